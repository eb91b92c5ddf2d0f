import { bareLabel } from "../cells/text";
import { headerCell } from "./header-map";
import type { EvaluationAnchor } from "./indicator-header";
import { TOTAL_NAMES } from "./labels";
import type { HeaderCell } from "./model";
import { indicatorRole } from "./roles";
import { refOf, rowsBetween, type SheetView } from "./sheet-view";

/** Names of the whole block, and columns that mean what they say: nothing is missing where they are not read. */
const NO_COLUMN = /^(序号|编号|绩效指标|指标体系|.*绩效指标.*|.*完成情况.*|评分|名称)$/u;

/** The cells of an indicator header that name nothing known, and columns with numbers that have no name at all. */
export function unknownColumns(view: SheetView, anchor: EvaluationAnchor): readonly HeaderCell[] {
  const taken = [...anchor.columns.values()];
  const isTaken = (column: number): boolean => taken.some((one) => column >= one.left && column <= one.right);
  const named = view
    .across(anchor.lastHeaderRow)
    .filter(
      (one) =>
        one.label !== "" &&
        one.row >= anchor.row &&
        one.area.bottom <= anchor.lastHeaderRow &&
        indicatorRole(view, one) === null &&
        !isTaken(one.column) &&
        !NO_COLUMN.test(bareLabel(one.label)),
    )
    .map((one) => headerCell(view, one));
  return [...named, ...nameless(view, anchor, isTaken)];
}

/** So many numbers below an empty cell of the header make a column. */
const FEWEST_NUMBERS = 2;
const MOST_ROWS = 60;

/** Columns of numbers under an empty header cell. */
function nameless(
  view: SheetView,
  { lastHeaderRow, columns }: EvaluationAnchor,
  isTaken: (column: number) => boolean,
): readonly HeaderCell[] {
  const left = Math.min(...[...columns.values()].map((one) => one.left));
  const counts = new Map<number, number>();
  for (const row of rowsBetween(view, lastHeaderRow + 1, lastHeaderRow + MOST_ROWS)) {
    if (view.starting(row).some((one) => TOTAL_NAMES.test(one.label))) break;
    for (const one of view.starting(row)) {
      const isNumber = one.cell.value.kind === "number" && one.column > left && !isTaken(one.column);
      if (isNumber && view.at(lastHeaderRow, one.column) === null)
        counts.set(one.column, (counts.get(one.column) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST_NUMBERS)
    .map(([column]) => ({
      at: refOf(view, { row: lastHeaderRow, column }),
      raw: "（没有栏名）",
      left: column,
      right: column,
    }));
}
