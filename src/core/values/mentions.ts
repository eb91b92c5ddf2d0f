import { decimal } from "../cells/decimal";
import { numberTokens, withoutArtefact } from "./numbers";
import { COUNT_UNITS } from "./unit-data";
import { simpleUnitAt, unitAt } from "./unit-scan";
import { usualUnit } from "./units";
import type { Quantity } from "./value";

/**
 * Every number with a unit in a text, in order: what a person may be asked about, never a value by itself.
 * Dates and years are left out; 余, 多 behind a number are passed over (`1100余条` → 1100 条). Linear.
 */
export function amountsIn(text: string): readonly Quantity[] {
  const amounts: Quantity[] = [];
  for (const token of numberTokens(text)) {
    const hedge = /^[余多来]/u.test(text.slice(token.end, token.end + 1)) ? 1 : 0;
    const found = unitAt(text, token.end + hedge);
    if (!found || isCalendar(text, token.start, found.unit, found.end)) continue;
    const number = withoutArtefact(token.number);
    amounts.push({ number, unit: usualUnit(found.unit), decimals: token.decimals });
  }
  return amounts;
}

/** `6月`, `12月30日`, `5日前`: points of the calendar. */
function isCalendar(text: string, start: number, unit: string, end: number): boolean {
  if (unit === "月" || unit === "季" || unit === "季度") return true;
  return unit === "日" && (text[start - 1] === "月" || /^[前起至]/u.test(text.slice(end, end + 1)));
}

const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九"].map((one, value) => [one, value]),
);
const TENS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const COUNTS: ReadonlySet<string> = new Set(COUNT_UNITS);
const NUMERAL = /([二两三四五六七八九十][一二两三四五六七八九十百千]{0,6})[余多]?/gu;

/**
 * Amounts in Chinese numerals in a short phrase: `三处` → 3 处, `二百余人` → 200 人. A lone 一 is an article.
 * Only ever an amount to ask about.
 */
export function numeralAmountsIn(text: string): readonly Quantity[] {
  const amounts: Quantity[] = [];
  for (const found of text.matchAll(NUMERAL)) {
    const number = numeralValue(found[1] ?? "");
    const unit = simpleUnitAt(text, found.index + found[0].length)?.unit;
    if (
      number === null ||
      unit === undefined ||
      !(COUNTS.has(unit) || /^(?:人|人次|名|场次?|批次?)$/u.test(unit))
    )
      continue;
    if (/[第其一二三四五六七八九十百千万]/u.test(text[found.index - 1] ?? "")) continue;
    amounts.push({ number: decimal(number), unit, decimals: 0 });
  }
  return amounts;
}

/** 二百三十 → 230; a run of numerals that is no number → `null`. */
function numeralValue(numeral: string): number | null {
  let total = 0;
  let digit = 0;
  for (const one of numeral.replace(/两/gu, "二")) {
    const ten = TENS.get(one);
    if (ten === undefined) {
      if (digit !== 0) return null;
      digit = DIGITS.get(one) ?? 0;
      continue;
    }
    total += (digit === 0 ? 1 : digit) * ten;
    digit = 0;
  }
  return total + digit;
}
