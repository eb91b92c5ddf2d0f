import { formatAddress, formatArea, type CellRef } from "../cells/address";
import { show, type Decimal } from "../cells/decimal";
import { pointsOf } from "../compute/execution";
import type { IndicatorResult } from "../compute/indicator";
import { calculatorOf, type CalculatedIndicator } from "../compute/department-calculator";
import { isEvaluation, type EvaluationResults } from "../compute/results";
import type {
  AmountEntry,
  BaseDataForm,
  BudgetTableForm,
  Entry,
  EvaluationForm,
  Form,
  TextEntry,
} from "../form/model";
import type { FormReview } from "../review";
import type { IndicatorValue } from "../values/value";

const text = (value: Decimal | null | undefined): string | null => (value ? show(value) : null);
export const cell = (at: CellRef | null | undefined): string | null => (at ? formatAddress(at) : null);

/** A recognised form with everything computed from it. */
export function formJson(reviewed: FormReview): unknown {
  const { form, profile, profileReason } = reviewed;
  const head = {
    sheet: form.sheet,
    range: formatArea(form.area),
    kind: form.kind,
    title: form.title?.raw ?? null,
    profile: { id: profile.id, version: profile.version, reason: profileReason },
    fiscalYear: form.year?.year ?? null,
    moneyUnit: form.moneyUnit,
    header: Object.fromEntries([...form.header].map(([field, entry]) => [field, textJson(entry)])),
  };
  const calculator = calculatorOf(reviewed).map(calculatorJson);
  const own =
    "results" in reviewed && isEvaluation(form)
      ? evaluationJson(form, reviewed.results)
      : plainFormJson(form);
  return { ...head, ...own, ...(calculator.length === 0 ? {} : { calculator }) };
}

function calculatorJson({ key, rate, weight, score, formula, at }: CalculatedIndicator): unknown {
  return {
    parameter: key,
    cell: cell(at[0]),
    rate: text(rate),
    weight: text(weight),
    score: text(score),
    formula,
  };
}

function textJson(entry: TextEntry | null): object {
  return entry ? { cell: cell(entry.at), raw: entry.value } : { cell: null, raw: null };
}

function amountJson(entry: AmountEntry | null): object {
  return { cell: cell(entry?.at), raw: entry?.raw ?? null, number: text(entry?.value.number) };
}

function pointsJson(entry: AmountEntry | null): unknown {
  return { cell: cell(entry?.at), raw: entry?.raw ?? null, number: text(entry ? pointsOf(entry) : null) };
}

function evaluationJson(form: EvaluationForm, results: EvaluationResults): object {
  const { total, execution } = results;
  return {
    funds: execution.rates.map((rate) => ({
      label: rate.fund.label,
      openingBudget: amountJson(rate.fund.openingBudget),
      fullYearBudget: amountJson(rate.fund.fullYearBudget),
      fullYearExecution: amountJson(rate.fund.fullYearExecution),
      weight: pointsJson(rate.fund.weight),
      executionRate: {
        cell: cell(rate.fund.executionRate?.at),
        raw: rate.fund.executionRate?.raw ?? null,
        typed: text(rate.typed?.ratio),
        computed: text(rate.rate),
      },
      executionScore: {
        cell: cell(rate.fund.executionScore?.at),
        raw: rate.fund.executionScore?.raw ?? null,
        typed: text(rate.fund.executionScore ? pointsOf(rate.fund.executionScore) : null),
        computed: rate === execution.scored ? text(execution.score) : null,
      },
    })),
    splits: form.splits.map((split) => ({
      kind: split.kind,
      items: split.items.map((item) => ({ label: item.label, ...amountJson(item.amount) })),
    })),
    goals: { expected: textJson(form.goals.expected), actual: textJson(form.goals.actual) },
    indicators: results.indicators.map(indicatorJson),
    total: {
      weight: {
        cell: cell(form.total?.weight?.at),
        typed: text(total.typedWeight),
        computed: text(total.weightSum),
      },
      score: {
        cell: cell(form.total?.score?.at),
        typed: text(total.typed),
        sum: text(total.sum),
        computed: text(total.computed),
      },
    },
    grade: {
      cell: cell(form.grade?.at),
      typed: form.grade && form.grade.value !== "" ? form.grade.value : null,
      computed: results.grade,
    },
    coverage: results.coverage,
    weightsFrom: form.weightsFrom
      ? {
          sheet: form.weightsFrom.sheet,
          unmatched: form.weightsFrom.unmatched.map(({ level3 }) => ({
            cell: cell(level3?.at),
            raw: level3?.value ?? null,
          })),
        }
      : null,
  };
}

function valueJson(entry: Entry<IndicatorValue> | null): unknown {
  if (!entry) return { cell: null, raw: null, class: "blank", operator: null, number: null, unit: null };
  const { value } = entry;
  return {
    cell: cell(entry.at),
    raw: entry.raw,
    class: value.class,
    operator: value.operator,
    number: text(value.quantity?.number),
    unit: value.quantity?.unit ?? null,
  };
}

function indicatorJson(one: IndicatorResult): unknown {
  const { row } = one;
  return {
    row: row.row + 1,
    level1: row.level1?.name ?? null,
    level2: row.level2?.name ?? null,
    level3: row.level3?.value ?? null,
    target: valueJson(row.target),
    actual: valueJson(row.actual),
    weight: pointsJson(row.weight),
    score: {
      cell: cell(row.score?.at),
      raw: row.score?.raw ?? null,
      typed: text(one.typed),
      computed: text(one.score),
    },
    reason: textJson(row.reason),
    deviation: text(one.deviation),
    state: one.state,
    manualReason: one.state === "manual" ? one.reason : null,
    expression: one.explanation,
  };
}

function plainFormJson(form: BaseDataForm | BudgetTableForm | Form): object {
  if (form.kind === "baseData") {
    return {
      rows: form.rows.map((row) => ({
        key: row.key,
        label: row.label,
        priorYearFinal: amountJson(row.priorYearFinal),
        currentBudget: amountJson(row.currentBudget),
        currentFinal: amountJson(row.currentFinal),
      })),
      controlRates: form.controlRates.map((one) => ({
        key: one.key,
        allowed: amountJson(one.allowed),
        actual: amountJson(one.actual),
        rate: amountJson(one.rate),
      })),
    };
  }
  if (form.kind !== "budgetTable") return {};
  return {
    subject: form.subject,
    rows: form.rows.map((row) => ({
      label: row.label,
      total: row.isTotal,
      budget: amountJson(row.budget),
      addition: amountJson(row.addition),
      final: amountJson(row.final),
    })),
  };
}
