import { isEvaluation } from "../compute/results";
import type { Review } from "../review";
import { formPlanner } from "./plan-form";
import type { Plan, PlanOptions, PlannedEdit, Unplanned } from "./planned-edit";

/** Merges computed figures into at most one edit a cell. Pure: nothing is written here. */
export function planFill(review: Review, options: PlanOptions): Plan {
  const edits: PlannedEdit[] = [];
  const unplanned: Unplanned[] = [];
  review.forms.forEach((reviewed, index) => {
    if (!("results" in reviewed) || !isEvaluation(reviewed.form)) return;
    const planner = formPlanner(reviewed.form, reviewed.results, reviewed.profile, options, index);
    edits.push(...planner.edits);
    unplanned.push(...planner.unplanned);
  });
  return { edits: onePerCell(edits), unplanned };
}

function onePerCell(edits: readonly PlannedEdit[]): PlannedEdit[] {
  const byCell = new Map(
    edits.map((edit) => [`${edit.at.sheet}!${String(edit.at.row)},${String(edit.at.column)}`, edit]),
  );
  return [...byCell.values()];
}
