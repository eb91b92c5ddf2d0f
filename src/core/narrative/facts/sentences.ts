import type { Range } from "./brackets";

/** The sentence around a place: from behind the last 。 to the next. Bounded, so that a page without stops costs little. */
export function sentenceAround(view: string, at: number, reach = 400): Range {
  const start = Math.max(0, at - reach);
  const before = view.slice(start, at).lastIndexOf("。");
  const end = view.slice(at, at + reach).search(/[。]/u);
  return {
    from: start + before + 1,
    to: end < 0 ? Math.min(view.length, at + reach) : at + end,
  };
}

/** The clause around a place: between two of 。；，. */
export function clauseAround(view: string, at: number, reach = 120): Range {
  const start = Math.max(0, at - reach);
  const before = view.slice(start, at).search(/[^。;,]*$/u);
  const end = view.slice(at, at + reach).search(/[。;,]/u);
  return { from: start + before, to: end < 0 ? Math.min(view.length, at + reach) : at + end };
}
