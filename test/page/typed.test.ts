import { numberValue, textValue, type CellValue } from "../../src/core/cells/value";
import { clipboardCells } from "../../src/page/sheet/clipboard";
import { looksLikeFormula, obstacleTo } from "../../src/page/sheet/edit-rules";
import { editText, readTyped } from "../../src/page/sheet/typed";
import { EMPTY_CELL, type Cell } from "../../src/core/cells/cell";
import { filledName } from "../../src/page/book/file-name";

const typed = (text: string, numberFormat = "General"): CellValue =>
  readTyped(text, { numberFormat }, false).value;

describe("what is typed", () => {
  it.each<[string, string, number]>([
    ["9.5", "General", 9.5],
    ["-1,234.50", "General", -1234.5],
    ["９８", "General", 98],
    [" 412.23 ", "0.00", 412.23],
    [".5", "General", 0.5],
    ["1e3", "General", 1000],
    ["96.5%", "General", 0.965],
    ["96.5", "0.00%", 0.965],
    ["100", "0%", 1],
    ["0.86", "0%", 0.86],
    ["96.5％", "0.0%", 0.965],
    ["99.8%", "0.00%", 0.998],
    ["2024年5月1日", 'yyyy"年"m"月"d"日"', 45413],
    ["2024-05-01", "yyyy/m/d", 45413],
    ["2024年5月", 'yyyy"年"m"月"', 45413],
  ])("%s under %s is the number %d", (text, format, number) => {
    expect(typed(text, format)).toEqual(numberValue(number));
  });

  it.each([
    ["100万元", "General"],
    ["≥90%", "General"],
    ["1,23", "General"],
    ["2024年12月底前", "yyyy/m/d"],
    ["2024-05-01", "General"],
    ["2023-02-30", "yyyy/m/d"],
    ["9.5", "@"],
    ["=100%", "General"],
    ["430500199001011234", "General"],
  ])("%s under %s stays text", (text, format) => {
    expect(typed(text, format)).toEqual(textValue(text));
  });

  it("is blank where nothing stands, and text behind an apostrophe", () => {
    expect(typed("  ")).toEqual({ kind: "blank" });
    expect(typed("'12")).toEqual(textValue("12"));
  });

  it("sets a percent format only where the cell has none", () => {
    expect(readTyped("96.5%", { numberFormat: "General" }, false).numberFormat).toBe("0.00%");
    expect(readTyped("96%", { numberFormat: "General" }, false).numberFormat).toBe("0%");
    expect(readTyped("96.5%", { numberFormat: "0.0" }, false).numberFormat).toBeNull();
  });

  it("counts dates from 1904 where the workbook does", () => {
    expect(readTyped("2024/5/1", { numberFormat: "yyyy/m/d" }, true).value).toEqual(
      numberValue(45413 - 1462),
    );
  });
});

describe("what an input opens with", () => {
  const cell = (value: CellValue, numberFormat = "General", text = ""): Cell => ({
    ...EMPTY_CELL,
    value,
    numberFormat,
    text,
  });

  it.each<[string, Cell, string]>([
    ["a number in full", cell(numberValue(99.8), "0", "100"), "99.8"],
    ["15 digits of a binary number", cell(numberValue(0.1 + 0.2)), "0.3"],
    ["a percentage as one", cell(numberValue(0.965), "0%", "97%"), "96.5%"],
    ["a date as one types it", cell(numberValue(45413), 'm"月"', "5月"), "2024/5/1"],
    ["text as it is", cell(textValue("≥90%")), "≥90%"],
    ["nothing", EMPTY_CELL, ""],
  ])("%s", (_, content, text) => {
    expect(editText(content, false)).toBe(text);
    if (content.value.kind === "number")
      expect(readTyped(text, content, false).value).toEqual(
        content.value.number === 0.1 + 0.2 ? numberValue(0.3) : content.value,
      );
  });
});

describe("what may not be typed", () => {
  const free = { write: true };
  const open = { isProtected: false };

  it("formula cells, locked cells under protection, signed workbooks", () => {
    const formula = { ...EMPTY_CELL, formula: "SUM(A1:A2)" };
    expect(obstacleTo(formula, false, open, free)).toBe("formula");
    expect(obstacleTo(EMPTY_CELL, true, { isProtected: true }, free)).toBe("locked");
    expect(obstacleTo(EMPTY_CELL, false, { isProtected: true }, free)).toBeNull();
    expect(obstacleTo(EMPTY_CELL, true, open, free)).toBeNull();
    expect(obstacleTo(EMPTY_CELL, true, open, { write: false })).toBe("readOnly");
  });

  it.each(["=SUM(A1:A3)", "=B2+C2", "= B2/100", "=10/2", "=$H$9*1"])("the formula %s", (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each(["=100%", "＝3座", "=95", "=12公里", "≥6次", "A=B"])("but the target %s may", (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});

describe("the clipboard of a spreadsheet", () => {
  it.each<[string, string[][]]>([
    ["9.5", [["9.5"]]],
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ['"甲\n乙"\t丙', [["甲\n乙", "丙"]]],
    ['"他说""好"""', [['他说"好"']]],
    ['"未完', [['"未完']]],
    ["", [[""]]],
  ])("%j", (text, cells) => {
    expect(clipboardCells(text)).toEqual(cells);
  });
});

describe("the name of the copy", () => {
  it.each([
    ["自评表.xlsx", "自评表.filled.xlsx"],
    ["宏.表.xlsm", "宏.表.filled.xlsm"],
    ["自评表.filled.xlsx", "自评表.filled.xlsx"],
    ["无扩展名", "无扩展名.filled.xlsx"],
  ])("%s → %s", (name, filled) => {
    expect(filledName(name)).toBe(filled);
  });
});
