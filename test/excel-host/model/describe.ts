import {
  addressKey,
  parseAddress,
  parseArea,
  type Address,
  type Area,
} from "../../../src/core/cells/address";
import type { Grid, Visibility } from "../../../src/core/cells/grid";
import { numberValue, type CellValue } from "../../../src/core/cells/value";
import { recalculate } from "../formula/recalculate";
import { emptyBook, emptySheet, type BookModel, type CellModel, type SheetModel } from "./book";
import { DEFAULT_PROTECTION } from "./protection";
import { PLAIN_STYLE, solidFill, type CellStyle, type Fill } from "./style";
import { typed } from "./typing";

/** A cell in a description: a bare value is taken as stored (a string starting with `=` is a formula). */
export type CellDescription =
  | string
  | number
  | boolean
  | {
      readonly value?: string | number | boolean | CellValue;
      readonly formula?: string;
      readonly format?: string;
      readonly locked?: boolean;
      readonly fill?: string | Fill;
      readonly bold?: boolean;
      readonly wrap?: boolean;
    };

/** A sheet as a test describes it. */
export interface SheetDescription {
  readonly name: string;
  readonly cells?: Readonly<Record<string, CellDescription>>;
  readonly merges?: readonly string[];
  /** Rows as Excel numbers them, from 1. */
  readonly hiddenRows?: readonly number[];
  /** Columns by letter. */
  readonly hiddenColumns?: readonly string[];
  /** Heights somebody set, in points, of rows from 1. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** Widths in points, of columns by letter. */
  readonly columnWidths?: Readonly<Record<string, number>>;
  readonly visibility?: Visibility;
  readonly isProtected?: boolean;
  readonly password?: string;
  readonly allowFormatCells?: boolean;
  /** Blank but formatted as far as here: the used range lies. */
  readonly formattedTo?: string;
  /** Legacy array formulas and spills, by area. */
  readonly arrays?: readonly { readonly area: string; readonly kind: "array" | "spill" }[];
}

/** A workbook as a test describes it. */
export interface BookDescription {
  readonly name?: string;
  readonly sheets: readonly SheetDescription[];
  readonly readOnly?: boolean;
}

/** Builds a workbook from a description. Throws on a wrong address: a mistake in the test. */
export function describeBook(description: BookDescription): BookModel {
  const book = emptyBook(description.name ?? "自评表.xlsx");
  for (const sheet of description.sheets) book.sheets.push(describeSheet(book, sheet));
  book.readOnly = description.readOnly ?? false;
  book.selection.sheetId = book.sheets.find(({ visibility }) => visibility === "visible")?.id ?? "";
  recalculate(book);
  return book;
}

/** Builds one sheet of a description; it is not yet in the book. */
export function describeSheet(book: BookModel, description: SheetDescription): SheetModel {
  const sheet = emptySheet(book, description.name);
  for (const [address, cell] of Object.entries(description.cells ?? {})) {
    const { row, column } = place(address);
    sheet.cells.set(addressKey(row, column), describeCell(cell));
  }
  sheet.merges = (description.merges ?? []).map(areaAt);
  sheet.hiddenRows = new Set((description.hiddenRows ?? []).map((row) => row - 1));
  sheet.hiddenColumns = new Set(
    (description.hiddenColumns ?? []).map((letters) => place(`${letters}1`).column),
  );
  sheet.rowHeights = new Map(
    Object.entries(description.rowHeights ?? {}).map(([row, height]) => [Number(row) - 1, height]),
  );
  sheet.columnWidths = new Map(
    Object.entries(description.columnWidths ?? {}).map(([column, width]) => [
      place(`${column}1`).column,
      width,
    ]),
  );
  sheet.visibility = description.visibility ?? "visible";
  if (description.isProtected)
    sheet.protection = { ...DEFAULT_PROTECTION, allowFormatCells: description.allowFormatCells ?? false };
  sheet.password = description.password ?? null;
  sheet.formattedTo = description.formattedTo ? areaAt(`A1:${description.formattedTo}`) : null;
  sheet.arrays = (description.arrays ?? []).map(({ area, kind }) => ({ area: areaAt(area), kind }));
  return sheet;
}

/** Builds a workbook that holds what the grids hold. */
export function bookOfGrids(grids: readonly Grid[], name = "自评表.xlsx"): BookModel {
  const book = emptyBook(name);
  for (const grid of grids) {
    const sheet = emptySheet(book, grid.sheet);
    for (const [key, { value, formula, numberFormat, locked }] of grid.cells)
      sheet.cells.set(key, {
        value,
        formula,
        prefix: false,
        style: { ...PLAIN_STYLE, numberFormat, locked },
      });
    sheet.merges = [...grid.merges];
    sheet.hiddenRows = new Set(grid.hiddenRows);
    sheet.hiddenColumns = new Set(grid.hiddenColumns);
    sheet.visibility = grid.visibility;
    if (grid.isProtected) sheet.protection = DEFAULT_PROTECTION;
    book.sheets.push(sheet);
  }
  book.selection.sheetId = book.sheets.find(({ visibility }) => visibility === "visible")?.id ?? "";
  book.stale = false;
  return book;
}

/** `"H20"` → place. Throws on anything else. */
export function place(address: string): Address {
  const at = parseAddress(address);
  if (!at) throw new Error(`not an address: ${address}`);
  return at;
}

/** `"A1:B2"` → area. Throws on anything else. */
export function areaAt(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`not an area: ${address}`);
  return area;
}

function describeCell(cell: CellDescription): CellModel {
  if (typeof cell !== "object") return { ...contentOf(cell), prefix: false, style: PLAIN_STYLE };
  const { value = "", formula, format, locked, fill, bold, wrap } = cell;
  const style: CellStyle = {
    ...PLAIN_STYLE,
    numberFormat: format ?? "General",
    locked: locked ?? true,
    bold: bold ?? false,
    wrapText: wrap ?? false,
    fill: typeof fill === "string" ? solidFill(fill) : (fill ?? null),
  };
  if (formula === undefined) return { ...contentOf(value), prefix: false, style };
  return { value: typeof value === "object" ? value : contentOf(value).value, formula, prefix: false, style };
}

function contentOf(value: string | number | boolean | CellValue): Pick<CellModel, "value" | "formula"> {
  if (typeof value === "object") return { value, formula: null };
  if (typeof value === "number") return { value: numberValue(value), formula: null };
  if (typeof value === "boolean") return { value: { kind: "boolean", boolean: value }, formula: null };
  if (value.startsWith("=")) return { value: { kind: "blank" }, formula: value.slice(1) };
  return { value: typed(`'${value}`, "General").value, formula: null };
}
