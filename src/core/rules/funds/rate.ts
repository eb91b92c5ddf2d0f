import { formatAddress } from "../../cells/address";
import { type Decimal, decimal, roundHalfUp, showPercent } from "../../cells/decimal";
import { type RateResult, numberOf } from "../../compute/execution";
import { halfUnit, isTruncation } from "../../compute/tolerance";
import { parameter } from "../../profiles/profile";
import { isBlank } from "../entries";
import { rateFix, spelledAs } from "../ratio-fix";
import { defineRule, expression, type Rule } from "../rule";
import { RATE_BASIS, SCORED, rowName } from "./columns";

const rateCorrect = defineRule({
  id: "funds/rate-correct",
  severity: "error",
  title: "执行率等于全年执行数除以全年预算数",
  subject: "evaluation",
  basis: { text: RATE_BASIS, keys: ["denominator"] },
  help: "执行率是公开数据，算错会直接影响预算执行得分。",
  remedy: "改为计算结果，或核对预算数、执行数是否填错。",
  unless: ["funds/parts-make-total"],
  *find({ reviewed: { results } }) {
    for (const rate of results.execution.rates) {
      const { typed, exact, explanation } = rate;
      const entry = rate.fund.executionRate;
      if (!typed || !exact || !entry || !explanation || rateFits(rate)) continue;
      if (isTruncation(typed.ratio, typed.decimals, exact)) continue;
      const computed = rate.rate as Decimal;
      yield {
        at: [entry.at, ...[rate.fund.fullYearExecution, rate.budget].flatMap((one) => (one ? [one.at] : []))],
        data: {
          at: formatAddress(entry.at),
          label: rowName(rate.fund),
          raw: entry.raw,
          computed,
          values: explanation.values,
        },
        expression: expression(explanation.addresses, explanation.values, computed, typed.ratio),
        fix: rateFix(entry, typed, computed),
      };
    }
  },
  message: ({ at, label, raw, computed, values }) =>
    `${label}的执行率（${at}）填${raw}，按${values}应为${showPercent(computed)}。`,
});

function rateFits(rate: RateResult): boolean {
  const { typed, exact } = rate;
  if (!typed || !exact) return true;
  return (
    typed.ratio.minus(exact).abs().lte(halfUnit(typed.decimals)) || (rate.rate?.eq(typed.ratio) ?? false)
  );
}

const rateRounded = defineRule({
  id: "funds/rate-rounded-not-cut",
  severity: "hint",
  title: "执行率四舍五入，不截尾",
  subject: "evaluation",
  basis: { text: "比率按四舍五入保留小数", keys: ["rounding.decimals"] },
  help: "截去尾数会少算一点，与系统计算的结果对不上。",
  remedy: "按四舍五入填写。",
  *find({ reviewed: { results } }) {
    for (const rate of results.execution.rates) {
      const { typed, exact } = rate;
      const entry = rate.fund.executionRate;
      if (!typed || !exact || !entry || rateFits(rate) || !isTruncation(typed.ratio, typed.decimals, exact))
        continue;
      const computed = roundHalfUp(exact, typed.decimals);
      yield {
        at: [entry.at],
        data: { at: formatAddress(entry.at), raw: entry.raw, right: spelledAs(entry, computed) },
        ...(rate.explanation
          ? {
              expression: expression(
                rate.explanation.addresses,
                rate.explanation.values,
                computed,
                typed.ratio,
              ),
            }
          : {}),
      };
    }
  },
  message: ({ at, raw, right }) => `执行率（${at}）填${raw}，是截去尾数的结果，四舍五入应为${right}。`,
});

const rateFilled = defineRule({
  id: "funds/rate-filled",
  severity: "warning",
  title: "年度资金总额填有执行率",
  subject: "evaluation",
  basis: { text: RATE_BASIS },
  help: "执行率空着，审核人看不到预算执行得分的来历。",
  remedy: "点“自动评分”填入，或自行填写。",
  *find({ reviewed: { results } }) {
    const rate = results.execution.scored;
    const entry = rate?.fund.executionRate;
    if (!rate || !entry || !isBlank(entry.value) || rate.rate === null || entry.value.state === "placeholder")
      return;
    yield { at: [entry.at], data: { at: formatAddress(entry.at), rate: rate.rate } };
  },
  message: ({ at, rate }) => `年度资金总额的执行率（${at}）没有填写，应为${showPercent(rate)}。`,
});

const rateWithinOne = defineRule({
  id: "funds/rate-not-above-one",
  severity: "warning",
  title: "执行率不超过100%，超过的有说明",
  subject: "evaluation",
  basis: { text: `${RATE_BASIS}；预算数应含上年结转和年中追加` },
  help: "支出超过全年预算，多半是全年预算数漏了结转或追加。得分仍以分值为限。",
  remedy: "核对全年预算数；确属超支的，请写明原因。",
  unless: ["funds/parts-make-total"],
  *find({ reviewed: { results } }) {
    const rate = results.execution.scored;
    if (!rate?.exact?.gt(1) || !rate.budget || !rate.explanation) return;
    if ((rate.fund.reason?.value.length ?? 0) > 1) return;
    const at = rate.fund.executionRate ?? rate.fund.fullYearExecution ?? rate.budget;
    yield {
      at: [at.at, rate.budget.at],
      data: { at: formatAddress(at.at), rate: rate.rate as Decimal, values: rate.explanation.values },
    };
  },
  message: ({ at, rate, values }) =>
    `执行率（${at}）为${values}＝${showPercent(rate)}，超过100%：全年预算数可能漏了上年结转或年中追加。`,
});

const rateDenominator = defineRule({
  id: "funds/rate-over-full-year-budget",
  severity: "hint",
  title: "执行率以全年预算数为分母",
  subject: "evaluation",
  basis: { text: "分母用全年（调整后）预算数", keys: ["denominator"] },
  help: "用年初预算数作分母，年中有追加时会算出偏高的执行率。",
  remedy: "改用全年预算数作分母重新计算。",
  *find({ reviewed: { results, profile } }) {
    if (parameter(profile, "denominator") !== "fullYear") return;
    for (const rate of results.execution.rates) {
      const opening = numberOf(rate.fund.openingBudget);
      const spent = numberOf(rate.fund.fullYearExecution);
      const entry = rate.fund.executionRate;
      if (!entry || !rate.typed || !opening || !spent || opening.eq(0) || !rate.exact || rateFits(rate))
        continue;
      const byOpening = spent.div(opening);
      if (byOpening.minus(rate.typed.ratio).abs().gt(halfUnit(rate.typed.decimals))) continue;
      yield {
        at: [entry.at],
        data: { at: formatAddress(entry.at), raw: entry.raw, right: rate.rate as Decimal },
      };
    }
  },
  message: ({ at, raw, right }) =>
    `执行率（${at}）${raw}是用年初预算数作分母算出的；用全年预算数应为${showPercent(right)}。`,
});

const lowRateExplained = defineRule({
  id: "funds/low-rate-explained",
  severity: "warning",
  title: "执行率偏低的写明原因",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "执行率低于规定线应说明原因", keys: ["executionExplainBelow"] },
  help: "部分地区要求执行率低于规定线的项目逐项说明。",
  remedy: "在原因栏写明资金未执行的原因。",
  *find({ reviewed: { results, profile } }) {
    const bound = parameter(profile, "executionExplainBelow");
    const rate = results.execution.scored;
    if (bound === null || !rate?.rate || rate.rate.gte(decimal(String(bound)))) return;
    const reason = rate.fund.reason;
    if (reason === null || reason.value.length > 1) return;
    yield {
      at: [reason.at],
      data: { at: formatAddress(reason.at), rate: rate.rate, bound: decimal(String(bound)) },
    };
  },
  message: ({ at, rate, bound }) =>
    `执行率${showPercent(rate)}低于${showPercent(bound)}，原因（${at}）没有填写。`,
});

export const FUND_RATE_RULES: readonly Rule[] = [
  rateCorrect,
  rateRounded,
  rateFilled,
  rateWithinOne,
  rateDenominator,
  lowRateExplained,
];
