import { decimal, HUNDRED, show, type Decimal } from "../../cells/decimal";
import { halfUnit } from "../../compute/tolerance";
import type { ReportTable, Span } from "../document";
import { defineNarrativeRule, type NarrativeRule } from "./narrative-rule";
import { firstText, numberIn, plainTables, rowsOf, TOTAL, type Row, type Typed } from "./table-rows";

/** How a column of percentages follows from others: a part of a whole, or the growth from one to the other. */
interface Formula {
  readonly kind: "quotient" | "growth";
  readonly part: number;
  readonly whole: number;
}

/** A row's percentage beside the figures it is worked out from. */
interface Case {
  readonly row: Row;
  readonly typed: Typed;
  readonly part: Typed;
  readonly whole: Typed;
}

interface RateData {
  readonly row: string;
  readonly column: string;
  readonly arithmetic: string;
  readonly expected: string;
  readonly said: string;
}

/** Rates of money by name; rates of tasks and targets have bases of their own. */
const MONEY_RATE = /(?:执行|使用|支出|支付|拨付)(?:率|进度|比例?)/u;
const BUDGET = /预算|计划|安排|下达/u;
const SPENT = /执行|支出|使用|支付|拨付/u;
const NO_AMOUNT = /率|比|进度|%|序号|编号|年份|年度|得分|分值/u;
/**
 * So many rows must bear a formula out before it is held against the others, more where the percentages are whole:
 * 100% and 0% bear nothing out.
 */
const LEAST_PROOF = { exact: 3, whole: 5 };
/** Of the rows no more than one in so many may differ. */
const ROWS_A_MISS = 4;
const MOST_AMOUNTS = 8;

/** The percentage in a cell; the column's name may say it for all. */
function percentIn(row: Row, column: number, isPercent: boolean): Typed | null {
  const cell = row.get(column);
  return cell?.text.endsWith("%") || isPercent ? numberIn(cell) : null;
}

function* casesOf(
  rows: readonly Row[],
  column: number,
  isPercent: boolean,
  formula: Formula,
): Generator<Case> {
  for (const row of rows) {
    const typed = percentIn(row, column, isPercent);
    const [part, whole] = [formula.part, formula.whole].map((at) => numberIn(row.get(at)));
    if (typed && part && whole && whole.value.gt(0)) yield { row, typed, part, whole };
  }
}

/** What a formula gives in per cent. */
function resultOf({ kind }: Formula, part: Decimal, whole: Decimal): Decimal {
  return (kind === "growth" ? part.minus(whole) : part).div(whole).times(HUNDRED);
}

/** Whether a typed percentage follows from the figures, all of them rounded as they are typed; cut off counts as well. */
function agrees(formula: Formula, { typed, part, whole }: Case): boolean {
  const half = ({ decimals }: Typed): Decimal => (decimals === 0 ? decimal(0) : halfUnit(decimals));
  const lowest = resultOf(formula, part.value.minus(half(part)), whole.value.plus(half(whole)));
  const highest = resultOf(formula, part.value.plus(half(part)), whole.value.minus(half(whole)));
  const unit = halfUnit(typed.decimals);
  // Growth is told without its sign where the column is called a decrease.
  const candidates = formula.kind === "growth" ? [typed.value, typed.value.neg()] : [typed.value];
  return candidates.some((one) => one.gte(lowest.minus(unit.times(2))) && one.lte(highest.plus(unit)));
}

const isPlainRate = ({ typed }: Case): boolean => typed.value.eq(0) || typed.value.eq(HUNDRED);

/** The formula most rows of a column bear out, and the rows that do not. */
function provenFormula(rows: readonly Row[], column: number, isPercent: boolean, amounts: readonly number[]) {
  let best: { readonly formula: Formula; readonly proofs: number; readonly misses: readonly Case[] } | null =
    null;
  for (const formula of formulasOver(amounts)) {
    const misses: Case[] = [];
    const proofs: Case[] = [];
    for (const one of casesOf(rows, column, isPercent, formula)) {
      if (!agrees(formula, one)) misses.push(one);
      else if (!isPlainRate(one)) proofs.push(one);
      if (misses.length * ROWS_A_MISS > rows.length) break;
    }
    const isExact = proofs.some(({ typed }) => typed.decimals > 0);
    const isProven =
      proofs.length >= (isExact ? LEAST_PROOF.exact : LEAST_PROOF.whole) &&
      misses.length * ROWS_A_MISS <= proofs.length + misses.length;
    if (isProven && proofs.length > (best?.proofs ?? 0)) best = { formula, proofs: proofs.length, misses };
  }
  return best;
}

function* formulasOver(amounts: readonly number[]): Generator<Formula> {
  for (const kind of ["quotient", "growth"] as const)
    for (const part of amounts) for (const whole of amounts) if (part !== whole) yield { kind, part, whole };
}

/** The formula the names of the columns tell, where they leave no choice and not every row speaks against it. */
function namedFormula(
  rows: readonly Row[],
  column: number,
  isPercent: boolean,
  names: ReadonlyMap<number, string>,
  amounts: readonly number[],
) {
  if (!MONEY_RATE.test(names.get(column) ?? "")) return null;
  const named = (pattern: RegExp, but: RegExp): readonly number[] =>
    amounts.filter((at) => pattern.test(names.get(at) ?? "") && !but.test(names.get(at) ?? ""));
  const [whole, ...otherWholes] = named(BUDGET, SPENT);
  const [part, ...otherParts] = named(SPENT, /预算数|计划数/u);
  if (whole === undefined || part === undefined || otherWholes.length > 0 || otherParts.length > 0)
    return null;
  const formula: Formula = { kind: "quotient", part, whole };
  const cases = [...casesOf(rows, column, isPercent, formula)];
  const misses = cases.filter((one) => !agrees(formula, one));
  return misses.length === cases.length && cases.length > 1 ? null : { formula, misses };
}

/** The percentages of a table that do not follow from its figures as the others do. */
function* wrongRates(table: ReportTable, text: string) {
  const rows = rowsOf(table, text);
  const isFigures = (row: Row): boolean =>
    [...row].some(([column, cell]) => column > 0 && numberIn(cell) !== null);
  const first = rows.findIndex(isFigures);
  const names = new Map([...(rows[first - 1] ?? [])].map(([column, cell]) => [column, cell.text]));
  const figures = rows.slice(first).filter(isFigures);
  const amounts = [...names].flatMap(([column, name]) =>
    NO_AMOUNT.test(name) || figures.some((row) => row.get(column)?.text.endsWith("%")) ? [] : [column],
  );
  if (amounts.length > MOST_AMOUNTS) return;
  for (const [column, name] of names) {
    const isPercent = name.includes("%");
    if (!figures.some((row) => percentIn(row, column, isPercent))) continue;
    const found =
      provenFormula(figures, column, isPercent, amounts) ??
      namedFormula(figures, column, isPercent, names, amounts);
    if (!found) continue;
    const { formula } = found;
    // A row may have a base of its own among its figures.
    const isExplained = ({ row }: Case): boolean =>
      [...formulasOver(amounts)].some((other) =>
        [...casesOf([row], column, isPercent, other)].some((one) => agrees(other, one)),
      );
    for (const one of found.misses) if (!isExplained(one)) yield { name, column, formula, one };
  }
}

/** What a row is called: its first cell that is no number. */
function nameOf(row: Row): string {
  if (TOTAL.test(firstText(row))) return "合计";
  return [...row.values()].find((cell) => numberIn(cell) === null)?.text ?? firstText(row);
}

const tableRates = defineNarrativeRule<RateData>({
  id: "narrative/table-rates-correct",
  severity: "warning",
  title: "表中的比率与同一行的数相符",
  basis: { text: "比率＝同一行的两个数相除；以列名或其余各行的算法为准，四舍五入能解释的差不算" },
  help: "表里的执行率、增减率与同一行的金额不符，必有一个写错。",
  remedy: "重新计算这一行的比率，或改正写错的金额。",
  example: {
    wrong: "表中预算850、支出830，使用率写97.9%",
    right: "表中预算850、支出830，使用率写97.6%",
    edge: "看不出由哪两列算得的比率不核对",
  },
  *find(context) {
    const { text } = context.reading.document;
    for (const table of plainTables(context)) {
      for (const { name, column, formula, one } of wrongRates(table, text)) {
        const { row, typed, part, whole } = one;
        const places = [column, formula.part, formula.whole].flatMap((at) => row.get(at)?.at ?? []);
        const [at, ...others] = places as [Span, ...Span[]];
        const expected = resultOf(formula, part.value, whole.value).round(2);
        const arithmetic =
          formula.kind === "growth"
            ? `(${show(part.value)}-${show(whole.value)})÷${show(whole.value)}`
            : `${show(part.value)}÷${show(whole.value)}`;
        yield {
          at: [at, ...others],
          data: {
            row: nameOf(row),
            column: name,
            arithmetic,
            expected: `${show(expected)}%`,
            said: row.get(column)?.text ?? "",
          },
          expression: {
            addresses: "同一行的两个数",
            values: `${arithmetic.replace("÷", "/")}*100`,
            expected: show(expected),
            found: show(typed.value),
            delta: show(typed.value.minus(expected)),
          },
        };
      }
    }
  },
  message: ({ row, column, arithmetic, expected, said }) =>
    `表中“${row}”一行的“${column}”：${arithmetic}＝${expected}，写的是${said}。`,
});

export const TABLE_RATE_RULES: readonly NarrativeRule[] = [tableRates];
