import type { CellRef } from "../cells/address";
import type { Cell } from "../cells/cell";
import { bareLabel, labelOf, readable } from "../cells/text";
import { parseActual, parseTarget } from "../values/parse-value";
import type { IndicatorValue, SplitTarget, ValueContext } from "../values/value";
import { amountAt, amountInside, splitPrintedWeight, textAt } from "./entries";
import { FOOT_NAMES, GRADE_NAMES, TOTAL_NAMES } from "./labels";
import type {
  AmountEntry,
  ColumnRole,
  Entry,
  HeaderCell,
  IndicatorRow,
  LevelCell,
  TextEntry,
  TotalRow,
} from "./model";
import { settlePoints } from "./points-of-rows";
import { isHeaderAgain } from "./repeated-header";
import { entryAt, refOf, rowsBetween, type SheetView, type ViewCell } from "./sheet-view";

type Columns = ReadonlyMap<ColumnRole, HeaderCell>;

export interface IndicatorBlock {
  readonly rows: readonly IndicatorRow[];
  readonly total: TotalRow | null;
  /** The last row that belongs to the block: the total, or the last indicator. */
  readonly lastRow: number;
  /** Rows below it that look like indicators. */
  readonly leftOut: readonly CellRef[];
}

/**
 * Reads the rows below an indicator header until the total, the foot of the form, or `to`. A total that indicators
 * follow stands above them, or sums up one level only: the last one is the form's.
 */
export function readIndicators(
  view: SheetView,
  columns: Columns,
  headerRow: number,
  to: number,
): IndicatorBlock {
  const rows: IndicatorRow[] = [];
  let level1: LevelCell | null = null;
  let level2: LevelCell | null = null;
  let total: TotalRow | null = null;
  let lastRow = headerRow;
  const own = rowsBetween(view, headerRow + 1, to);
  const lastIndicator = own.findLast((row) => looksLikeIndicator(view, row, columns)) ?? headerRow;
  const lastTotal = own.findLast((row) => totalLabel(view, row, columns) !== undefined) ?? headerRow;
  for (const row of own) {
    const first = view.starting(row)[0];
    if (first === undefined) continue;
    const totalHere = totalRow(view, row, columns);
    if (totalHere) {
      total = totalHere;
      if (row < lastIndicator && (rows.length === 0 || row < lastTotal)) continue;
      lastRow = row;
      break;
    }
    if (isFoot(view, first, row, columns)) {
      if (row > lastIndicator && row < lastTotal && lastTotal - row <= NOTES_BEFORE_TOTAL) continue;
      break;
    }
    if (isBandArea(first, columns)) {
      if (first.label !== "" && first.label.length <= 20) {
        level1 = levelCell(view, first);
        level2 = null;
      }
      continue;
    }
    const isHeader = isHeaderAgain(view, row, columns);
    const own1 = levelAt(view, row, columns.get("level1"), columns.get("level1Weight"));
    if (own1 && own1.at.row !== level1?.at.row && !(isHeader && isNameOf(own1, columns.get("level1")))) {
      if (own1.name !== level1?.name) level2 = null;
      level1 = own1;
    }
    if (isHeader) continue;
    level2 = levelAt(view, row, columns.get("level2"), columns.get("level2Weight")) ?? level2;
    if (isSubtotal(view, row, columns)) continue;
    rows.push(indicatorRow(view, row, columns, level1, level2));
    lastRow = row;
  }
  const leftOut = own.filter((row) => row > lastRow && looksLikeIndicator(view, row, columns));
  return { rows: settlePoints(rows), total, lastRow, leftOut: leftOut.flatMap((row) => firstOf(view, row)) };
}

/** In some provinces (云南) the line for other remarks stands between the indicators and their total. */
const NOTES_BEFORE_TOTAL = 3;

function firstOf(view: SheetView, row: number): CellRef[] {
  const [first] = view.starting(row);
  return first ? [refOf(view, first)] : [];
}

const isNameOf = (level: LevelCell, header: HeaderCell | undefined): boolean =>
  header !== undefined && labelOf(level.raw) === labelOf(header.raw);

/** A row with an actual value (or a target) and points in cells of its own, and a name: whatever stands around it. */
function looksLikeIndicator(view: SheetView, row: number, columns: Columns): boolean {
  const own = (role: ColumnRole): ViewCell | null => {
    const header = columns.get(role);
    const one = header ? view.at(row, header.left) : null;
    return one !== null && one.row === row && one.column >= (header?.left ?? 0) ? one : null;
  };
  const names = columns.get("level3") ?? columns.get("level2") ?? columns.get("level1");
  const isNamed = names !== undefined && view.at(row, names.left) !== null;
  const hasValues = own("actual") !== null || own("target") !== null;
  const points = [own("weight"), own("score")];
  const bears = points.some((one) => one?.cell.value.kind === "number");
  return isNamed && hasValues && bears && totalLabel(view, row, columns) === undefined;
}

function leftOf(columns: Columns, ...roles: readonly ColumnRole[]): number {
  return Math.min(...roles.map((role) => columns.get(role)?.left ?? Infinity));
}

/** Where the values begin; in a 评分表, which has none, the points. */
function leftOfValues(columns: Columns): number {
  const values = leftOf(columns, "target", "actual");
  return Number.isFinite(values) ? values : leftOf(columns, "weight", "score");
}

function totalLabel(view: SheetView, row: number, columns: Columns): ViewCell | undefined {
  const values = leftOfValues(columns);
  return view.starting(row).find((one) => one.column <= values && TOTAL_NAMES.test(one.label));
}

function totalRow(view: SheetView, row: number, columns: Columns): TotalRow | null {
  const label = totalLabel(view, row, columns);
  if (!label) return null;
  const amount = (role: ColumnRole): AmountEntry | null => {
    const header = columns.get(role);
    if (!header || (label.area.left <= header.left && label.area.right >= header.left)) return null;
    return amountAt(view, row, header.left);
  };
  const inside = TOTAL_NAMES.exec(label.label)?.[4];
  const score = amount("score") ?? (inside === undefined ? null : amountInside(view, label, inside));
  return { at: refOf(view, label), weight: amount("weight"), score };
}

/**
 * The form's total below a block of funds that stands under the indicators: at the score's column, else the last
 * number of its row. Its weight is not looked for: what stands there is the points of the indicators alone.
 */
export function totalBelow(view: SheetView, from: number, to: number, columns: Columns): TotalRow | null {
  for (const row of rowsBetween(view, from, to)) {
    const label = totalLabel(view, row, columns);
    if (!label) continue;
    const numbers = view.starting(row).filter((one) => one !== label && one.cell.value.kind === "number");
    const own = numbers.find((one) => one.column === columns.get("score")?.left) ?? numbers.at(-1);
    if (own) return { at: refOf(view, label), weight: null, score: amountAt(view, row, own.column) };
  }
  return null;
}

const GRADE_LABELS: ReadonlySet<string> = new Set(GRADE_NAMES);

/** A line of the foot: its first cell stands left of the names, or covers the values, and says so. */
function isFoot(view: SheetView, first: ViewCell, row: number, columns: Columns): boolean {
  if (GRADE_LABELS.has(bareLabel(first.label))) return true;
  if (!FOOT_NAMES.test(labelOf(first.raw).slice(0, 30))) return false;
  if (isBandArea(first, columns)) return true;
  const names = columns.get("level3") ?? columns.get("level2");
  const isLeft = names === undefined || first.column < names.left || view.starting(row).length === 1;
  return isLeft && (isEmptyAt(view, row, columns.get("actual")) || isAcross(view, row, columns));
}

/** One text over the names, or the target, and the actual values: what stands beside a label of the foot. */
function isAcross(view: SheetView, row: number, columns: Columns): boolean {
  const actual = columns.get("actual");
  const one = actual ? view.at(row, actual.left) : null;
  const others = ["level3", "target"] as const;
  return (
    one !== null &&
    others.some(
      (role) =>
        (columns.get(role)?.left ?? Infinity) >= one.area.left &&
        (columns.get(role)?.left ?? Infinity) <= one.area.right,
    )
  );
}

/** A row whose first cell covers the values: a section title, a note, a signature line. */
function isBandArea(one: ViewCell, columns: Columns): boolean {
  const target = columns.get("target");
  return target !== undefined && one.column < target.left && one.area.right >= target.left;
}

function isSubtotal(view: SheetView, row: number, columns: Columns): boolean {
  const values = leftOfValues(columns);
  return view.starting(row).some((one) => one.column < values && /^小计/.test(one.label));
}

function isEmptyAt(view: SheetView, row: number, header: HeaderCell | undefined): boolean {
  return header === undefined || view.at(row, header.left) === null;
}

function levelAt(
  view: SheetView,
  row: number,
  header: HeaderCell | undefined,
  weights: HeaderCell | undefined,
): LevelCell | null {
  const one = header ? view.at(row, header.left) : null;
  if (!one || one.label === "") return null;
  const level = levelCell(view, one);
  if (level.printedWeight !== null || !weights) return level;
  const beside = amountAt(view, one.row, weights.left);
  return beside.value.number === null ? level : { ...level, printedWeight: beside };
}

function levelCell(view: SheetView, one: ViewCell): LevelCell {
  const { name, points } = splitPrintedWeight(one.raw);
  return {
    at: refOf(view, one),
    raw: one.raw,
    name,
    printedWeight: points === null ? null : amountInside(view, one, points),
  };
}

function indicatorRow(
  view: SheetView,
  row: number,
  columns: Columns,
  level1: LevelCell | null,
  level2: LevelCell | null,
): IndicatorRow {
  const level3 = nameAt(view, row, columns.get("level3"));
  const context = { name: level3?.value ?? "", level2: level2?.name ?? "" };
  const target = targetAt(view, row, columns, context);
  const actual = valueAt(view, row, columns.get("actual"), (cell) =>
    parseActual(cell, { ...context, side: "actual" }),
  );
  const weight = ownAmount(view, row, columns.get("weight"));
  const score = ownAmount(view, row, columns.get("score"));
  return {
    row,
    hidden: view.isHidden(row),
    unused: isUnused(target?.entry ?? null, actual, weight, score),
    level1,
    level2,
    level3,
    target: target?.entry ? answered(target.entry, actual, weight) : null,
    targetParts: target?.parts ?? [],
    actual,
    weight,
    score,
    deduction: ownAmount(view, row, columns.get("deduction")),
    standard: textUnder(view, row, columns.get("standard")),
    reviewScore: ownAmount(view, row, columns.get("reviewScore")),
    reason: textUnder(view, row, columns.get("reason")),
    detailOf: null,
    sharesWeight: false,
  };
}

/** 无 answered by 无 in a row that bears points is a target: nothing of the kind shall happen (负面影响). */
function answered(
  target: Entry<IndicatorValue>,
  actual: Entry<IndicatorValue> | null,
  weight: AmountEntry | null,
): Entry<IndicatorValue> {
  const isNone = target.value.class === "placeholder" && /^(无|没有)$/u.test(target.raw);
  const bears = weight?.value.number?.gt(0) === true;
  if (!isNone || !bears || !/^(无|没有|未发生|零|0)/u.test(actual?.raw ?? "")) return target;
  return { ...target, value: { ...target.value, class: "phrase" } };
}

function textUnder(view: SheetView, row: number, header: HeaderCell | undefined): TextEntry | null {
  return header ? textAt(view, row, header.left) : null;
}

/** `指标1：` prefixes, numbering and marks are layout, not part of the name. */
export function indicatorName(raw: string): string {
  return readable(raw)
    .replace(/^[★☆▲*●]+/u, "")
    .replace(/^指标\s*[\d一二三四五六七八九十]*\s*[:\uFF1A.、．]?\s*/u, "")
    .replace(/^[(（]?\d{1,2}[)）]?\s*[.、．]\s*/u, "")
    .trim();
}

function nameAt(view: SheetView, row: number, header: HeaderCell | undefined): TextEntry | null {
  if (!header) return null;
  const column = filledColumn(view, row, header);
  return entryAt(view, row, column, (cell) => indicatorName(cell.text));
}

/** The first filled column below a header that spans several. */
function filledColumn(view: SheetView, row: number, header: HeaderCell): number {
  for (let column = header.left; column <= header.right; column += 1) {
    if (view.at(row, column)?.row === row) return column;
  }
  return header.left;
}

function valueAt(
  view: SheetView,
  row: number,
  header: HeaderCell | undefined,
  read: (cell: Cell) => IndicatorValue,
): Entry<IndicatorValue> | null {
  return header ? entryAt(view, row, filledColumn(view, row, header), read) : null;
}

const OPERATOR_ONLY = /^(≥|≤|>|<|=|≧|≦|⩾|⩽|═|>=|<=|==|=>|=<|》|《|定性|定量)$/u;

/** The column a row is held against: the target as adjusted within the year where the row has one. */
function targetColumn(view: SheetView, row: number, columns: Columns): HeaderCell | undefined {
  const adjusted = columns.get("adjustedTarget");
  const one = adjusted ? view.at(row, adjusted.left) : null;
  return one && !/^[-—/]*$/u.test(labelOf(one.raw)) ? adjusted : columns.get("target");
}

function targetAt(view: SheetView, row: number, columns: Columns, names: Omit<ValueContext, "side">) {
  const header = targetColumn(view, row, columns);
  if (!header) return null;
  const context: ValueContext = { ...names, side: "target" };
  const operator = columns.get("operator");
  const unit = columns.get("unit");
  const parts: CellRef[] = [];
  const textOf = (column: number): string => {
    const one = view.at(row, column);
    if (one) parts.push(refOf(view, one));
    return one?.raw ?? "";
  };
  if (operator || unit) {
    const split: SplitTarget = {
      operator: operator ? textOf(operator.left) : "",
      unit: unit ? textOf(unit.left) : "",
    };
    const entry = entryAt(view, row, header.left, (cell) => parseTarget(cell, context, split));
    return { entry, parts };
  }
  const spread = spreadTarget(view, row, header);
  if (spread) {
    const entry = entryAt(view, row, spread.column, (cell) => parseTarget(cell, context, spread.split));
    return { entry, parts: spread.parts };
  }
  return { entry: valueAt(view, row, header, (cell) => parseTarget(cell, context)), parts };
}

/** One header over sign, value and unit in columns of their own. */
function spreadTarget(view: SheetView, row: number, header: HeaderCell) {
  if (header.right === header.left) return null;
  const cells: ViewCell[] = [];
  for (let column = header.left; column <= header.right; column += 1) {
    const one = view.at(row, column);
    if (one && one.row === row && one.column === column) cells.push(one);
  }
  if (cells.length < 2) return null;
  const operator = cells.find((one) => OPERATOR_ONLY.test(labelOf(one.raw)));
  const value =
    cells.find((one) => one !== operator && /\d/u.test(one.raw)) ?? cells.find((one) => one !== operator);
  const unit = cells.find((one) => one !== operator && one !== value);
  if (!value) return null;
  return {
    column: value.column,
    split: { operator: operator?.raw ?? "", unit: unit?.raw ?? "" },
    parts: [operator, unit].flatMap((one) => (one ? [refOf(view, one)] : [])),
  };
}

/** The row's own weight or score; a cell merged from above or from the left belongs to another entry. */
function ownAmount(view: SheetView, row: number, header: HeaderCell | undefined): AmountEntry | null {
  if (!header) return null;
  const entry = amountAt(view, row, header.left);
  return entry.at.row === row && entry.at.column >= header.left ? entry : null;
}

function isUnused(
  target: Entry<IndicatorValue> | null,
  actual: Entry<IndicatorValue> | null,
  weight: AmountEntry | null,
  score: AmountEntry | null,
): boolean {
  const empty = (entry: Entry<IndicatorValue> | null): boolean =>
    entry === null || entry.value.class === "blank" || entry.value.class === "placeholder";
  const none = (entry: AmountEntry | null): boolean =>
    entry === null ||
    entry.value.state === "blank" ||
    entry.value.state === "placeholder" ||
    entry.value.number?.eq(0) === true;
  return empty(target) && empty(actual) && none(weight) && none(score);
}
