import { formatAddress } from "../cells/address";
import { type Decimal, decimal, max, ONE, roundHalfUp, show, ZERO } from "../cells/decimal";
import { isLentWeight } from "../form/scoring-table";
import type { IndicatorRow } from "../form/model";
import { type ParameterKey, type Profile, parameter } from "../profiles/profile";
import type { IndicatorValue, Operator } from "../values/value";
import { compare } from "./compare";
import type { ManualReason } from "./comparison";
import { type Explanation, isUnreadable, pointsOf } from "./execution";
import { pointsFor, stepsText, type Share } from "./score-formula";

/** `state` of the JSON report. */
export type IndicatorState = "computed" | "manual" | "unreadable" | "blank";

/** What the engine makes of one indicator row. Numbers are in the target's unit. */
export interface IndicatorResult {
  readonly row: IndicatorRow;
  readonly state: IndicatorState;
  readonly weight: Decimal | null;
  readonly typed: Decimal | null;
  /** Unrounded and rounded score by the profile's formula; `null` where no formula applies. */
  readonly exact: Decimal | null;
  readonly score: Decimal | null;
  readonly met: boolean | null;
  /** The operator used: the typed one, or the one the indicator's name implies. */
  readonly operator: Operator | null;
  /** (actual − target) ÷ target; `null` without two comparable numbers or with a zero target. */
  readonly deviation: Decimal | null;
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
  /** The unit both numbers are in, for words. */
  readonly unit: string | null;
  readonly way: Share["way"] | null;
  readonly key: ParameterKey | null;
  readonly reason: ManualReason | null;
  readonly explanation: Explanation | null;
}

/** Computes one row; `sharers` are the rows that share its weight cell (其中 rows do not). */
export function computeIndicator(row: IndicatorRow, profile: Profile): IndicatorResult {
  const weight = row.weight ? pointsOf(row.weight) : null;
  const typed = row.score ? pointsOf(row.score) : null;
  const base = { row, weight, typed, ...NOTHING };
  if (row.unused) return { ...base, state: "blank" };
  if (isBroken(row)) return { ...base, state: "unreadable", reason: "unreadable" };
  if (isLeftOut(row, profile)) return { ...base, state: "manual", reason: "notApplicable" };
  const compared = compare(row, profile);
  const figures = {
    target: compared.target ?? null,
    actual: compared.actual ?? null,
    unit: compared.unit ?? null,
    deviation: deviationOf(compared.target ?? null, compared.actual ?? null),
  };
  if (compared.kind === "manual") return { ...base, ...figures, state: "manual", reason: compared.reason };
  const { share, operator } = compared;
  const judged = { ...base, ...figures, operator, met: share.met, way: share.way, key: share.key };
  const gap = weightGap(row, weight, profile) ?? (share.met ? null : freeStandard(row));
  if (gap !== null || weight === null) return { ...judged, state: "manual", reason: gap ?? "noWeight" };
  const own = pointsFor(share, weight);
  const off = deductionBeyond(row, weight, own, parameter(profile, "rounding.decimals"));
  const exact = max(own.minus(off), ZERO);
  return {
    ...judged,
    state: "computed",
    exact,
    score: roundHalfUp(exact, parameter(profile, "rounding.decimals")),
    explanation: explain(row, share, weight, compared.target, compared.actual, off),
  };
}

const NOTHING = {
  exact: null,
  score: null,
  met: null,
  operator: null,
  deviation: null,
  target: null,
  actual: null,
  unit: null,
  way: null,
  key: null,
  reason: null,
  explanation: null,
} as const;

const NOT_APPLICABLE = /^[(（]?(?:不适用|不涉及|不考核|无此项|n\/?a)[)）]?$/iu;

/** A row marked 不适用 under a profile that leaves such rows out and scales the rest. */
function isLeftOut(row: IndicatorRow, profile: Profile): boolean {
  if (parameter(profile, "naIndicators") !== "rescaled" || row.detailOf !== null) return false;
  return [row.target?.raw, row.actual?.raw].some((raw) => NOT_APPLICABLE.test((raw ?? "").trim()));
}

function isBroken(row: IndicatorRow): boolean {
  return (
    isUnreadable(row.weight?.value) ||
    isUnreadable(row.score?.value) ||
    row.target?.value.class === "error" ||
    row.actual?.value.class === "error"
  );
}

function weightGap(row: IndicatorRow, weight: Decimal | null, profile: Profile): ManualReason | null {
  if (!parameter(profile, "scored")) return "notScored";
  if (row.detailOf !== null) return "detail";
  if (weight === null) return "noWeight";
  if (row.weight && isLentWeight(row.weight, row)) return "lentWeight";
  return row.sharesWeight ? "sharedWeight" : null;
}

/** 未达指标值酌情扣分: what is missed is scored by the person's own measure. */
function freeStandard(row: IndicatorRow): ManualReason | null {
  return /酌情|视情/u.test(row.standard?.value ?? "") ? "freeStandard" : null;
}

/**
 * What the unit itself takes off in a column of its own (扣减分数). A column that only says what is lost by the
 * formula already (扣分 = 分值 − 得分) takes nothing off once more.
 */
function deductionBeyond(row: IndicatorRow, weight: Decimal, own: Decimal, decimals: number): Decimal {
  const typed = max(row.deduction?.value.number ?? ZERO, ZERO);
  const isSaidAlready = typed.eq(roundHalfUp(weight.minus(own), decimals));
  return isSaidAlready ? ZERO : typed;
}

/** (actual − target) ÷ target, four decimals. */
function deviationOf(target: Decimal | null, actual: Decimal | null): Decimal | null {
  if (target === null || actual === null || target.eq(0)) return null;
  return roundHalfUp(actual.minus(target).div(target.abs()), 4);
}

export function explain(
  row: IndicatorRow,
  share: Share,
  weight: Decimal,
  target: Decimal | null,
  actual: Decimal | null,
  off: Decimal,
): Explanation {
  const t = row.target ? formatAddress(row.target.at) : "";
  const a = row.actual ? formatAddress(row.actual.at) : "";
  const w = row.weight ? formatAddress(row.weight.at) : show(weight);
  const values = {
    t: target ? show(target) : (row.target?.raw ?? ""),
    a: actual ? show(actual) : (row.actual?.raw ?? ""),
    w: show(weight),
  };
  const form = FORMULAS[share.way];
  const less = (text: string): string => (off.gt(0) ? `-${text}` : "");
  return {
    addresses: `${form(t, a, w, share)}${less(row.deduction ? formatAddress(row.deduction.at) : "")}`,
    values: `${form(values.t, values.a, values.w, share)}${less(show(off))}`,
  };
}

type Formula = (target: string, actual: string, weight: string, share: Share) => string;

/** `5-(412.23-329.47)/329.47/0.01*0.5`. */
const bySteps = (weight: string, excess: string, { steps }: Share): string =>
  steps ? `${weight}-${stepsText(excess, steps.rule)}` : weight;

const FORMULAS: Readonly<Record<Share["way"], Formula>> = {
  met: (_target, _actual, weight) => `1*${weight}`,
  ratio: (target, actual, weight) => `${actual}/${target}*${weight}`,
  linear: (target, actual, weight) => `(1-(${actual}-${target})/${target})*${weight}`,
  inverse: (target, actual, weight) => `${target}/${actual}*${weight}`,
  zero: (_target, _actual, weight) => `0*${weight}`,
  nothing: (_target, _actual, weight) => `0*${weight}`,
  short: (target, actual, weight, share) => bySteps(weight, `(${target}-${actual})/${target}`, share),
  excess: (target, actual, weight, share) => bySteps(weight, `(${actual}-${target})/${target}`, share),
  over: (target, actual, weight, share) =>
    bySteps(weight, `(${actual}/${target}-${show(share.steps?.from ?? ONE)})`, share),
};

/** Lower bound and upper bound (exclusive unless it is the weight) of a tier's points (财预〔2020〕10号 tiers). */
export function tierBand(
  tier: NonNullable<IndicatorValue["tier"]>,
  weight: Decimal,
  profile: Profile,
): { readonly low: Decimal; readonly high: Decimal; readonly highIncluded: boolean } {
  const [achieved, partly] = parameter(profile, "tiers").map((share) => weight.times(decimal(String(share))));
  if (tier === "achieved") return { low: achieved as Decimal, high: weight, highIncluded: true };
  if (tier === "partly") return { low: partly as Decimal, high: achieved as Decimal, highIncluded: false };
  return { low: weight.times(0), high: partly as Decimal, highIncluded: false };
}
