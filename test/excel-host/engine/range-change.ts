import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../src/core/cells/address";
import type { Shift } from "../formula/shift";
import { shared } from "../model/area";
import { clearFormats } from "./format-class";
import { plain } from "./host-class";
import { accessDenied, invalidArgument, NotInStandIn } from "./host-fault";
import { clearContents, insertOrDelete } from "./operations";
import { range } from "./range-class";
import { cellsOf } from "./range-content";
import type { RangeMethod } from "./range-navigation";
import { setCellProperties } from "./range-properties";
import { keepReference, type RangeState, type Session } from "./session";
import { selectArea } from "./worksheet-class";

/** Methods that change cells, go to them, or serve the client itself. */
export const CHANGE: Readonly<Record<string, RangeMethod>> = {
  Clear(state, [applyTo], session) {
    const { sheet, area } = cellsOf(state);
    const what = applyTo ?? "All";
    if (what === "All" || what === "Contents") clearContents(session, sheet, area);
    if (what === "All" || what === "Formats") clearFormats(area, state, session);
    if (!["All", "Contents", "Formats"].includes(String(what)))
      throw new NotInStandIn(`Range.clear(${String(what)})`);
    return null;
  },
  Insert(state, [shift], session) {
    const { sheet, area } = cellsOf(state);
    insertOrDelete(session, sheet, wholeLines(area, shift === "Down" ? "row" : "column", 1));
    return range(session, sheet, area);
  },
  Delete(state, [shift], session) {
    const { sheet, area } = cellsOf(state);
    insertOrDelete(session, sheet, wholeLines(area, shift === "Up" ? "row" : "column", -1));
    return null;
  },
  Merge(state, [across], session) {
    const { sheet, area } = cellsOf(state);
    if (across) throw new NotInStandIn("Range.merge(across)");
    if (session.book.readOnly || sheet.protection) throw accessDenied();
    sheet.merges = [...sheet.merges.filter((merge) => !shared(merge, area)), area];
    return null;
  },
  Unmerge(state, _args, session) {
    const { sheet, area } = cellsOf(state);
    if (session.book.readOnly || sheet.protection) throw accessDenied();
    sheet.merges = sheet.merges.filter((merge) => !shared(merge, area));
    return null;
  },
  SetCellProperties(state, [given], session) {
    setCellProperties(state, given, session);
    return null;
  },
  Select(state, _args, session) {
    selectArea(session, cellsOf(state).sheet, cellsOf(state).area);
    return null;
  },
  Calculate: () => null,
  _ValidateArraySize(state, [rows, columns]) {
    const { area } = cellsOf(state);
    const fits = rows === area.bottom - area.top + 1 && columns === area.right - area.left + 1;
    if (!fits) throw invalidArgument("数组的行数或列数与区域不符。");
    return plain(null);
  },
  _KeepReference(state, _args, session) {
    keepReference(session, state);
    return null;
  },
};

/** Rows or columns an area stands for when cells are put in or taken out; parts of rows are beyond the stand-in. */
function wholeLines(area: Area, axis: "row" | "column", sign: 1 | -1): Shift {
  const isWhole =
    axis === "row"
      ? area.left === 0 && area.right === MAX_COLUMNS - 1
      : area.top === 0 && area.bottom === MAX_ROWS - 1;
  if (!isWhole) throw new NotInStandIn("insert or delete of parts of rows and columns");
  return axis === "row"
    ? { axis, at: area.top, count: sign * (area.bottom - area.top + 1) }
    : { axis, at: area.left, count: sign * (area.right - area.left + 1) };
}

/** Hides or shows the rows or columns of a range. */
export function setHidden(state: RangeState, axis: "row" | "column", value: unknown, session: Session): void {
  const { sheet, area } = cellsOf(state);
  if (session.book.readOnly || sheet.protection) throw accessDenied();
  const [from, to] = axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
  const hidden = axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
  for (let index = from; index <= to; index += 1) {
    if (value === true) hidden.add(index);
    else hidden.delete(index);
  }
}
