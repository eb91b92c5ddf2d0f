import { addressKey, contains, overlaps, type Area } from "../../../src/core/cells/address";
import { addressOf } from "../../../src/core/cells/grid";
import { BLANK, numberValue, textValue, type CellValue } from "../../../src/core/cells/value";
import { parseFormula } from "../formula/parse";
import { calculateCell } from "../formula/recalculate";
import { FormulaError } from "../formula/tokens";
import type { Shift } from "../formula/shift";
import { fullAddress, localAddress, places, shared, sizeOf } from "../model/area";
import { modelAt, putModel, type CellModel, type SheetModel } from "../model/book";
import { shiftSheet } from "../model/insert-delete";
import type { CellStyle } from "../model/style";
import { typed } from "../model/typing";
import { accessDenied, HostFault, invalidArgument, invalidOperation } from "./host-fault";
import { EVENT_TYPES } from "./model-event";
import { emit, shiftRanges, type Session } from "./session";

/** What may be put into a cell; a string is typed in as a person would. */
export type Entry = string | number | boolean;

/** More cells than one call may touch here: a test that means to should say so in another way. */
const MAX_TOUCHED = 200_000;

/** Refuses a change of contents where the workbook, the sheet's protection or an array formula forbids it. */
export function requireWritable(session: Session, sheet: SheetModel, area: Area): void {
  if (session.book.readOnly) throw accessDenied();
  const isLocked =
    sheet.protection !== null &&
    [...placesOf(area)].some((at) => modelAt(sheet, at.row, at.column).style.locked);
  if (isLocked) throw accessDenied();
  const broken = sheet.arrays.some(
    (array) =>
      array.kind === "array" &&
      overlaps(array.area, area) &&
      !contains(area, { row: array.area.top, column: array.area.left }),
  );
  if (broken) throw invalidOperation("无法更改数组的某一部分。");
}

/** Refuses a change of formats on a protected sheet that does not allow it. */
export function requireFormattable(session: Session, sheet: SheetModel): void {
  if (session.book.readOnly || (sheet.protection && !sheet.protection.allowFormatCells)) throw accessDenied();
}

/** Every place of an area that is small enough to be walked. */
export function placesOf(area: Area): ReturnType<typeof places> {
  if (sizeOf(area) > MAX_TOUCHED) throw new HostFault("RangeExceedsLimit", "该区域的单元格太多。");
  return places(area);
}

/** Puts entries into cells. `entryAt` gives `null` for a cell to be left alone. */
export function enter(
  session: Session,
  sheet: SheetModel,
  area: Area,
  entryAt: (row: number, column: number) => Entry | null,
): void {
  requireWritable(session, sheet, area);
  for (const { row, column } of placesOf(area)) {
    const entry = entryAt(row, column);
    if (entry === null || isCovered(sheet, row, column)) continue;
    breakSpill(sheet, row, column);
    putModel(sheet, row, column, entered(modelAt(sheet, row, column), entry));
    if (session.book.calculation === "Manual") calculateCell(session.book, sheet, addressKey(row, column));
  }
  session.book.stale = true;
  changed(session, sheet, area, "RangeEdited");
}

function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) => contains(area, { row, column }) && (area.top !== row || area.left !== column),
  );
}

/** Typing into a spill blocks it: its first cell says so and the others are empty again. */
function breakSpill(sheet: SheetModel, row: number, column: number): void {
  for (const { area, kind } of sheet.arrays.filter((array) => contains(array.area, { row, column }))) {
    for (const at of places(area)) {
      const isFirst = at.row === area.top && at.column === area.left;
      const value: CellValue = isFirst && kind === "spill" ? { kind: "error", code: "#SPILL!" } : BLANK;
      const cell = modelAt(sheet, at.row, at.column);
      putModel(sheet, at.row, at.column, { ...cell, value, formula: isFirst ? cell.formula : null });
    }
  }
  sheet.arrays = sheet.arrays.filter((array) => !contains(array.area, { row, column }));
}

function entered(cell: CellModel, entry: Entry): CellModel {
  const { style } = cell;
  if (typeof entry === "boolean")
    return { ...cell, value: { kind: "boolean", boolean: entry }, formula: null, prefix: false };
  if (typeof entry === "number") {
    const value = style.numberFormat === "@" ? textValue(String(entry)) : numberValue(entry);
    return { ...cell, value, formula: null, prefix: false };
  }
  if (entry.length > 32_767) throw invalidArgument("文字过长。");
  const { value, formula, prefix, numberFormat } = typed(entry, style.numberFormat);
  if (formula !== null) requireFormula(formula);
  const keeps = numberFormat === null || style.numberFormat !== "General";
  return { value, formula, prefix, style: keeps ? style : { ...style, numberFormat } };
}

function requireFormula(formula: string): void {
  try {
    parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaError) throw invalidArgument(`公式 ${formula} 有误。`);
    throw error;
  }
}

/** Gives cells another style. Does not ask for permission. */
export function restyle(sheet: SheetModel, area: Area, change: (style: CellStyle) => CellStyle): void {
  for (const { row, column } of placesOf(area)) {
    const cell = modelAt(sheet, row, column);
    putModel(sheet, row, column, { ...cell, style: change(cell.style) });
  }
}

/** Empties cells within an area, of the stored ones only. */
export function clearContents(session: Session, sheet: SheetModel, area: Area): void {
  requireWritable(session, sheet, shared(area, area) ?? area);
  for (const [key, cell] of [...sheet.cells]) {
    const { row, column } = addressOf(key);
    if (!contains(area, { row, column })) continue;
    putModel(sheet, row, column, { ...cell, value: BLANK, formula: null, prefix: false });
  }
  session.book.stale = true;
  changed(session, sheet, area, "RangeEdited");
}

/** Tells of changed contents. */
export function changed(session: Session, sheet: SheetModel, area: Area, changeType: string): void {
  emit(session, {
    type: EVENT_TYPES["DataChanged"] as number,
    worksheetId: sheet.id,
    address: localAddress(area),
    changeType,
  });
}

/** Puts whole rows or columns in, or takes them out. */
export function insertOrDelete(session: Session, sheet: SheetModel, shift: Shift): void {
  if (session.book.readOnly || !mayShift(sheet, shift)) throw accessDenied();
  shiftSheet(session.book, sheet, shift);
  shiftRanges(session, sheet, shift);
  const word = shift.axis === "row" ? "Row" : "Column";
  const count = Math.abs(shift.count);
  const area: Area =
    shift.axis === "row"
      ? { top: shift.at, bottom: shift.at + count - 1, left: 0, right: 16_383 }
      : { left: shift.at, right: shift.at + count - 1, top: 0, bottom: 1_048_575 };
  changed(session, sheet, area, `${word}${shift.count > 0 ? "Inserted" : "Deleted"}`);
}

function mayShift({ protection }: SheetModel, { axis, count }: Shift): boolean {
  if (!protection) return true;
  if (axis === "row") return count > 0 ? protection.allowInsertRows : protection.allowDeleteRows;
  return count > 0 ? protection.allowInsertColumns : protection.allowDeleteColumns;
}

/** Takes a sheet out of the workbook; the last visible one stays. */
export function deleteSheet(session: Session, sheet: SheetModel): void {
  const { book } = session;
  if (book.readOnly) throw accessDenied();
  const others = book.sheets.filter((one) => one !== sheet && one.visibility === "visible");
  if (others.length === 0) throw invalidOperation("工作簿至少要有一张可见的工作表。");
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  if (book.selection.sheetId === sheet.id) book.selection.sheetId = (others[0] as SheetModel).id;
  book.stale = true;
  emit(session, { type: EVENT_TYPES["Deleted"] as number, worksheetId: sheet.id });
}

/** Gives a sheet another name; formulas that mention it follow. */
export function renameSheet(session: Session, sheet: SheetModel, name: string): void {
  const { book } = session;
  if (book.readOnly) throw accessDenied();
  const isTaken = book.sheets.some((one) => one !== sheet && one.name.toLowerCase() === name.toLowerCase());
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || isTaken)
    throw invalidArgument("工作表名不行。");
  const before = fullAddress(sheet, { top: 0, left: 0, bottom: 0, right: 0 }).replace(/A1$/, "");
  sheet.name = name;
  const after = fullAddress(sheet, { top: 0, left: 0, bottom: 0, right: 0 }).replace(/A1$/, "");
  for (const other of book.sheets) {
    for (const [key, cell] of other.cells)
      if (cell.formula?.includes(before))
        other.cells.set(key, { ...cell, formula: cell.formula.replaceAll(before, after) });
  }
  emit(session, { type: EVENT_TYPES["NameChanged"] as number, worksheetId: sheet.id });
}
