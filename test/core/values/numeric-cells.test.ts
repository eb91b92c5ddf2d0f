import { show } from "../../../src/core/cells/decimal";
import { EMPTY_CELL } from "../../../src/core/cells/cell";
import { parseActual, parseTarget } from "../../../src/core/values/parse-value";
import { context, notation, numberCell, target, textCell } from "./notation";

describe("cells that are no text", () => {
  test.each([
    [0.98, "0%", "98%", "quantity - 98 %"],
    [0.98, "0.00%", "98.00%", "quantity - 98 %"],
    [1, "0%", "100%", "quantity - 100 %"],
    [1.0259, "0.00%", "102.59%", "quantity - 102.59 %"],
    [0.98765, "0%", "99%", "quantity - 98.765 %"],
    [0.98, "0%", "###", "quantity - 98 %"],
    [0.98, "0%", "", "quantity - 98 %"],
    [98, '0"%"', "98%", "quantity - 98 %"],
    [50, '0"人"', "50人", "quantity - 50 人"],
    [50, '"≥"0"人"', "≥50人", "quantity ge 50 人"],
    [1234.5, "#,##0.00", "1,234.50", "quantity - 1234.5 -"],
    [3000, '"¥"#,##0.00', "¥3,000.00", "quantity - 3000 元"],
    [99.800000000000011, "General", "99.8", "quantity - 99.8 -"],
    [0.1 + 0.2, "General", "0.3", "quantity - 0.3 -"],
    [-0.300000152587891, "General", "-0.3", "quantity - -0.3 -"],
    [123456789012, "General", "1.23457E+11", "quantity - 123456789012 -"],
    [0.5, "# ?/?", "1/2", "quantity - 0.5 -"],
    [0, "General", "0", "quantity - 0 -"],
    [0.354, "h:mm", "8:30", "phrase"],
    [45291, "yyyy/m/d", "2023/12/31", "date 2023-12-31"],
    [-1, "yyyy/m/d", "######", "quantity - -1 -"],
  ])("%d under format %s, shown as %j, is %s", (number, format, text, expected) => {
    expect(notation(parseActual(numberCell(number, format, text), context("actual")))).toBe(expected);
  });

  test("decimals are those shown or held, whichever are more", () => {
    const shown = parseActual(numberCell(0.98, "0.00%", "98.00%"), context("actual"));
    expect(shown.quantity?.decimals).toBe(2);
    const held = parseActual(numberCell(0.98765, "0%", "99%"), context("actual"));
    expect(held.quantity?.decimals).toBe(3);
  });

  test("a boolean is an answer in words, an error is an error, a blank is blank", () => {
    const boolean = { ...EMPTY_CELL, value: { kind: "boolean", boolean: true } as const, text: "TRUE" };
    expect(notation(parseActual(boolean, context("actual")))).toBe("phrase");
    const error = { ...EMPTY_CELL, value: { kind: "error", code: "#DIV/0!" } as const, text: "#DIV/0!" };
    expect(parseTarget(error, context("target"))).toMatchObject({ class: "error", text: "#DIV/0!" });
    expect(notation(parseTarget(EMPTY_CELL, context("target")))).toBe("blank");
  });

  test("a typed number keeps its decimals", () => {
    expect(target("≥100.00%").quantity?.decimals).toBe(2);
    expect(target("≤202.6万元").quantity?.decimals).toBe(1);
    expect(target("1,000册").quantity?.decimals).toBe(0);
  });
});

describe("a target in several columns", () => {
  const read = (operator: string, value: string, unit: string, name = ""): string =>
    notation(target(value, name, "", { operator, unit }));

  test.each([
    ["≥", "50", "个", "quantity ge 50 个"],
    ["═", "100", "%", "quantity eq 100 %"],
    ["≧", "735", "人次", "quantity ge 735 人次"],
    ["＝", "12", "次", "quantity eq 12 次"],
    ["》", "90", "%", "quantity gt 90 %"],
    ["＞＝", "90", "%", "quantity ge 90 %"],
    ["大于等于", "90", "%", "quantity ge 90 %"],
    ["", "28", "万亩", "quantity - 28 万亩"],
    ["", "≥50", "%", "quantity ge 50 %"],
    ["≥", "≥50", "%", "quantity ge 50 %"],
    ["≥", "90%", "%", "quantity ge 90 %"],
    ["=", "99", "百分比", "quantity eq 99 %"],
    ["≤", "30", "天", "duration le 30 天"],
    ["≤", "12", "月", "duration le 12 月"],
    ["≥", "4", "次/年", "frequency ge 4 次/年 per 年"],
    ["≥", "570", "元/人*月", "quantity ge 570 元/人*月"],
    ["=", "5.8", "万", "quantity eq 5.8 万"],
    ["≥", "90-95", "%", "range 90%..95%"],
    ["≥", "50", "/", "quantity ge 50 -"],
    ["≥", "50", "无", "quantity ge 50 -"],
    ["≥", "28.8万元", "%", "quantity ge 28.8 万元"],
    ["≥", "12月底", "", "date ge ?-12-? end"],
    ["定性", "基本建立", "", "phrase"],
    ["定性", "优良中低差", "", "phrase"],
    ["", "应保尽保", "%", "phrase"],
    ["≥", "", "%", "blank"],
    ["=", "/", "%", "placeholder"],
  ])("%s | %s | %s is %s", (operator, value, unit, expected) => {
    expect(read(operator, value, unit)).toBe(expected);
  });

  test("a month or year under a name of time is a date, under 工期 a length", () => {
    expect(read("≤", "12", "月", "项目完成时间")).toBe("date le ?-12-?");
    expect(read("≤", "12", "月", "项目工期")).toBe("duration le 12 月");
    expect(read("=", "2023", "年", "完成年份")).toBe("date eq 2023-?-?");
    expect(read("≥", "20", "年", "设计年限")).toBe("duration ge 20 年");
  });

  test("a ratio cell under a percent format is not multiplied twice", () => {
    const cell = numberCell(1, "0%", "100%");
    expect(notation(parseTarget(cell, context("target"), { operator: "≥", unit: "%" }))).toBe(
      "quantity ge 100 %",
    );
    const plain = numberCell(100);
    expect(notation(parseTarget(plain, context("target"), { operator: "≥", unit: "%" }))).toBe(
      "quantity ge 100 %",
    );
  });

  test("the text joins the columns, the odd sign is marked, the suspicion follows the unit", () => {
    const value = target("100", "", "", { operator: "═", unit: "%" });
    expect(value.text).toBe("═100%");
    expect([...value.peculiarities]).toContain("oddOperator");
    const suspected = target("28", "", "", { operator: "", unit: "万亩" });
    expect(show(suspected.suspicion!.quantity.number)).toBe("8");
    expect(suspected.suspicion!.quantity.unit).toBe("万亩");
    expect(target("28", "", "", { operator: "≥", unit: "万亩" }).suspicion).toBeNull();
    expect(parseTarget(textCell("90%"), context("target"), { operator: "≥", unit: "%" }).text).toBe("≥90%");
  });
});

describe("peculiarities", () => {
  const marks = (text: string): string[] => [...target(text).peculiarities].sort();

  test.each([
    ["1万", ["bareTenThousand"]],
    ["≤620万/月", ["bareTenThousand"]],
    ["1万元", []],
    ["９５％", ["fullWidth"]],
    ["＞90%", ["fullWidth"]],
    ["数量（个）：5个", ["embedded"]],
    ["[bookmark: _GoBack]≤17万元", ["residue"]],
    ["16　", ["blanks"]],
    ["=2 个", ["blanks"]],
    ["≧90%", ["oddOperator"]],
    ["═90%", ["oddOperator"]],
    ["》90%", ["oddOperator"]],
    ["≥90%", []],
    [">=90%", []],
    ["不低于90%", ["wordOperator"]],
    ["90%以上", ["wordOperator"]],
    ["满意度达90%", ["embedded", "wordOperator"]],
    ["100%覆盖", ["embedded"]],
    ["100%", []],
  ])("%j has %j", (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe("a sign misread as 2", () => {
  const suspicion = (text: string, side: "target" | "actual" = "target"): string | null => {
    const found = (side === "target" ? parseTarget : parseActual)(textCell(text), context(side)).suspicion;
    return found && `${found.operator} ${show(found.quantity.number)}${found.quantity.unit ?? ""}`;
  };

  test.each([
    ["292%", "ge 92%"],
    ["2100%", "ge 100%"],
    ["28", "ge 8"],
    ["2280次", "ge 280次"],
    ["25.5万元", "ge 5.5万元"],
    ["二100百分比", "eq 100%"],
    ["200%", null],
    ["25%", null],
    ["20", null],
    ["202.6", null],
    ["2", null],
    ["2.5", null],
    ["≥28", null],
    ["38", null],
  ])("target %s suspects %s", (text, expected) => {
    expect(suspicion(text)).toBe(expected);
  });

  test("an actual count is not suspected, an impossible percentage is", () => {
    expect(suspicion("28", "actual")).toBeNull();
    expect(suspicion("292%", "actual")).toBe("ge 92%");
  });
});
