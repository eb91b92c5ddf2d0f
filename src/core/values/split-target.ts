import { readable } from "../cells/text";
import { calendarPoint } from "./calendar";
import { isDateName, isLengthOfTime } from "./calendar-text";
import { operatorOnly } from "./operators";
import { parseText } from "./parse-text";
import { folded, spelling } from "./spelling";
import { relation, usualUnit } from "./units";
import type { IndicatorValue, Operator, SplitTarget, ValueContext } from "./value";
import { isPlaceholder } from "./placeholder";

/**
 * Joins a value with the sign and unit columns of its row. The value's own sign and unit win: `≥50` | `%` is
 * ≥ 50%, a cell 1 under format `0%` beside `%` is 100% and nothing is multiplied twice. 定性 is no operator.
 */
export function splitTarget(
  value: IndicatorValue,
  split: SplitTarget,
  context: ValueContext,
): IndicatorValue {
  const sign = spelling(split.operator);
  const operator = operatorOnly(sign.text);
  const unit = unitOf(split.unit);
  const read = withUnit(value, unit, context);
  if (read.class === "blank" || read.class === "placeholder") return value;
  const isCounted = read.quantity !== null || read.class === "date" || read.class === "period";
  const joined = isCounted && read.operator === null ? operator : read.operator;
  return {
    ...read,
    operator: joined,
    text: joinedText(value, operator, split, unit),
    suspicion: joined === null ? read.suspicion : null,
    peculiarities: new Set([
      ...read.peculiarities,
      ...(isCounted && operator !== null ? sign.peculiarities : []),
    ]),
  };
}

/** A unit column's text; a dash, 无 or the like is none. */
function unitOf(raw: string): string | null {
  const unit = usualUnit(readable(raw));
  return unit === "" || unit === "其他" || unit === "无量纲" || isNoUnit(unit) ? null : unit;
}

function isNoUnit(unit: string): boolean {
  return isPlaceholder(unit, "target") && !/[%‰]/u.test(unit);
}

function withUnit(value: IndicatorValue, unit: string | null, context: ValueContext): IndicatorValue {
  if (unit === null) return value;
  if (value.range) return withRangeUnit(value, unit);
  if (!value.quantity || value.quantity.unit !== null || value.class === "composite") return value;
  const calendar = calendarOf(value, unit, context);
  if (calendar) return calendar;
  const bare = parseText(`1${unit}`, context);
  const quantity = { ...value.quantity, unit: bare.quantity?.unit ?? unit };
  const suspicion = value.suspicion && {
    ...value.suspicion,
    quantity: { ...value.suspicion.quantity, unit: quantity.unit },
  };
  const isTimed =
    bare.class === "duration" || bare.class === "frequency" || relation(unit, "个月") === "same";
  return {
    ...value,
    class: isTimed ? (bare.class === "frequency" ? "frequency" : "duration") : "quantity",
    quantity,
    per: bare.per,
    suspicion,
    peculiarities: new Set([
      ...value.peculiarities,
      ...[...bare.peculiarities].filter((one) => one === "bareTenThousand"),
    ]),
  };
}

function withRangeUnit(value: IndicatorValue, unit: string): IndicatorValue {
  if (!value.range || value.range.high.unit !== null) return value;
  const { low, high } = value.range;
  return { ...value, range: { low: { ...low, unit: low.unit ?? unit }, high: { ...high, unit } } };
}

/** `≤ | 12 | 月` under 完成时间 is December; `= | 2023 | 年` is a year. Under 工期 they are lengths of time. */
function calendarOf(value: IndicatorValue, unit: string, context: ValueContext): IndicatorValue | null {
  const number = value.quantity?.number;
  if (!number || value.quantity?.decimals !== 0 || isLengthOfTime(context)) return null;
  const isMonth =
    /^(?:月|月份|月底|月底前|月前)$/u.test(unit) && number.gte(1) && number.lte(12) && isDateName(context);
  const isYear = /^(?:年|年度)$/u.test(unit) && number.gte(1990) && number.lte(2099);
  if (!isMonth && !isYear) return null;
  const whole = Number(number.toFixed());
  const point = calendarPoint(
    isYear ? { year: whole } : { month: whole, edge: unit.includes("底") ? "end" : null },
  );
  return { ...value, class: "date", quantity: null, suspicion: null, period: { start: point, end: point } };
}

const SIGNS: Readonly<Record<Operator, string>> = { ge: "≥", gt: ">", eq: "=", lt: "<", le: "≤" };

function joinedText(
  value: IndicatorValue,
  operator: Operator | null,
  split: SplitTarget,
  unit: string | null,
): string {
  const hasSign = value.operator !== null || operator === null;
  const sign = hasSign ? "" : readable(split.operator) || SIGNS[operator];
  const isBare = value.quantity?.unit === null || value.range?.high.unit === null;
  return `${sign}${value.text}${isBare && unit !== null && value.quantity !== null ? folded(unit) : ""}`;
}
