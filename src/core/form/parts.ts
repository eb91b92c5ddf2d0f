import type { ColumnRole, FundColumn, HeaderField } from "./model";

/** A part of a form that a header cell can stand for; fixed words kept in workbooks and reports. */
export type FormPart = `indicators/${ColumnRole}` | `funds/${FundColumn}` | `head/${HeaderField}`;

/** The block of a form a part belongs to. */
export type PartBlock = "indicators" | "funds" | "head";

/** What people call the blocks. */
export const BLOCK_NAMES: Readonly<Record<PartBlock, string>> = {
  indicators: "指标栏目",
  funds: "资金栏目",
  head: "表头表尾",
};

const INDICATOR_NAMES: Readonly<Record<ColumnRole, string>> = {
  level1: "一级指标",
  level1Weight: "一级指标分值",
  level2: "二级指标",
  level2Weight: "二级指标分值",
  level3: "三级指标",
  operator: "指标值符号",
  target: "年度指标值",
  adjustedTarget: "调整后指标值",
  unit: "计量单位",
  actual: "实际完成值",
  weight: "分值",
  score: "得分",
  deduction: "扣分",
  reviewScore: "复核得分",
  reason: "偏差原因分析及改进措施",
  standard: "评分标准",
  valueType: "指标值类型",
  completion: "完成率",
};

const FUND_NAMES: Readonly<Record<FundColumn, string>> = {
  openingBudget: "年初预算数",
  fullYearBudget: "全年预算数",
  fullYearExecution: "全年执行数",
  weight: "执行率分值",
  executionRate: "执行率",
  executionScore: "执行率得分",
  reason: "原因说明",
};

const HEAD_NAMES: Readonly<Record<HeaderField, string>> = {
  projectName: "项目名称",
  projectCode: "项目编码",
  supervisingDepartment: "主管部门",
  implementingUnit: "实施单位",
  budgetDepartment: "预算部门名称",
  centralDepartment: "中央主管部门",
  localDepartment: "地方主管部门",
  fundUser: "资金使用单位",
  projectLead: "项目负责人",
  preparer: "填表人",
  filingDate: "填报日期",
  phone: "联系电话",
  unitHead: "单位负责人",
};

/** Every part with what people call it, in the order in which a person would look for one. */
export const PART_NAMES: ReadonlyMap<FormPart, string> = new Map<FormPart, string>([
  ...named("indicators", INDICATOR_NAMES),
  ...named("funds", FUND_NAMES),
  ...named("head", HEAD_NAMES),
]);

function named<Role extends string>(
  block: PartBlock,
  names: Readonly<Record<Role, string>>,
): (readonly [FormPart, string])[] {
  return (Object.entries(names) as [Role, string][]).map(
    ([role, name]) => [`${block}/${role}` as FormPart, name] as const,
  );
}

/** The block of a part. */
export function blockOf(part: FormPart): PartBlock {
  return part.slice(0, part.indexOf("/")) as PartBlock;
}

/** What a person calls a part; 分值 and 得分 occur in two blocks and have a name of their own in each. */
export function partName(part: FormPart): string {
  return PART_NAMES.get(part) ?? part;
}
