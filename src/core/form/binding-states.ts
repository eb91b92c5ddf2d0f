import { contains, type Address, type CellRef } from "../cells/address";
import { addressOf, type Grid } from "../cells/grid";
import { bindingsOn, type Binding } from "./bindings";
import { bindableLabel } from "./bound-cells";
import type { Form } from "./model";
import { blockOf, type FormPart } from "./parts";
import { viewSheet } from "./sheet-view";

/** What became of a binding in a workbook. */
export interface BindingState {
  readonly binding: Binding;
  /** Where the text stands now; `null`: nowhere any more. */
  readonly at: CellRef | null;
  /** Whether a form was read with it; a header alone in its row makes no form. */
  readonly isUsed: boolean;
}

/** The binding of a cell (through its merge) to a part; a cell without text cannot be found again → `null`. */
export function bindingOf(grid: Grid, at: Address, part: FormPart): Binding | null {
  const view = viewSheet(grid);
  const one = view.at(at.row, at.column);
  const label = one ? bindableLabel(one, part) : "";
  if (!one || label === "") return null;
  const alike = view.starting(one.row).filter((other) => bindableLabel(other, part) === label);
  return { sheet: grid.sheet, label, nth: alike.indexOf(one), part };
}

/** What became of each binding: where its cell stands, and whether a form was read with it. */
export function bindingStates(
  grids: readonly Grid[],
  forms: readonly Form[],
  bindings: readonly Binding[],
): readonly BindingState[] {
  if (bindings.length === 0) return [];
  const sheets = new Set(grids.map(({ sheet }) => sheet));
  const places = new Map<Binding, CellRef[]>(bindings.map((binding) => [binding, []]));
  for (const grid of grids)
    for (const [key, binding] of viewSheet(grid, bindingsOn(grid.sheet, sheets, bindings)).bound)
      places.get(binding)?.push({ sheet: grid.sheet, ...addressOf(key) });
  return bindings.map((binding) => {
    const own = places.get(binding) ?? [];
    const used = own.find((at) => forms.some((form) => isReadWith(form, at, binding.part)));
    return { binding, at: used ?? own[0] ?? null, isUsed: used !== undefined };
  });
}

function isReadWith(form: Form, at: CellRef, part: FormPart): boolean {
  if (form.sheet !== at.sheet || !contains(form.area, at)) return false;
  const role = part.slice(part.indexOf("/") + 1);
  if (blockOf(part) === "head") return [...form.header.keys()].some((field) => field === role);
  if (form.kind === "baseData" || form.kind === "budgetTable") return false;
  const headers = blockOf(part) === "funds" ? form.fundHeaders : form.columns;
  return [...headers].some(([own, header]) => own === role && isSame(header.at, at));
}

function isSame(one: Address, other: Address): boolean {
  return one.row === other.row && one.column === other.column;
}
