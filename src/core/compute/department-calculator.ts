import { formatAddress, type CellRef } from "../cells/address";
import { decimal, max, ONE, roundHalfUp, show, ZERO, type Decimal } from "../cells/decimal";
import type { AmountEntry, BaseDataForm, ControlRate, Form } from "../form/model";
import { parameter, type Profile, type StepDeduction } from "../profiles/profile";
import { numberOf, type ExecutionResult } from "./execution";
import { stepPoints, stepsText } from "./score-formula";

/** The indicators of the older Hunan 指标表 (RULES B.4) that figures of the forms decide. */
export type CalculatorKey =
  | "dept.controlRate"
  | "dept.threePublicChange"
  | "dept.budgetCompletion"
  | "dept.budgetControl"
  | "dept.areaControl"
  | "dept.investControl";

/** One indicator worked out by the profile's parameter: a trial figure, never a finding of fault. */
export interface CalculatedIndicator {
  readonly key: CalculatorKey;
  /** The rate itself (1.0625 is 106.25%); `null`: not applicable, full marks. */
  readonly rate: Decimal | null;
  readonly rateText: string;
  readonly weight: Decimal;
  readonly score: Decimal;
  /** The formula with values: `5-(17/16-1)/0.01*0.5`. */
  readonly formula: string;
  /** What the other two readings of 每超过一个百分点 would give; empty where they agree or bands decide. */
  readonly otherReadings: readonly { readonly mode: StepDeduction["mode"]; readonly score: Decimal }[];
  readonly at: readonly [CellRef, ...CellRef[]];
}

/** What figures of 基础数据表 decide. Off unless the profile switches the calculator on. */
function calculateBaseData(form: BaseDataForm, profile: Profile): readonly CalculatedIndicator[] {
  if (!parameter(profile, "dept.calculator")) return [];
  const control = (key: ControlRate["key"]): ControlRate | undefined =>
    form.controlRates.find((one) => one.key === key);
  return [
    ...overAllowed("dept.controlRate", control("staff"), false, profile),
    ...threePublicChange(form, profile),
    ...overAllowed("dept.areaControl", control("area"), true, profile),
    ...overAllowed("dept.investControl", control("investment"), true, profile),
  ];
}

/** What the funds of a department's form decide. Off unless the profile switches the calculator on. */
function calculateBudget(execution: ExecutionResult, profile: Profile): readonly CalculatedIndicator[] {
  const fund = execution.scored?.fund;
  if (!parameter(profile, "dept.calculator") || !fund) return [];
  const { openingBudget: opening, fullYearBudget: budget, fullYearExecution: spent } = fund;
  return [...completion(budget, spent, profile), ...additions(opening, budget, profile)];
}

/** Everything the calculator has to say of a form. */
export function calculatorOf(reviewed: {
  readonly form: Form;
  readonly profile: Profile;
  readonly results?: { readonly execution: ExecutionResult };
}): readonly CalculatedIndicator[] {
  const { form, profile, results } = reviewed;
  if (form.kind === "baseData") return calculateBaseData(form, profile);
  return form.kind === "department" && results ? calculateBudget(results.execution, profile) : [];
}

/** The indicators' names as the 指标表 has them, with how each is taken here. */
export const CALCULATOR_NAMES: Readonly<Record<CalculatorKey, string>> = {
  "dept.controlRate": "在职人员控制率",
  "dept.threePublicChange": "三公经费变动率（按决算数）",
  "dept.budgetCompletion": "预算完成率（未执行数视作年末结余）",
  "dept.budgetControl": "预算控制率",
  "dept.areaControl": "楼堂馆所面积控制率",
  "dept.investControl": "楼堂馆所投资概算控制率",
};

type StepKey = Exclude<CalculatorKey, "dept.budgetControl">;

interface Figures {
  readonly rate: Decimal;
  /** By how much the rate lies outside its bound, as a ratio; at most 0 is full marks. */
  readonly excess: Decimal;
  readonly rateText: string;
  readonly excessText: string;
  readonly at: readonly [CellRef, ...CellRef[]];
}

const MODES = ["proportional", "fullSteps", "startedSteps"] as const;

function bySteps(key: StepKey, figures: Figures, profile: Profile): CalculatedIndicator {
  const rule = parameter(profile, key);
  const decimals = parameter(profile, "rounding.decimals");
  const weight = decimal(String(rule.weight));
  const scoreBy = (mode: StepDeduction["mode"]): Decimal =>
    roundHalfUp(max(ZERO, weight.minus(stepPoints(figures.excess, { ...rule, mode }))), decimals);
  const score = scoreBy(rule.mode);
  return {
    key,
    rate: figures.rate,
    rateText: figures.rateText,
    weight,
    score,
    formula: figures.excess.lte(0)
      ? show(weight)
      : `${show(weight)}-${stepsText(`(${figures.excessText})`, rule)}`,
    otherReadings: MODES.filter((mode) => mode !== rule.mode && !scoreBy(mode).eq(score)).map((mode) => ({
      mode,
      score: scoreBy(mode),
    })),
    at: figures.at,
  };
}

/** actual ÷ allowed, up to 100% full marks. Buildings that are not there get full marks. */
function overAllowed(
  key: StepKey,
  control: ControlRate | undefined,
  fullWhenNone: boolean,
  profile: Profile,
): readonly CalculatedIndicator[] {
  if (!control) return [];
  const allowed = numberOf(control.allowed);
  const actual = numberOf(control.actual);
  const isNone = (number: Decimal | null, { value }: AmountEntry): boolean =>
    number?.eq(0) ?? (value.state === "blank" || value.state === "placeholder");
  if (fullWhenNone && isNone(allowed, control.allowed) && isNone(actual, control.actual)) {
    const weight = decimal(String(parameter(profile, key).weight));
    const base = { key, rate: null, rateText: "", weight, score: weight, formula: show(weight) };
    return [{ ...base, otherReadings: [], at: [control.actual.at] }];
  }
  if (allowed === null || actual === null || allowed.lte(0)) return [];
  const rate = actual.div(allowed);
  const rateText = `${show(actual)}/${show(allowed)}`;
  const figures: Figures = {
    rate,
    excess: rate.minus(ONE),
    rateText,
    excessText: `${rateText}-1`,
    at: [control.actual.at, control.allowed.at],
  };
  return [bySteps(key, figures, profile)];
}

/** 三公经费 of the year against the year before, by the final accounts (the form has no budget of last year). */
function threePublicChange(form: BaseDataForm, profile: Profile): readonly CalculatedIndicator[] {
  const row = form.rows.find((one) => one.key === "threePublicFunds");
  const before = numberOf(row?.priorYearFinal ?? null);
  const now = numberOf(row?.currentFinal ?? null);
  if (!row?.currentFinal || !row.priorYearFinal || before === null || now === null || before.lte(0))
    return [];
  const rate = now.minus(before).div(before);
  const rateText = `(${show(now)}-${show(before)})/${show(before)}`;
  const at = [row.currentFinal.at, row.priorYearFinal.at] as const;
  return [
    bySteps("dept.threePublicChange", { rate, excess: rate, rateText, excessText: rateText, at }, profile),
  ];
}

/** Spent ÷ (opening + additions): what is not spent is taken as the balance at the end of the year. */
function completion(
  budget: AmountEntry | null,
  spent: AmountEntry | null,
  profile: Profile,
): readonly CalculatedIndicator[] {
  const whole = numberOf(budget);
  const used = numberOf(spent);
  if (!budget || !spent || whole === null || used === null || whole.lte(0)) return [];
  const rate = used.div(whole);
  const rateText = `${show(used)}/${show(whole)}`;
  const excessText = `1-${rateText}`;
  const at = [spent.at, budget.at] as const;
  return [
    bySteps("dept.budgetCompletion", { rate, excess: ONE.minus(rate), rateText, excessText, at }, profile),
  ];
}

/** Additions ÷ opening budget, by bands. */
function additions(
  opening: AmountEntry | null,
  budget: AmountEntry | null,
  profile: Profile,
): readonly CalculatedIndicator[] {
  const before = numberOf(opening);
  const whole = numberOf(budget);
  if (!opening || !budget || before === null || whole === null || before.lte(0)) return [];
  const bands = parameter(profile, "dept.budgetControl");
  const rate = whole.minus(before).div(before);
  const band = bands.find(({ upTo }) => rate.lte(decimal(String(upTo))));
  const score = decimal(String(band?.points ?? 0));
  return [
    {
      key: "dept.budgetControl",
      rate,
      rateText: `(${show(whole)}-${show(before)})/${show(before)}`,
      weight: decimal(String(Math.max(0, ...bands.map(({ points }) => points)))),
      score,
      formula: `${formatAddress(budget.at)}、${formatAddress(opening.at)}所在的分档`,
      otherReadings: [],
      at: [budget.at, opening.at],
    },
  ];
}
