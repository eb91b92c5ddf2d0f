import { formatArea } from "../../../src/core/cells/address";
import { para, run, table, tableCell } from "../../support/documents/word-package";
import { blocksOf, cellsOf, expectWhole, readBody } from "./reading";

const SPAN = (columns: number): string => `<w:gridSpan w:val="${String(columns)}"/>`;
const DOWN = '<w:vMerge w:val="restart"/>';
const ON = "<w:vMerge/>";

const merges = (body: string): readonly string[] => {
  const document = readBody(body);
  expectWhole(document);
  return document.tables.flatMap(({ grid }) => grid.merges.map(formatArea));
};

describe("a table's grid", () => {
  test("cells across and down, and both at once", () => {
    const body = table(
      [tableCell("一级", DOWN), tableCell("合并", SPAN(2)), tableCell("分值")],
      [tableCell("", ON), tableCell("块", SPAN(2) + DOWN), tableCell("10")],
      [tableCell("二级"), tableCell("", SPAN(2) + ON), tableCell("20")],
    );
    expect(cellsOf(readBody(body))).toEqual([
      "A1 一级",
      "B1 合并",
      "D1 分值",
      "B2 块",
      "D2 10",
      "A3 二级",
      "D3 20",
    ]);
    expect(merges(body)).toEqual(["A1:A2", "B1:C1", "B2:C3"]);
  });

  test("a merge that goes on below nothing is a cell; a new restart ends the one above", () => {
    const body = table(
      [tableCell("甲", ON), tableCell("乙")],
      [tableCell("丙", DOWN), tableCell("丁")],
      [tableCell("戊", DOWN), tableCell("己")],
    );
    expect(cellsOf(readBody(body))).toEqual(["A1 甲", "B1 乙", "A2 丙", "B2 丁", "A3 戊", "B3 己"]);
    expect(merges(body)).toEqual([]);
  });

  test("the old horizontal merge, and rows that begin further in", () => {
    const body =
      "<w:tbl><w:tr>" +
      tableCell("标题", '<w:hMerge w:val="restart"/>') +
      tableCell("", "<w:hMerge/>") +
      '</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' +
      tableCell("右") +
      "</w:tr></w:tbl>";
    expect(cellsOf(readBody(body))).toEqual(["A1 标题", "B2 右"]);
    expect(merges(body)).toEqual(["A1:B1"]);
  });

  test("deleted rows are gone, rows and cells in content controls are there", () => {
    const body =
      `<w:tbl><w:tr>${tableCell("甲")}${tableCell("乙")}</w:tr>` +
      `<w:tr><w:trPr><w:del/></w:trPr>${tableCell("删")}${tableCell("去")}</w:tr>` +
      `<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${tableCell("丙")}</w:sdtContent></w:sdt>${tableCell("丁")}</w:tr></w:sdtContent></w:sdt></w:tbl>`;
    expect(cellsOf(readBody(body))).toEqual(["A1 甲", "B1 乙", "A2 丙", "B2 丁"]);
  });

  test("several paragraphs in a cell stand one below the other", () => {
    const body = table([tableCell(para("年初") + para("预算数")), tableCell("x")]);
    expect(cellsOf(readBody(body))).toEqual(["A1 年初\n预算数", "B1 x"]);
  });

  test("a table in a cell is part of the cell and a table of its own", () => {
    const inner = table([tableCell("指标"), tableCell("5")]);
    const document = readBody(table([tableCell(inner + para("")), tableCell("外")]));
    expectWhole(document);
    expect(document.tables.map(({ grid }) => grid.sheet)).toEqual(["表1", "表2"]);
    expect(cellsOf(document, 1)).toEqual(["A1 指标", "B1 5"]);
    expect(cellsOf(document, 0)[1]).toBe("B1 外");
  });
});

describe("a table's cells as a sheet's", () => {
  const value = (text: string) => {
    const { grid } = readBody(table([tableCell(text), tableCell("x")])).tables[0] ?? {};
    const cell = grid?.cells.get(0);
    return [cell?.value, cell?.numberFormat];
  };

  test.each<[string, number, string]>([
    ["329.47", 329.47, "0.00"],
    ["1,234.50", 1234.5, "0.00"],
    ["　17　", 17, "0"],
    ["４．９", 4.9, "0.0"],
    ["98.5%", 0.985, "0.0%"],
    ["106.25%　", 1.0625, "0.00%"],
    ["-3", -3, "0"],
  ])("“%s” is a number", (text, number, format) => {
    expect(value(text)).toEqual([{ kind: "number", number }, format]);
  });

  test.each(["≥90%", "6次", "007", "1,23", "2024年", "——", "1.2.3", "12345678901234567"])(
    "“%s” stays text",
    (text) => {
      expect(value(text)).toEqual([{ kind: "text", text }, "@"]);
    },
  );

  test("a blank cell is none", () => {
    expect(value("　")).toEqual([undefined, undefined]);
  });
});

describe("the lines around a table", () => {
  test("title and unit above, who filled it in below, become rows over its whole width", () => {
    const document = readBody(
      para("全文完。") +
        para("2024年度部门基本支出情况") +
        para("金额单位：万元") +
        table([tableCell("预算项目"), tableCell("本年预算")], [tableCell("基本支出"), tableCell("329.47")]) +
        para("填表人：张三　　填报日期：2025年4月25日") +
        para("以下正文。"),
    );
    expectWhole(document);
    expect(cellsOf(document)).toEqual([
      "A1 2024年度部门基本支出情况",
      "A2 金额单位：万元",
      "A3 预算项目",
      "B3 本年预算",
      "A4 基本支出",
      "B4 329.47",
      "A5 填表人：张三　　填报日期：2025年4月25日",
    ]);
  });

  test("sentences are none, nor is another table", () => {
    const cells = [tableCell("甲"), tableCell("乙")];
    const document = readBody(para(run("支出如下；")) + table(cells, cells) + table(cells, cells));
    expect(document.tables.map((_, index) => cellsOf(document, index).length)).toEqual([4, 4]);
    expect(blocksOf(document).map((block) => block.split(" ")[0])).toEqual(["paragraph", "table", "table"]);
  });
});
