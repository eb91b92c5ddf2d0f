import { addressKey, type Address, type Area } from "../../../src/core/cells/address";
import type { Visibility } from "../../../src/core/cells/grid";
import { BLANK, type CellValue } from "../../../src/core/cells/value";
import { PLAIN_STYLE, type CellStyle } from "./style";

/** One cell; replaced as a whole whenever something about it changes. */
export interface CellModel {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula: string | null;
  /** Typed with a leading apostrophe. */
  readonly prefix: boolean;
  readonly style: CellStyle;
}

/** Cells filled by one formula: a legacy array (cannot be changed in part) or a spill. */
export interface ArrayArea {
  area: Area;
  readonly kind: "array" | "spill";
}

/** A threaded comment. */
export interface CommentModel {
  readonly id: string;
  at: Address;
  content: string;
  readonly author: string;
  readonly replies: { readonly id: string; content: string }[];
  resolved: boolean;
}

/** What a protected sheet allows all the same. */
export interface ProtectionOptions {
  readonly allowFormatCells: boolean;
  readonly allowInsertRows: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowDeleteColumns: boolean;
  readonly selectionMode: string;
}

/** One sheet. */
export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  readonly cells: Map<number, CellModel>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Rows whose height was set, in points; others fit their texts. */
  rowHeights: Map<number, number>;
  /** Columns with a width of their own, in points. */
  columnWidths: Map<number, number>;
  /** `null`: not protected. */
  protection: ProtectionOptions | null;
  password: string | null;
  /** Formatted but blank cells that stretch the used range without being content. */
  formattedTo: Area | null;
  arrays: ArrayArea[];
  comments: CommentModel[];
}

/** A defined name. */
export interface NamedModel {
  name: string;
  /** As Excel gives it: `=Sheet1!$A$1`. */
  formula: string;
  visible: boolean;
  comment: string;
  /** Sheet the name belongs to; `null`: the workbook. */
  scope: string | null;
}

/** A part of the workbook's XML store. */
export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** Where the person stands. */
export interface Selection {
  sheetId: string;
  area: Area;
}

/** The workbook of the stand-in: the only mutable state there is. */
export interface BookModel {
  name: string;
  readonly sheets: SheetModel[];
  readonly names: NamedModel[];
  readonly settings: Map<string, unknown>;
  readonly documentSettings: Map<string, string>;
  readonly xmlParts: XmlPart[];
  readonly selection: Selection;
  calculation: "Automatic" | "Manual";
  readOnly: boolean;
  /** Values of formulas are out of date. */
  stale: boolean;
  /** Functions met in formulas that the stand-in does not know. */
  readonly unknownFunctions: Set<string>;
  lastId: number;
}

/** A cell that was never touched. */
export const EMPTY_MODEL: CellModel = { value: BLANK, formula: null, prefix: false, style: PLAIN_STYLE };

/** The cell at a place; never touched → an empty one. */
export function modelAt(sheet: SheetModel, row: number, column: number): CellModel {
  return sheet.cells.get(addressKey(row, column)) ?? EMPTY_MODEL;
}

/** Puts a cell; one that is empty and plain is forgotten. */
export function putModel(sheet: SheetModel, row: number, column: number, cell: CellModel): void {
  const key = addressKey(row, column);
  if (cell.value.kind === "blank" && cell.formula === null && cell.style === PLAIN_STYLE)
    sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
}

/** Whether the cell holds something: a value or a formula. */
export function isFilled(cell: CellModel): boolean {
  return cell.value.kind !== "blank" || cell.formula !== null;
}

/** A sheet by name (case does not matter) or id. */
export function findSheet(book: BookModel, key: string): SheetModel | null {
  const lower = key.toLowerCase();
  return book.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower) ?? null;
}

/** A number no other part of the book has had. */
export function nextId(book: BookModel): number {
  book.lastId += 1;
  return book.lastId;
}

/** An empty workbook without sheets. */
export function emptyBook(name: string): BookModel {
  return {
    name,
    sheets: [],
    names: [],
    settings: new Map(),
    documentSettings: new Map(),
    xmlParts: [],
    selection: { sheetId: "", area: { top: 0, left: 0, bottom: 0, right: 0 } },
    calculation: "Automatic",
    readOnly: false,
    stale: true,
    unknownFunctions: new Set(),
    lastId: 0,
  };
}

/** An empty sheet, not yet in the book. */
export function emptySheet(book: BookModel, name: string): SheetModel {
  const serial = String(nextId(book)).padStart(12, "0");
  return {
    id: `{00000000-0001-0000-0000-${serial}}`,
    name,
    visibility: "visible",
    tabColor: "",
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    protection: null,
    password: null,
    formattedTo: null,
    arrays: [],
    comments: [],
  };
}
