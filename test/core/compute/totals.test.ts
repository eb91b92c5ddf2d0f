import { decimal, show, type Decimal } from "../../../src/core/cells/decimal";
import { tierBand } from "../../../src/core/compute/indicator";
import { stepPoints } from "../../../src/core/compute/score-formula";
import { gradeIndex, gradeOf } from "../../../src/core/compute/total";
import { MOF_2020_10 } from "../../../src/core/profiles/mof-2020-10";
import type { Profile } from "../../../src/core/profiles/profile";
import { review } from "../../../src/core/review";
import { profileWith } from "../../support/rules/profiles";
import { department, project, type RuleBook } from "../../support/rules/workbooks";
import { evaluationOf } from "../form/semantics";

const text = (number: Decimal | null | undefined): string | null => (number ? show(number) : null);

function totals({ book }: RuleBook, profile: Profile | null = null) {
  const { results } = evaluationOf(review(book.grids(), { profile }));
  const { typed, sum, computed, missing, weightSum } = results.total;
  return {
    typed: text(typed),
    sum: text(sum),
    computed: text(computed),
    weights: text(weightSum),
    missing,
    grade: results.grade,
  };
}

describe("grades (RULES A.2)", () => {
  test.each<readonly [total: string, grade: string]>([
    ["100", "优"],
    ["90", "优"],
    ["89.99", "良"],
    ["80", "良"],
    ["79.99", "中"],
    ["60", "中"],
    ["59.99", "差"],
    ["0", "差"],
    ["100.5", "优"],
  ])("%s → %s", (total, grade) => {
    expect(gradeOf(decimal(total), MOF_2020_10)).toBe(grade);
  });
  test("by the profile's bounds and words", () => {
    const local = profileWith({ grades: [85, 75, 60], gradeWords: ["优秀", "良好", "合格", "不合格"] });
    expect(["85", "84.9", "60", "59"].map((total) => gradeOf(decimal(total), local))).toEqual([
      "优秀",
      "良好",
      "合格",
      "不合格",
    ]);
  });
  test.each<readonly [word: string, index: number | null]>([
    ["优", 0],
    ["优秀", 0],
    ["“优”等级", 0],
    ["良好", 1],
    ["中", 2],
    ["合格", 2],
    ["较差", 3],
    ["不合格", 3],
    ["A", null],
    ["99.14", null],
    ["", null],
  ])("“%s” is grade %s", (word, index) => {
    expect(gradeIndex(word)).toBe(index);
  });
});

describe("typed, sum and computed", () => {
  test("the sound forms", () => {
    expect(totals(project({}))).toEqual({
      typed: "99.14",
      sum: "99.14",
      computed: "99.14",
      weights: "100",
      missing: 0,
      grade: "优",
    });
    expect(totals(department({}))).toEqual({
      typed: "100",
      sum: "100",
      computed: "100",
      weights: "100",
      missing: 0,
      grade: "优",
    });
  });
  test("computed takes the typed score where a person judges", () => {
    // The cost exceeded by a tenth: 9 instead of the typed 10; the qualitative 6 stays.
    expect(totals(project({ F18: "264万元", H21: 6 }))).toMatchObject({ sum: "98.14", computed: "97.14" });
  });
  test("a manual row without score leaves no computed total", () => {
    expect(totals(project({ H21: null }))).toMatchObject({ missing: 1, computed: null });
  });
  test("a computed row without score is computed all the same", () => {
    expect(totals(project({ H13: null }))).toMatchObject({ missing: 1, computed: "99.14", sum: "91.14" });
  });
  test("the grade follows the total that stands", () => {
    expect(totals(project({ H24: 85 })).grade).toBe("良");
    expect(totals(project({ H24: null })).grade).toBe("优");
  });
  test("an indicator row 预算执行率 counts the execution once", () => {
    const book = project({
      D13: "预算执行率",
      B13: "预算执行",
      E13: "100%",
      F13: "97.5%",
      G13: 10,
      H13: 9.75,
      H24: 90.14,
    });
    // Without the block: 9.75 + 7 + 8 + 7 + 9.39 + 10 + 8 + 8 + 7 + 7 + 10 = 91.14.
    expect(totals(book)).toMatchObject({ sum: "91.14", weights: "92" });
  });
});

describe("execution on top of the full marks (重庆)", () => {
  const chongqing = profileWith({}, "chongqing");
  test("100 indicator points and 7.93 of 10 make 97.93 of 100, as 梁平 published it", () => {
    // 4753.66 × 0.7927 = 3768.23; 100 × 0.9 + 7.93.
    const book = department({
      E4: 4753.66,
      F4: 3768.23,
      H4: { value: 0.7927, numberFormat: "0.00%" },
      I4: 7.93,
      G13: 20,
      H13: 20,
      B13: "产出指标（60分）",
      G22: 110,
      H22: 97.93,
    });
    const reviewed = review(book.book.grids(), { profile: chongqing });
    const { results } = evaluationOf(reviewed);
    expect(text(results.total.combined)).toBe("97.93");
    expect(text(results.total.sum)).toBe("107.93");
    expect(
      reviewed.findings.filter((one) => one.rule.startsWith("totals/") || one.rule.startsWith("weights/sum")),
    ).toEqual([]);
  });
});

describe("tiers", () => {
  test.each<readonly ["achieved" | "partly" | "notAchieved", string]>([
    ["achieved", "5.6–7 true"],
    ["partly", "4.2–5.6 false"],
    ["notAchieved", "0–4.2 false"],
  ])("%s of 7 points: %s", (tier, expected) => {
    const { low, high, highIncluded } = tierBand(tier, decimal(7), MOF_2020_10);
    expect(`${show(low)}–${show(high)} ${String(highIncluded)}`).toBe(expected);
  });
  test("the older bands", () => {
    const { low } = tierBand("partly", decimal(10), profileWith({ tiers: [0.8, 0.5] }));
    expect(show(low)).toBe("5");
  });
});

describe("steps", () => {
  const rule = (mode: "proportional" | "fullSteps" | "startedSteps") => ({ step: 0.05, deduct: 2, mode });
  test.each<readonly [excess: string, proportional: string, full: string, started: string]>([
    ["0", "0", "0", "0"],
    ["-0.1", "0", "0", "0"],
    ["0.05", "2", "2", "2"],
    ["0.07", "2.8", "2", "4"],
    ["0.1", "4", "4", "4"],
  ])("excess %s: %s, %s, %s", (excess, ...points) => {
    const modes = ["proportional", "fullSteps", "startedSteps"] as const;
    expect(modes.map((mode) => show(stepPoints(decimal(excess), rule(mode))))).toEqual(points);
  });
});
