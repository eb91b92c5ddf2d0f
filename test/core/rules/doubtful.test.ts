import { describeRule } from "../../support/rules/harness";
import { project } from "../../support/rules/workbooks";

/** Rows emptied from their name on. */
function without(...rows: readonly number[]): Record<string, null> {
  const cells = rows.flatMap((row) => [..."DEFGH"].map((column) => `${column}${String(row)}`));
  return Object.fromEntries(cells.map((cell) => [cell, null]));
}

describeRule("form/levels-complete", {
  clean: [
    { when: "the second level under another name", book: project({ C17: "进度指标" }), near: true },
    { when: "benefits without 生态效益 (not an error, RULES D.7)", book: project({ C21: "社会效益指标" }) },
    { when: "no costs", book: project({ C18: "质量指标" }) },
    {
      // Five rows with 55 + 7 + 28 points: rows 13, 14, 20, 22 and 23.
      when: "a form of five indicators without 质量 and 时效",
      book: project({
        ...without(15, 16, 17, 18, 19, 21),
        ...{ C15: "数量指标", C17: "数量指标", C18: "数量指标", I17: null },
        ...{ G13: 43, H13: 43, G20: 23, H20: 23, H24: 99.75 },
      }),
    },
  ],
  caught: [
    {
      when: "no timeliness",
      book: project({ C17: "质量指标" }),
      found: [{ severity: "hint", cells: "B12", message: "没有时效指标：不适用的请说明，漏填的请补设。" }],
      repaired: { C17: "时效指标" },
    },
    {
      when: "no satisfaction",
      book: project({ B23: "效益指标", C23: "社会效益指标", D23: "用水户投诉处理率" }),
      found: [{ severity: "hint", cells: "B12", message: "没有满意度指标：不适用的请说明，漏填的请补设。" }],
      alongside: [],
      repaired: { B23: "满意度指标" },
    },
  ],
});

describeRule("values/target-countable", {
  clean: [
    { when: "a number", book: project({ E13: "≥12.5公里" }), near: true },
    { when: "words where words belong", book: project({ E22: "健全完善" }) },
  ],
  caught: [
    {
      when: "a quantity in words",
      book: project({ E13: "按计划完成" }),
      found: [
        {
          severity: "hint",
          cells: "E13",
          message: "“新建供水管网长度”是数量指标，指标值（E13）“按计划完成”没有数，完成多少无法衡量。",
        },
      ],
      repaired: { E13: "≥12公里" },
    },
  ],
});

describeRule("values/standard-stated", {
  clean: [
    { when: "an outcome that can be looked up", book: project({ E21: "建立水源地巡查制度" }), near: true },
  ],
  caught: [
    {
      when: "verbs of degree in two rows",
      book: project({ E21: "进一步改善", E22: "有效提升管护水平" }),
      found: [
        {
          severity: "hint",
          cells: "E21 E22",
          message: "2项指标的指标值（E21、E22）只有“进一步改善”一类的话，没有衡量的标准。",
        },
      ],
      repaired: { E21: "水质达到三类以上", E22: "健全" },
    },
  ],
});

describeRule("values/satisfaction-placed", {
  clean: [
    {
      when: "the same word, no measure of satisfaction",
      book: project({ D20: "群众满意的饮水工程覆盖人口" }),
      near: true,
    },
  ],
  caught: [
    {
      when: "under 社会效益指标",
      book: project({ D20: "受益群众满意度", E20: "≥90%", F20: "92%" }),
      found: [
        {
          severity: "hint",
          cells: "D20 C20",
          message: "“受益群众满意度”（D20）列在社会效益指标之下，满意度应列在满意度指标之下。",
        },
      ],
      repaired: { D20: "受益人口覆盖率" },
    },
  ],
});

describeRule("values/indicator-placed", {
  clean: [
    {
      when: "a benefit that names the quality",
      book: project({ D19: "质量提高减少的购水支出" }),
      near: true,
    },
  ],
  caught: [
    {
      when: "验收合格率 under 经济效益指标",
      book: project({ D19: "水厂验收合格率", E19: "＝100%", F19: "100%" }),
      found: [
        {
          severity: "hint",
          cells: "D19 C19",
          message: "“水厂验收合格率”（D19）列在经济效益指标之下，看来属于质量指标，请核对位置。",
        },
      ],
      repaired: { D19: "减少群众购水支出" },
    },
  ],
});

describeRule("scores/full-marks-with-unspent", {
  clean: [
    {
      // 192 ÷ 240 = 80%: 20% unspent is on the line. 172 ÷ 220 = 78.18%; 99.14 − 9.75 + 8 = 97.39.
      when: "a fifth unspent",
      book: project({ F6: 192, F7: 172, H6: 0.8, H7: 0.7818, I6: 8, H24: 97.39 }),
      near: true,
    },
  ],
  caught: [
    {
      // 180 ÷ 240 = 75%, 160 ÷ 220 = 72.73%; 99.14 − 9.75 + 7.5 = 96.89; 89.39 ÷ 90 = 99.32%.
      when: "a quarter unspent and all but full marks",
      book: project({ F6: 180, F7: 160, H6: 0.75, H7: 0.7273, I6: 7.5, H24: 96.89 }),
      found: [
        {
          severity: "hint",
          cells: "H6 H24",
          message: "执行率（H6）75%，有25%的资金没有使用，各项指标却得了99.32%的分，请核对或说明。",
        },
      ],
      repaired: { F6: 234, F7: 214 },
    },
  ],
});

const COPIED = "汛期停工20天，今后汛前完成土方。";

describeRule("reasons/not-repeated", {
  clean: [
    { when: "twice", book: project({ I13: COPIED, I17: COPIED }), near: true },
    { when: "nothing to explain, three times", book: project({ I13: "无", I14: "无", I15: "无" }) },
  ],
  caught: [
    {
      when: "three times the same",
      book: project({ I13: COPIED, I14: COPIED, I17: COPIED }),
      found: [
        {
          severity: "hint",
          cells: "I13 I14 I17",
          message: "3项指标的偏差原因（I13、I14、I17）一字不差：“汛期停工20天，今后汛前完成土方。”。",
        },
      ],
      repaired: { I14: "三座水厂同时开工。" },
    },
  ],
});

describeRule("reasons/says-why", {
  clean: [{ when: "the reason follows", book: project({ I17: "工作原因：汛期停工20天" }), near: true }],
  caught: [
    {
      when: "工作原因 and no more",
      book: project({ I17: "工作原因。" }),
      found: [
        {
          severity: "hint",
          cells: "I17",
          message: "“工程按期完工率”的偏差原因（I17）只写了“工作原因。”，没有说明是什么原因。",
        },
      ],
      repaired: { I17: "汛期停工20天；今后汛前完成土方。" },
    },
  ],
});
