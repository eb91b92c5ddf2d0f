/*
 * The arithmetic of RULES A.4 and D.4 in whole numbers, apart from the engine's: figures in hundredths, half up.
 */

/** numerator ÷ denominator rounded half up to a whole number; both not negative. */
export function halfUp(numerator: number, denominator: number): number {
  const [n, d] = [BigInt(Math.round(numerator)), BigInt(Math.round(denominator))];
  return Number((n * 2n + d) / (d * 2n));
}

/** 12.3 → 1230: what a figure of at most two decimals is in hundredths. */
export function hundredths(figure: number): number {
  return Math.round(figure * 100);
}

/** Execution rate with two decimals of a percentage, as a ratio: 234 of 240 → 0.975. */
export function rateOf(spent: number, budget: number): number {
  return halfUp(hundredths(spent) * 10_000, hundredths(budget)) / 10_000;
}

/** actual ÷ target × weight, two decimals; never more than the weight. */
export function ratioScore(actual: number, target: number, weight: number): number {
  return Math.min(weight, halfUp(hundredths(actual) * hundredths(weight), hundredths(target)) / 100);
}

/** (1 − (actual − target) ÷ target) × weight, two decimals; nothing from twice the target on. */
export function reverseScore(actual: number, target: number, weight: number): number {
  const [a, t] = [hundredths(actual), hundredths(target)];
  return a >= 2 * t ? 0 : halfUp((2 * t - a) * hundredths(weight), t) / 100;
}

/** The sum of figures of two decimals, exact. */
export function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, one) => sum + hundredths(one), 0) / 100;
}

/** 90, 80, 60 (RULES A.2.4). */
export function gradeOf(total: number): string {
  return total >= 90 ? "优" : total >= 80 ? "良" : total >= 60 ? "中" : "差";
}

/** A whole split into so many parts, none of them nothing where it can be helped; `cuts` decide where. */
export function partsOf(whole: number, cuts: readonly number[]): readonly number[] {
  const units = hundredths(whole);
  const places = [...cuts].map((cut) => Math.round((cut * units) / 1000)).sort((a, b) => a - b);
  const bounds = [0, ...places, units];
  return bounds.slice(1).map((bound, index) => (bound - (bounds[index] as number)) / 100);
}
