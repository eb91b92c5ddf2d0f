import { show } from "../../../src/core/cells/decimal";
import { EMPTY_CELL, type Cell } from "../../../src/core/cells/cell";
import { parseAmount } from "../../../src/core/values/amount";
import { numberCell, textCell } from "./notation";

/** `state number unit decimals`, with `%` for a percentage; `-` for none. */
function read(cell: Cell): string {
  const { state, number, unit, isPercent, decimals } = parseAmount(cell);
  if (number === null) return state;
  return `${state} ${show(number)} ${isPercent ? "%" : (unit ?? "-")} ${String(decimals)}`;
}

describe("figures of the form", () => {
  test.each([
    ["346.47", "textNumber 346.47 - 2"],
    ["10", "textNumber 10 - 0"],
    ["10.00", "textNumber 10 - 2"],
    ["99%", "textNumber 0.99 % 0"],
    ["99.10%", "textNumber 0.991 % 2"],
    ["９５％", "fullWidthText 0.95 % 0"],
    ["５", "fullWidthText 5 - 0"],
    ["99.55分", "textNumber 99.55 分 2"],
    ["10分", "textNumber 10 分 0"],
    ["10 分", "textNumber 10 分 0"],
    ["5.8万", "textNumber 5.8 万 1"],
    ["412.23万元", "textNumber 412.23 万元 2"],
    ["1,234.50", "textNumber 1234.5 - 2"],
    ["1，234.50", "textNumber 1234.5 - 2"],
    ["￥3,000.00", "textNumber 3000 元 2"],
    ["¥3000", "textNumber 3000 元 0"],
    ["　5", "textNumber 5 - 0"],
    ["5　", "textNumber 5 - 0"],
    ["-3", "textNumber -3 - 0"],
    ["－3", "fullWidthText -3 - 0"],
    ["−3", "textNumber -3 - 0"],
    ["0.00%", "textNumber 0 % 2"],
    ["387664.62", "textNumber 387664.62 - 2"],
    ["17人", "textNumber 17 人 0"],
    ["106.25%　", "textNumber 1.0625 % 2"],
    ["10。", "textNumber 10 - 0"],
    ["　", "blank"],
    ["—", "placeholder"],
    ["——", "placeholder"],
    ["-", "placeholder"],
    ["－", "placeholder"],
    ["/", "placeholder"],
    ["／", "placeholder"],
    ["……", "placeholder"],
    ["无", "placeholder"],
    ["¥", "placeholder"],
    ["%", "placeholder"],
    ["N/A", "placeholder"],
    ["abc", "unreadable"],
    ["约5", "unreadable"],
    ["5+3", "unreadable"],
    ["100%-80%", "unreadable"],
    ["(3)", "unreadable"],
    ["（3）", "unreadable"],
    ["≥5", "unreadable"],
    ["5万余元", "unreadable"],
    ["12,34", "unreadable"],
    ["1.2.3", "unreadable"],
    ["05", "unreadable"],
    ["十", "unreadable"],
    ["12月", "unreadable"],
    ["2023年", "unreadable"],
    ["10分（满分）", "unreadable"],
    ["5 3", "unreadable"],
    ["完成", "unreadable"],
    ["1/2", "unreadable"],
    ["--5", "unreadable"],
  ])("text %j is %s", (text, expected) => {
    expect(read(textCell(text))).toBe(expected);
  });

  test.each([
    [346.47, "General", "346.47", "number 346.47 - 2"],
    [10, "0.00", "10.00", "number 10 - 2"],
    [1, "0%", "100%", "number 1 % 0"],
    [0.9775, "0.00%", "97.75%", "number 0.9775 % 2"],
    [0.958, "General", "0.958", "number 0.958 - 3"],
    [99.800000000000011, "General", "99.8", "number 99.8 - 1"],
    [432.234, "0.00", "432.23", "number 432.234 - 2"],
    [3000, '"¥"#,##0.00', "¥3,000.00", "number 3000 元 2"],
    [5.8, '0.0"万元"', "5.8万元", "number 5.8 万元 1"],
    [8.62, "General", "####", "number 8.62 - 2"],
    [8.62, "General", "", "number 8.62 - 2"],
    [-3, "General", "-3", "number -3 - 0"],
    [5, "yyyy/m/d", "1900/1/5", "unreadable"],
    [0.5, "h:mm", "12:00", "unreadable"],
    [Number.NaN, "General", "", "unreadable"],
  ])("the cell %d under %s, shown as %j, is %s", (number, format, text, expected) => {
    expect(read(numberCell(number, format, text))).toBe(expected);
  });

  test("blank, error and boolean cells", () => {
    expect(read(EMPTY_CELL)).toBe("blank");
    expect(read({ ...EMPTY_CELL, value: { kind: "error", code: "#REF!" }, text: "#REF!" })).toBe("error");
    expect(read({ ...EMPTY_CELL, value: { kind: "boolean", boolean: true }, text: "TRUE" })).toBe(
      "unreadable",
    );
  });

  test("peculiarities of the spelling", () => {
    expect([...parseAmount(textCell("　5")).peculiarities]).toEqual(["blanks"]);
    expect([...parseAmount(textCell("5.8万")).peculiarities]).toEqual(["bareTenThousand"]);
    expect([...parseAmount(textCell("５")).peculiarities]).toEqual(["fullWidth"]);
    expect([...parseAmount(textCell("412.23万元")).peculiarities]).toEqual([]);
  });
});
