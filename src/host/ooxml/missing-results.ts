import { addressKey, type Area } from "../../core/cells/address";
import { decimalOfNumber, ZERO, type Decimal } from "../../core/cells/decimal";
import { NOT_CALCULATED, numberValue, type CellValue } from "../../core/cells/value";
import type { SheetReading } from "./sheet-reading";
import { shownText } from "../shown-text";
import { evaluateTotal, type KnownCells } from "./total-formula";
import { readTotalFormula } from "./total-syntax";

/** Formulas that lead through more others than this are left alone; so are larger areas. */
const DEEPEST = 200;
const LARGEST_AREA = 20_000;
/** Beyond so many cells looked up the rest stays not calculated. */
const MOST_STEPS = 2_000_000;

/**
 * Programs that do not calculate (exports, scripts) write formulas without their results. What we understand is
 * worked out as Excel would on opening; the rest says that it was not calculated, instead of passing for blank.
 */
export function calculateMissing(reading: SheetReading): void {
  const { cells, uncalculated, context } = reading;
  if (uncalculated.size === 0) return;
  const results = resultsOf(reading);
  for (const key of uncalculated) {
    const cell = cells.get(key);
    // A formula with a text of its own may well give the empty text.
    if (results(key) === null && cell?.formula?.includes('"') === true) continue;
    const number = Number(results(key)?.toString() ?? Number.NaN);
    const value: CellValue = Number.isFinite(number)
      ? numberValue(number)
      : { kind: "error", code: NOT_CALCULATED };
    if (cell) cells.set(key, { ...cell, value, text: shownText(value, cell.numberFormat, context.date1904) });
  }
}

/** Gives the result of a formula without one; `null` where it cannot be told. */
function resultsOf({ cells, uncalculated }: SheetReading): (key: number) => Decimal | null {
  const known = new Map<number, Decimal | null>();
  let depth = 0;
  let steps = 0;
  const result = (key: number): Decimal | null => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const formula = cells.get(key)?.formula ?? null;
    const read = formula === null || depth >= DEEPEST ? null : readTotalFormula(formula);
    // While it is being worked out it is unknown: a circle ends here.
    known.set(key, null);
    depth += 1;
    const value = read && evaluateTotal(read, answers);
    depth -= 1;
    known.set(key, value);
    return value;
  };
  const numberAt = (key: number, text: Decimal | null): Decimal | null => {
    steps += 1;
    if (steps > MOST_STEPS) return null;
    if (uncalculated.has(key)) return result(key);
    const value = cells.get(key)?.value;
    if (value === undefined || value.kind === "blank") return ZERO;
    return value.kind === "number" ? decimalOfNumber(value.number) : value.kind === "text" ? text : null;
  };
  const answers: KnownCells = {
    number: (row, column) => numberAt(addressKey(row, column), null),
    areaSum: (area) => sumOf(area, (key) => numberAt(key, ZERO)),
  };
  return result;
}

function sumOf(area: Area, numberAt: (key: number) => Decimal | null): Decimal | null {
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST_AREA) return null;
  let total = ZERO;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const number = numberAt(addressKey(row, column));
      if (number === null) return null;
      total = total.plus(number);
    }
  return total;
}
