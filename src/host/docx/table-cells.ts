import { addressKey, MAX_COLUMNS, type Area } from "../../core/cells/address";
import type { Cell } from "../../core/cells/cell";
import type { Grid } from "../../core/cells/grid";
import { numberValue, textValue, type CellValue } from "../../core/cells/value";
import type { ReportTable, Span } from "../../core/narrative/document";
import { folded } from "../../core/values/spelling";

/** One cell of a table in a report: its place in the table, and its text with where that stands. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly span: Span;
}

/**
 * A table as a sheet. Lines above it (title, unit) and below it (who filled it in) become rows over its whole
 * width, for the forms keep them there.
 */
export function reportTable(
  name: string,
  span: Span,
  above: readonly TableLine[],
  cells: readonly TableCell[],
  below: readonly TableLine[],
): ReportTable {
  const height = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  const width = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 1);
  const line = (one: TableLine, row: number): TableCell => ({
    ...one,
    row,
    column: 0,
    rowSpan: 1,
    columnSpan: width,
  });
  const all = [
    ...above.map(line),
    ...cells.map((cell) => ({ ...cell, row: cell.row + above.length })),
    ...below.map((one, index) => line(one, above.length + height + index)),
  ];
  return { ...span, grid: gridOf(name, all), places: placesOf(all) };
}

/** A line outside the table that belongs to it. */
export interface TableLine {
  readonly text: string;
  readonly span: Span;
}

function gridOf(sheet: string, all: readonly TableCell[]): Grid {
  const cells = new Map<number, Cell>();
  const merges: Area[] = [];
  for (const { row, column, rowSpan, columnSpan, text } of all) {
    if (column >= MAX_COLUMNS) continue;
    const cell = cellOf(text);
    if (cell) cells.set(addressKey(row, column), cell);
    if (rowSpan === 1 && columnSpan === 1) continue;
    const right = Math.min(column + columnSpan, MAX_COLUMNS) - 1;
    merges.push({ top: row, left: column, bottom: row + rowSpan - 1, right });
  }
  const none = new Set<number>();
  return {
    sheet,
    visibility: "visible",
    isProtected: false,
    cells,
    merges,
    hiddenRows: none,
    hiddenColumns: none,
  };
}

function placesOf(all: readonly TableCell[]): ReadonlyMap<number, Span> {
  const places = new Map<number, Span>();
  for (const { row, column, text, span } of all)
    if (text.trim() !== "" && column < MAX_COLUMNS) places.set(addressKey(row, column), span);
  return places;
}

const PLAIN = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?(?:0|[1-9]\d{0,13})(?:\.\d{1,10})?$/;

/** A cell as a sheet would keep it: Word knows only text, so that what is plainly a number becomes one. */
function cellOf(raw: string): Cell | null {
  const text = raw.trim();
  if (text === "") return null;
  const half = folded(text).replace(/\s+/gu, "");
  const isPercent = half.endsWith("%");
  const digits = isPercent ? half.slice(0, -1) : half;
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  const places = decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
  const value: CellValue = PLAIN.test(digits)
    ? numberValue(shifted(digits.replaceAll(",", ""), isPercent))
    : textValue(text);
  const isNumber = value.kind === "number";
  return {
    value,
    text: isNumber ? half : text,
    numberFormat: isNumber ? (isPercent ? `${places}%` : places) : "@",
    formula: null,
    locked: false,
  };
}

/** 98.5% is kept as 0.985; the last digits that binary division adds are cut off. */
function shifted(digits: string, isPercent: boolean): number {
  const number = Number(digits);
  return isPercent ? Number((number / 100).toPrecision(15)) : number;
}
