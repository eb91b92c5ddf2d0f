import type { FiledRow } from "./ledger";

/** How many forms have a total within a band. */
export interface ScoreBand {
  readonly label: string;
  readonly forms: number;
}

/** Lower bounds, the highest first; the bounds of the grades are among them. */
const BOUNDS: readonly (readonly [from: number, label: string])[] = [
  [100.000001, "超过100"],
  [100, "100"],
  [98, "98–100"],
  [95, "95–98"],
  [90, "90–95"],
  [80, "80–90"],
  [70, "70–80"],
  [60, "60–70"],
  [0, "60以下"],
];

/** The distribution of the totals that stand, from the lowest band to the highest; forms without one come last. */
export function scoreBands(rows: readonly FiledRow[]): readonly ScoreBand[] {
  const scores = rows.flatMap(({ score }) => (score.standing === null ? [] : [Number(score.standing)]));
  const bands = BOUNDS.map(([from, label], index) => {
    const below = BOUNDS[index - 1]?.[0] ?? Infinity;
    const floor = index === BOUNDS.length - 1 ? -Infinity : from;
    return { label, forms: scores.filter((score) => score >= floor && score < below).length };
  });
  return bands.filter(({ label, forms }) => label !== "超过100" || forms > 0).reverse();
}
