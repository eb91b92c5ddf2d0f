import { show, type Decimal } from "../cells/decimal";
import { numberOf } from "../compute/execution";
import { showGap, sumAgrees } from "../compute/tolerance";
import type { AmountEntry, BaseDataForm, BudgetTableForm, EvaluationForm, SplitItem } from "../form/model";
import { kindName } from "./entries";
import { defineRule, place, type ReviewedForm, type Rule } from "./rule";

/** A figure that several forms of a workbook state. */
interface Stated {
  readonly entry: AmountEntry;
  readonly where: string;
}

function splitItem(form: EvaluationForm, name: RegExp): SplitItem | null {
  return form.splits.flatMap((split) => split.items).find((item) => name.test(item.label)) ?? null;
}

function baseDataForm(all: readonly ReviewedForm[]): BaseDataForm | null {
  for (const { form } of all) if (form.kind === "baseData") return form;
  return null;
}

function budgetTable(
  all: readonly ReviewedForm[],
  subject: BudgetTableForm["subject"],
): BudgetTableForm | null {
  for (const { form } of all) if (form.kind === "budgetTable" && form.subject === subject) return form;
  return null;
}

/** A figure of its own: the 0 of a sum over rows nobody filled in says nothing. */
function isStated(entry: AmountEntry): boolean {
  const number = numberOf(entry);
  return number !== null && !(number.eq(0) && entry.cell.formula !== null);
}

function totalFinal(form: BudgetTableForm | null): Stated[] {
  const entry = form?.rows.find((row) => row.isTotal)?.final;
  return form && entry && isStated(entry) ? [{ entry, where: kindName(form) }] : [];
}

function differing(own: AmountEntry, others: readonly Stated[]): Stated | null {
  const number = numberOf(own);
  if (number === null) return null;
  return (
    others.find(({ entry }) => {
      const other = numberOf(entry);
      return other !== null && !sumAgrees(number.minus(other), [own.value.decimals, entry.value.decimals]);
    }) ?? null
  );
}

interface AcrossData {
  readonly own: string;
  readonly typed: Decimal;
  readonly other: string;
  readonly where: string;
  readonly value: Decimal;
}

const acrossMessage =
  (name: string) =>
  ({ own, typed, other, where, value }: AcrossData): string =>
    `本表的${name}（${own}）为${show(typed)}万元，${where}（${other}）为${show(value)}万元，相差${showGap(typed.minus(value))}万元。`;

function* compare(own: AmountEntry | null, others: readonly Stated[]) {
  const number = numberOf(own);
  if (!own || number === null) return;
  const other = differing(own, others);
  const value = numberOf(other?.entry ?? null);
  if (!other || value === null) return;
  yield {
    at: [own.at, other.entry.at] as const,
    data: {
      own: place(own.at, own.at.sheet),
      typed: number,
      other: place(other.entry.at, own.at.sheet),
      where: other.where,
      value,
    },
  };
}

const projectExpenditure = defineRule({
  id: "across/project-expenditure",
  severity: "warning",
  title: "项目支出在各表一致",
  subject: "evaluation",
  kinds: ["department"],
  basis: { text: "自评表、基础数据表、项目支出情况表的项目支出是同一个数" },
  help: "同一个数在几张表里不同，审核人无从采信。",
  remedy: "核对各表的项目支出决算数。",
  example: {
    wrong: "自评表的项目支出260，基础数据表写250",
    right: "自评表、基础数据表、项目支出情况表都写260",
    edge: "自评表以元为单位的不核对",
  },
  unless: ["base-data/project-sum", "budget-table/columns-add-up", "funds/splits-make-total"],
  *find({ reviewed: { form }, all }) {
    const own = splitItem(form, /^项目支出/);
    if (!own || form.moneyUnit !== "万元") return;
    const base = baseDataForm(all);
    const row = base?.rows.find((one) => one.key === "projectExpenditure");
    const others: Stated[] =
      row?.currentFinal && isStated(row.currentFinal)
        ? [{ entry: row.currentFinal, where: "基础数据表" }]
        : [];
    yield* compare(own.amount, [...others, ...totalFinal(budgetTable(all, "project"))]);
  },
  message: acrossMessage("项目支出"),
});

const basicExpenditure = defineRule({
  id: "across/basic-expenditure",
  severity: "warning",
  title: "基本支出在各表一致",
  subject: "evaluation",
  kinds: ["department"],
  basis: { text: "自评表与基本支出情况表的基本支出是同一个数" },
  help: "同一个数在几张表里不同，审核人无从采信。",
  remedy: "核对各表的基本支出决算数。",
  example: {
    wrong: "自评表的基本支出300，基本支出情况表合计写305",
    right: "自评表、基本支出情况表都写300",
    edge: "自评表以元为单位的不核对",
  },
  unless: ["budget-table/columns-add-up", "funds/splits-make-total"],
  *find({ reviewed: { form }, all }) {
    const own = splitItem(form, /^基本支出/);
    if (own && form.moneyUnit === "万元") yield* compare(own.amount, totalFinal(budgetTable(all, "basic")));
  },
  message: acrossMessage("基本支出"),
});

const basicAdjustment = defineRule({
  id: "across/basic-adjustment",
  severity: "warning",
  title: "部门基本支出预算调整等于年中追加",
  subject: "baseData",
  basis: { text: "部门基本支出预算调整＝全年预算数－年初预算数" },
  help: "基础数据表的预算调整数应与基本支出情况表的追加一致。",
  remedy: "核对两张表的数。",
  example: { wrong: "基础数据表的预算调整20，基本支出情况表的追加合计25", right: "两张表都写20" },
  unless: ["budget-table/columns-add-up"],
  *find({ reviewed: { form }, all }) {
    const row = form.rows.find((one) => one.key === "basicExpenditureAdjustment");
    const table = budgetTable(all, "basic");
    const addition = table?.rows.find((one) => one.isTotal)?.addition;
    const own =
      [row?.currentFinal, row?.currentBudget].find((entry) => numberOf(entry ?? null) !== null) ?? null;
    if (table && addition && isStated(addition))
      yield* compare(own, [{ entry: addition, where: kindName(table) }]);
  },
  message: acrossMessage("基本支出预算调整"),
});

export const ACROSS_RULES: readonly Rule[] = [projectExpenditure, basicExpenditure, basicAdjustment];
