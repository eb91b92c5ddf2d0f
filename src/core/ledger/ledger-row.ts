import { roundHalfUp, show, type Decimal } from "../cells/decimal";
import type { EvaluationForm, HeaderField } from "../form/model";
import { parameter, type Severity } from "../profiles/profile";
import { formName, isReviewedEvaluation } from "../report/words-form";
import type { FormReview, Review } from "../review";
import { inTenThousands, traceOf } from "./form-trace";
import type { Compared, LedgerRow } from "./ledger-file";

/** Head fields that say whose form it is, the most telling first. */
const UNIT_FIELDS: Readonly<Record<EvaluationForm["kind"], readonly HeaderField[]>> = {
  project: ["implementingUnit", "budgetDepartment", "supervisingDepartment"],
  department: ["budgetDepartment", "implementingUnit", "supervisingDepartment"],
  transfer: ["fundUser", "implementingUnit", "localDepartment", "supervisingDepartment", "centralDepartment"],
};

/** One line of the ledger for every form of a workbook. */
export function ledgerRows(review: Review): readonly LedgerRow[] {
  const own = review.forms.map(unitOf);
  const named = own.find((unit) => unit !== null) ?? null;
  return review.forms.map((reviewed, index) => rowOf(reviewed, own[index] ?? named, review, index));
}

/** The unit a form names as its own; `null` where it names none. */
function unitOf({ form }: FormReview): string | null {
  const kind = form.kind === "baseData" || form.kind === "budgetTable" ? "department" : form.kind;
  for (const field of UNIT_FIELDS[kind]) {
    const text = form.header.get(field)?.value ?? "";
    if (text !== "") return text;
  }
  return null;
}

function rowOf(reviewed: FormReview, unit: string | null, review: Review, index: number): LedgerRow {
  const { form, profile } = reviewed;
  const count = (severity: Severity): number =>
    review.findings.filter((one) => one.form === index && one.severity === severity).length;
  const counts = { errors: count("error"), warnings: count("warning"), hints: count("hint") };
  return {
    sheet: form.sheet,
    kind: form.kind,
    name: formName(form),
    unit,
    project: form.header.get("projectName")?.value || null,
    year: form.year?.year ?? yearBeside(review),
    profile: { id: profile.id, version: profile.version },
    ...figuresOf(reviewed),
    ...counts,
    outcome: counts.errors > 0 ? "errors" : counts.warnings > 0 ? "warnings" : "clean",
    trace: traceOf(reviewed),
  };
}

/** The year another form of the workbook names. */
function yearBeside({ forms }: Review): number | null {
  return forms.map(({ form }) => form.year?.year ?? null).find((year) => year !== null) ?? null;
}

type Figures = Pick<LedgerRow, "budget" | "execution" | "rate" | "score" | "grade">;

const NO_FIGURES: Figures = {
  budget: null,
  execution: null,
  rate: { typed: null, computed: null },
  score: { typed: null, computed: null, standing: null },
  grade: { typed: null, computed: null },
};

function figuresOf(reviewed: FormReview): Figures {
  if (!isReviewedEvaluation(reviewed)) return NO_FIGURES;
  const { form, results, profile } = reviewed;
  const { scored } = results.execution;
  const amounts = {
    budget: scored ? inTenThousands(scored.budget, form) : null,
    execution: scored ? inTenThousands(scored.fund.fullYearExecution, form) : null,
    rate: compared(scored?.typed?.ratio ?? null, scored?.rate ?? null),
  };
  if (!parameter(profile, "scored") || form.kind === "transfer") return { ...NO_FIGURES, ...amounts };
  const { typed, computed } = results.total;
  return {
    ...amounts,
    score: { ...compared(typed, computed), standing: text(results.standing) },
    grade: { typed: form.grade?.value || null, computed: results.grade },
  };
}

function compared(typed: Decimal | null, computed: Decimal | null): Compared {
  return { typed: text(typed), computed: text(computed) };
}

/** Four decimals are more than any form shows. */
const text = (value: Decimal | null): string | null => (value ? show(roundHalfUp(value, 4)) : null);
