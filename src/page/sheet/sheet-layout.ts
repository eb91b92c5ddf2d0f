import type { Address, Area } from "../../core/cells/address";
import { indexMerges, type Grid, type MergeIndex } from "../../core/cells/grid";
import type { CellLook, SheetLook } from "../../host/ooxml/look/sheet-look";
import { buildAxis, nextLine, spanOf, type Axis } from "./axis";
import { edgesOf, type Edges } from "./edges";

/** A table cell of the sheet: one cell, or what is drawn of a merged area. */
export interface PlacedCell {
  readonly kind: "cell";
  /** The cell itself; of a merged area its master. */
  readonly at: Address;
  /** Positions on the axes: top and left, and how many each way. */
  readonly top: number;
  readonly left: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly width: number;
  /** Pixels that bound the text; `null` where the rows grow with it. */
  readonly height: number | null;
  readonly isMerged: boolean;
  readonly look: CellLook;
  readonly edges: Edges;
}

/** A blank stretch of a marker row or column. */
export interface PlacedGap {
  readonly kind: "gap";
  readonly left: number;
  readonly columnSpan: number;
}

export interface PlacedRow {
  readonly position: number;
  readonly cells: readonly (PlacedCell | PlacedGap)[];
}

/** Where everything of a sheet is drawn. Follows from its look, merges and hidden rows, not from its values. */
export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly placed: readonly PlacedRow[];
  readonly merges: MergeIndex;
  readonly look: SheetLook;
  /** The table cell that covers a place of the sheet; `null` where nothing is drawn. */
  cellAt(at: Address): PlacedCell | null;
  /** The table cell that covers a position of the axes. */
  ownerAt(row: number, column: number): PlacedCell | null;
}

/** Runs of hidden rows and columns opened in the view, each by its first. */
export interface Opened {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

export const NOTHING_OPENED: Opened = { rows: new Set(), columns: new Set() };

/** What is known while cells are placed. */
interface Placing {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  readonly look: SheetLook;
  /** By position: row × number of columns + column. */
  readonly owners: (PlacedCell | undefined)[];
}

/** Lays a sheet out, `rowCount` rows of it. */
export function layOutSheet(
  { merges, hiddenRows, hiddenColumns }: Pick<Grid, "merges" | "hiddenRows" | "hiddenColumns">,
  look: SheetLook,
  opened: Opened,
  rowCount: number,
): SheetLayout {
  const right = look.area?.right ?? -1;
  const placing: Placing = {
    rows: buildAxis(rowCount, hiddenRows, opened.rows, (row) => look.row(row).height || USUAL_ROW),
    columns: buildAxis(right + 1, hiddenColumns, opened.columns, (column) => look.columnWidth(column) || 64),
    merges: indexMerges(merges),
    look,
    owners: [],
  };
  const { rows, columns, owners } = placing;
  const placed = rows.items.map((_, position) => ({ position, cells: placeRow(placing, position) }));
  const ownerAt = (row: number, column: number): PlacedCell | null =>
    owners[row * columns.items.length + column] ?? null;
  return {
    rows,
    columns,
    placed,
    merges: placing.merges,
    look,
    ownerAt,
    cellAt(at) {
      const master = placing.merges.masterOf(at);
      const area = placing.merges.areaAt(at) ?? oneCell(master);
      const down = spanOf(rows, area.top, Math.min(area.bottom, rowCount - 1));
      const across = spanOf(columns, area.left, Math.min(area.right, right));
      return down && across ? ownerAt(down[0], across[0]) : null;
    },
  };
}

/** A hidden row may say height 0; opened, it is shown like any other. */
const USUAL_ROW = 20;

function placeRow(placing: Placing, position: number): readonly (PlacedCell | PlacedGap)[] {
  const { rows, columns, owners } = placing;
  const width = columns.items.length;
  const isGapRow = rows.items[position]?.kind === "gap";
  const cells: (PlacedCell | PlacedGap)[] = [];
  for (let column = 0; column < width; column += 1) {
    if (owners[position * width + column]) continue;
    if (isGapRow || columns.items[column]?.kind === "gap") {
      cells.push(gapFrom(placing, position, column, isGapRow));
      column += (cells.at(-1)?.columnSpan ?? 1) - 1;
      continue;
    }
    const cell = placeCell(placing, position, column);
    for (let down = 0; down < cell.rowSpan; down += 1)
      for (let across = 0; across < cell.columnSpan; across += 1)
        owners[(position + down) * width + column + across] = cell;
    cells.push(cell);
  }
  return cells;
}

/** A marker row is blank up to the next merged area that crosses it; a marker column is one blank cell. */
function gapFrom({ columns, owners }: Placing, row: number, left: number, isGapRow: boolean): PlacedGap {
  const width = columns.items.length;
  let end = left + 1;
  while (isGapRow && end < width && !owners[row * width + end]) end += 1;
  return { kind: "gap", left, columnSpan: end - left };
}

function placeCell(placing: Placing, top: number, left: number): PlacedCell {
  const { rows, columns, merges, look } = placing;
  const row = indexAt(rows, top);
  const column = indexAt(columns, left);
  const merge = merges.areaAt({ row, column });
  const area = merge ?? oneCell({ row, column });
  const bottom = merge ? (spanOf(rows, row, clipped(rows, merge.bottom))?.[1] ?? top) : top;
  const right = merge ? (spanOf(columns, column, clipped(columns, merge.right))?.[1] ?? left) : left;
  return {
    kind: "cell",
    at: { row: area.top, column: area.left },
    top,
    left,
    rowSpan: bottom - top + 1,
    columnSpan: right - left + 1,
    width: sizeOf(columns, left, right),
    height: boundedHeight(rows, look, top, bottom),
    isMerged: merge !== null,
    look: look.cell(area.top, area.left),
    edges: edgesOf({ rows, columns, look, merges }, { top, left, bottom, right }),
  };
}

function oneCell({ row, column }: Address): Area {
  return { top: row, bottom: row, left: column, right: column };
}

/** No further than the axis is drawn. */
function clipped(axis: Axis, index: number): number {
  const last = nextLine(axis, axis.items.length, -1);
  return last === null ? index : Math.min(index, indexAt(axis, last));
}

function indexAt(axis: Axis, position: number): number {
  const item = axis.items[position];
  return item?.kind === "line" ? item.index : 0;
}

function sizeOf(axis: Axis, from: number, to: number): number {
  let size = 0;
  for (const item of axis.items.slice(from, to + 1)) size += item.kind === "line" ? item.size : GAP_SIZE;
  return size;
}

/** How wide or high the marker of hidden rows and columns is drawn. */
export const GAP_SIZE = 9;

/** Text is cut where every row it may use has a height set by hand. */
function boundedHeight(rows: Axis, look: SheetLook, top: number, bottom: number): number | null {
  const lines = rows.items.slice(top, bottom + 1);
  const areFixed = lines.every((item) => item.kind === "gap" || look.row(item.index).fixed);
  return areFixed ? sizeOf(rows, top, bottom) : null;
}
