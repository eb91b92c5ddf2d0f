import { decimal, type Decimal } from "../../cells/decimal";
import { simpleUnitAt } from "../../values/unit-scan";
import { numeralValue } from "../numerals";
import { quotedRanges } from "./brackets";

/** A number written in Chinese numerals before a unit, or a share (百分之三十). */
export interface NumeralToken {
  readonly start: number;
  readonly end: number;
  readonly number: Decimal;
  readonly decimals: 0;
  readonly isShare: boolean;
}

const RUN = /[零〇一二两三四五六七八九十百千万亿]+/gu;
const COUNTED =
  /^(?:个|项|次|人次|人|名|期|场次?|家|户|份|件|条|篇|处|批次?|套|台|辆|册|所|类|种|支|元|倍|分|起|例|座|集|块|轮)/u;
/** 第三次, 其一, 星期五, 党的二十大; a run inside a longer numeral cannot begin here. */
const NO_START = /[第其周期之每·]$/u;

/** Numbers in Chinese numerals that count something. What stands in “” is a name (“五个一”). Linear. */
export function numeralTokens(view: string): readonly NumeralToken[] {
  const quotes = quotedRanges(view, "“", "”");
  const tokens: NumeralToken[] = [];
  let quote = 0;
  for (const found of view.matchAll(RUN)) {
    const start = found.index;
    while (quote < quotes.length && (quotes[quote]?.to ?? 0) <= start) quote += 1;
    if ((quotes[quote]?.from ?? Infinity) <= start) continue;
    const token = tokenOf(view, start, found[0]);
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenOf(view: string, start: number, run: string): NumeralToken | null {
  const before = view.slice(Math.max(0, start - 3), start);
  const isShare = before.endsWith("百分之") || before.endsWith("分之");
  if (isShare) return null;
  if (run.startsWith("百") && view.startsWith("百分之", start)) return shareOf(view, start);
  if (run === "一" || NO_START.test(before) || /\d$/u.test(before)) return null;
  const isRound = /^[百千万亿]/u.test(run) || run === "十";
  if (isRound && !/(?:近|上|超|逾|过)$/u.test(before)) return null;
  const number = numeralValue(run);
  if (number === null) return null;
  const end = start + run.length;
  const behind = view.slice(end, end + 4).replace(/^[余多来]/u, "");
  if (!COUNTED.test(behind) || simpleUnitAt(behind, 0) === null) return null;
  return { start, end, number: decimal(number), decimals: 0, isShare: false };
}

function shareOf(view: string, start: number): NumeralToken | null {
  const from = start + "百分之".length;
  const run = /^[零一二三四五六七八九十百]+/u.exec(view.slice(from, from + 8))?.[0] ?? "";
  const number = numeralValue(run);
  if (number === null) return null;
  return { start: from, end: from + run.length, number: decimal(number), decimals: 0, isShare: true };
}
