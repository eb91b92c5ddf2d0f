/** Names of the indicator columns seen in published forms, the usual one first. */
export const COLUMN_NAMES = {
  level1: ["一级指标", "指标类别"],
  level2: ["二级指标", "二级"],
  level3: ["三级指标", "指标内容", "指标名称", "三级指标名称"],
  operator: ["指标性质", "计算符号", "符号"],
  target: ["年度指标值", "指标值", "目标值", "年初目标值（A）", "预期指标值", "年度目标值", "指标值及单位"],
  unit: ["度量单位", "计量单位", "单位"],
  actual: [
    "实际完成值",
    "完成值",
    "全年实际完成值",
    "全年实际值",
    "全年完成值",
    "实际完成值（B）",
    "年度完成值",
  ],
  weight: ["分值", "权重", "标准分", "指标分值", "指标权重（分）"],
  level1Weight: ["分值", "一级分值"],
  level2Weight: ["分值", "二级分值"],
  reviewScore: ["复核分", "财政审核评分", "复核得分"],
  score: ["得分", "自评得分", "指标得分", "指标得分（分）", "自评分"],
  reason: [
    "偏差原因分析及改进措施",
    "未完成原因分析",
    "偏差原因分析",
    "未完成原因和改进措施",
    "说明",
    "未完成原因及拟采取的改进措施",
    "偏差原因",
  ],
} as const satisfies Record<string, readonly string[]>;

export type ColumnName = keyof typeof COLUMN_NAMES;

/** Names of the funds columns seen in published forms, the usual one first. */
export const FUND_NAMES = {
  openingBudget: ["年初预算数", "年初预算"],
  fullYearBudget: ["全年预算数（A）", "调整后预算数", "全年预算数", "预算数（A）"],
  fullYearExecution: ["全年执行数（B）", "预算执行数", "全年执行数", "实际支出数", "执行数（B）"],
  weight: ["分值", "权重", "标准分"],
  executionRate: ["执行率（B/A）", "预算执行率", "执行率", "支出率"],
  executionScore: ["得分", "自评得分", "得分（10分×执行率）"],
} as const satisfies Record<string, readonly string[]>;

export type FundName = keyof typeof FUND_NAMES;

/** The n-th name of each column, the last one where there are fewer: for sweeping through all of them. */
export function columnNames(n: number): Partial<Record<ColumnName, string>> {
  return nth(COLUMN_NAMES, n);
}

/** The n-th name of each funds column. */
export function fundNames(n: number): Partial<Record<FundName, string>> {
  return nth(FUND_NAMES, n);
}

function nth<Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
  n: number,
): Partial<Record<Key, string>> {
  const chosen: Partial<Record<Key, string>> = {};
  for (const key of Object.keys(names) as Key[]) {
    const own = names[key];
    chosen[key] = own[Math.min(n, own.length - 1)] as string;
  }
  return chosen;
}
