import type { Address } from "../../../src/core/cells/address";
import type { CellDescription } from "../../../src/host/ooxml/compose/description";
import { gridStyle, type Typed } from "./cells";
import { labelText, type Layout } from "./layout";

/** A form laid out on a sheet of its own: its cells, where its entries landed, the last row and column it uses. */
export interface LaidOut {
  readonly cells: readonly CellDescription[];
  readonly hiddenRows: readonly number[];
  /** Semantic path (`indicators[3].score`) → master cell. */
  readonly places: ReadonlyMap<string, Address>;
  readonly bottom: number;
  readonly right: number;
}

export interface Span {
  readonly columns?: number;
  readonly rows?: number;
}

/** Writes a form row by row. Columns are counted in the form; the pen knows where it begins and its gaps. */
export interface Pen {
  /** Current row of the sheet. */
  readonly row: number;
  /** Next row, so many rows down. */
  down(rows?: number): void;
  /** A blank row or several between two blocks, as the layout says. */
  gap(): void;
  /** Writes an entry; `path` names it in the map of places. Nothing typed leaves a blank bordered cell. */
  put(column: number, content: Typed, path?: string | null, span?: Span): void;
  /** Writes a label, disfigured as the layout says. */
  label(column: number, text: string, path?: string | null, span?: Span): void;
  formula(column: number, formula: string, value: number, path: string): void;
  hide(): void;
  /** Where an entry landed so far. */
  placeOf(path: string): Address | null;
  /** The place of a column in the current row. */
  at(column: number): Address;
  finish(): LaidOut;
}

/** A pen for a form of so many columns. */
export function penFor(layout: Layout): Pen {
  const cells: CellDescription[] = [];
  const hiddenRows: number[] = [];
  const places = new Map<string, Address>();
  let row = layout.at.row;
  let bottom = row;
  let right = layout.at.column;
  const physical = (column: number): number =>
    layout.at.column + column + layout.gapColumns.filter((gap) => gap <= column).length;

  const write = (column: number, cell: Partial<CellDescription>, path?: string | null, span: Span = {}) => {
    const from = physical(column);
    const to = physical(column + (span.columns ?? 1) - 1);
    const rowSpan = span.rows ?? 1;
    if (path) places.set(path, { row, column: from });
    cells.push({ row, column: from, rowSpan, columnSpan: to - from + 1, ...cell });
    bottom = Math.max(bottom, row + rowSpan - 1);
    right = Math.max(right, to);
  };
  const put = (column: number, content: Typed, path?: string | null, span?: Span): void => {
    const style = gridStyle(content.numberFormat);
    write(column, content.value === null ? { style } : { value: content.value, style }, path, span);
  };
  return {
    get row() {
      return row;
    },
    down(rows = 1) {
      row += rows;
    },
    gap() {
      row += layout.gapRows;
    },
    put,
    label(column, text, path, span) {
      put(column, { value: labelText(text, layout.labels), numberFormat: "General" }, path, span);
    },
    formula(column, formula, value, path) {
      write(column, { formula, value, style: gridStyle("General") }, path);
    },
    hide() {
      hiddenRows.push(row);
      bottom = Math.max(bottom, row);
    },
    placeOf: (path) => places.get(path) ?? null,
    at: (column) => ({ row, column: physical(column) }),
    finish: () => ({ cells, hiddenRows, places, bottom, right }),
  };
}
