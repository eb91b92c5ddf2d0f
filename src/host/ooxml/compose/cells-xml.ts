import { columnLetters, MAX_COLUMNS, MAX_ROWS, type Area } from "../../../core/cells/address";
import { textValue, type CellValue } from "../../../core/cells/value";
import type { CellDescription, SheetDescription } from "./description";
import { attributes, formulaText, textElement } from "./markup";
import type { StringTable } from "./string-table";
import type { StyleTable } from "./style-table";

/** What the parts of one workbook share while it is written. */
export interface Tables {
  readonly styles: StyleTable;
  /** `null`: texts stand in the cells. */
  readonly strings: StringTable | null;
}

/** `<sheetData>` with what else follows from the cells. */
export interface CellsXml {
  readonly xml: string;
  /** The rectangle the cells fill; `null` for a blank sheet. */
  readonly dimension: Area | null;
  /** The areas the cells' spans merge. */
  readonly merges: readonly Area[];
  /** Some formula carries no value yet: the program that opens the file must calculate. */
  readonly mustCalculate: boolean;
}

/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;
const NO_VALUE = textValue("");

/** Writes a sheet's cells, row by row. A place described twice, or outside of a sheet, is refused. */
export function cellsXml(sheet: SheetDescription, tables: Tables): CellsXml {
  const rows = new Map<number, Map<number, string>>();
  const merges: Area[] = [];
  let mustCalculate = false;
  for (const cell of sheet.cells) {
    const area = areaOf(cell);
    const style = tables.styles.indexOf(cell.style);
    put(rows, area.top, area.left, cellXml(cell, style, tables));
    if (cell.formula !== undefined && cell.value === undefined) mustCalculate = true;
    if (area.top === area.bottom && area.left === area.right) continue;
    merges.push(area);
    cover(rows, area, style);
  }
  return { xml: sheetData(sheet, rows), dimension: dimensionOf(rows), merges, mustCalculate };
}

function areaOf({ row, column, rowSpan = 1, columnSpan = 1 }: CellDescription): Area {
  const area = { top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 };
  const fits = row >= 0 && column >= 0 && rowSpan >= 1 && columnSpan >= 1;
  if (!fits || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS)
    throw new RangeError(`no such place on a sheet: row ${row}, column ${column}`);
  return area;
}

/** Cells under a merged area carry its style, so that its border closes. */
function cover(rows: Map<number, Map<number, string>>, area: Area, style: number): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (row === area.top && column === area.left) continue;
      put(rows, row, column, style === 0 ? "" : `<c r="${columnLetters(column)}${row + 1}" s="${style}"/>`);
    }
  }
}

function put(rows: Map<number, Map<number, string>>, row: number, column: number, xml: string): void {
  let cells = rows.get(row);
  if (!cells) rows.set(row, (cells = new Map<number, string>()));
  if (cells.has(column)) throw new RangeError(`described twice: ${columnLetters(column)}${row + 1}`);
  cells.set(column, xml);
}

function cellXml(cell: CellDescription, style: number, tables: Tables): string {
  const head = `<c r="${columnLetters(cell.column)}${cell.row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
  const value = cellValue(cell.value);
  if (cell.formula !== undefined) {
    const { type, content } = storedResult(value);
    return `${head}${type}><f>${formulaText(cell.formula)}</f>${content}</c>`;
  }
  if (value.kind === "text") return head + storedText(value.text, tables.strings);
  const { type, content } = storedResult(value);
  if (content === "") return style === 0 ? "" : `${head}/>`;
  return `${head}${type}>${content}</c>`;
}

function cellValue(value: CellDescription["value"]): CellValue {
  switch (typeof value) {
    case "string":
      return textValue(value);
    case "number":
      return { kind: "number", number: value };
    case "boolean":
      return { kind: "boolean", boolean: value };
    default:
      return value ?? NO_VALUE;
  }
}

function storedText(text: string, strings: StringTable | null): string {
  if (text.length > LONGEST_TEXT) throw new RangeError(`text longer than a cell takes: ${text.length}`);
  if (strings) return ` t="s"><v>${strings.indexOf(text)}</v></c>`;
  return ` t="inlineStr"><is>${textElement(text)}</is></c>`;
}

function storedResult(value: CellValue): { readonly type: string; readonly content: string } {
  switch (value.kind) {
    case "blank":
      return { type: "", content: "" };
    case "number":
      if (!Number.isFinite(value.number)) throw new RangeError(`not a number a cell takes: ${value.number}`);
      return { type: "", content: `<v>${value.number}</v>` };
    case "boolean":
      return { type: ' t="b"', content: `<v>${value.boolean ? 1 : 0}</v>` };
    case "error":
      return { type: ' t="e"', content: `<v>${formulaText(value.code)}</v>` };
    case "text":
      return { type: ' t="str"', content: `<v>${formulaText(value.text)}</v>` };
  }
}

function sheetData(sheet: SheetDescription, rows: ReadonlyMap<number, ReadonlyMap<number, string>>): string {
  const settings = new Map(sheet.rows?.map((row) => [row.row, row]));
  const numbers = [...new Set([...rows.keys(), ...settings.keys()])].sort((a, b) => a - b);
  const lines = numbers.map((row) => {
    const own = settings.get(row);
    const cells = rows.get(row);
    const columns = cells ? [...cells.keys()].sort((a, b) => a - b) : [];
    const content = columns.map((column) => cells?.get(column) ?? "").join("");
    const head = `<row r="${row + 1}"${attributes({
      ht: own?.height,
      hidden: own?.hidden ? true : undefined,
      customHeight: own?.height === undefined ? undefined : true,
    })}`;
    return content === "" ? `${head}/>` : `${head}>${content}</row>`;
  });
  return lines.length === 0 ? "<sheetData/>" : `<sheetData>${lines.join("")}</sheetData>`;
}

function dimensionOf(rows: ReadonlyMap<number, ReadonlyMap<number, string>>): Area | null {
  if (rows.size === 0) return null;
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const [row, cells] of rows) {
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    for (const column of cells.keys()) {
      area.left = Math.min(area.left, column);
      area.right = Math.max(area.right, column);
    }
  }
  return area;
}
