import { addressKey, contains, MAX_COLUMNS, type Address, type Area } from "./address";
import { EMPTY_CELL, type Cell } from "./cell";

/** How a sheet shows: `veryHidden` can only be shown by a macro. */
export type Visibility = "visible" | "hidden" | "veryHidden";

/**
 * One sheet as plain data. `cells` holds the filled cells only (value or formula), keyed by `addressKey`;
 * cost follows the filled cells, never the used range a file claims. Of a merged area only the top-left
 * cell (its master) carries a value for a person; covered cells may hold leftovers and are never read.
 */
export interface Grid {
  readonly sheet: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** The place a key of `Grid.cells` stands for. */
export function addressOf(key: number): Address {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}

/** The cell at a place as stored; never touched → `EMPTY_CELL`. */
export function cellAt(grid: Grid, at: Address): Cell {
  return grid.cells.get(addressKey(at.row, at.column)) ?? EMPTY_CELL;
}

/** Answers for each place of a sheet which merged area covers it; built once, linear in the merges' cells that matter. */
export interface MergeIndex {
  /** The merged area that contains the place, or `null`. */
  areaAt(at: Address): Area | null;
  /** The master of the place: top-left of its merged area, or the place itself. */
  masterOf(at: Address): Address;
}

/** Rows are indexed; a merge that spans more than this many rows is kept aside and scanned. */
const INDEXED_ROWS = 512;

/** Builds the index of a sheet's merged areas. */
export function indexMerges(merges: readonly Area[]): MergeIndex {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of merges) {
    if (area.bottom - area.top >= INDEXED_ROWS) {
      tall.push(area);
      continue;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      const list = byRow.get(row);
      if (list) list.push(area);
      else byRow.set(row, [area]);
    }
  }
  const areaAt = (at: Address): Area | null =>
    byRow.get(at.row)?.find((area) => contains(area, at)) ?? tall.find((area) => contains(area, at)) ?? null;
  return {
    areaAt,
    masterOf(at) {
      const area = areaAt(at);
      return area ? { row: area.top, column: area.left } : at;
    },
  };
}
