import { COLON } from "../cells/text";
import { amountAt, amountInside } from "./entries";
import { headerCell } from "./header-map";
import { withRoles, type FundsBlock } from "./funds";
import type { AmountEntry, FundColumn, FundRow, HeaderCell } from "./model";
import { boundRole, fundLabel, fundRole } from "./roles";
import { refOf, type SheetView, type ViewCell } from "./sheet-view";

type Amounts = Partial<Record<FundColumn, AmountEntry>>;

/** An amount beside its name: `预算数（万元） | 40`, or in one cell: `预算数：40`. */
interface Pair {
  readonly role: FundColumn;
  readonly label: ViewCell;
  readonly amount: AmountEntry;
}

/**
 * Funds as entries of the head: 预算数 and 执行数 each with the amount beside or behind the name, in one row or
 * several. They make one funds row, the total.
 */
export function readFundPairs(view: SheetView, from: number, to: number): FundsBlock | null {
  const headers = new Map<FundColumn, HeaderCell>();
  const amounts: Amounts = {};
  let lastRow = from;
  for (const { role, label, amount } of pairsBetween(view, from, to)) {
    if (headers.has(role)) continue;
    headers.set(role, headerCell(view, label));
    amounts[role] = amount;
    lastRow = label.row;
  }
  if (!hasBoth(headers)) return null;
  return {
    headerRow: null,
    lastRow,
    headers,
    funds: withRoles([fundRowOf("年度资金总额", null, false, amounts)]),
  };
}

function pairsBetween(view: SheetView, from: number, to: number): Pair[] {
  return view.rows
    .filter((row) => row >= from && row <= to)
    .flatMap((row) => view.starting(row).flatMap((one, index, cells) => pairOf(view, one, cells[index + 1])));
}

function pairOf(view: SheetView, one: ViewCell, next: ViewCell | undefined): Pair[] {
  if (one.label === "") return [];
  const colon = one.raw.search(COLON);
  const tail = colon < 0 ? "" : one.raw.slice(colon + 1).trim();
  const said = boundRole<FundColumn>(view, one, "funds");
  const role = said ?? fundLabel(tail === "" ? one.label : one.raw.slice(0, colon));
  if (role === null || role === "reason") return [];
  // 自评得分 in the head is the form's total, 分值 there nothing of the funds.
  if ((role === "executionScore" || role === "weight") && !/执行|支出/u.test(one.label)) return [];
  if (tail !== "") return pairIf({ role, label: one, amount: amountInside(view, one, tail) });
  if (next === undefined || next.column > one.area.right + 2) return [];
  return pairIf({ role, label: one, amount: amountAt(view, one.row, next.column) });
}

function pairIf(pair: Pair): Pair[] {
  return pair.amount.value.number === null ? [] : [pair];
}

/**
 * Funds with their sources as columns: 全年预算数, 全年执行数 and 执行率 each name a row, 合计, 财政拨款 and the
 * like stand above the amounts.
 */
export function readFundRows(view: SheetView, from: number, to: number): FundsBlock | null {
  const lines = view.rows.filter((row) => row >= from && row <= to).flatMap((row) => lineOf(view, row));
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const headers = new Map(lines.map((line) => [line.role, headerCell(view, line.label)]));
  const names = sourceNames(view, first, from);
  if (!hasBoth(headers) || names.length < 2) return null;
  const funds = names.map((name) => {
    const amounts: Amounts = {};
    for (const { role, label } of lines) amounts[role] ??= amountAt(view, label.row, name.column);
    return fundRowOf(name.raw, name, false, amounts, view);
  });
  return { headerRow: first.label.row - 1, lastRow: last.label.row, headers, funds: withRoles(funds) };
}

interface Line {
  readonly role: FundColumn;
  readonly label: ViewCell;
}

/** A row that begins (behind the block's title) with the name of an amount and holds at least two numbers. */
function lineOf(view: SheetView, row: number): Line[] {
  const cells = view.starting(row);
  const label = cells.find((one) => one.label !== "");
  const role = label ? fundRole(view, label) : null;
  if (!label || role === null || role === "reason") return [];
  const rest = cells.filter((one) => one.column > label.column);
  const isNumbers =
    rest.length >= 2 &&
    rest.every((one) => amountAt(view, row, one.column).value.number !== null || /^[-—/]+$/u.test(one.raw));
  return isNumbers ? [{ role, label }] : [];
}

function sourceNames(view: SheetView, first: Line, from: number): readonly ViewCell[] {
  const row = [...view.rows].reverse().find((one) => one < first.label.row && one >= from);
  if (row === undefined) return [];
  const cells = view
    .starting(row)
    .filter((one) => one.column > first.label.area.right - 1 && one.column > first.label.column);
  return cells.every((one) => /金|拨款|合计|总额|总计|收入|小计|自筹|其他/u.test(one.label)) ? cells : [];
}

function hasBoth(headers: ReadonlyMap<FundColumn, HeaderCell>): boolean {
  const budget = headers.has("fullYearBudget") || headers.has("openingBudget");
  return budget && headers.has("fullYearExecution");
}

function fundRowOf(
  label: string,
  at: ViewCell | null,
  hidden: boolean,
  amounts: Amounts,
  view?: SheetView,
): FundRow {
  return {
    label,
    labelAt: at && view ? refOf(view, at) : null,
    role: "part",
    hidden,
    openingBudget: amounts.openingBudget ?? null,
    fullYearBudget: amounts.fullYearBudget ?? null,
    fullYearExecution: amounts.fullYearExecution ?? null,
    weight: amounts.weight ?? null,
    executionRate: amounts.executionRate ?? null,
    executionScore: amounts.executionScore ?? null,
    reason: null,
  };
}
