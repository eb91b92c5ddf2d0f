import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../src/core/cells/address";
import { fullAddress, isOnSheet, sizeOf } from "../model/area";
import type { SheetModel } from "../model/book";
import { columnWidth, rowHeight } from "../model/sizes";
import { FORMAT } from "./format-class";
import { hostObject, plain, type HostClass, type HostObject } from "./host-class";
import { invalidArgument, itemNotFound } from "./host-fault";
import { CHANGE, setHidden } from "./range-change";
import {
  cellsOf,
  plainFormula,
  plainValue,
  setEntries,
  setFormats,
  shownText,
  table,
  valueType,
} from "./range-content";
import { NAVIGATION, number, SEARCH } from "./range-navigation";
import { hiddenOf, isHidden } from "./range-properties";
import { inArrays } from "./range-search";
import { keepReference, newRange, type AreasState, type RangeState, type Session } from "./session";
import { WORKSHEET } from "./worksheet-class";

function sumOf(from: number, to: number, of: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index <= to; index += 1) sum += of(index);
  return sum;
}

/** A range object over cells of a sheet. */
export function range(session: Session, sheet: SheetModel, area: Area): HostObject {
  if (!isOnSheet(area)) throw invalidArgument("区域超出工作表。");
  return hostObject(RANGE, newRange(session, sheet, area));
}

/** Several ranges of a sheet as one object; none → a null object. */
export function areas(session: Session, sheet: SheetModel, list: readonly Area[]): HostObject | null {
  if (list.length === 0) return null;
  const state: AreasState = {
    sheet,
    ranges: list.map((area) => newRange(session, sheet, area)),
    referenceId: null,
  };
  return hostObject(AREAS, state);
}

/** `Excel.Range`. */
export const RANGE: HostClass<RangeState> = {
  name: "Range",
  identity: (state, session) => ({ _ReferenceId: keepReference(session, state) }),
  scalars: {
    Address: { get: (state) => fullAddress(state.sheet, cellsOf(state).area) },
    AddressLocal: { get: (state) => fullAddress(state.sheet, cellsOf(state).area) },
    RowIndex: { get: (state) => cellsOf(state).area.top },
    ColumnIndex: { get: (state) => cellsOf(state).area.left },
    RowCount: { get: (state) => cellsOf(state).area.bottom - cellsOf(state).area.top + 1 },
    ColumnCount: { get: (state) => cellsOf(state).area.right - cellsOf(state).area.left + 1 },
    CellCount: {
      get: (state) => (sizeOf(cellsOf(state).area) > 2_147_483_647 ? -1 : sizeOf(cellsOf(state).area)),
    },
    Values: { get: (state) => table(state, plainValue), set: setEntries },
    Formulas: { get: (state) => table(state, plainFormula), set: setEntries },
    FormulasLocal: { get: (state) => table(state, plainFormula), set: setEntries },
    Text: { get: (state) => table(state, shownText) },
    NumberFormat: { get: (state) => table(state, ({ style }) => style.numberFormat), set: setFormats },
    NumberFormatLocal: { get: (state) => table(state, ({ style }) => style.numberFormat), set: setFormats },
    ValueTypes: { get: (state) => table(state, valueType) },
    Hidden: { get: (state) => isHidden(state.sheet, cellsOf(state).area) },
    RowHidden: {
      get: (state) => hiddenOf(cellsOf(state).area.top, cellsOf(state).area.bottom, state.sheet.hiddenRows),
      set: (state, value, session) => setHidden(state, "row", value, session),
    },
    ColumnHidden: {
      get: (state) =>
        hiddenOf(cellsOf(state).area.left, cellsOf(state).area.right, state.sheet.hiddenColumns),
      set: (state, value, session) => setHidden(state, "column", value, session),
    },
    Width: {
      get(state) {
        const { sheet, area } = cellsOf(state);
        return sumOf(area.left, area.right, (column) => columnWidth(sheet, column));
      },
    },
    Height: {
      get(state) {
        const { sheet, area } = cellsOf(state);
        return sumOf(area.top, area.bottom, (row) => rowHeight(sheet, row));
      },
    },
    IsEntireRow: {
      get: (state) => cellsOf(state).area.left === 0 && cellsOf(state).area.right === MAX_COLUMNS - 1,
    },
    IsEntireColumn: {
      get: (state) => cellsOf(state).area.top === 0 && cellsOf(state).area.bottom === MAX_ROWS - 1,
    },
    HasSpill: { get: (state) => inArrays(state.sheet, cellsOf(state).area, ["spill"]), byDefault: false },
    SavedAsArray: {
      get: (state) => inArrays(state.sheet, cellsOf(state).area, ["spill", "array"]),
      byDefault: false,
    },
  },
  parts: {
    Format: (state) => hostObject(FORMAT, { ranges: [state] }),
    Worksheet: (state) => hostObject(WORKSHEET, state.sheet),
  },
  methods: { ...NAVIGATION, ...SEARCH, ...CHANGE },
};

const LIST: HostClass<readonly RangeState[]> = {
  name: "RangeCollection",
  items: (ranges) => ranges.map((state) => hostObject(RANGE, state)),
  methods: {
    GetCount: (ranges) => plain(ranges.length),
    GetItemAt(ranges, [index]) {
      const state = ranges[number(index)];
      if (!state) throw itemNotFound();
      return hostObject(RANGE, state);
    },
  },
};

/** `Excel.RangeAreas`. */
export const AREAS: HostClass<AreasState> = {
  name: "RangeAreas",
  identity: (state, session) => ({ _ReferenceId: keepReference(session, state) }),
  scalars: {
    Address: {
      get: (state) => state.ranges.map((one) => fullAddress(one.sheet, cellsOf(one).area)).join(","),
    },
    AreaCount: { get: (state) => state.ranges.length },
    CellCount: { get: (state) => state.ranges.reduce((sum, one) => sum + sizeOf(cellsOf(one).area), 0) },
  },
  parts: {
    Areas: (state) => hostObject(LIST, state.ranges),
    Format: (state) => hostObject(FORMAT, { ranges: state.ranges }),
    Worksheet: (state) => hostObject(WORKSHEET, state.sheet),
  },
  methods: {
    _KeepReference(state, _args, session) {
      keepReference(session, state);
      return null;
    },
  },
};
