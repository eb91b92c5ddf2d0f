import { labelOf } from "../cells/text";
import type { EvaluationAnchor } from "./indicator-header";
import { TITLE, TOTAL_NAMES } from "./labels";
import type { ColumnRole, HeaderCell } from "./model";
import { headRole } from "./roles";
import { rowsBetween, type SheetView } from "./sheet-view";

/** Columns whose names are repeated with a header. */
const TOLD: readonly ColumnRole[] = ["level3", "target", "actual", "weight", "score"];

/**
 * Whether a header goes on with the block of the one above (it is printed again on each page, or before each first
 * level): the same names over the same columns, and nothing between them that begins or ends a form.
 */
export function isRepeatedHeader(view: SheetView, above: EvaluationAnchor, below: EvaluationAnchor): boolean {
  const isSame = TOLD.every((role) => {
    const [one, other] = [above.columns.get(role), below.columns.get(role)];
    return one?.left === other?.left && labelOf(one?.raw ?? "") === labelOf(other?.raw ?? "");
  });
  const between = rowsBetween(view, above.lastHeaderRow + 1, below.row - 1);
  return isSame && !between.some((row) => beginsOrEnds(view, row));
}

function beginsOrEnds(view: SheetView, row: number): boolean {
  return view
    .starting(row)
    .some((one) => TITLE.test(one.label) || TOTAL_NAMES.test(one.label) || headRole(view, one) !== null);
}

/** Whether a row of the block is its header once more. */
export function isHeaderAgain(
  view: SheetView,
  row: number,
  columns: ReadonlyMap<ColumnRole, HeaderCell>,
): boolean {
  const told = TOLD.flatMap((role) => columns.get(role) ?? []);
  const again = told.filter((header) => {
    const one = view.at(row, header.left);
    return one !== null && one.row === row && one.label !== "" && one.label === labelOf(header.raw);
  });
  return again.length >= 3;
}
