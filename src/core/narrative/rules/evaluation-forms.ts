import { isEvaluation } from "../../compute/results";
import type { IndicatorResult } from "../../compute/indicator";
import type { ReviewedForm } from "../../rules/rule";
import type { NarrativeContext, StatedForm } from "./narrative-rule";

/** A reviewed evaluation form and whose paper it stands in. */
export interface StatedEvaluation {
  readonly reviewed: Extract<ReviewedForm, { results: unknown }>;
  readonly origin: StatedForm["origin"];
}

/** The evaluation forms the report can be held against: of its own kind, for a department's account is no project's. */
export function evaluations({ forms, reading }: NarrativeContext): readonly StatedEvaluation[] {
  const { kind } = reading.head;
  return forms.flatMap(({ reviewed, origin }) => {
    if (!("results" in reviewed) || !isEvaluation(reviewed.form)) return [];
    const isOwn = kind === null || (kind === "department") === (reviewed.form.kind === "department");
    return isOwn ? [{ reviewed, origin }] : [];
  });
}

/** The one evaluation form of the report or its workbook; with several (one a project) none is the paper's. */
export function onlyEvaluation(context: NarrativeContext): StatedEvaluation | null {
  const all = evaluations(context);
  const inWorkbook = all.filter((one) => one.origin === "workbook");
  const own = inWorkbook.length > 0 ? inWorkbook : all;
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Indicators whose own figures show that the target was missed. */
export function missedIndicators({ reviewed }: StatedEvaluation): readonly IndicatorResult[] {
  return reviewed.results.indicators.filter((one) => one.met === false && one.row.actual !== null);
}

/** Where the form is: for messages. */
export function paperOf(origin: StatedForm["origin"]): string {
  return origin === "report" ? "报告所附的表" : "工作簿";
}
