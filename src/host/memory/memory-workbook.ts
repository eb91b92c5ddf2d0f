import { addressKey, type Area, type CellRef } from "../../core/cells/address";
import { EMPTY_CELL, type Cell } from "../../core/cells/cell";
import type { CellContent, CellEdit } from "../../core/cells/edit";
import { cellAt, indexMerges, type Grid } from "../../core/cells/grid";
import type {
  Mark,
  MarkOutcome,
  Receipt,
  Refusal,
  RefusalReason,
  Workbook,
  WriteOptions,
  WrittenCell,
} from "../workbook";
import { holds, judge, writable } from "./judge";
import { shownText } from "../shown-text";

export interface MemoryOptions {
  /** Nothing may be written, as in a signed workbook. */
  readonly readOnly?: boolean;
  /** Areas of array formulas, by sheet. */
  readonly arrays?: ReadonlyMap<string, readonly Area[]>;
}

/** A workbook of grids, with what a test wants to see of it. */
export interface MemoryWorkbook extends Workbook {
  /** The marks now on, in the order they were put. */
  marks(): readonly Mark[];
  /** The cell last gone to. */
  selected(): CellRef | null;
  /** Everything there is, for comparing before and after. */
  snapshot(): string;
  /** Puts a sheet in place of the one of that name, as a person at work would, and tells the watchers. */
  change(grid: Grid): void;
}

interface State {
  grids: readonly Grid[];
  marks: readonly Mark[];
  settings: ReadonlyMap<string, string>;
  selected: CellRef | null;
  receipts: number;
}

/**
 * The port over grids held in memory. Values are never calculated: a formula is its text and the value given
 * with it. Blank cells among the grids' cells keep their format and lock, but are not read.
 */
export function memoryWorkbook(
  name: string,
  grids: readonly Grid[],
  options: MemoryOptions = {},
): MemoryWorkbook {
  const state: State = { grids, marks: [], settings: new Map(), selected: null, receipts: 0 };
  const listeners = new Set<() => void>();
  const open = options.readOnly !== true;
  return {
    name,
    capabilities: {
      write: open,
      mark: open,
      notes: open,
      select: true,
      selection: true,
      watch: true,
      store: open,
    },
    read: async () => state.grids.map(filledOnly),
    write: async (edits, writeOptions = {}) => write(state, options, edits, writeOptions),
    revert: async (receipt) => revert(state, options, receipt),
    mark: async (marks) => mark(state, options, marks),
    clearMarks: async () => void (state.marks = []),
    select: async (at) => void (state.selected = at),
    selection: async () => state.selected,
    watch: async (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load: async (key) => state.settings.get(key) ?? null,
    store: async (key, json) => {
      const settings = new Map(state.settings);
      if (json === null) settings.delete(key);
      else settings.set(key, json);
      state.settings = settings;
    },
    marks: () => state.marks,
    selected: () => state.selected,
    snapshot: () => snapshot(state),
    change(grid) {
      state.grids = state.grids.map((old) => (old.sheet === grid.sheet ? grid : old));
      for (const listener of listeners) listener();
    },
  };
}

function filledOnly(grid: Grid): Grid {
  const cells = [...grid.cells].filter(
    ([, { value, formula }]) => value.kind !== "blank" || formula !== null,
  );
  return cells.length === grid.cells.size ? grid : { ...grid, cells: new Map(cells) };
}

function snapshot({ grids, marks, settings }: State): string {
  const sheets = grids.map(filledOnly).map((grid) => ({
    ...grid,
    cells: [...grid.cells].sort((a, b) => a[0] - b[0]),
    hiddenRows: [...grid.hiddenRows],
    hiddenColumns: [...grid.hiddenColumns],
  }));
  return JSON.stringify({ sheets, marks, settings: [...settings] });
}

function gridOf(state: State, sheet: string): Grid | undefined {
  return state.grids.find((grid) => grid.sheet === sheet);
}

function write(
  state: State,
  options: MemoryOptions,
  edits: readonly CellEdit[],
  writeOptions: WriteOptions,
): Receipt {
  const refused: Refusal[] = [];
  const accepted = new Map<string, CellEdit>();
  for (const edit of edits) {
    const { sheet, row, column } = edit.at;
    const place = `${row}:${column}:${sheet}`;
    const arrays = options.arrays?.get(sheet) ?? [];
    const judged = judge(gridOf(state, sheet), arrays, edit, writeOptions.allowLocked === true);
    const reason = options.readOnly ? "readOnly" : (judged ?? (accepted.has(place) ? "stale" : null));
    if (reason) refused.push({ edit, reason });
    else accepted.set(place, edit);
  }
  const written = [...accepted.values()].map((edit) => carryOut(state, edit));
  return receipt(state, written, refused);
}

function receipt(state: State, written: readonly WrittenCell[], refused: readonly Refusal[]): Receipt {
  state.receipts += 1;
  return { id: `memory-${state.receipts}`, written, refused };
}

function carryOut(state: State, { at, field, after, numberFormat }: CellEdit): WrittenCell {
  const old = cellAt(gridOf(state, at.sheet) as Grid, at);
  const content = writable(after);
  const reformatted = numberFormat !== null && numberFormat !== old.numberFormat;
  put(state, at, content, reformatted ? numberFormat : old.numberFormat);
  const before: CellContent =
    old.formula === null
      ? { kind: "value", value: old.value }
      : { kind: "formula", formula: old.formula, value: old.value };
  return {
    at,
    field,
    before,
    after: content,
    formatBefore: reformatted ? old.numberFormat : null,
    token: null,
  };
}

/** Replaces one cell, leaving the grids that others hold as they are. */
function put(state: State, at: CellRef, content: CellContent, numberFormat: string): void {
  state.grids = state.grids.map((grid) => {
    if (grid.sheet !== at.sheet) return grid;
    const { locked } = grid.cells.get(addressKey(at.row, at.column)) ?? EMPTY_CELL;
    const cell: Cell = {
      value: content.value,
      text: shownText(content.value, numberFormat),
      numberFormat,
      formula: content.kind === "formula" ? content.formula : null,
      locked,
    };
    return { ...grid, cells: new Map(grid.cells).set(addressKey(at.row, at.column), cell) };
  });
}

function revert(state: State, options: MemoryOptions, done: Receipt): Receipt {
  const refused: Refusal[] = [];
  const written: WrittenCell[] = [];
  for (const cell of done.written) {
    const { at, field, before, after, formatBefore } = cell;
    const grid = gridOf(state, at.sheet);
    const now = grid ? cellAt(grid, at) : EMPTY_CELL;
    const reason = options.readOnly
      ? "readOnly"
      : !grid
        ? "missingSheet"
        : holds(now, after)
          ? null
          : "stale";
    if (reason) {
      refused.push({
        edit: { at, field, before: after, after: before, why: "撤销", numberFormat: formatBefore },
        reason,
      });
      continue;
    }
    put(state, at, before, formatBefore ?? now.numberFormat);
    written.push({
      ...cell,
      before: after,
      after: before,
      formatBefore: formatBefore === null ? null : now.numberFormat,
    });
  }
  return receipt(state, written, refused);
}

function mark(state: State, options: MemoryOptions, marks: readonly Mark[]): MarkOutcome {
  const refused: { mark: Mark; reason: RefusalReason }[] = [];
  const accepted = marks.filter((one) => {
    const grid = gridOf(state, one.at.sheet);
    const master = grid && indexMerges(grid.merges).masterOf(one.at);
    const covered = master && (master.row !== one.at.row || master.column !== one.at.column);
    const reason = options.readOnly ? "readOnly" : !grid ? "missingSheet" : covered ? "covered" : null;
    if (reason) refused.push({ mark: one, reason });
    return reason === null;
  });
  if (!options.readOnly) state.marks = accepted;
  return { marked: accepted.length, notes: options.readOnly !== true, refused };
}
