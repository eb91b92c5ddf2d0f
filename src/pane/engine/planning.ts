import type { CellContent } from "../../core/cells/edit";
import type { Grid } from "../../core/cells/grid";
import { sameValue } from "../../core/cells/value";
import { planFill } from "../../core/plan/plan";
import type { FillField, PlannedEdit, Unplanned } from "../../core/plan/planned-edit";
import { review, type Review, type ReviewOptions } from "../../core/review";
import type { Receipt } from "../../host/workbook";
import { cellKey } from "../session/cell-key";
import type { PlanRequest } from "../session/model";
import { plannedKey } from "../session/planned-key";
import type { PlannedRow, PlanOrigin, PlanState } from "../session/views";
import { cellIn, shownText } from "../../core/cells/shown";
import { replaceCells, type Replacement } from "./cells";

/** A total follows the scores that will stand, a grade the total: so a plan is made in this order. */
const STAGES: readonly (readonly FillField[])[] = [["rate", "score"], ["note", "total"], ["grade"]];

/** Edits that do not come from a formula, by where they come from. */
export type OwnEdits = readonly (readonly [PlanOrigin, readonly PlannedEdit[]])[];

/** What a person wants of the plan. */
export interface Wish {
  readonly grids: readonly Grid[];
  readonly request: PlanRequest;
  readonly ticks: ReadonlyMap<string, boolean>;
  /** Cells that still hold what we wrote: to be renewed without asking. */
  readonly ours: ReadonlySet<string>;
}

/** The cells of earlier writes that nobody has changed since. */
export function writtenByUs(grids: readonly Grid[], receipts: readonly Receipt[]): ReadonlySet<string> {
  const written = receipts.flatMap((receipt) => receipt.written);
  return new Set(
    written
      .filter(({ at, after }) => sameValue(cellIn(grids, at).value, after.value))
      .map(({ at }) => cellKey(at)),
  );
}

/**
 * The preview. Each stage is planned over a copy of the sheets in which the ticked edits of the stages
 * before already stand, by the engine alone: what is unticked is left out of the sum, and typed values that
 * differ are shown but stand unless ticked.
 */
export function buildPlan(now: Review, options: ReviewOptions, own: OwnEdits, wish: Wish): PlanState {
  const { grids, request } = wish;
  const rows = own.flatMap(([origin, edits]) => edits.map((edit) => rowOf(edit, origin, wish)));
  const unplanned: Unplanned[] = [];
  let sheets = replaceCells(sheetsWithForms(grids, now), rows.flatMap(replacementOf));
  for (const stage of STAGES) {
    const fields = stage.filter((field) => request.fields.has(field));
    if (fields.length === 0) continue;
    const { formulas } = request;
    const plan = planFill(review(sheets, options), {
      fields: new Set(fields),
      overwrite: "differing",
      formulas,
    });
    const taken = new Set(rows.map((row) => cellKey(row.edit.at)));
    const edits = plan.edits.filter((edit) => !taken.has(cellKey(edit.at)));
    const left = plan.unplanned.filter((one) => !taken.has(cellKey(one.at)));
    const fresh = edits.map((edit) => rowOf(edit, "formula", wish));
    rows.push(...fresh);
    unplanned.push(...left);
    sheets = replaceCells(sheets, [...fresh.flatMap(replacementOf), ...left.flatMap(recalculated)]);
  }
  rows.sort(inReadingOrder);
  return { request, rows, unplanned, ticked: rows.filter((row) => row.ticked).length };
}

/** Only these sheets matter to a plan. */
function sheetsWithForms(grids: readonly Grid[], now: Review): readonly Grid[] {
  const names = new Set(now.forms.map(({ form }) => form.sheet));
  return grids.filter((grid) => names.has(grid.sheet));
}

function rowOf(edit: PlannedEdit, origin: PlanOrigin, wish: Wish): PlannedRow {
  const { grids, request, ticks, ours } = wish;
  const key = plannedKey(edit);
  const replaces = edit.before.value.kind !== "blank";
  const free = origin !== "formula" || !replaces || ours.has(cellKey(edit.at));
  const usual = free || request.overwrite === "differing";
  const { numberFormat } = cellIn(grids, edit.at);
  return {
    key,
    edit,
    origin,
    replaces,
    ticked: ticks.get(key) ?? usual,
    before: contentText(edit.before, numberFormat),
    after: contentText(edit.after, edit.numberFormat ?? numberFormat),
  };
}

function contentText(content: CellContent, numberFormat: string): string {
  return content.kind === "formula" ? `=${content.formula}` : shownText(content.value, numberFormat);
}

function replacementOf({ edit, ticked }: PlannedRow): readonly Replacement[] {
  return ticked ? [{ at: edit.at, value: edit.after.value, numberFormat: edit.numberFormat }] : [];
}

/** A total that is a formula is not written: it follows the scores by itself. */
function recalculated({ at, field, before, after }: Unplanned): readonly Replacement[] {
  return field === "total" && before.kind === "formula" && after ? [{ at, value: after }] : [];
}

function inReadingOrder(a: PlannedRow, b: PlannedRow): number {
  return a.edit.form - b.edit.form || a.edit.at.row - b.edit.at.row || a.edit.at.column - b.edit.at.column;
}
