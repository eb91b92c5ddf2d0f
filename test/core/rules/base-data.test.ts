import { describeRule } from "../../support/rules/harness";
import { department } from "../../support/rules/workbooks";

const BASE = "基础数据表";

describeRule("base-data/control-rate-correct", {
  clean: [
    {
      // 17 ÷ 16 = 106.25%, shown without decimals.
      when: "rounded to whole per cent",
      book: department({ [`${BASE}!B3`]: 16, [`${BASE}!D3`]: 17, [`${BASE}!F3`]: 1.06 }),
      near: true,
      alongside: ["base-data/control-rate-within"],
    },
    { when: "zero rows of buildings", book: department({ [`${BASE}!D22`]: 0, [`${BASE}!G22`]: 0 }) },
  ],
  caught: [
    {
      when: "110% for 30 of 30",
      book: department({ [`${BASE}!F3`]: 1.1 }),
      found: [
        {
          severity: "error",
          cells: `${BASE}!F3 D3 B3`,
          message: "财政供养人员控制率（F3）填110%，按30/30应为100%。",
          fix: { [`${BASE}!F3`]: 1 },
        },
      ],
    },
    {
      // 1200 ÷ 1000 = 120%; the other way round it would be 83.33%.
      when: "the area the wrong way round",
      book: department({ [`${BASE}!B22`]: 1000, [`${BASE}!C22`]: 1200, [`${BASE}!D22`]: "83.33%" }),
      found: [
        {
          severity: "error",
          cells: `${BASE}!D22 C22 B22`,
          message: "楼堂馆所规模控制率（D22）填83.33%，按1200/1000应为120%。",
          fix: { [`${BASE}!D22`]: 1.2 },
        },
      ],
      alongside: ["entries/numbers-are-numbers"],
    },
  ],
});

describeRule("base-data/control-rate-within", {
  clean: [
    {
      // 29 ÷ 30 = 96.67%.
      when: "one post free",
      book: department({ [`${BASE}!D3`]: 29, [`${BASE}!F3`]: { value: 0.9667, numberFormat: "0.00%" } }),
      near: true,
    },
  ],
  caught: [
    {
      when: "17 people on 16 posts, rightly computed",
      book: department({
        [`${BASE}!B3`]: 16,
        [`${BASE}!D3`]: 17,
        [`${BASE}!F3`]: { value: 1.0625, numberFormat: "0.00%" },
      }),
      found: [
        {
          severity: "warning",
          cells: `${BASE}!F3 D3 B3`,
          message: "财政供养人员控制率（F3）为17÷16＝106.25%，超过100%，计算无误，请说明原因。",
        },
      ],
      repaired: { [`${BASE}!B3`]: 17, [`${BASE}!F3`]: 1 },
    },
  ],
});

describeRule("base-data/three-public-sum", {
  clean: [
    {
      // 4.64 + 0 + 1.41 = 6.05 against 6.0: half a digit of each, 0.05 + 0.005 + 0.005.
      when: "rounding explains the difference",
      book: department({
        [`${BASE}!F6`]: 4.64,
        [`${BASE}!F8`]: 4.64,
        [`${BASE}!F10`]: 1.41,
        [`${BASE}!F5`]: { value: 6, numberFormat: "0.0" },
      }),
      near: true,
    },
  ],
  caught: [
    {
      // 4.6 + 0 + 1.4 = 6.
      when: "half a 万元 too much",
      book: department({ [`${BASE}!F5`]: 6.5 }),
      found: [
        {
          severity: "error",
          cells: `${BASE}!F5 F6 F9 F10`,
          message: "三公经费的本年决算数（F5）为6.5万元，各分项之和为6万元，相差0.5万元。",
        },
      ],
      repaired: { [`${BASE}!F5`]: 6 },
    },
  ],
});

describeRule("base-data/vehicle-sum", {
  clean: [
    {
      when: "the parts are not filled",
      book: department({ [`${BASE}!D7`]: null, [`${BASE}!D8`]: null }),
      near: true,
    },
  ],
  caught: [
    {
      // 0 + 6 = 6 in each column; here 0 + 5 in the budget.
      when: "the running costs of the budget are one short",
      book: department({ [`${BASE}!D8`]: 5 }),
      found: [
        {
          severity: "error",
          cells: `${BASE}!D6 D7 D8`,
          message: "公务用车购置和维护经费的本年预算数（D6）为6万元，各分项之和为5万元，相差1万元。",
        },
      ],
      repaired: { [`${BASE}!D8`]: 6 },
    },
  ],
});

describeRule("base-data/project-sum", {
  clean: [
    {
      when: "a row under another name, as units rename them",
      book: department({ [`${BASE}!A13`]: "2、派驻纪检监察组工作经费" }),
    },
    {
      when: "the budget shifted from one part to another",
      book: department({ [`${BASE}!F12`]: 40, [`${BASE}!F14`]: 28 }),
      near: true,
    },
  ],
  caught: [
    {
      // 45 + 12 + 20 = 77.
      when: "a part of the final account is wrong",
      book: department({ [`${BASE}!F14`]: 20 }),
      found: [
        {
          severity: "error",
          cells: `${BASE}!F11 F12 F13 F14`,
          message: "项目支出的本年决算数（F11）为80万元，各分项之和为77万元，相差3万元。",
        },
      ],
      repaired: { [`${BASE}!F14`]: 23 },
    },
    {
      // 30 + 10 + 20 = 60 against 58.
      when: "last year's column",
      book: department({ [`${BASE}!B14`]: 20 }),
      found: [
        {
          severity: "error",
          cells: `${BASE}!B11 B12 B13 B14`,
          message: "项目支出的上年决算数（B11）为58万元，各分项之和为60万元，相差2万元。",
        },
      ],
      repaired: { [`${BASE}!B14`]: 18 },
    },
  ],
});

describeRule("base-data/three-public-within-budget", {
  clean: [
    {
      // 4.6 + 0 + 3.4 = 8.
      when: "exactly the budget",
      book: department({ [`${BASE}!F5`]: 8, [`${BASE}!F10`]: 3.4 }),
      near: true,
    },
  ],
  caught: [
    {
      // 4.6 + 0 + 3.9 = 8.5.
      when: "more than the budget",
      book: department({ [`${BASE}!F5`]: 8.5, [`${BASE}!F10`]: 3.9 }),
      found: [
        {
          severity: "warning",
          cells: `${BASE}!F5 D5`,
          message: "三公经费决算数（F5）8.5万元，超过预算数8万元。",
        },
      ],
      repaired: { [`${BASE}!F5`]: 6, [`${BASE}!F10`]: 1.4 },
    },
  ],
});

describeRule("base-data/years-current", {
  clean: [{ when: "no year in the label", book: department({ [`${BASE}!D2`]: "实际在职人数" }), near: true }],
  caught: [
    {
      when: "last year's finished buildings, as in 益阳 2024",
      book: department({ [`${BASE}!A21`]: "楼堂馆所控制情况\n（2023年完工项目）" }),
      found: [
        {
          severity: "hint",
          cells: `${BASE}!A21`,
          message: "2024年度的表里，A21“楼堂馆所控制情况（2023年完工项目）”写的是2023年，应为2024年。",
        },
      ],
      repaired: { [`${BASE}!A21`]: "楼堂馆所控制情况（2024年完工项目）" },
    },
    {
      when: "the staff and the prior year are a year old",
      book: department({ [`${BASE}!D2`]: "2023年实际在职人数", [`${BASE}!B4`]: "2022年决算数" }),
      found: [
        {
          severity: "hint",
          cells: `${BASE}!D2`,
          message: "2024年度的表里，D2“2023年实际在职人数”写的是2023年，应为2024年。",
        },
        {
          severity: "hint",
          cells: `${BASE}!B4`,
          message: "2024年度的表里，B4“2022年决算数”写的是2022年，应为2023年。",
        },
      ],
      repaired: { [`${BASE}!D2`]: "2024年实际在职人数", [`${BASE}!B4`]: "2023年决算数" },
    },
  ],
});

describeRule("base-data/staff-filled", {
  clean: [
    {
      when: "a dash where there are no posts",
      book: department({ [`${BASE}!B3`]: "—", [`${BASE}!F3`]: "—" }),
      near: true,
    },
  ],
  caught: [
    {
      when: "the posts are not filled",
      book: department({ [`${BASE}!B3`]: null }),
      found: [{ severity: "warning", cells: `${BASE}!B3`, message: "编制数（B3）没有填写。" }],
      repaired: { [`${BASE}!B3`]: 30 },
    },
  ],
});
