import { formatAddress } from "../../cells/address";
import { roundHalfUp, show } from "../../cells/decimal";
import { numberValue } from "../../cells/value";
import { numberOf } from "../../compute/execution";
import { scoreAgrees, showGap } from "../../compute/tolerance";
import { parameter } from "../../profiles/profile";
import { isBlank } from "../entries";
import { defineRule, expression, type Rule } from "../rule";
import { SCORED, rowName } from "./columns";

const weightPresent = defineRule({
  id: "funds/weight-filled",
  severity: "error",
  title: "年度资金总额填有分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "预算执行率占有分值", keys: ["weights.execution"] },
  help: "没有分值，预算执行得分无从计算。",
  remedy: "填写预算执行率的分值。",
  example: {
    wrong: "年度资金总额一行的分值空着",
    right: "年度资金总额一行的分值填10",
    edge: "任一资金行填了分值的不报",
  },
  *find({ reviewed: { form, profile } }) {
    const total = form.funds.find((fund) => fund.role === "total");
    const entry = total?.weight;
    if (!entry || entry.value.state !== "blank" || form.funds.some((fund) => numberOf(fund.weight) !== null))
      return;
    const own = parameter(profile, "weights.execution");
    yield { at: [entry.at], data: { at: formatAddress(entry.at), own } };
  },
  message: ({ at, own }) =>
    `预算执行率的分值（${at}）没有填写${own === null ? "" : `，本配置为${String(own)}分`}。`,
});

const weightOnce = defineRule({
  id: "funds/weight-once",
  severity: "hint",
  title: "预算执行的分值和得分只填在总额行",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "分值只计一次" },
  help: "分项行重复填分值、得分，求和公式会把它们重复计入。本工具只计一次。",
  remedy: "分项行的分值、得分改为“—”。",
  example: {
    wrong: "总额行分值10，当年财政拨款一行又填分值10",
    right: "总额行分值10，当年财政拨款一行填“—”",
  },
  *find({ reviewed: { form, results } }) {
    const scored = results.execution.scored?.fund;
    for (const fund of form.funds) {
      if (fund === scored || !scored?.weight || scored.weight.value.number === null) continue;
      const entry = [fund.weight, fund.executionScore].find((one) => one?.value.number?.gt(0));
      if (entry)
        yield { at: [entry.at], data: { at: formatAddress(entry.at), label: rowName(fund), raw: entry.raw } };
    }
  },
  message: ({ at, label, raw }) =>
    `${label}一行也填了分值或得分（${at}：${raw}），与总额行重复；计算总分时只计一次。`,
});

const scoreFilled = defineRule({
  id: "funds/score-filled",
  severity: "error",
  title: "年度资金总额填有预算执行得分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "预算执行情况计入总分" },
  help: "这一格空着，总分就少了预算执行这一项。",
  remedy: "点“自动评分”填入，或按执行率×分值填写。",
  example: {
    wrong: "分值10、执行率97.5%，得分空着",
    right: "分值10、执行率97.5%，得分填9.75",
    edge: "预算和执行都为0、得分填“—”的不报",
  },
  *find({ reviewed: { results } }) {
    const { scored, score, weight } = results.execution;
    const entry = scored?.fund.executionScore;
    if (!entry || !isBlank(entry.value) || weight === null) return;
    if (entry.value.state === "placeholder" && scored.gap === "bothZero") return;
    yield {
      at: [entry.at],
      data: { at: formatAddress(entry.at), score },
      fix: score
        ? { at: entry.at, after: numberValue(Number(show(score))), label: `填入${show(score)}分` }
        : null,
    };
  },
  message: ({ at, score }) => `预算执行得分（${at}）没有填写${score ? `，按公式应为${show(score)}分` : ""}。`,
});

const scoreCorrect = defineRule({
  id: "funds/score-correct",
  severity: "error",
  title: "预算执行得分等于执行率乘以分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: {
    text: "预算执行得分＝执行率×分值，不超过分值",
    keys: ["executionFormula", "executionCap", "denominator"],
  },
  help: "执行率86.2%记9分是公开表里常见的错误：取整必须与四舍五入相符。",
  remedy: "改为计算结果；如按本地规定另行计分，请换用相应的规则配置。",
  example: {
    wrong: "分值10、执行率97.5%，得分填10",
    right: "分值10、执行率97.5%，得分填9.75",
    edge: "填9.8（保留一位小数）不算错；按表上显示的执行率算得的也不算错",
  },
  unless: ["funds/parts-make-total", "funds/score-within-weight", "funds/budget-and-execution-in-place"],
  *find({ reviewed: { results } }) {
    const { scored, exactScore, score, accepted, typedScore, explanation } = results.execution;
    const entry = scored?.fund.executionScore;
    if (!entry || !exactScore || !score || !typedScore || !explanation) return;
    if (scoreAgrees(typedScore, entry.value.decimals, exactScore, accepted)) return;
    const factors = [scored.fund.executionRate, scored.fund.fullYearExecution, scored.budget];
    yield {
      at: [entry.at, ...factors.flatMap((one) => (one ? [one.at] : []))],
      data: { at: formatAddress(entry.at), typed: typedScore, score, values: explanation.values },
      expression: expression(explanation.addresses, explanation.values, score, typedScore),
      fix:
        entry.cell.formula === null
          ? { at: entry.at, after: numberValue(Number(show(score))), label: `改为${show(score)}分` }
          : null,
    };
  },
  message: ({ at, typed, score, values }) =>
    `预算执行得分（${at}）填${show(typed)}分，按${values}应为${show(score)}分，相差${showGap(typed.minus(score))}分。`,
});

const scoreWithinWeight = defineRule({
  id: "funds/score-within-weight",
  severity: "error",
  title: "预算执行得分不超过分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "得分不超过分值" },
  help: "执行率超过100%时得分也以分值为限。",
  remedy: "改为不超过分值的数。",
  example: {
    wrong: "全年预算240、执行246，分值10，得分填10.25",
    right: "全年预算240、执行246，分值10，得分填10",
  },
  *find({ reviewed: { results } }) {
    const { scored, weight, typedScore } = results.execution;
    const entry = scored?.fund.executionScore;
    if (!entry || !weight || !typedScore || roundHalfUp(typedScore, 2).lte(weight)) return;
    yield {
      at: [entry.at],
      data: { at: formatAddress(entry.at), typed: typedScore, weight },
      fix:
        entry.cell.formula === null
          ? {
              at: entry.at,
              after: numberValue(Number(show(results.execution.score ?? weight))),
              label: `改为${show(results.execution.score ?? weight)}分`,
            }
          : null,
    };
  },
  message: ({ at, typed, weight }) => `预算执行得分（${at}）${show(typed)}分，超过分值${show(weight)}分。`,
});

export const FUND_SCORE_RULES: readonly Rule[] = [
  weightPresent,
  weightOnce,
  scoreFilled,
  scoreCorrect,
  scoreWithinWeight,
];
