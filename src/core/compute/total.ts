import { decimal, min, roundHalfUp, sum, ZERO, type Decimal } from "../cells/decimal";
import type { EvaluationForm } from "../form/model";
import { parameter, type Profile } from "../profiles/profile";
import { pointsOf, type ExecutionResult } from "./execution";
import type { IndicatorResult } from "./indicator";

/** Weights and scores added up; `null` where there is nothing to add or a needed score is missing. */
export interface TotalResult {
  /** Σ of all 分值, execution included once. */
  readonly weightSum: Decimal | null;
  readonly typedWeight: Decimal | null;
  /** What the total cell says. */
  readonly typed: Decimal | null;
  /** Σ of the scores that stand in the cells. */
  readonly sum: Decimal | null;
  /** What the total of those scores is under the profile: `sum`, unless execution comes on top (Chongqing). */
  readonly combined: Decimal | null;
  /** The highest total at this execution rate, where the profile has such a bound. */
  readonly cap: TotalCap | null;
  /** Σ of the weights of 不适用 rows a profile leaves out, the rest being scaled to the full marks. */
  readonly leftOut: Decimal;
  /** Σ of the computed scores, the typed one where a row is manual. */
  readonly computed: Decimal | null;
  /** Scores missing or unreadable: while there are any, the typed total cannot be judged. */
  readonly missing: number;
  /** Whether the funds block's own weight and score belong to the sum (not where an indicator row repeats them). */
  readonly executionCounted: boolean;
  /** Number of scores added, and the decimals they are typed with (for tolerance). */
  readonly addends: readonly { readonly number: Decimal; readonly decimals: number }[];
}

/** 总分封顶: no more than `cap` while the execution rate is below `rateBelow`. */
export interface TotalCap {
  readonly rate: Decimal;
  readonly rateBelow: Decimal;
  readonly cap: Decimal;
}

/** How a row's score enters the totals: rows that bear a weight or a score of their own. */
export function bearsScore(result: IndicatorResult): boolean {
  return (
    result.state !== "blank" &&
    result.row.detailOf === null &&
    (result.weight !== null || result.typed !== null || result.state === "unreadable")
  );
}

const EXECUTION_ROW = /^预算执行(率|情况|进度)?(指标)?$/;

/** A form may list 预算执行率 among its indicators as well; its points then count there, once. */
function hasExecutionRow(indicators: readonly IndicatorResult[]): boolean {
  return indicators.some(
    ({ row, weight }) =>
      weight !== null &&
      [row.level1?.name, row.level2?.name, row.level3?.value].some((name) => EXECUTION_ROW.test(name ?? "")),
  );
}

/** Adds up a form (RULES D.1). */
export function computeTotal(
  form: EvaluationForm,
  profile: Profile,
  block: ExecutionResult,
  indicators: readonly IndicatorResult[],
): TotalResult {
  const executionCounted = !hasExecutionRow(indicators);
  const execution = executionCounted
    ? block
    : { ...block, scored: null, weight: null, score: null, typedScore: null };
  const rated = { ...execution, scored: block.scored };
  const bearing = indicators.filter(bearsScore);
  const weights = bearing.flatMap((one) => (one.weight ? [one.weight] : []));
  const all = execution.weight ? [execution.weight, ...weights] : weights;
  const hasWeights = weights.length > 0;
  const leftOut = sum(bearing.flatMap((one) => (isLeftOut(one) && one.weight ? [one.weight] : [])));
  const scoreRows = bearing.filter((one) => one.row.score !== null && !isLeftOut(one));
  const typedScores = scoreRows.flatMap((one) => (one.typed ? [one.typed] : []));
  // Where no indicator can be scored, the execution score alone is no total.
  const own = execution.typedScore && scoreRows.length > 0 ? [execution.typedScore] : [];
  const standing = [...own, ...typedScores];
  const missing =
    scoreRows.filter((one) => one.typed === null && (one.weight === null || !one.weight.eq(0))).length +
    missingExecution(execution);
  return {
    executionCounted,
    weightSum: hasWeights ? sum(all) : null,
    typedWeight: form.total?.weight ? pointsOf(form.total.weight) : null,
    typed: form.total?.score ? pointsOf(form.total.score) : null,
    sum: standing.length > 0 ? sum(standing) : null,
    combined:
      standing.length > 0 ? combineScores(profile, rated, rated.typedScore, sum(typedScores), leftOut) : null,
    cap: capOf(profile, block),
    leftOut,
    computed: computedTotal(profile, rated, scoreRows, leftOut),
    missing,
    addends: addendsOf(execution, scoreRows),
  };
}

const isLeftOut = (one: IndicatorResult): boolean => one.reason === "notApplicable";

/** The lowest bound that the execution rate falls under. */
function capOf(profile: Profile, execution: ExecutionResult): TotalCap | null {
  const rate = execution.scored?.exact ?? execution.scored?.typed?.ratio ?? null;
  if (rate === null) return null;
  const bounds = parameter(profile, "totalCap")
    .map(({ rateBelow, cap }) => ({
      rate,
      rateBelow: decimal(String(rateBelow)),
      cap: decimal(String(cap)),
    }))
    .filter(({ rateBelow }) => rate.lt(rateBelow));
  return bounds.reduce<TotalCap | null>(
    (least, one) => (least === null || one.cap.lt(least.cap) ? one : least),
    null,
  );
}

function missingExecution(execution: ExecutionResult): number {
  const entry = execution.scored?.fund.executionScore;
  return entry && execution.typedScore === null && execution.weight !== null ? 1 : 0;
}

/**
 * The total of an execution score and the indicators' scores. Where execution comes on top of the full marks
 * (`executionOnTop`), the indicators are brought down to make room for it, so that the total is out of
 * `totalBase` again: 100 indicator points and 10 for execution give 90% of the former plus the latter. Weights
 * `leftOut` (不适用) scale the rest to the full marks; a cap by the execution rate comes last.
 */
export function combineScores(
  profile: Profile,
  execution: ExecutionResult,
  own: Decimal | null,
  indicators: Decimal,
  leftOut: Decimal = ZERO,
): Decimal {
  const combined = onFullMarks(profile, execution, own, indicators, leftOut);
  const cap = capOf(profile, execution);
  return cap === null ? combined : min(combined, cap.cap);
}

function onFullMarks(
  profile: Profile,
  execution: ExecutionResult,
  own: Decimal | null,
  indicators: Decimal,
  leftOut: Decimal,
): Decimal {
  const base = decimal(String(parameter(profile, "totalBase")));
  const decimals = parameter(profile, "rounding.decimals");
  const scale = leftOut.gt(0) && leftOut.lt(base) ? base.div(base.minus(leftOut)) : null;
  if (!parameter(profile, "executionOnTop") || execution.weight === null) {
    const plain = indicators.plus(own ?? ZERO);
    return scale === null ? plain : roundHalfUp(plain.times(scale), decimals);
  }
  const points = scale === null ? indicators : indicators.times(scale);
  const scaled = points.times(base.minus(execution.weight)).div(base);
  return roundHalfUp(scaled.plus(own ?? ZERO), decimals);
}

function computedTotal(
  profile: Profile,
  execution: ExecutionResult,
  rows: readonly IndicatorResult[],
  leftOut: Decimal,
): Decimal | null {
  if (rows.length === 0) return null;
  const own = execution.score ?? execution.typedScore;
  if (execution.weight !== null && own === null) return null;
  let total = ZERO;
  for (const row of rows) {
    const score = row.score ?? row.typed ?? (row.weight?.eq(0) ? ZERO : null);
    if (score === null) return null;
    total = total.plus(score);
  }
  return combineScores(profile, execution, own, total, leftOut);
}

function addendsOf(execution: ExecutionResult, rows: readonly IndicatorResult[]): TotalResult["addends"] {
  const own = execution.scored?.fund.executionScore;
  const entries = [own ?? null, ...rows.map((row) => row.row.score)];
  return entries.flatMap((entry) => {
    const number = entry ? pointsOf(entry) : null;
    return entry && number ? [{ number, decimals: entry.value.decimals }] : [];
  });
}

/** The grade a total falls into under the profile's bands; above 100 is the best grade. */
export function gradeOf(total: Decimal, profile: Profile): string {
  const [excellent, good, medium, poor] = parameter(profile, "gradeWords");
  const [a, b, c] = parameter(profile, "grades").map((bound) => decimal(String(bound))) as [
    Decimal,
    Decimal,
    Decimal,
  ];
  if (total.gte(a)) return excellent;
  if (total.gte(b)) return good;
  return total.gte(c) ? medium : poor;
}

/** Words that mean the same grade: 优秀 is 优, 良好 is 良. Not a grade → `null`. */
export function gradeIndex(word: string): 0 | 1 | 2 | 3 | null {
  const text = word.normalize("NFKC").replace(/[\s"“”'等级]+/gu, "");
  if (/^优秀?$/u.test(text)) return 0;
  if (/^良好?$/u.test(text)) return 1;
  if (/^(中|一般|合格|及格)$/u.test(text)) return 2;
  return /^(较?差|不合格|不及格)$/u.test(text) ? 3 : null;
}
