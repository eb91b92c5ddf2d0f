import { amount, asText, plainNumber, points, rate } from "./cells";
import type { ColumnPlan } from "./columns";
import type { EvaluationContent, FundContent, HeadEntry, Scalar, SplitContent } from "./content";
import type { Layout } from "./layout";
import type { Pen } from "./pen";
import { FUND_NAMES, type FundName } from "./synonyms";

/** Title, year and head entries. */
export function layHead(pen: Pen, content: EvaluationContent, plan: ColumnPlan): void {
  pen.label(0, content.title, "title", { columns: plan.width });
  pen.down();
  if (content.yearLine !== null) {
    pen.label(0, content.yearLine, "year", { columns: plan.width });
    pen.down();
  }
  pen.gap();
  for (const [first, second] of headRows(content.head)) {
    const { labelColumns, middle, width } = plan;
    headEntry(pen, first, 0, labelColumns, second ? middle - labelColumns : width - labelColumns);
    if (second) headEntry(pen, second, middle, 1, width - middle - 1);
    pen.down();
  }
  pen.gap();
}

function headEntry(pen: Pen, entry: HeadEntry, column: number, label: number, value: number): void {
  pen.label(column, entry.label, null, { columns: label });
  const path = entry.path ?? (entry.field === null ? null : `header.${entry.field}`);
  const content = typeof entry.value === "number" ? points(entry.value, "number") : asText(entry.value);
  pen.put(column + label, content, path, { columns: value });
}

const SECOND_OF_ROW = new Set(["implementingUnit", "fundUser"]);

/** 主管部门 and 实施单位 share a row. */
function headRows(head: readonly HeadEntry[]): (readonly [HeadEntry, HeadEntry?])[] {
  const rows: (readonly [HeadEntry, HeadEntry?])[] = [];
  for (const entry of head) {
    const last = rows.at(-1);
    const joins = entry.field !== null && SECOND_OF_ROW.has(entry.field);
    if (joins && last && last[1] === undefined) rows[rows.length - 1] = [last[0], entry];
    else rows.push([entry]);
  }
  return rows;
}

/** The funds block with, in a department's form, its two splits. */
export function layFunds(pen: Pen, content: EvaluationContent, plan: ColumnPlan, layout: Layout): void {
  if (content.funds.length === 0) return;
  const firstFund = plan.width - plan.funds.length;
  const labelSpan = { columns: firstFund - plan.start };
  const splitRows = Math.max(content.income.length, content.expenditure.length);
  const rows = 1 + content.funds.length + (splitRows === 0 ? 0 : 1 + splitRows);
  const block = blockLabel(content, layout);
  if (layout.blockColumn) {
    pen.label(0, block, null, { rows });
    pen.put(plan.start, asText(null), null, labelSpan);
  } else pen.label(plan.start, block, null, labelSpan);
  for (const { name, column } of plan.funds)
    pen.label(column, layout.funds[name] ?? FUND_NAMES[name][0], `fundColumns.${name}`);
  pen.down();
  content.funds.forEach((fund, index) => {
    pen.label(plan.start, fund.label, `funds[${index}].label`, labelSpan);
    for (const { name, column } of plan.funds)
      pen.put(column, fundCell(fund, name, content, layout), `funds[${index}].${name}`);
    pen.down();
  });
  if (splitRows > 0) laySplits(pen, content, plan, layout, splitRows);
  pen.gap();
}

function blockLabel(content: EvaluationContent, layout: Layout): string {
  const unit = content.moneyUnit === "元" || layout.amounts === "yuan" ? "元" : "万元";
  const names = { project: "项目资金", department: "年度预算申请", transfer: "资金投入情况" };
  return `${names[content.kind]}（${unit}）`;
}

function amountChoice(content: EvaluationContent, layout: Layout): Layout["amounts"] {
  return content.moneyUnit === "元" && layout.amounts === "yuan" ? "number" : layout.amounts;
}

function fundCell(fund: FundContent, name: FundName, content: EvaluationContent, layout: Layout) {
  switch (name) {
    case "executionRate":
      return rate(fund.executionRate, layout.rates);
    case "weight":
    case "executionScore":
      return points(fund[name], layout.points);
    default:
      return amount(fund[name], amountChoice(content, layout));
  }
}

function laySplits(
  pen: Pen,
  content: EvaluationContent,
  plan: ColumnPlan,
  layout: Layout,
  rows: number,
): void {
  const { start, middle, width } = plan;
  pen.label(start, "按收入性质分：", "splits.income", { columns: middle - start });
  pen.label(middle, "按支出性质分：", "splits.expenditure", { columns: width - middle });
  pen.down();
  const halves = [
    { name: "income", items: content.income, from: start, to: middle - 1 },
    { name: "expenditure", items: content.expenditure, from: middle, to: width - 1 },
  ] as const;
  for (let index = 0; index < rows; index += 1) {
    for (const { name, items, from, to } of halves) {
      const item = items[index];
      const text = item ? `${index === 0 ? "其中：" : ""}${item.label}：` : "";
      const path = item ? `splits.${name}[${index}]` : null;
      const isBeside = layout.splits === "beside" && to > from;
      if (isBeside) {
        pen.put(from, asText(text), null, { columns: to - from });
        pen.put(to, amount(item?.amount ?? null, amountChoice(content, layout)), path);
      } else pen.put(from, asText(text + tail(item, content, layout)), path, { columns: to - from + 1 });
    }
    pen.down();
  }
}

function tail(item: SplitContent | undefined, content: EvaluationContent, layout: Layout): string {
  const value: Scalar = item?.amount ?? null;
  const number = plainNumber(value);
  if (number === null || amountChoice(content, layout) !== "yuan") return value === null ? "" : String(value);
  return String(amount(number, "yuan").value);
}

const GOAL_LABELS = {
  scored: ["年度总体目标", "预期目标", "实际完成情况"],
  transfer: ["总体目标完成情况", "总体目标", "全年实际完成情况"],
} as const;

/** 预期目标 and 实际完成情况 side by side. */
export function layGoals(pen: Pen, content: EvaluationContent, plan: ColumnPlan, layout: Layout): void {
  if (!content.goals) return;
  const { start, middle, width } = plan;
  const left = { columns: middle - start };
  const right = { columns: width - middle };
  const [block, expected, actual] = GOAL_LABELS[content.kind === "transfer" ? "transfer" : "scored"];
  if (layout.blockColumn) pen.label(0, block, null, { rows: 2 });
  pen.label(start, expected, null, left);
  pen.label(middle, actual, null, right);
  pen.down();
  pen.put(start, asText(content.goals.expected), "goals.expected", left);
  pen.put(middle, asText(content.goals.actual), "goals.actual", right);
  pen.down();
  pen.gap();
}
