import { addressKey, contains, type Area } from "../../core/cells/address";
import { decimalOfNumber, ZERO, type Decimal } from "../../core/cells/decimal";
import { numberValue, sameValue } from "../../core/cells/value";
import { addressOf, type Grid } from "../../core/cells/grid";
import { referencesOf } from "./formula-references";
import type { SheetModel } from "./sheet-read";
import { evaluateTotal, totalReferences, type KnownCells, type TotalFormula } from "./total-formula";
import { readTotalFormula } from "./total-syntax";

/** Beyond so many steps the cached values are left to the spreadsheet program. */
const MAX_STEPS = 5_000_000;

/** References to more cells than this are looked up one by one. */
const INDEXED_CELLS = 256;

/** A formula cell of the sheet; `total` where we can renew its value. */
interface FormulaCell {
  readonly key: number;
  readonly total: TotalFormula | null;
  /** Areas it refers to; `null`: it may refer to anything. */
  readonly references: readonly Area[] | null;
}

/**
 * New cached values of the formulas that depend, directly or through others, on changed cells. The grid
 * already holds the changed cells. Formulas not understood, and whatever depends on them, are left out.
 */
export function renewedTotals(
  { grid, arrays, uncalculated }: SheetModel,
  changed: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const formulas = formulaCells(grid, arrays, changed);
  const order = formulas.length === 0 ? null : affectedInOrder(formulas, changed);
  if (!order) return new Map();
  const results = new Map<number, Decimal | null>();
  const known = knownCells(grid, order.affected, changed, results);
  for (const { key, total } of order.formulas) results.set(key, total && evaluateTotal(total, known));
  const renewed = new Map<number, number>();
  for (const [key, result] of results) {
    const value = grid.cells.get(key)?.value;
    const number = result === null ? Number.NaN : Number(result.toString());
    if (!Number.isFinite(number)) continue;
    // What is worked out on reading is right already; written down it is right for every reader.
    const isKept = !uncalculated.has(key) && value !== undefined && sameValue(value, numberValue(number));
    if (!isKept) renewed.set(key, number);
  }
  return renewed;
}

function formulaCells(
  grid: Grid,
  arrays: readonly Area[],
  changed: ReadonlySet<number>,
): readonly FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const [key, { formula }] of grid.cells) {
    if (changed.has(key)) continue;
    const array = arrays.length === 0 ? undefined : arrays.find((area) => contains(area, addressOf(key)));
    if (array) found.push({ key, total: null, references: arrayReferences(grid, array) });
    else if (formula !== null) {
      const total = readTotalFormula(formula);
      found.push({ key, total, references: total ? totalReferences(total) : referencesOf(formula) });
    }
  }
  return found;
}

/** What the cells of an array formula depend on: what the formula in its first cell refers to. */
function arrayReferences(grid: Grid, array: Area): readonly Area[] | null {
  const formula = grid.cells.get(addressKey(array.top, array.left))?.formula ?? null;
  return formula === null ? null : referencesOf(formula);
}

/** Formulas that depend on changed cells, each after those it depends on; `null` where that is too much work. */
function affectedInOrder(
  formulas: readonly FormulaCell[],
  changed: ReadonlySet<number>,
): { affected: ReadonlySet<number>; formulas: readonly FormulaCell[] } | null {
  const affected = new Set(changed);
  const index = indexReferences(formulas);
  const dependents = new Map<number, ReadonlySet<FormulaCell>>();
  const waitingFor = new Map<FormulaCell, number>();
  let steps = 0;
  for (const key of affected) {
    steps += index.wide.length + 1;
    if (steps > MAX_STEPS) return null;
    const place = addressOf(key);
    const wide = index.wide.filter(
      ({ references }) => !references || references.some((area) => contains(area, place)),
    );
    const own = new Set([...(index.byCell.get(key) ?? []), ...wide]);
    dependents.set(key, own);
    for (const formula of own) {
      waitingFor.set(formula, (waitingFor.get(formula) ?? 0) + 1);
      affected.add(formula.key);
    }
  }
  const ordered: FormulaCell[] = [];
  const ready = [...changed];
  for (const key of ready) {
    for (const formula of dependents.get(key) ?? []) {
      const left = (waitingFor.get(formula) as number) - 1;
      waitingFor.set(formula, left);
      if (left > 0) continue;
      ordered.push(formula);
      ready.push(formula.key);
    }
  }
  return { affected, formulas: ordered };
}

/** Formulas by each cell they refer to; those that refer to very many cells, or to any, are kept aside. */
function indexReferences(formulas: readonly FormulaCell[]): {
  readonly byCell: ReadonlyMap<number, readonly FormulaCell[]>;
  readonly wide: readonly FormulaCell[];
} {
  const byCell = new Map<number, FormulaCell[]>();
  const wide: FormulaCell[] = [];
  for (const formula of formulas) {
    const { references } = formula;
    const size = references?.reduce((sum, area) => sum + sizeOf(area), 0) ?? Number.POSITIVE_INFINITY;
    if (!references || size > INDEXED_CELLS) {
      wide.push(formula);
      continue;
    }
    for (const key of references.flatMap(keysOf)) {
      const list = byCell.get(key);
      if (list) list.push(formula);
      else byCell.set(key, [formula]);
    }
  }
  return { byCell, wide };
}

function sizeOf(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function keysOf({ top, left, bottom, right }: Area): readonly number[] {
  const keys: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) keys.push(addressKey(row, column));
  }
  return keys;
}

function knownCells(
  grid: Grid,
  affected: ReadonlySet<number>,
  changed: ReadonlySet<number>,
  results: ReadonlyMap<number, Decimal | null>,
): KnownCells {
  const isRenewed = (key: number): boolean => affected.has(key) && !changed.has(key);
  /** Of a cell in an area: passed over unless a number; an error or a value not known spoils the sum. */
  let steps = 0;
  const addend = (key: number): Decimal | null => {
    steps += 1;
    if (steps > MAX_STEPS) return null;
    if (isRenewed(key)) return results.get(key) ?? null;
    const value = grid.cells.get(key)?.value;
    if (value?.kind === "error") return null;
    return value?.kind === "number" ? ordinaryDecimal(value.number) : ZERO;
  };
  return {
    number(row, column) {
      const key = addressKey(row, column);
      const cell = grid.cells.get(key);
      return !cell || isRenewed(key) || cell.value.kind === "number" ? addend(key) : null;
    },
    areaSum(area) {
      let total: Decimal | null = ZERO;
      for (const key of keysIn(grid, area)) {
        const value = addend(key);
        total = total && value && total.plus(value);
      }
      return total;
    },
  };
}

/** Numbers far beyond any amount are left to the spreadsheet program, whose rounding shows there. */
function ordinaryDecimal(number: number): Decimal | null {
  return Math.abs(number) < 1e15 ? decimalOfNumber(number) : null;
}

/** The filled cells of an area, walked by whichever is less: the area or the sheet's cells. */
function keysIn(grid: Grid, area: Area): readonly number[] {
  if (sizeOf(area) <= grid.cells.size) return keysOf(area).filter((key) => grid.cells.has(key));
  return [...grid.cells.keys()].filter((key) => contains(area, addressOf(key)));
}
