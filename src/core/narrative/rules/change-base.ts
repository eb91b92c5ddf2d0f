import type { Comparison } from "../facts/comparisons";
import type { Measure } from "../facts/measure";
import type { Move } from "../facts/moves";
import { rangesBetween } from "../facts/ordered";
import { intervalOf, minus, plus, ratioAgrees, type Interval } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";

const isUsable = (...measures: readonly (Measure | null | undefined)[]): boolean =>
  measures.every((measure) => !measure || measure.exact);

/** A change and what it is a change of, as ranges of the exact figures. */
export type ChangeAndBase = readonly [change: Interval, base: Interval];

/** Change and base of a comparison as ranges, however they are told, the surest first; none where unknown. */
export function changesAndBases({ current, base, move }: Comparison): readonly ChangeAndBase[] {
  if (!isUsable(current, base, move?.by)) return [];
  const told: ChangeAndBase[] = move && base ? [[intervalOf(move.by), intervalOf(base)]] : [];
  if (current && base) told.push([absolute(minus(intervalOf(current), intervalOf(base))), intervalOf(base)]);
  if (base || !move || !current || move.by.family !== current.family) return told;
  return [throughMove(move, current)];
}

function throughMove(move: Move, current: Measure): ChangeAndBase {
  const change = intervalOf(move.by);
  const now = intervalOf(current);
  return [change, move.direction === "up" ? minus(now, change) : plus(now, change)];
}

/** Where only the difference is told, another figure of the sentence may be the one compared, or their sum. */
export function explainsOtherwise(
  one: PassageReading,
  { move, base, from }: Comparison,
  said: Measure,
): boolean {
  if (!move || base) return false;
  const sentence = sentenceAround(one.passage.view, from, 200);
  const others = rangesBetween(one.measures, sentence.from - 120, from).filter(
    (other) => other.family === move.by.family && !one.serving.has(other),
  );
  const sums = others.length > 1 ? [plusAll(others.map(intervalOf))] : [];
  const bases = [...others.map(intervalOf), ...sums].map((now) =>
    move.direction === "up" ? minus(now, intervalOf(move.by)) : plus(now, intervalOf(move.by)),
  );
  return bases.some((each) => ratioAgrees(said, intervalOf(move.by), each));
}

const plusAll = (ranges: readonly Interval[]): Interval => ranges.reduce((total, one) => plus(total, one));

function absolute({ low, high }: Interval): Interval {
  return low.lt(0) && high.lte(0) ? { low: high.neg(), high: low.neg() } : { low, high };
}
