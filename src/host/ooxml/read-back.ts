import { addressKey } from "../../core/cells/address";
import { EMPTY_CELL, type Cell } from "../../core/cells/cell";
import type { CellEdit } from "../../core/cells/edit";
import type { Grid } from "../../core/cells/grid";
import type { SheetModel } from "./sheet-read";
import { sameValue } from "../../core/cells/value";
import { failed } from "./failures";
import { holds, writableContent } from "./judge";
import { addressOfKey } from "./patch-cells";
import type { RenewedCell } from "./renew-totals";

/**
 * Compares a sheet before and after our change: every written cell holds what was asked, and not one other
 * cell differs. Anything else is a `HostError`, and the draft is dropped.
 */
export function checkWritten(
  before: Grid,
  { grid: after, uncalculated }: SheetModel,
  edits: readonly CellEdit[],
  renewed: readonly RenewedCell[],
): void {
  // Formulas without a result in the file are worked out anew on each reading.
  const touched = new Set([...renewed.map(([key]) => key), ...uncalculated]);
  for (const edit of edits) {
    const key = addressKey(edit.at.row, edit.at.column);
    touched.add(key);
    const { value, formula } = after.cells.get(key) ?? EMPTY_CELL;
    if (!holds(value, formula, writableContent(edit.after))) throw notAsWritten(key);
  }
  checkOthers(before, after, touched);
}

/** Every cell but the touched ones is as it was. */
export function checkOthers(before: Grid, after: Grid, touched: ReadonlySet<number>): void {
  for (const [key, cell] of after.cells) {
    if (!touched.has(key) && !sameCell(cell, before.cells.get(key) ?? EMPTY_CELL)) throw notAsWritten(key);
  }
  for (const key of before.cells.keys()) {
    if (!touched.has(key) && !after.cells.has(key)) throw notAsWritten(key);
  }
}

function sameCell(a: Cell, b: Cell): boolean {
  return (
    a.formula === b.formula &&
    a.numberFormat === b.numberFormat &&
    a.locked === b.locked &&
    sameValue(a.value, b.value)
  );
}

function notAsWritten(key: number): Error {
  return failed(`单元格 ${addressOfKey(key)} 写后核对不一致`);
}
