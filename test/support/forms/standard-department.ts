import type {
  BaseDataContent,
  BudgetTableContent,
  EvaluationContent,
  IndicatorContent,
  Scalar,
} from "./content";

const OUTPUT = "产出指标（50分）";
const BENEFIT = "效益指标（30分）";

const indicator = (
  [level1, level2, level3]: readonly [string, string, string],
  target: string,
  actual: Scalar,
  points: number,
): IndicatorContent => ({
  level1,
  level2,
  level3,
  target,
  actual,
  weight: points,
  score: points,
  reason: "",
});

/**
 * A sound 部门整体支出绩效自评表 of 2024: 560 budgeted and spent (480 basic, 80 projects), every target met,
 * total 100. It agrees with the three tables below.
 */
export const SOUND_DEPARTMENT: EvaluationContent = {
  kind: "department",
  title: "2024年度部门整体支出绩效自评表",
  yearLine: null,
  head: [{ field: "budgetDepartment", label: "预算部门（单位）名称", value: "某市社会工作服务中心" }],
  moneyUnit: "万元",
  funds: [
    {
      label: "年度资金总额",
      openingBudget: 520,
      fullYearBudget: 560,
      fullYearExecution: 560,
      weight: 10,
      executionRate: 1,
      executionScore: 10,
    },
  ],
  income: [
    { label: "一般公共预算", amount: 552 },
    { label: "政府性基金拨款", amount: 0 },
    { label: "纳入专户管理的非税收入拨款", amount: 0 },
    { label: "其他资金", amount: 8 },
  ],
  expenditure: [
    { label: "基本支出", amount: 480 },
    { label: "项目支出", amount: 80 },
  ],
  goals: {
    expected: "举办业务培训6期，建成社区服务站12个，服务居民2万人次。",
    actual: "举办业务培训6期，建成社区服务站12个，服务居民2.1万人次。",
  },
  indicators: [
    indicator([OUTPUT, "数量指标", "业务培训期数"], "≥6期", "6期", 10),
    indicator([OUTPUT, "数量指标", "建成社区服务站数量"], "≥12个", "12个", 10),
    indicator([OUTPUT, "质量指标", "培训合格率"], "≥95%", "97.5%", 10),
    indicator([OUTPUT, "时效指标", "工作按期完成率"], "≥95%", "98%", 10),
    indicator([OUTPUT, "成本指标", "基本支出"], "≤480万元", "480万元", 5),
    indicator([OUTPUT, "成本指标", "项目支出"], "≤80万元", "80万元", 5),
    indicator([BENEFIT, "社会效益指标", "服务居民人次"], "≥20000人次", "21000人次", 20),
    indicator([BENEFIT, "可持续影响指标", "服务站运行机制健全性"], "健全", "达成年度指标", 10),
    indicator(["满意度指标（10分）", "服务对象满意度指标", "居民满意度"], "≥90%", "94%", 10),
  ],
  total: { weight: 100, score: 100 },
  grade: null,
  notes: [],
};

/** The base data that go with it. */
export const SOUND_BASE_DATA: BaseDataContent = {
  kind: "baseData",
  title: "2024年度部门整体支出绩效评价基础数据表",
  year: 2024,
  staff: { allowed: 30, actual: 30, rate: 1 },
  rows: [
    { key: "threePublicFunds", label: "三公经费", amounts: [8, 8, 6] },
    { key: "vehicleFunds", label: "1、公务用车购置和维护经费", amounts: [6, 6, 4.6] },
    { key: "vehiclePurchase", label: "其中：公车购置", amounts: [0, 0, 0] },
    { key: "vehicleOperation", label: "公车运行维护", amounts: [6, 6, 4.6] },
    { key: "overseasTravelFunds", label: "2、出国经费", amounts: [0, 0, 0] },
    { key: "receptionFunds", label: "3、公务接待", amounts: [2, 2, 1.4] },
    { key: "projectExpenditure", label: "项目支出：", amounts: [58, 60, 80] },
    { key: "businessFunds", label: "1、业务工作经费", amounts: [30, 32, 45] },
    { key: "maintenanceFunds", label: "2、运行维护经费", amounts: [10, 10, 12] },
    { key: "municipalEarmarked", label: "3、市级专项资金（一个专项一行）", amounts: [18, 18, 23] },
    { key: "operatingFunds", label: "公用经费", amounts: [90, 88, 86] },
    { key: "officeFunds", label: "其中：办公经费", amounts: [20, 18, 17] },
    { key: "utilitiesAndTravel", label: "水费、电费、差旅费", amounts: [15, 15, 14] },
    { key: "meetingsAndTraining", label: "会议费、培训费", amounts: [6, 6, 5] },
    { key: "procurementAmount", label: "政府采购金额", amounts: ["——", 30, 28] },
    { key: "basicExpenditureAdjustment", label: "部门基本支出预算调整", amounts: ["——", "——", 20] },
  ],
  buildings: [0, 0, "—", 0, 0, "—"],
  austerity: "公务用车统一派遣，会议培训合并召开。",
  notes: ["说明：“项目支出”填报基本支出以外的所有项目支出情况。"],
};

/** 基本支出情况 that goes with it: 460 + 20 = 480. */
export const SOUND_BASIC_TABLE: BudgetTableContent = {
  kind: "budgetTable",
  title: "2024年度部门基本支出情况",
  rows: [
    { label: "基本支出：", budget: 460, addition: 20, final: 480 },
    { label: "工资福利支出", budget: 340, addition: 22, final: 362 },
    { label: "商品和服务支出", budget: 88, addition: -2, final: 86 },
    { label: "对个人和家庭补助", budget: 32, addition: 0, final: 32 },
  ],
};

/** 项目支出情况 that goes with it: 60 + 20 = 80. */
export const SOUND_PROJECT_TABLE: BudgetTableContent = {
  kind: "budgetTable",
  title: "2024年度部门项目支出情况",
  rows: [
    { label: "部门项目支出", budget: 60, addition: 20, final: 80 },
    { label: "社区服务站建设", budget: 42, addition: 15, final: 57 },
    { label: "业务工作经费", budget: 18, addition: 5, final: 23 },
  ],
};
