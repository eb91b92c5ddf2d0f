import { decimal, show, truncate, type Decimal } from "../cells/decimal";

const HALF = decimal("0.5");
const INTEGER_TOLERANCE = decimal("0.05");

/**
 * How far a typed number may lie from the exact one and still be its rounding (RULES D.4): half a unit of
 * the last typed decimal; whole numbers are given 0.05 only, so that 9 for 8.62 stays an error.
 */
export function scoreTolerance(decimals: number): Decimal {
  return decimals <= 0 ? INTEGER_TOLERANCE : halfUnit(decimals);
}

/** Half a unit of the last of so many decimals: 2 → 0.005, 0 → 0.5. */
export function halfUnit(decimals: number): Decimal {
  return HALF.times(decimal(10).pow(-decimals));
}

/** A typed score agrees with a formula when it lies within the tolerance of the exact value or of an accepted one. */
export function scoreAgrees(
  typed: Decimal,
  decimals: number,
  exact: Decimal,
  accepted: readonly Decimal[],
): boolean {
  if (typed.minus(exact).abs().lte(scoreTolerance(decimals))) return true;
  return accepted.some((one) => one.eq(typed));
}

/**
 * Whether a whole and its parts, each rounded to the decimals shown, can be one exact sum: the difference
 * is at most half a unit of every number concerned (interval arithmetic). Whole numbers are taken as exact
 * unless another number of the sum shows decimals.
 */
export function sumAgrees(difference: Decimal, decimals: readonly number[]): boolean {
  if (difference.eq(0)) return true;
  if (decimals.every((one) => one <= 0)) return false;
  const slack = decimals.reduce((total, one) => (one > 0 ? total.plus(halfUnit(one)) : total), decimal(0));
  return difference.abs().lte(slack);
}

/** Whether the typed number is the exact one cut off instead of rounded: 0.958 for 0.95862. */
export function isTruncation(typed: Decimal, decimals: number, exact: Decimal): boolean {
  return decimals > 0 && truncate(exact, decimals).eq(typed);
}

/** How far apart two figures are, for a message that names both: `1.16`. */
export function showGap(delta: Decimal): string {
  return show(delta.abs());
}

/** A signed difference as people write it: `+0.5`, `-1.16`. */
export function showDelta(delta: Decimal): string {
  return delta.gt(0) ? `+${show(delta)}` : show(delta);
}
