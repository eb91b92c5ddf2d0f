import { roundHalfUp, show, showPercent, sum, ZERO, type Decimal } from "../../core/cells/decimal";
import type { IndicatorResult } from "../../core/compute/indicator";
import type { EvaluationResults } from "../../core/compute/results";
import { bearsScore, combineScores } from "../../core/compute/total";
import { parameter, type Profile } from "../../core/profiles/profile";
import { isReviewedEvaluation } from "../../core/report/words-form";
import type { FormReview } from "../../core/review";
import type { ScoreGroup, ScorePicture } from "../session/views";
import { WORDS } from "../words";

/** The picture of a scored form; forms without scores → `null`. */
export function scorePicture(reviewed: FormReview): ScorePicture | null {
  if (!isReviewedEvaluation(reviewed)) return null;
  const { results, profile, form } = reviewed;
  if (!parameter(profile, "scored") || form.kind === "transfer") return null;
  const { total } = results;
  const groups = pointsByGroup(results);
  const standing = total.typed ?? scoreSoFar(results, profile);
  return {
    total: standing && points(standing),
    totalIsTyped: total.typed !== null,
    fullMarks: total.weightSum && points(total.weightSum),
    grade: total.missing > 0 ? null : results.grade,
    rate: rateOf(results),
    groups: groups.map(groupView),
    sums: {
      got: points(sum(groups.map((group) => group.got))),
      lost: points(sum(groups.map((group) => group.lost))),
      open: points(sum(groups.map((group) => group.open))),
    },
  };
}

/** The execution rate for people. */
export function rateOf({ execution }: EvaluationResults): string | null {
  const ratio = execution.scored?.rate ?? execution.scored?.typed?.ratio ?? null;
  return ratio === null ? null : showPercent(ratio);
}

/** What stands or, where nothing stands yet, what the formula gives; neither → `null`. */
function standingScore(result: IndicatorResult): Decimal | null {
  return result.typed ?? result.score;
}

/** The engine's sum over the scores there are. */
export function scoreSoFar(
  results: EvaluationResults,
  profile: Profile,
  scoreOf: (one: IndicatorResult) => Decimal | null = standingScore,
): Decimal | null {
  const { execution } = results;
  const own = results.total.executionCounted ? (execution.typedScore ?? execution.score) : null;
  const scores = results.indicators.filter(bearsScore).flatMap((one) => scoreOf(one) ?? []);
  if (own === null && scores.length === 0) return null;
  return roundHalfUp(combineScores(profile, execution, own, sum(scores), results.total.leftOut), 4);
}

interface GroupPoints {
  readonly name: string;
  weight: Decimal;
  got: Decimal;
  lost: Decimal;
  open: Decimal;
}

function pointsByGroup({ execution, total, indicators }: EvaluationResults): readonly GroupPoints[] {
  const groups = new Map<string, GroupPoints>();
  if (total.executionCounted && execution.weight)
    add(groups, WORDS.score.execution, execution.weight, execution.typedScore ?? execution.score);
  for (const one of indicators.filter(bearsScore)) {
    const name = one.row.level1?.name ?? WORDS.score.otherGroup;
    if (one.weight) add(groups, name, one.weight, standingScore(one));
  }
  return [...groups.values()].filter((group) => group.weight.gt(ZERO));
}

function add(groups: Map<string, GroupPoints>, name: string, weight: Decimal, score: Decimal | null): void {
  const group = groups.get(name) ?? { name, weight: ZERO, got: ZERO, lost: ZERO, open: ZERO };
  groups.set(name, group);
  group.weight = group.weight.plus(weight);
  if (score === null) {
    group.open = group.open.plus(weight);
    return;
  }
  const got = score.gt(weight) ? weight : score;
  group.got = group.got.plus(got);
  group.lost = group.lost.plus(weight.minus(got));
}

function groupView({ name, weight, got, lost, open }: GroupPoints): ScoreGroup {
  const share = (part: Decimal): number => Number(show(roundHalfUp(part.div(weight), 4)));
  return {
    name,
    weight: points(weight),
    got: points(got),
    lost: points(lost),
    open: points(open),
    shares: { got: share(got), lost: share(lost), open: share(open) },
  };
}

/** `48.7`, at most two decimals. */
function points(value: Decimal): string {
  return show(roundHalfUp(value, 2));
}
