import { decimal } from "../cells/decimal";
import { canonicalUnit, isCountUnit, relation } from "../values/units";
import type { CalendarPoint, IndicatorValue, Operator, Quantity } from "../values/value";

/*
 * Answers to a target in numbers which are not plainly one number: words that mean none, months of the calendar,
 * bounds, changes in the other direction. What they certainly say counts; anything else is a person's to judge.
 */

/** Which way a sign points. */
export function isUpward(operator: Operator): boolean {
  return operator === "ge" || operator === "gt" || operator === "eq";
}

/**
 * The actual repeats the target with its sign: `≥266米` answered `≥266米`, also in other words (`≥95%` and 95%以上).
 * A bare equal number is an answer; so is 达到95%, and =12个, for some systems print every value with its sign.
 */
export function isCopied(target: IndicatorValue, actual: IndicatorValue): boolean {
  if (actual.operator === null || actual.operator === "eq" || target.operator === null) return false;
  return flat(target) === flat(actual) || isSameBound(target, actual);
}

function flat({ text }: IndicatorValue): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

const COPIED_SIGN = /[≥≤≧≦⩾⩽><＞＜]|以上|以下|不低于|不少于|不超过|不高于|至少/u;

function isSameBound(target: IndicatorValue, actual: IndicatorValue): boolean {
  const [wanted, done] = [target.quantity, actual.quantity];
  if (!wanted || !done || target.operator !== actual.operator || !COPIED_SIGN.test(actual.text)) return false;
  if (target.per !== actual.per || !wanted.number.eq(done.number)) return false;
  return wanted.unit === null || done.unit === null || relation(wanted.unit, done.unit) === "same";
}

/** An actual that only bounds what was reached: 4次以上, 不超过6次. 达到95% says that it is 95%. */
export function isOpen({ operator, text }: IndicatorValue): boolean {
  if (operator === null || operator === "eq") return false;
  return (
    !/达/u.test(text) ||
    /[≥≤><＞＜]|以[上下内]|之内|不(?:低|少|小|超|高|大|多)|大于|小于|低于|高于|超过/u.test(text)
  );
}

const NONE =
  /^(?:(?:为)?零|无|没有|(?:未|没有|无|零)(?:发生|出现|产生|接到|收到)[^,，;；。\d]{0,10}|(?:无|零)[^,，;；。\d]{0,6}(?:事故|事件|案件|投诉|差错|舆情|上访|信访|纠纷|违纪|违规|违法|伤亡|死亡|火灾|逾期|拖欠|超支|起|次|件|例))[。.]?$/u;

/** 无, 零, 未发生 answered to a target of 0起 or at most so many happenings: none. */
function noneInWords(target: IndicatorValue, actual: IndicatorValue): Quantity | null {
  if (actual.class !== "phrase" || !target.quantity || !NONE.test(actual.text.replace(/\s+/gu, "")))
    return null;
  const { number, unit } = target.quantity;
  const isLimit = target.operator === "le" || target.operator === "lt";
  if (!number.eq(0) && !(isLimit && unit !== null && isCountUnit(unit))) return null;
  return { number: decimal(0), unit: null, decimals: 0 };
}

/** A period of whole months answered to a target in months: 2024年1—12月 is 12 months. */
function monthsInCalendar(target: IndicatorValue, actual: IndicatorValue): Quantity | null {
  const wanted = target.quantity;
  if (!actual.period || wanted?.unit === undefined || wanted.unit === null) return null;
  if (relation(wanted.unit, "个月") === "unlike") return null;
  const { start, end } = actual.period;
  const months = actual.class === "period" ? monthsBetween(start, end) : null;
  if (months !== null) return { number: decimal(months), unit: "个月", decimals: 0 };
  // 12月 beside 12个月: the same length, and no December.
  const isSameNumber = actual.class === "date" && end.month !== null && wanted.number.eq(end.month);
  const isMonthOnly = end.year === null && end.day === null && end.edge === null;
  return isSameNumber && isMonthOnly && canonicalUnit(wanted.unit) === "个月" ? wanted : null;
}

function monthsBetween(start: CalendarPoint, end: CalendarPoint): number | null {
  if (start.month === null || end.month === null || (start.year === null) !== (end.year === null))
    return null;
  if (start.day !== null || end.day !== null || start.edge !== null || end.edge !== null) return null;
  const years = start.year === null || end.year === null ? 0 : end.year - start.year;
  const months = years * 12 + end.month - start.month + 1;
  return months > 0 ? months : null;
}

/** The actual with the number its words certainly mean; as it is where they mean none. */
export function numericAnswer(target: IndicatorValue, actual: IndicatorValue): IndicatorValue {
  const quantity = noneInWords(target, actual) ?? monthsInCalendar(target, actual);
  return quantity === null ? actual : { ...actual, class: "quantity", operator: null, quantity };
}

const UP = /增长|增加|提高|提升|上升|上涨|净增|增幅/u;
const DOWN = /下降|减少|降低|下滑|减幅|降幅|负增长|压减|压缩|缩减|压降/u;

type Change = "up" | "down" | null;

/** The change a text speaks of; both or neither → `null`. */
function changeIn(text: string): Change {
  const [up, down] = [UP.test(text.replace(/负增长/gu, "")), DOWN.test(text)];
  return up === down ? null : up ? "up" : "down";
}

/** 下降2.3% answered to a growth of 10%, or 上升1% to a fall: the number counts the other way. */
export function isOppositeChange(name: string, target: IndicatorValue, actual: IndicatorValue): boolean {
  const done = changeIn(actual.text);
  const wanted = changeIn(target.text) ?? changeIn(name);
  return done !== null && wanted !== null && done !== wanted;
}
