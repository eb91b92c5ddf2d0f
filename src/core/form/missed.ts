import type { ColumnRole, EvaluationForm, Form, FundColumn, HeaderField } from "./model";
import type { FormPart } from "./parts";

const NAMES: readonly ColumnRole[] = ["level1", "level2", "level3"];
const SCORES: readonly ColumnRole[] = ["weight", "score"];
const FUNDS: readonly FundColumn[] = ["fullYearBudget", "fullYearExecution", "executionRate"];
const FUND_SCORES: readonly FundColumn[] = ["weight", "executionScore"];

const HEADS: Readonly<Record<EvaluationForm["kind"], readonly HeaderField[]>> = {
  project: ["projectName", "supervisingDepartment", "implementingUnit"],
  department: ["budgetDepartment"],
  transfer: ["projectName", "centralDepartment", "localDepartment", "fundUser"],
};

/**
 * The parts forms of this kind usually have and this one does not show. Some forms do without one or the other;
 * it is for the person to say whether one was missed.
 */
export function missedParts(form: Form): readonly FormPart[] {
  if (form.kind === "baseData" || form.kind === "budgetTable") return [];
  const isScored = form.kind !== "transfer";
  const columns: readonly ColumnRole[] = [...NAMES, ...(isScored ? SCORES : []), "reason"];
  const funds: readonly FundColumn[] = [...FUNDS, ...(isScored ? FUND_SCORES : [])];
  return [
    ...columns.filter((role) => !form.columns.has(role)).map((role): FormPart => `indicators/${role}`),
    ...funds.filter((role) => !form.fundHeaders.has(role)).map((role): FormPart => `funds/${role}`),
    ...HEADS[form.kind].filter((field) => !form.header.has(field)).map((field): FormPart => `head/${field}`),
  ];
}
