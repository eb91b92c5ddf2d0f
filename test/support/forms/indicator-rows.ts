import { plainNumber } from "./cells";
import type { IndicatorContent } from "./content";
import type { Layout } from "./layout";

/** A row that is no indicator: of the blank form, one that names a level with its points, or a detail of the row above. */
export type ExtraRow = Layout["extraRows"][number] | "group" | "detail";

/** A row of the indicator block: an indicator, or a row of the blank form that was never filled. */
export interface RowPlan {
  readonly index: number | null;
  readonly indicator: IndicatorContent | null;
  readonly extra: ExtraRow | null;
  /** The level cells that begin here, with the rows they span. */
  readonly level1: { readonly text: string; readonly rows: number } | null;
  readonly level2: { readonly text: string; readonly rows: number } | null;
  /** The level names that hold in this row. */
  readonly names: readonly [level1: string, level2: string];
  /** The same as the content has them. */
  readonly keys: readonly [level1: string, level2: string];
  /** Which indicator of its second level it is, from 1. */
  readonly number: number;
}

interface Draft {
  readonly index: number | null;
  readonly indicator: IndicatorContent | null;
  readonly extra: ExtraRow | null;
  readonly level1: string;
  readonly level2: string;
  readonly number: number;
}

/** The rows of the indicator block in order, with the groups their levels form. */
export function planRows(indicators: readonly IndicatorContent[], layout: Layout): RowPlan[] {
  const drafts = draftRows(indicators, layout);
  const sameLevel1 = (a: Draft, b: Draft): boolean => a.level1 === b.level1;
  const sameLevel2 = (a: Draft, b: Draft): boolean => sameLevel1(a, b) && a.level2 === b.level2;
  const runs1 = runLengths(drafts, sameLevel1);
  const runs2 = runLengths(drafts, sameLevel2);
  return drafts.map((draft, at) => {
    const text1 = level1Text(draft.level1, indicators, layout);
    const rows1 = runs1[at] ?? 0;
    const rows2 = runs2[at] ?? 0;
    return {
      index: draft.index,
      indicator: draft.indicator,
      extra: draft.extra,
      level1: rows1 > 0 ? { text: text1, rows: rows1 } : null,
      level2: rows2 > 0 ? { text: draft.level2, rows: rows2 } : null,
      names: [text1, draft.level2],
      keys: [draft.level1, draft.level2],
      number: draft.number,
    };
  });
}

function draftRows(indicators: readonly IndicatorContent[], layout: Layout): Draft[] {
  const drafts: Draft[] = [];
  // What is detailed is something counted.
  const detailed = layout.detailRow ? indicators.findIndex((one) => one.target.startsWith("≥")) : -1;
  let number = 0;
  indicators.forEach((indicator, index) => {
    const { level1, level2 } = indicator;
    const before = indicators[index - 1];
    if (layout.groupRows !== "none" && before?.level1 !== level1)
      drafts.push({ index: null, indicator: null, extra: "group", level1, level2: "", number: 0 });
    number = before?.level1 === level1 && before.level2 === level2 ? number + 1 : 1;
    drafts.push({ index, indicator, extra: null, level1, level2, number });
    if (index === detailed)
      drafts.push({ index: null, indicator: null, extra: "detail", level1, level2, number });
    const next = indicators[index + 1];
    if (next?.level1 === level1 && next.level2 === level2) return;
    layout.extraRows.forEach((extra, place) =>
      drafts.push({ index: null, indicator: null, extra, level1, level2, number: number + 1 + place }),
    );
  });
  return drafts;
}

/** At the first row of each run its length, elsewhere 0. */
function runLengths(drafts: readonly Draft[], same: (a: Draft, b: Draft) => boolean): number[] {
  const lengths = drafts.map(() => 0);
  let first = 0;
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (!before || !same(before, draft)) first = at;
    lengths[first] = (lengths[first] ?? 0) + 1;
  });
  return lengths;
}

/** What the indicators of a level (or of all its second levels, with `level2` left out) bear together. */
export function pointsOfLevel(
  indicators: readonly IndicatorContent[],
  which: "weight" | "score",
  level1: string,
  level2: string | null = null,
): number | null {
  const own = indicators.filter((one) => one.level1 === level1 && (level2 === null || one.level2 === level2));
  const numbers = own.flatMap((one) => plainNumber(one[which]) ?? []);
  return numbers.length === 0 ? null : Number(numbers.reduce((a, b) => a + b, 0).toPrecision(12));
}

const PRINTED = /\s*[（(]\s*\d+(\.\d+)?\s*分\s*[)）]/u;

function level1Text(level1: string, indicators: readonly IndicatorContent[], layout: Layout): string {
  if (layout.levelWeight === "asGiven") return level1;
  const name = level1.replace(PRINTED, "");
  if (layout.levelWeight === "none") return name;
  const weights = indicators
    .filter((one) => one.level1 === level1)
    .map((one) => plainNumber(one.weight) ?? 0);
  const sum = Number(weights.reduce((a, b) => a + b, 0).toPrecision(12));
  return sum === 0 ? name : `${name}（${sum}分）`;
}
