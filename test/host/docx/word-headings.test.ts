import { para, run } from "../../support/documents/word-package";
import { blocksOf, expectWhole, readBody, readText } from "./reading";

const STYLES = `
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="一级标题"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="numbered"><w:name w:val="编号标题"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="circle"><w:name w:val="a"/><w:basedOn w:val="circle2"/></w:style>
<w:style w:type="paragraph" w:styleId="circle2"><w:name w:val="b"/><w:basedOn w:val="circle"/></w:style>
<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>`;

const level = (at: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NOTHING = '<w:suff w:val="nothing"/>';
const NUMBERING = `
<w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "%1、", NOTHING)}${level(1, "chineseCounting", "（%2）", NOTHING)}${level(2, "decimal", "%3.")}${level(3, "decimal", "%1.%4", '<w:isLgl/><w:suff w:val="space"/>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "●")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, "decimalEnclosedCircleChinese", "%1", NOTHING)}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;

const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const numbered = (at: number, list = 1): string =>
  `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr>`;
const read = (...paragraphs: readonly string[]): readonly string[] => {
  const document = readBody(paragraphs.join(""), { styles: STYLES, numbering: NUMBERING });
  expectWhole(document);
  return blocksOf(document);
};

describe("headings", () => {
  test("by style, by a style resting on one, by the paragraph's own outline level", () => {
    expect(
      read(
        para("项目概况", style("1")),
        para("资金情况", style("2")),
        para("绩效情况", style("own")),
        para("存在问题", '<w:outlineLvl w:val="1"/>'),
        para("正文", style("circle")),
      ),
    ).toEqual([
      "heading1 项目概况",
      "heading2 资金情况",
      "heading1 绩效情况",
      "heading2 存在问题",
      "paragraph 正文",
    ]);
  });

  test("by typed numbering, which says more than the style", () => {
    expect(read(para("一、项目概况"), para("（一）项目单位", style("1")), para("1.资金到位"))).toEqual([
      "heading1 一、项目概况",
      "heading2 （一）项目单位",
      "heading3 1.资金到位",
    ]);
  });

  test("a whole paragraph in a heading's style is no heading", () => {
    const long = `${"本年度按计划完成各项任务，".repeat(8)}成效明显。`;
    expect(read(para(long, style("1")))).toEqual([`paragraph ${long}`]);
  });

  test("lines of the table of contents are not read again as headings", () => {
    expect(read(para("一、项目概况\t3", style("toc1")), para("一、项目概况"))).toEqual([
      "heading1 一、项目概况",
    ]);
  });
});

describe("automatic numbers stand in the text", () => {
  test("counted on by level, deeper levels begin anew", () => {
    expect(
      read(
        para("项目概况", numbered(0)),
        para("基本情况", numbered(1)),
        para("资金情况", numbered(1)),
        para("到位", numbered(2)),
        para("绩效情况", numbered(0)),
        para("产出", numbered(1)),
        para("其中", numbered(3)),
      ),
    ).toEqual([
      "heading1 一、项目概况",
      "heading2 （一）基本情况",
      "heading2 （二）资金情况",
      "heading3 1. 到位",
      "heading1 二、绩效情况",
      "heading2 （一）产出",
      "paragraph 2.1 其中",
    ]);
  });

  test("from the style, unless the paragraph takes itself out", () => {
    expect(
      read(
        para("概况", style("numbered")),
        para("无编号", `${style("numbered")}<w:numPr><w:numId w:val="0"/></w:numPr>`),
        para("结论", style("numbered")),
      ),
    ).toEqual(["heading1 一、概况", "heading1 无编号", "heading1 二、结论"]);
  });

  test("a list with a start of its own begins again; bullets show nothing; an empty paragraph counts nothing", () => {
    expect(
      read(
        para("概况", numbered(0)),
        para("", numbered(0)),
        para("问题", numbered(0)),
        para("另一件", numbered(0, 3)),
        para("要点", numbered(0, 2)),
        para("步骤", numbered(0, 4)),
        para("步骤", numbered(0, 4)),
      ),
    ).toEqual([
      "heading1 一、概况",
      "heading1 二、问题",
      "heading1 一、另一件",
      "paragraph 要点",
      "paragraph ①步骤",
      "paragraph ②步骤",
    ]);
  });

  test("a deleted end: the joined paragraph has one number", () => {
    const joined = para(run("项目"), `${numbered(0)}<w:rPr><w:del/></w:rPr>`);
    expect(read(joined, para("概况", numbered(0)), para("结论", numbered(0)))).toEqual([
      "heading1 一、项目概况",
      "heading1 二、结论",
    ]);
  });

  test("a list that is not described shows no number", () => {
    expect(read(para("概况", numbered(0, 99)), para("结论", numbered(8)))).toEqual([
      "paragraph 概况",
      "paragraph 结论",
    ]);
  });
});

describe("plain text", () => {
  test("headings by their numbers; blank lines and lines of the contents are none", () => {
    const text =
      "2024年度自评报告\r\n\r\n一、项目概况......3\r\n一、项目概况\r\n（一）基本情况\r\n  支出28万元。\r\n";
    const document = readText(text);
    expectWhole(document);
    expect(blocksOf(document)).toEqual([
      "paragraph 2024年度自评报告",
      "heading1 一、项目概况",
      "heading2 （一）基本情况",
      "paragraph 支出28万元。",
    ]);
  });

  test("Markdown's hashes are headings in .md only", () => {
    expect(blocksOf(readText("# 自评报告\n## 概况\n正文。", "报告.md"))).toEqual([
      "heading1 自评报告",
      "heading2 概况",
      "paragraph 正文。",
    ]);
    expect(blocksOf(readText("# 自评报告"))).toEqual(["paragraph # 自评报告"]);
  });
});
