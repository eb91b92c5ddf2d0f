import { addressKey, formatAddress, parseArea, type Area } from "../../core/cells/address";
import type { Cell } from "../../core/cells/cell";
import { addressOf } from "../../core/cells/grid";
import type { RawFormula } from "./cell-content";
import { cutFormula, shiftFormula, type FormulaPieces } from "./shared-formula";
import type { CellStyle } from "./styles";

/** What a sheet's cells refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** A shared formula's text where it is written out, ready to be shifted. */
interface SharedMaster {
  readonly pieces: FormulaPieces;
  readonly row: number;
  readonly column: number;
}

/** What grows while a sheet is read; `row` and `column` are of the cell read last. */
export interface SheetReading {
  readonly context: SheetContext;
  readonly cells: Map<number, Cell>;
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly arrays: Area[];
  readonly shared: Set<number>;
  readonly masters: Map<string, SharedMaster>;
  /** Cells of a shared formula whose text has not come yet. */
  readonly waiting: Map<number, string>;
  /** Formula cells for which the file keeps no result. */
  readonly uncalculated: Set<number>;
  isProtected: boolean;
  row: number;
  column: number;
  lastKey: number;
  inOrder: boolean;
}

/** Starts the reading of a sheet. */
export function newReading(context: SheetContext): SheetReading {
  return {
    context,
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    arrays: [],
    shared: new Set(),
    masters: new Map(),
    waiting: new Map(),
    uncalculated: new Set(),
    isProtected: false,
    row: -1,
    column: -1,
    lastKey: -1,
    inOrder: true,
  };
}

/** The cell's own formula text; a shared one is shifted from where it is written out. */
export function formulaText(formula: RawFormula, row: number, column: number, reading: SheetReading): string {
  if (formula.kind === "array" || formula.kind === "dataTable") {
    const area = parseArea(formula.area ?? formatAddress({ row, column }));
    if (area) reading.arrays.push(area);
    return formula.text;
  }
  if (formula.kind !== "shared" || formula.group === null) return formula.text;
  const key = addressKey(row, column);
  reading.shared.add(key);
  if (formula.text !== "") {
    reading.masters.set(formula.group, { pieces: cutFormula(formula.text), row, column });
    return formula.text;
  }
  const master = reading.masters.get(formula.group);
  if (master) return shiftFormula(master.pieces, row - master.row, column - master.column);
  reading.waiting.set(key, formula.group);
  return "";
}

/** Gives the text of shared formulas whose first cell came after them. */
export function fillWaiting(reading: SheetReading): void {
  for (const [key, group] of reading.waiting) {
    const master = reading.masters.get(group);
    const cell = reading.cells.get(key);
    if (!master || !cell) continue;
    const { row, column } = addressOf(key);
    reading.cells.set(key, {
      ...cell,
      formula: shiftFormula(master.pieces, row - master.row, column - master.column),
    });
  }
}
