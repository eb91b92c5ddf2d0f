import Big from "big.js";

/** Exact decimal number. Division keeps 30 decimals, far beyond what a form shows. */
export type Decimal = Big;

const Decimals = Big();
Decimals.DP = 30;
Decimals.RM = 1; // half away from zero: Excel's ROUND
Decimals.NE = -40;
Decimals.PE = 40;

/** A decimal from exact text (`"86.20"`) or from a whole number. Throws on anything else: a programming error. */
export function decimal(source: string | number | Decimal): Decimal {
  return new Decimals(source);
}

export const ZERO: Decimal = decimal(0);
export const ONE: Decimal = decimal(1);
export const HUNDRED: Decimal = decimal(100);

/**
 * A cell's binary number as the decimal a person sees: Excel keeps 15 significant digits, so
 * 99.800000000000011 is 99.8. Not finite → `null`.
 */
export function decimalOfNumber(number: number): Decimal | null {
  const shown = Number(number.toPrecision(15));
  return Number.isFinite(shown) ? decimal(shown.toString()) : null;
}

/** Beyond so many decimals a division has left nothing but its own cut: 0.91208333…×12 is 10.945, not 10.94499…. */
const SIGNIFICANT = 24;

/** Rounds half away from zero to so many decimals (RULES D.4). */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.round(SIGNIFICANT, 1).round(decimals, 1);
}

/** Cuts off after so many decimals. */
export function truncate(value: Decimal, decimals: number): Decimal {
  return value.round(decimals, 0);
}

/** Plain text without exponent or trailing zeros: `3.74`, `10`, `-0.3`. */
export function show(value: Decimal): string {
  return value.toFixed();
}

/** How many decimals stand in the number: 3.74 → 2. */
export function decimalsIn(value: Decimal): number {
  return Math.max(0, value.c.length - value.e - 1);
}

/** A ratio as a percentage with at most so many decimals: 0.8045 → `80.45%`. */
export function showPercent(ratio: Decimal, decimals = 2): string {
  return `${show(roundHalfUp(ratio.times(HUNDRED), decimals))}%`;
}

export function min(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}

export function max(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** a ÷ b; `null` where either is missing or b is zero. */
export function divideOrNull(a: Decimal | null, b: Decimal | null): Decimal | null {
  return a === null || b === null || b.eq(0) ? null : a.div(b);
}
