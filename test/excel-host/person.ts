import type { CellValue } from "../../src/core/cells/value";
import { accessDenied } from "./engine/host-fault";
import { deleteSheet, enter, insertOrDelete, renameSheet, restyle, type Entry } from "./engine/operations";
import type { Session } from "./engine/session";
import { findSheet, type SheetModel } from "./model/book";
import { areaAt, place } from "./model/describe";
import { DEFAULT_PROTECTION } from "./model/protection";
import { recalculate } from "./formula/recalculate";
import type { CellStyle } from "./model/style";

/** What the person at the keyboard does to the workbook; the add-in is told as of any edit. */
export interface Person {
  /** Types into a cell, as a person would: `"95"` becomes a number. */
  type(sheet: string, address: string, entry: Entry): void;
  format(sheet: string, address: string, change: Partial<CellStyle>): void;
  /** Clicks on cells; nothing is told of it, as no add-in of ours listens to that. */
  select(sheet: string, address: string): void;
  insertRows(sheet: string, beforeRow: number, count?: number): void;
  deleteRows(sheet: string, fromRow: number, count?: number): void;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  protect(sheet: string): void;
  /** Starts typing in a cell and does not press Enter: every request is refused until `stopEditing`. */
  startEditing(): void;
  stopEditing(): void;
  isEditing(): boolean;
  /** What a cell shows of itself now. */
  valueOf(sheet: string, address: string): CellValue;
}

/** The person at work on the session's workbook; `done` tells the add-in. */
export function person(session: Session, done: () => void): Person {
  let isEditing = false;
  const sheetOf = (name: string): SheetModel => {
    const sheet = findSheet(session.book, name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const act = (work: () => void): void => {
    const before = session.isAddin;
    session.isAddin = false;
    try {
      work();
      if (session.book.stale && session.book.calculation === "Automatic") recalculate(session.book);
    } finally {
      session.isAddin = before;
    }
    done();
  };
  return {
    type: (sheet, address, entry) => act(() => enter(session, sheetOf(sheet), areaAt(address), () => entry)),
    format: (sheet, address, change) =>
      act(() => {
        if (session.book.readOnly) throw accessDenied();
        restyle(sheetOf(sheet), areaAt(address), (style) => ({ ...style, ...change }));
      }),
    select(sheet, address) {
      const { selection } = session.book;
      selection.sheetId = sheetOf(sheet).id;
      selection.area = areaAt(address);
    },
    insertRows: (sheet, row, count = 1) =>
      act(() => insertOrDelete(session, sheetOf(sheet), { axis: "row", at: row - 1, count })),
    deleteRows: (sheet, row, count = 1) =>
      act(() => insertOrDelete(session, sheetOf(sheet), { axis: "row", at: row - 1, count: -count })),
    deleteSheet: (sheet) => act(() => deleteSheet(session, sheetOf(sheet))),
    renameSheet: (sheet, name) => act(() => renameSheet(session, sheetOf(sheet), name)),
    protect: (sheet) =>
      act(() => {
        sheetOf(sheet).protection = DEFAULT_PROTECTION;
      }),
    startEditing() {
      isEditing = true;
    },
    stopEditing() {
      isEditing = false;
    },
    isEditing: () => isEditing,
    valueOf(sheet, address) {
      const { row, column } = place(address);
      return sheetOf(sheet).cells.get(row * 16_384 + column)?.value ?? { kind: "blank" };
    },
  };
}
