import type { CellRef } from "../../cells/address";
import { decimal, type Decimal } from "../../cells/decimal";
import type { IndicatorResult } from "../../compute/indicator";
import { bearsScore } from "../../compute/total";
import { parameter, type Profile } from "../../profiles/profile";
import { short } from "../entries";
import type { RuleSubjects } from "../rule";

type Reviewed = RuleSubjects["evaluation"];

/** What all weights must add up to under the profile. */
export function totalBase(profile: Profile): Decimal {
  const base = decimal(String(parameter(profile, "totalBase")));
  const execution = parameter(profile, "weights.execution");
  return parameter(profile, "executionOnTop") && execution !== null
    ? base.plus(decimal(String(execution)))
    : base;
}

/** A row that should have points and has none: blank, or 0 beside a score. */
export function lacksWeight({ row, weight }: IndicatorResult): boolean {
  if (row.weight === null || row.unused || row.detailOf !== null) return false;
  // — in both cells says that the row bears nothing.
  if (row.weight.value.state === "placeholder" && row.score?.value.state === "placeholder") return false;
  return weight === null || (weight.eq(0) && row.score?.value.number?.gt(0) === true);
}

/** While points are missing no sum of them can be judged: the rules of the missing cells speak. */
export function weightsMissing({ form, results }: Reviewed): boolean {
  const own = results.execution.scored?.fund.weight ?? null;
  const isScored = results.execution.scored?.fund.executionScore?.value.number ?? null;
  const lacksOwn = form.fundHeaders.has("weight") && own !== null && own.value.state === "blank";
  return (lacksOwn && isScored !== null) || results.indicators.some(lacksWeight);
}

/** Whether all points are there and do not make the whole. */
export function isSumAstray(reviewed: Reviewed): boolean {
  const { form, results, profile } = reviewed;
  const added = results.total.weightSum;
  // Lent weights are judged on the sheet they stand on.
  if (added === null || added.eq(totalBase(profile)) || form.weightsFrom || weightsMissing(reviewed))
    return false;
  return results.indicators.every((one) => one.state !== "unreadable");
}

/** The one row whose points alone make the sum wrong, to all appearance. */
export interface SuspectWeight {
  readonly row: IndicatorResult["row"];
  readonly at: CellRef;
  readonly name: string;
  readonly typed: Decimal;
  readonly weight: Decimal;
}

/**
 * Where the points do not make the whole: the only met row whose score would be full, and the sum right, if its points
 * were what it scores. Its points are the slip then, and its score is none.
 */
export function suspectWeight(reviewed: Reviewed): SuspectWeight | null {
  const { results, profile } = reviewed;
  const added = results.total.weightSum;
  if (added === null || !isSumAstray(reviewed)) return null;
  const excess = added.minus(totalBase(profile));
  const found = results.indicators.flatMap(({ row, typed, weight, met, ...one }): SuspectWeight[] => {
    const isOne = met === true && bearsScore({ row, typed, weight, met, ...one });
    if (!isOne || !typed || !weight || !row.weight || !weight.minus(typed).eq(excess)) return [];
    return [{ row, at: row.weight.at, name: short(row.level3?.value ?? "本行指标", 24), typed, weight }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
