import { bareLabel } from "../cells/text";
import type { BaseDataKey, ColumnRole, FundColumn, HeaderField } from "./model";

/**
 * What the forms call their parts: one line of data for each name seen in a published form. Names are
 * compared after `bareLabel` (NFKC, no blanks, no brackets, no colon): `得分（20分*执行率）` is 得分.
 * To teach the engine a new header, add its name here (docs/adding-a-layout.md).
 */
export interface LabelSet<Role extends string> {
  readonly role: Role;
  readonly names: readonly string[];
  /** Longer or unusual names with the same sense; tried only where no name fits exactly. */
  readonly pattern?: RegExp;
}

export const INDICATOR_COLUMNS: readonly LabelSet<ColumnRole>[] = [
  { role: "level1", names: ["一级指标", "一级", "指标类别", "一级指标名称", "指标类型一级"] },
  { role: "level2", names: ["二级指标", "二级", "二级指标名称"] },
  {
    role: "level1Weight",
    names: ["一级权重", "一级指标权重", "一级分值", "一级指标分值"],
    pattern: /^一级(指标)?.*(权重|分值)$/,
  },
  {
    role: "level2Weight",
    names: ["二级权重", "二级指标权重", "二级分值", "二级指标分值"],
    pattern: /^二级(指标)?.*(权重|分值)$/,
  },
  {
    role: "level3",
    names: [
      "三级指标",
      "三级",
      "三级指标名称",
      "指标名称",
      "指标内容",
      "绩效指标名称",
      "具体指标",
      "绩效指标内容",
      "指标",
      "考核指标",
      "评价指标",
      "自评指标",
      "考核内容",
      "评价内容",
      "指标名",
    ],
    // 绩效指标 is most often the title of the whole block: a name only where no other cell is one.
    pattern: /^(三级|四级)指标(?!.*(权重|分值|值$|得分))|^绩效指标$/,
  },
  {
    role: "operator",
    names: [
      "指标性质",
      "计算符号",
      "指标符号",
      "运算符",
      "运算符号",
      "比较符",
      "符号",
      "指标值符号",
      "性质",
      "比较符号",
      "逻辑符号",
      "关系符号",
      "指标方向",
      "完成方式",
      "指标值性质",
    ],
  },
  {
    role: "unit",
    names: ["计量单位", "度量单位", "指标单位", "单位", "指标值单位", "计算单位", "指标计量单位"],
  },
  {
    role: "reviewScore",
    names: [
      "复核分",
      "复核得分",
      "财政审核评分",
      "财政评分",
      "审核得分",
      "审核评分",
      "财政审核得分",
      "主管部门评分",
      "核定得分",
      "复评得分",
      "财政复核得分",
      "部门复核得分",
      "抽查得分",
    ],
    pattern: /(复核|审核|财政|核定|抽查|复评).*(分|得分)$/,
  },
  // What the form says about how a figure is to be read or was reached: no value of its own.
  { role: "valueType", names: ["指标值类型", "指标类型", "指标属性", "指标方向性", "指标值属性"] },
  {
    role: "completion",
    names: ["完成率", "完成程度", "完成比例", "指标完成率", "完成度", "偏差率", "偏离度", "偏离率", "偏差度"],
    pattern: /(指标|目标|任务|实际)?完成(率|程度|比例|度)$|(偏差|偏离)(率|度|程度|值|幅度)$/,
  },
  {
    role: "deduction",
    names: ["扣减分数", "扣分", "扣减分", "扣分值", "调减分数", "扣减得分", "扣分数", "调减分值"],
  },
  {
    role: "actual",
    names: [
      "实际完成值",
      "完成值",
      "全年完成值",
      "全年实际完成值",
      "全年实际值",
      "实际值",
      "实际完成",
      "年度完成值",
      "指标完成值",
      "实际完成指标值",
      "年末完成值",
      "全年实际完成情况",
      "实际完成情况",
      "完成情况",
      "指标完成情况",
      "年度实际完成值",
      "指标实际完成值",
      "自评完成值",
      "实际完成数",
      "完成数",
      "实现值",
      "年终完成值",
      "年度实际值",
      "完成指标值",
      "全年实际完成数",
      "实际完成量",
      "实际情况",
      "完成结果",
      "实际达到值",
      "年末实际值",
    ],
    // What is planned or foreseen (计划完成值, 全年预计完成情况) is no actual value.
    pattern:
      /^(?!.*(计划|预计|预期|拟|应))(?!(目标|年初|设定)).*(完成值|实际值|完成指标值|完成情况|完成数值?|完成结果|实现值|实绩值?)$/,
  },
  {
    role: "target",
    names: [
      "年度指标值",
      "指标值",
      "目标值",
      "预期指标值",
      "年度目标值",
      "全年指标值",
      "预期目标值",
      "绩效目标值",
      "计划指标值",
      "指标目标值",
      "指标值及单位",
      "预期值",
      "计划值",
      "年度绩效指标值",
      "计划目标值",
      "设定目标值",
      "年度预期指标值",
      "预期指标",
      "目标",
      "年度目标",
      "计划数",
      "目标数",
      "年度计划值",
      "指标目标",
      "指标值内容",
      "全年目标值",
      "计划完成值",
      "计划完成数",
      "目标完成值",
      "预期完成值",
      "年度计划完成值",
      "计划目标",
      "预期目标",
      "计划完成情况",
    ],
    // What was planned at the start of the year gives way to a name for the whole year beside it.
    pattern:
      /(指标值|目标值|计划值|预期值|预期指标)$|^年初目标$|^(年初|年度|全年)?(计划|预期|目标|应)完成(值|数|量)$/,
  },
  {
    role: "adjustedTarget",
    names: [
      "调整后指标值",
      "调整指标值",
      "调整后目标值",
      "调整目标值",
      "调整后年度指标值",
      "调整后年度目标值",
      "年中调整指标值",
      "年中调整后指标值",
      "指标值调整后",
    ],
  },
  {
    role: "weight",
    names: [
      "分值",
      "权重",
      "指标权重",
      "标准分",
      "指标分值",
      "标准分值",
      "满分",
      "分值权重",
      "权重分值",
      "指标分值权重",
      "赋分",
      "赋分值",
      "设定分值",
      "权重分",
      "三级权重",
      "三级指标权重",
      "三级分值",
      "三级指标分值",
      "参考分值",
      "满分值",
    ],
    pattern: /^(指标|三级指标)?(分值|权重)|^(标准|指标)分数?$|满分值?$/,
  },
  {
    role: "score",
    names: [
      "得分",
      "自评得分",
      "指标得分",
      "自评分",
      "自评分值",
      "评分",
      "实得分",
      "自评分数",
      "单位自评得分",
      "单位自评分",
      "实际得分",
      "评价得分",
      "得分值",
      "自评评分",
      "部门自评得分",
      "实得分值",
      "自我评分",
      "自评价得分",
    ],
    pattern: /^(单位|部门|项目单位|年度)?(自评|指标|评价|实际|绩效|自我评价)?(得分|评分|分数)(情况)?$/,
  },
  {
    role: "standard",
    names: [
      "评分标准",
      "评分标准及依据",
      "绩效标准",
      "扣分标准",
      "评分细则",
      "计分标准",
      "评扣分标准",
      "指标解释",
      "指标说明",
      "评价标准",
      "得分计算方法",
      "计分方法",
      "计分办法",
      "评分方法",
      "评分规则",
      "评分办法",
      "指标值设定依据",
      "指标值来源",
      "数据来源",
      "佐证材料",
      "评价要点",
    ],
    pattern: /(评分|计分|扣分|绩效|评价)(标准|细则|方法|办法|规则)/,
  },
  {
    role: "reason",
    names: [
      "偏差原因分析及改进措施",
      "偏差原因分析",
      "未完成原因分析",
      "未完成原因",
      "原因分析",
      "偏差原因",
      "说明",
      "备注",
      "未完成原因和改进措施",
      "未完成原因及拟采取的改进措施",
      "偏差原因及改进措施",
      "未完成原因分析及改进措施",
      "原因",
      "扣分原因",
      "偏差情况说明",
      "情况说明",
    ],
    // A sentence that speaks of a deviation is no header.
    pattern: /^[^,。;:]*(原因|改进措施|偏差|扣分说明)[^,。;:]*$/,
  },
];

export const FUND_COLUMNS: readonly LabelSet<FundColumn>[] = [
  {
    role: "openingBudget",
    names: ["年初预算数", "年初预算", "年初批复预算数", "年初预算批复数", "年初预算金额", "批复预算数"],
    pattern: /^年初.*预算/,
  },
  {
    role: "fullYearBudget",
    names: [
      "全年预算数",
      "调整后预算数",
      "调整后预算",
      "调整预算数",
      "调整预算",
      "全年预算",
      "预算数",
      "年度预算数",
      "全年预算金额",
      "预算安排数",
      "全年预算安排",
      "预算金额",
      "预算调整后数",
      "调整后全年预算数",
      "全年调整预算数",
      "年末预算金额",
      "年末预算数",
      "年度预算",
      "年度预算金额",
      "当年预算数",
      "当年预算",
      "全年预算安排数",
      "调整后预算金额",
      "年度预算安排",
      "预算总额",
      "财政预算数",
      "计划投入",
      "计划投资",
      "计划投入金额",
      "资金安排数",
      "安排资金",
      "预算批复数",
    ],
    pattern: /^(?!.*(执行|支出|决算))(全年|调整后|年度)?.*预算(数|金额|安排)/,
  },
  {
    role: "executionScore",
    names: ["得分", "执行率得分", "自评得分", "预算执行得分", "执行得分", "预算执行率得分", "自评分"],
    pattern: /得分$/,
  },
  {
    role: "weight",
    names: ["分值", "权重", "执行率权重", "标准分", "预算执行率权重", "执行率分值"],
    pattern: /(权重|分值)$/,
  },
  {
    role: "executionRate",
    names: [
      "执行率",
      "预算执行率",
      "支出率",
      "支出进度",
      "全年执行率",
      "预算执行进度",
      "完成率",
      "预算完成率",
      "预算支出率",
    ],
    pattern: /(执行率|支出率|支出进度)$/,
  },
  {
    role: "fullYearExecution",
    names: [
      "全年执行数",
      "预算执行数",
      "执行数",
      "实际支出数",
      "决算数",
      "全年支出数",
      "支出数",
      "实际执行数",
      "全年决算数",
      "实际支出",
      "全年实际执行数",
      "全年实际支出数",
      "实际支出金额",
      "全年执行金额",
      "执行金额",
      "累计支出数",
      "当年预算执行数",
      "预算执行金额",
      "实际执行金额",
      "资金执行数",
      "资金支出数",
      "年度执行数",
      "年度支出数",
      "全年支出",
      "全年实际支出",
      "预算支出数",
      "资金使用数",
    ],
    pattern: /(执行|支出|决算)(数|金额)?$/,
  },
  { role: "reason", names: ["原因", "说明", "备注", "偏差原因", "未完成原因", "未完成原因分析", "原因说明"] },
];

export const HEADER_FIELDS: readonly LabelSet<HeaderField>[] = [
  {
    role: "projectName",
    names: ["项目名称", "转移支付名称", "转移支付项目名称", "专项名称", "项目支出名称", "专项资金名称"],
  },
  { role: "projectCode", names: ["项目编码", "项目代码"] },
  { role: "supervisingDepartment", names: ["主管部门", "项目主管部门", "主管单位", "主管部门及代码"] },
  { role: "implementingUnit", names: ["实施单位", "项目实施单位", "项目单位", "用款单位"] },
  {
    role: "budgetDepartment",
    names: [
      "预算部门名称",
      "预算部门",
      "预算单位",
      "预算部门、单位名称",
      "单位名称",
      "部门名称",
      "预算部门单位名称",
      "部门单位名称",
    ],
    pattern: /^预算(部门|单位).*名称$/,
  },
  { role: "centralDepartment", names: ["中央主管部门", "省级主管部门"] },
  { role: "localDepartment", names: ["地方主管部门", "市级主管部门", "县级主管部门"] },
  { role: "fundUser", names: ["资金使用单位", "资金使用部门"] },
  {
    role: "projectLead",
    names: ["项目负责人", "项目负责人及电话", "项目负责人及联系电话", "部门联系人", "联系人"],
  },
  { role: "preparer", names: ["填表人", "填报人", "填报人签字"] },
  { role: "filingDate", names: ["填报日期", "填表日期", "填报时间"] },
  { role: "phone", names: ["联系电话", "电话"] },
  { role: "unitHead", names: ["单位负责人签字", "单位负责人", "负责人签字", "单位负责人签章"] },
];

/** Where the overall goal and what became of it stand, side by side. */
export const GOAL_NAMES = {
  expected:
    /^(预期目标|总体目标|年初(设定)?(绩效)?目标|年度(预期|总体|绩效|工作)?目标|(项目)?年度目标|年初(设定)?总体目标|预期(绩效)?目标|总体绩效目标|年初预期目标)(\(.*\))?$/,
  actual: /(完成情况|实现情况)(\(.*\))?$/,
} as const;

/** Names of a funds row that stands for the whole. */
export const FUND_TOTAL =
  /^(年度(财政)?资金总额|资金总额|总额|合计|总计|年度资金|项目资金总额|年度预算资金总额|年度财政资金总额|预算资金总额|转移支付预算数|项目总金额|项目总额|年度资金总额合计|资金合计|金额合计|预算合计|小计)/;

/** Names of a row that ends the indicator block with the total; the number may stand behind the name. */
export const TOTAL_NAMES =
  /^(绩效自评|单位自评|自评|综合|评价|最终|绩效)?(总分|总得分|总评分|总分值|总分合计|得分合计|合计得分|得分总计|综合得分|合计|总计)(\(.*\))?(?:[::]|$)(\d+(?:\.\d+)?)?分?$/;

/** Where a grade stands. */
export const GRADE_NAMES = [
  "等级",
  "自评等级",
  "评价等级",
  "绩效等级",
  "评定等级",
  "自评结果等级",
  "绩效自评等级",
  "评级",
];

/** First words of a line below the table. */
export const FOOT_NAMES =
  /^(填表人|填报人|填报日期|填报时间|联系电话|联系人|单位负责人|负责人签|经办人|审核人|说明|注:|注\d|备注|评价结论|自评结论|存在问题|存在的问题|改进措施|整改措施|下一步|偏差大|其他需要说明|相关附件|附件|财务负责人|分管领导|单位盖章|评价人员|复核人|制表人)/;

export const TITLE =
  /(部门整体.*(评分|指标)表|自评表|绩效评价表|自评价表|自我评价表|自评报告表|评价基础数据表|基础数据表|绩效自评.*表|目标完成情况表|自评情况表)/;

/** First levels of a department's 评分表 (Guangdong): a table of them is a form without targets and actual values. */
export const SCORING_LEVELS = /^(部门)?(履职效能|管理效率)/;

/** First levels of any 评分表 without targets and actual values, those of Hunan and Shenzhen too. */
export const SCORED_TABLE_LEVELS = /^(部门|项目)?(履职效能|管理效率|投入|过程|产出|效果|效率|决策|管理|绩效)/;

/** First levels that no form with targets has: a table of them is a 评分表 also where it tells what was reached. */
export const POINT_LEVELS = /^(部门|项目)?(履职效能|管理效率|投入|过程|决策)/;

/** Official forms that are not self-evaluation forms, by title. */
export const OTHER_FORMS: readonly { readonly title: RegExp; readonly name: string }[] = [
  { title: /监控(情况)?表|运行监控/, name: "绩效运行监控表" },
  { title: /目标申报表|绩效目标表$|目标批复表/, name: "绩效目标申报（批复）表" },
  { title: /自评(结果)?汇总表|自评情况汇总/, name: "自评结果汇总表" },
  { title: /事前(绩效)?评估/, name: "事前绩效评估表" },
];

export const BUDGET_TABLE_COLUMNS: readonly LabelSet<"item" | "budget" | "addition" | "final">[] = [
  {
    role: "item",
    names: ["预算项目", "项目", "支出项目", "科目", "经济科目", "项目名称", "预算科目", "支出内容"],
  },
  {
    role: "budget",
    names: ["本年预算", "年初预算", "本年预算数", "年初预算数", "本年预算金额", "年初预算金额", "年初批复数"],
  },
  {
    role: "addition",
    names: [
      "年中追加",
      "追加预算",
      "本年追加",
      "年中追加数",
      "年中追加金额",
      "年中调整",
      "追加金额",
      "预算追加",
      "年中追加预算",
    ],
  },
  { role: "final", names: ["本年决算金额", "本年决算", "决算数", "决算金额", "本年决算数", "全年决算数"] },
];

export const BASE_DATA_ROWS: readonly LabelSet<BaseDataKey>[] = [
  {
    role: "threePublicFunds",
    names: ["三公经费", '"三公"经费', "“三公”经费", "三公经费合计"],
    pattern: /三公.{0,2}经费/,
  },
  { role: "vehicleFunds", names: [], pattern: /公务用车购置(和|及)(运行)?维护/ },
  { role: "vehiclePurchase", names: [], pattern: /^(公车|公务用车|公务车)购置/ },
  { role: "vehicleOperation", names: [], pattern: /^(公车|公务用车|公务车)运行/ },
  { role: "overseasTravelFunds", names: [], pattern: /出国/ },
  { role: "receptionFunds", names: [], pattern: /公务接待/ },
  { role: "projectExpenditure", names: ["项目支出"] },
  { role: "operatingFunds", names: ["公用经费"] },
  { role: "procurementAmount", names: [], pattern: /^政府采购/ },
  { role: "basicExpenditureAdjustment", names: [], pattern: /基本支出预算调整/ },
];

/** Finds the role a label names; `null` where it names none. */
export type RoleOf<Role> = (label: string) => Role | null;

/** The longest text that can be a label at all; longer cells are content. */
const LONGEST_LABEL = 40;

/** Labels repeat from row to row and from file to file: so many look-ups are remembered. */
const MOST_REMEMBERED = 4000;

/** A table of labels made ready: what a label names, and whether it is known to the letter. */
export interface LabelBook<Role> {
  readonly roleOf: RoleOf<Role>;
  readonly isExact: (label: string) => boolean;
}

/** Compiles label sets into a look-up over raw labels: exact names first, patterns in their order after. */
export function labelBook<Role extends string>(sets: readonly LabelSet<Role>[]): LabelBook<Role> {
  const exact = new Map<string, Role>();
  for (const set of sets) for (const name of set.names) if (!exact.has(name)) exact.set(name, set.role);
  // 执行率% is 执行率, as 执行率（%） is.
  const named = (label: string, bare: string): Role | null =>
    exact.get(bare) ?? exact.get(label) ?? (bare.endsWith("%") ? exact.get(bare.slice(0, -1)) : null) ?? null;
  return {
    roleOf: remembering(sets, named),
    isExact: (label) => named(label, bareLabel(label)) !== null,
  };
}

/** The look-up alone. */
export function roleFinder<Role extends string>(sets: readonly LabelSet<Role>[]): RoleOf<Role> {
  return labelBook(sets).roleOf;
}

function remembering<Role extends string>(
  sets: readonly LabelSet<Role>[],
  named: (label: string, bare: string) => Role | null,
): RoleOf<Role> {
  const look = (label: string): Role | null => {
    const bare = bareLabel(label);
    const exact = named(label, bare);
    if (exact) return exact;
    for (const set of sets) if (set.pattern?.test(bare)) return set.role;
    return null;
  };
  const known = new Map<string, Role | null>();
  return (label) => {
    if (label === "" || label.length > LONGEST_LABEL) return null;
    const before = known.get(label);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const role = look(label);
    known.set(label, role);
    return role;
  };
}
