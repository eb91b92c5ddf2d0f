import { describeRule } from "../../support/rules/harness";
import { department, project, transfer } from "../../support/rules/workbooks";

describeRule("funds/amounts-present", {
  clean: [
    {
      when: "a budget of zero is an answer",
      book: project({ E6: 0, E7: 0, E8: 0, F6: 0, F7: 0, F8: 0 }),
      near: true,
      alongside: ["funds/something-budgeted"],
    },
    { when: "the opening budget is left out", book: project({ D6: null, D7: null, D8: null, D9: null }) },
  ],
  caught: [
    {
      when: "no budget",
      book: project({ E6: null }),
      found: [{ severity: "error", cells: "E6", message: "年度资金总额的全年预算数（E6）没有填写。" }],
      repaired: { E6: 240 },
    },
    {
      when: "dashes for both",
      book: transfer({ "funds[0].fullYearBudget": "—", "funds[0].fullYearExecution": null }),
      found: [
        { severity: "error", cells: "E6", message: "年度资金总额的全年预算数（E6）没有填写。" },
        { severity: "error", cells: "F6", message: "年度资金总额的全年执行数（F6）没有填写。" },
      ],
      repaired: { E6: 200, F6: 190 },
    },
  ],
});

describeRule("funds/parts-make-total", {
  clean: [
    {
      // Every figure may be off by half of its last digit: 240.0 against 219.95 + 20.1 = 240.05.
      when: "rounding explains the difference",
      book: project({ E7: 219.95, H7: 0.9729, E8: 20.1, H8: 0.995, E6: { value: 240, numberFormat: "0.0" } }),
      near: true,
    },
    { when: "the parts are not filled", book: project({ E7: null, E8: "—", E9: null, H7: null, H8: null }) },
    {
      // 省级 and 市级 detail the appropriation: 150 + 70 belong to its 220, not to the total a second time.
      when: "其中 stands in two levels",
      book: project({ B8: "其中：省级资金", D8: 150, E8: 150, F8: 150, H8: 1 }),
    },
  ],
  caught: [
    {
      // 220 + 20 + 0 = 240. The rate 234/250 and the score that follow from 250 are not reported beside it.
      when: "the budget differs from its parts",
      book: project({ E6: 250 }),
      found: [
        {
          severity: "error",
          cells: "E6 E7 E8 E9",
          message: "年度资金总额的全年预算数（E6）为250万元，各分项之和为240万元，相差10万元。",
        },
      ],
      repaired: { E6: 240 },
    },
    {
      // 214 + 25 + 0 = 239.
      when: "a part of the execution is wrong",
      book: project({ F8: 25, E8: 25, E7: 215, H8: 1, H7: 0.9953 }),
      found: [
        {
          severity: "error",
          cells: "F6 F7 F8 F9",
          message: "年度资金总额的全年执行数（F6）为234万元，各分项之和为239万元，相差5万元。",
        },
      ],
      repaired: { F7: 209 },
    },
  ],
});

describeRule("funds/budget-not-zero", {
  clean: [
    {
      when: "no budget and nothing spent",
      book: project({ E8: 0, F8: 0, H8: "—", E7: 240, F7: 234, H7: 0.975 }),
      near: true,
    },
  ],
  caught: [
    {
      when: "the carried-over funds were spent but not budgeted",
      // 214 of 240 is 89.17%.
      book: project({ E8: 0, E7: 240, H7: 0.8917, H8: "—" }),
      found: [
        {
          severity: "error",
          cells: "E8",
          message: "上年结转资金的预算数（E8）为0，却有执行数20，执行率无法计算。",
        },
      ],
      repaired: { E8: 20, E7: 220, H7: 0.9727 },
    },
    {
      when: "the whole budget was forgotten",
      book: department({ E4: 0 }),
      found: [
        {
          severity: "error",
          cells: "E4",
          message: "年度资金总额的预算数（E4）为0，却有执行数560，执行率无法计算。",
        },
      ],
      repaired: { E4: 560 },
    },
  ],
});

describeRule("funds/something-budgeted", {
  clean: [
    {
      // Nothing of 240 was spent: 0%, 0 points, 99.14 − 9.75 = 89.39.
      when: "nothing was spent of a budget",
      book: project({ F6: 0, F7: 0, F8: 0, H6: 0, H7: 0, H8: 0, I6: 0, H24: 89.39, C25: "良" }),
      // Full marks over money that was not spent are told by another rule.
      alongside: ["scores/full-marks-with-unspent"],
      near: true,
    },
  ],
  caught: [
    {
      when: "neither budget nor execution",
      book: project({ E6: 0, E7: 0, E8: 0, F6: 0, F7: 0, F8: 0 }),
      found: [
        {
          severity: "hint",
          cells: "E6",
          message: "年度资金总额的预算数（E6）和执行数都为0，执行率不适用，预算执行得分请人工确定。",
        },
      ],
      repaired: { E6: 240, E7: 240, F6: 234, F7: 234 },
    },
  ],
});

describeRule("funds/splits-make-total", {
  clean: [
    {
      // 512 + 8 = 520 is the opening budget: which total is divided, the form does not say (RULES B.2).
      when: "the income adds up to the opening budget",
      book: department({ B6: "其中：一般公共预算：512" }),
      near: true,
      alongside: ["funds/splits-agree"],
    },
    {
      when: "only one item is filled",
      book: department({
        B6: "其中：一般公共预算：",
        B7: "政府性基金拨款：",
        B8: "纳入专户管理的非税收入拨款：",
      }),
      alongside: ["funds/splits-agree"],
    },
  ],
  caught: [
    {
      // 502 + 0 + 0 + 8 = 510.
      when: "the income falls short",
      book: department({ B6: "其中：一般公共预算：502" }),
      found: [
        {
          severity: "error",
          cells: "B5 B6:B9 E4",
          message: "按收入性质分的各项之和为510万元，与年度资金总额（E4）560万元不符，相差50万元。",
        },
      ],
      repaired: { B6: "其中：一般公共预算：552" },
    },
    {
      // 480 + 83 = 563; the other tables still say 80.
      when: "the expenditure exceeds the total",
      book: department({ E7: "项目支出：83" }),
      found: [
        {
          severity: "error",
          cells: "E5 E6 E7 E4",
          message: "按支出性质分的各项之和为563万元，与年度资金总额（E4）560万元不符，相差3万元。",
        },
      ],
      repaired: { E7: "项目支出：80" },
    },
  ],
});

/** The department with 560.25 in all, the quarter in the basic expenditure of every table. */
const WITH_CENTS = {
  E4: 560.25,
  F4: 560.25,
  E6: "其中：基本支出：480.25",
  "基本支出情况!C4": 20.25,
  "基本支出情况!D4": 480.25,
  "基本支出情况!C5": 22.25,
  "基本支出情况!D5": 362.25,
  "基础数据表!F20": 20.25,
};

describeRule("funds/splits-exact", {
  clean: [
    {
      when: "the cents agree",
      book: department({ ...WITH_CENTS, B6: "其中：一般公共预算：552.12", B9: "其他资金：8.13" }),
      near: true,
    },
  ],
  caught: [
    {
      // 552.13 + 8.13 = 560.26 against 560.25, three figures rounded to cents: as in the table of 益阳 2024.
      when: "one cent that rounding explains",
      book: department({ ...WITH_CENTS, B6: "其中：一般公共预算：552.13", B9: "其他资金：8.13" }),
      found: [
        {
          severity: "hint",
          cells: "B6:B9 E4",
          message:
            "按收入性质分的各项之和为560.26万元，与年度资金总额（E4）560.25万元相差0.01万元，四舍五入可以解释。",
        },
      ],
      repaired: { B9: "其他资金：8.12" },
    },
  ],
});

describeRule("funds/splits-agree", {
  clean: [
    {
      when: "the income is not filled",
      book: department({
        B6: "其中：一般公共预算：",
        B7: "政府性基金拨款：",
        B8: "纳入专户管理的非税收入拨款：",
        B9: "其他资金：",
      }),
      near: true,
    },
  ],
  caught: [
    {
      // 512 + 8 = 520 is the opening budget, 480 + 80 = 560 the execution: each fits a total, not the other.
      when: "income by the opening budget, expenditure by the execution",
      book: department({ B6: "其中：一般公共预算：512" }),
      found: [
        {
          severity: "hint",
          cells: "B5 E5",
          message: "按收入性质合计520万元，按支出性质合计560万元，相差40万元。",
        },
      ],
      repaired: { B6: "其中：一般公共预算：552" },
    },
  ],
});

describeRule("funds/money-unit-plausible", {
  clean: [
    {
      when: "the amounts in 元 as well",
      book: project({
        A5: "项目资金（元）",
        D6: 2200000,
        E6: 2400000,
        F6: 2340000,
        D7: 2000000,
        E7: 2200000,
        F7: 2140000,
        D8: 200000,
        E8: 200000,
        F8: 200000,
      }),
      near: true,
    },
  ],
  caught: [
    {
      when: "元 in the head over hundreds",
      book: project({ A5: "项目资金（元）" }),
      found: [
        {
          severity: "hint",
          cells: "E6",
          message: "年度资金总额（E6）为240元，数额过小，请核对表头的单位是不是元。",
        },
      ],
      repaired: { A5: "项目资金（万元）" },
    },
    {
      when: "yuan under 万元",
      book: project({
        D6: 2200000,
        E6: 2400000,
        F6: 2340000,
        D7: 2000000,
        E7: 2200000,
        F7: 2140000,
        D8: 200000,
        E8: 200000,
        F8: 200000,
      }),
      found: [
        {
          severity: "hint",
          cells: "E6",
          message: "年度资金总额（E6）为2400000万元，数额过大，请核对表头的单位是不是万元。",
        },
      ],
      repaired: { A5: "项目资金（元）" },
    },
  ],
});
