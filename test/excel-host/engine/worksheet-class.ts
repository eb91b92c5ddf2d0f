import type { Area } from "../../../src/core/cells/address";
import type { Visibility } from "../../../src/core/cells/grid";
import { areaOfText } from "../formula/reference";
import { usedArea, WHOLE_SHEET } from "../model/area";
import type { SheetModel } from "../model/book";
import { COMMENTS } from "./comments-class";
import { hostObject, type HostClass, type MethodResult } from "./host-class";
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from "./host-fault";
import { EVENT_TYPES } from "./model-event";
import { NAMES, namedArea } from "./names-class";
import { deleteSheet, renameSheet } from "./operations";
import { SHEET_PROTECTION } from "./protection-class";
import { areas, range } from "./range-class";
import { areasOfText } from "./range-navigation";
import { registrations } from "./registration";
import { emit, type Session } from "./session";

const SHOWN = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Goes to cells of a sheet; a hidden sheet cannot be gone to. */
export function selectArea(session: Session, sheet: SheetModel, area: Area): void {
  activate(session, sheet);
  session.book.selection.area = area;
}

function activate(session: Session, sheet: SheetModel): void {
  if (sheet.visibility !== "visible") throw invalidOperation("隐藏的工作表不能激活。");
  const { selection } = session.book;
  if (selection.sheetId === sheet.id) return;
  selection.sheetId = sheet.id;
  emit(session, { type: EVENT_TYPES["Activated"] as number, worksheetId: sheet.id });
}

function show(session: Session, sheet: SheetModel, value: unknown): void {
  if (session.book.readOnly) throw accessDenied();
  const found = Object.entries(SHOWN).find(([, word]) => word === value);
  if (!found) throw invalidArgument();
  const visibility = found[0] as Visibility;
  const others = session.book.sheets.filter((one) => one !== sheet && one.visibility === "visible");
  if (visibility !== "visible" && others.length === 0) throw invalidOperation("至少要有一张可见的工作表。");
  sheet.visibility = visibility;
  if (visibility !== "visible" && session.book.selection.sheetId === sheet.id)
    session.book.selection.sheetId = (others[0] as SheetModel).id;
}

/** The sheet so many places on; only visible ones count where asked. */
function neighbour(session: Session, sheet: SheetModel, step: 1 | -1, visibleOnly: unknown): MethodResult {
  const { sheets } = session.book;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const found = sheets[index] as SheetModel;
    if (visibleOnly !== true || found.visibility === "visible") return hostObject(WORKSHEET, found);
  }
  return null;
}

function required(result: MethodResult): MethodResult {
  if (result === null) throw itemNotFound();
  return result;
}

function byId(session: Session, id: unknown): MethodResult {
  const found = session.book.sheets.find((one) => one.id === id);
  return required(found ? hostObject(WORKSHEET, found) : null);
}

function whole(given: unknown): number {
  if (typeof given !== "number" || !Number.isInteger(given)) throw invalidArgument();
  return given;
}

const RANGES: NonNullable<HostClass<SheetModel>["methods"]> = {
  GetRange(sheet, [address], session) {
    if (address === null || address === undefined || address === "")
      return range(session, sheet, WHOLE_SHEET);
    const text = String(address);
    const area = areaOfText(text.slice(text.lastIndexOf("!") + 1)) ?? namedArea(session.book, sheet, text);
    if (!area) throw invalidArgument(`没有区域 ${text}。`);
    return range(session, sheet, area);
  },
  GetRanges: (sheet, [address], session) => areas(session, sheet, areasOfText(String(address ?? ""))),
  GetCell(sheet, [row, column], session) {
    return range(session, sheet, {
      top: whole(row),
      left: whole(column),
      bottom: whole(row),
      right: whole(column),
    });
  },
  GetRangeByIndexes(sheet, [row, column, rows, columns], session) {
    const top = whole(row);
    const left = whole(column);
    return range(session, sheet, {
      top,
      left,
      bottom: top + whole(rows) - 1,
      right: left + whole(columns) - 1,
    });
  },
  GetUsedRange(sheet, [valuesOnly], session) {
    const used = usedArea(sheet, WHOLE_SHEET, valuesOnly === true);
    return range(session, sheet, used ?? { top: 0, left: 0, bottom: 0, right: 0 });
  },
  GetUsedRangeOrNullObject(sheet, [valuesOnly], session) {
    const used = usedArea(sheet, WHOLE_SHEET, valuesOnly === true);
    return used && range(session, sheet, used);
  },
};

/** `Excel.Worksheet`. */
export const WORKSHEET: HostClass<SheetModel> = {
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, session) => renameSheet(session, sheet, String(value)),
    },
    Position: { get: (sheet, session) => session.book.sheets.indexOf(sheet) },
    Visibility: {
      get: (sheet) => SHOWN[sheet.visibility],
      set: (sheet, value, session) => show(session, sheet, value),
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set(sheet, value) {
        sheet.tabColor = String(value);
      },
    },
  },
  parts: {
    Protection: (sheet) => hostObject(SHEET_PROTECTION, sheet),
    Names: (sheet) => hostObject(NAMES, sheet.id),
    Comments: (sheet) => hostObject(COMMENTS, sheet),
  },
  methods: {
    ...RANGES,
    Activate(sheet, _args, session) {
      activate(session, sheet);
      return null;
    },
    Delete(sheet, _args, session) {
      deleteSheet(session, sheet);
      return null;
    },
    Calculate: () => null,
    GetNext: (sheet, [only], session) => required(neighbour(session, sheet, 1, only)),
    GetNextOrNullObject: (sheet, [only], session) => neighbour(session, sheet, 1, only),
    GetPrevious: (sheet, [only], session) => required(neighbour(session, sheet, -1, only)),
    GetPreviousOrNullObject: (sheet, [only], session) => neighbour(session, sheet, -1, only),
    _GetSheetById: (_sheet, [id], session) => byId(session, id),
    _GetAnotherWorksheetById: (_sheet, [id], session) => byId(session, id),
    ...registrations<SheetModel>(
      [
        "DataChanged",
        "Activated",
        "Deactivated",
        "SelectionChanged",
        "Calculated",
        "FormatChanged",
        "RowHiddenChanged",
        "ProtectionChanged",
        "NameChanged",
        "VisibilityChanged",
      ],
      (sheet) => sheet.id,
    ),
  },
};
