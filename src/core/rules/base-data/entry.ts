import { formatAddress } from "../../cells/address";
import { show } from "../../cells/decimal";
import { numberOf } from "../../compute/execution";
import { short } from "../entries";
import { mostCommon } from "../form";
import { defineRule, expression, type Rule } from "../rule";
import { HUNAN } from "./form-name";

const withinBudget = defineRule({
  id: "base-data/three-public-within-budget",
  severity: "warning",
  title: "三公经费决算不超过预算",
  subject: "baseData",
  basis: { text: `${HUNAN}：三公经费预算数与决算数对照` },
  help: "三公经费超预算是审核必问的事项。",
  remedy: "核对数据；确属超支的，请在报告中说明。",
  example: { wrong: "三公经费预算10、决算11", right: "三公经费预算12、决算11" },
  *find({ reviewed: { form } }) {
    const row = form.rows.find((one) => one.key === "threePublicFunds");
    const budget = numberOf(row?.currentBudget ?? null);
    const final = numberOf(row?.currentFinal ?? null);
    if (!row?.currentFinal || budget === null || final === null || final.lte(budget)) return;
    yield {
      at: [row.currentFinal.at, ...(row.currentBudget ? [row.currentBudget.at] : [])],
      data: { at: formatAddress(row.currentFinal.at), budget, final },
      expression: expression(formatAddress(row.currentFinal.at), show(final), budget, final),
    };
  },
  message: ({ at, budget, final }) =>
    `三公经费决算数（${at}）${show(final)}万元，超过预算数${show(budget)}万元。`,
});

interface YearData {
  readonly at: string;
  readonly raw: string;
  readonly year: number;
  readonly right: number;
  /** The form's year; `null` where its title is the odd one. */
  readonly own: number | null;
}

const yearsCurrent = defineRule<"baseData", YearData>({
  id: "base-data/years-current",
  severity: "hint",
  title: "表内年份与表的年度相符",
  subject: "baseData",
  basis: { text: "“本年”为评价年度，“上年”为其前一年" },
  help: "沿用上年的表格，栏目里的年份常常忘了改。",
  remedy: "改正年份。",
  example: {
    wrong: "2024年度的表，栏目写“2022年决算数”作上年数",
    right: "2024年度的表，栏目写“2023年决算数”作上年数",
  },
  unless: ["form/years-agree"],
  *find({ reviewed: { form }, all }) {
    const own =
      form.year?.year ?? mostCommon(all.flatMap((one) => (one.form.year?.year ? [one.form.year.year] : [])));
    if (own === null) return;
    const years = new Set(
      form.labelYears.map(({ year, expected }) => (expected === "prior" ? year + 1 : year)),
    );
    const [told] = years;
    // All labels agree with each other: the title is the odd one.
    if (
      form.year?.year &&
      told !== undefined &&
      years.size === 1 &&
      told !== own &&
      form.labelYears.length > 1
    ) {
      const { at, raw } = form.year;
      yield { at: [at], data: { at: formatAddress(at), raw: short(raw), year: own, right: told, own: null } };
      return;
    }
    for (const { at, raw, year, expected } of form.labelYears) {
      const right = expected === "prior" ? own - 1 : own;
      if (year !== right)
        yield {
          at: [at],
          data: { at: formatAddress(at), raw: short(raw.replace(/\s+/gu, "")), year, right, own },
        };
    }
  },
  message: ({ at, raw, year, right, own }) =>
    own === null
      ? `表题（${at}）写的是${String(year)}年度，栏目都按${String(right)}年度写，请核对表题。`
      : `${String(own)}年度的表里，${at}“${raw}”写的是${String(year)}年，应为${String(right)}年。`,
});

const figuresFilled = defineRule({
  id: "base-data/staff-filled",
  severity: "warning",
  title: "编制数和在职人数已填写",
  subject: "baseData",
  basis: { text: `${HUNAN}：财政供养人员情况` },
  help: "没有这两个数，控制率无法计算。",
  remedy: "补填编制数和实际在职人数。",
  example: { wrong: "编制数30，实际在职人数空着", right: "编制数30，实际在职人数29" },
  *find({ reviewed: { form } }) {
    const staff = form.controlRates.find((one) => one.key === "staff");
    if (!staff) return;
    for (const [entry, name] of [
      [staff.allowed, "编制数"],
      [staff.actual, "实际在职人数"],
    ] as const) {
      if (entry.value.state === "blank")
        yield { at: [entry.at], data: { at: formatAddress(entry.at), name } };
    }
  },
  message: ({ at, name }) => `${name}（${at}）没有填写。`,
});

export const BASE_DATA_ENTRY_RULES: readonly Rule[] = [withinBudget, yearsCurrent, figuresFilled];
