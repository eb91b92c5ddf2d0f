import { describeRule } from "../../support/rules/harness";
import { department, project } from "../../support/rules/workbooks";

describeRule("funds/weight-filled", {
  clean: [{ when: "the weight in words of points", book: project({ G6: "10分" }), near: true }],
  caught: [
    {
      when: "the execution has no weight",
      book: project({ G6: null }),
      found: [{ severity: "error", cells: "G6", message: "预算执行率的分值（G6）没有填写，本配置为10分。" }],
      repaired: { G6: 10 },
    },
  ],
});

describeRule("funds/weight-once", {
  clean: [
    { when: "zeros in the rows of the parts", book: project({ G7: 0, I7: 0, G8: 0, I8: 0 }), near: true },
  ],
  caught: [
    {
      when: "weight and score stand in a part's row again, as 歙县 published it",
      book: project({ G7: 10, I7: 9.73 }),
      found: [
        {
          severity: "hint",
          cells: "G7",
          message: "当年财政拨款一行也填了分值或得分（G7：10），与总额行重复；计算总分时只计一次。",
        },
      ],
      repaired: { G7: "—", I7: "—" },
    },
  ],
});

describeRule("funds/score-filled", {
  clean: [
    {
      when: "no budget at all, so no rate: the dash answers",
      book: project({ E6: 0, E7: 0, E8: 0, F6: 0, F7: 0, F8: 0, H6: "—", H7: "—", H8: "—", I6: "—" }),
      near: true,
      alongside: ["funds/something-budgeted"],
    },
  ],
  caught: [
    {
      // 234 ÷ 240 × 10 = 9.75.
      when: "the score is empty",
      book: project({ I6: null }),
      found: [
        {
          severity: "error",
          cells: "I6",
          message: "预算执行得分（I6）没有填写，按公式应为9.75分。",
          fix: { I6: 9.75 },
        },
      ],
    },
    {
      when: "a dash instead of the score",
      book: department({ I4: "—" }),
      found: [
        {
          severity: "error",
          cells: "I4",
          message: "预算执行得分（I4）没有填写，按公式应为10分。",
          fix: { I4: 10 },
        },
      ],
    },
    {
      when: "the score cannot be computed either",
      book: project({ I6: null, F6: null }),
      found: [{ severity: "error", cells: "I6", message: "预算执行得分（I6）没有填写。" }],
      alongside: ["funds/amounts-present"],
      repaired: { I6: 9.75 },
    },
  ],
});

describeRule("funds/score-correct", {
  clean: [
    { when: "one decimal: 9.75 may be typed 9.8", book: project({ I6: 9.8, H24: 99.19 }), near: true },
    {
      // 零陵 2021: 3824.26 ÷ 4753.66 = 80.4488…% → 8.04 from the amounts, 8.05 from the shown 80.45%.
      when: "the score from the displayed rate",
      book: department({
        D4: 4753.66,
        E4: 4753.66,
        F4: 3824.26,
        H4: { value: 0.8045, numberFormat: "0.00%" },
        I4: 8.05,
        H22: 98.05,
        B6: "其中：一般公共预算：4745.66",
      }),
      alongside: ["funds/splits-make-total"],
    },
  ],
  caught: [
    {
      // 9.75 against 10: a difference no rounding explains. The total follows: 99.14 + 0.25 = 99.39.
      when: "full points for 97.5%",
      book: project({ I6: 10, H24: 99.39 }),
      found: [
        {
          severity: "error",
          cells: "I6 H6 F6 E6",
          message: "预算执行得分（I6）填10分，按234/240*10应为9.75分，相差0.25分。",
          fix: { I6: 9.75 },
        },
      ],
    },
    {
      // 246 of 240: the score is MIN(1, 1.025) × 10 = 10.
      when: "the rate above 100% was not worth less",
      book: project({ F6: 246, F7: 226, H6: 1.025, H7: 1.0273, I6: 9 }),
      found: [
        {
          severity: "error",
          cells: "I6 H6 F6 E6",
          message: "预算执行得分（I6）填9分，按MIN(1,246/240)*10应为10分，相差1分。",
          fix: { I6: 10 },
        },
      ],
      alongside: ["funds/rate-not-above-one", "totals/score-sum"],
    },
  ],
});

describeRule("funds/score-within-weight", {
  clean: [
    {
      when: "the full points for the whole budget",
      book: project({ F6: 240, F7: 220, H6: 1, H7: 1, I6: 10, H24: 99.39 }),
      near: true,
    },
  ],
  caught: [
    {
      // An old system multiplied without a cap: 102.5% × 10 = 10.25. The total: 99.14 + 0.5 = 99.64.
      when: "10.25 of 10",
      book: project({ F6: 246, F7: 226, H6: 1.025, H7: 1.0273, I6: 10.25, H24: 99.64 }),
      found: [
        {
          severity: "error",
          cells: "I6",
          message: "预算执行得分（I6）10.25分，超过分值10分。",
          fix: { I6: 10 },
        },
      ],
      alongside: ["funds/rate-not-above-one"],
    },
  ],
});
