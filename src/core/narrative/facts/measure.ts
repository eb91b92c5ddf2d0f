import { decimal, type Decimal } from "../../cells/decimal";
import { numberTokens } from "../../values/numbers";
import { SCALES } from "../../values/unit-data";
import { simpleUnitAt } from "../../values/unit-scan";
import { canonicalUnit } from "../../values/units";
import { quotedRanges } from "./brackets";
import { numeralTokens } from "./numeral-tokens";

/**
 * A number with its unit as it stands in a passage; places count in the passage's view.
 * `family` tells what may be added or compared: `money`, `share`, `points`, or the unit of a count.
 */
export interface Measure {
  readonly from: number;
  readonly to: number;
  /** As typed, in `unit`. */
  readonly number: Decimal;
  readonly decimals: number;
  /** As typed without 余, 多: `万元`, `%`, `个`, a bare `万`. */
  readonly unit: string;
  readonly family: string;
  /** In the family's base unit: 元, percent, one. */
  readonly value: Decimal;
  /** Base units in one of `unit`: 万元 is 10000. */
  readonly factor: Decimal;
  /** Not hedged by 约, 余, 超过 … */
  readonly exact: boolean;
  /** Pairs of brackets around it. */
  readonly depth: number;
}

const LONGEST_SCALE = 2;
const MONEY = /^(?:元|人民币元|块钱)$/u;
const CALENDAR = /^(?:年|月|日|周年|号|时|点|季度?)$/u;
const HEDGE_BEFORE = /(?:约为?|近|超过?|逾|不少于|不低于|不超过|至少|多达|大约|将近|接近)$/u;
/** One end of a range: 10-15万元, 80%—90%. */
const RANGE_BEFORE = /[\d%元人个][-—–~至]+$/u;
const RANGE_AFTER = /^[-—–~至]+\d/u;
const HEDGE_AFTER = /^(?:左右|以上|以下|以内|上下|不等|余|多)/u;

/** Every number with a unit in a view, in order; years, dates, ordinals, codes and what stands in 《》 left out. Linear. */
export function measuresIn(view: string, depths: Uint16Array): readonly Measure[] {
  const titles = quotedRanges(view, "《", "》");
  const found: Measure[] = [];
  let title = 0;
  for (const token of tokensIn(view)) {
    while (title < titles.length && (titles[title]?.to ?? 0) <= token.start) title += 1;
    if ((titles[title]?.from ?? Infinity) <= token.start || token.start < (found.at(-1)?.to ?? 0)) continue;
    const measure = measureAt(view, token, depths[token.start] ?? 0);
    if (measure) found.push(measure);
  }
  return found;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly number: Decimal;
  readonly decimals: number;
  readonly isShare?: boolean;
}

function tokensIn(view: string): readonly Token[] {
  const digits = numberTokens(view);
  const numerals = numeralTokens(view);
  if (numerals.length === 0) return digits;
  return [...digits, ...numerals].sort((a, b) => a.start - b.start);
}

function measureAt(view: string, token: Token, depth: number): Measure | null {
  let at = token.end;
  const hedge = /[余多来]/u.test(view[at] ?? "") ? 1 : 0;
  at += hedge;
  const scale = token.isShare ? "" : scaleAt(view, at);
  at += scale.length;
  const inner = scale !== "" && /[余多]/u.test(view[at] ?? "") ? 1 : 0;
  at += inner;
  const name = token.isShare ? "%" : unitNameAt(view, at);
  if (CALENDAR.test(name) || (name === "" && scale === "")) return null;
  const to = token.isShare ? token.end : at + name.length;
  const factor = decimal(SCALES.get(scale) ?? "1");
  const before = view.slice(Math.max(0, token.start - 4), token.start);
  const after = view.slice(to, to + 4);
  const isRange = RANGE_BEFORE.test(before) || RANGE_AFTER.test(after);
  const exact = hedge + inner === 0 && !isRange && !HEDGE_BEFORE.test(before) && !HEDGE_AFTER.test(after);
  const start = token.isShare ? token.start - SHARE_PREFIX.length : token.start;
  return {
    from: start,
    to,
    number: token.number,
    decimals: token.decimals,
    unit: scale + name,
    family: familyOf(name, scale, view, token.start),
    value: token.number.times(factor),
    factor,
    exact,
    depth,
  };
}

/**
 * Decimals without a unit that are no measures: indices and coefficients, `由0.58下降到0.52`. A whole number without
 * a unit may be a rank, of which a lower one is better.
 */
export function bareDecimalsIn(view: string, measures: readonly Measure[]): readonly Measure[] {
  const taken = new Set(measures.map(({ to }) => to));
  const starts = new Set(measures.map(({ from }) => from));
  return numberTokens(view).flatMap(({ start, end, number, decimals }) => {
    if (decimals === 0 || starts.has(start) || taken.has(end) || /[\d.:]/u.test(view[end] ?? "")) return [];
    const exact = !HEDGE_BEFORE.test(view.slice(Math.max(0, start - 4), start));
    const bare = { unit: "", family: "bare", value: number, factor: decimal("1"), depth: 0 };
    return [{ from: start, to: end, number, decimals, exact, ...bare }];
  });
}

/** The unit at a place: 6方面 counts 方面, not 方; 58万册次 counts 册次, not 册. */
function unitNameAt(view: string, at: number): string {
  if (view.startsWith("方面", at)) return "方面";
  const ratio = /^\/(?:10|十)万/u.exec(view.slice(at, at + PER_LENGTH))?.[0];
  if (ratio !== undefined) return ratio;
  const unit = simpleUnitAt(view, at)?.unit ?? "";
  return unit.length === 1 && unit !== "次" && view[at + 1] === "次" ? `${unit}次` : unit;
}

/** `12.1/10万`: cases in a hundred thousand. */
const PER_LENGTH = 4;

const SHARE_PREFIX = "百分之";

function scaleAt(view: string, at: number): string {
  for (let length = LONGEST_SCALE; length > 0; length -= 1) {
    const one = view.slice(at, at + length);
    if (
      one.length === length &&
      SCALES.has(one) &&
      !(one === "千" && /^千[米克瓦]/u.test(view.slice(at, at + 2)))
    )
      return one;
  }
  return "";
}

const MONEY_NOUN = /(?:经费|资金|预算|支出|收入|拨款|费用?|捐款|捐资|投资|金额|总额|补助)[^\d。;]{0,4}$/u;

function familyOf(name: string, scale: string, view: string, start: number): string {
  if (MONEY.test(name)) return "money";
  if (name === "") return MONEY_NOUN.test(view.slice(Math.max(0, start - 10), start)) ? "money" : "bare";
  if (name === "分") return "points";
  const usual = canonicalUnit(name);
  if (usual === "%") return "share";
  return usual === "" ? scale : usual;
}

const NO_COUNT: ReadonlySet<string> = new Set(["money", "share", "points", "bare"]);

/** Whether a figure counts things: no money, share or points, and not without a unit. */
export function isCount({ family }: Measure): boolean {
  return !NO_COUNT.has(family);
}
