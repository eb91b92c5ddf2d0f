import { decimal, sum, ZERO, type Decimal } from "../../cells/decimal";
import { halfUnit } from "../../compute/tolerance";
import type { Measure } from "./measure";

/**
 * How far rounding may carry a sum of these measures: half a unit of the last digit of each. Whole numbers count
 * as exact, unless another measure is told in a smaller unit (2亿元 beside 12345万元).
 */
export function slackOf(measures: readonly Measure[]): Decimal {
  const finest = measures.reduce<Decimal | null>(
    (least, one) => (least === null || one.factor.lt(least) ? one.factor : least),
    null,
  );
  return sum(
    measures.map((one) => {
      const isExact = one.decimals === 0 && (finest === null || one.factor.eq(finest));
      return isExact ? ZERO : halfOf(one);
    }),
  );
}

/** Half a unit of the last digit typed, in the base unit. */
export function halfOf(one: Measure): Decimal {
  return halfUnit(one.decimals).times(one.factor);
}

/** Whether two figures, each rounded to what is typed, can be the same. */
export function sameFigure(a: Measure, b: Measure): boolean {
  return a.value
    .minus(b.value)
    .abs()
    .lte(slackOf([a, b]));
}

/**
 * Whether a typed percentage can be the ratio of two figures: rounded it lies half a unit of its last digit away
 * at most, cut off less than a unit below.
 */
export function ratioAgrees(percent: Measure, part: Interval, whole: Interval): boolean {
  if (whole.low.lte(0)) return true;
  const half = halfOf(percent);
  const cutOff = part.low.div(whole.high).times(100).minus(half.times(2));
  const rounded = part.high.div(whole.low).times(100).plus(half);
  return percent.value.gt(cutOff) && percent.value.lte(rounded);
}

const HUNDRED = decimal(100);

/** Whether two of these figures have a typed share for their ratio; up to 100% the part is not the larger one. */
export function isRatioOfTwo(share: Measure, figures: readonly Measure[]): boolean {
  const mayExceed = share.value.gt(HUNDRED);
  return figures.some((part) =>
    figures.some(
      (whole) =>
        part !== whole &&
        part.family === whole.family &&
        (mayExceed || part.value.lte(whole.value)) &&
        ratioAgrees(share, intervalOf(part), intervalOf(whole)),
    ),
  );
}

/** Between which exact figures a typed one lies. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Whole figures in larger units than this (亿元) are taken as rounded. */
const LARGEST_EXACT = 10_000;

/** The exact figures a measure may stand for; whole numbers up to 万元 are themselves. */
export function intervalOf(one: Measure): Interval {
  const half = one.decimals > 0 || one.factor.gt(LARGEST_EXACT) ? halfOf(one) : ZERO;
  return { low: one.value.minus(half), high: one.value.plus(half) };
}

/** a − b and a + b of ranges. */
export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}
