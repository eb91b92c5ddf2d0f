import fc from "fast-check";
import { decimal, show } from "../../../src/core/cells/decimal";
import type { Cell } from "../../../src/core/cells/cell";
import type { CellValue } from "../../../src/core/cells/value";
import { parseAmount } from "../../../src/core/values/amount";
import { directionOf } from "../../../src/core/values/direction";
import { parseActual, parseTarget } from "../../../src/core/values/parse-value";
import { canonicalUnit, relation } from "../../../src/core/values/units";
import { context, target, textCell } from "./notation";

/** Characters the grammar looks at, mixed with any others. */
const TRADE =
  "0123456789０５．.,，%％‰≥≤＞＜=═≧》《-—~±+×*/·、;；。:：()（）[]…年月日底前季度上半全每人次元万亿个亩天小时分钟不低于超过少多达到以内以上下含约余无未完成得扣其中\n\r\t 　\u200b";
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...TRADE), maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...TRADE), minLength: 150, maxLength: 400 }),
);
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant<CellValue>({ kind: "blank" }),
  fc.double().map((number): CellValue => ({ kind: "number", number })),
  anyText.map((text): CellValue => ({ kind: "text", text })),
  fc.boolean().map((boolean): CellValue => ({ kind: "boolean", boolean })),
  fc.constant<CellValue>({ kind: "error", code: "#REF!" }),
);
const anyFormat = fc.oneof(
  fc.constantFrom("General", "0%", "0.00%", "yyyy/m/d", 'm"月"', "h:mm", '0"人"', "@", ""),
  fc.string({ maxLength: 12 }),
);
const anyCell: fc.Arbitrary<Cell> = fc.record({
  value: anyValue,
  text: anyText,
  numberFormat: anyFormat,
  formula: fc.constant(null),
  locked: fc.boolean(),
});

describe("whatever stands in a cell", () => {
  test("every reader answers and never throws", () => {
    fc.assert(
      fc.property(anyCell, anyText, anyText, (cell, one, other) => {
        const target = parseTarget(cell, context("target", one, other), { operator: one, unit: other });
        const actual = parseActual(cell, context("actual", other, one));
        expect(typeof target.class + typeof actual.class).toBe("stringstring");
        expect(parseAmount(cell).state).toMatch(/^[a-zA-Z]+$/);
        expect(directionOf(one, other, one)).toMatch(/^(?:higher|lower|unknown)$/);
        expect(relation(one, other)).toBe(relation(other, one));
        expect(canonicalUnit(canonicalUnit(one))).toBe(canonicalUnit(one));
      }),
      { numRuns: 1500 },
    );
  });

  test("the fields belong to the class", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = target(text);
        const isNumeric = ["quantity", "duration"].includes(value.class);
        if (isNumeric) expect(value.quantity).not.toBeNull();
        expect(value.range !== null).toBe(value.class === "range");
        expect(value.period !== null).toBe(value.class === "date" || value.class === "period");
        expect(value.per !== null).toBe(value.class === "frequency");
        expect(value.tier !== null).toBe(value.class === "tier");
        expect(value.parts.length >= 2).toBe(value.class === "composite");
        if (value.suspicion) expect(value.quantity).not.toBeNull();
      }),
      { numRuns: 1500 },
    );
  });
});

const SIGNS = {
  ge: ["≥", ">=", "≧", "＞＝", "不低于", "不少于", "大于等于"],
  gt: [">", "＞", "大于", "超过"],
  eq: ["=", "＝", "═"],
  lt: ["<", "＜", "小于"],
  le: ["≤", "<=", "≦", "不超过", "不高于"],
} as const;
const UNITS = [
  "%",
  "个",
  "人",
  "人次",
  "万元",
  "元",
  "亩",
  "万亩",
  "公里",
  "平方米",
  "元/人",
  "天",
  "小时",
  "个工作日",
  "场次",
  "",
];

function wide(text: string): string {
  return text.replace(/[0-9.%]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

describe("every spelling of a quantity", () => {
  const digits = fc.tuple(
    fc.integer({ min: 0, max: 99_999_999 }),
    fc.integer({ min: 0, max: 999 }),
    fc.integer({ min: 0, max: 3 }),
  );
  const spelled = fc.record({
    operator: fc.constantFrom("ge", "gt", "eq", "lt", "le"),
    sign: fc.nat(20),
    digits,
    unit: fc.constantFrom(...UNITS),
    isWide: fc.boolean(),
    isGrouped: fc.boolean(),
    blank: fc.constantFrom("", " ", "　", "\u00a0"),
    end: fc.constantFrom("", "。", "；", "　"),
  });

  test("reads back as it was meant", () => {
    fc.assert(
      fc.property(
        spelled,
        ({ operator, sign, digits: [whole, fraction, places], unit, isWide, isGrouped, blank, end }) => {
          const signs = SIGNS[operator as keyof typeof SIGNS];
          const decimals = places === 0 ? "" : `.${String(fraction).padStart(3, "0").slice(0, places)}`;
          const grouped = isGrouped ? String(whole).replace(/\B(?=(\d{3})+$)/g, ",") : String(whole);
          const number = grouped + decimals;
          const text = `${signs[sign % signs.length] ?? ""}${blank}${isWide ? wide(number) : number}${blank}${unit}${end}`;
          const value = target(text);
          expect([text, value.operator]).toEqual([text, operator]);
          expect(show(value.quantity!.number)).toBe(show(decimal(String(whole) + decimals)));
          expect(value.quantity!.unit).toBe(unit === "" ? null : unit);
          expect(value.quantity!.decimals).toBe(places);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("cost", () => {
  const LONGEST_CELL = 32_767;
  const HOSTILE = [
    "1",
    "1,",
    "1,111",
    "1 ",
    "1个",
    "》 ",
    "(",
    ")",
    "()",
    "每",
    "每人",
    "。",
    "[bookmark:",
    "x",
    "1、",
    "①",
    "2023年12月",
    "12月-",
    "万",
    "9/",
    "元/人、",
    "≥",
    "不低于",
    "得1分",
    "\n",
    "1\n",
    "　",
    "a1",
    "±1",
    "1.1.1",
    "二",
    "其中",
  ];

  test.each(HOSTILE)("a full cell of %j takes no time to speak of", (one) => {
    const text = one.repeat(Math.ceil(LONGEST_CELL / one.length)).slice(0, LONGEST_CELL);
    const begin = performance.now();
    target(text, text, text, { operator: text, unit: text });
    parseAmount(textCell(text));
    directionOf(text, text, text);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
