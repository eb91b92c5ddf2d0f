import type { Measure } from "./measure";

/** The index of the first measure that begins at a place or behind it; found by halving. */
export function firstFrom(measures: readonly Measure[], at: number): number {
  let low = 0;
  let high = measures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((measures[middle] as Measure).from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The measures that lie wholly between two places, at most so many. */
export function measuresBetween(
  measures: readonly Measure[],
  from: number,
  to: number,
  most = 200,
): readonly Measure[] {
  const first = firstFrom(measures, from);
  const found: Measure[] = [];
  for (let index = first; index < measures.length && found.length < most; index += 1) {
    const one = measures[index] as Measure;
    if (one.to > to) break;
    found.push(one);
  }
  return found;
}
