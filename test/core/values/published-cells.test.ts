import { readFileSync } from "node:fs";
import { join } from "node:path";
import { show } from "../../../src/core/cells/decimal";
import { canonicalUnit, isTimeUnit } from "../../../src/core/values/units";
import type { IndicatorValue, SplitTarget, ValueClass } from "../../../src/core/values/value";
import { actual, notation, target } from "./notation";

/** One published cell with the reading the collector noted (test/data/values.tsv). */
interface Row {
  readonly letter: string;
  readonly side: string;
  readonly raw: string;
  readonly operator: string;
  readonly number: string;
  readonly unit: string;
}

const ROWS: readonly Row[] = readFileSync(join(__dirname, "../../data/values.tsv"), "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => {
    const [kind = "", side = "", raw = "", operator = "", number = "", unit = ""] = line.split("\t");
    return { letter: kind.split(" ")[0] ?? "", side, raw, operator, number, unit };
  });

/** What each letter of the sample means. A quantity in a time unit is a duration. */
const CLASS_OF: Readonly<Record<string, ValueClass>> = {
  A1: "quantity",
  A2: "quantity",
  A3: "quantity",
  A4: "quantity",
  A5: "quantity",
  B1: "quantity",
  B2: "quantity",
  B3: "quantity",
  B4: "quantity",
  C: "quantity",
  F: "quantity",
  G: "phrase",
  H: "phrase",
  I: "composite",
  J: "narrative",
  K: "placeholder",
  L: "quantity",
  M: "quantity",
};

/** Rows whose columns hold prose, or whose letter does not settle the class; read by hand from row and note. */
const BY_HAND: Readonly<Record<string, string>> = {
  不超预算: "phrase le",
  每月组织联合执法行动不少于8次: "frequency ge 8 次/月 per 月",
  "100%（1.0）": "quantity - 100 %",
  二100百分比: "quantity - 100 %",
  "2280次": "quantity - 2280 次",
  "292%": "quantity - 292 %",
  "290%": "quantity - 290 %",
  "9月前": "date ?-9-?",
  "11月前": "date ?-11-?",
  "10月": "date ?-10-?",
  "12月底到位": "date ?-12-? end",
  "2021年1月-12月": "period 2021-1-?..2021-12-?",
  "2023.07-2024.01": "period 2023-7-?..2024-1-?",
  "2020年全年。": "period 2020-1-?..2020-12-?",
  "2017.01 2017.03": "period 2017-1-?..2017-3-?",
  "202001-202012": "period 2020-1-?..2020-12-?",
  "2023年4月-2024年2月": "period 2023-4-?..2024-2-?",
  按月安排: "frequency per 月",
  在项目计划完成时间内完成: "phrase",
  及时: "phrase",
  "±10%": "range -10%..10%",
  "温度14-24℃、湿度45%-60%": "composite [range 14℃..24℃] [range 45%..60%]",
  "100%-80%（含）": "range 80%..100%",
  "产出指标（40-50）分": "range 40分..50分",
  达成预期指标: "tier achieved",
  部分达成年度指标并具有一定效果: "tier partly",
  部分达成预期指标并具有一定效果: "tier partly",
  部分达成: "tier partly",
  未达成年度指标且效果较差: "tier notAchieved",
  未完成预期指标且效果较差: "tier notAchieved",
  未达成: "tier notAchieved",
  "指标1：完成中型灌区节水改造项目数量": "phrase",
  "854万（高标准农田建设400万元，示范建设295万元，畅通工程159万元）":
    "composite - 854 万 [quantity - 400 万元] [quantity - 295 万元] [quantity - 159 万元]",
  "0.00%": "quantity - 0 %",
  "≥90%": "quantity ge 90 %",
  "≥95%": "quantity ge 95 %",
  "15%及其以下": "quantity le 15 %",
  "[bookmark: _GoBack]≤17万元": "quantity le 17 万元",
  "16　": "quantity - 16 -",
};

/** `万元 | ≥ | 1500`: the columns of a split layout, in whatever order the province has them. */
function read(row: Row): IndicatorValue {
  if (!row.raw.includes(" | ") && !row.raw.includes("| ")) {
    return row.side === "T" ? target(row.raw, nameOf(row)) : actual(row.raw, nameOf(row));
  }
  const parts = row.raw.split("|").map((part) => part.trim());
  const isSign = (part: string): boolean => /^(?:[≥≤<>=≧═]|定性)?$/u.test(part);
  const value = parts.find((part) => /\d/.test(part)) ?? parts.at(-1) ?? "";
  const others = parts.filter((part) => part !== value);
  const split: SplitTarget = {
    operator: others.find(isSign) ?? "",
    unit: others.find((part) => !isSign(part)) ?? "",
  };
  return target(value, "", "", split);
}

function nameOf(row: Row): string {
  return row.letter === "D" && row.raw === "12" ? "完成时限（月）" : "";
}

describe("the published cells", () => {
  test("the sample is whole", () => {
    expect(ROWS).toHaveLength(251);
  });

  test.each(ROWS.filter(({ raw }) => !(raw in BY_HAND) && raw !== "12"))(
    "$letter $side $raw",
    ({ letter, side, raw, operator, number, unit }) => {
      const value = read({ letter, side, raw, operator, number, unit });
      const isTime = unit !== "" && isTimeUnit(unit);
      expect(value.class).toBe(isTime ? "duration" : CLASS_OF[letter]);
      expect(value.operator ?? "").toBe(/^(?:ge|gt|eq|lt|le)$/.test(operator) ? operator : "");
      if (number === "") return;
      expect(show(value.quantity!.number)).toBe(show(value.quantity!.number.times(0).plus(number)));
      if (unit !== "" || !raw.includes("%")) {
        expect(canonicalUnit(value.quantity!.unit ?? "")).toBe(canonicalUnit(unit));
      }
    },
  );

  test.each(ROWS.filter(({ raw }) => raw in BY_HAND))("by hand: $letter $side $raw", (row) => {
    expect(notation(read(row)).replace(/ \{.*\}$/, "")).toBe(BY_HAND[row.raw]);
  });

  test("12 under 完成时限（月） is December", () => {
    const row = ROWS.find(({ raw }) => raw === "12");
    expect(notation(read(row!))).toBe("date ?-12-?");
  });

  test.each(ROWS.filter(({ letter, raw }) => letter === "A5" && !raw.includes("|")))(
    "the misread sign of $raw is suspected, not adopted",
    ({ operator, number, unit, raw }) => {
      const { suspicion, operator: adopted } = target(raw);
      expect(adopted).toBeNull();
      expect(suspicion?.operator).toBe(operator);
      expect(show(suspicion!.quantity.number)).toBe(number);
      expect(canonicalUnit(suspicion!.quantity.unit ?? "")).toBe(canonicalUnit(unit));
    },
  );
});
