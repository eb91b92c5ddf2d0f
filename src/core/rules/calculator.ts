import { formatAddress } from "../cells/address";
import { show, showPercent } from "../cells/decimal";
import { CALCULATOR_NAMES, calculatorOf, type CalculatedIndicator } from "../compute/department-calculator";
import type { ParameterKey, StepDeduction } from "../profiles/profile";
import { defineRule, type Hit, type Rule } from "./rule";

/** How 每超过一个百分点 is read. */
const READINGS: Readonly<Record<StepDeduction["mode"], string>> = {
  proportional: "按比例",
  fullSteps: "满一档才扣",
  startedSteps: "不足一档也扣",
};

/** Only what costs points is a finding; the report lists every figure of the calculator. */
function* trial(items: readonly CalculatedIndicator[]): Generator<Hit<CalculatedIndicator>> {
  for (const item of items)
    if (item.score.lt(item.weight)) yield { at: item.at, data: item, keys: [item.key] };
}

const message = ({ key, rate, rateText, weight, score, formula, otherReadings, at }: CalculatedIndicator) => {
  const place = formatAddress(at[0]);
  const how = key === "dept.budgetControl" ? "分档计分" : formula;
  const others = otherReadings.map((one) => `${READINGS[one.mode]}为${show(one.score)}分`);
  const boundary = others.length === 0 ? "" : `；换一种读法，${others.join("，")}`;
  return `${CALCULATOR_NAMES[key]}（${place}）${rateText}＝${rate ? showPercent(rate) : ""}，满分${show(weight)}分，按本配置得${show(score)}分（${how}）${boundary}（试算）。`;
};

const KEYS: readonly ParameterKey[] = ["dept.calculator"];
const BASIS = "湖南部门整体支出指标表（2014—2017年各版）的计分办法，现行办法是否沿用未核对；默认不启用";
const HELP =
  "试算只供参考，不改动任何得分。“每超过一个百分点扣0.5分”可以按比例、满一档或不足一档三种读法，由规则配置的 mode 选定。";
const REMEDY = "以当年的评分标准为准；不需要试算的，在规则配置中关闭 dept.calculator。";

const baseData = defineRule({
  id: "calculator/base-data",
  severity: "hint",
  title: "按指标表试算人员、三公和楼堂馆所的得分",
  subject: "baseData",
  basis: { text: BASIS, keys: KEYS },
  help: HELP,
  remedy: REMEDY,
  example: {
    wrong: "编制16人、在职17人，控制率106.25%，试算得1.88分（满分5分）",
    right: "编制30人、在职29人，控制率96.67%，试算得5分",
    edge: "只是试算，不改动得分；不启用就不列",
  },
  find: ({ reviewed }) => trial(calculatorOf(reviewed)),
  message,
});

const budget = defineRule({
  id: "calculator/budget",
  severity: "hint",
  title: "按指标表试算预算完成率和预算控制率的得分",
  subject: "evaluation",
  kinds: ["department"],
  basis: { text: BASIS, keys: KEYS },
  help: HELP,
  remedy: REMEDY,
  example: {
    wrong: "年初预算448、全年预算560，预算控制率25%，试算得2分（满分5分）",
    right: "年初预算560、全年预算560，预算控制率0%，试算得5分",
    edge: "只是试算，不改动得分；不启用就不列",
  },
  find: ({ reviewed }) => trial(calculatorOf(reviewed)),
  message,
});

export const CALCULATOR_RULES: readonly Rule[] = [baseData, budget];
