import { labelOf } from "../../cells/text";
import type { IndicatorResult } from "../../compute/indicator";
import type { Measure } from "../facts/measure";
import { rangesBetween } from "../facts/ordered";
import type { PassageReading } from "../reading";
import { evaluations, type StatedEvaluation } from "./evaluation-forms";
import type { NarrativeContext } from "./narrative-rule";

/** An indicator of a form with what the report says of it. */
export interface StatedIndicator {
  readonly name: string;
  readonly result: IndicatorResult;
  readonly origin: StatedEvaluation["origin"];
  /** Another indicator has the same name. */
  readonly isShared: boolean;
  readonly actuals: readonly Statement[];
  readonly scores: readonly Statement[];
}

/** A figure the report gives for an indicator, from where its name or its own clause begins. */
export interface Statement {
  readonly one: PassageReading;
  readonly from: number;
  readonly measure: Measure;
}

const SHORTEST_NAME = 4;
const MOST_MENTIONS = 20;
/** What is said of an indicator stands in so many characters behind its name. */
const REACH = 120;
/** What may stand between an indicator's name and its value. */
const JOINT = /^[”"]?(?:指标)?(?:实际)?(?:完成|达到?了?|为|是|:|共)*$/u;
/** `年度指标值≥6次，实际完成7次`: the value further on in the sentence, said to be the actual one. */
const ACTUAL = /(?:^|[,;、:(])(?:[^,;、:(\d]{0,6})?实际(?:完成|达到?|值|为|是|共|:)*了?$/u;
/** `得5分`, `自评得分4.9分` as a clause of its own, or right behind the name. */
const SCORE =
  /(?:^|[,;、:(])[”"]?(?:指标)?(?:自评|该?(?:项|指标)|本(?:项|指标)|实际|最终|因此|故)*得分?(?:为|是|:)*$/u;
/** A target, or another year's figure, is no actual value. */
const TARGET = /目标|指标值|计划|要求|应|须|不低于|标准|上年|去年|上一年/u;

/**
 * The indicators of the forms with a name long enough to be told, and what the report says of each. One that stands
 * in the workbook and in the report's own form is the workbook's: one slip of the pen is told once.
 */
export function statedIndicators(context: NarrativeContext): readonly StatedIndicator[] {
  const all = evaluations(context).flatMap(({ reviewed, origin }) =>
    reviewed.results.indicators.map((result) => ({
      name: labelOf(result.row.level3?.value ?? ""),
      result,
      origin,
    })),
  );
  const inWorkbook = new Set(all.flatMap(({ name, origin }) => (origin === "workbook" ? [name] : [])));
  const rows = all.filter(({ name, origin }) => origin === "workbook" || !inWorkbook.has(name));
  const names = new Set(rows.flatMap(({ name }) => (name.length >= SHORTEST_NAME ? [name] : [])));
  const said = new Map(
    [...names].map((name) => [name, { actuals: [] as Statement[], scores: [] as Statement[] }]),
  );
  for (const one of context.reading.passages)
    for (const place of placesOf(one.passage.view, names)) {
      const own = said.get(place.name);
      if (!own) continue;
      for (const measure of rangesBetween(one.measures, place.to, place.end, MOST_MENTIONS)) {
        const kind = measure.exact ? kindOf(one.passage.view, place, measure) : null;
        if (kind && own[kind].length < MOST_MENTIONS) own[kind].push({ one, from: place.from, measure });
      }
    }
  return rows.flatMap((row) => {
    const own = said.get(row.name);
    const isShared = rows.filter(({ name }) => name === row.name).length > 1;
    return own ? [{ ...row, ...own, isShared }] : [];
  });
}

interface Place {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Where the sentence ends or the next indicator is named. */
  readonly end: number;
}

/** Where the names stand in a text, the longest where one begins with another; linear in the text for each name. */
function placesOf(view: string, names: ReadonlySet<string>): readonly Place[] {
  const found: { readonly name: string; readonly from: number; readonly to: number }[] = [];
  for (const name of names)
    for (let from = view.indexOf(name); from >= 0; from = view.indexOf(name, from + name.length))
      found.push({ name, from, to: from + name.length });
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let reached = 0;
  const apart = found.filter(({ to }) => {
    const isInside = to <= reached;
    reached = Math.max(reached, to);
    return !isInside;
  });
  return apart.map((place, index) => {
    const limit = Math.min(apart[index + 1]?.from ?? view.length, place.to + REACH);
    const stop = view.slice(place.to, limit).indexOf("。");
    return { ...place, end: stop < 0 ? limit : place.to + stop };
  });
}

function kindOf(view: string, { from, to }: Place, measure: Measure): "actuals" | "scores" | null {
  const between = view.slice(to, measure.from);
  if (measure.family === "points" && SCORE.test(between)) return "scores";
  if (JOINT.test(between)) return TARGET.test(ownClause(view, from, measure.from)) ? null : "actuals";
  return ACTUAL.test(between) ? "actuals" : null;
}

/** The words just before a name, of its own clause, up to its value. */
function ownClause(view: string, at: number, to: number): string {
  const before = view.slice(Math.max(0, at - 8), at);
  return before.slice(before.search(/[^,;。:、]*$/u)) + view.slice(at, to);
}
