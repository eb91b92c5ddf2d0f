import { PART_NAMES } from "../form/parts";
import { REPORT_SCHEMA } from "./json";
import { CALCULATOR, EVALUATION_PROPERTIES, PLAIN_FORM_PROPERTIES } from "./schema-form";
import { cell, closedList, list, nullable, object, text, whole, type Schema } from "./schema-words";

const SUMMARY = object("文件数，按结论分。", {
  files: whole("文件总数"),
  clean: whole("没有错误和警告"),
  warnings: whole("有警告，没有错误"),
  errors: whole("有错误"),
  unreadable: whole("无法读取"),
  unrecognised: whole("能读取，但没有找到自评表"),
});

const KIND = closedList("表的种类", ["project", "department", "baseData", "transfer", "budgetTable"]);
const SEVERITY = closedList("级别", ["error", "warning", "hint"]);

const CONTENT: Schema = {
  description: "单元格内容：数字是十进制文本，公式以=开头，空单元格为 null",
  type: ["string", "boolean", "null"],
};

const WAIVED = object("一个说明了理由的警告", {
  rule: text("规则编号"),
  severity: closedList("级别", ["error", "warning", "hint"]),
  sheet: text("工作表"),
  cell: cell("单元格"),
  message: text("哪里不对"),
  reason: text("单位说明的理由"),
  holds: { description: "true：仍有效，不计入；false：单元格已改变，理由失效，照常计入", type: "boolean" },
});

const FORM: Schema = {
  ...object(
    "认出的一张表。",
    {
      sheet: text("工作表"),
      range: { ...cell("表的范围"), pattern: "^[A-Z]{1,3}[0-9]{1,7}(:[A-Z]{1,3}[0-9]{1,7})?$" },
      kind: KIND,
      title: nullable(text("表名")),
      profile: object("所用规则配置", {
        id: text("编号"),
        version: text("版本"),
        reason: text("为什么用它"),
      }),
      fiscalYear: nullable(whole("评价年度")),
      moneyUnit: closedList("金额单位", ["元", "千元", "万元", "亿元"]),
      header: {
        description: "表头与表尾各栏，按栏目名",
        type: "object",
        additionalProperties: object("一栏", {
          cell: nullable(cell("所在单元格")),
          raw: nullable(text("内容")),
        }),
      },
      ...EVALUATION_PROPERTIES,
      ...PLAIN_FORM_PROPERTIES,
      calculator: CALCULATOR,
    },
    ["sheet", "range", "kind", "title", "profile", "fiscalYear", "moneyUnit", "header"],
  ),
  allOf: [
    whenKind(["project", "department", "transfer"], Object.keys(EVALUATION_PROPERTIES)),
    whenKind(["baseData"], ["rows", "controlRates"]),
    whenKind(["budgetTable"], ["subject", "rows"]),
  ],
};

function whenKind(kinds: readonly string[], required: readonly string[]): Schema {
  return { if: { properties: { kind: { enum: kinds } } }, then: { required } };
}

const FINDING_PROPERTIES = {
  rule: text("规则编号，见规则目录"),
  severity: SEVERITY,
  sheet: text("工作表"),
  cell: cell("首先要看的单元格（合并单元格取左上角）"),
  range: nullable(text("保留，现为 null")),
  related: list("有关的其他单元格", object("单元格", { sheet: text("工作表"), cell: cell("地址") })),
  form: nullable(KIND),
  message: text("问题是什么，带数字"),
  expression: nullable(
    object("算式", {
      addresses: text("用地址写的算式"),
      values: text("用数值写的算式"),
      expected: text("应为"),
      found: text("现为，空单元格为空文本"),
      delta: nullable(text("相差")),
    }),
  ),
  basis: text("依据"),
  remedy: text("改法"),
  fix: nullable(
    object("可以直接采用的改正", {
      sheet: text("工作表"),
      cell: cell("单元格"),
      value: CONTENT,
      label: text("说明"),
    }),
  ),
};

const FINDING = object(
  "一处问题。",
  {
    ...FINDING_PROPERTIES,
    quote: text("书面报告中那一格的原文（只在核对 .docx 时有）"),
    start: whole("原文在全文中的起点（同上）"),
    end: whole("原文的终点，不含（同上）"),
  },
  Object.keys(FINDING_PROPERTIES),
);

const EDIT = object("填写时一个单元格的结果。", {
  sheet: text("工作表"),
  cell: cell("单元格"),
  field: closedList("填写的栏目", ["rate", "score", "note", "total", "grade", "fix"]),
  label: text("哪一项的哪一栏"),
  before: CONTENT,
  after: CONTENT,
  written: { description: "是否写入了副本", type: "boolean" },
  reason: text("为什么填，或为什么没有填"),
});

const UNRECOGNISED = object("没有认出自评表的工作表。", {
  sheet: text("工作表"),
  hidden: { description: "是否隐藏", type: "boolean" },
  nearest: nullable(
    object("最接近的种类", {
      kind: KIND,
      found: list("已找到的栏目", text("栏目")),
      missing: list("缺少的栏目", text("栏目")),
    }),
  ),
  otherForm: nullable(text("是另一种官方表格时，它的名称")),
});

const BINDING = object("手动指定的一个栏目。", {
  sheet: text("工作表"),
  label: text("表头文字"),
  part: closedList("按哪一栏读取", [...PART_NAMES.keys()]),
  cell: nullable(cell("文字所在的单元格；已找不到时为 null")),
  used: { description: "是否用上", type: "boolean" },
});

const FILE: Schema = {
  ...object(
    "一个文件。NDJSON 格式的每一行也是它。",
    {
      path: text("给出的路径"),
      outcome: closedList("结论：最重的级别", ["clean", "warnings", "errors", "unreadable", "unrecognised"]),
      error: nullable(object("读不了的原因", { code: text("代码"), message: text("说明") })),
      forms: list("认出的表", { $ref: "#/$defs/form" }),
      findings: list("问题", { $ref: "#/$defs/finding" }),
      edits: list("填写（只在 fill 时有）", { $ref: "#/$defs/edit" }),
      waivers: list("工作簿里保存的理由（有才列出）：已不计入 findings 的，和已失效的", WAIVED),
      unrecognised: list("没有认出自评表的工作表", { $ref: "#/$defs/unrecognised" }),
      bindings: list("手动指定的栏目（保存在工作簿里）", { $ref: "#/$defs/binding" }),
      output: nullable(text("填写后的副本")),
    },
    ["path", "outcome", "error", "forms", "findings", "edits", "unrecognised", "bindings"],
  ),
  if: { properties: { outcome: { const: "unreadable" } } },
  then: { properties: { error: { type: "object" } } },
  else: { properties: { error: { type: "null" } } },
};

/**
 * The published JSON Schema (draft 2020-12) of the report. Fields may be added, none renamed or dropped, so
 * objects stay open.
 */
export const REPORT_JSON_SCHEMA: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `urn:${REPORT_SCHEMA.replace("/", ":")}`,
  title: "绩效自评核对报告",
  ...object('数字一律是十进制文本（"97.86"），没有的值为 null，单元格是 A1 地址。', {
    schema: { const: REPORT_SCHEMA },
    tool: object("生成报告的程序", { name: text("名称"), version: text("版本") }),
    summary: SUMMARY,
    files: list("文件，顺序与给出的一致", { $ref: "#/$defs/file" }),
  }),
  $defs: {
    file: FILE,
    form: FORM,
    finding: FINDING,
    edit: EDIT,
    unrecognised: UNRECOGNISED,
    binding: BINDING,
  },
};
