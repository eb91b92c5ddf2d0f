import type { EvaluationContent, FundContent, IndicatorContent, Scalar } from "./content";

const fund = (
  label: string,
  [openingBudget, fullYearBudget, fullYearExecution]: readonly [Scalar, Scalar, Scalar],
  [weight, executionRate, executionScore]: readonly [Scalar, Scalar, Scalar],
): FundContent => ({
  label,
  openingBudget,
  fullYearBudget,
  fullYearExecution,
  weight,
  executionRate,
  executionScore,
});

const indicator = (
  [level1, level2, level3]: readonly [string, string, string],
  target: string,
  actual: Scalar,
  [weight, score]: readonly [number, number],
  reason = "",
): IndicatorContent => ({ level1, level2, level3, target, actual, weight, score, reason });

const OUTPUT = "产出指标";
const BENEFIT = "效益指标";

/**
 * A sound 项目支出绩效自评表: nothing to find. Execution 234 of 240 (97.5%, 9.75 points); one indicator
 * below its target, scored by the ratio and explained (92% of 98%, 9.39 of 10); two qualitative ones; total
 * 99.14, grade 优.
 */
export const SOUND_PROJECT: EvaluationContent = {
  kind: "project",
  title: "项目支出绩效自评表",
  yearLine: "（2024年度）",
  head: [
    { field: "projectName", label: "项目名称", value: "农村饮水安全巩固提升项目" },
    { field: "supervisingDepartment", label: "主管部门", value: "某县水利局" },
    { field: "implementingUnit", label: "实施单位", value: "某县农村供水服务中心" },
  ],
  moneyUnit: "万元",
  funds: [
    fund("年度资金总额", [220, 240, 234], [10, 0.975, 9.75]),
    fund("其中：当年财政拨款", [200, 220, 214], ["—", 0.9727, "—"]),
    fund("上年结转资金", [20, 20, 20], ["—", 1, "—"]),
    fund("其他资金", [0, 0, 0], ["—", "—", "—"]),
  ],
  income: [],
  expenditure: [],
  goals: {
    expected: "新建供水管网12公里，改造水厂3座，提高供水保证率，改善1.5万人的饮水条件。",
    actual: "新建供水管网12.5公里，改造水厂3座，15600人的饮水条件得到改善。",
  },
  indicators: [
    indicator([OUTPUT, "数量指标", "新建供水管网长度"], "≥12公里", "12.5公里", [8, 8]),
    indicator([OUTPUT, "数量指标", "改造水厂数量"], "＝3座", "3座", [7, 7]),
    indicator([OUTPUT, "质量指标", "工程验收合格率"], "＝100%", "100%", [8, 8]),
    indicator([OUTPUT, "质量指标", "供水水质达标率"], "≥95%", "96.5%", [7, 7]),
    indicator(
      [OUTPUT, "时效指标", "工程按期完工率"],
      "≥98%",
      "92%",
      [10, 9.39],
      "汛期较常年提前，两处管网停工20天；今后汛前完成土方施工。",
    ),
    indicator([OUTPUT, "成本指标", "项目总成本"], "≤240万元", "234万元", [10, 10]),
    indicator([BENEFIT, "经济效益指标", "减少群众购水支出"], "≥80万元", "86万元", [8, 8]),
    indicator([BENEFIT, "社会效益指标", "受益人口数"], "≥15000人", "15600人", [8, 8]),
    indicator([BENEFIT, "生态效益指标", "水源地环境改善情况"], "明显改善", "达成年度指标", [7, 7]),
    indicator([BENEFIT, "可持续影响指标", "工程管护机制健全性"], "健全", "达成年度指标", [7, 7]),
    indicator(["满意度指标", "服务对象满意度指标", "用水户满意度"], "≥90%", "93.2%", [10, 10]),
  ],
  total: { weight: 100, score: 99.14 },
  grade: "优",
  notes: [],
};
