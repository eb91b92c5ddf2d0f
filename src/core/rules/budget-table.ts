import { formatAddress } from "../cells/address";
import { show, sum, type Decimal } from "../cells/decimal";
import { numberValue } from "../cells/value";
import { numberOf } from "../compute/execution";
import { showGap, sumAgrees } from "../compute/tolerance";
import type { AmountEntry, BudgetTableForm, BudgetTableRow } from "../form/model";
import { plainLabel } from "./amounts-of-form";
import { kindName, short } from "./entries";
import { defineRule, expression, sumOf, type Rule } from "./rule";

type AmountColumn = "budget" | "addition" | "final";
const COLUMNS: readonly AmountColumn[] = ["budget", "addition", "final"];

interface ColumnSum {
  readonly entry: AmountEntry;
  readonly typed: Decimal;
  readonly added: Decimal;
  readonly parts: readonly { readonly entry: AmountEntry; readonly number: Decimal }[];
  readonly agrees: boolean;
}

function columnSum(form: BudgetTableForm, column: AmountColumn): ColumnSum | null {
  const total = form.rows.find((row) => row.isTotal);
  const entry = total?.[column] ?? null;
  const typed = numberOf(entry);
  if (!total || !entry || typed === null) return null;
  const parts = form.rows.flatMap((row) => {
    const own = row.isTotal ? null : row[column];
    const number = numberOf(own);
    return own && number ? [{ entry: own, number }] : [];
  });
  if (parts.length === 0) return null;
  const added = sum(parts.map((part) => part.number));
  const decimals = [entry.value.decimals, ...parts.map((part) => part.entry.value.decimals)];
  return { entry, typed, added, parts, agrees: sumAgrees(typed.minus(added), decimals) };
}

const columnsAddUp = defineRule({
  id: "budget-table/columns-add-up",
  severity: "error",
  title: "合计行等于其下各行之和",
  subject: "budgetTable",
  basis: { text: "合计＝各支出项目之和，逐列核对" },
  help: "合计行与明细不符，说明至少一处填错。",
  remedy: "核对合计与明细，改正写错的一处。",
  example: {
    wrong: "合计260，各项目60、40、150，相加250",
    right: "合计250，各项目60、40、150",
    edge: "四舍五入能解释的差额不报",
  },
  unless: ["entries/not-negative"],
  *find({ reviewed: { form } }) {
    for (const column of COLUMNS) {
      const one = columnSum(form, column);
      if (!one || one.agrees) continue;
      const cells = one.parts.map((part) => part.entry.at);
      yield {
        at: [one.entry.at, ...cells],
        data: {
          table: kindName(form),
          at: formatAddress(one.entry.at),
          column: headerText(form, column),
          typed: one.typed,
          added: one.added,
          label: rowText(form.rows.find((row) => row.isTotal)),
        },
        expression: expression(
          sumOf(cells),
          one.parts.map((part) => show(part.number)).join("+"),
          one.added,
          one.typed,
        ),
        fix:
          one.entry.cell.formula === null
            ? {
                at: one.entry.at,
                after: numberValue(Number(show(one.added))),
                label: `改为${show(one.added)}`,
              }
            : null,
      };
    }
  },
  message: ({ table, at, column, label, typed, added }) =>
    `${table}“${label}”的${column}（${at}）为${show(typed)}万元，其下各行之和为${show(added)}万元，相差${showGap(typed.minus(added))}万元。`,
});

function headerText(form: BudgetTableForm, column: AmountColumn): string {
  return short(form.headers[column].replace(/\s+/gu, ""), 12);
}

function rowText(row: BudgetTableRow | undefined): string {
  return short(plainLabel(row?.label ?? ""), 20);
}

const finalWithinBudget = defineRule({
  id: "budget-table/final-within-budget",
  severity: "error",
  title: "决算不超过年初预算与年中追加之和",
  subject: "budgetTable",
  basis: { text: "可用预算＝年初预算＋年中追加；决算支出从中列支" },
  help: "决算大于预算加追加，说明追加数漏填，或三个数中有一个填错。",
  remedy: "核对本行的预算、追加和决算。",
  example: {
    wrong: "年初预算100、年中追加20、决算130",
    right: "年初预算100、年中追加30、决算130",
    edge: "决算小于预算加追加（有结余）不算错；合计行只是明细相加的，只报明细",
  },
  *find({ reviewed: { form } }) {
    const additions = columnSum(form, "addition");
    for (const row of form.rows) {
      const budget = numberOf(row.budget);
      const final = numberOf(row.final);
      if (!row.final || !row.budget || budget === null || final === null) continue;
      const addition = numberOf(row.addition) ?? budget.times(0);
      const available = budget.plus(addition);
      const decimals = [
        row.budget.value.decimals,
        row.addition?.value.decimals ?? 0,
        row.final.value.decimals,
      ];
      if (final.lte(available) || sumAgrees(final.minus(available), decimals)) continue;
      if (row.isTotal && (isSumOf(form, final.minus(available)) || isMisadded(form, available))) continue;
      const mended =
        row.isTotal && additions && !additions.agrees && budget.plus(additions.added).eq(final)
          ? additions.added
          : null;
      const first = mended && row.addition ? row.addition.at : row.final.at;
      yield {
        at: [first, row.budget.at, ...(row.addition ? [row.addition.at] : []), row.final.at],
        data: {
          table: kindName(form),
          label: rowText(row),
          budget,
          addition,
          final,
          available,
          mended,
          column: headerText(form, "addition"),
        },
        expression: expression(
          `${formatAddress(row.budget.at)}+${row.addition ? formatAddress(row.addition.at) : "0"}`,
          `${show(budget)}+${show(addition)}`,
          available,
          final,
        ),
      };
    }
  },
  message: ({ table, label, budget, addition, final, available, mended, column }) =>
    `${table}“${label}”一行不平：${show(budget)}＋${show(addition)}＝${show(available)}万元，决算却是${show(final)}万元，多出${show(final.minus(available))}万元${
      mended ? `；${column}改为${show(mended)}则相符` : ""
    }。`,
});

/** Whether rows of their own exceed their budgets by just so much: the total only adds them up. */
function isSumOf(form: BudgetTableForm, excess: Decimal): boolean {
  const over = form.rows.flatMap((row) => {
    const budget = numberOf(row.budget);
    const final = numberOf(row.final);
    if (row.isTotal || budget === null || final === null) return [];
    return [final.minus(budget).minus(numberOf(row.addition) ?? 0)];
  });
  return over.some((one) => one.gt(0)) && sum(over).eq(excess);
}

/** Whether the total's 决算 is added up wrong, and would be within the budget if it were not. */
function isMisadded(form: BudgetTableForm, available: Decimal): boolean {
  const finals = columnSum(form, "final");
  return finals !== null && !finals.agrees && finals.added.lte(available);
}

export const BUDGET_TABLE_RULES: readonly Rule[] = [columnsAddUp, finalWithinBudget];
