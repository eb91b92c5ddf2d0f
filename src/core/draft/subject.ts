import type { Decimal } from "../cells/decimal";
import { show } from "../cells/decimal";
import { isEvaluation, type EvaluationResults } from "../compute/results";
import type { AmountEntry, EvaluationForm, HeaderField } from "../form/model";
import { parameter, type Profile } from "../profiles/profile";
import type { FormReview, Review } from "../review";
import type { Finding } from "../rules/run";
import type { Run } from "../paper/paper";
import { toFill } from "./say";

/** A reviewed form that a report is about. */
export type EvaluationReview = Extract<FormReview, { readonly results: EvaluationResults }>;

/** One report to draft: its form, what stands beside it in the workbook, and what the review found in the form. */
export interface DraftSubject {
  readonly form: EvaluationForm;
  readonly results: EvaluationResults;
  readonly profile: Profile;
  /** Base data and budget tables: annexes of the department's report. */
  readonly companions: readonly FormReview[];
  readonly findings: readonly Finding[];
  /** What it found in the companions. */
  readonly beside: readonly Finding[];
  readonly year: number | null;
  /** The unit that reports; `null` where the form does not name it. */
  readonly unit: string | null;
  /** The project or transfer; `null` for a department, or where the form does not name it. */
  readonly project: string | null;
  readonly isScored: boolean;
}

const UNIT_FIELDS: readonly HeaderField[] = [
  "budgetDepartment",
  "implementingUnit",
  "fundUser",
  "localDepartment",
  "supervisingDepartment",
];

/** Every report a workbook gives: one for each evaluation form; base data and budget tables go with the department's. */
export function subjectsOf(review: Review): readonly DraftSubject[] {
  const isCompanion = (index: number): boolean => {
    const form = review.forms[index]?.form;
    return form !== undefined && !isEvaluation(form);
  };
  const companions = review.forms.filter((_, index) => isCompanion(index));
  const beside = review.findings.filter(({ form }) => isCompanion(form));
  const evaluations = review.forms.flatMap((reviewed, index) =>
    "results" in reviewed ? [{ reviewed, index }] : [],
  );
  const owner =
    evaluations.find(({ reviewed }) => reviewed.form.kind === "department") ??
    (evaluations.length === 1 ? evaluations[0] : undefined);
  return evaluations.map((one) =>
    subjectOf(
      one.reviewed,
      review.findings.filter(({ form }) => form === one.index),
      one === owner ? { companions, beside } : { companions: [], beside: [] },
    ),
  );
}

function subjectOf(
  { form, results, profile }: EvaluationReview,
  findings: readonly Finding[],
  others: Pick<DraftSubject, "companions" | "beside">,
): DraftSubject {
  const named = (fields: readonly HeaderField[]): string | null =>
    fields.map((field) => nameIn(form.header.get(field)?.value)).find((name) => name !== "") ?? null;
  return {
    form,
    results,
    profile,
    ...others,
    findings,
    year: form.year?.year ?? null,
    unit: named(UNIT_FIELDS),
    project: form.kind === "department" ? null : named(["projectName"]),
    isScored: parameter(profile, "scored") && form.kind !== "transfer",
  };
}

/** A name in one line, without the code before it: `105-市教育局` is 市教育局. */
function nameIn(value: string | undefined): string {
  const text = (value ?? "").replace(/\s+/gu, "").replace(/^[\d-]{3,}[-—]?/u, "");
  return /^[/—\-…*]+$/u.test(text) ? "" : text;
}

/** `2024年度`, or a mark. */
export function yearOf({ year }: DraftSubject): Run {
  return year === null ? toFill("年度") : { text: `${String(year)}年度` };
}

export function unitOf({ unit }: DraftSubject): Run {
  return unit === null ? toFill("单位名称") : { text: unit };
}

export function projectOf({ project }: DraftSubject): Run {
  return project === null ? toFill("项目名称") : { text: project };
}

/** A figure as it stands in its cell, in half-width; nothing or a dash there → `null`. */
export function typedText(entry: AmountEntry | null | undefined): string | null {
  if (!entry || entry.value.number === null) return null;
  const text = entry.raw.normalize("NFKC").replace(/\s+/gu, "");
  // A number that stands inside a label's cell is told without the label.
  return /^[¥+-]?[\d.,]+[^\d]{0,4}$/u.test(text) ? text : show(entry.value.number);
}

/** An amount of money as it stands, with its unit. */
export function money({ form }: DraftSubject, entry: AmountEntry | null | undefined): string | null {
  const text = typedText(entry);
  if (text === null || !entry) return null;
  const hasUnit = entry.value.unit !== null && text.endsWith(entry.value.unit);
  return hasUnit ? text : `${text}${entry.value.unit ?? form.moneyUnit}`;
}

/** A calculated amount of money. */
export function moneyOf({ form }: DraftSubject, amount: Decimal): string {
  return `${show(amount)}${form.moneyUnit}`;
}
