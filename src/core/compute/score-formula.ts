import { decimal, max, min, ONE, ZERO, type Decimal } from "../cells/decimal";
import { parameter, type ParameterKey, type Profile } from "../profiles/profile";
import type { Operator } from "../values/value";

/** Where a score came from: which way of the formula was taken, and the share of the weight it gives. */
export interface Share {
  /** Share of the weight, 0 … 1. */
  readonly share: Decimal;
  readonly met: boolean;
  readonly way: "met" | "ratio" | "linear" | "inverse" | "zero" | "nothing";
  /** The parameter that decided. */
  readonly key: ParameterKey;
}

/**
 * The share of its weight a quantitative indicator earns (RULES A.4, D.3). `target` and `actual` are in one
 * unit. `null`: the profile leaves this case to a person. A negative actual counts as 0.
 */
export function shareOf(
  operator: Operator,
  target: Decimal,
  actual: Decimal,
  profile: Profile,
): Share | null {
  if (target.lt(0)) return null;
  const reached = max(actual, ZERO);
  if (target.eq(0))
    return operator === "ge" || operator === "gt" ? full("formula.ge") : zeroTarget(reached, profile);
  switch (operator) {
    case "ge":
    case "gt":
      return reached.gte(target) ? full("formula.ge") : ratio(reached.div(target), "formula.ge");
    case "eq":
      return equal(target, reached, profile);
    case "le":
    case "lt":
      return reached.lte(target) ? full("formula.le") : exceeded(target, reached, profile);
  }
}

function full(key: ParameterKey): Share {
  return { share: ONE, met: true, way: "met", key };
}

function ratio(share: Decimal, key: ParameterKey): Share {
  return { share, met: false, way: "ratio", key };
}

function nothing(key: ParameterKey): Share {
  return { share: ZERO, met: false, way: "nothing", key };
}

function zeroTarget(actual: Decimal, profile: Profile): Share | null {
  if (parameter(profile, "zeroTarget") === "manual") return null;
  return actual.lte(0) ? full("zeroTarget") : { ...nothing("zeroTarget"), way: "zero" };
}

function equal(target: Decimal, actual: Decimal, profile: Profile): Share {
  if (actual.eq(target)) return full("formula.eq");
  switch (parameter(profile, "formula.eq")) {
    case "overIsFull":
      return actual.gt(target) ? full("formula.eq") : ratio(actual.div(target), "formula.eq");
    case "exact":
      return nothing("formula.eq");
    case "symmetric":
      return ratio(min(actual, target).div(max(actual, target)), "formula.eq");
  }
}

function exceeded(target: Decimal, actual: Decimal, profile: Profile): Share {
  switch (parameter(profile, "formula.le")) {
    case "strict":
      return nothing("formula.le");
    case "inverse":
      return { share: target.div(actual), met: false, way: "inverse", key: "formula.le" };
    case "linear": {
      const share = ONE.minus(actual.minus(target).div(target));
      return share.lte(0) ? nothing("formula.le") : { share, met: false, way: "linear", key: "formula.le" };
    }
  }
}

/** The share for a range a–b: inside full, below a ratio of a, above linear beyond b; `null`: by hand. */
export function rangeShare(low: Decimal, high: Decimal, actual: Decimal, profile: Profile): Share | null {
  if (actual.gte(low) && actual.lte(high)) return full("formula.range");
  if (parameter(profile, "formula.range") === "manual" || low.lte(0)) return null;
  if (actual.lt(low)) return ratio(max(actual, ZERO).div(low), "formula.range");
  const share = max(ZERO, ONE.minus(actual.minus(high).div(high)));
  return { share, met: false, way: share.eq(0) ? "nothing" : "linear", key: "formula.range" };
}

/** Points taken off for so much excess (both as ratios): proportional, per completed or per started step. */
export function stepPoints(
  excess: Decimal,
  rule: {
    readonly step: number;
    readonly deduct: number;
    readonly mode: "proportional" | "fullSteps" | "startedSteps";
  },
): Decimal {
  if (excess.lte(0)) return ZERO;
  const steps = excess.div(decimal(String(rule.step)));
  const counted =
    rule.mode === "proportional" ? steps : rule.mode === "fullSteps" ? steps.round(0, 0) : steps.round(0, 3);
  return counted.times(decimal(String(rule.deduct)));
}
