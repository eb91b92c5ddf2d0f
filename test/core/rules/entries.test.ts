import { describeRule } from "../../support/rules/harness";
import { department, project, transfer } from "../../support/rules/workbooks";

describeRule("entries/numbers-readable", {
  clean: [
    { when: "a score with its unit", book: project({ H13: "8分" }), near: true },
    {
      when: "an amount with thousands separators",
      book: project({ E19: "≥80万元", D6: "220.00万元" }),
      alongside: ["entries/money-unit-plain"],
    },
    { when: "a dash where nothing applies", book: project({ D9: "——", E9: "/", F9: "无" }) },
  ],
  caught: [
    {
      when: "a score is only about so much",
      book: project({ H13: "约8" }),
      found: [
        {
          severity: "error",
          cells: "H13",
          message: "H13（新建供水管网长度·得分）应填数字，现为“约8”，读不出数。",
        },
      ],
      repaired: { H13: 8 },
    },
    {
      when: "a sum is typed instead of its result",
      book: project({ F6: "214+20" }),
      found: [
        {
          severity: "error",
          cells: "F6",
          message: "F6（年度资金总额·全年执行数）应填数字，现为“214+20”，读不出数。",
        },
      ],
      repaired: { F6: 234 },
    },
    {
      when: "words stand in the base data",
      book: department({ "基础数据表!F16": "见附件" }),
      found: [
        {
          severity: "error",
          cells: "基础数据表!F16",
          message: "F16（办公经费·本年决算数）应填数字，现为“见附件”，读不出数。",
        },
      ],
      repaired: { "基础数据表!F16": 17 },
    },
  ],
});

describeRule("entries/digits-half-width", {
  clean: [
    {
      when: "half-width text",
      book: project({ H13: "8" }),
      near: true,
      alongside: ["entries/numbers-are-numbers"],
    },
    { when: "full-width digits in a target, which is text anyway", book: project({ E13: "≥１２公里" }) },
    {
      when: "the total's formula misses it, which is said there",
      // 99.14 - 8 = 91.14 is what SUM shows without the text.
      book: project({ H13: "８", H24: { formula: "I6+SUM(H13:H23)", value: 91.14 } }),
      alongside: ["totals/formula-counts-all"],
    },
  ],
  caught: [
    {
      when: "a score in full-width digits",
      book: project({ H13: "８" }),
      found: [
        {
          severity: "warning",
          cells: "H13",
          message: "H13（新建供水管网长度·得分）的“８”是全角字符，表格软件不把它当数字，求和时会漏掉。",
          fix: { H13: 8 },
        },
      ],
    },
    {
      when: "a total in full-width digits and point",
      book: project({ H24: "９９．１４" }),
      found: [
        {
          severity: "warning",
          cells: "H24",
          message: "H24（总分行·总分）的“９９．１４”是全角字符，表格软件不把它当数字，求和时会漏掉。",
          fix: { H24: 99.14 },
        },
      ],
    },
  ],
});

describeRule("entries/numbers-are-numbers", {
  clean: [
    { when: "a unit behind the number", book: project({ G13: "8分", H13: "8分" }), near: true },
    {
      when: "a rate typed as a bare ratio",
      book: project({ H6: { value: 0.975, numberFormat: "General" } }),
    },
  ],
  caught: [
    {
      when: "weight and score are text",
      book: project({ G13: "8", H13: "8" }),
      found: [
        {
          severity: "hint",
          cells: "G13 H13",
          message: "有2个数字以文本形式保存（G13、H13），公式求和时不会计入。",
        },
      ],
      repaired: { G13: 8, H13: 8 },
    },
    {
      when: "more than five are text",
      book: project({ G13: "8", H13: "8", G14: "7", H14: "7", G15: "8", H15: "8" }),
      found: [
        {
          severity: "hint",
          cells: "G13:H15",
          message: "有6个数字以文本形式保存（G13、H13、G14、H14、G15等），公式求和时不会计入。",
        },
      ],
      repaired: { G13: 8, H13: 8, G14: 7, H14: 7, G15: 8, H15: 8 },
    },
  ],
});

describeRule("entries/money-unit-plain", {
  clean: [
    {
      when: "the number format shows the form's unit",
      book: project({ F6: { value: 234, numberFormat: '0"万元"' } }),
      near: true,
    },
    { when: "points with 分 behind them", book: project({ G13: "8分" }) },
  ],
  caught: [
    {
      when: "万元 stands in the cell",
      book: project({ F6: "234万元" }),
      found: [
        {
          severity: "hint",
          cells: "F6",
          message:
            "F6（年度资金总额·全年执行数）写作“234万元”，表头单位是万元；已按万元理解其中的数字，请核对。",
        },
      ],
      repaired: { F6: 234 },
    },
    {
      when: "a bare 万",
      book: transfer({ "funds[0].fullYearBudget": "200万" }),
      found: [
        {
          severity: "hint",
          cells: "E6",
          message:
            "E6（年度资金总额·全年预算数）写作“200万”，表头单位是万元；已按万元理解其中的数字，请核对。",
        },
      ],
      repaired: { "funds[0].fullYearBudget": 200 },
    },
    {
      when: "元 in a form of 万元",
      book: project({ D9: "0元" }),
      found: [
        {
          severity: "hint",
          cells: "D9",
          message: "D9（其他资金·年初预算数）写作“0元”，表头单位是万元；已按万元理解其中的数字，请核对。",
        },
      ],
      repaired: { D9: 0 },
    },
  ],
});

describeRule("entries/not-negative", {
  clean: [
    { when: "a dash", book: project({ D9: "-" }), near: true },
    {
      // 88 − 3 = 85 of 商品和服务, 340 + 23 = 363 of 工资: the table still adds up to 480.
      when: "an addition that is a cut",
      book: department({
        "基本支出情况!C6": -3,
        "基本支出情况!D6": 85,
        "基本支出情况!C5": 23,
        "基本支出情况!D5": 363,
      }),
    },
  ],
  caught: [
    {
      // 200 + 21 − 1 = 220: the parts still make the total.
      when: "a negative amount",
      book: project({ D9: -1, D8: 21 }),
      found: [{ severity: "error", cells: "D9", message: "D9（其他资金·年初预算数）为负数-1。" }],
      repaired: { D9: 0, D8: 20 },
    },
    {
      // The total follows: 99.14 − 8 − 1 = 90.14.
      when: "a negative score",
      book: project({ H13: -1, I13: "管网长度未经复核。", H24: 90.14 }),
      found: [{ severity: "error", cells: "H13", message: "H13（新建供水管网长度·得分）为负数-1。" }],
      repaired: { H13: 8 },
    },
  ],
});

describeRule("entries/no-error-cells", {
  clean: [
    {
      when: "the formula guards against the error",
      book: project({ H9: { formula: 'IFERROR(F9/E9,"—")', value: "—" } }),
      near: true,
    },
  ],
  caught: [
    {
      when: "a rate divides by zero",
      book: project({ H9: { formula: "F9/E9", value: { kind: "error", code: "#DIV/0!" } } }),
      found: [{ severity: "error", cells: "H9", message: "H9是错误值#DIV/0!（公式 =F9/E9）。" }],
      repaired: { H9: "—" },
    },
    {
      when: "an error was pasted as a value into a cell no rule knows",
      book: project({ K20: { value: { kind: "error", code: "#REF!" } } }),
      found: [{ severity: "error", cells: "K20", message: "K20是错误值#REF!。" }],
      repaired: { K20: null },
    },
  ],
});

describeRule("entries/no-hidden-figures", {
  clean: [{ when: "a hidden row of zeros", book: project({}, { hidden: [9] }), near: true }],
  caught: [
    {
      when: "a hidden indicator bears points",
      book: project({}, { hidden: [14] }),
      found: [
        {
          severity: "warning",
          cells: "G14",
          message: "第14行是隐藏行，但带有改造水厂数量·分值“7”，会计入合计。",
        },
      ],
      repaired: { E14: null, F14: null, G14: null, H14: null },
    },
    {
      when: "a hidden funds row holds money",
      book: project({}, { hidden: [8] }),
      found: [
        {
          severity: "warning",
          cells: "D8",
          message: "第8行是隐藏行，但带有上年结转资金·年初预算数“20”，会计入合计。",
        },
      ],
      repaired: { D8: 0, E8: 0, F8: 0, H8: null },
    },
  ],
});
