import { headerMap } from "./header-map";
import { evaluationHeader, type EvaluationAnchor } from "./indicator-header";
import { BASE_DATA_ROWS, BUDGET_TABLE_COLUMNS, labelBook, roleFinder } from "./labels";
import type { HeaderCell } from "./model";
import { isRepeatedHeader } from "./repeated-header";
import { indicatorRole } from "./roles";
import { narrow, type SheetView } from "./sheet-view";

/** Where a form is held fast: the one row (or two) of labels that no other form has. */
export type Anchor =
  | EvaluationAnchor
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
  let header: EvaluationAnchor | null = null;
  for (const row of view.rows) {
    if (row <= skipTo) continue;
    const last = anchors[anchors.length - 1];
    const evaluation = evaluationHeader(view, row);
    if (evaluation) {
      skipTo = evaluation.lastHeaderRow;
      const isAgain = last?.kind === "evaluation" && header && isRepeatedHeader(view, header, evaluation);
      if (!isAgain) anchors.push(evaluation);
      header = evaluation;
      continue;
    }
    const budget = budgetHeader(view, row);
    if (budget) {
      anchors.push(budget);
      continue;
    }
    if (last?.kind === "baseData" || !isBaseDataRow(view, row, last === undefined)) continue;
    anchors.push({ kind: "baseData", row });
  }
  return anchors;
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
  // “三公经费”变动率 is an indicator's name.
  const isThreePublic = (label: string): boolean =>
    baseDataRole(label) === "threePublicFunds" && !/率$/u.test(label);
  return isFirst && labels.length >= 2 && labels.some(isThreePublic);
}
