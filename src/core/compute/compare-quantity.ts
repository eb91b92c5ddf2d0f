import { type Decimal, decimal } from "../cells/decimal";
import type { IndicatorRow } from "../form/model";
import type { Profile } from "../profiles/profile";
import { directionOf } from "../values/direction";
import { canonicalUnit, convert, relation } from "../values/units";
import type { IndicatorValue, Operator, Quantity } from "../values/value";
import { isOpen, isOppositeChange, isUpward, numericAnswer } from "./answers";
import { type Comparison, manual, type ManualReason, met, NO_FIGURES } from "./comparison";
import { inOneUnit } from "./one-unit";
import { shareOf } from "./score-formula";

const NUMERIC = new Set<IndicatorValue["class"]>(["quantity", "duration", "frequency"]);

/** A target with a number against whatever stands in the actual cell. */
export function compareQuantity(
  row: IndicatorRow,
  target: IndicatorValue,
  given: IndicatorValue,
  profile: Profile,
): Comparison {
  const actual = numericAnswer(target, given);
  if (actual.class === "range") return compareEnds(row, target, actual, profile);
  const hasNumber = actual.quantity !== null || (actual.class === "phrase" && actual.amounts.length > 0);
  if (hasNumber && isOppositeChange(row.level3?.value ?? "", target, actual)) return opposite(target);
  if (!NUMERIC.has(actual.class) || !actual.quantity) return manual(qualitativeReason(actual));
  if (!target.quantity) return manual("unlikeKind");
  return (
    overTheYear(row, target, actual, profile) ??
    withinWorkingDays(row, target, actual) ??
    compareNumbers(row, target, actual, profile)
  );
}

/** A fall is within any bound on growth, and the reverse; anything else is a person's to judge. */
function opposite({ operator }: IndicatorValue): Comparison {
  const isBound = operator === "le" || operator === "lt";
  return isBound ? met("formula.le", operator, NO_FIGURES) : manual("oppositeChange");
}

/** Why an actual that holds no number of its own cannot be compared. */
export function qualitativeReason(actual: IndicatorValue): ManualReason {
  switch (actual.class) {
    case "narrative":
    case "composite":
      return "narrativeActual";
    case "tier":
      return "qualitativeActual";
    case "phrase":
      return actual.amounts.length > 0 || /\d/u.test(actual.text) ? "narrativeActual" : "qualitativeActual";
    default:
      return "unlikeKind";
  }
}

function compareNumbers(
  row: IndicatorRow,
  target: IndicatorValue,
  actual: IndicatorValue,
  profile: Profile,
): Comparison {
  if (!target.quantity || !actual.quantity) return manual("unlikeKind");
  if (target.per !== null && actual.per !== null && target.per !== actual.per) return manual("unlikeUnit");
  const pair = inOneUnit(target.quantity, actual.quantity);
  if (pair === null) return { kind: "manual", reason: "unlikeUnit", target: target.quantity.number };
  if (isSuspectedSign(target, pair.target, pair.actual))
    return { kind: "manual", reason: "suspectedSign", ...pair };
  const operator = operatorFor(row, target, pair.target, pair.actual);
  if (operator === null) return { kind: "manual", reason: "direction", ...pair };
  return isOpen(actual) && !isSurelyMet(operator, pair, actual)
    ? manual("openActual")
    : judged(operator, pair, profile);
}

function judged(
  operator: Operator,
  pair: { readonly target: Decimal; readonly actual: Decimal; readonly unit: string | null },
  profile: Profile,
): Comparison {
  if (pair.target.lt(0)) {
    return pair.target.eq(pair.actual)
      ? met("formula.eq", operator, pair)
      : { kind: "manual", reason: "negativeTarget", ...pair };
  }
  const share = shareOf(operator, pair.target, pair.actual, profile);
  return share === null
    ? { kind: "manual", reason: "zeroTarget", ...pair }
    : { kind: "share", share, operator, ...pair };
}

/** 6次以上 is at least 5次; 4次以上 may be 4 or 40. */
function isSurelyMet(
  operator: Operator,
  { target, actual }: { readonly target: Decimal; readonly actual: Decimal },
  { operator: bound }: IndicatorValue,
): boolean {
  if (bound === null || isUpward(bound) !== isUpward(operator)) return false;
  return isUpward(operator) ? actual.gte(target) : actual.lte(target);
}

/** `98%—99%` answered to ≥95%: met where both ends are; else a person says which it was. */
function compareEnds(
  row: IndicatorRow,
  target: IndicatorValue,
  actual: IndicatorValue,
  profile: Profile,
): Comparison {
  if (!actual.range) return manual("unlikeKind");
  const { low, high } = actual.range;
  const [first, last] = [low, high].map((quantity) =>
    compareNumbers(row, target, { ...actual, class: "quantity", range: null, quantity }, profile),
  );
  const isMet = [first, last].every((one) => one?.kind === "share" && one.share.met);
  return first && isMet ? first : manual("unlikeKind");
}

/** How often a period comes in the year a form covers. */
const IN_A_YEAR: ReadonlyMap<string, number> = new Map([
  ["年", 1],
  ["半年", 2],
  ["季", 4],
  ["月", 12],
]);

/** 每季度1次 answered 4次, or 4次/年 answered 每季度1次: counted over the year. Only what is met so is decided. */
function overTheYear(
  row: IndicatorRow,
  target: IndicatorValue,
  actual: IndicatorValue,
  profile: Profile,
): Comparison | null {
  if (target.per === actual.per) return null;
  const wanted = yearly(target, null);
  const done = yearly(actual, target);
  if (!wanted || !done) return null;
  const pair = inOneUnit(wanted, done);
  if (!pair) return null;
  const operator = operatorFor(row, { ...target, quantity: wanted }, pair.target, pair.actual);
  const share = operator === null ? null : shareOf(operator, pair.target, pair.actual, profile);
  return share?.met === true ? { kind: "share", share, operator, ...pair } : null;
}

/** The count of a year; a bare number beside a frequency takes its unit. */
function yearly({ per, quantity }: IndicatorValue, beside: IndicatorValue | null): Quantity | null {
  if (!quantity) return null;
  const times = per === null ? 1 : IN_A_YEAR.get(per);
  const unit = quantity.unit ?? beside?.quantity?.unit ?? null;
  if (times === undefined || unit === null) return null;
  return { ...quantity, number: quantity.number.times(decimal(times)), unit: unit.replace(/\/.*$/u, "") };
}

/** 2天 answered to ≤3个工作日: so many days never hold more working days. The reverse is not sure. */
function withinWorkingDays(
  row: IndicatorRow,
  target: IndicatorValue,
  actual: IndicatorValue,
): Comparison | null {
  const [wanted, done] = [target.quantity, actual.quantity];
  if (!wanted || !done?.unit || canonicalUnit(wanted.unit ?? "") !== "工作日") return null;
  if (relation(done.unit, "工作日") !== "unlike" || isOpen(actual)) return null;
  const days = convert(done, "天");
  const operator = days && operatorFor(row, target, wanted.number, days);
  if (!days || operator === null || isUpward(operator) || days.gt(wanted.number)) return null;
  return met("formula.le", operator, NO_FIGURES);
}

/** A missing ≥ that was misread as a leading 2 and would explain the actual: 28 against 8. */
function isSuspectedSign(target: IndicatorValue, typed: Decimal, actual: Decimal): boolean {
  const suspicion = target.suspicion;
  if (!suspicion || target.operator !== null || actual.gte(typed)) return false;
  const meant = suspicion.quantity.number;
  return actual.gte(meant) && actual.lte(meant.times(2)) && typed.gt(actual.times(2));
}

/** The target's sign, or the one its indicator's name implies; `null` where the name leaves it open. */
function operatorFor(
  row: IndicatorRow,
  target: IndicatorValue,
  wanted: Decimal,
  actual: Decimal,
): Operator | null {
  const direction = directionOf(
    row.level3?.value ?? "",
    row.level2?.name ?? "",
    target.quantity?.unit ?? null,
  );
  if (target.operator === "eq") {
    return direction === "lower" && !actual.eq(wanted) ? null : "eq";
  }
  if (target.operator !== null) return target.operator;
  if (wanted.eq(0)) return "le";
  if (direction === "unknown") return actual.eq(wanted) ? "eq" : null;
  return direction === "lower" ? "le" : "ge";
}
