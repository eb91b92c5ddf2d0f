import {
  addressKey,
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  type Address,
  type Area,
} from "../../core/cells/address";
import type { CellContent, CellEdit } from "../../core/cells/edit";
import { cellAt, indexMerges, type MergeIndex } from "../../core/cells/grid";
import { sameValue, textValue } from "../../core/cells/value";
import type { RefusalReason, WriteOptions } from "../workbook";
import type { SheetModel } from "./sheet-read";
import type { CellStyle } from "./styles";
import { PLAIN_STYLE } from "./styles";
import { withoutForbidden } from "./xml-text";

/** Excel's limit for the text of a cell, and for a formula. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** What decides whether cells of one sheet may be written. */
export interface SheetRules {
  readonly model: SheetModel;
  readonly merges: MergeIndex;
  readonly tableHeaders: readonly Area[];
  readonly styles: readonly CellStyle[];
  readonly allowLocked: boolean;
}

export function sheetRules(
  model: SheetModel,
  tableHeaders: readonly Area[],
  styles: readonly CellStyle[],
  options: WriteOptions,
): SheetRules {
  const allowLocked = options.allowLocked === true;
  return { model, merges: indexMerges(model.grid.merges), tableHeaders, styles, allowLocked };
}

/** Whether the place exists on a sheet at all. */
export function isPlace({ row, column }: Address): boolean {
  return (
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 0 &&
    column >= 0 &&
    row < MAX_ROWS &&
    column < MAX_COLUMNS
  );
}

/** Whether another cell's merged area covers the place. */
export function isCovered(merges: MergeIndex, at: Address): boolean {
  const master = merges.masterOf(at);
  return master.row !== at.row || master.column !== at.column;
}

/** Why the edit may not be carried out, or `null`. `style` is the index the cell has or inherits. */
export function judge(rules: SheetRules, edit: CellEdit, style: number): RefusalReason | null {
  const { at, before } = edit;
  const { model } = rules;
  if (isCovered(rules.merges, at)) return "covered";
  if (model.shared.has(addressKey(at.row, at.column)) || model.arrays.some((area) => contains(area, at)))
    return "array";
  const cell = cellAt(model.grid, at);
  if (cell.formula !== null && before.kind !== "formula") return "formula";
  if (!holds(cell.value, cell.formula, before)) return "stale";
  const { locked } = rules.styles[style] ?? PLAIN_STYLE;
  if (model.grid.isProtected && locked && !rules.allowLocked) return "locked";
  if (rules.tableHeaders.some((area) => contains(area, at))) return "notTaken";
  return isWritable(edit.after) ? null : "notTaken";
}

/** Whether a cell with this value and formula holds the content; of a formula its text decides. */
export function holds(value: CellContent["value"], formula: string | null, content: CellContent): boolean {
  if (content.kind === "formula") return formula === content.formula;
  return formula === null && sameValue(value, content.value);
}

/** The content as a file can hold it: control characters are dropped. */
export function writableContent(content: CellContent): CellContent {
  const value =
    content.value.kind === "text" ? textValue(withoutForbidden(content.value.text)) : content.value;
  if (content.kind === "value") return { kind: "value", value };
  return { kind: "formula", formula: withoutForbidden(content.formula), value };
}

function isWritable(content: CellContent): boolean {
  const { value } = content;
  if (content.kind === "formula" && (content.formula === "" || content.formula.length > MAX_FORMULA))
    return false;
  if (value.kind === "number") return Number.isFinite(value.number);
  return value.kind !== "text" || value.text.length <= MAX_TEXT;
}
