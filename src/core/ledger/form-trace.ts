import { formatAddress } from "../cells/address";
import { decimal, show, sum, type Decimal } from "../cells/decimal";
import { labelOf } from "../cells/text";
import { numberOf } from "../compute/execution";
import { bearsScore } from "../compute/total";
import type { AmountEntry, BudgetTableForm, EvaluationForm, Form } from "../form/model";
import { YUAN_IN } from "../form/money-unit";
import { isReviewedEvaluation } from "../report/words-form";
import type { FormReview } from "../review";
import { hasMark } from "../paper/mark";
import { saysSomething } from "../rules/says-something";
import type { FormTrace, TracedPoints, TracedProject, TracedText } from "./ledger-file";
import { textMark } from "./text-mark";

/** Shorter texts are the same everywhere without anyone having copied: 受疫情影响, 已完成. */
const TELLING_TEXT = 12;
/** So much of a text is kept for people. */
const SHOWN_TEXT = 60;
/** Fewer filled entries are alike by chance. */
const TELLING_ENTRIES = 4;

type Evaluation = Extract<FormReview, { readonly form: EvaluationForm }>;

/** What is kept of a form for comparing it with the others of a folder. */
export function traceOf(reviewed: FormReview): FormTrace {
  const { form } = reviewed;
  if (form.kind === "budgetTable" && form.subject === "project")
    return { ...NOTHING, projects: projectsOf(form) };
  if (!isReviewedEvaluation(reviewed)) return NOTHING;
  const evaluation = reviewed.form;
  return {
    amounts: likeness(evaluation.funds.flatMap(fundFigures), 2),
    actuals: likeness(
      evaluation.indicators.map((row) => (row.unused ? "" : (row.actual?.raw ?? ""))),
      TELLING_ENTRIES,
    ),
    texts: likeness(
      [evaluation.goals.actual?.value ?? "", ...evaluation.indicators.map((row) => row.reason?.value ?? "")],
      1,
    ),
    reasons: reasonsOf(evaluation),
    points: pointsOf(reviewed),
    projects: [],
    projectExpenditure: projectExpenditure(evaluation),
  };
}

const NOTHING: FormTrace = {
  amounts: null,
  actuals: null,
  texts: null,
  reasons: [],
  points: null,
  projects: [],
  projectExpenditure: null,
};

function fundFigures(fund: EvaluationForm["funds"][number]): readonly string[] {
  return [fund.openingBudget, fund.fullYearBudget, fund.fullYearExecution].map((entry) => figure(entry));
}

/** A figure that says something: zero and dashes are the same in most forms. */
function figure(entry: AmountEntry | null): string {
  const number = numberOf(entry);
  return number === null || number.eq(0) ? "" : show(number);
}

/** One mark of a list of entries, or `null` where fewer than so many are filled in. */
function likeness(entries: readonly string[], least: number): string | null {
  const texts = entries.map(labelOf);
  if (texts.filter((text) => text !== "" && saysSomething(text)).length < least) return null;
  return textMark(texts.join("\u0001"));
}

function reasonsOf({ indicators }: EvaluationForm): readonly TracedText[] {
  return indicators.flatMap(({ reason }) => {
    if (!reason || hasMark(reason.value)) return [];
    const text = labelOf(reason.value).replace(/[^\p{L}\p{N}]/gu, "");
    if (text.length < TELLING_TEXT || !saysSomething(reason.value)) return [];
    const shown = [...reason.value.replace(/\s+/gu, " ")];
    const cut = shown.length > SHOWN_TEXT ? `${shown.slice(0, SHOWN_TEXT).join("")}…` : shown.join("");
    return [{ cell: formatAddress(reason.at), mark: textMark(text), text: cut }];
  });
}

function pointsOf({ results }: Evaluation): TracedPoints | null {
  const rows = results.indicators.flatMap((one) =>
    bearsScore(one) && one.typed !== null && one.weight !== null && one.weight.gt(0)
      ? [{ typed: one.typed, weight: one.weight }]
      : [],
  );
  if (rows.length === 0 || results.standing === null) return null;
  const { typedScore, weight } = results.total.executionCounted
    ? results.execution
    : { typedScore: null, weight: null };
  return {
    indicators: show(sum(rows.map((row) => row.typed))),
    indicatorWeight: show(sum(rows.map((row) => row.weight))),
    execution: typedScore && show(typedScore),
    executionWeight: weight && show(weight),
    scored: rows.length,
    below: rows.filter((row) => row.typed.lt(row.weight)).length,
    whole: rows.every((row) => row.typed.mod(1).eq(0)),
  };
}

function projectsOf(form: BudgetTableForm): readonly TracedProject[] {
  return form.rows.flatMap((row) => {
    const name = row.label.trim();
    if (row.isTotal || name === "") return [];
    const amounts = { budget: inTenThousands(row.budget, form), final: inTenThousands(row.final, form) };
    return amounts.budget === null && amounts.final === null
      ? []
      : [{ cell: formatAddress(row.at), name, ...amounts }];
  });
}

function projectExpenditure(form: EvaluationForm): string | null {
  if (form.kind !== "department") return null;
  const items = form.splits.flatMap((split) => (split.kind === "expenditure" ? split.items : []));
  const own = items.find(({ label }) => /项目支出/u.test(labelOf(label)));
  return own ? inTenThousands(own.amount, form) : null;
}

/** An amount of a form in 万元, whichever unit the form is in. */
export function inTenThousands(entry: AmountEntry | null, { moneyUnit }: Form): string | null {
  const number: Decimal | null = numberOf(entry);
  if (number === null) return null;
  return show(number.times(decimal(YUAN_IN[moneyUnit])).div(YUAN_IN["万元"]));
}
