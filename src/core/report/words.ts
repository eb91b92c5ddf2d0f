import type { ManualReason } from "../compute/comparison";
import type { Form, HeaderField } from "../form/model";
import type { Severity } from "../profiles/profile";
import type { RuleExample } from "../rules/rule";
import type { FileReport } from "./file-report";

/** How heavy a finding is, in a word. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  hint: "提示",
};

/** The one thing a person wants to know of a file. */
export const VERDICT_WORDS: Readonly<Record<FileReport["outcome"], string>> = {
  clean: "可上报",
  warnings: "可上报",
  errors: "需修改",
  unrecognised: "无法识别",
  unreadable: "无法读取",
};

/** The same with what to make of it, for a line of its own. */
export const VERDICT_LINES: Readonly<Record<FileReport["outcome"], string>> = {
  clean: "可上报",
  warnings: "可上报，警告请逐项核对",
  errors: "需修改",
  unrecognised:
    "无法识别：没有找到可以核对的自评表（项目支出、部门整体支出、转移支付自评表，基础数据表，支出情况表）",
  unreadable: "无法读取",
};

export const KIND_WORDS: Readonly<Record<Form["kind"], string>> = {
  project: "项目支出绩效自评表",
  department: "部门整体支出绩效自评表",
  baseData: "部门整体支出基础数据表",
  transfer: "转移支付绩效自评表",
  budgetTable: "支出情况表",
};

/** Head fields that say whose form it is, in the order in which one is looked for. */
export const SUBJECT_FIELDS: readonly HeaderField[] = [
  "projectName",
  "budgetDepartment",
  "implementingUnit",
  "fundUser",
];

/** Why a person must judge an indicator. */
export const MANUAL_WORDS: Readonly<Record<ManualReason, string>> = {
  notScored: "本表不计分，请核对完成情况",
  noWeight: "没有分值，无法按公式计分",
  sharedWeight: "与其他行合用一个分值，按整组评分",
  detail: "是上一行的细目，不单独计分",
  noTarget: "没有填写年度指标值",
  noActual: "没有填写实际完成值",
  qualitative: "定性指标，由单位按完成程度评定",
  qualitativeActual: "指标值可以量化，完成值写的是定性的话，没有可比的数",
  narrativeActual: "完成值不是单独的一个数，不能直接比较",
  scoringTable: "按评分表的评分标准由评分人打分，本工具不替代",
  lentWeight: "权重取自本工作簿的评分表，得分由评分人按评分标准打出",
  freeStandard: "评（扣）分标准由评分人酌情掌握，没有可计算的公式",
  copiedTarget: "完成值照抄了带符号的指标值，没有实际完成的数",
  openActual: "完成值只写了“以上”“以下”一类的界限，不是确切的数",
  unlikeUnit: "指标值与完成值的单位不能换算",
  unlikeKind: "指标值与完成值不是同一类数据，无法比较",
  oppositeChange: "完成值的增减方向与指标相反，不能按比例计分",
  direction: "指标值没有写≥或≤，看不出越大越好还是越小越好",
  suspectedSign: "指标值的符号疑似丢失或误识，核对原件后再评",
  late: "完成时间晚于要求，或看不出是否按时",
  composite: "一格里写了几个指标值，不能逐一比较",
  range: "指标值或完成值是一个区间，由单位评定",
  negativeTarget: "指标值是负数，由单位评定",
  zeroTarget: "指标值是0，本配置不自动计分",
  notApplicable: "不适用，本配置剔除后按其余分值折算",
  unreadable: "单元格内容无法识别",
};

/** What a fill may write. */
export const FIELD_WORDS: ReadonlyMap<string, string> = new Map([
  ["rate", "执行率"],
  ["score", "得分"],
  ["note", "偏差说明"],
  ["total", "总分"],
  ["grade", "等级"],
  ["fix", "修正"],
]);

/** The parts of a finding, of a form and of the tables: the same names in every layout. */
export const LABELS = {
  file: "文件",
  verdict: "结论",
  total: "总分",
  grade: "等级",
  place: "位置",
  quote: "原文",
  profile: "规则配置",
  coverage: "指标",
  execution: "预算执行",
  controlRates: "控制率",
  calculator: "指标表试算",
  rows: "数据行",
  arithmetic: "算式",
  result: "比较",
  related: "相关",
  basis: "依据",
  remedy: "改法",
  findings: "问题",
  manual: "请单位评定的指标",
  indicator: "指标",
  reason: "原因",
  edits: "填写",
  cell: "单元格",
  item: "项目",
  before: "原为",
  after: "改为",
  state: "结果",
  output: "副本",
  otherSheets: "没有认出自评表的工作表",
  bindings: "手动指定的栏目",
  nearest: "最接近",
  found: "已找到",
  missing: "缺少",
  summary: "汇总",
  waived: "已说明理由",
  lapsed: "理由已失效，单元格已改变",
  waivedPart: "说明了理由的警告",
} as const;

/** A missing value in a table. */
export const NOTHING = "—";

/** An empty cell, said in words. */
export const EMPTY = "（空）";

/** A rule's example as labelled clauses. */
export function exampleLines({ wrong, right, edge }: RuleExample): readonly (readonly [string, string])[] {
  return [["错例", wrong], ["对例", right], ...(edge === undefined ? [] : [["例外", edge] as const])];
}
