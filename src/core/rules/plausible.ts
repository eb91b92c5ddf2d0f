import { formatAddress } from "../cells/address";
import { decimal, min, ONE, showPercent, sum, type Decimal } from "../cells/decimal";
import { bearsScore } from "../compute/total";
import { defineRule, type Rule } from "./rule";

/** Marks of a provincial system (RULES A.4): unspent share, and how far the indicators may outrun the budget. */
const UNSPENT = decimal("0.2");
const OUTRUNS = decimal("0.05");

const fullMarksUnspent = defineRule({
  id: "scores/full-marks-with-unspent",
  severity: "hint",
  title: "资金大量未用而指标近乎满分的有说明",
  subject: "evaluation",
  kinds: ["project", "department"],
  basis: { text: "某省预算绩效管理系统的核对线：未执行超过20%，且指标得分率高出执行率5%以上" },
  help: "钱花了不到八成，任务却几乎全部完成：可能是预算编大了，也可能是得分偏高。这不是错误，供核对。",
  remedy: "核对得分和执行数；情况属实的，请说明资金结余的原因。",
  example: {
    wrong: "全年预算100、执行60，各项指标全得满分",
    right: "全年预算100、执行90，各项指标全得满分",
    edge: "未执行不超过20%的，或有得分没填的，不提示",
  },
  *find({ reviewed: { form, results } }) {
    const scored = results.execution.scored;
    const rate = scored?.exact ?? null;
    const rows = results.indicators.filter((one) => bearsScore(one) && one.weight?.gt(0) === true);
    if (!scored || rate === null || rows.length === 0 || rows.some((one) => one.typed === null)) return;
    const spent = min(rate, ONE);
    const earned = sum(rows.map((one) => one.typed as Decimal)).div(
      sum(rows.map((one) => one.weight as Decimal)),
    );
    if (ONE.minus(spent).lte(UNSPENT) || earned.lte(0)) return;
    if (earned.minus(spent).div(earned).lte(OUTRUNS)) return;
    const at = scored.fund.executionRate ?? scored.fund.fullYearExecution;
    if (!at) return;
    yield {
      at: [at.at, ...(form.total?.score ? [form.total.score.at] : [])],
      data: { at: formatAddress(at.at), rate: spent, unspent: ONE.minus(spent), earned },
    };
  },
  message: ({ at, rate, unspent, earned }) =>
    `执行率（${at}）${showPercent(rate)}，有${showPercent(unspent)}的资金没有使用，各项指标却得了${showPercent(earned)}的分，请核对或说明。`,
});

export const PLAUSIBLE_RULES: readonly Rule[] = [fullMarksUnspent];
