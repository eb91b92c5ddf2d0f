/** A stretch of a view, `to` excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The round brackets of a view. An unmatched bracket is none. */
export interface Brackets {
  /** The matched pairs, by where they open. */
  readonly pairs: readonly Range[];
  /** For each place how many pairs stand around it; a bracket belongs to its own pair. */
  readonly depths: Uint16Array;
  /** The innermost pair around a place, or `null`. */
  around(at: number): Range | null;
}

/** Matches the round brackets of a view. Linear. */
export function bracketsOf(view: string): Brackets {
  const pairs = matchedPairs(view, "(", ")");
  const depths = new Uint16Array(view.length + 1);
  const inner = new Int32Array(view.length + 1).fill(-1);
  const open: number[] = [];
  let next = 0;
  for (let at = 0; at <= view.length; at += 1) {
    while (open.length > 0 && pairs[open.at(-1) as number]?.to === at) open.pop();
    if (pairs[next]?.from === at) {
      open.push(next);
      next += 1;
    }
    depths[at] = open.length;
    inner[at] = open.at(-1) ?? -1;
  }
  return { pairs, depths, around: (at) => pairs[inner[at] ?? -1] ?? null };
}

function matchedPairs(view: string, opening: string, closing: string): readonly Range[] {
  const open: number[] = [];
  const pairs: Range[] = [];
  for (let at = 0; at < view.length; at += 1) {
    if (view[at] === opening) open.push(at);
    else if (view[at] === closing) {
      const from = open.pop();
      if (from !== undefined) pairs.push({ from, to: at + 1 });
    }
  }
  return pairs.sort((a, b) => a.from - b.from);
}

/** The outermost stretches between two marks: titles in 《》 (with those they name), quotations in “”. */
export function quotedRanges(view: string, opening: string, closing: string): readonly Range[] {
  const ranges: Range[] = [];
  for (const pair of matchedPairs(view, opening, closing)) {
    if (pair.from >= (ranges.at(-1)?.to ?? 0)) ranges.push(pair);
  }
  return ranges;
}

/** The range a place lies in, `null` outside them; ranges in order, found by halving. */
export function rangeAt(ranges: readonly Range[], at: number): Range | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).to <= at) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range && range.from <= at ? range : null;
}
