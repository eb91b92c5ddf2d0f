import type { Decimal } from "../cells/decimal";
import { takenApart } from "./brackets";
import { isDoubtfulBefore } from "./doubt";
import { readHead } from "./measure-head";
import { readTail } from "./measure-tail";
import { numberTokens, type NumberToken } from "./numbers";
import type { Reading } from "./reading";
import { unitAt } from "./unit-scan";
import { convert, relation, usualUnit } from "./units";
import type { Quantity, ValueContext } from "./value";

const LONGEST = 30;
const SEPARATOR = /^(?:-{1,2}|—{1,2}|~{1,2}|至|到)$/u;

/**
 * Reads a range (`90%-95%`, `1.2—1.5万元`, `3至5天`) or a tolerance (`±10%` is −10 … 10, `20±2℃` is 18 … 22), the lower
 * end first however it was typed. Ends in unlike units, or anything else in the text → `null`.
 */
export function readRange(text: string, context: ValueContext): Reading | null {
  const { outside, inside, before, behind } = takenApart(text);
  const own = rangeIn(outside, context);
  if (own || inside.length !== 1 || numberTokens(outside).length > 0) return own;
  const tail = readTail(behind, 0);
  return rangeIn(`${before}${inside[0] ?? ""}${tail?.rest === "" ? behind : ""}`, context);
}

function rangeIn(text: string, context: ValueContext): Reading | null {
  if (text.length > LONGEST) return null;
  const [first, second, ...more] = numberTokens(text);
  if (!first || more.length > 0) return null;
  const plusMinus = text.indexOf("±");
  if (plusMinus >= 0) return toleranceIn(text, plusMinus, first, second);
  return second ? fromTo(text, first, second, context) : null;
}

function fromTo(
  text: string,
  first: NumberToken,
  second: NumberToken,
  context: ValueContext,
): Reading | null {
  const ownUnit = unitAt(text, first.end);
  const separator = text.slice(ownUnit?.end ?? first.end, second.start);
  const sides = sidesOf(text, first, second, context);
  if (!SEPARATOR.test(separator) || !sides) return null;
  const unit = sides.unit;
  const low = quantity(first, ownUnit ? usualUnit(ownUnit.unit) : unit, first.number);
  const high = quantity(second, unit, second.number);
  return ordered(low, high, sides.isEmbedded);
}

function toleranceIn(
  text: string,
  plusMinus: number,
  first: NumberToken,
  second: NumberToken | undefined,
): Reading | null {
  const last = second ?? first;
  if (last.start !== plusMinus + 1) return null;
  const centre = second ? first : null;
  const ownUnit = centre && unitAt(text, centre.end);
  if (centre && (ownUnit?.end ?? centre.end) !== plusMinus) return null;
  const head = readHead(text.slice(0, centre ? centre.start : plusMinus));
  const tail = readTail(text, last.end);
  if (!head || !tail || (tail.unit === null && tail.rest !== "")) return null;
  const unit = tail.unit === null ? null : usualUnit(tail.unit);
  // `100±5%` leaves open whether 5% are of 100; `100%±5%` does not.
  if (centre && unit === "%" && ownUnit?.unit !== "%") return null;
  const middle = centre ? centre.number : last.number.times(0);
  const low = quantity(last, unit, middle.minus(last.number));
  const high = quantity(last, unit, middle.plus(last.number));
  return ordered(low, high, head.prefix !== "" || tail.rest !== "");
}

function sidesOf(text: string, first: NumberToken, second: NumberToken, context: ValueContext) {
  const head = readHead(text.slice(0, first.start));
  const tail = readTail(text, second.end);
  if (!head || !tail || head.isNegative || head.per.length > 0) return null;
  if (isDoubtfulBefore(head.prefix, tail.unit, false, context)) return null;
  const isEmbedded = head.prefix !== "" || tail.rest !== "";
  if (isEmbedded && !tail.isKnownUnit) return null;
  return { unit: tail.unit === null ? null : usualUnit(tail.unit), isEmbedded };
}

function quantity(token: NumberToken, unit: string | null, number: Decimal): Quantity {
  return { number, unit, decimals: token.decimals };
}

function ordered(one: Quantity, other: Quantity, isEmbedded: boolean): Reading | null {
  const isAlike = one.unit === null || other.unit === null || relation(one.unit, other.unit) !== "unlike";
  if (!isAlike) return null;
  const otherHere = one.unit === null || other.unit === null ? other.number : convert(other, one.unit);
  const isAscending = otherHere === null || one.number.lte(otherHere);
  const [low, high] = isAscending ? [one, other] : [other, one];
  return { class: "range", range: { low, high }, marks: isEmbedded ? ["embedded"] : [] };
}
