import { describeRule } from "../../support/rules/harness";
import { profileWith } from "../../support/rules/profiles";
import { project, transfer } from "../../support/rules/workbooks";

/** 278 of 290 (95.862…%): 258 of 270 and 20 of 20. The score is 9.59, the total 99.14 − 9.75 + 9.59 = 98.98. */
const OF_290 = { E6: 290, E7: 270, F6: 278, F7: 258, H7: 0.9556, I6: 9.59, H24: 98.98 };

describeRule("funds/rate-correct", {
  clean: [
    {
      when: "whole per cent: 97.5 may be shown as 98",
      book: project({ H6: { value: 0.98, numberFormat: "0%" } }),
      near: true,
    },
    { when: "a bare percentage", book: project({ H6: { value: 97.5, numberFormat: "General" } }) },
    { when: "a formula that gives it", book: project({ H6: { formula: "F6/E6", value: 0.975 } }) },
    { when: "a dash in a row without money", book: project({ H9: "/" }) },
  ],
  caught: [
    {
      // 234 ÷ 240 = 0.975.
      when: "a rate too high by one point",
      book: project({ H6: 0.985 }),
      found: [
        {
          severity: "error",
          cells: "H6 F6 E6",
          message: "年度资金总额的执行率（H6）填98.5%，按234/240应为97.5%。",
          fix: { H6: 0.975 },
        },
      ],
    },
    {
      // A person who typed 98.6 is offered 97.5, not 0.975.
      when: "the rate is a bare percentage",
      book: project({ H6: { value: 98.6, numberFormat: "General" } }),
      found: [
        {
          severity: "error",
          cells: "H6 F6 E6",
          message: "年度资金总额的执行率（H6）填98.6，按234/240应为97.5%。",
          fix: { H6: 97.5 },
        },
      ],
    },
    {
      // 214 ÷ 220 = 0.97272…
      when: "a part's rate is copied from the total, a formula's result",
      book: project({ H7: { formula: "H6", value: 0.975 } }),
      found: [
        {
          severity: "error",
          cells: "H7 F7 E7",
          message: "当年财政拨款的执行率（H7）填97.50%，按214/220应为97.27%。",
        },
      ],
      repaired: { H7: 0.9727 },
    },
    {
      // 190 ÷ 200 = 0.95; the published case 田家庵 printed 86% for 85.75%, which is presentation.
      when: "in a transfer form",
      book: transfer({ "funds[0].executionRate": 1 }),
      found: [
        {
          severity: "error",
          cells: "G6 F6 E6",
          message: "年度资金总额的执行率（G6）填100%，按190/200应为95%。",
          fix: { G6: 0.95 },
        },
      ],
    },
  ],
});

describeRule("funds/rate-rounded-not-cut", {
  clean: [
    { when: "rounded to one decimal of the percentage", book: project({ ...OF_290, H6: 0.959 }), near: true },
  ],
  caught: [
    {
      // 278 ÷ 290 = 0.95862…: cut off 95.8%, rounded 95.9%.
      when: "the third decimal is cut off, as a percentage",
      book: project({ ...OF_290, H6: 0.958 }),
      found: [
        {
          severity: "hint",
          cells: "H6",
          message: "执行率（H6）填95.8%，是截去尾数的结果，四舍五入应为95.9%。",
        },
      ],
      repaired: { H6: 0.959 },
    },
    {
      when: "the same as a ratio, as 裕安区 published it",
      book: project({ ...OF_290, H6: { value: 0.958, numberFormat: "General" } }),
      found: [
        {
          severity: "hint",
          cells: "H6",
          message: "执行率（H6）填0.958，是截去尾数的结果，四舍五入应为0.959（95.9%）。",
        },
      ],
      repaired: { H6: { value: 0.959, numberFormat: "General" } },
    },
  ],
});

describeRule("funds/rate-filled", {
  clean: [
    { when: "a dash says that none is wanted", book: project({ H6: "—" }), near: true },
    {
      when: "a rate that cannot be told",
      book: project({ H6: null, F6: null }),
      alongside: ["funds/amounts-present"],
    },
  ],
  caught: [
    {
      when: "the rate is empty",
      book: project({ H6: null }),
      found: [
        { severity: "warning", cells: "H6", message: "年度资金总额的执行率（H6）没有填写，应为97.5%。" },
      ],
      repaired: { H6: 0.975 },
    },
  ],
});

/** 246 of 240: 102.5%, 226 of 220: 102.73%; the score is capped at 10, the total 99.39. */
const OVERSPENT = { F6: 246, F7: 226, H6: 1.025, H7: 1.0273, I6: 10, H24: 99.39 };

describeRule("funds/rate-not-above-one", {
  clean: [
    {
      when: "the last cent of the budget",
      book: project({ F6: 240, F7: 220, H6: 1, H7: 1, I6: 10, H24: 99.39 }),
      near: true,
    },
    {
      when: "the reason is given in the funds block",
      book: project({ ...OVERSPENT, J5: "原因", J6: "上年结转6万元未列入全年预算数。" }),
    },
  ],
  caught: [
    {
      when: "more was spent than budgeted",
      book: project(OVERSPENT),
      found: [
        {
          severity: "warning",
          cells: "H6 E6",
          message: "执行率（H6）为246/240＝102.5%，超过100%：全年预算数可能漏了上年结转或年中追加。",
        },
      ],
      repaired: { E6: 246, E7: 226, H6: 1, H7: 1 },
    },
  ],
});

describeRule("funds/rate-over-full-year-budget", {
  clean: [
    {
      when: "the profile divides by the opening budget",
      // 234 ÷ 220 = 1.06363…; 214 ÷ 200 = 1.07.
      book: project({ H6: { value: 1.0636, numberFormat: "0.00%" }, H7: 1.07, I6: 10, H24: 99.39 }),
      profile: profileWith({ denominator: "opening" }),
      near: true,
      alongside: ["funds/rate-not-above-one"],
    },
  ],
  caught: [
    {
      when: "the opening budget was taken as denominator",
      book: project({ H6: { value: 1.0636, numberFormat: "0.00%" } }),
      found: [
        {
          severity: "hint",
          cells: "H6",
          message: "执行率（H6）106.36%是用年初预算数作分母算出的；用全年预算数应为97.5%。",
        },
      ],
      alongside: ["funds/rate-correct"],
      repaired: { H6: 0.975 },
    },
  ],
});

/** 200 of 240 is 83.33%, 180 of 220 is 81.82%; 8.33 points, the total 99.14 − 9.75 + 8.33 = 97.72. */
const SLOW = { F6: 200, F7: 180, H6: 0.8333, H7: 0.8182, I6: 8.33, H24: 97.72, J5: "原因" };

describeRule("funds/low-rate-explained", {
  clean: [
    {
      // 216 ÷ 240 = 0.9 is not below 0.9. 196 ÷ 220 = 89.09%.
      when: "exactly at the bound",
      book: project({ F6: 216, F7: 196, H6: 0.9, H7: 0.8909, I6: 9, H24: 98.39, J5: "原因" }),
      profile: profileWith({}, "sichuan"),
      alongside: ["funds/adjustment-explained"],
      near: true,
    },
    {
      when: "the reason is given",
      book: project({ ...SLOW, J6: "汛期停工，尾款跨年支付。" }),
      profile: profileWith({}, "sichuan"),
    },
    { when: "the profile asks for none", book: project(SLOW) },
  ],
  caught: [
    {
      when: "below 90% under the profile of 四川",
      book: project(SLOW),
      profile: profileWith({}, "sichuan"),
      found: [{ severity: "warning", cells: "J6", message: "执行率83.33%低于90%，原因（J6）没有填写。" }],
      repaired: { J6: "汛期停工，尾款跨年支付。" },
    },
    {
      when: "the form's own request for a reason is all that stands there",
      book: project({ ...SLOW, J6: "预算执行率未达到90%的需说明原因（100字以内）" }),
      profile: profileWith({}, "sichuan"),
      found: [{ severity: "warning", cells: "J6", message: "执行率83.33%低于90%，原因（J6）没有填写。" }],
      repaired: { J6: "汛期停工，尾款跨年支付。" },
    },
  ],
});

describeRule("funds/budget-and-execution-in-place", {
  clean: [
    {
      // 246 of 240 is 102.5%: more was spent than budgeted, and the rate says so.
      when: "more spent than budgeted",
      book: project({ F6: 246, F7: 226, H6: 1.025, H7: 1.0273, I6: 10, H24: 99.39 }),
      near: true,
      alongside: ["funds/rate-not-above-one"],
    },
  ],
  caught: [
    {
      // 234 ÷ 240 = 97.5% stands there, 240 ÷ 234 = 102.56% would follow.
      when: "the two amounts of the total",
      book: project({ E6: 234, F6: 240 }),
      found: [
        {
          severity: "error",
          cells: "E6 F6 H6 I6",
          message: "年度资金总额的全年预算数（E6）与全年执行数（F6）看来填反了：执行率填97.5%，正是234÷240。",
        },
      ],
      repaired: { E6: 240, F6: 234 },
    },
    {
      // 214 ÷ 220 = 97.27%.
      when: "the parts as well: one word for all of them",
      book: project({ E6: 234, F6: 240, E7: 214, F7: 220 }),
      found: [
        {
          severity: "error",
          cells: "E6 F6 H6 I6 E7 F7 H7 I7",
          message: "年度资金总额的全年预算数（E6）与全年执行数（F6）看来填反了：执行率填97.5%，正是234÷240。",
        },
      ],
      repaired: { E6: 240, F6: 234, E7: 220, F7: 214 },
    },
  ],
});
