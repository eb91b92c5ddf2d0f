import { formatAddress } from "../../cells/address";
import { type Decimal, decimal, roundHalfUp, show, showPercent } from "../../cells/decimal";
import { type RateResult, numberOf } from "../../compute/execution";
import { halfUnit, isTruncation } from "../../compute/tolerance";
import type { TextEntry } from "../../form/model";
import { parameter, type Profile } from "../../profiles/profile";
import { isBlank } from "../entries";
import { isPrompt } from "../prompts";
import { saysSomething } from "../says-something";
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
  example: {
    wrong: "全年预算240、执行234，执行率填96.5%",
    right: "全年预算240、执行234，执行率填97.5%",
    edge: "填整数98%是四舍五入，不算错",
  },
  unless: ["funds/parts-make-total", "funds/budget-and-execution-in-place"],
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
  example: { wrong: "全年预算300、执行200，执行率填66.6%", right: "全年预算300、执行200，执行率填66.7%" },
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
  example: {
    wrong: "全年预算240、执行234，执行率空着",
    right: "全年预算240、执行234，执行率填97.5%",
    edge: "填“—”的不报",
  },
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
  example: {
    wrong: "全年预算240、执行246，执行率102.5%，没有说明",
    right: "全年预算补上追加的6，为246、执行246，执行率100%",
    edge: "原因栏写了说明的不报",
  },
  unless: ["funds/parts-make-total", "funds/rate-correct", "funds/budget-and-execution-in-place"],
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
  example: {
    wrong: "年初预算220、全年预算240、执行234，执行率填106.36%",
    right: "年初预算220、全年预算240、执行234，执行率填97.5%",
  },
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
  basis: { text: "执行率低于规定线应说明原因", keys: ["executionExplainBelow", "reasonRequiredWhen"] },
  help: "部分地区要求执行率低于规定线的项目逐项说明。",
  remedy: "在原因栏写明资金未执行的原因。",
  example: {
    wrong: "规定线90%，全年预算100、执行80，原因栏空着",
    right: "规定线90%，全年预算100、执行80，原因栏写明招标推迟",
    edge: "只有规则配置要求说明、表内又有原因栏的才核对",
  },
  *find({ reviewed: { results, profile } }) {
    if (!parameter(profile, "reasonRequiredWhen").includes("rateBelowThreshold")) return;
    const low = lowRate(results.execution.scored, profile);
    const reason = results.execution.scored?.fund.reason ?? null;
    if (!low || reason === null || givesReason(reason)) return;
    yield { at: [reason.at], data: { at: formatAddress(reason.at), ...low } };
  },
  message: ({ at, rate, bound }) =>
    `执行率${showPercent(rate)}低于${showPercent(bound)}，原因（${at}）没有填写。`,
});

/** Whether a reason stands there; what the form prints to ask for one is none. */
function givesReason(reason: TextEntry | null): boolean {
  return reason !== null && saysSomething(reason.value) && !isPrompt(reason.value);
}

/** The rate and the profile's line, where the one lies below the other. */
function lowRate(
  scored: RateResult | null,
  profile: Profile,
): { readonly rate: Decimal; readonly bound: Decimal } | null {
  const line = parameter(profile, "executionExplainBelow");
  const rate = scored?.rate ?? null;
  if (line === null || rate === null) return null;
  const bound = decimal(String(line));
  return rate.lt(bound) ? { rate, bound } : null;
}

const lowRateTold = defineRule({
  id: "funds/low-rate-noticed",
  severity: "hint",
  title: "执行率不低于提示线",
  subject: "evaluation",
  kinds: SCORED,
  basis: {
    text: "执行率低于提示线的请留意；不要求逐项说明",
    keys: ["executionExplainBelow", "reasonRequiredWhen"],
  },
  help: "执行率偏低，审核人多半会问资金为什么没有用完。只有规则配置设了提示线才提示。",
  remedy: "核对全年预算数和执行数；确属未执行的，建议写明原因。",
  example: {
    wrong: "提示线90%，全年预算100、执行80",
    right: "提示线90%，全年预算100、执行95",
    edge: "原因栏已写明原因的不提示；规则配置没有提示线的不核对",
  },
  *find({ reviewed: { results, profile } }) {
    if (parameter(profile, "reasonRequiredWhen").includes("rateBelowThreshold")) return;
    const scored = results.execution.scored;
    const low = lowRate(scored, profile);
    const at = scored?.fund.executionRate ?? scored?.fund.fullYearExecution;
    if (!low || !at || givesReason(scored?.fund.reason ?? null)) return;
    yield { at: [at.at], data: { at: formatAddress(at.at), ...low } };
  },
  message: ({ at, rate, bound }) =>
    `执行率（${at}）${showPercent(rate)}，低于本配置的提示线${showPercent(bound)}。`,
});

const adjustmentExplained = defineRule({
  id: "funds/adjustment-explained",
  severity: "warning",
  title: "年中调整了预算的写明原因",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "全年（调整后）预算数与年初预算数不同的，须说明调整原因", keys: ["reasonRequiredWhen"] },
  help: "部分地区要求年中追加、调减预算的项目说明原因；表内资金部分有原因栏的才核对。",
  remedy: "在资金部分的原因栏写明调整的依据和原因。",
  example: {
    wrong: "年初预算220、全年预算240，原因栏空着",
    right: "年初预算220、全年预算240，原因栏写明年中追加20的依据",
    edge: "只有规则配置要求说明的才核对",
  },
  unless: ["funds/low-rate-explained"],
  *find({ reviewed: { form, results, profile } }) {
    if (!parameter(profile, "reasonRequiredWhen").includes("budgetAdjusted")) return;
    const fund = results.execution.scored?.fund;
    const opening = numberOf(fund?.openingBudget ?? null);
    const adjusted = numberOf(fund?.fullYearBudget ?? null);
    const reason = fund?.reason ?? null;
    if (!fund?.fullYearBudget || !opening || !adjusted || reason === null) return;
    if (opening.eq(adjusted) || givesReason(reason)) return;
    yield {
      at: [reason.at, fund.fullYearBudget.at],
      data: {
        at: formatAddress(reason.at),
        opening,
        adjusted,
        change: adjusted.minus(opening),
        unit: form.moneyUnit,
      },
    };
  },
  message: ({ at, opening, adjusted, change, unit }) =>
    `年初预算${show(opening)}${unit}，全年预算${show(adjusted)}${unit}，${change.gt(0) ? "追加" : "调减"}${show(change.abs())}${unit}，原因（${at}）没有填写。`,
});

export const FUND_RATE_RULES: readonly Rule[] = [
  rateCorrect,
  rateRounded,
  rateFilled,
  rateWithinOne,
  rateDenominator,
  lowRateExplained,
  lowRateTold,
  adjustmentExplained,
];
