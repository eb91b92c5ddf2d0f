/** What indicators of a second level are about: name, unit, and a reasonable size. */
export interface Subject {
  readonly level2: string;
  readonly name: string;
  readonly unit: string;
  readonly size: number;
}

/** Outputs: more is better. */
export const OUTPUTS: readonly Subject[] = [
  { level2: "数量指标", name: "新建供水管网长度", unit: "公里", size: 40 },
  { level2: "数量指标", name: "改造农房户数", unit: "户", size: 500 },
  { level2: "数量指标", name: "举办培训场次", unit: "场", size: 30 },
  { level2: "质量指标", name: "工程验收合格率", unit: "%", size: 95 },
  { level2: "质量指标", name: "设备完好率", unit: "%", size: 90 },
  { level2: "时效指标", name: "任务按期完成率", unit: "%", size: 95 },
  { level2: "时效指标", name: "资金拨付及时率", unit: "%", size: 95 },
];

/** Costs: less is better. */
export const COSTS: readonly Subject[] = [
  { level2: "成本指标", name: "项目总成本", unit: "万元", size: 300 },
  { level2: "成本指标", name: "单位建设成本", unit: "万元", size: 20 },
];

export const BENEFITS: readonly Subject[] = [
  { level2: "经济效益指标", name: "带动农户增收", unit: "万元", size: 120 },
  { level2: "社会效益指标", name: "受益人口数", unit: "人", size: 20_000 },
  { level2: "社会效益指标", name: "新增就业人数", unit: "人", size: 200 },
  { level2: "生态效益指标", name: "新增绿化面积", unit: "亩", size: 300 },
];

/** Told in words, scored by a person. */
export const QUALITATIVE: readonly Omit<Subject, "unit" | "size">[] = [
  { level2: "可持续影响指标", name: "工程管护机制健全性" },
  { level2: "可持续影响指标", name: "长效机制完善程度" },
];

export const SATISFACTION: Subject = {
  level2: "服务对象满意度指标",
  name: "服务对象满意度",
  unit: "%",
  size: 90,
};

/** Why a target was missed; each once, for the same reason in every row is a finding. */
export const REASONS: readonly string[] = [
  "汛期较常年提前，两处工地停工20天；今后汛前完成土方施工。",
  "设备供货延期，首批到货晚了两个月；下年提前签订供货合同。",
  "一处用地手续办理较慢，开工推迟；已协调自然资源部门加快办理。",
  "参加人员临时有防汛任务，报名减少；下年错开汛期安排。",
  "材料价格上涨，单价高于概算；下年按市场价编制概算。",
];

/** Sources of funds beside the total, the usual first. */
export const SOURCES: readonly string[] = ["其中：当年财政拨款", "上年结转资金", "其他资金", "单位资金"];
