import { type Decimal, HUNDRED, ONE } from "../cells/decimal";
import type { Entry, IndicatorRow } from "../form/model";
import { type Profile, parameter } from "../profiles/profile";
import { isOnOrBefore } from "../values/calendar";
import { directionOf } from "../values/direction";
import { convert, relation } from "../values/units";
import type { CalendarPoint, IndicatorValue, Operator, Quantity } from "../values/value";

import { type Share, rangeShare, shareOf } from "./score-formula";

/** Why a person must judge a row. */
export type ManualReason =
  | "notScored"
  | "noWeight"
  | "sharedWeight"
  | "detail"
  | "noTarget"
  | "noActual"
  | "qualitative"
  | "qualitativeActual"
  | "narrativeActual"
  | "freeStandard"
  | "scoringTable"
  | "lentWeight"
  | "copiedTarget"
  | "unlikeUnit"
  | "unlikeKind"
  | "direction"
  | "suspectedSign"
  | "late"
  | "composite"
  | "range"
  | "negativeTarget"
  | "zeroTarget"
  | "notApplicable"
  | "unreadable";

type Comparison =
  | {
      readonly kind: "share";
      readonly share: Share;
      readonly operator: Operator | null;
      readonly target: Decimal | null;
      readonly actual: Decimal | null;
      readonly unit: string | null;
    }
  | {
      readonly kind: "manual";
      readonly reason: ManualReason;
      readonly target?: Decimal;
      readonly actual?: Decimal;
      readonly unit?: string | null;
    };

/** The pair table of VALUE_GRAMMAR 4. */
export function compare(row: IndicatorRow, profile: Profile): Comparison {
  const { target, actual } = row;
  if (target === null && actual === null) return manual("scoringTable");
  if (target === null || isEmpty(target)) return manual("noTarget");
  if (actual === null || isEmpty(actual)) return manual("noActual");
  if (isCopied(target.value, actual.value)) return manual("copiedTarget");
  switch (target.value.class) {
    case "quantity":
    case "duration":
    case "frequency":
      return compareQuantity(row, target.value, actual.value, profile);
    case "range":
      return compareRange(target.value, actual.value, profile);
    case "date":
    case "period":
      return compareDate(target.value, actual.value, profile);
    case "composite":
      return compareComposite(row, target.value, actual.value, profile);
    default:
      return manual("qualitative");
  }
}

function isEmpty(entry: Entry<IndicatorValue> | null): boolean {
  return entry === null || entry.value.class === "blank" || entry.value.class === "placeholder";
}

export function manual(reason: ManualReason): Comparison {
  return { kind: "manual", reason };
}

/** The actual repeats the target with its sign: `≥266米` answered `≥266米`. A bare equal number is an answer. */
export function isCopied(target: IndicatorValue, actual: IndicatorValue): boolean {
  if (actual.operator === null || target.operator === null) return false;
  const flat = (value: IndicatorValue): string => value.text.normalize("NFKC").replace(/\s+/gu, "");
  return flat(target) === flat(actual);
}

const NUMERIC = new Set<IndicatorValue["class"]>(["quantity", "duration", "frequency"]);

function compareQuantity(
  row: IndicatorRow,
  target: IndicatorValue,
  actual: IndicatorValue,
  profile: Profile,
): Comparison {
  if (actual.class === "tier" || actual.class === "phrase") return manual("qualitativeActual");
  if (actual.class === "narrative" || actual.class === "composite") return manual("narrativeActual");
  if (!NUMERIC.has(actual.class) || !target.quantity || !actual.quantity) return manual("unlikeKind");
  if (target.per !== null && actual.per !== null && target.per !== actual.per) return manual("unlikeUnit");
  const pair = inOneUnit(target.quantity, actual.quantity);
  if (pair === null) return { ...manual("unlikeUnit"), target: target.quantity.number } as Comparison;
  const figures = { target: pair.target, actual: pair.actual, unit: pair.unit };
  if (isSuspectedSign(target, pair.target, pair.actual))
    return { kind: "manual", reason: "suspectedSign", ...figures };
  const operator = operatorFor(row, target, pair.target, pair.actual);
  if (operator === null) return { kind: "manual", reason: "direction", ...figures };
  if (pair.target.lt(0)) {
    return pair.target.eq(pair.actual)
      ? met(operator, figures)
      : { kind: "manual", reason: "negativeTarget", ...figures };
  }
  const share = shareOf(operator, pair.target, pair.actual, profile);
  return share === null
    ? { kind: "manual", reason: "zeroTarget", ...figures }
    : { kind: "share", share, operator, ...figures };
}

export function met(
  operator: Operator,
  figures: { target: Decimal; actual: Decimal; unit: string | null },
): Comparison {
  return {
    kind: "share",
    share: { share: ONE, met: true, way: "met", key: "formula.eq" },
    operator,
    ...figures,
  };
}

/**
 * Both numbers in the target's unit: an actual without a unit inherits the target's, and the reverse.
 * A bare ratio (0.98) against a percentage above 1% is read as that percentage. Unlike units → `null`.
 */
export function inOneUnit(
  target: Quantity,
  actual: Quantity,
): { readonly target: Decimal; readonly actual: Decimal; readonly unit: string | null } | null {
  const unit = target.unit ?? actual.unit;
  if (target.unit !== null && actual.unit === null) {
    return { target: target.number, actual: bareAgainst(target, actual), unit };
  }
  if (target.unit === null && actual.unit !== null) {
    return { target: bareAgainst(actual, target), actual: actual.number, unit };
  }
  if (target.unit === null || actual.unit === null || relation(actual.unit, target.unit) === "same") {
    return { target: target.number, actual: actual.number, unit };
  }
  const converted =
    relation(actual.unit, target.unit) === "convertible" ? convert(actual, target.unit) : null;
  return converted === null ? null : { target: target.number, actual: converted, unit };
}

/** A number without unit beside a percentage: 0.98, or 1 beside 50% and more, is a ratio. */
function bareAgainst(withUnit: Quantity, bare: Quantity): Decimal {
  if (withUnit.unit !== "%" || bare.number.lte(0) || bare.number.gt(1)) return bare.number;
  const isRatio = bare.decimals > 0 ? withUnit.number.gt(1) : withUnit.number.gte(50);
  return isRatio ? bare.number.times(HUNDRED) : bare.number;
}

/** A missing ≥ that was misread as a leading 2 and would explain the actual: 28 against 8. */
function isSuspectedSign(target: IndicatorValue, typed: Decimal, actual: Decimal): boolean {
  const suspicion = target.suspicion;
  if (!suspicion || target.operator !== null || actual.gte(typed)) return false;
  const meant = suspicion.quantity.number;
  return actual.gte(meant) && actual.lte(meant.times(2)) && typed.gt(actual.times(2));
}

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

function compareRange(target: IndicatorValue, actual: IndicatorValue, profile: Profile): Comparison {
  const range = target.range;
  if (!range || actual.class !== "quantity" || !actual.quantity)
    return manual(actual.class === "quantity" ? "range" : qualitativeReason(actual));
  const low = inOneUnit(range.low, actual.quantity);
  const high = inOneUnit(range.high, actual.quantity);
  if (!low || !high) return manual("unlikeUnit");
  const share = rangeShare(low.target, high.target, low.actual, profile);
  if (share === null) return manual("range");
  return { kind: "share", share, operator: null, target: null, actual: low.actual, unit: low.unit };
}

function qualitativeReason(actual: IndicatorValue): ManualReason {
  return actual.class === "narrative"
    ? "narrativeActual"
    : actual.class === "range"
      ? "range"
      : "qualitativeActual";
}

function compareDate(target: IndicatorValue, actual: IndicatorValue, profile: Profile): Comparison {
  if (parameter(profile, "formula.date") === "manual" || !target.period) return manual("qualitative");
  const done = actual.period?.end ?? bareMonth(target.period.end, actual);
  if (!done) return manual(actual.class === "narrative" ? "narrativeActual" : "qualitativeActual");
  const onTime = isOnOrBefore(done, target.period.end);
  if (onTime !== true) return manual("late");
  const share: Share = { share: ONE, met: true, way: "met", key: "formula.date" };
  return { kind: "share", share, operator: null, target: null, actual: null, unit: null };
}

/** `12` answered to a target in months (≤ | 12 | 月): the actual inherits the unit. */
function bareMonth(target: CalendarPoint, { quantity }: IndicatorValue): CalendarPoint | null {
  if (target.month === null || target.day !== null || !quantity || quantity.unit !== null) return null;
  const month = Number(quantity.number.toFixed());
  return Number.isInteger(month) && month >= 1 && month <= 12 ? { ...target, month } : null;
}

/** Every part must hold; anything else is left to the person. */
function compareComposite(
  row: IndicatorRow,
  target: IndicatorValue,
  actual: IndicatorValue,
  profile: Profile,
): Comparison {
  if (actual.class !== "composite")
    return manual(actual.class === "quantity" ? "composite" : qualitativeReason(actual));
  if (target.parts.length !== actual.parts.length) return manual("composite");
  const all = target.parts.every((part, index) => {
    const own = actual.parts[index];
    if (!own || part.class !== "quantity") return false;
    const compared = compareQuantity(row, part, own, profile);
    return compared.kind === "share" && compared.share.met;
  });
  if (!all) return manual("composite");
  const share: Share = { share: ONE, met: true, way: "met", key: "formula.ge" };
  return { kind: "share", share, operator: null, target: null, actual: null, unit: null };
}
