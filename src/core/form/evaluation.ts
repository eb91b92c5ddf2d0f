import type { Area } from "../cells/address";
import { COLON, labelOf, readable } from "../cells/text";
import type { Anchor } from "./anchors";
import { amountAt, amountInside, readHeader, readYear, textAt, valueBeside } from "./entries";
import { readFunds, readFundsTable, readSplits } from "./funds";
import { readIndicators, totalBelow } from "./indicators";
import { unknownColumns } from "./unknown-columns";
import { readMoneyUnit } from "./money-unit";
import { GOAL_NAMES, GRADE_NAMES, SCORING_LEVELS } from "./labels";
import type { Entry, EvaluationForm, HeaderField, TextEntry, Title, TotalRow } from "./model";
import { refOf, type SheetView, type ViewCell } from "./sheet-view";

/** The rows a form may use: from its title (or the end of the form above) to the title of the next. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
  readonly title: Title | null;
}

type EvaluationAnchor = Extract<Anchor, { kind: "evaluation" }>;

/** Reads a project, department or transfer form around its indicator header. */
export function readEvaluationForm(
  view: SheetView,
  anchor: EvaluationAnchor,
  range: BlockRange,
): EvaluationForm {
  const before = anchor.row - 1;
  const above = readFunds(view, range.from, before);
  // Some forms have the funds below the indicators.
  const below = above === null ? readFundsTable(view, anchor.lastHeaderRow + 1, range.to) : null;
  const funds = above ?? below;
  const headTo = above?.headerRow ?? before;
  const splits = readSplits(view, above ? above.lastRow + 1 : range.from, before);
  const blockTo = below ? (below.headerRow ?? range.to + 1) - 1 : range.to;
  const block = readIndicators(view, anchor.columns, anchor.lastHeaderRow, blockTo);
  const header = readHeader(view, range.from, headTo);
  for (const [field, entry] of readHeader(view, block.lastRow + 1, range.to))
    if (!header.has(field)) header.set(field, entry);
  const moneyUnit = readMoneyUnit(view, range.from, before);
  const last = below ? totalBelow(view, below.lastRow + 1, range.to, anchor.columns) : null;
  const total = last ?? block.total ?? headTotal(view, range.from, before, above?.headerRow ?? null);
  return {
    kind: block.rows.some((row) => SCORING_LEVELS.test(row.level1?.name ?? ""))
      ? "department"
      : kindOf(view, range, anchor, header, splits.splits.length > 0),
    sheet: view.grid.sheet,
    area: usedArea(view, range),
    title: range.title,
    year: readYear(view, range.title, range.from, headTo),
    header,
    moneyUnit: moneyUnit ?? "万元",
    moneyUnitPrinted: moneyUnit !== null,
    cells: cellsOf(view, range),
    funds: funds?.funds ?? [],
    fundHeaders: funds?.headers ?? new Map(),
    splits: splits.splits,
    goals: readGoals(view, range.from, before),
    columns: anchor.columns,
    unknownColumns: unknownColumns(view, anchor),
    rowsLeftOut: block.leftOut,
    indicators: block.rows,
    weightsFrom: null,
    total,
    grade: readGrade(view, range, last ?? block.total),
  };
}

function kindOf(
  view: SheetView,
  range: BlockRange,
  anchor: EvaluationAnchor,
  header: ReadonlyMap<HeaderField, TextEntry>,
  hasSplits: boolean,
): EvaluationForm["kind"] {
  const title = labelOf(range.title?.raw ?? view.grid.sheet);
  const scored = anchor.columns.has("weight") || anchor.columns.has("score");
  if (/转移支付/.test(title) && !/部门整体/.test(title)) return "transfer";
  if (!scored && /(补助|衔接|专项|中央|省级).*资金/.test(title)) return "transfer";
  if (!scored && (header.has("centralDepartment") || header.has("fundUser"))) return "transfer";
  if (/部门整体|整体支出|部门绩效自评/.test(title)) return "department";
  if (hasSplits) return "department";
  return header.has("budgetDepartment") && !header.has("projectName") ? "department" : "project";
}

/** `自评总分（分）：97.93` in the head of forms without a total row. */
function headTotal(view: SheetView, from: number, to: number, fundsHeader: number | null): TotalRow | null {
  for (const row of view.rows) {
    if (row < from || row > to || row === fundsHeader) continue;
    const one = view.starting(row).find((cell) => /^自评(总|得)分(\(.*\))?[::]?/.test(cell.label));
    if (!one) continue;
    const colon = one.raw.search(COLON);
    const tail = colon < 0 ? "" : one.raw.slice(colon + 1).trim();
    const score =
      tail === "" ? amountAt(view, row, valueBeside(view, one).at.column) : amountInside(view, one, tail);
    return { at: refOf(view, one), weight: null, score };
  }
  return null;
}

const GRADE_WORD = /^(优秀?|良好?|中等?|较?差|合格|不合格)$/u;

function readGrade(view: SheetView, range: BlockRange, total: TotalRow | null): TextEntry | null {
  const names = new Set(GRADE_NAMES);
  for (const row of view.rows) {
    if (row < range.from || row > range.to) continue;
    for (const one of view.starting(row)) {
      const [label, tail] = splitLabel(one);
      if (!names.has(label)) continue;
      // The label shares the cell: the grade cannot be put in its place.
      if (tail !== "") return { at: refOf(view, one), cell: one.cell, raw: one.raw, value: tail };
      if (!one.label.startsWith("(")) return valueBeside(view, one);
    }
  }
  const word = total ? view.starting(total.at.row).find((one) => GRADE_WORD.test(one.label)) : undefined;
  return word ? textAt(view, word.row, word.column) : null;
}

/** `等级：优` and `（自评等级）优` as label and value. */
function splitLabel(one: ViewCell): readonly [string, string] {
  const [, inBrackets, behind] = /^\(([^()]+)\)[::]?(.*)$/u.exec(one.label) ?? [];
  if (inBrackets !== undefined) return [inBrackets, behind ?? ""];
  const colon = one.label.search(/[::]/u);
  return colon < 0 ? [one.label, ""] : [one.label.slice(0, colon), one.label.slice(colon + 1)];
}

function readGoals(view: SheetView, from: number, to: number): EvaluationForm["goals"] {
  for (const row of view.rows) {
    if (row < from || row > to) continue;
    const cells = view.starting(row);
    // Left of it the block's own title may be named alike: 年度总体目标, 总体目标完成情况.
    const expected = cells.filter((one) => GOAL_NAMES.expected.test(one.label)).at(-1);
    if (!expected) continue;
    const actual = cells.find(
      (one) => GOAL_NAMES.actual.test(one.label) && one.column > expected.column && one.row === expected.row,
    );
    if (!actual) continue;
    const below = Math.max(expected.area.bottom, actual.area.bottom) + 1;
    if (below > to) continue;
    return { expected: textAt(view, below, expected.column), actual: textAt(view, below, actual.column) };
  }
  return { expected: null, actual: null };
}

/** The bounding box of what stands in the range. */
export function usedArea(view: SheetView, range: BlockRange): Area {
  const area = { top: range.from, left: Infinity, bottom: range.from, right: 0 };
  let first = true;
  for (const row of view.rows) {
    if (row < range.from || row > range.to) continue;
    if (first) area.top = row;
    first = false;
    for (const one of view.starting(row)) {
      area.left = Math.min(area.left, one.area.left);
      area.right = Math.max(area.right, one.area.right);
      area.bottom = Math.max(area.bottom, one.area.bottom);
    }
  }
  return { ...area, left: Number.isFinite(area.left) ? area.left : 0 };
}

/** Every filled cell of the range, for the rules that read all of them. */
export function cellsOf(view: SheetView, range: BlockRange): Entry<null>[] {
  return view.rows
    .filter((row) => row >= range.from && row <= range.to)
    .flatMap((row) =>
      view.starting(row).map((one) => ({ at: refOf(view, one), cell: one.cell, raw: one.raw, value: null })),
    );
}

/** A short text as a person reads it. */
export function plain(text: string): string {
  return readable(text).replace(/\s+/gu, "");
}
