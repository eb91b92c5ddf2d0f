import { formatAddress } from "../../cells/address";
import { type Decimal, max, show, showPercent, sum, ZERO } from "../../cells/decimal";
import { numberValue } from "../../cells/value";
import type { EvaluationResults } from "../../compute/results";
import { defineRule, expression, type Rule } from "../rule";
import { totalBase } from "../weights/whole";

/** By how much scores exceed their points, all together. */
function scoresTooHigh({ indicators, execution }: EvaluationResults): Decimal {
  const rows = [...indicators, { typed: execution.typedScore, weight: execution.weight }];
  return sum(rows.map(({ typed, weight }) => (typed && weight ? max(typed.minus(weight), ZERO) : ZERO)));
}

const SCORED = ["project", "department"] as const;

const withinBase = defineRule({
  id: "totals/within-full-marks",
  severity: "error",
  title: "总分不超过满分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "总分以满分为限", keys: ["totalBase", "executionOnTop"] },
  help: "总分超过满分，一定有分值或得分填错。",
  remedy: "核对各项分值和得分。",
  example: {
    wrong: "总分填103分，满分100分",
    right: "总分填97分，满分100分",
    edge: "与各项得分之和不符的只报合计不符；因某项得分超过分值的只报那一项",
  },
  unless: ["totals/score-sum"],
  *find({ reviewed: { form, results, profile } }) {
    const entry = form.total?.score;
    const typed = results.total.typed;
    const base = totalBase(profile);
    if (!entry || !typed || typed.lte(base)) return;
    // Scores above their points are the cause, and are told of themselves.
    if (typed.minus(scoresTooHigh(results)).lte(base)) return;
    yield { at: [entry.at], data: { at: formatAddress(entry.at), typed, base } };
  },
  message: ({ at, typed, base }) => `总分（${at}）${show(typed)}分，超过满分${show(base)}分。`,
});

const withinCap = defineRule({
  id: "totals/within-cap",
  severity: "warning",
  title: "预算执行率偏低时总分不超过封顶分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "执行率低于规定线的，总分以封顶分为限；默认不启用", keys: ["totalCap"] },
  help: "部分地区规定执行率偏低的项目总分封顶。只有规则配置启用了封顶才核对，通行的办法没有这一条。",
  remedy: "按封顶分填写总分；本地没有封顶规定的，请换用不封顶的规则配置。",
  example: {
    wrong: "配置执行率低于80%封顶90分，执行率75%，总分填95分",
    right: "配置执行率低于80%封顶90分，执行率75%，总分填90分",
    edge: "规则配置没有封顶的不核对",
  },
  unless: ["totals/score-sum", "totals/within-full-marks"],
  *find({ reviewed: { form, results } }) {
    const entry = form.total?.score;
    const { typed, cap } = results.total;
    if (!entry || !typed || !cap || typed.lte(cap.cap)) return;
    const spent = results.execution.scored?.fund.executionRate;
    yield {
      at: [entry.at, ...(spent ? [spent.at] : [])],
      data: { at: formatAddress(entry.at), typed, ...cap },
      expression: expression(
        `MIN(${formatAddress(entry.at)},${show(cap.cap)})`,
        `MIN(${show(typed)},${show(cap.cap)})`,
        cap.cap,
        typed,
      ),
      fix:
        entry.cell.formula === null
          ? { at: entry.at, after: numberValue(Number(show(cap.cap))), label: `改为${show(cap.cap)}分` }
          : null,
    };
  },
  message: ({ at, typed, rate, rateBelow, cap }) =>
    `总分（${at}）${show(typed)}分，执行率${showPercent(rate)}低于${showPercent(rateBelow)}，按本配置总分封顶为${show(cap)}分。`,
});

export const TOTAL_BOUND_RULES: readonly Rule[] = [withinBase, withinCap];
