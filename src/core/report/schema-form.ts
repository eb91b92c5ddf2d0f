import {
  cell,
  closedList,
  decimalText,
  list,
  nullable,
  object,
  text,
  whole,
  type Schema,
} from "./schema-words";

const place = nullable(cell("所在单元格；表中没有这一栏时为 null"));
const raw = nullable(text("单元格里显示的内容"));

function textEntry(description: string): Schema {
  return object(description, { cell: place, raw });
}

/** A cell that holds an amount, points or a ratio. */
function numberEntry(description: string): Schema {
  return object(description, { cell: place, raw, number: nullable(decimalText("读出的数")) });
}

function typedAndComputed(description: string): Schema {
  return object(description, {
    cell: place,
    raw,
    typed: nullable(decimalText("单元格里的数")),
    computed: nullable(decimalText("按配置的公式计算并取舍后的数；没有适用的公式时为 null")),
  });
}

const FUND = object("资金的一行", {
  label: text("行名"),
  openingBudget: numberEntry("年初预算数"),
  fullYearBudget: numberEntry("全年预算数"),
  fullYearExecution: numberEntry("全年执行数"),
  weight: numberEntry("分值"),
  executionRate: typedAndComputed("执行率，是比率：0.9786 即97.86%"),
  executionScore: typedAndComputed("执行得分"),
});

const VALUE = object("年度指标值或实际完成值", {
  cell: place,
  raw,
  class: closedList("内容的种类", [
    "blank",
    "placeholder",
    "quantity",
    "range",
    "date",
    "period",
    "duration",
    "frequency",
    "composite",
    "tier",
    "phrase",
    "narrative",
    "error",
  ]),
  operator: closedList("≥ ＞ ＝ ＜ ≤，没有写时为 null", ["ge", "gt", "eq", "lt", "le", null]),
  number: nullable(decimalText("数")),
  unit: nullable(text("单位")),
});

const INDICATOR = object("一行指标", {
  row: whole("行号"),
  level1: nullable(text("一级指标")),
  level2: nullable(text("二级指标")),
  level3: nullable(text("三级指标")),
  target: VALUE,
  actual: VALUE,
  weight: numberEntry("分值"),
  score: typedAndComputed("得分"),
  reason: textEntry("偏差原因"),
  deviation: nullable(decimalText("（完成值－指标值）÷指标值")),
  state: closedList("computed 按公式计分；manual 由人评定；blank 未使用的模板行；unreadable 无法识别", [
    "computed",
    "manual",
    "blank",
    "unreadable",
  ]),
  manualReason: nullable(text("为什么由人评定")),
  expression: nullable(object("得分的算式", { addresses: text("用地址写"), values: text("用数值写") })),
});

const TOTAL = object("总分一行", {
  weight: object("分值合计", {
    cell: place,
    typed: nullable(decimalText("单元格里的数")),
    computed: nullable(decimalText("各行之和")),
  }),
  score: object("总分", {
    cell: place,
    typed: nullable(decimalText("单元格里的数")),
    sum: nullable(decimalText("表中各项得分之和")),
    computed: nullable(decimalText("按公式计算的各项之和；有待人工评分的行时为 null")),
  }),
});

const COVERAGE = object("computed + manual + unreadable = indicators，没有一行被略过", {
  indicators: whole("指标行数"),
  computed: whole("自动评分"),
  manual: whole("人工判定"),
  unreadable: whole("无法识别"),
  blank: whole("未使用的模板行"),
});

/** What project, department and transfer forms have besides the head. */
export const EVALUATION_PROPERTIES: Readonly<Record<string, Schema>> = {
  funds: list("资金各行", FUND),
  splits: list(
    "按收入或支出性质分",
    object("一种分法", {
      kind: closedList("分法", ["income", "expenditure"]),
      items: list(
        "各项",
        object("一项", { label: text("名称"), cell: place, raw, number: nullable(decimalText("金额")) }),
      ),
    }),
  ),
  goals: object("年度总体目标", { expected: textEntry("预期目标"), actual: textEntry("实际完成情况") }),
  indicators: list("指标各行", INDICATOR),
  total: TOTAL,
  grade: object("等级", {
    cell: place,
    typed: nullable(text("单元格里的字")),
    computed: nullable(text("按总分应为")),
  }),
  coverage: COVERAGE,
  weightsFrom: nullable(
    object("行内没有权重时，权重取自同一工作簿的哪张评分表", {
      sheet: text("评分表所在的工作表"),
      unmatched: list("在评分表里没有找到、因而没有权重的指标", textEntry("三级指标")),
    }),
  ),
};

const figures = (...names: readonly string[]): Readonly<Record<string, Schema>> =>
  Object.fromEntries(names.map((name) => [name, numberEntry("金额")]));

const BASE_DATA_ROW = object("基础数据表的一行", {
  key: text("行的代号，其他行为 other"),
  label: text("行名"),
  ...figures("priorYearFinal", "currentBudget", "currentFinal"),
});

const BUDGET_ROW = object("支出情况表的一行", {
  label: text("预算项目"),
  total: { description: "是否合计行", type: "boolean" },
  ...figures("budget", "addition", "final"),
});

/** The trial figures of a department's form or base data, where the profile switched the calculator on. */
export const CALCULATOR = list(
  "指标表试算（规则配置启用时才有）",
  object("一项试算", {
    parameter: text("计分办法的参数"),
    cell: place,
    rate: nullable(decimalText("比率；没有这类项目时为空")),
    weight: decimalText("满分"),
    score: decimalText("按本配置的得分"),
    formula: text("算式"),
  }),
);

/** What 基础数据表 and the department's budget tables have besides the head. */
export const PLAIN_FORM_PROPERTIES: Readonly<Record<string, Schema>> = {
  rows: list("数据行", { anyOf: [BASE_DATA_ROW, BUDGET_ROW] }),
  controlRates: list(
    "控制率",
    object("一项控制率", {
      key: closedList("哪一项", ["staff", "area", "investment"]),
      ...figures("allowed", "actual", "rate"),
    }),
  ),
  subject: closedList("支出情况表的内容", ["basic", "project", "other"]),
};
