import { show, type Decimal } from "../../core/cells/decimal";
import { tierBand, type IndicatorResult } from "../../core/compute/indicator";
import { bearsScore } from "../../core/compute/total";
import { deviationNote } from "../../core/plan/deviation-note";
import type { Profile } from "../../core/profiles/profile";
import { MANUAL_WORDS } from "../../core/report/words";
import { isReviewedEvaluation } from "../../core/report/words-form";
import type { FormReview, Review } from "../../core/review";
import type { Tier } from "../../core/values/value";
import { cellKey } from "../session/cell-key";
import type { JudgeRow, ReasonRow, TierChoice } from "../session/views";
import { WORDS } from "../words";

/** A row to be judged with the figures behind it. */
export interface Judgeable extends JudgeRow {
  readonly points: Decimal;
  readonly typedPoints: Decimal | null;
  readonly profile: Profile;
}

type Evaluation = Extract<FormReview, { results: unknown }>;

function evaluations(review: Review | null): readonly (readonly [index: number, reviewed: Evaluation])[] {
  return (review?.forms ?? []).flatMap((reviewed, index) =>
    isReviewedEvaluation(reviewed) ? [[index, reviewed] as const] : [],
  );
}

/** An indicator's name for people. */
export function rowName({ row }: IndicatorResult): string {
  return row.level3?.value || row.level2?.name || row.level1?.name || WORDS.judge.unnamed;
}

/** Rows whose score no formula gives and a person may set. */
export function judgeRows(review: Review | null): readonly Judgeable[] {
  return evaluations(review).flatMap(([form, { results, profile }]) =>
    results.indicators.flatMap((result) => judgeRow(result, form, profile)),
  );
}

function judgeRow(result: IndicatorResult, form: number, profile: Profile): readonly Judgeable[] {
  const { weight, state, reason, typed } = result;
  const { score, target, actual } = result.row;
  if (state !== "manual" || !score || !weight || weight.lte(0) || !bearsScore(result)) return [];
  if (score.cell.formula !== null) return [];
  const band = (tier: Tier | null): string => bandWords(weight, profile, tier);
  const tier: TierChoice = reason === "qualitative" ? (actual?.value.tier ?? "achieved") : "none";
  return [
    {
      key: cellKey(score.at),
      at: score.at,
      form,
      name: rowName(result),
      reason: MANUAL_WORDS[reason ?? "qualitative"],
      target: target?.raw ?? "",
      actual: actual?.raw ?? "",
      weight: show(weight),
      typed: typed === null ? null : show(typed),
      tier,
      bands: {
        achieved: band("achieved"),
        partly: band("partly"),
        notAchieved: band("notAchieved"),
        none: band(null),
      },
      points: weight,
      typedPoints: typed,
      profile,
    },
  ];
}

/** The points a tier allows; without a tier, everything up to the weight. */
export function bandOf(weight: Decimal, profile: Profile, tier: Tier | null): ReturnType<typeof tierBand> {
  if (tier === null) return { low: weight.times(0), high: weight, highIncluded: true };
  return tierBand(tier, weight, profile);
}

function bandWords(weight: Decimal, profile: Profile, tier: Tier | null): string {
  const { low, high, highIncluded } = bandOf(weight, profile, tier);
  return WORDS.judge.band(show(low), show(high), highIncluded);
}

/** Every place for a deviation reason, with the engine's draft where the row lost points. */
export function reasonRows(review: Review | null): readonly ReasonRow[] {
  return evaluations(review).flatMap(([form, { results }]) =>
    results.indicators.flatMap((result) => {
      const { reason } = result.row;
      if (!reason || result.row.unused || reason.cell.formula !== null) return [];
      const score = result.typed ?? result.score;
      const lost = score !== null && result.weight !== null && score.lt(result.weight);
      return [
        {
          key: cellKey(reason.at),
          at: reason.at,
          form,
          name: rowName(result),
          text: reason.value,
          draft: lost ? deviationNote(result, score) : null,
        },
      ];
    }),
  );
}
