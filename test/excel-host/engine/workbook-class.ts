import { describeSheet } from "../model/describe";
import { findSheet, type BookModel } from "../model/book";
import { APPLICATION, RUNTIME } from "./application-class";
import { COMMENTS } from "./comments-class";
import { hostObject, plain, type HostClass, type MethodResult } from "./host-class";
import { accessDenied, itemNotFound } from "./host-fault";
import { NAMES } from "./names-class";
import { range } from "./range-class";
import type { Session } from "./session";
import { SETTINGS } from "./settings-class";
import { addSheet, WORKSHEETS } from "./worksheets-class";
import { XML_PARTS } from "./xml-parts-class";

function selected(book: BookModel, session: Session, onlyFirst: boolean): MethodResult {
  const sheet = findSheet(book, book.selection.sheetId);
  if (!sheet) throw itemNotFound();
  const { area } = book.selection;
  return range(session, sheet, onlyFirst ? { ...area, bottom: area.top, right: area.left } : area);
}

function insertSheets(book: BookModel, base64: unknown, session: Session): MethodResult {
  if (book.readOnly) throw accessDenied();
  session.insertedFiles.push(String(base64));
  const descriptions = session.options.sheetsOfFile?.(String(base64)) ?? [];
  const sheets = descriptions.map((description) => describeSheet(book, description));
  for (const sheet of sheets) addSheet(session, sheet);
  return plain(sheets.map(({ id }) => id));
}

/** The workbook: the root of everything an add-in asks for. */
export const WORKBOOK: HostClass<BookModel> = {
  name: "Workbook",
  scalars: {
    Name: { get: (book) => book.name },
    ReadOnly: { get: (book) => book.readOnly },
    IsDirty: { get: () => true },
  },
  parts: {
    Application: (book) => hostObject(APPLICATION, book),
    Comments: () => hostObject(COMMENTS, null),
    CustomXmlParts: (book) => hostObject(XML_PARTS, book),
    Names: () => hostObject(NAMES, null),
    Settings: (book) => hostObject(SETTINGS, book),
    Worksheets: (book) => hostObject(WORKSHEETS, book),
    _Runtime: (book) => hostObject(RUNTIME, book),
  },
  methods: {
    GetSelectedRange: (book, _args, session) => selected(book, session, false),
    GetActiveCell: (book, _args, session) => selected(book, session, true),
    InsertWorksheetsFromBase64: (book, [base64], session) => insertSheets(book, base64, session),
    _RemoveReference(_book, [referenceId], session) {
      session.references.delete(String(referenceId));
      return null;
    },
    _RemoveAllReferences(_book, _args, session) {
      session.references.clear();
      return null;
    },
    _GetReferenceCount: (_book, _args, session) => plain(session.references.size),
  },
};
