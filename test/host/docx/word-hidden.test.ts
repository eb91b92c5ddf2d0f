import { para, run, table, tableCell } from "../../support/documents/word-package";
import { blocksOf, cellsOf, readBody, readText } from "./reading";

const HIDDEN = "<w:rPr><w:vanish/></w:rPr>";
const STYLES = `
<w:style w:type="character" w:styleId="note"><w:name w:val="note"/>${HIDDEN}</w:style>
<w:style w:type="character" w:styleId="noteToo"><w:name w:val="note too"/><w:basedOn w:val="note"/></w:style>
<w:style w:type="character" w:styleId="shownAgain"><w:name w:val="shown"/><w:basedOn w:val="note"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="remark"><w:name w:val="remark"/>${HIDDEN}</w:style>`;
const as = (id: string): string => `<w:rStyle w:val="${id}"/>`;

describe("text hidden by a style", () => {
  test.each([
    ["of characters", run("得分") + run("（内部）", as("note")) + run("95分"), "得分95分"],
    ["resting on another", run("得分") + run("（内部）", as("noteToo")) + run("95分"), "得分95分"],
    ["shown again by its own style", run("得分") + run("95分", as("shownAgain")), "得分95分"],
    ["shown again in the run", run("得分") + run("95分", `${as("note")}<w:vanish w:val="0"/>`), "得分95分"],
  ])("%s", (_, runs, text) => {
    expect(blocksOf(readBody(para(runs), { styles: STYLES }))).toEqual([`paragraph ${text}`]);
  });

  test("a whole paragraph", () => {
    const body = para("正文。") + para("审核意见：退回。", '<w:pStyle w:val="remark"/>') + para("结尾。");
    expect(blocksOf(readBody(body, { styles: STYLES }))).toEqual(["paragraph 正文。", "paragraph 结尾。"]);
  });
});

test("a numbering whose levels stand with its list style", () => {
  const numbering = `
<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Outline"/></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Outline"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const item = (text: string): string =>
    para(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  expect(blocksOf(readBody(item("项目概况") + item("资金情况"), { numbering }))).toEqual([
    "heading1 一、项目概况",
    "heading1 二、资金情况",
  ]);
});

test("deleted cells are gone, and those behind them move up", () => {
  const body = table(
    [tableCell("甲"), tableCell("删", '<w:cellDel w:id="1"/>'), tableCell("乙")],
    [tableCell("丙"), tableCell("丁")],
  );
  expect(cellsOf(readBody(body))).toEqual(["A1 甲", "B1 乙", "A2 丙", "B2 丁"]);
});

describe("Markdown's signs", () => {
  test("headings without their signs, levels by them where there is no number", () => {
    const text = "# 2024年度自评报告\n\n## 项目概况\n\n正文。\n\n## 二、资金\n";
    expect(blocksOf(readText(text, "报告.md"))).toEqual([
      "heading1 2024年度自评报告",
      "heading2 项目概况",
      "paragraph 正文。",
      "heading1 二、资金",
    ]);
  });

  test("backslashes and emphasis are no text", () => {
    const text = "1\\. 全年支出**28.00**万元，完成率100\\%，见表\\*。\n";
    expect(blocksOf(readText(text, "报告.md"))).toEqual([
      "paragraph 1. 全年支出28.00万元，完成率100\\%，见表*。",
    ]);
    expect(blocksOf(readText(text, "报告.txt"))).toEqual([`paragraph ${text.trim()}`]);
  });
});
