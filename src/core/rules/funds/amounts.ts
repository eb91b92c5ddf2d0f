import { formatAddress } from "../../cells/address";
import { decimal, show, sum } from "../../cells/decimal";
import { numberOf } from "../../compute/execution";
import { showGap, sumAgrees } from "../../compute/tolerance";
import { parameter } from "../../profiles/profile";
import { isBlank } from "../entries";
import { defineRule, expression, sumOf, type Rule } from "../rule";
import { COLUMNS, RATE_BASIS, rowName, SCORED } from "./columns";

const amountsPresent = defineRule({
  id: "funds/amounts-present",
  severity: "error",
  title: "年度资金总额填有全年预算数和全年执行数",
  subject: "evaluation",
  basis: { text: "执行率由这两个数算出，缺一不可", keys: ["denominator"] },
  help: "没有全年预算数或执行数，执行率和预算执行得分都无法计算。",
  remedy: "在年度资金总额一行补填。",
  example: {
    wrong: "年度资金总额的全年预算240、全年执行数空着",
    right: "年度资金总额的全年预算240、全年执行数234",
    edge: "按年初预算数算执行率的规则配置，只要求年初预算数和执行数",
  },
  *find({ reviewed: { form, profile } }) {
    const total = form.funds.find((fund) => fund.role === "total");
    if (!total) return;
    const byOpening = parameter(profile, "denominator") === "opening" && total.openingBudget !== null;
    const missing = [
      byOpening
        ? ([total.openingBudget, "年初预算数"] as const)
        : ([total.fullYearBudget, "全年预算数"] as const),
      [total.fullYearExecution, "全年执行数"] as const,
    ].filter(([entry]) => entry !== null && isBlank(entry.value));
    for (const [entry, name] of missing)
      if (entry) yield { at: [entry.at], data: { at: formatAddress(entry.at), name } };
  },
  message: ({ at, name }) => `年度资金总额的${name}（${at}）没有填写。`,
});

const partsMakeTotal = defineRule({
  id: "funds/parts-make-total",
  severity: "error",
  title: "年度资金总额等于各项资金之和",
  subject: "evaluation",
  basis: { text: "总额＝当年财政拨款＋上年结转资金＋其他资金等各分项之和，逐列核对" },
  help: "总额与分项不符，执行率就建立在错误的数上，财政部门会退回。",
  remedy: "核对总额与各分项，改正写错的一处。",
  example: {
    wrong: "总额填240，当年财政拨款200、上年结转30",
    right: "总额填230，当年财政拨款200、上年结转30",
    edge: "分项行留空或填“—”不算错；四舍五入能解释的差额不报",
  },
  unless: ["funds/budget-and-execution-in-place", "entries/not-negative"],
  *find({ reviewed: { form } }) {
    const total = form.funds.find((fund) => fund.role === "total");
    const parts = form.funds.filter((fund) => fund.role === "part");
    if (!total || parts.filter((fund) => /其中/u.test(fund.label)).length > 1) return;
    for (const { name, of } of COLUMNS) {
      const whole = of(total);
      const figures = parts.flatMap((fund) => {
        const entry = of(fund);
        const number = numberOf(entry);
        return entry && number ? [{ entry, number }] : [];
      });
      const typed = numberOf(whole);
      if (!whole || typed === null || figures.length === 0) continue;
      const added = sum(figures.map((figure) => figure.number));
      const decimals = [whole.value.decimals, ...figures.map((figure) => figure.entry.value.decimals)];
      if (sumAgrees(typed.minus(added), decimals)) continue;
      const cells = figures.map((figure) => figure.entry.at);
      yield {
        at: [whole.at, ...cells],
        data: {
          name,
          at: formatAddress(whole.at),
          typed,
          added,
          delta: typed.minus(added),
          unit: form.moneyUnit,
        },
        expression: expression(
          sumOf(cells),
          figures.map((figure) => show(figure.number)).join("+"),
          added,
          typed,
        ),
      };
    }
  },
  message: ({ name, at, typed, added, delta, unit }) =>
    `年度资金总额的${name}（${at}）为${show(typed)}${unit}，各分项之和为${show(added)}${unit}，相差${showGap(delta)}${unit}。`,
});

/** Totals nobody evaluates: below 1000元 where the head says 元, from 100亿元 where it says 万元. */
const FEWEST_YUAN = decimal(1000);
const MOST_TEN_THOUSANDS = decimal(1_000_000);

const unitPlausible = defineRule({
  id: "funds/money-unit-plausible",
  severity: "hint",
  title: "资金的单位与金额大小相称",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "金额单位以表头为准" },
  help: "表头写元而总额只有几百，或表头写万元而总额上百亿，多半是单位与数字没有一起改。",
  remedy: "核对表头的单位和金额；没有写错的可不改。",
  example: {
    wrong: "表头写“项目资金（元）”，年度资金总额全年预算240",
    right: "表头写“项目资金（万元）”，年度资金总额全年预算240",
    edge: "总额为0的、转移支付表不报",
  },
  unless: ["funds/parts-make-total"],
  *find({ reviewed: { form } }) {
    const total = form.funds.find((fund) => fund.role === "total");
    const entry = total?.fullYearBudget ?? total?.openingBudget;
    const number = numberOf(entry ?? null);
    if (!entry || number === null || number.lte(0)) return;
    const isSmall = form.moneyUnit === "元" && number.lt(FEWEST_YUAN);
    const isLarge = form.moneyUnit === "万元" && number.gte(MOST_TEN_THOUSANDS);
    if (isSmall || isLarge)
      yield { at: [entry.at], data: { at: formatAddress(entry.at), number, unit: form.moneyUnit, isSmall } };
  },
  message: ({ at, number, unit, isSmall }) =>
    `年度资金总额（${at}）为${show(number)}${unit}，${isSmall ? "数额过小" : "数额过大"}，请核对表头的单位是不是${unit}。`,
});

const rateApplicable = defineRule({
  id: "funds/budget-not-zero",
  severity: "error",
  title: "有支出就有预算",
  subject: "evaluation",
  basis: { text: `${RATE_BASIS}，预算数为0而有支出时无法计算` },
  help: "预算数为0却有执行数，通常是漏填全年预算数，或少算了结转资金。",
  remedy: "补填全年预算数（含上年结转和年中追加）。",
  example: {
    wrong: "全年预算数填0，全年执行数填12",
    right: "全年预算数填12，全年执行数填12",
    edge: "两个数都是0的另行提示",
  },
  unless: ["funds/parts-make-total"],
  *find({ reviewed: { results } }) {
    for (const { fund, budget, gap } of results.execution.rates) {
      if (gap !== "zeroBudget" || !budget) continue;
      yield {
        at: [budget.at],
        data: {
          at: formatAddress(budget.at),
          label: rowName(fund),
          spent: fund.fullYearExecution?.raw ?? "",
        },
      };
    }
  },
  message: ({ at, label, spent }) => `${label}的预算数（${at}）为0，却有执行数${spent}，执行率无法计算。`,
});

const nothingBudgeted = defineRule({
  id: "funds/something-budgeted",
  severity: "hint",
  title: "年度资金总额不为零",
  subject: "evaluation",
  basis: { text: "预算数与执行数都为0时，执行率不适用" },
  help: "全年没有安排资金的项目是否需要自评，以财政部门通知为准。",
  remedy: "核对是否漏填金额；确无资金的，请说明。",
  example: {
    wrong: "全年预算数和全年执行数都填0",
    right: "全年预算数填240，全年执行数填234",
    edge: "全年确实没有安排资金的可以不改",
  },
  unless: ["funds/parts-make-total"],
  *find({ reviewed: { results } }) {
    const rate = results.execution.scored;
    if (rate?.gap === "bothZero" && rate.budget)
      yield { at: [rate.budget.at], data: { at: formatAddress(rate.budget.at) } };
  },
  message: ({ at }) => `年度资金总额的预算数（${at}）和执行数都为0，执行率不适用，预算执行得分请人工确定。`,
});

export const FUND_AMOUNT_RULES: readonly Rule[] = [
  amountsPresent,
  partsMakeTotal,
  unitPlausible,
  rateApplicable,
  nothingBudgeted,
];
