import type { EvaluationContent, FundContent, IndicatorContent } from "../forms/content";

const fund = (label: string, budget: number, spent: number, rate: number): FundContent => ({
  label,
  openingBudget: null,
  fullYearBudget: budget,
  fullYearExecution: spent,
  weight: null,
  executionRate: rate,
  executionScore: null,
});

const indicator = (
  [level1, level2, level3]: readonly [string, string, string],
  target: string,
  actual: string,
  reason = "",
): IndicatorContent => ({ level1, level2, level3, target, actual, weight: null, score: null, reason });

/**
 * A sound 转移支付绩效自评表 of 2024, without scores: 190 of 200 spent (95%); one indicator below its target,
 * with the reason given.
 */
export const SOUND_TRANSFER: EvaluationContent = {
  kind: "transfer",
  title: "2024年度转移支付区域绩效目标自评表",
  yearLine: null,
  head: [
    { field: "projectName", label: "转移支付（项目）名称", value: "就业补助资金" },
    { field: "centralDepartment", label: "中央主管部门", value: "某部" },
    { field: "localDepartment", label: "地方主管部门", value: "某市人力资源和社会保障局" },
    { field: "fundUser", label: "资金使用单位", value: "某县就业服务中心" },
  ],
  moneyUnit: "万元",
  funds: [
    fund("年度资金总额", 200, 190, 0.95),
    fund("其中：中央财政资金", 150, 150, 1),
    fund("地方资金", 50, 40, 0.8),
  ],
  income: [],
  expenditure: [],
  goals: { expected: "组织职业培训10期，培训800人。", actual: "组织职业培训10期，培训760人。" },
  indicators: [
    indicator(["产出指标", "数量指标", "职业培训期数"], "≥10期", "10期"),
    indicator(
      ["产出指标", "数量指标", "培训人数"],
      "≥800人",
      "760人",
      "两期培训因防汛延后，报名减少；下年提前排期。",
    ),
    indicator(["产出指标", "质量指标", "培训合格率"], "≥90%", "94%"),
    indicator(["产出指标", "时效指标", "补贴按时发放率"], "≥95%", "96%"),
    indicator(["效益指标", "社会效益指标", "新增就业人数"], "≥500人", "520人"),
    indicator(["满意度指标", "服务对象满意度指标", "参训人员满意度"], "≥90%", "92%"),
  ],
  total: null,
  grade: null,
  notes: [],
};
