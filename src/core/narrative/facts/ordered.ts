import type { Range } from "./brackets";

/** The index of the first of ordered ranges that begins at a place or behind it; found by halving. */
export function firstFrom(ordered: readonly Range[], at: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as Range).from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of ordered ranges that lie wholly between two places, at most so many. */
export function rangesBetween<T extends Range>(
  ordered: readonly T[],
  from: number,
  to: number,
  most = 200,
): readonly T[] {
  const found: T[] = [];
  for (let index = firstFrom(ordered, from); index < ordered.length && found.length < most; index += 1) {
    const one = ordered[index] as T;
    if (one.to > to) break;
    found.push(one);
  }
  return found;
}
