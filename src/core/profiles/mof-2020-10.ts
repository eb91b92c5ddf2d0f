import type { Parameter, Parameters, Profile } from "./profile";

/** Read in the source itself: a published form, a seed report, or the program of a provincial system. */
export function read<T>(value: T, source: string): Parameter<T> {
  return { value, source, verified: true };
}

/** Known or inferred: never to be shown as the wording of a rule. */
export function unread<T>(value: T, source: string): Parameter<T> {
  return { value, source, verified: false };
}

const RULE_10 = "财预〔2020〕10号";
const SYSTEM = "某省预算绩效管理系统的计算程序";
const FORMS = "各地公开的自评表";
const OURS = "本工具约定";
const HUNAN_TABLE = "湖南部门整体支出绩效评价指标表（2014—2017年各版）";

const MOF_2020_10_PARAMETERS: Parameters = {
  scored: read(true, FORMS),
  "weights.execution": unread(10, `${RULE_10}，见${FORMS}的注`),
  "weights.output": unread(50, `${RULE_10}，见${FORMS}的注`),
  "weights.benefit": unread(30, `${RULE_10}，见${FORMS}的注`),
  "weights.satisfaction": unread(10, `${RULE_10}，见${FORMS}的注`),
  "weights.cost": unread(null, `${RULE_10}：成本指标列在产出指标之下`),
  costLevel: read("second", FORMS),
  costMissingCap: read(null, FORMS),
  totalBase: read(100, FORMS),
  executionOnTop: read(false, FORMS),
  denominator: read("fullYear", FORMS),
  moneyUnit: read("万元", FORMS),
  executionCap: read(true, `${SYSTEM}（后期版本）`),
  executionExplainBelow: read(null, FORMS),
  executionFormula: read("ratio", SYSTEM),
  "formula.ge": read("ratio", SYSTEM),
  "formula.eq": read("overIsFull", SYSTEM),
  "formula.le": read("linear", `${SYSTEM}；${RULE_10}没有写反向指标的算法`),
  "formula.range": unread("linear", `${OURS}，未见成文规定`),
  "formula.date": unread("onTimeOrManual", `${OURS}，未见成文规定`),
  zeroTarget: read("fullOrZero", `${SYSTEM}；${RULE_10}没有写零指标值的算法`),
  "overAchieve.hintAt": read(1.2, `${SYSTEM}；${RULE_10}没有写数值`),
  "overAchieve.reasonRequired": unread(false, RULE_10),
  "overAchieve.deduct": unread(null, `${RULE_10}：由单位按偏离度适度调减`),
  totalCap: read([], FORMS),
  reasonRequiredWhen: read(["scoreBelowWeight"], SYSTEM),
  tiers: read([0.8, 0.6], SYSTEM),
  grades: read([90, 80, 60], SYSTEM),
  gradeWords: read(["优", "良", "中", "差"], FORMS),
  "rounding.decimals": read(2, SYSTEM),
  sumTolerance: unread(0.005, OURS),
  naIndicators: unread("redistributed", RULE_10),
  "baseData.controlRateMax": read(1, HUNAN_TABLE),
  "dept.calculator": unread(false, `${OURS}：默认不启用`),
  "dept.controlRate": read({ weight: 5, step: 0.01, deduct: 0.5, mode: "proportional" }, HUNAN_TABLE),
  "dept.threePublicChange": read({ weight: 5, step: 0.01, deduct: 0.5, mode: "proportional" }, HUNAN_TABLE),
  "dept.budgetCompletion": read({ weight: 5, step: 0.05, deduct: 2, mode: "fullSteps" }, HUNAN_TABLE),
  "dept.budgetControl": read(
    [
      { upTo: 0, points: 5 },
      { upTo: 0.1, points: 4 },
      { upTo: 0.2, points: 3 },
      { upTo: 0.3, points: 2 },
    ],
    HUNAN_TABLE,
  ),
  "dept.areaControl": read({ weight: 5, step: 0.05, deduct: 2, mode: "fullSteps" }, HUNAN_TABLE),
  "dept.investControl": read({ weight: 5, step: 0.05, deduct: 2, mode: "fullSteps" }, HUNAN_TABLE),
  "dept.framework": unread([], OURS),
};

/** The default: the single-unit self-evaluation of 财预〔2020〕10号 as its forms are used everywhere. */
export const MOF_2020_10: Profile = {
  id: "mof-2020-10",
  version: "1",
  title: "财预〔2020〕10号（默认）",
  description: "预算执行10分、产出50分、效益30分、满意度10分；成本指标列在产出指标之下。",
  parameters: MOF_2020_10_PARAMETERS,
  rules: {},
};
