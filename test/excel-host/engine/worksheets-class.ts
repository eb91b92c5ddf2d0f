import { emptySheet, findSheet, type BookModel, type SheetModel } from "../model/book";
import { hostObject, plain, type HostClass, type MethodResult } from "./host-class";
import { accessDenied, invalidArgument, itemNotFound } from "./host-fault";
import { EVENT_TYPES } from "./model-event";
import { registrations } from "./registration";
import { emit, type Session } from "./session";
import { WORKSHEET } from "./worksheet-class";

function among(book: BookModel, visibleOnly: unknown): readonly SheetModel[] {
  return visibleOnly === true
    ? book.sheets.filter(({ visibility }) => visibility === "visible")
    : book.sheets;
}

function sheetObject(sheet: SheetModel | null | undefined): MethodResult {
  return sheet ? hostObject(WORKSHEET, sheet) : null;
}

/** Puts a sheet at the end, or at a place, and tells of it. */
export function addSheet(session: Session, sheet: SheetModel, index = session.book.sheets.length): void {
  session.book.sheets.splice(index, 0, sheet);
  session.book.stale = true;
  emit(session, { type: EVENT_TYPES["Added"] as number, worksheetId: sheet.id });
}

function freeName(book: BookModel): string {
  let number = book.sheets.length + 1;
  while (findSheet(book, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** `workbook.worksheets`. */
export const WORKSHEETS: HostClass<BookModel> = {
  name: "WorksheetCollection",
  items: (book) => book.sheets.map((sheet) => hostObject(WORKSHEET, sheet)),
  item(book, key) {
    const sheet = findSheet(book, String(key));
    if (!sheet) throw itemNotFound();
    return hostObject(WORKSHEET, sheet);
  },
  methods: {
    Add(book, [name], session) {
      if (book.readOnly) throw accessDenied();
      const wanted = name === null || name === undefined ? freeName(book) : String(name);
      if (wanted === "" || wanted.length > 31 || /[\\/?*[\]:]/.test(wanted) || findSheet(book, wanted))
        throw invalidArgument("工作表名不行。");
      const sheet = emptySheet(book, wanted);
      addSheet(session, sheet);
      return sheetObject(sheet);
    },
    GetActiveWorksheet: (book) => sheetObject(findSheet(book, book.selection.sheetId)),
    GetCount: (book, [only]) => plain(among(book, only).length),
    GetFirst: (book, [only]) => sheetObject(among(book, only)[0]),
    GetLast: (book, [only]) => sheetObject(among(book, only).at(-1)),
    GetItemOrNullObject: (book, [key]) => sheetObject(findSheet(book, String(key))),
    ...registrations<BookModel>(
      [
        "DataChanged",
        "Added",
        "Deleted",
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
      () => "Workbook",
    ),
  },
};
