import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inNumerals } from "../../../src/core/narrative/numerals";
import { numberWord } from "../../../src/host/docx/number-words";
import { blocksOf, cellsOf, expectWhole, failureOf, readBytes, readText } from "./reading";

const TEXT = "一、项目概况\n预算28.00万元，执行率100%。\n";

/** GB18030 of the text above, by Python's codec: 一、项目概况… */
const GB18030 = Buffer.from(
  "d2bba1a2cfeec4bfb8c5bff60ad4a4cbe332382e3030cdf2d4aaa3acd6b4d0d0c2ca31303025a1a30a",
  "hex",
);

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};

describe("encodings", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(TEXT, "utf8")],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${TEXT}`, "utf8")],
    ["GB18030", GB18030],
    ["UTF-16, little end first, with its mark", utf16(`\uFEFF${TEXT}`, false)],
    ["UTF-16, big end first, with its mark", utf16(`\uFEFF${TEXT}`, true)],
    ["UTF-16 without a mark", utf16(TEXT, false)],
    ["UTF-16, big end first, without a mark", utf16(TEXT, true)],
  ])("%s", (_name, bytes) => {
    expect(readBytes(bytes, "报告.txt").text).toBe(TEXT);
  });

  test("bytes that are no text are refused", () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 32 || 7);
    expect(failureOf(noise, "报告.txt")).toEqual({
      code: "unsupported",
      message: "无法识别这个文件的格式，请选择 .docx、.txt 或 .md 格式的报告。",
    });
  });
});

describe("tables in plain text", () => {
  test("cells a line each behind a tab, rows apart by blank lines", () => {
    const document = readText(
      "支出情况\n\t预算项目\n\t本年预算\n\n\t基本支出：\n\t329.47\n\n\t其他\n支出\n\t\n\n说明：以上。\n",
    );
    expectWhole(document);
    expect(cellsOf(document)).toEqual([
      "A1 支出情况",
      "A2 预算项目",
      "B2 本年预算",
      "A3 基本支出：",
      "B3 329.47",
      "A4 其他\n支出",
    ]);
    expect(blocksOf(document).at(-1)).toBe("paragraph 说明：以上。");
  });

  test("cells of a row in one line with tabs between", () => {
    const document = readText("预算项目\t本年预算\n基本支出\t329.47\n\n正文。\n");
    expectWhole(document);
    expect(cellsOf(document)).toEqual(["A1 预算项目", "B1 本年预算", "A2 基本支出", "B2 329.47"]);
  });

  test("Markdown's bars, the rule below the header left out", () => {
    const document = readText("| 项目 | 金额 |\n| --- | ---: |\n| 支出 | 28.00 |\n\n正文。\n", "报告.md");
    expectWhole(document);
    expect(cellsOf(document)).toEqual(["A1 项目", "B1 金额", "A2 支出", "B2 28.00"]);
    expect(blocksOf(document).at(-1)).toBe("paragraph 正文。");
  });

  test("paragraphs indented by tabs are no table", () => {
    const lines = [
      "本年度按计划完成各项任务，成效明显，群众满意。",
      "资金使用合规，没有截留挪用的情况发生。",
    ];
    const document = readText(lines.map((line) => `\t${line}`).join("\n"));
    expect(document.tables).toEqual([]);
    expect(blocksOf(document)).toEqual(lines.map((line) => `paragraph ${line}`));
  });

  test("the published report of seed 004 has its four tables, every cell at its place", () => {
    const text = readFileSync(join(__dirname, "../../data/narrative/004.txt"), "utf8");
    const document = readText(text);
    expectWhole(document);
    expect(
      document.tables.map((one) => text.slice(one.start, one.end).trim().split("\n")[0]?.trim()),
    ).toEqual(["预算项目", "预算项目", "财政供养人员情况（人）", "预算部门、单位名称"]);
    const [basic] = document.tables;
    const place = [...(basic?.places.values() ?? [])].find(
      ({ start, end }) => text.slice(start, end) === "65.76",
    );
    expect(text.slice((place?.start ?? 0) - 8, place?.end)).toBe("329.47\n\t65.76");
  });
});

describe("list numbers as Word writes them", () => {
  test.each<[number, string, string]>([
    [4, "chineseCounting", "四"],
    [12, "chineseCountingThousand", "十二"],
    [20, "japaneseCounting", "二十"],
    [3, "chineseLegalSimplified", "叁"],
    [11, "chineseLegalSimplified", "壹拾壹"],
    [25, "ideographLegalTraditional", "贰拾伍"],
    [2, "ideographTraditional", "乙"],
    [10, "ideographDigital", "一〇"],
    [5, "decimalEnclosedCircle", "⑤"],
    [7, "decimalZero", "07"],
    [28, "upperLetter", "BB"],
    [3, "lowerLetter", "c"],
    [14, "upperRoman", "XIV"],
    [9, "lowerRoman", "ix"],
    [6, "decimal", "6"],
    [6, "somethingNew", "6"],
    [1, "bullet", ""],
  ])("%d as %s is “%s”", (number, format, word) => {
    expect(numberWord(number, format)).toBe(word);
  });

  test("as headings count", () => {
    expect([1, 10, 11, 20, 34].map(inNumerals)).toEqual(["一", "十", "十一", "二十", "三十四"]);
  });
});
