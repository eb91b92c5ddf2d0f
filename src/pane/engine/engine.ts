import type { Grid } from "../../core/cells/grid";
import { planFix, type PlannedEdit } from "../../core/plan/planned-edit";
import type { Review } from "../../core/review";
import type { Finding } from "../../core/rules/run";
import type { Tier } from "../../core/values/value";
import { contentIn } from "./cells";
import { judgementFault } from "./judging";
import { judgeRows } from "./rows";

/**
 * Everything of the pane that rests on the engine: a bundle of its own, loaded beside the first drawing and
 * awaited by the first check.
 */
export { bindingOf } from "../../core/form/binding-states";
export { derivation } from "./derivation";
export { reviewOf } from "./last-year";
export { marksOf } from "./marking";
export { reviewInSteps } from "./review-in-steps";
export { readWaivers, waiverOf, withWaiver, writeWaivers } from "../../core/rules/waivers";

/** The edit a finding's repair stands for. */
export function fixEdit(finding: Finding, grids: readonly Grid[]): PlannedEdit | null {
  const { fix } = finding;
  return fix ? planFix(fix, contentIn(grids, fix.at), finding.form) : null;
}

/** Why a score cannot be given to a row (by its key); it can, or there is no such row → `null`. */
export function faultOf(review: Review, key: string, tier: Tier | null, score: string): string | null {
  const row = judgeRows(review).find((one) => one.key === key);
  return row ? judgementFault(row, tier, score) : null;
}
