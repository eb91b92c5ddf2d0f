import { decimal, showPercent } from "../cells/decimal";
import type { ControlRateResult } from "../compute/results";
import { numberOf } from "../compute/execution";
import { halfUnit } from "../compute/tolerance";
import type {
  BaseDataForm,
  BaseDataKey,
  BaseDataRow,
  BudgetTableForm,
  HeaderField,
  TextEntry,
} from "../form/model";
import type { PaperBlock } from "../paper/paper";
import { isPrompt } from "../rules/prompts";
import { makesUp, partName, yearChange } from "./funds";
import { paragraphsOf } from "./marked";
import { paragraph, say, toCheck, toFill } from "./say";
import { money, moneyOf, typedText, unitOf, projectOf, type DraftSubject } from "./subject";

/** Who the department is, and its staff from the base data. */
export function departmentBasics(subject: DraftSubject): readonly PaperBlock[] {
  return [
    paragraph(unitOf(subject), toFill("机构性质、主要职责、内设机构和下属单位"), "。"),
    ...staffParagraph(subject),
  ];
}

/** What the year's work was. */
export function yearsWork(): readonly PaperBlock[] {
  return [paragraph(toFill("年度总体工作和重点工作任务"))];
}

/** What the project is and who carries it out. */
export function projectBasics(subject: DraftSubject): readonly PaperBlock[] {
  const named = (field: HeaderField, words: string): string | null => {
    const value = (subject.form.header.get(field)?.value ?? "").replace(/\s+/gu, "");
    return value === "" || /^[/—\-…]+$/u.test(value) ? null : `${words}${value}`;
  };
  const who = [
    named("centralDepartment", "中央主管部门为"),
    named("localDepartment", "地方主管部门为"),
    named("supervisingDepartment", "主管部门为"),
    named("implementingUnit", "实施单位为"),
    named("fundUser", "资金使用单位为"),
  ].filter((one) => one !== null);
  return [
    paragraph(projectOf(subject), toFill("立项背景和依据、主要内容、起止时间"), "。"),
    ...(who.length > 0 ? [paragraph(`${who.join("，")}。`)] : []),
    paragraph(toFill("组织实施和管理情况")),
  ];
}

/** The year's goal as the form has it, and what the form says became of it. */
export function goalParagraphs({ form }: DraftSubject): readonly PaperBlock[] {
  const isFilled = (entry: TextEntry | null): entry is TextEntry =>
    entry !== null && !/^[\s/—\-…*]*$/u.test(entry.value) && !isPrompt(entry.value);
  const { expected, actual } = form.goals;
  const goal = isFilled(expected)
    ? [paragraph("年度总体目标是："), ...paragraphsOf(expected.value)]
    : [paragraph(toFill("年度总体绩效目标"))];
  const result = isFilled(actual)
    ? [paragraph("实际完成情况是："), ...paragraphsOf(actual.value)]
    : [paragraph(toFill("年度总体目标的实际完成情况"))];
  return [...goal, ...result];
}

function baseDataOf({
  companions,
}: DraftSubject): { form: BaseDataForm; rates: readonly ControlRateResult[] } | null {
  for (const one of companions) if ("controlRates" in one) return { form: one.form, rates: one.controlRates };
  return null;
}

function staffParagraph(subject: DraftSubject): readonly PaperBlock[] {
  const staff = baseDataOf(subject)?.rates.find(({ rate }) => rate.key === "staff");
  if (!staff) return [];
  const allowed = typedText(staff.rate.allowed);
  const actual = typedText(staff.rate.actual);
  if (allowed === null && actual === null) return [];
  const year = subject.year === null ? say(toFill("年度")) : say(`${String(subject.year)}年`);
  return [
    paragraph(
      year,
      "单位编制数",
      allowed === null ? toFill("编制数") : `${allowed}人`,
      "，实际在职",
      actual === null ? toFill("实际在职人数") : `${actual}人`,
      "，在职人员控制率",
      controlRate(staff),
      "。",
    ),
  ];
}

function controlRate({ exact, typed, computed }: ControlRateResult) {
  if (exact === null || computed === null)
    return typed ? say(showPercent(typed.ratio, 4)) : say(toFill("控制率"));
  const own = showPercent(computed);
  if (!typed) return say(own, toCheck("表内没有填写控制率，这是计算得出的"));
  const text = showPercent(typed.ratio, 4);
  const agrees = typed.ratio.minus(exact).abs().lte(halfUnit(typed.decimals));
  return agrees ? say(text) : say(toCheck(`表内为${text}，计算为${own}`));
}

/** 三公经费 with its parts and last year's figure, where the base data have them. */
export function threePublicParagraphs(subject: DraftSubject): readonly PaperBlock[] {
  const base = baseDataOf(subject);
  const row = base?.form.rows.find((one) => one.key === "threePublicFunds");
  const final = numberOf(row?.currentFinal ?? null);
  if (!base || !row || final === null) return [];
  const budget = money(subject, row.currentBudget);
  const prior = numberOf(row.priorYearFinal);
  return [
    paragraph(
      "“三公”经费",
      budget === null ? null : `本年预算数${budget}，`,
      `本年决算数${String(money(subject, row.currentFinal))}`,
      prior === null ? null : `，${yearChange(subject, prior, final)}`,
      threePublicParts(subject, base.form.rows, row),
      "。",
    ),
  ];
}

const PARTS: readonly (readonly [BaseDataKey, string])[] = [
  ["vehicleFunds", "公务用车购置和维护经费"],
  ["overseasTravelFunds", "出国经费"],
  ["receptionFunds", "公务接待费"],
];

/** The parts are named where they make up the whole; else a mark. */
function threePublicParts(subject: DraftSubject, rows: readonly BaseDataRow[], whole: BaseDataRow) {
  const parts = PARTS.flatMap(([key, name]) => {
    const row = rows.find((one) => one.key === key);
    return row ? [{ name, entry: row.currentFinal }] : [];
  });
  const numbers = parts.map(({ entry }) => numberOf(entry));
  if (parts.length < 2 || numbers.some((number) => number === null)) return null;
  if (!makesUp(numbers, numberOf(whole.currentFinal))) return toCheck("“三公”经费的分项与合计不等");
  return `，其中：${parts.map(({ name, entry }) => `${name}${String(money(subject, entry))}`).join("、")}`;
}

/** 基本支出 or 项目支出 by the department's budget tables. */
export function budgetTableParagraphs(
  subject: DraftSubject,
  which: "basic" | "project",
): readonly PaperBlock[] {
  const name = which === "basic" ? "基本支出" : "项目支出";
  return subject.companions.flatMap(({ form }) =>
    form.kind === "budgetTable" && form.subject === which ? budgetTable(subject, form, name) : [],
  );
}

function budgetTable(subject: DraftSubject, form: BudgetTableForm, name: string): readonly PaperBlock[] {
  const total = form.rows.find((row) => row.isTotal);
  if (!total) return [];
  const inTable = { ...subject, form: { ...subject.form, moneyUnit: form.moneyUnit } };
  const pieces = [
    ["本年预算", total.budget],
    ["年中追加", total.addition],
    ["本年决算", total.final],
  ] as const;
  const said = pieces.flatMap(([words, entry]) => {
    const text = money(inTable, entry);
    return text === null ? [] : [`${words}${text}`];
  });
  if (said.length === 0) return [];
  return [
    paragraph(`${name}${said.join("，")}`, overspent(inTable, total), "。", itemList(inTable, form, total)),
  ];
}

/** Spending above budget and addition together wants a word. */
function overspent(subject: DraftSubject, total: BudgetTableForm["rows"][number]) {
  const budget = numberOf(total.budget);
  const final = numberOf(total.final);
  if (budget === null || final === null) return null;
  const available = budget.plus(numberOf(total.addition) ?? decimal(0));
  return final.gt(available) ? toCheck(`预算与追加合计${moneyOf(subject, available)}，小于决算`) : null;
}

function itemList(
  subject: DraftSubject,
  form: BudgetTableForm,
  total: BudgetTableForm["rows"][number],
): string {
  const items = form.rows.filter((row) => row !== total && (numberOf(row.final)?.gt(0) ?? false));
  const numbers = items.map((row) => numberOf(row.final));
  if (items.length < 2 || !makesUp(numbers, numberOf(total.final))) return "";
  const list = items.map((row) => `${partName(row.label)}${String(money(subject, row.final))}`);
  return `本年决算中，${list.join("、")}。`;
}
