import { show } from "../../../src/core/cells/decimal";
import type { IndicatorResult } from "../../../src/core/compute/indicator";
import type { ParameterValues } from "../../../src/core/profiles/profile";
import { review } from "../../../src/core/review";
import type { NewContent } from "../../support/forms/form-workbook";
import { profileWith } from "../../support/rules/profiles";
import { project } from "../../support/rules/workbooks";
import { evaluationOf } from "../form/semantics";

type Parameters = Partial<ParameterValues>;

interface Row {
  readonly target: NewContent;
  readonly actual: NewContent;
  readonly weight: NewContent;
  readonly name?: string;
  readonly level2?: string;
}

/** The first row of the sound project with other content, computed. */
function computed(row: Row, parameters: Parameters = {}): IndicatorResult {
  const { book } = project({
    D13: row.name ?? "新建供水管网长度",
    C13: row.level2 ?? "数量指标",
    E13: row.target,
    F13: row.actual,
    G13: row.weight,
  });
  const { results } = evaluationOf(review(book.grids(), { profile: profileWith(parameters) }));
  return results.indicators[0] as IndicatorResult;
}

/** The score as text, or why there is none. */
function scoreOf(row: Row, parameters: Parameters = {}): string {
  const one = computed(row, parameters);
  return one.score ? show(one.score) : `${one.state}: ${one.reason ?? ""}`;
}

const LE: Record<"linear" | "inverse" | "strict", Parameters> = {
  linear: { "formula.le": "linear" },
  inverse: { "formula.le": "inverse" },
  strict: { "formula.le": "strict" },
};

describe("RULES D.3, the vectors", () => {
  test.each<readonly [target: string, actual: string, weight: number, score: string]>([
    // ≥ and ＞: met is full, below is A ÷ T × W.
    ["≥50个", "50个", 10, "10"],
    ["≥50个", "47个", 10, "9.4"], // 47 ÷ 50 × 10
    ["≥50个", "60个", 10, "10"],
    ["≥50个", "0个", 10, "0"],
    ["＞50个", "50个", 10, "10"], // as the provincial system: A ≥ T
    ["≥1100万元", "1093万元", 6, "5.96"], // 5.9618…
    ["≥2.6亿元", "2.45亿元", 6, "5.65"], // 5.6538…
    ["不低于50个", "47个", 10, "9.4"],
    // ＝: as ≥, over is full.
    ["＝3座", "3座", 5, "5"],
    ["＝3座", "2座", 5, "3.33"], // 2 ÷ 3 × 5 = 3.333…
    ["＝3座", "4座", 5, "5"],
    ["＝0次", "0次", 5, "5"],
    ["＝0次", "1次", 5, "0"],
    // Zero targets, whatever the sign that means "at most".
    ["0起", "0起", 5, "5"],
    ["0起", "2起", 5, "0"],
    ["≤0%", "0%", 5, "5"],
    ["≤0%", "0.1%", 5, "0"],
    ["≥0个", "5个", 5, "5"],
    // A negative actual counts as 0.
    ["≥12公里", "-3公里", 8, "0"],
  ])("%s, %s, %d points → %s", (target, actual, weight, score) => {
    expect(scoreOf({ target, actual, weight })).toBe(score);
  });

  test.each<
    readonly [target: string, actual: string, weight: number, linear: string, inverse: string, strict: string]
  >([
    ["≤329.47万元", "329.47万元", 5, "5", "5", "5"],
    ["≤329.47万元", "412.23万元", 5, "3.74", "4", "0"], // 1 − 82.76 ÷ 329.47 = 0.74881; 329.47 ÷ 412.23 = 0.79924
    ["≤17万元", "20万元", 5, "4.12", "4.25", "0"], // 14 ÷ 17 × 5; 17 ÷ 20 × 5
    ["≤100万元", "200万元", 8, "0", "4", "0"], // A = 2T
    ["≤100万元", "250万元", 8, "0", "3.2", "0"],
    ["＜5小时", "5小时", 5, "5", "5", "5"],
    ["≤5小时", "3小时", 5, "5", "5", "5"],
  ])("%s, %s, %d points → linear %s, inverse %s, strict %s", (target, actual, weight, ...scores) => {
    const row: Row = { target, actual, weight, name: "项目总成本", level2: "成本指标" };
    expect((["linear", "inverse", "strict"] as const).map((way) => scoreOf(row, LE[way]))).toEqual(scores);
  });

  test.each<readonly [target: string, actual: string, over: string, exact: string, symmetric: string]>([
    ["＝100%", "100%", "10", "10", "10"],
    ["＝100%", "98%", "9.8", "0", "9.8"],
    ["＝80人", "84人", "10", "0", "9.52"], // 80 ÷ 84 × 10 = 9.5238…
  ])("%s, %s → over is full %s, exact %s, symmetric %s", (target, actual, ...scores) => {
    const row: Row = { target, actual, weight: 10 };
    const ways = ["overIsFull", "exact", "symmetric"] as const;
    expect(ways.map((way) => scoreOf(row, { "formula.eq": way }))).toEqual(scores);
  });

  test("a zero target left to the person where the profile says so", () => {
    expect(scoreOf({ target: "0起", actual: "1起", weight: 5 }, { zeroTarget: "manual" })).toBe(
      "manual: zeroTarget",
    );
  });
});

describe("ranges", () => {
  test.each<readonly [actual: string, score: string]>([
    ["95%", "10"],
    ["90%", "10"],
    ["100%", "10"],
    ["81%", "9"], // 81 ÷ 90 × 10
    ["110%", "9"], // (1 − 10 ÷ 100) × 10
    ["200%", "0"],
  ])("90%%-100%%, %s → %s", (actual, score) => {
    expect(scoreOf({ target: "90%-100%", actual, weight: 10, name: "预算执行进度" })).toBe(score);
  });
  test("outside a range by hand where the profile says so", () => {
    const row: Row = { target: "90%-100%", actual: "81%", weight: 10, name: "预算执行进度" };
    expect(scoreOf(row, { "formula.range": "manual" })).toBe("manual: range");
    expect(scoreOf({ ...row, actual: "95%" }, { "formula.range": "manual" })).toBe("10");
  });
  test("± : inside is full, outside is for the person (RULES D.3)", () => {
    const row: Row = { target: "±5%", actual: "3%", weight: 10, name: "预算偏差率" };
    expect(scoreOf(row)).toBe("10");
    expect(scoreOf({ ...row, actual: "-4%" })).toBe("10");
    expect(scoreOf({ ...row, actual: "8%" })).toBe("manual: range");
  });
});

describe("dates", () => {
  const row = { name: "主体工程完工时间", level2: "时效指标", weight: 6 };
  test.each<readonly [target: string, actual: string, score: string]>([
    ["2024年9月前", "2024年7月", "6"],
    ["2024年9月底前", "2024年9月30日", "6"],
    ["2024年12月31日前", "2024年12月31日", "6"],
    ["2024年9月底前", "2024年11月", "manual: late"],
    ["2024年底", "2024年12月", "6"],
  ])("%s, %s → %s", (target, actual, score) => {
    expect(scoreOf({ ...row, target, actual })).toBe(score);
  });
  test("all dates by hand where the profile says so", () => {
    const early: Row = { ...row, target: "2024年9月前", actual: "2024年7月" };
    expect(scoreOf(early, { "formula.date": "manual" })).toBe("manual: qualitative");
  });
});

describe("composites: every part must hold", () => {
  test.each<readonly [target: string, actual: string, score: string]>([
    ["≥6期；≥300人", "6期；320人", "10"],
    ["≥6期；≥300人", "6期；280人", "manual: composite"],
    ["≥6期；≥300人", "6期", "manual: composite"],
  ])("%s, %s → %s", (target, actual, score) => {
    expect(scoreOf({ target, actual, weight: 10, name: "培训期数和人数" })).toBe(score);
  });
});

describe("how the numbers are spelled does not matter", () => {
  test.each<readonly [target: NewContent, actual: NewContent]>([
    ["≥98%", "98.5%"],
    ["≥98%", "98.5"],
    ["≥98%", "0.985"],
    ["≥98%", { value: 0.985, numberFormat: "0.0%" }],
    ["≥98%", { value: 0.985, numberFormat: "General" }],
    ["≥98%", { value: 98.5, numberFormat: "General" }],
    ["≥９８％", "９８.５％"],
    ["≥98百分比", "98.5"],
    [
      { value: 0.98, numberFormat: "0%" },
      { value: 0.985, numberFormat: "0.0%" },
    ],
    ["不低于98%", "达到98.5%"],
    ["98%以上", "98.5%"],
  ])("%j, %j is met", (target, actual) => {
    expect(scoreOf({ target, actual, weight: 10, name: "供水水质达标率", level2: "质量指标" })).toBe("10");
  });
  test.each<readonly [target: string, actual: string, score: string]>([
    ["≥80万元", "860000元", "10"],
    ["≥80万元", "72万元", "9"],
    ["≥80万元", "720000元", "9"],
    ["≥1.5万人", "13500人", "9"],
    ["≥2.6亿元", "23400万元", "9"],
  ])("%s, %s converts: %s", (target, actual, score) => {
    expect(scoreOf({ target, actual, weight: 10 })).toBe(score);
  });
});

describe("what a person must judge, with the reason", () => {
  test.each<readonly [string, Row, string]>([
    ["words for words", { target: "明显改善", actual: "达成年度指标", weight: 7 }, "manual: qualitative"],
    ["a word for a number", { target: "≥12公里", actual: "完成", weight: 7 }, "manual: qualitativeActual"],
    [
      "a text for a number",
      {
        target: "≥12公里",
        actual: "全年在东西两片新建供水管网，其中东片7.5公里、西片5公里，均已通水。",
        weight: 7,
      },
      "manual: narrativeActual",
    ],
    ["the target copied", { target: "≥12公里", actual: "≥12公里", weight: 7 }, "manual: copiedTarget"],
    ["another unit", { target: "≥12公里", actual: "12天", weight: 7 }, "manual: unlikeUnit"],
    ["another frequency", { target: "≥2次/月", actual: "2次/年", weight: 7 }, "manual: unlikeUnit"],
    ["no target", { target: null, actual: "12公里", weight: 7 }, "manual: noTarget"],
    ["no actual", { target: "≥12公里", actual: null, weight: 7 }, "manual: noActual"],
    ["no weight", { target: "≥12公里", actual: "12公里", weight: null }, "manual: noWeight"],
    ["a negative target missed", { target: "≤-5%", actual: "-3%", weight: 7 }, "manual: negativeTarget"],
    [
      "= on something to be kept low, not met exactly",
      { target: "＝240万元", actual: "234万元", weight: 7, name: "项目总成本", level2: "成本指标" },
      "manual: direction",
    ],
    [
      "a direction the name does not tell",
      { target: "85%", actual: "80%", weight: 7, name: "公用经费控制率", level2: "成本指标" },
      "manual: direction",
    ],
    [
      "an error cell",
      { target: "≥12公里", actual: { value: { kind: "error", code: "#N/A" } }, weight: 7 },
      "unreadable: unreadable",
    ],
    [
      "an unreadable weight",
      { target: "≥12公里", actual: "12公里", weight: "约7" },
      "unreadable: unreadable",
    ],
  ])("%s", (_name, row, outcome) => {
    expect(scoreOf(row)).toBe(outcome);
  });
  test("a negative target met exactly is met", () => {
    expect(scoreOf({ target: "≤-5%", actual: "-5%", weight: 7 })).toBe("7");
  });
});

describe("no sign: the name tells the direction", () => {
  test.each<readonly [name: string, level2: string, target: string, actual: string, score: string]>([
    ["设备故障响应时间", "时效指标", "2小时", "1.5小时", "10"],
    ["设备故障响应时间", "时效指标", "2小时", "2.5小时", "7.5"], // (1 − 0.5 ÷ 2) × 10
    ["项目总成本", "成本指标", "15万元。", "12万元", "10"],
    ["培训人次", "数量指标", "280人次", "252人次", "9"],
    ["验收合格率", "质量指标", "100%", "95%", "9.5"],
    ["安全事故发生次数", "质量指标", "0次", "0次", "10"],
  ])("%s %s: %s, %s → %s", (name, level2, target, actual, score) => {
    expect(scoreOf({ name, level2, target, actual, weight: 10 })).toBe(score);
  });
});

describe("rounding", () => {
  test("half up in decimal arithmetic, where binary numbers fail", () => {
    // 67 ÷ 200 × 3 = 1.005 → 1.01; 199 ÷ 200 × 1 = 0.995 → 1.
    expect(scoreOf({ target: "≥200个", actual: "67个", weight: 3 })).toBe("1.01");
    expect(scoreOf({ target: "≥200个", actual: "199个", weight: 1 })).toBe("1");
  });
  test("the profile's decimals", () => {
    const row: Row = { target: "＝3座", actual: "2座", weight: 5 };
    expect(([0, 1, 3] as const).map((decimals) => scoreOf(row, { "rounding.decimals": decimals }))).toEqual([
      "3",
      "3.3",
      "3.333",
    ]);
  });
  test("weights typed as a percentage of a hundred points", () => {
    expect(scoreOf({ target: "≥12公里", actual: "9公里", weight: "8%" })).toBe("6");
    expect(scoreOf({ target: "≥12公里", actual: "9公里", weight: { value: 0.08, numberFormat: "0%" } })).toBe(
      "6",
    );
    expect(scoreOf({ target: "≥12公里", actual: "9公里", weight: "8分" })).toBe("6");
  });
});

describe("deviation and explanation", () => {
  test("(actual − target) ÷ target, four decimals", () => {
    expect(
      computed({
        target: "≤329.47万元",
        actual: "412.23万元",
        weight: 5,
        level2: "成本指标",
      }).deviation?.toFixed(),
    ).toBe("0.2512");
    expect(computed({ target: "≥98%", actual: "92%", weight: 10 }).deviation?.toFixed()).toBe("-0.0612");
    expect(computed({ target: "0起", actual: "2起", weight: 10 }).deviation).toBeNull();
  });
  test("the formula with addresses and with values", () => {
    expect(computed({ target: "≥12公里", actual: "9公里", weight: 8 }).explanation).toEqual({
      addresses: "F13/E13*G13",
      values: "9/12*8",
    });
    expect(computed({ target: "≥80万元", actual: "720000元", weight: 10 }).explanation?.values).toBe(
      "72/80*10",
    );
  });
});
