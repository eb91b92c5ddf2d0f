import { formatAddress } from "../cells/address";
import { decimal, show, showPercent, sum, type Decimal } from "../cells/decimal";
import { numberOf } from "../compute/execution";
import { halfUnit, showGap, sumAgrees } from "../compute/tolerance";
import type { AmountEntry, BaseDataForm, BaseDataKey, BaseDataRow } from "../form/model";
import { parameter } from "../profiles/profile";
import { plainLabel } from "./amounts-of-form";
import { short } from "./entries";
import { mostCommon } from "./form";
import { rateFix } from "./ratio-fix";
import { defineRule, expression, sumOf, type Rule } from "./rule";

const HUNAN = "湖南部门整体支出绩效评价基础数据表";

const controlRateCorrect = defineRule({
  id: "base-data/control-rate-correct",
  severity: "error",
  title: "控制率等于实际数除以核定数",
  subject: "baseData",
  basis: { text: `${HUNAN}：控制率＝实际数÷核定（编制、批复）数` },
  help: "控制率是按表内两个数算出的，算错一望可知。",
  remedy: "改为计算结果，或核对两个数。",
  example: {
    wrong: "编制30人、在职29人，控制率填98%",
    right: "编制30人、在职29人，控制率填96.67%",
    edge: "填97%是四舍五入，不算错",
  },
  *find({ reviewed: { controlRates } }) {
    for (const { rate, exact, computed, typed } of controlRates) {
      const entry = rate.rate;
      if (!entry || !exact || !computed || !typed) continue;
      if (typed.ratio.minus(exact).abs().lte(halfUnit(typed.decimals)) || typed.ratio.eq(computed)) continue;
      const addresses = `${formatAddress(rate.actual.at)}/${formatAddress(rate.allowed.at)}`;
      const values = `${show(rate.actual.value.number as Decimal)}/${show(rate.allowed.value.number as Decimal)}`;
      yield {
        at: [entry.at, rate.actual.at, rate.allowed.at],
        data: { at: formatAddress(entry.at), label: rate.label, raw: entry.raw, computed, values },
        expression: expression(addresses, values, computed, typed.ratio),
        fix: rateFix(entry, typed, computed),
      };
    }
  },
  message: ({ at, label, raw, computed, values }) =>
    `${label}（${at}）填${raw}，按${values}应为${showPercent(computed)}。`,
});

const controlRateWithin = defineRule({
  id: "base-data/control-rate-within",
  severity: "warning",
  title: "控制率不超过100%",
  subject: "baseData",
  basis: { text: "控制率以100%为限，超过的须说明", keys: ["baseData.controlRateMax"] },
  help: "在职人数超编、规模或投资超批复，是审核必问的事项。",
  remedy: "核对数据；确属超过的，请在报告中说明原因。",
  example: {
    wrong: "编制16人、在职17人，控制率106.25%",
    right: "编制16人、在职16人，控制率100%",
    edge: "计算无误的，在报告中说明即可",
  },
  unless: ["base-data/control-rate-correct"],
  *find({ reviewed: { controlRates, profile } }) {
    const bound = decimal(String(parameter(profile, "baseData.controlRateMax")));
    for (const { rate, computed } of controlRates) {
      if (!computed || computed.lte(bound)) continue;
      const at = rate.rate?.at ?? rate.actual.at;
      yield {
        at: [at, rate.actual.at, rate.allowed.at],
        data: {
          at: formatAddress(at),
          label: rate.label,
          actual: rate.actual.raw,
          allowed: rate.allowed.raw,
          computed,
        },
      };
    }
  },
  message: ({ at, label, actual, allowed, computed }) =>
    `${label}（${at}）为${actual.trim()}÷${allowed.trim()}＝${showPercent(computed)}，超过100%，计算无误，请说明原因。`,
});

type AmountColumn = "priorYearFinal" | "currentBudget" | "currentFinal";
const COLUMNS: readonly (readonly [AmountColumn, string])[] = [
  ["priorYearFinal", "上年决算数"],
  ["currentBudget", "本年预算数"],
  ["currentFinal", "本年决算数"],
];

interface Composition {
  readonly whole: BaseDataKey;
  readonly parts: readonly BaseDataKey[];
}

function* partsAgainstWhole(form: BaseDataForm, { whole, parts }: Composition) {
  const total = form.rows.find((row) => row.key === whole);
  if (!total) return;
  const rows = form.rows.filter((row) => parts.includes(row.key));
  for (const [column, name] of COLUMNS) {
    const figures = rows.flatMap((row) => figureOf(row, column));
    const typed = total[column];
    const number = numberOf(typed);
    if (!typed || number === null || figures.length === 0) continue;
    const added = sum(figures.map((figure) => figure.number));
    const decimals = [typed.value.decimals, ...figures.map((figure) => figure.entry.value.decimals)];
    if (sumAgrees(number.minus(added), decimals)) continue;
    const cells = figures.map((figure) => figure.entry.at);
    yield {
      at: [typed.at, ...cells] as const,
      data: {
        at: formatAddress(typed.at),
        label: labelText(total),
        name,
        typed: number,
        added,
        delta: number.minus(added),
      },
      expression: expression(
        sumOf(cells),
        figures.map((figure) => show(figure.number)).join("+"),
        added,
        number,
      ),
    };
  }
}

function figureOf(
  row: BaseDataRow,
  column: AmountColumn,
): { readonly entry: AmountEntry; readonly number: Decimal }[] {
  const entry = row[column];
  const number = numberOf(entry);
  return entry && number ? [{ entry, number }] : [];
}

function labelText(row: BaseDataRow): string {
  return short(plainLabel(row.label), 20);
}

interface SumData {
  readonly at: string;
  readonly label: string;
  readonly name: string;
  readonly typed: Decimal;
  readonly added: Decimal;
  readonly delta: Decimal;
}

const sumMessage = ({ at, label, name, typed, added, delta }: SumData): string =>
  `${label}的${name}（${at}）为${show(typed)}万元，各分项之和为${show(added)}万元，相差${showGap(delta)}万元。`;

const threePublicSum = defineRule({
  id: "base-data/three-public-sum",
  severity: "error",
  title: "三公经费等于公务用车、出国、公务接待之和",
  subject: "baseData",
  basis: { text: `${HUNAN}：三公经费＝公务用车购置和维护经费＋出国经费＋公务接待` },
  help: "三公经费是公开的数据，分项与合计必须一致。",
  remedy: "核对合计与三个分项。",
  example: {
    wrong: "三公经费12，公务用车8、出国0、公务接待3，合计11",
    right: "三公经费11，公务用车8、出国0、公务接待3",
    edge: "三列分别核对；四舍五入能解释的差额不报",
  },
  find: ({ reviewed: { form } }) =>
    partsAgainstWhole(form, {
      whole: "threePublicFunds",
      parts: ["vehicleFunds", "overseasTravelFunds", "receptionFunds"],
    }),
  message: sumMessage,
});

const vehicleSum = defineRule({
  id: "base-data/vehicle-sum",
  severity: "error",
  title: "公务用车经费等于购置与运行维护之和",
  subject: "baseData",
  basis: { text: `${HUNAN}：公务用车购置和维护经费＝公车购置＋公车运行维护` },
  help: "购置与运行维护两项就是公务用车经费的全部。",
  remedy: "核对合计与两个分项。",
  example: {
    wrong: "公务用车8，购置0、运行维护7.2",
    right: "公务用车7.2，购置0、运行维护7.2",
    edge: "三列分别核对",
  },
  find: ({ reviewed: { form } }) =>
    partsAgainstWhole(form, { whole: "vehicleFunds", parts: ["vehiclePurchase", "vehicleOperation"] }),
  message: sumMessage,
});

const projectSum = defineRule({
  id: "base-data/project-sum",
  severity: "error",
  title: "项目支出等于其下各项之和",
  subject: "baseData",
  basis: { text: `${HUNAN}：项目支出＝业务工作经费＋运行维护经费＋各专项资金` },
  help: "项目支出要求列出基本支出以外的全部项目，分项与合计应当一致。",
  remedy: "核对合计，或补列漏掉的项目。",
  example: {
    wrong: "项目支出260，业务工作经费60、运行维护经费40、专项资金150",
    right: "项目支出250，业务工作经费60、运行维护经费40、专项资金150",
    edge: "三列分别核对",
  },
  find: ({ reviewed: { form } }) =>
    partsAgainstWhole(form, { whole: "projectExpenditure", parts: ["projectPart"] }),
  message: sumMessage,
});

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

const yearsCurrent = defineRule({
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
  *find({ reviewed: { form }, all }) {
    const own =
      form.year?.year ?? mostCommon(all.flatMap((one) => (one.form.year?.year ? [one.form.year.year] : [])));
    if (own === null) return;
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
    `${own}年度的表里，${at}“${raw}”写的是${String(year)}年，应为${String(right)}年。`,
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

export const BASE_DATA_RULES: readonly Rule[] = [
  controlRateCorrect,
  controlRateWithin,
  threePublicSum,
  vehicleSum,
  projectSum,
  withinBudget,
  yearsCurrent,
  figuresFilled,
];
