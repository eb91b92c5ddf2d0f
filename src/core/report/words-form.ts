import { formatAddress, formatArea } from "../cells/address";
import { roundHalfUp, show, showPercent, type Decimal } from "../cells/decimal";
import type { IndicatorResult } from "../compute/indicator";
import { CALCULATOR_NAMES, calculatorOf } from "../compute/department-calculator";
import { isEvaluation, type EvaluationResults } from "../compute/results";
import { bearsScore } from "../compute/total";
import type { EvaluationForm, Form } from "../form/model";
import { parameter } from "../profiles/profile";
import type { FormReview } from "../review";
import { KIND_WORDS, LABELS, MANUAL_WORDS, SUBJECT_FIELDS } from "./words";

/** A name and what is to be said under it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** An indicator left to a person: where, which, why, and what is typed so far. */
export interface ManualIndicator {
  readonly place: string;
  readonly name: string;
  readonly reason: string;
  readonly typed: string | null;
}

type ReviewedEvaluation = Extract<FormReview, { readonly results: EvaluationResults }>;

/** `部门整体支出绩效自评表，2024年度，某某单位`. */
export function formTitle({ form }: FormReview): string {
  const kind = formName(form);
  const year = form.year?.year;
  const subject = SUBJECT_FIELDS.map((field) => form.header.get(field)?.value ?? "").find(
    (one) => one !== "",
  );
  return [kind, year ? `${String(year)}年度` : "", subject ?? ""].filter((one) => one !== "").join("，");
}

/** A form's name for people: `项目支出绩效自评表`, `基本支出情况表`. */
export function formName(form: Form): string {
  return form.kind === "budgetTable" ? budgetTableName(form.subject) : KIND_WORDS[form.kind];
}

function budgetTableName(subject: "basic" | "project" | "other"): string {
  return subject === "basic"
    ? "基本支出情况表"
    : subject === "project"
      ? "项目支出情况表"
      : KIND_WORDS.budgetTable;
}

/** What is to be known of a form besides its findings, line by line. */
export function formFacts(reviewed: FormReview): readonly Fact[] {
  const { form, profile, profileReason } = reviewed;
  const facts: Fact[] = [
    { label: LABELS.place, value: `“${form.sheet}”${formatArea(form.area)}` },
    {
      label: LABELS.profile,
      value: `${profile.id} 第${profile.version}版，${profile.title}——${profileReason}`,
    },
  ];
  if (isReviewedEvaluation(reviewed)) facts.push(...evaluationFacts(reviewed));
  if ("controlRates" in reviewed) facts.push(...controlRateFacts(reviewed));
  facts.push(...calculatorFacts(reviewed));
  if (form.kind === "baseData" || form.kind === "budgetTable")
    facts.push({ label: LABELS.rows, value: `${String(form.rows.length)}行` });
  return facts;
}

/** Narrows to a form with computed figures. */
export function isReviewedEvaluation(reviewed: FormReview): reviewed is ReviewedEvaluation {
  return "results" in reviewed && isEvaluation(reviewed.form);
}

function evaluationFacts(reviewed: ReviewedEvaluation): readonly Fact[] {
  const { form, results } = reviewed;
  const facts: Fact[] = [{ label: LABELS.coverage, value: coverageLine(reviewed) }];
  const execution = executionLine(results);
  if (execution !== null) facts.push({ label: LABELS.execution, value: execution });
  if (!isScored(reviewed)) return facts;
  facts.push({ label: LABELS.total, value: totalLine(form, results) });
  facts.push({ label: LABELS.grade, value: gradeLine(form, results) });
  return facts;
}

function isScored({ form, profile }: ReviewedEvaluation): boolean {
  return parameter(profile, "scored") && form.kind !== "transfer";
}

/** `13项指标：自动评分9项，人工判定4项`; nothing is left out of it. */
function coverageLine(reviewed: ReviewedEvaluation): string {
  const { coverage, indicators } = reviewed.results;
  const count = (met: boolean | null): number =>
    indicators.filter((one) => one.state !== "blank" && one.state !== "unreadable" && one.met === met).length;
  const parts = isScored(reviewed)
    ? [`自动评分${String(coverage.computed)}项`, `人工判定${String(coverage.manual)}项`]
    : [`达到${String(count(true))}项`, `未达到${String(count(false))}项`, `人工核对${String(count(null))}项`];
  if (coverage.unreadable > 0) parts.push(`无法识别${String(coverage.unreadable)}项`);
  const head = isScored(reviewed) ? "项指标：" : "项指标，不计分，逐项核对：";
  const unused = coverage.blank > 0 ? `；另有未使用的模板行${String(coverage.blank)}行` : "";
  return `${String(coverage.indicators)}${head}${parts.join("，")}${unused}`;
}

function executionLine({ execution }: EvaluationResults): string | null {
  const { scored, weight, typedScore, score } = execution;
  if (!scored) return null;
  const rate = typedAndComputed(percent(scored.typed?.ratio), percent(scored.rate));
  const points = typedAndComputed(text(typedScore), text(score));
  const full = weight ? `（满分${show(weight)}）` : "";
  const parts = [rate && `执行率${rate}`, points && `得分${points}${full}`].filter((one) => one !== null);
  return parts.length === 0 ? null : parts.join("；");
}

const text = (value: Decimal | null): string | null => (value ? show(value) : null);

const percent = (ratio: Decimal | null | undefined): string | null => (ratio ? showPercent(ratio) : null);

/** One figure where both agree, else both by name. */
function typedAndComputed(typed: string | null, computed: string | null): string | null {
  if (typed === null && computed === null) return null;
  if (typed === computed) return `${String(typed)}，与计算一致`;
  return `表内${typed ?? "未填"}，计算${computed ?? "不出"}`;
}

function totalLine(form: EvaluationForm, results: EvaluationResults): string {
  const { typed, sum, computed } = results.total;
  const waiting = results.indicators.filter(
    (one) => bearsScore(one) && one.score === null && one.typed === null && !one.weight?.eq(0),
  ).length;
  const inForm = form.total?.score ? (typed ? show(typed) : "未填") : "没有总分栏";
  const byFormula = computed
    ? show(roundHalfUp(computed, 4))
    : waiting > 0
      ? `还有${String(waiting)}项待评分`
      : "不能合计";
  return `表内${inForm}；各项之和${sum ? show(sum) : "无"}；按公式${byFormula}`;
}

function gradeLine(form: EvaluationForm, results: EvaluationResults): string {
  const typed = form.grade?.value ?? "";
  const inForm = form.grade ? `表内${typed === "" ? "未填" : `“${typed}”`}` : "表内没有等级栏";
  return results.grade === null ? inForm : `${inForm}；按总分为“${results.grade}”`;
}

function controlRateFacts(reviewed: Extract<FormReview, { controlRates: unknown }>): readonly Fact[] {
  const rates = reviewed.controlRates.flatMap(({ rate, typed, computed }) =>
    computed === null
      ? []
      : [`${rate.label}${String(typedAndComputed(percent(typed?.ratio), percent(computed)))}`],
  );
  return rates.length === 0 ? [] : [{ label: LABELS.controlRates, value: rates.join("；") }];
}

/** Every figure of the department calculator, where the profile switched it on. */
function calculatorFacts(reviewed: FormReview): readonly Fact[] {
  const items = calculatorOf(reviewed).map(({ key, rate, weight, score }) => {
    const at = rate === null ? "没有这类项目" : showPercent(rate);
    return `${CALCULATOR_NAMES[key]}${at}，${show(score)}/${show(weight)}分`;
  });
  return items.length === 0
    ? []
    : [{ label: LABELS.calculator, value: `${items.join("；")}（按本配置，仅供参考）` }];
}

/** Indicators that a person must judge, in the form's order. */
export function manualIndicators(reviewed: FormReview): readonly ManualIndicator[] {
  if (!isReviewedEvaluation(reviewed)) return [];
  return reviewed.results.indicators
    .filter((one) => one.state === "unreadable" || (one.state === "manual" && one.reason !== "notScored"))
    .map(manualIndicator);
}

function manualIndicator(one: IndicatorResult): ManualIndicator {
  const { row } = one;
  const at = row.score?.at ?? row.actual?.at ?? row.level3?.at ?? row.target?.at;
  return {
    place: at ? formatAddress(at) : `第${String(row.row + 1)}行`,
    name: row.level3?.value || row.level2?.name || row.level1?.name || "",
    reason: MANUAL_WORDS[one.reason ?? "unreadable"],
    typed: one.typed ? show(one.typed) : null,
  };
}
