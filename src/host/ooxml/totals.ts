import { addressKey, contains, type Area } from "../../core/cells/address";
import { decimalOfNumber, ZERO, type Decimal } from "../../core/cells/decimal";
import { numberValue, sameValue } from "../../core/cells/value";
import { addressOf, type Grid } from "../../core/cells/grid";
import { referencesOf } from "./formula-references";
import type { SheetModel } from "./sheet-read";
import {
  evaluateTotal,
  readTotalFormula,
  refersTo,
  type KnownCells,
  type TotalFormula,
} from "./total-formula";

/** Beyond so many steps the cached values are left to the spreadsheet program. */
const MAX_STEPS = 5_000_000;

/** A formula cell of the sheet; `total` where we can renew its value. */
interface FormulaCell {
  readonly key: number;
  readonly total: TotalFormula | null;
  /** Areas a formula not understood refers to; `null`: it may refer to anything. */
  readonly references: readonly Area[] | null;
}

/**
 * New cached values of the formulas that depend, directly or through others, on changed cells. The grid
 * already holds the changed cells. Formulas not understood, and whatever depends on them, are left out.
 */
export function renewedTotals(
  { grid, arrays }: SheetModel,
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
    if (!value || !sameValue(value, numberValue(number))) renewed.set(key, number);
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
      found.push({ key, total, references: total ? [] : referencesOf(formula) });
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
  const dependents = new Map<number, FormulaCell[]>();
  const waitingFor = new Map<FormulaCell, number>();
  let steps = 0;
  for (const key of affected) {
    steps += formulas.length;
    if (steps > MAX_STEPS) return null;
    const { row, column } = addressOf(key);
    const own = formulas.filter((formula) => dependsOn(formula, row, column));
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

function dependsOn({ total, references }: FormulaCell, row: number, column: number): boolean {
  if (total) return refersTo(total, row, column);
  return references === null || references.some((area) => contains(area, { row, column }));
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
    return value?.kind === "number" ? decimalOfNumber(value.number) : ZERO;
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

/** The filled cells of an area, walked by whichever is less: the area or the sheet's cells. */
function* keysIn(grid: Grid, area: Area): Generator<number> {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size > grid.cells.size) {
    for (const key of grid.cells.keys()) {
      if (contains(area, addressOf(key))) yield key;
    }
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const key = addressKey(row, column);
      if (grid.cells.has(key)) yield key;
    }
  }
}
