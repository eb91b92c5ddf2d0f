import type { Range } from "./brackets";
import { bareDecimalsIn, type Measure } from "./measure";
import { arrivalBefore, moveBefore, sinceBefore, type Direction, type Move } from "./moves";

/** A figure compared with an earlier one: `1.47万元，比上年1.51万元减少0.04万元，下降2.65%`. */
export interface Comparison extends Range {
  readonly current: Measure | null;
  readonly base: Measure | null;
  /** By how much, in the figure's unit. */
  readonly move: Move | null;
  /** By how many percent. */
  readonly percent: Move | null;
  /** `由…降至…`: the direction the words give, without an amount. */
  readonly arrival: Direction | null;
}

/** The comparisons of a passage, and the measures that only serve them (bases, differences, percentages). */
export interface Comparisons {
  readonly comparisons: readonly Comparison[];
  readonly serving: ReadonlySet<Measure>;
}

/** What may stand between `增加0.25万元` and `降低52.08%`. */
const JOINT =
  /^[,、;(]?(?:即|并|且|也|又)?(?:同比|环比|比上年度?|较上年度?|较去年|比去年|与上年相比|比例|幅度|率|约|为|达到?|:)*$/u;
/** What may stand between the current figure and `比上年`. */
const NEAR = /^\)?[,、。;(]?(?:同|相|与)?[^\d,。;()]{0,5}$/u;

/** Finds the comparisons of a view among its measures. Linear. */
export function comparisonsIn(view: string, measures: readonly Measure[]): Comparisons {
  const comparisons: Comparison[] = [];
  const serving = new Set<Measure>();
  for (let index = 0; index < measures.length; index += 1) {
    const one = measures[index] as Measure;
    if (serving.has(one)) continue;
    const found =
      arrivalAt(view, measures, index) ??
      yearOnYearAt(view, measures, index) ??
      comparisonAt(view, measures, index);
    if (!found) continue;
    comparisons.push(found);
    for (const used of [found.arrival === null ? found.base : null, found.move?.by, found.percent?.by])
      if (used) serving.add(used);
  }
  const bare = bareDecimalsIn(view, measures);
  for (const index of bare.keys()) {
    const found = arrivalAt(view, bare, index);
    if (found) comparisons.push(found);
  }
  return { comparisons: comparisons.sort((a, b) => a.from - b.from), serving };
}

/** A comparison whose first number (base or difference) is this one. */
function comparisonAt(view: string, measures: readonly Measure[], index: number): Comparison | null {
  const one = measures[index] as Measure;
  const own = moveBefore(view, one);
  const since = sinceBefore(view, own?.from ?? one.from);
  if (own) {
    const isShare = one.family === "share";
    const percent = isShare ? null : percentAfter(view, measures, index);
    if (isShare && since === null) return null;
    if (!isShare && percent === null && since === null) return null;
    return {
      from: since ?? own.from,
      to: percent?.by.to ?? one.to,
      current: since === null ? null : currentBefore(view, measures, index, since),
      base: null,
      move: isShare ? null : own,
      percent: isShare ? own : percent,
      arrival: null,
    };
  }
  if (since === null) return null;
  const next = measures[index + 1];
  const move = next ? moveBefore(view, next) : null;
  if (!next || !move || !/^[,、(]?(?:相比|同比|相应|共|实际)?$/u.test(view.slice(one.to, move.from)))
    return null;
  if (one.family === "share" && !isInPoints(next)) return null;
  const isShare = next.family === "share" && !isInPoints(next);
  const percent = isShare ? move : percentAfter(view, measures, index + 1);
  const last = percent?.by ?? next;
  const before = currentBefore(view, measures, index, since);
  const current = before ?? currentAfter(view, measures, measures.indexOf(last, index), one);
  return {
    from: since,
    to: before === null && current !== null ? current.to : last.to,
    current,
    base: one,
    move: isShare ? null : move,
    percent,
    arrival: null,
  };
}

const BASE_IN_BRACKET = /^\((?:上一?年|去年|(?:19|20)\d\d年)(?:度|同期)?(?:为|是|:)?$/u;

const YEAR_ON_YEAR = /^\)?[\u4e00-\u9fff]{0,6}?[,(]?(同比|[比较](?:上年度?|去年)(?:同期)?)$/u;

/** `412起，同比增长8.4%（上年380起）`: the base in brackets behind. */
function yearOnYearAt(view: string, measures: readonly Measure[], index: number): Comparison | null {
  const one = measures[index] as Measure;
  const [before, after] = [measures[index - 1], measures[index + 1]];
  if (one.family !== "share" || isInPoints(one) || !before || after?.family !== before.family) return null;
  const move = moveBefore(view, one);
  const since = move && YEAR_ON_YEAR.exec(view.slice(before.to, move.from))?.[1];
  if (!since || !BASE_IN_BRACKET.test(view.slice(one.to, after.from))) return null;
  const from = move.from - since.length;
  return { from, to: after.to, current: before, base: after, move: null, percent: move, arrival: null };
}

/** 百分点 are the difference of two rates, no rate of change. */
function isInPoints(measure: Measure): boolean {
  return measure.family === "share" && !measure.unit.includes("%");
}

/** The difference told behind an arrival: `由20万元减少到18.6万元，减少1.4万元`; of rates it is in 百分点. */
function differenceAfter(view: string, measures: readonly Measure[], index: number): Move | null {
  const current = measures[index] as Measure;
  const next = measures[index + 1];
  if (!next || next.family !== current.family || (next.family === "share" && !isInPoints(next))) return null;
  const move = moveBefore(view, next);
  return move && JOINT.test(view.slice(current.to, move.from)) ? move : null;
}

function percentAfter(view: string, measures: readonly Measure[], index: number): Move | null {
  const next = measures[index + 1];
  if (!next || next.family !== "share" || isInPoints(next)) return null;
  const move = moveBefore(view, next);
  return move && JOINT.test(view.slice((measures[index] as Measure).to, move.from)) ? move : null;
}

/** The figure spoken of: right before `比上年`, in the unit of what follows. */
function currentBefore(
  view: string,
  measures: readonly Measure[],
  index: number,
  since: number,
): Measure | null {
  const one = measures[index] as Measure;
  const last = measures[index - 1];
  // 决算15.2万元，完成预算的81.72%，较上年…: the share tells of the same figure.
  const isAside =
    last?.family === "share" &&
    /(?:完成|占|为)[^,。;\d]{0,12}$/u.test(view.slice(Math.max(0, last.from - 16), last.from));
  const before = isAside ? measures[index - 2] : last;
  if (!before || before.family !== one.family || before.depth !== one.depth) return null;
  if (isAside && !/^[,、]?(?:完成|占|为)[^,。;\d]{0,12}$/u.test(view.slice(before.to, last.from)))
    return null;
  const gap = view.slice(isAside ? last.to : before.to, since);
  if (moveBefore(view, before) !== null || sinceBefore(view, before.from) !== null) return null;
  return NEAR.test(gap) ? before : null;
}

/** `较2023年的320万元增长15.6%，达到370万元`: the figure spoken of stands behind. */
function currentAfter(
  view: string,
  measures: readonly Measure[],
  index: number,
  base: Measure,
): Measure | null {
  const [last, next] = [measures[index], measures[index + 1]];
  if (!last || next?.family !== base.family || next.depth !== base.depth) return null;
  return /^[,、](?:达到?|增至|增加[到至]|升至|降至|减少[到至]|下降[到至])$/u.test(
    view.slice(last.to, next.from),
  )
    ? next
    : null;
}

/** `由上年的1.51万元下降到1.47万元，下降2.65%`. */
function arrivalAt(view: string, measures: readonly Measure[], index: number): Comparison | null {
  const base = measures[index] as Measure;
  const current = measures[index + 1];
  if (!current || current.family !== base.family) return null;
  const lead = /[由从][^,。;由从]{0,14}$/u.exec(view.slice(Math.max(0, base.from - 16), base.from));
  const arrival = arrivalBefore(view, current);
  if (!lead || !arrival || arrival.from < base.to) return null;
  if (!/^[^,。;]{0,10}$/u.test(view.slice(base.to, arrival.from))) return null;
  const move = differenceAfter(view, measures, index + 1);
  const percent = percentAfter(view, measures, index + (move ? 2 : 1));
  return {
    from: base.from - lead[0].length,
    to: percent?.by.to ?? move?.by.to ?? current.to,
    current,
    base,
    move,
    percent,
    arrival: arrival.direction,
  };
}
