import { para, run, table, tableCell } from "../../support/documents/word-package";
import { blocksOf, cellsOf, expectWhole, readBody } from "./reading";

/** The text of a document whose one paragraph holds this XML. */
const textOf = (inside: string): string => {
  const document = readBody(para(inside));
  expectWhole(document);
  return document.text.trimEnd();
};

describe("what a paragraph says", () => {
  test.each<[string, string, string]>([
    ["runs one after another, blanks kept", run("预算 ") + run("28.00万元"), "预算 28.00万元"],
    [
      "insertions in, deletions out",
      `${run("实际支出")}<w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins>${run("28")}</w:ins>${run("万元")}`,
      "实际支出28万元",
    ],
    [
      "an insertion that was deleted again is out",
      `${run("共")}<w:ins><w:del><w:r><w:delText>三</w:delText></w:r></w:del></w:ins>${run("四项")}`,
      "共四项",
    ],
    [
      "moved text stands where it went",
      `<w:moveFrom>${run("甲")}</w:moveFrom>${run("乙")}<w:moveTo>${run("甲")}</w:moveTo>`,
      "乙甲",
    ],
    ["hidden text is out", run("得分") + run("（内部）", "<w:vanish/>") + run("95分"), "得分95分"],
    [
      "what is hidden in appearance only is in",
      run("得分") + run("95分", '<w:vanish w:val="0"/>'),
      "得分95分",
    ],
    [
      "the hidden tab of a hidden run is out",
      `<w:r><w:rPr><w:vanish/></w:rPr><w:tab/></w:r>${run("一")}`,
      "一",
    ],
    [
      "a field gives its result, not its code",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("第12页")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      "第12页",
    ],
    [
      "a simple field gives its result",
      `<w:fldSimple w:instr=" DATE ">${run("2025年4月")}</w:fldSimple>`,
      "2025年4月",
    ],
    [
      "a hyperlink its words",
      `${run("见")}<w:hyperlink w:anchor="x">${run("门户网站")}</w:hyperlink>`,
      "见门户网站",
    ],
    [
      "a content control what it holds",
      `<w:sdt><w:sdtPr><w:alias w:val="单位"/></w:sdtPr><w:sdtContent>${run("某某局")}</w:sdtContent></w:sdt>`,
      "某某局",
    ],
    [
      "tabs, line breaks and the hyphen that does not break",
      `<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>3272039</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>`,
      "甲\t乙\n丙\n3272039-1",
    ],
    [
      "ticked and empty boxes of the symbol fonts",
      `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run("是")}<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>${run("否")}`,
      "☑是□否",
    ],
    ["a symbol of a common font", '<w:r><w:sym w:font="Symbol" w:char="2265"/></w:r>' + run("90%"), "≥90%"],
    ["entities and CDATA", `<w:r><w:t>甲&amp;乙 &#x2265;<![CDATA[<90%>]]></w:t></w:r>`, "甲&乙 ≥<90%>"],
    ["a formula its signs", `<m:oMath><m:r><m:t>28÷28</m:t></m:r></m:oMath>${run("＝100%")}`, "28÷28＝100%"],
    [
      "of characters with a reading above them the characters",
      `<w:r><w:ruby><w:rt>${run("yì")}</w:rt><w:rubyBase>${run("益")}</w:rubyBase></w:ruby></w:r>${run("阳")}`,
      "益阳",
    ],
    [
      "a comment's anchor nothing",
      `<w:commentRangeStart w:id="1"/>${run("结余0万元")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      "结余0万元",
    ],
    [
      "a footnote's mark nothing",
      `${run("支出28万元")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("。")}`,
      "支出28万元。",
    ],
  ])("%s", (_what, inside, text) => {
    expect(textOf(inside)).toBe(text);
  });

  test("comments, headers and footers are no part of the report", () => {
    const { text } = readBody(para("正文"), { comments: para("批注"), header: para("页眉") });
    expect(text).toBe("正文\n");
  });
});

describe("paragraphs whose end was deleted", () => {
  const END = "<w:rPr><w:del/></w:rPr>";

  test("read on in the next one", () => {
    expect(blocksOf(readBody(para("全年支出", END) + para("28万元。") + para("结余0万元。")))).toEqual([
      "paragraph 全年支出28万元。",
      "paragraph 结余0万元。",
    ]);
  });

  test("stand alone at the end of the text, and before a table", () => {
    const document = readBody(para("甲", END) + table([tableCell("乙"), tableCell("丙")]) + para("丁", END));
    expect(blocksOf(document)).toEqual(["paragraph 甲", "table 乙\t丙\n", "paragraph 丁"]);
    expect(cellsOf(document)).toEqual(["A1 甲", "A2 乙", "B2 丙"]);
    expectWhole(document);
  });
});

describe("text boxes", () => {
  const box = (text: string): string => `<wps:txbx><w:txbxContent>${para(text)}</w:txbxContent></wps:txbx>`;
  const shape = (text: string): string =>
    `<w:pict><v:textbox><w:txbxContent>${para(text)}</w:txbxContent></v:textbox></w:pict>`;

  test("written for new and old programs, they are read once", () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box("附注一")}</w:drawing></mc:Choice><mc:Fallback>${shape("附注一")}</mc:Fallback></mc:AlternateContent></w:r>`;
    const document = readBody(para(run("正文") + both) + para("下一段"));
    expect(blocksOf(document)).toEqual(["paragraph 正文", "textBox 附注一", "paragraph 下一段"]);
    expectWhole(document);
  });

  test("of two choices the first, and without one the fallback", () => {
    const choice = (text: string): string =>
      `<mc:Choice Requires="wps"><w:drawing>${box(text)}</w:drawing></mc:Choice>`;
    const two = `<w:r><mc:AlternateContent>${choice("甲")}${choice("乙")}</mc:AlternateContent></w:r>`;
    const none = `<w:r><mc:AlternateContent><mc:Fallback>${shape("丙")}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(blocksOf(readBody(para(two) + para(none)))).toEqual(["textBox 甲", "textBox 丙"]);
  });

  test("old ones too, and one inside a cell is part of the cell", () => {
    const document = readBody(
      table([tableCell(para(run("单位") + `<w:r>${shape("盖章")}</w:r>`)), tableCell("x")]),
    );
    expect(cellsOf(document)).toEqual(["A1 单位\n盖章", "B1 x"]);
  });
});

describe("notes", () => {
  test("foot and end notes stand behind the text; Word's own separators do not", () => {
    const notes = (kind: string, text: string): string =>
      `<w:${kind} w:type="separator" w:id="0">${para("——")}</w:${kind}><w:${kind} w:id="2">${para(text)}</w:${kind}>`;
    const document = readBody(para("正文"), {
      footnotes: notes("footnote", "含上年结转。"),
      endnotes: notes("endnote", "数据截至年末。"),
    });
    expect(blocksOf(document)).toEqual([
      "paragraph 正文",
      "footnote 含上年结转。",
      "footnote 数据截至年末。",
    ]);
    expectWhole(document);
  });
});
