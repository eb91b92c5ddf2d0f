import { bareLabel, labelOf } from "../cells/text";
import { amountAt, amountInside, textAt } from "./entries";
import { headerCell, headerMap } from "./header-map";
import { FUND_COLUMNS, FUND_TOTAL, labelBook } from "./labels";
import type { AmountEntry, FundColumn, FundRow, HeaderCell, Split, SplitItem } from "./model";
import { readFundPairs, readFundRows } from "./fund-lists";
import { fundRole } from "./roles";
import { refOf, rowsBetween, type SheetView, type ViewCell } from "./sheet-view";

const FUND_BOOK = labelBook(FUND_COLUMNS);

/** Labels that end the funds block: no row of money speaks of goals. */
const AFTER_FUNDS = /目标|^资金管理情况|^绩效指标|^按(收入|支出)性质分|^[一二三四五六七八九十]+、/;
/** The total of the form below funds that stand under the indicators. */
const FORM_TOTAL = /^(绩效|单位|综合)?(自评)?(总分|总得分|总评分|总分值)/;
const INCOME = /^按收入(性质|来源)分/;
const EXPENDITURE = /^按支出性质分/;

export interface FundsBlock {
  /** Row of the column names; `null` where amounts stand beside their names, among the entries of the head. */
  readonly headerRow: number | null;
  readonly lastRow: number;
  readonly headers: ReadonlyMap<FundColumn, HeaderCell>;
  readonly funds: readonly FundRow[];
}

/** Finds and reads the funds block between two rows; none → `null`. */
export function readFunds(view: SheetView, from: number, to: number): FundsBlock | null {
  return readFundsTable(view, from, to) ?? readFundRows(view, from, to) ?? readFundPairs(view, from, to);
}

/** The funds block as a table with its column names above the amounts; none → `null`. */
export function readFundsTable(view: SheetView, from: number, to: number): FundsBlock | null {
  for (const row of rowsBetween(view, from, to)) {
    const headers = fundHeaders(view, row);
    if (!isFundsHeader(headers)) continue;
    const bottom = Math.max(
      ...[...headers.values()].map((header) => view.mergeAt(header.at.row, header.at.column)?.bottom ?? row),
    );
    const rows = fundRows(view, Math.max(row, bottom), to, headers);
    if (rows.funds.length === 0) continue;
    return { headerRow: row, lastRow: rows.lastRow, headers, funds: withRoles(rows.funds) };
  }
  return null;
}

/** The columns of a funds header. Beside 调整后预算数 a plain 预算数 is the opening budget. */
function fundHeaders(view: SheetView, row: number): Map<FundColumn, HeaderCell> {
  const cells = view.across(row);
  const headers = headerMap(view, cells, FUND_BOOK, "funds");
  if (headers.has("openingBudget")) return headers;
  const budgets = cells.filter((one) => fundRole(view, one) === "fullYearBudget");
  const [opening] = budgets;
  const adjusted = budgets.find((one) => one !== opening && /调整|全年|追加/u.test(one.label));
  if (!opening || !adjusted || /调整|全年/u.test(opening.label)) return headers;
  return headers
    .set("openingBudget", headerCell(view, opening))
    .set("fullYearBudget", headerCell(view, adjusted));
}

function isFundsHeader(headers: ReadonlyMap<FundColumn, HeaderCell>): boolean {
  const budget = headers.has("fullYearBudget") || headers.has("openingBudget");
  return budget && (headers.has("fullYearExecution") || headers.has("executionRate"));
}

function fundRows(
  view: SheetView,
  headerBottom: number,
  to: number,
  headers: ReadonlyMap<FundColumn, HeaderCell>,
) {
  const firstAmount = Math.min(...[...headers.values()].map((header) => header.left));
  const funds: FundRow[] = [];
  let lastRow = headerBottom;
  for (const row of view.rows) {
    if (row <= headerBottom || row > to) continue;
    const cells = view.starting(row);
    const labels = cells.filter((one) => one.column < firstAmount || one === cells[0]);
    if (labels.some((one) => AFTER_FUNDS.test(one.label) || FORM_TOTAL.test(one.label))) break;
    const label = labelFor(view.across(row), row, headerBottom, firstAmount);
    const fund = fundRow(view, row, label, headers);
    if (label === null && !hasAmount(fund)) continue;
    funds.push(fund);
    lastRow = row;
  }
  return { funds, lastRow };
}

/** The row's own label: the rightmost text left of the amounts that is not the title of the whole block. */
function labelFor(
  cells: readonly ViewCell[],
  row: number,
  headerBottom: number,
  firstAmount: number,
): ViewCell | null {
  const own = cells.filter(
    (one) => one.column < firstAmount && one.label !== "" && one.area.top > headerBottom,
  );
  return own.filter((one) => one.row === row).at(-1) ?? null;
}

function fundRow(
  view: SheetView,
  row: number,
  label: ViewCell | null,
  headers: ReadonlyMap<FundColumn, HeaderCell>,
): FundRow {
  const amount = (column: FundColumn): AmountEntry | null => {
    const header = headers.get(column);
    if (!header) return null;
    const entry = amountAt(view, row, header.left);
    // A merge that comes from above, or from the left, belongs to another entry.
    return entry.at.row === row && entry.at.column >= header.left ? entry : null;
  };
  const reason = headers.get("reason");
  return {
    label: label?.raw ?? "",
    labelAt: label ? refOf(view, label) : null,
    role: "part",
    hidden: view.isHidden(row),
    openingBudget: amount("openingBudget"),
    fullYearBudget: amount("fullYearBudget"),
    fullYearExecution: amount("fullYearExecution"),
    weight: amount("weight"),
    executionRate: amount("executionRate"),
    executionScore: amount("executionScore"),
    reason: reason ? textAt(view, row, reason.left) : null,
  };
}

function hasAmount(fund: FundRow): boolean {
  return [fund.openingBudget, fund.fullYearBudget, fund.fullYearExecution, fund.executionScore].some(
    (entry) => entry !== null && entry.value.number !== null,
  );
}

export function withRoles(funds: readonly FundRow[]): FundRow[] {
  const named = funds.findIndex((fund) => FUND_TOTAL.test(bareLabel(fund.label)));
  const first = funds[0];
  const total = named >= 0 ? named : first && !labelOf(first.label).startsWith("其中") ? 0 : -1;
  const second = funds.findIndex((fund) => SECOND_DIVISION.test(labelOf(fund.label)));
  return funds.map((fund, index) => {
    if (index === total) return { ...fund, role: "total" as const };
    return second > 0 && index >= second ? { ...fund, role: "detail" as const } : fund;
  });
}

/** A whole divided twice: by its sources first, then (from here on) by what it is spent on. */
const SECOND_DIVISION = /^(资金结构|支出结构|按支出(性质|结构|类型)|资金用途)/;

/** The department's two splits of the total, below the funds rows. */
export function readSplits(
  view: SheetView,
  from: number,
  to: number,
): { readonly splits: readonly Split[]; readonly lastRow: number } {
  const headRow = view.rows.find(
    (row) =>
      row >= from &&
      row <= to &&
      view.starting(row).some((one) => INCOME.test(one.label) || EXPENDITURE.test(one.label)),
  );
  if (headRow === undefined) return { splits: [], lastRow: from };
  const heads = view.starting(headRow).filter((one) => INCOME.test(one.label) || EXPENDITURE.test(one.label));
  const rows = view.rows.filter((row) => row >= headRow && row <= to);
  const endIndex = rows.findIndex(
    (row) => row > headRow && view.starting(row).some((one) => AFTER_FUNDS.test(one.label)),
  );
  const own = endIndex < 0 ? rows : rows.slice(0, endIndex);
  const splits = heads.map((head, index): Split => {
    const right = heads[index + 1]?.column ?? Infinity;
    return {
      kind: INCOME.test(head.label) ? "income" : "expenditure",
      at: refOf(view, head),
      items: own.flatMap((row) => splitItems(view, row, head.column, right)),
    };
  });
  return { splits, lastRow: own.at(-1) ?? headRow };
}

/** `其中：一般公共预算：351.02` in one cell, or `一般公共预算：` with the amount in the next, or behind one empty column. */
function splitItems(view: SheetView, row: number, left: number, right: number): SplitItem[] {
  const items: SplitItem[] = [];
  const cells = view.starting(row).filter((one) => one.column >= left && one.column < right);
  let taken: ViewCell | null = null;
  for (const [index, one] of cells.entries()) {
    if (one === taken || one.label === "") continue;
    const text = one.raw
      .normalize("NFKC")
      .replace(/^其中\s*[::]?/u, "")
      .trim();
    if (INCOME.test(one.label) || EXPENDITURE.test(one.label)) continue;
    const colon = text.lastIndexOf(":");
    const label = bareLabel(colon >= 0 ? text.slice(0, colon) : text);
    const tail = colon >= 0 ? text.slice(colon + 1).trim() : "";
    if (label === "") continue;
    const next = cells[index + 1];
    const isNear = tail === "" && next !== undefined && next.column <= one.area.right + 2;
    const beside = isNear ? amountAt(view, row, next.column) : null;
    const hasAmount = beside !== null && beside.value.number !== null;
    if (hasAmount) taken = next ?? null;
    items.push({ label, amount: hasAmount ? beside : amountInside(view, one, tail) });
  }
  return items;
}
