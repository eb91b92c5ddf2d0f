import { describeRule } from "../../support/rules/harness";
import { profileWith } from "../../support/rules/profiles";
import { department, project } from "../../support/rules/workbooks";

describeRule("weights/sum-to-total", {
  clean: [
    {
      // 9 + 6 instead of 8 + 7.
      when: "a point moved from one row to another",
      book: project({ G13: 9, H13: 9, G14: 6, H14: 6 }),
      near: true,
    },
    {
      when: "a missing weight explains it, which is said there",
      book: project({ G13: null }),
      alongside: ["weights/filled"],
    },
    {
      // Chongqing: the indicators make 100, the execution comes on top; 90 × (100 − 10) ÷ 100 + 9.75.
      when: "execution on top of 100",
      book: project({ G13: 18, H13: 18, G24: 110, H24: 99.2 }),
      profile: profileWith({}, "chongqing"),
    },
  ],
  caught: [
    {
      // 10 + 7+7+8+7+10+10 + 8+8+7+7 + 10 = 99; scores 99.14 − 1 = 98.14.
      when: "a row lost a point",
      book: project({ G13: 7, H13: 7, H24: 98.14 }),
      found: [
        {
          severity: "error",
          cells: "G24 G6 G13:G23",
          message: "各项分值之和为99分，应为100分，相差1分。",
        },
      ],
      alongside: ["weights/usual-split"],
      repaired: { G13: 8 },
    },
    {
      // 9 points for a met row that scores 8: the points are the slip, and nothing is said of its score.
      when: "one row's points are off, its score is not",
      book: project({ G13: 9 }),
      found: [
        {
          severity: "error",
          cells: "G24 G13 G6 G14:G23",
          message:
            "各项分值之和为101分，应为100分，相差1分；“新建供水管网长度”已完成、得8分，分值（G13）却是9分，可能写错。",
        },
      ],
      alongside: ["weights/usual-split"],
      repaired: { G13: 8 },
    },
    {
      // 中江: 70 + 20 + 10 + 10 = 110 over a printed 100. Here 18 instead of 8 in one row.
      when: "the total row says 100 all the same",
      book: department({ B13: "产出指标（60分）", G13: 20, H13: 20, H22: 110 }),
      found: [
        {
          severity: "error",
          cells: "G22 G4 G13:G21",
          message: "各项分值之和为110分，应为100分，相差10分。",
        },
      ],
      alongside: ["totals/within-full-marks", "weights/usual-split"],
      repaired: { G13: 10 },
    },
  ],
});

describeRule("weights/total-cell", {
  clean: [{ when: "only the indicators are totalled", book: project({ G24: 90 }), near: true }],
  caught: [
    {
      when: "the total row is off by one",
      book: project({ G24: 99 }),
      found: [
        {
          severity: "error",
          cells: "G24 G6 G13:G23",
          message: "总分行的分值（G24）写99分，各项分值之和为100分，相差1分。",
        },
      ],
      repaired: { G24: 100 },
    },
  ],
});

describeRule("weights/level-one-sum", {
  clean: [
    { when: "printed without brackets", book: department({ B13: "产出指标50分" }), near: true },
    {
      when: "printed with a line break and wide digits",
      book: department({ B19: "效益\n指标\n（３０分）" }),
    },
  ],
  caught: [
    {
      // 10 + 10 + 10 + 10 + 5 + 5 = 50.
      when: "the printed points are not those of the rows",
      book: department({ B13: "产出指标（55分）" }),
      found: [
        {
          severity: "error",
          cells: "B13 G13:G18",
          message: "产出指标（B13）标注55分，下属各项分值之和为50分，相差5分。",
        },
      ],
      repaired: { B13: "产出指标（50分）" },
    },
  ],
});

describeRule("weights/level-two-sum", {
  clean: [{ when: "printed and right", book: department({ C13: "数量指标（20分）" }), near: true }],
  caught: [
    {
      when: "the printed points are not those of the rows",
      book: department({ C13: "数量指标（25分）" }),
      found: [
        {
          severity: "error",
          cells: "C13 G13 G14",
          message: "数量指标（C13）标注25分，下属各项分值之和为20分，相差5分。",
        },
      ],
      repaired: { C13: "数量指标（20分）" },
    },
  ],
});

describeRule("weights/filled", {
  clean: [
    {
      // An indicator that does not apply: its 7 points are given to the row above (10号, RULES D.8).
      when: "0 points and 0 scored, the weight given to another row",
      book: project({ G22: 0, H22: 0, G21: 14, H21: 14 }),
      near: true,
    },
    {
      when: "the row is not used",
      book: project({ E22: null, F22: null, G22: null, H22: null, D22: null, G21: 14, H21: 14 }),
    },
  ],
  caught: [
    {
      when: "a used row without points",
      book: project({ G22: null }),
      found: [{ severity: "error", cells: "G22", message: "“工程管护机制健全性”的分值（G22）没有填写。" }],
      repaired: { G22: 7 },
    },
    {
      when: "no points, but a score",
      book: project({ G14: 0 }),
      found: [{ severity: "error", cells: "G14", message: "“改造水厂数量”的分值（G14）为0，却有得分。" }],
      repaired: { G14: 7 },
    },
  ],
});

describeRule("weights/usual-split", {
  clean: [
    {
      // 92 ÷ 98 × 11 = 10.3265… → 10.33; the total 99.14 − 9.39 + 10.33 − 1 = 99.08.
      when: "points moved within the first level",
      book: project({ G17: 11, H17: 10.33, G18: 9, H18: 9, H24: 99.08 }),
      near: true,
    },
    {
      when: "the profile leaves the split to the unit",
      book: project({ G18: 5, H18: 5, G19: 13, H19: 13 }),
      profile: profileWith({}, "sichuan"),
    },
  ],
  caught: [
    {
      when: "five points from output to benefit",
      book: project({ G18: 5, H18: 5, G19: 13, H19: 13 }),
      found: [
        {
          severity: "hint",
          cells: "B13 B19",
          message: "一级指标分值与通行设置不同：产出指标45分（通行50分），效益指标35分（通行30分）。",
        },
      ],
      repaired: { G18: 10, G19: 8 },
    },
    {
      // Execution 15: 234 ÷ 240 × 15 = 14.625 → 14.63; output 45; total 99.14 + 4.88 − 5 = 99.02.
      when: "the execution bears more",
      book: project({ G6: 15, I6: 14.63, G18: 5, H18: 5, H24: 99.02 }),
      found: [
        {
          severity: "hint",
          cells: "G6 B13",
          message: "一级指标分值与通行设置不同：预算执行率15分（通行10分），产出指标45分（通行50分）。",
        },
      ],
      repaired: { G6: 10, G18: 10 },
    },
  ],
});
