import { describeRule } from "../../support/rules/harness";
import { project } from "../../support/rules/workbooks";

const total = (value: number) => ({ formula: "I6+SUM(H13:H23)", value });

describeRule("totals/formula-counts-all", {
  clean: [
    {
      when: "the total is typed",
      book: project({ H13: "8" }),
      near: true,
      alongside: ["entries/numbers-are-numbers"],
    },
    {
      when: "the text stands outside the sum",
      book: project({ H24: total(99.14), G13: "8" }),
      alongside: ["entries/numbers-are-numbers"],
    },
  ],
  caught: [
    {
      // The sheet shows 99.14 − 8 = 91.14.
      when: "a full-width score under SUM",
      book: project({ H13: "８", H24: total(91.14) }),
      found: [
        {
          severity: "error",
          cells: "H13 H24",
          message:
            "H13（新建供水管网长度·得分）的“８”是文本，H24的合计公式没有计入它：现显示91.14，应为99.14。",
          fix: { H13: 8 },
        },
      ],
    },
    {
      // 99.14 − 8 − 7 = 84.14; each is named, with the total once both are numbers.
      when: "two text scores under SUM",
      book: project({ H13: "8", H14: "7 ", H24: total(84.14) }),
      found: [
        {
          severity: "error",
          cells: "H13 H24",
          message:
            "H13（新建供水管网长度·得分）的“8”是文本，H24的合计公式没有计入它：现显示84.14，应为99.14。",
          fix: { H13: 8 },
        },
        {
          severity: "error",
          cells: "H14 H24",
          message: "H14（改造水厂数量·得分）的“7”是文本，H24的合计公式没有计入它：现显示84.14，应为99.14。",
          fix: { H14: 7 },
        },
      ],
      alongside: ["entries/numbers-are-numbers", "totals/grade-matches"],
    },
  ],
});

describeRule("totals/score-sum", {
  clean: [
    // 99.14 shown with one decimal.
    { when: "the total with one decimal", book: project({ H24: 99.1 }), near: true },
    // 9.75 and 9.39 have two decimals each: 2 × 0.005 = 0.01 (RULES D.4).
    { when: "a cent that rounding explains", book: project({ H24: 99.15 }) },
    {
      when: "a score is missing, which is said there",
      book: project({ H13: null }),
      alongside: ["scores/filled"],
    },
    { when: "the total's formula", book: project({ H24: total(99.14) }) },
  ],
  caught: [
    {
      when: "a total typed by hand",
      book: project({ H24: 99.8 }),
      found: [
        {
          severity: "error",
          cells: "H24 I6 H13:H23",
          message: "总分（H24）填99.8分，各项得分之和为99.14分，相差0.66分。",
          fix: { H24: 99.14 },
        },
      ],
    },
    {
      when: "a formula that forgot the execution: 99.14 − 9.75",
      book: project({ H24: { formula: "SUM(H13:H23)", value: 89.39 }, C25: "良" }),
      found: [
        {
          severity: "error",
          cells: "H24 I6 H13:H23",
          message: "总分（H24）填89.39分，各项得分之和为99.14分，相差9.75分。",
        },
      ],
      repaired: { H24: total(99.14) },
    },
    {
      when: "two cents that rounding does not explain",
      book: project({ H24: 99.16 }),
      found: [
        {
          severity: "error",
          cells: "H24 I6 H13:H23",
          message: "总分（H24）填99.16分，各项得分之和为99.14分，相差0.02分。",
          fix: { H24: 99.14 },
        },
      ],
    },
  ],
});

describeRule("totals/filled", {
  clean: [
    {
      when: "a formula that was not yet calculated",
      book: project({ H24: { formula: "I6+SUM(H13:H23)" } }),
      near: true,
    },
  ],
  caught: [
    {
      when: "the total is empty",
      book: project({ H24: null }),
      found: [{ severity: "error", cells: "H24", message: "总分（H24）没有填写，各项得分之和为99.14分。" }],
      repaired: { H24: 99.14 },
    },
    {
      when: "a score is missing too, so that there is no sum to tell",
      book: project({ H24: null, H21: null }),
      found: [{ severity: "error", cells: "H24", message: "总分（H24）没有填写。" }],
      alongside: ["scores/filled"],
      repaired: { H24: 99.14 },
    },
  ],
});

describeRule("totals/present", {
  clean: [{ when: "the total row is called otherwise", book: project({ A24: "合计得分" }), near: true }],
  caught: [
    {
      when: "the form ends with its indicators",
      book: project({}, { content: { total: null, grade: null } }),
      found: [
        {
          severity: "warning",
          cells: "H12",
          message: "没有找到“总分”（或“合计”）行，总分无法核对。",
        },
      ],
      repaired: { A24: "总分", G24: 100, H24: 99.14 },
    },
  ],
});

describeRule("totals/within-full-marks", {
  clean: [
    {
      // All of 240 spent, the late works in time: 100.
      when: "exactly the full marks",
      book: project({ F6: 240, F7: 220, H6: 1, H7: 1, I6: 10, F17: "98%", H17: 10, H24: 100 }),
      near: true,
    },
  ],
  caught: [
    {
      // A qualitative row given 8.5 of 7 points: 99.14 + 1.5 = 100.64.
      // A row with 9.5 points instead of 8: 101.5 in all, 100.64 of them scored.
      when: "the points make more than 100, and so do the scores",
      book: project({ G13: 9.5, H13: 9.5, H24: 100.64 }),
      found: [{ severity: "error", cells: "H24", message: "总分（H24）100.64分，超过满分100分。" }],
      alongside: ["weights/sum-to-total", "weights/usual-split"],
      repaired: { G13: 8, H13: 8, H24: 99.14 },
    },
  ],
});

describeRule("totals/grade-matches", {
  clean: [
    { when: "优秀 is 优", book: project({ C25: "优秀" }), near: true },
    {
      // 9.14 points less in two rows that a person judges: exactly 90 is 优 (RULES A.2).
      when: "exactly 90",
      book: project({
        H21: 5.6,
        I21: "围网跨年实施。",
        H22: 5.6,
        I22: "制度跨年出台。",
        H13: 1.66,
        I13: "长度未复核。",
        H24: 90,
      }),
      alongside: ["scores/own-reduction"],
    },
  ],
  caught: [
    {
      when: "good for 99.14",
      book: project({ C25: "良好" }),
      found: [
        {
          severity: "error",
          cells: "C25 H24",
          message: "等级（C25）填“良好”，总分99.14分对应的等级是“优”。",
          fix: { C25: "优" },
        },
      ],
    },
    {
      when: "in one cell with its name, which no other word may take the place of",
      book: project({ A25: "自评等级：良", C25: null }),
      found: [
        {
          severity: "error",
          cells: "A25 H24",
          message: "等级（A25）填“良”，总分99.14分对应的等级是“优”。",
        },
      ],
      repaired: { A25: "自评等级：优" },
    },
    {
      // 89.99: 9.15 points less.
      when: "excellent for 89.99",
      book: project({
        H21: 5.6,
        I21: "围网跨年实施。",
        H22: 5.6,
        I22: "制度跨年出台。",
        H13: 1.65,
        I13: "长度未复核。",
        H24: 89.99,
      }),
      found: [
        {
          severity: "error",
          cells: "C25 H24",
          message: "等级（C25）填“优”，总分89.99分对应的等级是“良”。",
          fix: { C25: "良" },
        },
      ],
      alongside: ["scores/own-reduction"],
    },
  ],
});

describeRule("totals/grade-readable", {
  clean: [{ when: "in quotation marks with its name", book: project({ C25: "“优”等级" }), near: true }],
  caught: [
    {
      when: "a letter",
      book: project({ C25: "A" }),
      found: [
        {
          severity: "warning",
          cells: "C25",
          message: "等级（C25）填“A”，不是规定的等级；按总分应为“优”。",
        },
      ],
      repaired: { C25: "优" },
    },
  ],
});
