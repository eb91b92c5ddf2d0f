import type { Paper } from "../../../src/core/paper/paper";

/** A paper with one of everything; the table spans downwards and across. */
export const SAMPLE: Paper = {
  name: "2024年度部门整体支出绩效自评报告",
  blocks: [
    { kind: "title", text: "2024年度部门整体支出绩效自评报告" },
    { kind: "paragraph", text: "市财政局：", place: "flush" },
    { kind: "paragraph", text: "按照要求，本单位对2024年度“部门整体支出”绩效进行了自评。" },
    { kind: "heading", level: 1, text: "一、基本情况" },
    { kind: "heading", level: 2, text: "（一）部门职能" },
    { kind: "heading", level: 3, text: "1.主要职责" },
    {
      kind: "paragraph",
      text: [
        { text: "全年执行数为432.23万元，" },
        { text: "执行率为100%。", bold: true },
        { text: "〔请填写：主要职责〕", toFill: true },
      ],
    },
    { kind: "paragraph", text: "（单位名称）\n2025年4月25日", place: "right" },
    { kind: "break", wide: true },
    { kind: "paragraph", text: "附件1", place: "flush" },
    {
      kind: "table",
      caption: "2024年度资金情况表",
      widths: [2, 3, 2, 2],
      headRows: 2,
      rows: [
        [
          { text: "类别", rows: 2 },
          { text: "项目", rows: 2 },
          { text: "金额（万元）", columns: 2 },
        ],
        [{ text: "预算" }, { text: "执行" }],
        [
          { text: "支出", rows: 2, align: "centre" },
          { text: "基本支出" },
          { text: "412.23", align: "right" },
          { text: "412.23", align: "right" },
        ],
        [{ text: "项目支出\n（专项）" }, { text: "20", align: "right" }, { text: "20", align: "right" }],
        [{ text: "合计", columns: 2, align: "centre" }, { text: "432.23" }, { text: "432.23" }],
      ],
    },
    { kind: "break", wide: false },
    { kind: "paragraph", text: "完" },
  ],
};
