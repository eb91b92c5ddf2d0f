import { divideOrNull, roundHalfUp, type Decimal } from "../cells/decimal";
import type { BaseDataForm, ControlRate, EvaluationForm, Form } from "../form/model";
import { parameter, type Profile } from "../profiles/profile";
import { computeExecution, numberOf, typedRatio, type ExecutionResult, type TypedRatio } from "./execution";
import { frameworkOf } from "./framework";
import { computeIndicator, type IndicatorResult } from "./indicator";
import { computeTotal, gradeOf, type TotalResult } from "./total";

/** The coverage line: every indicator row is counted, none is skipped. */
export interface Coverage {
  readonly indicators: number;
  readonly computed: number;
  readonly manual: number;
  readonly unreadable: number;
  readonly blank: number;
}

export interface EvaluationResults {
  readonly execution: ExecutionResult;
  readonly indicators: readonly IndicatorResult[];
  readonly total: TotalResult;
  /** The grade of the total that stands; `null` without one, or for forms without scores. */
  readonly grade: string | null;
  /** The total the grade follows: the typed one, else the sum when nothing is missing, else the computed. */
  readonly standing: Decimal | null;
  readonly coverage: Coverage;
}

/** A control rate of the base data: 17/16 = 1.0625. */
export interface ControlRateResult {
  readonly rate: ControlRate;
  readonly exact: Decimal | null;
  readonly computed: Decimal | null;
  readonly typed: TypedRatio | null;
}

/** Computes every figure of a project, department or transfer form, once. */
export function computeEvaluation(form: EvaluationForm, profile: Profile): EvaluationResults {
  const execution = computeExecution(form, profile);
  const computed = form.indicators.map((row) => computeIndicator(row, profile));
  const indicators = frameworkOf(form, profile).length > 0 ? computed.map(leftToPerson) : computed;
  const total = computeTotal(form, profile, execution, indicators);
  const scored = total.sum !== null || total.computed !== null;
  const standing = scored ? (total.typed ?? (total.missing === 0 ? total.combined : total.computed)) : null;
  const graded = parameter(profile, "scored") && form.kind !== "transfer" && standing !== null;
  return {
    execution,
    indicators,
    total,
    standing,
    grade: graded ? gradeOf(standing, profile) : null,
    coverage: coverageOf(indicators),
  };
}

/** The rows of a department's framework are scored by that year's 评分表, whatever values stand beside them. */
function leftToPerson(one: IndicatorResult): IndicatorResult {
  if (one.state !== "computed") return one;
  return {
    ...one,
    state: "manual",
    reason: "scoringTable",
    exact: null,
    score: null,
    way: null,
    key: null,
    explanation: null,
  };
}

function coverageOf(indicators: readonly IndicatorResult[]): Coverage {
  const count = (state: IndicatorResult["state"]): number =>
    indicators.filter((one) => one.state === state).length;
  const blank = count("blank");
  return {
    indicators: indicators.length - blank,
    computed: count("computed"),
    manual: count("manual"),
    unreadable: count("unreadable"),
    blank,
  };
}

/** Computes the control rates of 基础数据表. */
export function computeControlRates(form: BaseDataForm): readonly ControlRateResult[] {
  return form.controlRates.map((rate) => {
    const exact = divideOrNull(numberOf(rate.actual), numberOf(rate.allowed));
    return {
      rate,
      exact,
      computed: exact === null ? null : roundHalfUp(exact, 4),
      typed: typedRatio(rate.rate, "", exact),
    };
  });
}

/** Whether a form is one that is computed and scored (project, department, transfer). */
export function isEvaluation(form: Form): form is EvaluationForm {
  return form.kind === "project" || form.kind === "department" || form.kind === "transfer";
}
