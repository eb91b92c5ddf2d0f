import { formatAddress } from "../cells/address";
import {
  decimal,
  HUNDRED,
  max,
  min,
  ONE,
  roundHalfUp,
  show,
  showPercent,
  ZERO,
  type Decimal,
} from "../cells/decimal";
import type { AmountEntry, EvaluationForm, FundRow } from "../form/model";
import { parameter, type Profile } from "../profiles/profile";
import { isTruncation } from "./tolerance";
import type { Amount } from "../values/amount";
import { stepPoints, stepsText } from "./score-formula";

/** A formula with its cells and with their values, and what it gives. */
export interface Explanation {
  readonly addresses: string;
  readonly values: string;
}

/** A ratio as someone typed it, read as a share of one whichever way it was spelled. */
export interface TypedRatio {
  readonly ratio: Decimal;
  /** Decimals of the ratio that were typed: 80.45% has 4. */
  readonly decimals: number;
}

/** The execution rate of one funds row. Ratios, not percents: 0.8045 is 80.45%. */
export interface RateResult {
  readonly fund: FundRow;
  readonly budget: AmountEntry | null;
  /** 执行数 ÷ 预算数, unrounded; `null` where it cannot be told. */
  readonly exact: Decimal | null;
  /** Rounded as it is shown: four decimals of the ratio. */
  readonly rate: Decimal | null;
  readonly typed: TypedRatio | null;
  /** Why there is no rate. */
  readonly gap: "missing" | "bothZero" | "zeroBudget" | "unreadable" | null;
  readonly explanation: Explanation | null;
}

/** The execution block: the rates of every row, and the score of the row that bears the weight. */
export interface ExecutionResult {
  readonly rates: readonly RateResult[];
  /** The row that is scored, with its rate. */
  readonly scored: RateResult | null;
  readonly weight: Decimal | null;
  /** The weight is the profile's or read from a header, for the form has no cell for it. */
  readonly weightIsImplied: boolean;
  readonly exactScore: Decimal | null;
  readonly score: Decimal | null;
  /** Other roundings that are right as well: score from the displayed rate. */
  readonly accepted: readonly Decimal[];
  readonly typedScore: Decimal | null;
  readonly explanation: Explanation | null;
}

/** Decimals kept of a ratio: two of the percentage (RULES D.4). */
const RATE_DECIMALS = 4;

/** Computes rates and the execution score of a form (RULES A.4, D.1, D.5). */
export function computeExecution(form: EvaluationForm, profile: Profile): ExecutionResult {
  const rates = form.funds.map((fund) => rateOf(fund, form, profile));
  const scored = scoredRate(rates);
  const implied = impliedWeight(form, profile);
  const own = scored?.fund.weight ? pointsOf(scored.fund.weight) : null;
  const weight = own ?? implied;
  const typedScore = scored?.fund.executionScore ? pointsOf(scored.fund.executionScore) : null;
  const base = { rates, scored, weight, weightIsImplied: own === null && weight !== null, typedScore };
  if (!scored || !weight || !parameter(profile, "scored"))
    return { ...base, exactScore: null, score: null, accepted: [], explanation: null };
  const ratio = scored.exact ?? (hasAmounts(scored) ? null : (scored.typed?.ratio ?? null));
  if (ratio === null) return { ...base, exactScore: null, score: null, accepted: [], explanation: null };
  const decimals = parameter(profile, "rounding.decimals");
  const exactScore = executionScore(ratio, weight, profile);
  const shown = executionScore(roundHalfUp(ratio, RATE_DECIMALS), weight, profile);
  return {
    ...base,
    exactScore,
    score: roundHalfUp(exactScore, decimals),
    accepted: [exactScore, shown, ...fromCutRate(scored, ratio, weight, profile)].map((one) =>
      roundHalfUp(one, decimals),
    ),
    explanation: scoreExplanation(scored, weight, ratio, profile),
  };
}

/** The score from a rate that is cut off instead of rounded: the rate is told of, not its product. */
function fromCutRate({ typed }: RateResult, ratio: Decimal, weight: Decimal, profile: Profile): Decimal[] {
  const isCut = typed !== null && isTruncation(typed.ratio, typed.decimals, ratio);
  return isCut ? [executionScore(typed.ratio, weight, profile)] : [];
}

function executionScore(ratio: Decimal, weight: Decimal, profile: Profile): Decimal {
  const formula = parameter(profile, "executionFormula");
  const capped = parameter(profile, "executionCap") ? min(ratio, ONE) : ratio;
  if (formula === "ratio") return max(ZERO, capped.times(weight));
  return max(ZERO, weight.minus(stepPoints(ONE.minus(ratio), formula)));
}

/** The number in a weight or score cell as points: `10%` of a hundred-point form is 10. */
export function pointsOf(entry: AmountEntry): Decimal | null {
  const { number, isPercent } = entry.value;
  return number === null ? null : isPercent ? number.times(HUNDRED) : number;
}

/** The row whose score counts: the total, or the first that bears a score. */
function scoredRate(rates: readonly RateResult[]): RateResult | null {
  const bears = (one: RateResult): boolean =>
    numberOf(one.fund.weight) !== null || numberOf(one.fund.executionScore) !== null;
  const total = rates.find((one) => one.fund.role === "total");
  if (total && (bears(total) || !rates.some(bears))) return total;
  return rates.find(bears) ?? total ?? rates[0] ?? null;
}

/** `得分（20分*执行率）`, or the profile's weight where the form has a score column without a weight column. */
function impliedWeight(form: EvaluationForm, profile: Profile): Decimal | null {
  if (form.fundHeaders.has("weight") || !form.fundHeaders.has("executionScore")) return null;
  const header = form.fundHeaders.get("executionScore")?.raw.normalize("NFKC") ?? "";
  const printed = /(\d+(?:\.\d+)?)\s*分/u.exec(header)?.[1];
  if (printed !== undefined) return decimal(printed);
  const own = parameter(profile, "weights.execution");
  return own === null ? null : decimal(String(own));
}

function rateOf(fund: FundRow, form: EvaluationForm, profile: Profile): RateResult {
  const budget = denominator(fund, profile);
  const spent = fund.fullYearExecution;
  const figures = { budget: numberOf(budget), spent: numberOf(spent) };
  const header = form.fundHeaders.get("executionRate")?.raw ?? "";
  const base = { fund, budget };
  const gap = gapOf(budget, spent);
  if (gap !== null || figures.budget === null || figures.spent === null || !budget || !spent) {
    return {
      ...base,
      exact: null,
      rate: null,
      typed: typedRatio(fund.executionRate, header, null),
      gap: gap ?? "missing",
      explanation: null,
    };
  }
  const exact = figures.spent.div(figures.budget);
  return {
    ...base,
    exact,
    rate: roundHalfUp(exact, RATE_DECIMALS),
    typed: typedRatio(fund.executionRate, header, exact),
    gap: null,
    explanation: {
      addresses: `${formatAddress(spent.at)}/${formatAddress(budget.at)}`,
      values: `${show(figures.spent)}/${show(figures.budget)}`,
    },
  };
}

/** The budget column the profile divides by; forms with one budget column have only that. */
function denominator(fund: FundRow, profile: Profile): AmountEntry | null {
  const [first, second] =
    parameter(profile, "denominator") === "fullYear"
      ? [fund.fullYearBudget, fund.openingBudget]
      : [fund.openingBudget, fund.fullYearBudget];
  return first ?? second;
}

/** A money amount; dashes and blanks are no number. */
export function numberOf(entry: AmountEntry | null): Decimal | null {
  return entry?.value.number ?? null;
}

function hasAmounts(rate: RateResult): boolean {
  return numberOf(rate.budget) !== null || numberOf(rate.fund.fullYearExecution) !== null;
}

function gapOf(budget: AmountEntry | null, spent: AmountEntry | null): RateResult["gap"] {
  if (
    [budget, spent].some(
      (entry) => entry && (entry.value.state === "unreadable" || entry.value.state === "error"),
    )
  )
    return "unreadable";
  const amount = numberOf(budget);
  const execution = numberOf(spent);
  if (amount === null || execution === null) return "missing";
  if (!amount.eq(0)) return null;
  return execution.eq(0) ? "bothZero" : "zeroBudget";
}

/**
 * A typed rate as a ratio. `95.8%` and a cell under a percent format are ratios already; a bare number may
 * mean a ratio (0.958) or a percentage (95.8): the header's % and then the nearness to the true rate decide.
 */
export function typedRatio(
  entry: AmountEntry | null,
  header: string,
  exact: Decimal | null,
): TypedRatio | null {
  const amount = entry?.value;
  if (!amount || amount.number === null) return null;
  const { number, decimals } = amount;
  if (amount.isPercent) return { ratio: number, decimals: decimals + 2 };
  const asRatio: TypedRatio = { ratio: number, decimals };
  const asPercent: TypedRatio = { ratio: number.div(HUNDRED), decimals: decimals + 2 };
  if (exact !== null) {
    const near = asPercent.ratio.minus(exact).abs().lt(asRatio.ratio.minus(exact).abs());
    return near ? asPercent : asRatio;
  }
  return header.includes("%") || header.includes("％") || number.gt("1.5") ? asPercent : asRatio;
}

function scoreExplanation(
  scored: RateResult,
  weight: Decimal,
  ratio: Decimal,
  profile: Profile,
): Explanation {
  const rate = scored.explanation;
  const weightAt =
    scored.fund.weight && scored.fund.weight.value.number !== null
      ? formatAddress(scored.fund.weight.at)
      : show(weight);
  const rateAddresses =
    rate?.addresses ?? (scored.fund.executionRate ? formatAddress(scored.fund.executionRate.at) : "");
  const rateValues = rate?.values ?? showPercent(ratio);
  const formula = parameter(profile, "executionFormula");
  if (formula !== "ratio") {
    return {
      addresses: `${weightAt}-${stepsText(`(1-${rateAddresses})`, formula)}`,
      values: `${show(weight)}-${stepsText(`(1-${rateValues})`, formula)}`,
    };
  }
  if (parameter(profile, "executionCap") && ratio.gt(1)) {
    return {
      addresses: `MIN(1,${rateAddresses})*${weightAt}`,
      values: `MIN(1,${rateValues})*${show(weight)}`,
    };
  }
  return { addresses: `${rateAddresses}*${weightAt}`, values: `${rateValues}*${show(weight)}` };
}

/** Whether an amount could not be read although something stands there. */
export function isUnreadable(amount: Amount | undefined): boolean {
  return amount !== undefined && (amount.state === "unreadable" || amount.state === "error");
}
