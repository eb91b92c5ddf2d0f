import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../src/core/cells/address";
import { areaOfText } from "../formula/reference";
import { around, moved, shared, sizeOf, usedArea } from "../model/area";
import type { SheetModel } from "../model/book";
import { plain, type HostObject, type MethodResult } from "./host-class";
import { HostFault, invalidArgument, itemNotFound } from "./host-fault";
import { areas, range } from "./range-class";
import { cellsOf } from "./range-content";
import { cellProperties, lineProperties } from "./range-properties";
import { mergedAreas, specialCells, surroundingRegion } from "./range-search";
import type { RangeState, Session } from "./session";

/** A method of a range. */
export type RangeMethod = (state: RangeState, args: readonly unknown[], session: Session) => MethodResult;

/** A method that gives another range, worked out from this one's cells. */
function derived(
  work: (area: Area, args: readonly unknown[], sheet: SheetModel) => Area | null,
): RangeMethod {
  return (state, args, session) => {
    const { sheet, area } = cellsOf(state);
    const result = work(area, args, sheet);
    if (!result) throw itemNotFound();
    return range(session, sheet, result);
  };
}

/** The same, giving a null object where there is nothing. */
function derivedOrNull(
  work: (area: Area, args: readonly unknown[], sheet: SheetModel) => Area | null,
): RangeMethod {
  return (state, args, session) => {
    const { sheet, area } = cellsOf(state);
    const result = work(area, args, sheet);
    return result && range(session, sheet, result);
  };
}

/** A range given as an argument: an object, or an address on the same sheet. */
function areaArgument(given: unknown): Area {
  if (typeof given === "string") {
    const area = areaOfText(given.slice(given.lastIndexOf("!") + 1));
    if (area) return area;
  } else if (given && (given as HostObject).className === "Range")
    return cellsOf((given as HostObject).state as RangeState).area;
  throw invalidArgument();
}

/** A whole number given as an argument. */
export function number(given: unknown, otherwise?: number): number {
  const value = given ?? otherwise;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

const line = (area: Area, axis: "row" | "column", index: number): Area =>
  axis === "row"
    ? { ...area, top: area.top + index, bottom: area.top + index }
    : { ...area, left: area.left + index, right: area.left + index };

const resized = (area: Area, rows: number, columns: number): Area => ({
  ...area,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** Methods that lead to other ranges. */
export const NAVIGATION: Readonly<Record<string, RangeMethod>> = {
  GetCell: derived(({ top, left }, [row, column]) => {
    const at = { row: top + number(row), column: left + number(column) };
    return { top: at.row, left: at.column, bottom: at.row, right: at.column };
  }),
  GetRow: derived((area, [index]) => line(area, "row", number(index))),
  GetColumn: derived((area, [index]) => line(area, "column", number(index))),
  GetLastRow: derived((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: derived((area) => ({ ...area, left: area.right })),
  GetLastCell: derived((area) => ({ ...area, top: area.bottom, left: area.right })),
  GetEntireRow: derived((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
  GetEntireColumn: derived((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  GetOffsetRange: derived((area, [rows, columns]) => moved(area, number(rows), number(columns))),
  GetResizedRange: derived((area, [rows, columns]) => resized(area, number(rows), number(columns))),
  GetAbsoluteResizedRange: derived(({ top, left }, [rows, columns]) =>
    resized({ top, left, bottom: top, right: left }, number(rows) - 1, number(columns) - 1),
  ),
  GetBoundingRect: derived((area, [other]) => around(area, areaArgument(other))),
  GetIntersection: derived((area, [other]) => shared(area, areaArgument(other))),
  GetIntersectionOrNullObject: derivedOrNull((area, [other]) => shared(area, areaArgument(other))),
  GetRowsAbove: derived((area, [count]) =>
    moved({ ...area, bottom: area.top + number(count, 1) - 1 }, -number(count, 1), 0),
  ),
  GetRowsBelow: derived((area, [count]) => ({
    ...area,
    top: area.bottom + 1,
    bottom: area.bottom + number(count, 1),
  })),
  GetColumnsBefore: derived((area, [count]) =>
    moved({ ...area, right: area.left + number(count, 1) - 1 }, 0, -number(count, 1)),
  ),
  GetColumnsAfter: derived((area, [count]) => ({
    ...area,
    left: area.right + 1,
    right: area.right + number(count, 1),
  })),
  GetUsedRange: derived((area, [only], sheet) => usedArea(sheet, area, only === true)),
  GetUsedRangeOrNullObject: derivedOrNull((area, [only], sheet) => usedArea(sheet, area, only === true)),
  GetSurroundingRegion: derived((area, _args, sheet) => surroundingRegion(sheet, area)),
};

/** Methods that look for cells or read something of each. */
export const SEARCH: Readonly<Record<string, RangeMethod>> = {
  GetMergedAreasOrNullObject(state, _args, session) {
    const { sheet, area } = cellsOf(state);
    return areas(session, sheet, mergedAreas(sheet, area));
  },
  GetSpecialCells(state, [kind], session) {
    const { sheet, area } = cellsOf(state);
    const found = areas(session, sheet, specialCells(sheet, area, kind));
    if (!found) throw itemNotFound();
    return found;
  },
  GetSpecialCellsOrNullObject(state, [kind], session) {
    const { sheet, area } = cellsOf(state);
    return areas(session, sheet, specialCells(sheet, area, kind));
  },
  GetSpillParentOrNullObject(state, _args, session) {
    const { sheet, area } = cellsOf(state);
    const spill = sheet.arrays.find((array) => array.kind === "spill" && shared(array.area, area));
    if (!spill || sizeOf(area) > 1) return null;
    const { top, left } = spill.area;
    return range(session, sheet, { top, left, bottom: top, right: left });
  },
  GetCellProperties: (state, [wanted]) => plain(cellProperties(state, wanted)),
  GetRowProperties: (state, [wanted]) => plain(lineProperties(state, "row", wanted)),
  GetColumnProperties: (state, [wanted]) => plain(lineProperties(state, "column", wanted)),
};

/** The areas of `A1:B2,C3` on a sheet. Excel takes 8,192 characters. */
export function areasOfText(text: string): readonly Area[] {
  if (text.length > 8_192) throw new HostFault("InvalidArgument", "地址过长。");
  return text.split(",").map((one) => areaArgument(one.trim()));
}
