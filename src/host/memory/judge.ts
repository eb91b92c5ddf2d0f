import { contains, MAX_COLUMNS, MAX_ROWS, type Area } from "../../core/cells/address";
import type { CellContent, CellEdit } from "../../core/cells/edit";
import { cellAt, indexMerges, type Grid } from "../../core/cells/grid";
import { sameValue, textValue } from "../../core/cells/value";
import type { RefusalReason } from "../workbook";

const MAX_TEXT = 32_767;

/** Why an edit may not be carried out, or `null`; the same reasons in the same order as every host. */
export function judge(
  grid: Grid | undefined,
  arrays: readonly Area[],
  edit: CellEdit,
  allowLocked: boolean,
): RefusalReason | null {
  if (!grid) return "missingSheet";
  const { at } = edit;
  const whole = Number.isInteger(at.row) && Number.isInteger(at.column);
  if (!whole || at.row < 0 || at.column < 0 || at.row >= MAX_ROWS || at.column >= MAX_COLUMNS)
    return "notTaken";
  const master = indexMerges(grid.merges).masterOf(at);
  if (master.row !== at.row || master.column !== at.column) return "covered";
  if (arrays.some((area) => contains(area, at))) return "array";
  const cell = cellAt(grid, at);
  if (cell.formula !== null && edit.before.kind !== "formula") return "formula";
  if (!holds(cell, edit.before)) return "stale";
  if (grid.isProtected && cell.locked && !allowLocked) return "locked";
  return isWritable(edit.after) ? null : "notTaken";
}

/** Whether a cell holds the content; of a formula its text decides. */
export function holds(
  cell: { value: CellContent["value"]; formula: string | null },
  content: CellContent,
): boolean {
  if (content.kind === "formula") return cell.formula === content.formula;
  return cell.formula === null && sameValue(cell.value, content.value);
}

/** The content without control characters, which no workbook keeps. */
export function writable(content: CellContent): CellContent {
  if (content.value.kind !== "text") return content;
  const kept = Array.from(content.value.text).filter((char) => char >= " " || "\t\n\r".includes(char));
  return { ...content, value: textValue(kept.join("")) };
}

function isWritable({ value }: CellContent): boolean {
  if (value.kind === "number") return Number.isFinite(value.number);
  return value.kind !== "text" || value.text.length <= MAX_TEXT;
}
