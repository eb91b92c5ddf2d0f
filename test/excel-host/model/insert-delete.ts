import { addressKey, type Area } from "../../../src/core/cells/address";
import { addressOf } from "../../../src/core/cells/grid";
import { shiftArea, shiftFormula, shiftIndex, type Shift } from "../formula/shift";
import type { BookModel, CellModel, SheetModel } from "./book";

/** Puts rows or columns in, or takes them out: cells, merges, hidden rows, comments, names and formulas follow. */
export function shiftSheet(book: BookModel, sheet: SheetModel, shift: Shift): void {
  moveCells(sheet, shift);
  sheet.merges = shifted(sheet.merges, shift).filter(
    ({ top, left, bottom, right }) => top < bottom || left < right,
  );
  sheet.arrays = sheet.arrays.flatMap(({ area, kind }) => {
    const moved = shiftArea(area, shift);
    return moved ? [{ area: moved, kind }] : [];
  });
  const hidden = shift.axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
  const moved = new Set([...hidden].flatMap((index) => shiftIndex(index, shift) ?? []));
  if (shift.axis === "row") sheet.hiddenRows = moved;
  else sheet.hiddenColumns = moved;
  const sizes = shift.axis === "row" ? sheet.rowHeights : sheet.columnWidths;
  const kept = [...sizes].flatMap(([index, size]) => {
    const to = shiftIndex(index, shift);
    return to === null ? [] : [[to, size] as const];
  });
  if (shift.axis === "row") sheet.rowHeights = new Map(kept);
  else sheet.columnWidths = new Map(kept);
  sheet.comments = sheet.comments.filter((comment) => {
    const index = shiftIndex(comment.at[shift.axis], shift);
    if (index !== null) comment.at = { ...comment.at, [shift.axis]: index };
    return index !== null;
  });
  for (const other of book.sheets) shiftFormulas(other, sheet.name, shift);
  for (const name of book.names)
    name.formula = `=${shiftFormula(name.formula.slice(1), "", sheet.name, shift)}`;
  book.stale = true;
}

function shifted(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

function moveCells(sheet: SheetModel, shift: Shift): void {
  const moved: [number, CellModel][] = [];
  for (const [key, cell] of sheet.cells) {
    const at = addressOf(key);
    const index = shiftIndex(at[shift.axis], shift);
    if (index === null) continue;
    const to = { ...at, [shift.axis]: index };
    moved.push([addressKey(to.row, to.column), cell]);
  }
  sheet.cells.clear();
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
}

function shiftFormulas(sheet: SheetModel, changed: string, shift: Shift): void {
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === null) continue;
    const formula = shiftFormula(cell.formula, sheet.name, changed, shift);
    if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
  }
}
