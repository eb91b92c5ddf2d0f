import type { Paper } from "../../../src/core/paper/paper";
import { paperMarkdown } from "../../../src/core/paper/paper-markdown";

const markdown = (...blocks: Paper["blocks"]): string => paperMarkdown({ name: "试", blocks });

describe("a paper as Markdown", () => {
  it("writes title, headings, paragraphs and breaks", () => {
    expect(
      markdown(
        { kind: "title", text: "2024年度\n自评报告" },
        { kind: "heading", level: 1, text: "一、概况" },
        { kind: "heading", level: 3, text: "1.职责" },
        { kind: "paragraph", text: "第一行\n第二行" },
        { kind: "break", wide: true },
        { kind: "paragraph", text: "完" },
      ),
    ).toBe("# 2024年度 自评报告\n\n## 一、概况\n\n#### 1.职责\n\n第一行  \n第二行\n\n---\n\n完\n");
  });

  it("keeps bold words bold beside signs, and marks for a person by their brackets", () => {
    const runs = [
      { text: "其中" },
      { text: "“执行率”。", bold: true },
      { text: "〔请填写：原因〕", toFill: true },
      { text: "。", bold: true },
    ];
    expect(markdown({ kind: "paragraph", text: runs })).toBe("其中“**执行率**”。〔请填写：原因〕。\n");
  });

  it("takes mark-up in a text for text", () => {
    expect(markdown({ kind: "paragraph", text: "- <b>*完成*</b> [1](x) | 90%" })).toBe(
      "\\- \\<b\\>\\*完成\\*\\</b\\> \\[1\\]\\(x\\) \\| 90%\n",
    );
    expect(markdown({ kind: "paragraph", text: "1. 完成" })).toBe("1\\. 完成\n");
  });

  it("lays a table on its grid: a cell that spans stands once, the others are empty", () => {
    expect(
      markdown({
        kind: "table",
        caption: "资金表",
        widths: [1, 1, 1],
        headRows: 2,
        rows: [
          [
            { text: "项目", rows: 2 },
            { text: "金额", columns: 2 },
          ],
          [{ text: "预算" }, { text: "执行" }],
          [{ text: "合\n计" }, { text: "2.50" }, { text: "a|b" }],
        ],
      }),
    ).toBe(
      "**资金表**\n\n| 项目 | 金额 |  |\n| --- | --- | --- |\n|  | 预算 | 执行 |\n| 合<br>计 | 2.50 | a\\|b |\n",
    );
  });

  it("gives a table without header rows an empty one", () => {
    expect(
      markdown({
        kind: "table",
        caption: null,
        widths: [1, 2],
        headRows: 0,
        rows: [[{ text: "甲" }, { text: "乙" }]],
      }),
    ).toBe("|  |  |\n| --- | --- |\n| 甲 | 乙 |\n");
  });
});
