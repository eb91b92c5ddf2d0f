import { headerCell, headerMap } from "./header-map";
import {
  BASE_DATA_ROWS,
  BUDGET_TABLE_COLUMNS,
  INDICATOR_COLUMNS,
  labelBook,
  roleFinder,
  SCORING_LEVELS,
} from "./labels";
import type { ColumnRole, HeaderCell } from "./model";
import { boundRole, indicatorRole } from "./roles";
import { narrow, rowsBetween, type SheetView, type ViewCell } from "./sheet-view";

/** Where a form is held fast: the one row (or two) of labels that no other form has. */
export type Anchor =
  | {
      readonly kind: "evaluation";
      readonly row: number;
      readonly lastHeaderRow: number;
      readonly columns: ReadonlyMap<ColumnRole, HeaderCell>;
    }
  | { readonly kind: "baseData"; readonly row: number }
  | {
      readonly kind: "budgetTable";
      readonly row: number;
      readonly columns: ReadonlyMap<"item" | "budget" | "addition" | "final", HeaderCell>;
    };

/** A panel of a sheet (all of it, or the columns of one of several forms side by side) with its anchors in order. */
export interface Panel {
  readonly view: SheetView;
  readonly anchors: readonly Anchor[];
}

const INDICATOR_BOOK = labelBook(INDICATOR_COLUMNS);
const BUDGET_BOOK = labelBook(BUDGET_TABLE_COLUMNS);
const budgetRole = BUDGET_BOOK.roleOf;
const baseDataRole = roleFinder(BASE_DATA_ROWS);

/** Finds every form's anchor on a sheet, panel by panel. */
export function findPanels(view: SheetView): readonly Panel[] {
  const cuts = panelCuts(view);
  if (cuts.length === 0) return [{ view, anchors: anchorsOf(view) }];
  const starts = [0, ...cuts];
  return starts.map((left, index) => {
    const next = starts[index + 1];
    const part = narrow(view, left, next === undefined ? Infinity : next - 1);
    return { view: part, anchors: anchorsOf(part) };
  });
}

/** Sheets hold a few forms side by side; more is no form. */
const MOST_CUTS = 15;

/** Part of a row that names the columns of one form. */
interface HeaderSegment {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** Columns where a form begins beside another: its header stands wholly to the right of the other's, in any row. */
function panelCuts(view: SheetView): number[] {
  const segments = view.rows.flatMap((row) => headerSegments(view, row));
  const rights = [...new Set(segments.map((one) => one.right))].sort((a, b) => a - b);
  const cuts = new Set<number>();
  for (const one of segments) {
    const beside = lastBelow(rights, one.left);
    if (beside === null) continue;
    // The form's own block title (绩效指标) may stand left of the names.
    const first = view.across(one.row).find((cell) => cell.column > beside);
    cuts.add(Math.min(first?.column ?? one.left, one.left));
    if (cuts.size === MOST_CUTS) break;
  }
  return [...cuts].sort((a, b) => a - b);
}

/** The greatest of the sorted numbers that is less than the bound. */
function lastBelow(sorted: readonly number[], bound: number): number | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? null;
}

/**
 * The headers in a row, from left to right. A new one begins where the names begin anew, behind a gap and a
 * block title, or behind a gap while nothing whole was found.
 */
function headerSegments(view: SheetView, row: number): HeaderSegment[] {
  const drafts: { readonly names: Set<string>; readonly left: number; right: number }[] = [];
  let reached = -1;
  for (const one of view.starting(row)) {
    const role = indicatorRole(view, one) ?? budgetRole(one.label);
    const last = drafts.at(-1);
    if (role !== null && (!last || beginsAnew(last, role, one.column, reached)))
      drafts.push({ names: new Set([role]), left: one.area.left, right: one.area.right });
    else if (role !== null && last) {
      last.names.add(role);
      last.right = one.area.right;
    } else if (last && one.column === last.right + 1) last.right = one.area.right;
    reached = one.area.right;
  }
  return drafts.flatMap(({ names, left, right }) => (isWholeHeader(names) ? [{ row, left, right }] : []));
}

function beginsAnew(
  last: { readonly names: ReadonlySet<string>; readonly right: number },
  role: string,
  column: number,
  reached: number,
): boolean {
  if (!isWholeHeader(last.names)) return column > last.right + 1;
  const isBehindTitle = reached > last.right && column <= reached + 1;
  return isBehindTitle || LEVELS.has(role) || (FIRST_NAMES.has(role) && last.names.has(role));
}

/** Names a header may begin with; levels never stand behind the values. */
const FIRST_NAMES: ReadonlySet<string> = new Set(["unit", "operator", "target"]);
const LEVELS: ReadonlySet<string> = new Set(["level1", "level2", "level3", "item"]);

function isWholeHeader(names: ReadonlySet<string>): boolean {
  const isNamed = names.has("level3") || names.has("level2") || names.has("level1");
  const isIndicators = isNamed && names.has("target") && names.has("actual");
  return isIndicators || (names.has("item") && names.has("addition") && names.has("final"));
}

function anchorsOf(view: SheetView): Anchor[] {
  const anchors: Anchor[] = [];
  let skipTo = -1;
  for (const row of view.rows) {
    if (row <= skipTo) continue;
    const evaluation = evaluationHeader(view, row);
    if (evaluation) {
      anchors.push(evaluation);
      skipTo = evaluation.lastHeaderRow;
      continue;
    }
    const budget = budgetHeader(view, row);
    if (budget) {
      anchors.push(budget);
      continue;
    }
    const last = anchors[anchors.length - 1];
    if (last?.kind === "baseData" || !isBaseDataRow(view, row, last === undefined)) continue;
    anchors.push({ kind: "baseData", row });
  }
  return anchors;
}

/**
 * The columns of an indicator header. Forms with double weighting name 分值 once for each level: the one
 * behind the names is the indicator's own, the others are the levels'.
 */
function indicatorColumns(view: SheetView, cells: readonly ViewCell[]): Map<ColumnRole, HeaderCell> {
  const columns = headerMap(view, cells, INDICATOR_BOOK, "indicators");
  const adjusted = columns.get("adjustedTarget");
  if (adjusted && !columns.has("target")) columns.set("target", adjusted);
  const weights = cells.filter((one) => indicatorRole(view, one) === "weight");
  const names = columns.get("level3") ?? columns.get("level2");
  if (weights.length < 2 || !names) return columns;
  const own =
    weights.find((one) => boundRole(view, one, "indicators") !== null) ??
    weights.find((one) => one.column > names.left) ??
    weights.at(-1);
  for (const one of weights) {
    const header = headerCell(view, one);
    if (one === own) columns.set("weight", header);
    else if (!columns.has("level1Weight") && one.column < (columns.get("level2")?.left ?? names.left))
      columns.set("level1Weight", header);
    else if (!columns.has("level2Weight") && one.column < names.left) columns.set("level2Weight", header);
  }
  return columns;
}

function evaluationHeader(view: SheetView, row: number): Extract<Anchor, { kind: "evaluation" }> | null {
  const upper = indicatorColumns(view, view.across(row));
  const begins = (["target", "actual", "level3"] as const).some((role) => upper.get(role)?.at.row === row);
  if (!begins || isTitleOfHeader(view, row, upper)) return null;
  // A row that is itself the lower half of a two-row header was taken with the row above.
  const bottom = Math.max(row, ...bottomsOf(view, upper));
  const lower = lowerHeader(view, row + 1, bottom, upper);
  const columns = lower ? new Map([...upper, ...lower.columns]) : upper;
  const last = Math.max(bottom, lower?.row ?? row);
  if (!isIndicatorHeader(columns) && !isScoringHeader(view, last, columns)) return null;
  return { kind: "evaluation", row, lastHeaderRow: last, columns };
}

/** 绩效指标 alone on a row, over a header that is whole without it, is the block's title and no column. */
function isTitleOfHeader(
  view: SheetView,
  row: number,
  columns: ReadonlyMap<ColumnRole, HeaderCell>,
): boolean {
  if (columns.size !== 1 || Math.max(row, ...bottomsOf(view, columns)) > row) return false;
  const below = indicatorColumns(view, view.starting(row + 1));
  return isIndicatorHeader(below) && [...columns.keys()].every((role) => below.has(role));
}

/** A 评分表 names levels and points only: known by the first levels that stand below. */
function isScoringHeader(
  view: SheetView,
  lastHeaderRow: number,
  columns: ReadonlyMap<ColumnRole, HeaderCell>,
): boolean {
  const level1 = columns.get("level1");
  const named = columns.has("level2") || columns.has("level3");
  if (!level1 || !named || columns.has("target") || columns.has("actual")) return false;
  if (!columns.has("weight") && !columns.has("score")) return false;
  return rowsBetween(view, lastHeaderRow + 1, lastHeaderRow + MOST_SCORING_ROWS).some((row) =>
    SCORING_LEVELS.test(view.at(row, level1.left)?.label ?? ""),
  );
}

/** A table names its first level at once; some leave rows for notes. */
const MOST_SCORING_ROWS = 20;

function bottomsOf(view: SheetView, columns: ReadonlyMap<ColumnRole, HeaderCell>): number[] {
  return [...columns.values()].map(({ at }) => view.mergeAt(at.row, at.column)?.bottom ?? at.row);
}

function isIndicatorHeader(columns: ReadonlyMap<ColumnRole, HeaderCell>): boolean {
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
  upper: ReadonlyMap<ColumnRole, HeaderCell>,
): { readonly columns: Map<ColumnRole, HeaderCell>; readonly row: number } | null {
  const columns = new Map<ColumnRole, HeaderCell>();
  let last = first - 1;
  for (let row = first; row <= Math.min(Math.max(bottom, first), first + MOST_LOWER_ROWS); row += 1) {
    const own = view.starting(row);
    if (own.length === 0) continue;
    const roles = headerMap(view, own, INDICATOR_BOOK, "indicators");
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

function budgetHeader(view: SheetView, row: number): Anchor | null {
  const columns = headerMap(view, view.across(row), BUDGET_BOOK);
  if (!columns.has("item") || !columns.has("budget") || !columns.has("addition") || !columns.has("final"))
    return null;
  return { kind: "budgetTable", row, columns };
}

/** 三公经费 alone may be an indicator of the form above: only on a sheet of its own it stands for the base data. */
function isBaseDataRow(view: SheetView, row: number, isFirst: boolean): boolean {
  const labels = view.across(row).map((one) => one.label);
  if (
    labels.some((label) => label.startsWith("财政供养人员")) &&
    labels.some((label) => label.includes("编制数"))
  )
    return true;
  if (labels.some((label) => label.startsWith("经费控制情况"))) return true;
  return isFirst && labels.length >= 2 && labels.some((label) => baseDataRole(label) === "threePublicFunds");
}
