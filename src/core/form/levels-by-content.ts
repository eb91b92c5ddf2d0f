import { bareLabel } from "../cells/text";
import type { ColumnRole, HeaderCell } from "./model";
import { refOf, rowsBetween, type SheetView, type ViewCell } from "./sheet-view";

/** How first and second levels are called in every form; numbering before and points behind are no part of it. */
const CALLED: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    "level1",
    /^(?:[一二三四五六七八九十\d]+[、.])?(?:产出|效益|效果|满意度|成本|投入|过程|决策|预算执行率?)(?:指标|效益)?$/u,
  ],
  [
    "level2",
    /^(?:产出)?(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|经济|社会|生态|可持续影响|服务对象满意度)(?:指标)?$/u,
  ],
];

/** So far below the header the levels are looked for, and so often they must be seen. */
const MOST_ROWS = 80;
const FEWEST_NAMES = 2;

/**
 * Level columns that no header names (or names otherwise: 指标类型): columns left of the indicators' names in which
 * the usual levels stand, and nothing else.
 */
export function levelsByContent(
  view: SheetView,
  lastHeaderRow: number,
  columns: ReadonlyMap<ColumnRole, HeaderCell>,
): ReadonlyMap<ColumnRole, HeaderCell> {
  const found = new Map<ColumnRole, HeaderCell>();
  const names = columns.get("level3") ?? columns.get("level2");
  if (!names) return found;
  // A level may begin in the header's own row, beside the names (产出指标 | 指标名称 | …).
  const rows = rowsBetween(view, lastHeaderRow, lastHeaderRow + MOST_ROWS);
  const byColumn = new Map<number, ViewCell[]>();
  for (const row of rows)
    for (const one of view.starting(row)) {
      if (one.column >= names.left || one.column < view.left) break;
      if (one.area.right >= names.left || one.label === "") continue;
      const list = byColumn.get(one.column);
      if (list) list.push(one);
      else byColumn.set(one.column, [one]);
    }
  for (const [role, called] of CALLED) {
    if (columns.has(role)) continue;
    const isTaken = (column: number): boolean => [...found.values()].some((one) => one.left === column);
    const own = [...byColumn].find(([column, cells]) => !isTaken(column) && isOf(cells, called));
    const first = own?.[1].find((one) => called.test(bareLabel(one.label)));
    if (own && first)
      found.set(role, { at: refOf(view, first), raw: first.raw, left: own[0], right: own[0] });
  }
  return found;
}

function isOf(cells: readonly ViewCell[], called: RegExp): boolean {
  const count = cells.filter((one) => called.test(bareLabel(one.label))).length;
  return count >= FEWEST_NAMES && count * 2 > cells.length;
}
