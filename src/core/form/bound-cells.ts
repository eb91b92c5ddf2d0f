import { addressKey } from "../cells/address";
import { COLON, labelOf } from "../cells/text";
import type { Binding } from "./bindings";
import { blockOf, type FormPart } from "./parts";
import type { ViewCell } from "./sheet-view";

/** Longer texts hold a head field with its value at most. */
const LONGEST_WITH_VALUE = 200;

/** The text by which a cell can be bound to a part; none → empty. */
export function bindableLabel(one: ViewCell, part: FormPart): string {
  return isField(part) ? fieldLabel(one) : one.label;
}

/** A head field, and an amount of the funds, may stand in one cell with its value. */
const isField = (part: FormPart): boolean => blockOf(part) !== "indicators";

/** The text before the value. */
function fieldLabel({ cell, raw, label }: ViewCell): string {
  if (cell.value.kind !== "text") return label;
  return raw.length > LONGEST_WITH_VALUE ? "" : labelOf(raw.split(COLON)[0] ?? "");
}

/** The cells of a sheet that bindings speak of, by `addressKey`; `rows` hold the cells that begin in each. */
export function boundCells(
  rows: Iterable<readonly ViewCell[]>,
  bindings: readonly Binding[],
): ReadonlyMap<number, Binding> {
  const bound = new Map<number, Binding>();
  const ways = [
    { labelIn: fieldLabel, named: byLabel(bindings.filter(({ part }) => isField(part))) },
    {
      labelIn: ({ label }: ViewCell) => label,
      named: byLabel(bindings.filter(({ part }) => !isField(part))),
    },
  ].filter(({ named }) => named.size > 0);
  if (ways.length === 0) return bound;
  for (const cells of rows)
    for (const { labelIn, named } of ways) {
      const seen = new Map<string, number>();
      for (const one of cells) {
        const label = labelIn(one);
        const meant = label === "" ? undefined : named.get(label);
        if (!meant) continue;
        const nth = seen.get(label) ?? 0;
        seen.set(label, nth + 1);
        const binding = meant.find((each) => each.nth === nth);
        if (binding) bound.set(addressKey(one.row, one.column), binding);
      }
    }
  return bound;
}

function byLabel(bindings: readonly Binding[]): ReadonlyMap<string, readonly Binding[]> {
  const named = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const list = named.get(binding.label);
    if (list) list.push(binding);
    else named.set(binding.label, [binding]);
  }
  return named;
}
