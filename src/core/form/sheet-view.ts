import { addressKey, formatAddress, type Area, type CellRef } from "../cells/address";
import { EMPTY_CELL, type Cell } from "../cells/cell";
import { addressOf, indexMerges, type Grid, type MergeIndex } from "../cells/grid";
import { labelOf, readable } from "../cells/text";
import type { Binding } from "./bindings";
import { boundCells } from "./bound-cells";
import type { Entry } from "./model";

/** A cell as the recogniser sees it: the master of its merge with the area it covers. */
export interface ViewCell {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly cell: Cell;
  /** What the person sees, residue and outer blanks removed. */
  readonly raw: string;
  /** `labelOf` the text; empty for numbers and for texts too long to be a label. */
  readonly label: string;
}

/** A sheet, or the columns `left…right` of it, prepared for looking things up by place and by label. */
export interface SheetView {
  readonly grid: Grid;
  readonly left: number;
  readonly right: number;
  /** Rows that hold something, in order. */
  readonly rows: readonly number[];
  /** The header cells of which the person said what they are, by `addressKey`. */
  readonly bound: ReadonlyMap<number, Binding>;
  /** The filled cells that begin in a row, from left to right. */
  starting(row: number): readonly ViewCell[];
  /** The filled cells that reach into a row (vertical merges from above too), from left to right. */
  across(row: number): readonly ViewCell[];
  /** The filled cell at a place (through its merge), or `null`. */
  at(row: number, column: number): ViewCell | null;
  /** The merged area at a place, or `null`. */
  mergeAt(row: number, column: number): Area | null;
  isHidden(row: number): boolean;
}

const LONGEST_LABEL = 60;
const TALLEST_REACH = 400;

/** Prepares a sheet; `bindings` are those of this sheet. Linear in its filled cells. */
export function viewSheet(grid: Grid, bindings: readonly Binding[] = []): SheetView {
  const merges = indexMerges(grid.merges);
  const starting = collect(grid, merges);
  const reaching = reachDown(starting);
  const rows = [...starting.keys()].sort((a, b) => a - b);
  const none: readonly ViewCell[] = [];
  return {
    grid,
    left: 0,
    right: Infinity,
    rows,
    bound: boundCells(starting.values(), bindings),
    starting: (row) => starting.get(row) ?? none,
    across: (row) => reaching.get(row) ?? starting.get(row) ?? none,
    at(row, column) {
      const master = merges.masterOf({ row, column });
      return starting.get(master.row)?.find((one) => one.column === master.column) ?? null;
    },
    mergeAt: (row, column) => merges.areaAt({ row, column }),
    isHidden: (row) => grid.hiddenRows.has(row),
  };
}

/** The same sheet seen through the columns `left…right` only: for forms that stand side by side. */
export function narrow(view: SheetView, left: number, right: number): SheetView {
  const inside = (cell: ViewCell): boolean => cell.column >= left && cell.column <= right;
  const cache = new Map<number, readonly ViewCell[]>();
  const across = (row: number): readonly ViewCell[] => {
    const known = cache.get(row);
    if (known) return known;
    const cells = view.across(row).filter(inside);
    cache.set(row, cells);
    return cells;
  };
  return {
    ...view,
    left,
    right,
    rows: view.rows.filter((row) => view.starting(row).some(inside)),
    starting: (row) => view.starting(row).filter(inside),
    across,
    at(row, column) {
      return column < left || column > right ? null : view.at(row, column);
    },
  };
}

/** The filled rows between two rows, both included. */
export function rowsBetween(view: SheetView, from: number, to: number): readonly number[] {
  return view.rows.slice(firstAtLeast(view.rows, from), firstAtLeast(view.rows, to + 1));
}

/** Index of the first of the sorted numbers that is not below the bound. */
function firstAtLeast(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function collect(grid: Grid, merges: MergeIndex): Map<number, ViewCell[]> {
  const byRow = new Map<number, ViewCell[]>();
  const keys = [...grid.cells.keys()].sort((a, b) => a - b);
  for (const key of keys) {
    const cell = grid.cells.get(key);
    if (!cell || cell.value.kind === "blank") continue;
    const { row, column } = addressOf(key);
    const merge = merges.areaAt({ row, column });
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    const raw = readable(cell.text);
    if (raw === "" && cell.value.kind === "text") continue;
    const list = byRow.get(row);
    const area = merge ?? { top: row, left: column, bottom: row, right: column };
    const isLabel = cell.value.kind === "text" && raw.length <= LONGEST_LABEL;
    const one: ViewCell = { row, column, area, cell, raw, label: isLabel ? labelOf(raw) : "" };
    if (list) list.push(one);
    else byRow.set(row, [one]);
  }
  return byRow;
}

function reachDown(starting: ReadonlyMap<number, readonly ViewCell[]>): Map<number, ViewCell[]> {
  const reaching = new Map<number, ViewCell[]>();
  const touched = new Set<number>();
  for (const [row, cells] of starting) {
    for (const one of cells) {
      const last = Math.min(one.area.bottom, row + TALLEST_REACH);
      for (let below = row + 1; below <= last; below += 1) {
        const list = reaching.get(below) ?? [...(starting.get(below) ?? [])];
        list.push(one);
        reaching.set(below, list);
        touched.add(below);
      }
    }
  }
  for (const row of touched) reaching.get(row)?.sort((a, b) => a.column - b.column);
  return reaching;
}

/** The place of a cell of this view. */
export function refOf(view: SheetView, at: { readonly row: number; readonly column: number }): CellRef {
  return { sheet: view.grid.sheet, row: at.row, column: at.column };
}

/** The entry at a place, through its merge: blank cells give an entry with empty content. */
export function entryAt<T>(view: SheetView, row: number, column: number, read: (cell: Cell) => T): Entry<T> {
  const area = view.mergeAt(row, column);
  const master = area ? { row: area.top, column: area.left } : { row, column };
  const cell = view.grid.cells.get(addressKey(master.row, master.column)) ?? EMPTY_CELL;
  return { at: refOf(view, master), cell, raw: readable(cell.text), value: read(cell) };
}

/** A1 address of a place on its sheet. */
export function a1(at: { readonly row: number; readonly column: number }): string {
  return formatAddress(at);
}
