import { decimal, ONE, type Decimal } from "../cells/decimal";
import { folded } from "./spelling";
import { CONVERTIBLE_UNITS, COUNT_ALIASES, COUNT_UNITS, LENGTH_NAME, SCALES } from "./unit-data";
import type { Quantity } from "./value";

/** How two units stand to each other. */
export type UnitRelation = "same" | "convertible" | "unlike";

/** A simple unit taken apart: base units per unit, and what the base is. */
interface Measure {
  readonly family: string;
  readonly factor: Decimal;
}

const MEASURES: ReadonlyMap<string, Measure> = new Map(
  CONVERTIBLE_UNITS.flatMap((one) =>
    one.names.map((name) => [name, { family: one.family, factor: decimal(one.factor) }] as const),
  ),
);
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [...CONVERTIBLE_UNITS.map((one) => one.names), ...COUNT_ALIASES].flatMap((names) =>
    names.map((name) => [name, names[0] ?? name] as const),
  ),
);
const LATIN_SPELLINGS: ReadonlyMap<string, string> = new Map(
  [...SPELLINGS]
    .filter(([name]) => /^[A-Za-zμ°][A-Za-z0-9²³°]+$/.test(name))
    .map(([name, usual]) => [name.toLowerCase(), usual]),
);

/**
 * A unit as a person would write it, without changing its words: half-width, no blanks, `百分比` as `%`.
 * This is what `Quantity.unit` holds; compare units with `relation`, never as strings.
 */
export function usualUnit(raw: string): string {
  const unit = folded(raw).replace(/\s+/gu, "");
  return unit === "百分比" ? "%" : unit;
}

/**
 * One spelling for units of one sense: `百分比` `个百分点` → `%`, `㎡` → `平方米`, `元/人*月` → `元/人·月`,
 * `个工作日` → `工作日`. `M` is 米 where the indicator's name speaks of a length. Unknown units come back as typed.
 */
export function canonicalUnit(raw: string, name = ""): string {
  const [numerator = "", ...denominators] = partsOf(raw);
  const parts = [numerator, ...denominators].map((part) =>
    part === "M" && LENGTH_NAME.test(name) ? "米" : usualSpelling(part),
  );
  const [first = "", ...rest] = parts;
  return rest.length === 0
    ? first
    : `${first}/${rest.map((part) => (part === "个月" ? "月" : part)).join("·")}`;
}

/**
 * `same`: the numbers may be compared as they stand; `convertible`: after `convert`; `unlike`: never.
 * A rate per year is the same as the bare count, for a form covers one year: `4次/年` and `4次`.
 */
export function relation(from: string, to: string): UnitRelation {
  if (canonicalUnit(from) === canonicalUnit(to)) return "same";
  const ratio = ratioBetween(from, to);
  if (ratio === null) return "unlike";
  return ratio.times.eq(ratio.over) && !isBareScale(from) && !isBareScale(to) ? "same" : "convertible";
}

/** The quantity's number in another unit; no unit of its own inherits the other; unlike units → `null`. */
export function convert(quantity: Quantity, unit: string): Decimal | null {
  if (quantity.unit === null) return quantity.number;
  const ratio = ratioBetween(quantity.unit, unit);
  return ratio === null ? null : quantity.number.times(ratio.times).div(ratio.over);
}

/** Whether the unit is a multiplier alone: `万`, `亿`, also in `万/月`. */
export function isBareScale(unit: string): boolean {
  return SCALES.has(partsOf(unit)[0] ?? "");
}

/** Whether the unit is money: `元`, `万元`, also per something (`元/亩`); a bare `万` is not. */
export function isMoneyUnit(unit: string): boolean {
  return measureOf(partsOf(unit)[0] ?? "").family === "money";
}

/** Whether the unit measures a stretch of time: `天`, `工作日`, `个月`. */
export function isTimeUnit(unit: string): boolean {
  const family = MEASURES.get(canonicalUnit(unit))?.family;
  return (
    family === "clock" || family === "months" || family === "workday" || unit === "学期" || unit === "学年"
  );
}

const COUNTS: ReadonlySet<string> = new Set([...COUNT_UNITS, ...COUNT_ALIASES.flat()]);

/** Whether the unit counts things: `次`, `人`, `批次`; not what is measured, nor money or a share. */
export function isCountUnit(unit: string): boolean {
  return COUNTS.has(usualUnit(unit));
}

/** Longer than any unit: such a text is one unknown unit, whatever it holds. */
const LONGEST_UNIT = 40;

function partsOf(raw: string): readonly string[] {
  const unit = usualUnit(raw);
  if (unit.length > LONGEST_UNIT || SPELLINGS.has(unit)) return [unit];
  // A remark in brackets is no part of the unit: `个（套）`, `万人（次）`.
  return unit
    .replace(/\([^()]*\)/gu, "")
    .replace(/人[·*.]次/u, "人次")
    .split(/[/*·、.每]/u)
    .filter((part) => part !== "");
}

function usualSpelling(part: string): string {
  const usual = SPELLINGS.get(part) ?? LATIN_SPELLINGS.get(part.toLowerCase());
  if (usual !== undefined) return usual;
  const [scale, base] = scaleOf(part);
  return scale === "" || base === "" ? part : scale + (SPELLINGS.get(base) ?? base);
}

/** `百万元` → 百万, 元; no multiplier in front → `""`. */
function scaleOf(part: string): readonly [scale: string, base: string] {
  const scale = LONGEST_FIRST.find((one) => part.startsWith(one)) ?? "";
  return [scale, part.slice(scale.length)];
}

const LONGEST_FIRST: readonly string[] = [...SCALES.keys()].sort((a, b) => b.length - a.length);

/** An exact fraction: so many of `to` are so many of `from`. Kept apart, for 60 ÷ 3600 has no end. */
interface Ratio {
  readonly times: Decimal;
  readonly over: Decimal;
}

function ratioBetween(from: string, to: string): Ratio | null {
  const a = withoutYear(partsOf(from), partsOf(to));
  const b = withoutYear(partsOf(to), partsOf(from));
  if (a.length !== b.length) return null;
  let ratio: Ratio = { times: ONE, over: ONE };
  for (let index = 0; index < a.length; index += 1) {
    const one = measureOf(a[index] ?? "");
    const other = measureOf(b[index] ?? "");
    if (!isAlike(one, other)) return null;
    const [times, over] = index === 0 ? [one.factor, other.factor] : [other.factor, one.factor];
    ratio = { times: ratio.times.times(times), over: ratio.over.times(over) };
  }
  return ratio;
}

function withoutYear(parts: readonly string[], other: readonly string[]): readonly string[] {
  const isPerYear = parts.length > 1 && parts.length === other.length + 1 && parts.at(-1) === "年";
  return isPerYear ? parts.slice(0, -1) : parts;
}

/** 万 beside money is 万元 with its 元 forgotten; beside a count it is ten thousand of them. */
function isAlike(one: Measure, other: Measure): boolean {
  return one.family === other.family || isBare(one, other) || isBare(other, one);
}

function isBare(one: Measure, other: Measure): boolean {
  return one.family === "" && !NEVER_SCALED.has(other.family);
}

const NEVER_SCALED: ReadonlySet<string> = new Set(["share", "clock", "months", "workday", "temperature"]);

/** Unknown units and counts are families of one; a bare multiplier is the family `""`. */
function measureOf(part: string): Measure {
  const plain = plainMeasure(part);
  if (plain) return plain;
  const [scale, base] = scaleOf(part);
  const factor = SCALES.get(scale);
  if (factor === undefined) return { family: part, factor: ONE };
  const measure: Measure =
    base === "" ? { family: "", factor: ONE } : (plainMeasure(base) ?? { family: base, factor: ONE });
  return { family: measure.family, factor: measure.factor.times(decimal(factor)) };
}

function plainMeasure(part: string): Measure | null {
  const usual = SPELLINGS.get(part) ?? LATIN_SPELLINGS.get(part.toLowerCase());
  if (usual === undefined) return null;
  return MEASURES.get(usual) ?? { family: usual, factor: ONE };
}
