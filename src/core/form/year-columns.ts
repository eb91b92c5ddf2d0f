import type { ColumnRole } from "./model";
import type { SheetView, ViewCell } from "./sheet-view";

const YEAR = /((?:19|20)\d{2})(?=年|$)/u;

/**
 * The cells of a header without those of other years: where targets and actual values stand once for each year
 * (2022年度 over 指标值 and 完成值, 2023年度 over the same), the latest year with actual values is evaluated.
 */
export function withoutOtherYears(
  view: SheetView,
  cells: readonly ViewCell[],
  roleOf: (one: ViewCell) => ColumnRole | null,
): readonly ViewCell[] {
  const dated = cells.flatMap((one) => {
    const role = roleOf(one);
    if (role !== "target" && role !== "actual") return [];
    const year = yearOf(view, one);
    return year === null ? [] : [{ one, role, year }];
  });
  const years = dated.filter(({ role }) => role === "actual").map(({ year }) => year);
  const latest = Math.max(...years);
  const others = new Set(dated.filter(({ year }) => year !== latest).map(({ one }) => one));
  return years.length === 0 || others.size === 0 ? cells : cells.filter((one) => !others.has(one));
}

/** The year a header speaks of: in its own name, or in the wider cell above it. */
function yearOf(view: SheetView, one: ViewCell): number | null {
  const above = one.row === 0 ? null : view.at(one.row - 1, one.column);
  const isOver = above !== null && above.area.right > above.area.left && above.label.length <= 12;
  for (const label of [one.label, isOver ? above.label : ""]) {
    const year = YEAR.exec(label)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
