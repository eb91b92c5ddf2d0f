import { numberValue, type CellValue } from "../../src/core/cells/value";
import { recalculate } from "./formula/recalculate";
import { shiftFormula } from "./formula/shift";
import { describeBook } from "./model/describe";
import { modelAt } from "./model/book";
import { shown } from "./model/shown";
import { typed } from "./model/typing";

function plain(value: CellValue): unknown {
  switch (value.kind) {
    case "blank":
      return null;
    case "number":
      return value.number;
    case "text":
      return value.text;
    case "boolean":
      return value.boolean;
    case "error":
      return value.code;
  }
}

function calculated(formula: string): unknown {
  const book = describeBook({
    sheets: [
      {
        name: "表",
        cells: { A1: 10, A2: "5", A3: 20, A4: true, A5: "=1/0", B1: 0.125, B2: "合格", D1: `=${formula}` },
      },
      { name: "附 表", cells: { A1: 7, A2: "=表!A1+A1" } },
    ],
  });
  const [sheet] = book.sheets;
  return sheet && plain(modelAt(sheet, 0, 3).value);
}

describe("formulas", () => {
  it.each([
    ["1+2*3^2", 19],
    ["(1+2)*3%", 0.09],
    ["-A1+A3", 10],
    ["A1&B2", "10合格"],
    ["A1>=10", true],
    ['B2="合格"', true],
    ["SUM(A1:A4)", 30],
    ["SUM(A1:A5)", "#DIV/0!"],
    ['SUM(A1,"5",TRUE)', 16],
    ["A1+A2", 15],
    ["A1+B2", "#VALUE!"],
    ["A1/C9", "#DIV/0!"],
    ["MIN(A1:A3,15)", 10],
    ["MAX(A:A)", "#DIV/0!"],
    ["MAX(A1:A4)", 20],
    ["AVERAGE(C1:C9)", "#DIV/0!"],
    ["COUNT(A1:A4)", 2],
    ["COUNTA(A1:A4)", 4],
    ["ROUND(B1,2)", 0.13],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1.005,2)", 1.01],
    ["ROUNDDOWN(1.99,1)", 1.9],
    ["ROUND(1234,-2)", 1200],
    ['IF(A1>5,"是","否")', "是"],
    ["IF(A1>50,1)", false],
    ["IFERROR(A5,0)", 0],
    ['IFERROR(A1/A3,"")', 0.5],
    ["IF(AND(A1=10,NOT(A4)),1,2)", 2],
    ["'附 表'!A2*2", 34],
    ["没有!A1", "#REF!"],
    ["#REF!+1", "#REF!"],
    ["SUM(#REF!)", "#REF!"],
    ["UNHEARD(1)", "#NAME?"],
    ["C9", 0],
    ['SUMIF(A1:A3,">=10")', 30],
    ['COUNTIF(B1:B9,"合格")', 1],
    ["D1+1", 1],
  ])("%s gives %j", (formula, expected) => {
    expect(calculated(formula)).toEqual(expected);
  });

  it("follow what they depend on", () => {
    const book = describeBook({ sheets: [{ name: "表", cells: { A1: 1, A2: "=A1*2", A3: "=SUM(A1:A2)" } }] });
    const [sheet] = book.sheets;
    sheet?.cells.set(0, { ...modelAt(sheet, 0, 0), value: numberValue(5) });
    recalculate(book);
    expect(sheet && plain(modelAt(sheet, 2, 0).value)).toBe(15);
  });

  it.each([
    ["SUM(A1:A10)", 3, 2, "SUM(A1:A12)"],
    ["A5+$B$2", 3, 1, "A6+$B$2"],
    ["SUM(A3:A5)", 3, -1, "SUM(A3:A4)"],
    ["A3+A9", 2, -1, "#REF!+A8"],
    ["SUM(A3:A4)", 2, -2, "SUM(#REF!)"],
    ["SUM(A:A)+ROUND(A3,2)", 2, 1, "SUM(A:A)+ROUND(A4,2)"],
    ["别表!A9+'自 评'!A9", 2, 1, "别表!A9+'自 评'!A10"],
    ['"A9"&A9', 2, 1, '"A9"&A10'],
  ])("%s, rows shifted at %i by %i, reads %s", (formula, at, count, expected) => {
    expect(shiftFormula(formula, "自 评", "自 评", { axis: "row", at, count })).toBe(expected);
  });
});

describe("what Excel makes of what is typed", () => {
  it.each([
    ["95", 95, null],
    ["9５", 95, null],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["90%", 0.9, "0%"],
    ["２.5%", 0.025, "0.00%"],
    ["(5)", -5, null],
    ["¥12", 12, '"¥"#,##0'],
    ["1E3", 1000, "0.00E+00"],
    ["2024-1-5", 45296, "yyyy/m/d"],
    ["2024年4月", 45383, 'yyyy"年"m"月"'],
    ["2024-13-5", "2024-13-5", null],
    ["1/2", 45293, 'm"月"d"日"'],
    ["TRUE", true, null],
    ["#N/A", "#N/A", null],
    ["'95", "95", null],
    ["''", "'", null],
    ["=", "=", null],
    ["合规", "合规", null],
    ["≥6次", "≥6次", null],
    ["-", "-", null],
  ])("%j becomes %j", (entry, value, numberFormat) => {
    const read = typed(entry, "General");
    expect([plain(read.value), read.formula, read.numberFormat]).toEqual([value, null, numberFormat]);
  });

  it.each([
    ["=SUM(A1)", "SUM(A1)"],
    ["+A1", "+A1"],
    ["-A1+2", "-A1+2"],
    ["@甲", "甲"],
  ])("%j becomes the formula %j", (entry, formula) => {
    expect(typed(entry, "General").formula).toBe(formula);
  });

  it("keeps everything as text in a cell of the text format", () => {
    expect(["95", "=A1", "1/2"].map((entry) => plain(typed(entry, "@").value))).toEqual(["95", "=A1", "1/2"]);
  });
});

describe("what Excel shows", () => {
  it.each([
    [0.98, "0%", "98%"],
    [0.9805, "0.00%", "98.05%"],
    [329.47, "#,##0.00", "329.47"],
    [1234567.891, "#,##0.0", "1,234,567.9"],
    [99.80000000000001, "General", "99.8"],
    [0.1 + 0.2, "General", "0.3"],
    [45296, "yyyy/m/d", "2024/1/5"],
    [45296, 'yyyy"年"m"月"', "2024年1月"],
    [5, "@", "5"],
  ])("%d under %s as %s", (number, numberFormat, expected) => {
    expect(shown(numberValue(number), numberFormat)).toBe(expected);
  });
});
