import { formatAddress, type CellRef } from "../../../src/core/cells/address";
import { show, type Decimal } from "../../../src/core/cells/decimal";
import type { IndicatorResult } from "../../../src/core/compute/indicator";
import { isEvaluation, type EvaluationResults } from "../../../src/core/compute/results";
import type { AmountEntry, EvaluationForm, TextEntry } from "../../../src/core/form/model";
import type { FormReview, Review } from "../../../src/core/review";
import type { IndicatorValue } from "../../../src/core/values/value";
import type { FormWorkbook } from "../../support/forms/form-workbook";

/** What a form means, however it stands on its sheet: equal for every layout of the same content. */
export interface Meaning {
  readonly kind: string;
  readonly year: number | null;
  readonly header: Readonly<Record<string, string>>;
  readonly funds: readonly (readonly (string | null)[])[];
  readonly splits: readonly string[];
  readonly goals: readonly string[];
  readonly indicators: readonly string[];
  readonly totals: readonly (string | null)[];
  readonly grade: readonly (string | null)[];
  readonly coverage: string;
}

/** Entries of the signature line, which not every layout has. */
const FOOT: ReadonlySet<string> = new Set(["preparer", "filingDate", "phone", "unitHead"]);

const number = (value: Decimal | null | undefined): string | null => (value ? show(value) : null);

/** The evaluation form of a review, with what was computed from it. */
export function evaluationOf(
  reviewed: Review,
  index = 0,
): { form: EvaluationForm; results: EvaluationResults } {
  const found = reviewed.forms.filter((one) => isEvaluation(one.form))[index] as FormReview | undefined;
  if (!found || !("results" in found) || !isEvaluation(found.form))
    throw new Error("no evaluation form found");
  return { form: found.form, results: found.results };
}

/** Reads the meaning of the n-th evaluation form; amounts in 万元 whatever the form's unit. */
export function meaningOf(reviewed: Review, index = 0): Meaning {
  const { form, results } = evaluationOf(reviewed, index);
  const divisor = form.moneyUnit === "元" ? 10_000 : 1;
  const money = (entry: AmountEntry | null): string | null =>
    number(entry?.value.number?.div(divisor).round(6) ?? null);
  const { total, execution } = results;
  return {
    kind: form.kind,
    year: form.year?.year ?? null,
    header: Object.fromEntries(
      [...form.header].filter(([field]) => !FOOT.has(field)).map(([field, entry]) => [field, entry.value]),
    ),
    funds: execution.rates.map((rate) => [
      rate.fund.label.replace(/[\s：:]/gu, ""),
      rate.fund.role,
      money(rate.fund.openingBudget),
      money(rate.fund.fullYearBudget),
      money(rate.fund.fullYearExecution),
      number(rate.fund.weight?.value.number),
      number(rate.typed?.ratio.round(6)),
      number(rate.rate),
      number(rate.fund.executionScore?.value.number),
    ]),
    splits: form.splits.flatMap((split) =>
      split.items.map((item) => `${split.kind} ${item.label} ${money(item.amount) ?? "-"}`),
    ),
    goals: [form.goals.expected, form.goals.actual].map((entry: TextEntry | null) => entry?.value ?? "-"),
    indicators: results.indicators.filter((one) => one.state !== "blank").map(indicatorText),
    totals: [total.typed, total.sum, total.computed, execution.score].map(number),
    grade: [form.grade?.value ?? null, results.grade],
    coverage: `${results.coverage.computed}+${results.coverage.manual}+${results.coverage.unreadable}=${results.coverage.indicators}`,
  };
}

function indicatorText(one: IndicatorResult): string {
  const { level1, level2, level3, target, actual, reason } = one.row;
  return [
    level1?.name,
    level2?.name,
    level3?.value,
    valueText(target?.value),
    valueText(actual?.value),
    number(one.weight),
    number(one.typed),
    number(one.score) ?? one.reason,
    reason?.value ?? "",
  ].join("|");
}

function valueText(value: IndicatorValue | undefined): string {
  if (!value) return "-";
  const quantity = value.quantity ? `${show(value.quantity.number)} ${value.quantity.unit ?? ""}` : "";
  return [value.class, value.operator, quantity, value.tier].filter((piece) => piece).join(" ");
}

/** Findings by the entry they speak of instead of its address: `error totals/score-sum total.score`. */
export function findingsByPath(reviewed: Review, book: FormWorkbook): readonly string[] {
  const paths = new Map<string, string>();
  book.forms.forEach((places) =>
    places.forEach((place, path) => paths.set(`${place.sheet}!${place.a1}`, path)),
  );
  const name = (at: CellRef): string => {
    const cell = `${at.sheet}!${formatAddress(at)}`;
    return paths.get(cell) ?? cell;
  };
  return reviewed.findings.map((one) => `${one.severity} ${one.rule} ${name(one.at[0])}`);
}
