import type { Span } from "../../core/narrative/document";
import type { TableCell } from "./table-cells";
import type { WordItem, WordTable } from "./word-items";

/** A cell's content in the text. */
export interface LaidCell {
  readonly text: string;
  readonly span: Span;
}

/** Lays out a cell's content at the end of the text. */
export type LayCell = (items: readonly WordItem[]) => LaidCell;

interface Placed extends TableCell {
  rowSpan: number;
  columnSpan: number;
}

/**
 * Gives every cell its row and column by the table's grid: `gridBefore` shifts a row, `gridSpan` widens a cell,
 * `vMerge` lets a cell reach down. Cells of a row are laid with tabs between, rows with line ends.
 */
export function gridCells(
  table: WordTable,
  lay: LayCell,
  mark: (text: string) => void,
): readonly TableCell[] {
  const cells: Placed[] = [];
  /** By column: the cell whose vertical merge may go on below. */
  let open = new Map<number, Placed>();
  table.rows.forEach((row, index) => {
    const still = new Map<number, Placed>();
    let column = row.skip;
    let last: Placed | null = null;
    row.cells.forEach((cell, order) => {
      if (order > 0) mark("\t");
      const content = lay(cell.items);
      const above = cell.vertical === "continue" ? open.get(column) : undefined;
      if (cell.joinsLeft && last) last.columnSpan += cell.span;
      else if (above) {
        above.rowSpan = index - above.row + 1;
        still.set(column, above);
      } else {
        last = { row: index, column, rowSpan: 1, columnSpan: cell.span, ...content };
        cells.push(last);
        if (cell.vertical !== null) still.set(column, last);
      }
      column += cell.span;
    });
    open = still;
    mark("\n");
  });
  return cells;
}
