import type {
  CellDescription,
  PrintSetup,
  RowDescription,
  SheetDescription,
} from "../../src/host/ooxml/compose/description";
import type { CellStyle } from "../../src/host/ooxml/compose/style";
import { heightForLines, linesNeeded } from "../../src/host/ooxml/compose/text-fit";

/** A cell of a table written row by row, as in HTML: it takes the next free place of its row. */
export interface TableCell {
  readonly value?: CellDescription["value"];
  readonly formula?: string;
  readonly style: CellStyle;
  readonly columns?: number;
  readonly rows?: number;
}

export interface Spans {
  readonly columns?: number;
  readonly rows?: number;
}

/** A cell with a text or number; the empty text leaves it blank. */
export function cell(value: string | number, style: CellStyle, spans: Spans = {}): TableCell {
  return value === "" ? { style, ...spans } : { value, style, ...spans };
}

/** Rows of cells put in their places; spans of earlier rows are kept free. */
export function placed(rows: readonly (readonly TableCell[])[]): CellDescription[] {
  const cells: CellDescription[] = [];
  const taken = new Set<string>();
  rows.forEach((line, row) => {
    let column = 0;
    for (const { columns = 1, rows: rowSpan = 1, ...content } of line) {
      while (taken.has(`${row},${column}`)) column += 1;
      for (let below = 0; below < rowSpan; below += 1)
        for (let beside = 0; beside < columns; beside += 1) taken.add(`${row + below},${column + beside}`);
      cells.push({ row, column, rowSpan, columnSpan: columns, ...content });
      column += columns;
    }
  });
  return cells;
}

/** A sheet of one table: column widths as given, rows as high as their texts need. */
export interface Page extends Omit<SheetDescription, "cells" | "columns" | "rows"> {
  readonly widths: readonly number[];
  readonly table: readonly (readonly TableCell[])[];
  /** Points a row has at least, 21 by default. */
  readonly leastHeight?: number;
  /** Heights of certain rows, whatever their text. */
  readonly heights?: Readonly<Record<number, number>>;
}

const HIGHEST = 409;
const USUAL_LEAST = 21;
const BASE_SIZE = 11;

/** The page as a sheet. */
export function pageSheet(page: Page): SheetDescription {
  const { widths, table, leastHeight = USUAL_LEAST, heights = {}, ...sheet } = page;
  const cells = placed(table);
  return {
    ...sheet,
    cells,
    columns: widths.map((width, from) => ({ from, width })),
    rows: rowHeights(cells, table.length, widths, leastHeight, heights),
  };
}

function rowHeights(
  cells: readonly CellDescription[],
  count: number,
  widths: readonly number[],
  least: number,
  given: Readonly<Record<number, number>>,
): RowDescription[] {
  const heights = Array.from({ length: count }, (_, row) => given[row] ?? least);
  const tall = [...cells].sort((a, b) => (a.rowSpan ?? 1) - (b.rowSpan ?? 1));
  for (const one of tall) {
    const rows = Array.from({ length: one.rowSpan ?? 1 }, (_, index) => one.row + index);
    const free = rows.filter((row) => given[row] === undefined);
    const missing = neededHeight(one, widths) - rows.reduce((sum, row) => sum + (heights[row] ?? 0), 0);
    if (missing <= 0 || free.length === 0) continue;
    for (const row of free) heights[row] = (heights[row] ?? 0) + Math.ceil((missing / free.length) * 4) / 4;
  }
  return heights.map((height, row) => ({ row, height: Math.min(HIGHEST, height) }));
}

/** Points a cell's text takes in its columns. Upright text takes a line for each character. */
function neededHeight(
  { value, column, columnSpan = 1, style }: CellDescription,
  widths: readonly number[],
): number {
  if (typeof value !== "string") return 0;
  const size = style?.font?.size ?? BASE_SIZE;
  if (style?.align?.verticalText) return heightForLines([...value].length, size);
  if (!style?.align?.wrap) return heightForLines(1, size);
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  return heightForLines(linesNeeded(value, (width * BASE_SIZE) / size), size);
}

/** A4 across the page's width, page numbers at the foot. */
export function printed(orientation: "portrait" | "landscape", extra: Partial<PrintSetup> = {}): PrintSetup {
  return {
    orientation,
    fitToWidth: true,
    centerHorizontally: true,
    margins: { left: 1.5, right: 1.5, top: 1.8, bottom: 1.8, header: 0.8, footer: 0.8 },
    footer: '&C&"宋体"&9第 &P 页，共 &N 页',
    ...extra,
  };
}
