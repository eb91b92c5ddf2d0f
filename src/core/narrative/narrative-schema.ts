import { REPORT_JSON_SCHEMA } from "../report/schema";
import { cell, closedList, list, nullable, object, text, whole, type Schema } from "../report/schema-words";
import { NARRATIVE_SCHEMA } from "./narrative-json";

const AT = {
  start: whole("在读出的全文中的起点（UTF-16 单位）"),
  end: whole("终点，不含"),
};

const FACT = object("报告写明的一件事。", {
  kind: closedList("种类", [
    "money",
    "count",
    "rate",
    "date",
    "year",
    "document",
    "comparison",
    "enumeration",
    "score",
    "grade",
    "execution",
    "indicators",
    "heading",
  ]),
  quote: text("原文"),
  ...AT,
  value: nullable(text("值：数是十进制文本，日期是 2025-04-19，等级和标题是文字")),
  unit: nullable(text("单位")),
  about: nullable(text("说的是什么")),
  inexact: { description: "约、余、多、超过、近", type: "boolean" },
  note: nullable(text("文件是长期制度还是年度通知；标题的编号；得分的性质；增减的方向")),
});

const FINDING = object("一处问题。", {
  rule: text("规则编号，见规则目录"),
  severity: closedList("级别", ["error", "warning", "hint"]),
  quote: text("原文；所附表格的空单元格为空文本"),
  ...AT,
  related: list("有关的其他位置", object("位置", AT)),
  sheet: nullable(text("有关的单元格所在的工作表；报告所附的表依次为表1、表2……")),
  cell: nullable(cell("有关的单元格")),
  paper: closedList("单元格在哪里：报告所附的表，或对照的工作簿", ["report", "workbook", null]),
  message: text("问题是什么，带数字"),
  expression: nullable(
    object("算式", {
      addresses: text("用词写的算式"),
      values: text("用数值写的算式"),
      expected: text("应为"),
      found: text("现为"),
      delta: nullable(text("相差")),
    }),
  ),
  basis: text("依据"),
  remedy: text("改法"),
});

const FILE: Schema = {
  ...object("一份报告。", {
    path: text("给出的路径"),
    outcome: closedList("结论：最重的级别", ["clean", "warnings", "errors", "unreadable"]),
    error: nullable(object("读不了的原因", { code: text("代码"), message: text("说明") })),
    fiscalYear: nullable(whole("评价年度")),
    kind: closedList("哪一种报告", ["department", "project", "transfer", null]),
    facts: list("报告写明的事，依原文次序", { $ref: "#/$defs/fact" }),
    forms: list("报告所附的自评表，与核对工作簿时相同", { $ref: "#/$defs/form" }),
    findings: list("问题，重的在前", { $ref: "#/$defs/finding" }),
  }),
  if: { properties: { outcome: { const: "unreadable" } } },
  then: { properties: { error: { type: "object" } } },
  else: { properties: { error: { type: "null" } } },
};

/** The published JSON Schema (draft 2020-12) of the report on written reports; objects stay open. */
export const NARRATIVE_JSON_SCHEMA: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `urn:${NARRATIVE_SCHEMA.replace("/", ":")}`,
  title: "书面报告核对结果",
  ...object("数字一律是十进制文本，没有的值为 null；quote 就是全文中 start 到 end 的文字。", {
    schema: { const: NARRATIVE_SCHEMA },
    files: list("报告，顺序与给出的一致", { $ref: "#/$defs/file" }),
  }),
  $defs: {
    file: FILE,
    fact: FACT,
    finding: FINDING,
    form: (REPORT_JSON_SCHEMA["$defs"] as Readonly<Record<string, Schema>>)["form"] as Schema,
  },
};
