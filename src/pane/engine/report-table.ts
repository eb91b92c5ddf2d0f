import { addressKey, formatAddress, type Area } from "../../core/cells/address";
import { addressOf, indexMerges } from "../../core/cells/grid";
import type { ReportDocument, ReportTable, Span } from "../../core/narrative/document";
import type { NarrativeItem, TextCell, TextTable } from "../session/narrative-model";
import { piecesOf } from "./report-pieces";

/** Wider tables are cut off here: no page is so wide. */
const MOST_COLUMNS = 80;
/** Longer tables show their first rows, and those down to their last finding. */
const ROWS_AT_ONCE = 200;

/**
 * A table of the report with its findings at their cells. The lines around the table, which its sheet repeats,
 * are left out: they stand in the text already.
 */
export function textTable(
  { text }: ReportDocument,
  table: ReportTable,
  items: readonly NarrativeItem[],
): TextTable {
  const area = areaOf(table);
  const byCell = atCells(table, area, items);
  const merges = indexMerges(table.grid.merges);
  const rows: TextCell[][] = [];
  const placed = new Set<NarrativeItem>();
  let lastMarked = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: TextCell[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const merged = merges.areaAt({ row, column });
      if (merged && (merged.top !== row || merged.left !== column)) continue;
      const own = byCell.get(addressKey(row, column)) ?? [];
      for (const item of own) placed.add(item);
      if (own.length > 0) lastMarked = row - area.top + 1;
      cells.push({
        address: formatAddress({ row, column }),
        columns: merged ? Math.min(merged.right, area.right) - column + 1 : 1,
        rows: merged ? Math.min(merged.bottom, area.bottom) - row + 1 : 1,
        pieces: cellPieces(text, table, addressKey(row, column), own),
      });
    }
    rows.push(cells);
  }
  return {
    kind: "table",
    start: table.start,
    sheet: table.grid.sheet,
    rows,
    rowsAtOnce: Math.max(ROWS_AT_ONCE, lastMarked),
    items: items.filter((item) => !placed.has(item)),
  };
}

/** The cells that stand in the table itself. */
function areaOf(table: ReportTable): Area {
  const own = [...table.places].filter(([, place]) => isInside(place, table)).map(([key]) => addressOf(key));
  const merges = indexMerges(table.grid.merges);
  let area: Area = { top: own[0]?.row ?? 0, left: 0, bottom: -1, right: 0 };
  for (const at of own) {
    const merged = merges.areaAt(at);
    area = {
      top: Math.min(area.top, at.row),
      left: 0,
      bottom: Math.max(area.bottom, at.row),
      right: Math.max(area.right, merged?.right ?? at.column),
    };
  }
  return { ...area, right: Math.min(area.right, MOST_COLUMNS - 1) };
}

/** The findings by the cell whose text they quote; those of a blank cell by that cell, or its merged area's master. */
function atCells(
  table: ReportTable,
  area: Area,
  items: readonly NarrativeItem[],
): ReadonlyMap<number, readonly NarrativeItem[]> {
  const keyAt = keysByPlace(table);
  const merges = indexMerges(table.grid.merges);
  const found = new Map<number, NarrativeItem[]>();
  for (const item of items) {
    const { cell, paper, start, end } = item.finding;
    const quoted = end > start ? keyAt(start) : null;
    const isOwn = cell !== null && paper === "report" && cell.sheet === table.grid.sheet;
    const at = quoted !== null ? addressOf(quoted) : isOwn ? merges.masterOf(cell) : null;
    if (!at || at.row < area.top || at.row > area.bottom || at.column > area.right) continue;
    const key = addressKey(at.row, at.column);
    const own = found.get(key);
    if (own) own.push(item);
    else found.set(key, [item]);
  }
  return found;
}

/** Which cell's text an offset stands in. */
function keysByPlace({ places }: ReportTable): (offset: number) => number | null {
  const sorted = [...places].sort(([, a], [, b]) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as [number, Span])[1].start <= offset) low = middle + 1;
      else high = middle;
    }
    const [key, place] = sorted[low - 1] ?? [];
    return key !== undefined && place && offset < place.end ? key : null;
  };
}

function cellPieces(
  text: string,
  table: ReportTable,
  key: number,
  items: readonly NarrativeItem[],
): TextCell["pieces"] {
  const place = table.places.get(key);
  if (!place && items.length === 0) return [];
  const placed = items.map((item) => {
    const { start, end } = item.finding;
    return { item, start, end, begins: true, ends: true };
  });
  return piecesOf(text, place ?? { start: table.start, end: table.start }, placed);
}

function isInside(place: Span, { start, end }: Span): boolean {
  return place.start >= start && place.end <= end;
}
