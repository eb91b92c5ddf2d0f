import { decimal, decimalsIn, HUNDRED, type Decimal } from "../cells/decimal";
import { takenApart } from "./brackets";
import { isDoubtfulBefore } from "./doubt";
import { readHead, withoutPer, type Head } from "./measure-head";
import { readTail, type Tail } from "./measure-tail";
import { numberTokens, withoutArtefact, type NumberToken } from "./numbers";
import { combined, type OperatorMatch } from "./operators";
import { marked, type Reading } from "./reading";
import { EVENT_UNITS, LENGTH_NAME, PERIODS } from "./unit-data";
import { unitAt } from "./unit-scan";
import { isBareScale, isTimeUnit, usualUnit } from "./units";
import type { Operator, Peculiarity, Quantity, Suspicion, ValueContext } from "./value";

/** A sentence longer than this is a narrative, whatever number it holds; a little longer where an operator binds it. */
const LONGEST_SENTENCE = 25;
const LONGEST_BOUND_SENTENCE = 30;

/**
 * Reads a text that holds one number and says that it is the value: `≥50个`, `30分钟内`, `资金到位率达100%`,
 * `每月…不少于8次`. Remarks in brackets are passed over. Two numbers, an approximate or a lacking one,
 * or a long sentence → `null`.
 */
export function readMeasure(text: string, context: ValueContext): Reading | null {
  const { outside, inside, before, behind } = takenApart(text);
  const [remark = "", ...more] = inside;
  if (numberTokens(outside).length === 0) {
    // `车辆数（≥77台）`: the value stands in the bracket, its unit in or behind it.
    const unitBehind = readTail(behind, 0)?.rest === "" ? behind : "";
    return more.length > 0 ? null : measureIn(`${before}${remark}${unitBehind}`, context);
  }
  const value = measureIn(outside, context);
  if (!value || inside.length === 0) return value;
  return more.length > 0 ? marked(value, "embedded") : withRemark(value, remark, outside, context);
}

/** What a remark in brackets adds: `50（万元）` its unit, `90%（不含）以上` a stricter operator; others are passed over. */
function withRemark(value: Reading, remark: string, outside: string, context: ValueContext): Reading | null {
  if (remark === "含") return value;
  const isBare = value.quantity?.unit === null;
  if (isBare && unitAt(remark, 0)?.end === remark.length) return measureIn(`${outside}${remark}`, context);
  if (remark === "不含")
    return { ...value, operator: STRICTER.get(value.operator ?? "eq") ?? value.operator ?? null };
  // `12（10）`, `5个（未完成）`: the remark may be the value, or take it back.
  if ((isBare && /^\d+$/.test(remark)) || /未完成|未达|没有完成/u.test(remark)) return null;
  return marked(value, "embedded");
}

const STRICTER: ReadonlyMap<Operator, Operator> = new Map([
  ["ge", "gt"],
  ["le", "lt"],
]);

function measureIn(text: string, context: ValueContext): Reading | null {
  const tokens = numberTokens(text);
  const token = tokens[0];
  if (!token || tokens.length > 1) return null;
  const head = readHead(text.slice(0, token.start));
  const tail = head && readTail(text, token.end);
  if (!head || !tail) return null;
  if (isDoubtfulBefore(head.prefix, tail.unit ?? head.unit, head.operator !== null, context)) return null;
  const operator = combined(head.operator, tail.operator);
  if (operator === undefined || !isBinding(text, head, tail, operator)) return null;
  return readingOf(token, head, tail, operator, context);
}

/** Whether the words around the number leave no doubt that it is the value. */
function isBinding(text: string, head: Head, tail: Tail, operator: Operator | null): boolean {
  const isClean = head.prefix === "" && tail.rest === "";
  if (isClean) return true;
  if (text.length > (operator === null ? LONGEST_SENTENCE : LONGEST_BOUND_SENTENCE)) return false;
  if (tail.unit === null && head.unit === null) return isBareNumberBound(head, tail);
  if (tail.unit !== null && !tail.isKnownUnit) return head.prefix === "" || head.operator !== null;
  const isTime = tail.unit !== null && isTimeUnit(tail.unit);
  return !(isTime && operator === null && tail.rest !== "" && !tail.isAct);
}

const DONE_WORD = /(?:完成|共计?|合计|累计|实际|为|得分|[率度:])$/u;

function isBareNumberBound(head: Head, tail: Tail): boolean {
  if (tail.rest !== "") return false;
  return (
    head.operator !== null || tail.operator !== null || DONE_WORD.test(head.prefix) || head.per.length > 0
  );
}

function readingOf(
  token: NumberToken,
  head: Head,
  tail: Tail,
  operator: Operator | null,
  context: ValueContext,
): Reading | null {
  const rate = rateOf(head, tail);
  if (rate === undefined) return null;
  const unit = rate === "M" && LENGTH_NAME.test(context.name) ? "米" : rate;
  const quantity = quantityOf(token, unit, head.isNegative);
  const per = frequencyOf(unit);
  const suspicion = head.isMisreadEquals
    ? { operator: "eq" as const, quantity }
    : suspected(quantity, operator, head, context);
  const isTime = unit !== null && isTimeUnit(unit);
  return {
    class: per !== null ? "frequency" : isTime ? "duration" : "quantity",
    operator,
    quantity,
    per,
    suspicion,
    marks: marksOf(head, tail, unit),
  };
}

function quantityOf(token: NumberToken, unit: string | null, isNegative: boolean): Quantity {
  const number: Decimal = withoutArtefact(token.number);
  const decimals = number.eq(token.number) ? token.decimals : decimalsIn(number);
  return { number: isNegative ? number.neg() : number, unit, decimals };
}

/** The unit with its denominators: `每亩300` is 元/亩, the only thing paid per area, head or household. */
function rateOf(head: Head, tail: Tail): string | null | undefined {
  const unit = typedUnit(head, tail);
  if (head.per.length === 0 || unit?.includes("/")) return unit === null ? null : usualUnit(unit);
  const isPeriodic = head.per.every((noun) => PERIODS.has(noun));
  const isPaid = /^(?:补助|补贴|标准|奖励|发放|资助|投入|单价|:)*$/u.test(withoutPer(head.prefix, head.per));
  if (unit === null && head.operator !== null) return null;
  if (unit === null && (isPeriodic || !isPaid)) return undefined;
  return `${usualUnit(unit ?? "元")}/${head.per.map((noun) => PERIODS.get(noun) ?? noun).join("·")}`;
}

/** `元每人每年` as `元/人·年`; `￥1.2万` as 万元. */
function typedUnit(head: Head, tail: Tail): string | null {
  if (tail.unit === null) return head.unit;
  const unit = tail.unit.replace("每", "/").replace(/每/gu, "·");
  return head.unit === "元" && isBareScale(unit) ? `${unit}元` : unit;
}

/** What a count of happenings is per: `次/季度` → 季; anything else → `null`. */
function frequencyOf(unit: string | null): string | null {
  const slash = unit?.indexOf("/") ?? -1;
  if (unit === null || slash < 0 || !EVENT_UNITS.has(unit.slice(0, slash))) return null;
  return PERIODS.get(unit.slice(slash + 1)) ?? null;
}

function marksOf(head: Head, tail: Tail, unit: string | null): Peculiarity[] {
  const operators: readonly (OperatorMatch | null)[] = [head.operator, tail.operator];
  const marks: Peculiarity[] = [];
  if (operators.some((one) => one?.isWord)) marks.push("wordOperator");
  if (withoutPer(head.prefix, head.per) !== "" || tail.rest !== "") marks.push("embedded");
  if (unit !== null && isBareScale(unit)) marks.push("bareTenThousand");
  return marks;
}

/**
 * Scanners read ≥ as 2: `292%`, `2280次`, `28`. Suspected of a target without operator, and of any
 * percentage above 100, where the digits behind the 2 make a number (VALUE_GRAMMAR 1.9). Never adopted.
 */
function suspected(
  quantity: Quantity,
  operator: Operator | null,
  head: Head,
  context: ValueContext,
): Suspicion | null {
  if (operator !== null || head.prefix !== "" || quantity.number.lte(0)) return null;
  const digits = quantity.number.toFixed();
  if (!/^2[1-9]\d*(?:\.\d+)?$/.test(digits)) return null;
  const isPercent = quantity.unit === "%";
  if (isPercent ? quantity.number.lte(HUNDRED) : context.side === "actual") return null;
  return { operator: "ge", quantity: { ...quantity, number: decimal(digits.slice(1)) } };
}
