import { headerCell, headerMap } from "./header-map";
import { joinedRows } from "./joined-header";
import { INDICATOR_COLUMNS, labelBook, POINT_LEVELS, SCORED_TABLE_LEVELS } from "./labels";
import { levelsByContent } from "./levels-by-content";
import type { ColumnRole, HeaderCell } from "./model";
import { nearColumns } from "./near-names";
import { boundRole, indicatorRole } from "./roles";
import { rowsBetween, type SheetView, type ViewCell } from "./sheet-view";
import { withoutOtherYears } from "./year-columns";

type Columns = ReadonlyMap<ColumnRole, HeaderCell>;

/** The header of an indicator block: its first and last row and its columns. */
export interface EvaluationAnchor {
  readonly kind: "evaluation";
  readonly row: number;
  readonly lastHeaderRow: number;
  readonly columns: Columns;
}

const BOOK = labelBook(INDICATOR_COLUMNS);

/**
 * The indicator header that begins in a row: names in this row and those below it; else names cut in two by the
 * border between two rows; else names one character off. None → `null`.
 */
export function evaluationHeader(view: SheetView, row: number): EvaluationAnchor | null {
  const upper = indicatorColumns(view, view.across(row));
  const found = plainHeader(view, row, upper) ?? cutHeader(view, row) ?? nearHeader(view, row, upper);
  if (!found || found.columns.has("level1")) return found;
  const levels = levelsByContent(view, found.lastHeaderRow, found.columns);
  return levels.size === 0 ? found : { ...found, columns: new Map([...found.columns, ...levels]) };
}

function plainHeader(view: SheetView, row: number, upper: Columns): EvaluationAnchor | null {
  const begins = (["target", "actual", "level3"] as const).some((role) => upper.get(role)?.at.row === row);
  if (!begins) return null;
  // A row that is itself the lower half of a two-row header was taken with the row above.
  const bottom = Math.max(row, ...bottomsOf(view, upper));
  // Full names in the next row are a header of their own: what stands above (完成情况 of a goal) is none of it.
  if (!isIndicatorHeader(upper) && isIndicatorHeader(indicatorColumns(view, view.starting(row + 1))))
    return null;
  const lower = lowerHeader(view, row + 1, bottom, upper);
  const columns = lower ? new Map([...upper, ...lower.columns]) : upper;
  const last = Math.max(bottom, lower?.row ?? row);
  if (!isIndicatorHeader(columns) && !isScoringHeader(view, last, columns)) return null;
  return { kind: "evaluation", row, lastHeaderRow: last, columns };
}

/** 一级 over 指标, 年度 over 指标值: each name in two cells, one below the other. */
function cutHeader(view: SheetView, row: number): EvaluationAnchor | null {
  const cells = joinedRows(view, row, BOOK);
  if (!cells) return null;
  const columns = indicatorColumns(view, cells);
  return isIndicatorHeader(columns) ? { kind: "evaluation", row, lastHeaderRow: row + 1, columns } : null;
}

/** A header that lacks one of its names, where another cell is only one character off (实际完值). */
function nearHeader(view: SheetView, row: number, columns: Columns): EvaluationAnchor | null {
  const near = nearColumns(view, view.starting(row), columns);
  return near.size === 0 ? null : plainHeader(view, row, new Map([...columns, ...near]));
}

/**
 * The columns of an indicator header. Forms with double weighting name 分值 once for each level: the one
 * behind the names is the indicator's own, the others are the levels'. `above`: the names that stand higher.
 */
function indicatorColumns(
  view: SheetView,
  row: readonly ViewCell[],
  above?: Columns,
): Map<ColumnRole, HeaderCell> {
  const cells = withoutOtherYears(view, row, (one) => indicatorRole(view, one));
  const columns = headerMap(view, cells, BOOK, "indicators");
  const adjusted = columns.get("adjustedTarget");
  if (adjusted && !columns.has("target")) columns.set("target", adjusted);
  const weights = cells.filter((one) => indicatorRole(view, one) === "weight");
  const named = (role: ColumnRole): HeaderCell | undefined => columns.get(role) ?? above?.get(role);
  const names = named("level3") ?? named("level2");
  if (weights.length < 2 || !names) return columns;
  const own =
    weights.find((one) => boundRole(view, one, "indicators") !== null) ??
    weights.find((one) => one.column > names.left) ??
    weights.at(-1);
  for (const one of weights) {
    const header = headerCell(view, one);
    if (one === own) columns.set("weight", header);
    else if (!columns.has("level1Weight") && one.column < (named("level2")?.left ?? names.left))
      columns.set("level1Weight", header);
    else if (!columns.has("level2Weight") && one.column < names.left) columns.set("level2Weight", header);
  }
  return columns;
}

/** A 评分表 names levels and points, no targets: known by the first levels that stand below. */
function isScoringHeader(view: SheetView, lastHeaderRow: number, columns: Columns): boolean {
  const level1 = columns.get("level1");
  const named = columns.has("level2") || columns.has("level3");
  if (!level1 || !named || columns.has("target")) return false;
  if (!columns.has("weight") && !columns.has("score")) return false;
  // A header whose target has an unknown name must not pass for one without targets.
  const levels = columns.has("actual") ? POINT_LEVELS : SCORED_TABLE_LEVELS;
  return rowsBetween(view, lastHeaderRow + 1, lastHeaderRow + MOST_SCORING_ROWS).some((row) =>
    levels.test(view.at(row, level1.left)?.label ?? ""),
  );
}

/** A table names its first level at once; some leave rows for notes. */
const MOST_SCORING_ROWS = 20;

function bottomsOf(view: SheetView, columns: Columns): number[] {
  return [...columns.values()].map(({ at }) => view.mergeAt(at.row, at.column)?.bottom ?? at.row);
}

function isIndicatorHeader(columns: Columns): boolean {
  const named = columns.has("level3") || columns.has("level2") || columns.has("level1");
  return named && columns.has("target") && columns.has("actual");
}

/**
 * The further rows of a header: those that its own tall cells reach into, or one row that adds names under a wider
 * or other cell and holds nothing else. What stands lower is the closer name.
 */
function lowerHeader(
  view: SheetView,
  first: number,
  bottom: number,
  upper: Columns,
): { readonly columns: Map<ColumnRole, HeaderCell>; readonly row: number } | null {
  const columns = new Map<ColumnRole, HeaderCell>();
  let last = first - 1;
  for (let row = first; row <= Math.min(Math.max(bottom, first), first + MOST_LOWER_ROWS); row += 1) {
    const own = view.starting(row);
    if (own.length === 0) continue;
    const roles = indicatorColumns(view, own, new Map([...upper, ...columns]));
    const adds = [...roles.keys()].some((role) => !upper.has(role));
    const isAll = own.every((one) => indicatorRole(view, one) !== null);
    if (row > bottom && !(isAll && adds)) break;
    for (const [role, header] of roles) if (isUnder(header, upper.get(role))) columns.set(role, header);
    last = row;
  }
  return columns.size > 0 ? { columns, row: last } : null;
}

const MOST_LOWER_ROWS = 3;

/** A lower name counts where the upper header has none of its sense, or stands over it. */
function isUnder(lower: HeaderCell, upper: HeaderCell | undefined): boolean {
  return upper === undefined || (lower.left >= upper.left && lower.left <= upper.right);
}
