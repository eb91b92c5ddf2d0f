import { decimal, max, min, ONE, ZERO, type Decimal } from "../cells/decimal";
import { parameter, type ParameterKey, type Profile, type StepDeduction } from "../profiles/profile";
import type { Operator } from "../values/value";

/** Where a score came from: which way of the formula was taken, and the share of the weight it gives. */
export interface Share {
  /** Share of the weight, 0 … 1. */
  readonly share: Decimal;
  readonly met: boolean;
  readonly way: "met" | "ratio" | "linear" | "inverse" | "zero" | "nothing" | "short" | "excess" | "over";
  /** Points taken off by steps: short of the target, in excess of the bound, or over-achieved. */
  readonly steps?: StepsTaken;
  /** The parameter that decided. */
  readonly key: ParameterKey;
}

/** By how much (a ratio) a figure lies outside, and what each step of that costs. */
export interface StepsTaken {
  readonly excess: Decimal;
  readonly rule: StepDeduction;
  /** Over-achievement: the ratio of actual to target from which steps are counted. */
  readonly from?: Decimal;
}

/** The points a share gives of a weight, never below 0. */
export function pointsFor({ share, steps }: Share, weight: Decimal): Decimal {
  const points = share.times(weight);
  return steps ? max(ZERO, points.minus(stepPoints(steps.excess, steps.rule))) : points;
}

/** Steps as a formula: `E20/0.01`, whole steps by INT, started ones by ROUNDUP. */
export function stepsText(excess: string, { step, deduct, mode }: StepDeduction): string {
  const steps = `${excess}/${String(step)}`;
  const counted =
    mode === "proportional" ? steps : mode === "fullSteps" ? `INT(${steps})` : `ROUNDUP(${steps},0)`;
  return `${counted}*${String(deduct)}`;
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
      return reached.gte(target)
        ? reachedOrOver(target, reached, "formula.ge", profile)
        : short(target, reached, profile);
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

function short(target: Decimal, actual: Decimal, profile: Profile): Share {
  const rule = parameter(profile, "formula.ge");
  if (rule === "ratio") return ratio(actual.div(target), "formula.ge");
  const steps = { excess: target.minus(actual).div(target), rule };
  return { share: ONE, met: false, way: "short", key: "formula.ge", steps };
}

/** A target reached earns full marks; over-achievement costs points only where the profile says so. */
function reachedOrOver(target: Decimal, actual: Decimal, key: ParameterKey, profile: Profile): Share {
  const rule = parameter(profile, "overAchieve.deduct");
  const from = decimal(String(parameter(profile, "overAchieve.hintAt") ?? 1));
  const ratioOf = actual.div(target);
  if (rule === null || ratioOf.lte(from)) return full(key);
  const steps = { excess: ratioOf.minus(from), rule, from };
  return { share: ONE, met: true, way: "over", key: "overAchieve.deduct", steps };
}

function zeroTarget(actual: Decimal, profile: Profile): Share | null {
  if (parameter(profile, "zeroTarget") === "manual") return null;
  return actual.lte(0) ? full("zeroTarget") : { ...nothing("zeroTarget"), way: "zero" };
}

function equal(target: Decimal, actual: Decimal, profile: Profile): Share {
  if (actual.eq(target)) return full("formula.eq");
  switch (parameter(profile, "formula.eq")) {
    case "overIsFull":
      return actual.gt(target)
        ? reachedOrOver(target, actual, "formula.eq", profile)
        : ratio(actual.div(target), "formula.eq");
    case "exact":
      return nothing("formula.eq");
    case "symmetric":
      return ratio(min(actual, target).div(max(actual, target)), "formula.eq");
  }
}

function exceeded(target: Decimal, actual: Decimal, profile: Profile): Share {
  const rule = parameter(profile, "formula.le");
  switch (rule) {
    case "strict":
      return nothing("formula.le");
    case "inverse":
      return { share: target.div(actual), met: false, way: "inverse", key: "formula.le" };
    case "linear": {
      const share = ONE.minus(actual.minus(target).div(target));
      return share.lte(0) ? nothing("formula.le") : { share, met: false, way: "linear", key: "formula.le" };
    }
    default: {
      const steps = { excess: actual.minus(target).div(target), rule };
      return { share: ONE, met: false, way: "excess", key: "formula.le", steps };
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
export function stepPoints(excess: Decimal, rule: StepDeduction): Decimal {
  if (excess.lte(0)) return ZERO;
  const steps = excess.div(decimal(String(rule.step)));
  const counted =
    rule.mode === "proportional" ? steps : rule.mode === "fullSteps" ? steps.round(0, 0) : steps.round(0, 3);
  return counted.times(decimal(String(rule.deduct)));
}
