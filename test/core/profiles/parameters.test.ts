import { show } from "../../../src/core/cells/decimal";
import { MOF_2020_10 } from "../../../src/core/profiles/mof-2020-10";
import { PARAMETER_SCHEMAS } from "../../../src/core/profiles/parameter-schema";
import type { ParameterKey, ParameterValues } from "../../../src/core/profiles/profile";
import { review, type Review } from "../../../src/core/review";
import { evaluationOf } from "../form/semantics";
import { profileWith } from "../../support/rules/profiles";
import { department, project, type Cells, type RuleBook } from "../../support/rules/workbooks";

/** What a row looks at: a figure or the messages of a rule. */
type Look = (found: Review) => unknown;

const says =
  (rule: string): Look =>
  (found) =>
    found.findings.filter((one) => one.rule === rule).map((one) => one.message);
const count =
  (rule: string): Look =>
  (found) =>
    found.findings.filter((one) => one.rule === rule).length;
/** The computed score of an indicator row, by its place in the form. */
const score =
  (row: number): Look =>
  (found) => {
    const one = evaluationOf(found).results.indicators[row]?.score ?? null;
    return one ? show(one) : null;
  };
const execution: Look = (found) => {
  const one = evaluationOf(found).results.execution.score;
  return one ? show(one) : null;
};
const rate: Look = (found) => {
  const one = evaluationOf(found).results.execution.rates[0]?.rate;
  return one ? show(one) : null;
};
const total: Look = (found) => {
  const one = evaluationOf(found).results.total.computed;
  return one ? show(one) : null;
};
const grade: Look = (found) => evaluationOf(found).results.grade;

interface Row<K extends ParameterKey = ParameterKey> {
  readonly key: K;
  readonly value: ParameterValues[K];
  readonly book: RuleBook;
  readonly look: Look;
  /** Under the default profile, and with the one parameter changed. */
  readonly before: unknown;
  readonly after: unknown;
  /** Other parameters that must be set for this one to matter. */
  readonly also?: Partial<ParameterValues>;
}

function row<K extends ParameterKey>(
  key: K,
  value: ParameterValues[K],
  book: RuleBook,
  look: Look,
  [before, after]: readonly [unknown, unknown],
  also: Partial<ParameterValues> = {},
): Row {
  return { key, value, book, look, before, after, also } as Row;
}

/** A tenth of a point for each started percentage point, and the like. */
const STEPS = { step: 0.01, deduct: 0.5, mode: "startedSteps" } as const;
const weighted = (deduct: number) => ({ weight: 5, step: 0.01, deduct, mode: "fullSteps" }) as const;

const usual = says("weights/usual-split");
const unusual = (name: string, own: number, usualPoints: number): readonly string[] => [
  `一级指标分值与通行设置不同：${name}${String(own)}分（通行${String(usualPoints)}分）。`,
];
const BASE = "基础数据表";
const calculating = { "dept.calculator": true };
const baseData = (cells: Cells): RuleBook =>
  department({
    D4: 560,
    ...Object.fromEntries(Object.entries(cells).map(([at, one]) => [`${BASE}!${at}`, one])),
  });
const trial = count("calculator/base-data");
const budget = says("calculator/budget");
const LATE = { E17: "2024年6月底前完成", F17: "2024年5月完成" };

/** Rates, scores and totals by hand: 234 of 240 is 97.5%, of 220 it is 106.36%; 92 of 98 is 9.39 of 10. */
const ROWS: readonly Row[] = [
  row("scored", false, project({}), score(0), ["8", null]),
  row("weights.execution", 20, project({}), usual, [[], unusual("预算执行率", 10, 20)]),
  row("weights.output", 40, project({}), usual, [[], unusual("产出指标", 50, 40)]),
  row("weights.benefit", 20, project({}), usual, [[], unusual("效益指标", 30, 20)]),
  row("weights.satisfaction", 5, project({}), usual, [[], unusual("满意度指标", 10, 5)]),
  row("weights.cost", 20, project({ B18: "成本指标" }, { layout: { levels: "repeated" } }), usual, [
    unusual("产出指标", 40, 50),
    ["一级指标分值与通行设置不同：产出指标40分（通行50分），成本指标10分（通行20分）。"],
  ]),
  row("costLevel", "first", project({}), count("weights/cost-level"), [0, 1]),
  row("costMissingCap", 5, project({ C18: "质量指标" }), count("scores/missing-cost-cap"), [0, 1]),
  row("totalBase", 90, project({}), says("weights/sum-to-total"), [
    [],
    ["各项分值之和为100分，应为90分，相差10分。"],
  ]),
  // 90 × 89.39 ÷ 100 + 9.75.
  row("executionOnTop", true, project({}), total, ["99.14", "90.2"]),
  row("denominator", "opening", project({}), rate, ["0.975", "1.0636"]),
  row("moneyUnit", "元", project({ A5: "项目资金", E6: 241 }), says("funds/parts-make-total"), [
    ["年度资金总额的全年预算数（E6）为241万元，各分项之和为240万元，相差1万元。"],
    ["年度资金总额的全年预算数（E6）为241元，各分项之和为240元，相差1元。"],
  ]),
  // 264 ÷ 240 = 110%.
  row("executionCap", false, project({ F6: 264, F7: 244 }), execution, ["10", "11"]),
  row("executionExplainBelow", 0.98, project({}), count("funds/low-rate-noticed"), [0, 1]),
  // 2.5 points short, 3 started steps of 0.5.
  row("executionFormula", STEPS, project({}), execution, ["9.75", "8.5"]),
  // 6 of 98 is 6.12%: 7 started steps of 0.5.
  row("formula.ge", STEPS, project({}), score(4), ["9.39", "6.5"]),
  row("formula.eq", "exact", project({ F14: "4座" }), score(1), ["7", "0"]),
  // 3 ÷ 4 of 7.
  row("formula.eq", "symmetric", project({ F14: "4座" }), score(1), ["7", "5.25"]),
  // 264 for 240 is 10% above: 10 × 0.9; 240 ÷ 264 = 0.9091; 10 steps of 0.5.
  row("formula.le", "inverse", project({ F18: "264万元" }), score(5), ["9", "9.09"]),
  row("formula.le", "strict", project({ F18: "264万元" }), score(5), ["9", "0"]),
  row("formula.le", STEPS, project({ F18: "264万元" }), score(5), ["9", "5"]),
  // 18 of 20 at least, 10 points.
  row("formula.range", "manual", project({ E17: "20%-30%", F17: "18%" }), score(4), ["9", null]),
  row("formula.date", "manual", project(LATE), score(4), ["10", null]),
  row("zeroTarget", "manual", project({ E17: "0起", F17: "1起" }), score(4), ["0", null]),
  // 12.5 ÷ 12 is 104.17%, 86 ÷ 80 107.5%, 15600 ÷ 15000 104%; 93.2 ÷ 90 is 103.56%.
  row("overAchieve.hintAt", 1.04, project({}), count("values/over-achievement"), [0, 3]),
  row(
    "overAchieve.reasonRequired",
    true,
    project({ F13: "15.6公里" }),
    count("reasons/given-when-exceeded"),
    [0, 1],
  ),
  // 15.6 ÷ 12 = 130%, 10 points above 120%: 10 × 0.1 off 8.
  row(
    "overAchieve.deduct",
    { step: 0.01, deduct: 0.1, mode: "proportional" },
    project({ F13: "15.6公里" }),
    score(0),
    ["8", "7"],
  ),
  row("totalCap", [{ rateBelow: 0.98, cap: 90 }], project({}), total, ["99.14", "90"]),
  row("reasonRequiredWhen", [], project({ I17: null }), count("reasons/given-when-below"), [1, 0]),
  row(
    "reasonRequiredWhen",
    ["rateBelowThreshold"],
    project({ J5: "原因" }),
    count("funds/low-rate-explained"),
    [0, 1],
    {
      executionExplainBelow: 0.98,
    },
  ),
  row(
    "reasonRequiredWhen",
    ["budgetAdjusted"],
    project({ J5: "原因" }),
    count("funds/adjustment-explained"),
    [0, 1],
  ),
  // 60% of 7 is 4.2, 50% is 3.5.
  row(
    "tiers",
    [0.8, 0.5],
    project({ F21: "部分达成年度指标并具有一定效果", H21: 4, I21: "进度慢。" }),
    count("scores/within-tier"),
    [1, 0],
  ),
  row("grades", [99.5, 80, 60], project({}), grade, ["优", "良"]),
  row("gradeWords", ["优秀", "良好", "中等", "较差"], project({}), grade, ["优", "优秀"]),
  row("rounding.decimals", 1, project({}), score(4), ["9.39", "9.4"]),
  row("sumTolerance", 0.1, project({ H24: 99.24 }), count("totals/score-sum"), [1, 0]),
  // 10 points do not apply: (99.14 − 10) × 100 ÷ 90 = 99.04.
  row("naIndicators", "rescaled", project({ E23: "不适用", F23: "不适用", H23: null }), total, [
    null,
    "99.04",
  ]),
  row(
    "baseData.controlRateMax",
    1.1,
    baseData({ B3: 16, D3: 17, F3: 1.0625 }),
    count("base-data/control-rate-within"),
    [1, 0],
  ),
  row("dept.calculator", true, baseData({ B3: 16, D3: 17, F3: 1.0625 }), trial, [0, 1]),
  row("dept.controlRate", weighted(0), baseData({ B3: 16, D3: 17, F3: 1.0625 }), trial, [1, 0], calculating),
  row("dept.threePublicChange", weighted(0), baseData({ F5: 9 }), trial, [1, 0], calculating),
  // 500 ÷ 560 = 89.29%: 2 full steps of 5 points, 4 off; of 1 point 10 × 0.5.
  row(
    "dept.budgetCompletion",
    weighted(0.5),
    department({ D4: 560, F4: 500 }),
    budget,
    [
      [
        "预算完成率（未执行数视作年末结余）（F4）500/560＝89.29%，满分5分，按本配置得1分（5-INT((1-500/560)/0.05)*2）；换一种读法，按比例为0.71分，不足一档也扣为0分（试算）。",
      ],
      [
        "预算完成率（未执行数视作年末结余）（F4）500/560＝89.29%，满分5分，按本配置得0分（5-INT((1-500/560)/0.01)*0.5）（试算）。",
      ],
    ],
    calculating,
  ),
  row(
    "dept.budgetControl",
    [{ upTo: 0.3, points: 5 }],
    department({ D4: 448 }),
    budget,
    [["预算控制率（E4）(560-448)/448＝25%，满分5分，按本配置得2分（分档计分）（试算）。"], []],
    calculating,
  ),
  row(
    "dept.areaControl",
    weighted(0),
    baseData({ B22: 1000, C22: 1200, D22: 1.2 }),
    trial,
    [1, 0],
    calculating,
  ),
  row(
    "dept.investControl",
    weighted(0),
    baseData({ E22: 1000, F22: 1200, G22: 1.2 }),
    trial,
    [1, 0],
    calculating,
  ),
  row(
    "dept.framework",
    [
      { title: "履职效能", weight: 50, sections: [] },
      { title: "管理效率", weight: 50, sections: [] },
    ],
    department({ B13: "履职效能", B19: "管理效率", B21: "管理效率" }),
    usual,
    [[], ["一级指标分值与通行设置不同：管理效率40分（通行50分）。"]],
  ),
];

describe("every parameter of a profile changes what is computed or said", () => {
  test.each(ROWS.map((one) => [`${one.key} → ${JSON.stringify(one.value)}`, one] as const))(
    "%s",
    (_name, one) => {
      const look = (parameters: Partial<ParameterValues>): unknown =>
        one.look(review(one.book.book.grids(), { profile: profileWith({ ...one.also, ...parameters }) }));
      expect({ before: look({}), after: look({ [one.key]: one.value }) }).toEqual({
        before: one.before,
        after: one.after,
      });
      expect(one.after).not.toEqual(one.before);
    },
  );
  test("no parameter is left out", () => {
    const tested = new Set(ROWS.map((one) => one.key));
    expect(Object.keys(PARAMETER_SCHEMAS).filter((key) => !tested.has(key as ParameterKey))).toEqual([]);
    expect(Object.keys(MOF_2020_10.parameters).filter((key) => !tested.has(key as ParameterKey))).toEqual([]);
  });
});
