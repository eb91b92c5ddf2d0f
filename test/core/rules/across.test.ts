import { describeRule } from "../../support/rules/harness";
import { department } from "../../support/rules/workbooks";

const BASE = "基础数据表";
const BASIC = "基本支出情况";
const PROJECTS = "项目支出情况";

describeRule("across/project-expenditure", {
  clean: [
    { when: "the same figure with decimals", book: department({ E7: "项目支出：80.00" }), near: true },
    { when: "the base data leave it blank", book: department({ [`${BASE}!F11`]: null }) },
  ],
  caught: [
    {
      // 57 + 25 = 82 of 60 + 22 in the table of the projects.
      when: "the table of the projects has two more",
      book: department({
        [`${PROJECTS}!D4`]: 82,
        [`${PROJECTS}!D6`]: 25,
        [`${PROJECTS}!C4`]: 22,
        [`${PROJECTS}!C6`]: 7,
        E7: "项目支出：80",
      }),
      found: [
        {
          severity: "warning",
          cells: `E7 ${PROJECTS}!D4`,
          message: "本表的项目支出（E7）为80万元，项目支出情况表（“项目支出情况”D4）为82万元，相差2万元。",
        },
      ],
      repaired: {
        [`${PROJECTS}!D4`]: 80,
        [`${PROJECTS}!D6`]: 23,
        [`${PROJECTS}!C4`]: 20,
        [`${PROJECTS}!C6`]: 5,
      },
    },
    {
      // 45 + 12 + 21 = 78.
      when: "the base data have two less",
      book: department({ [`${BASE}!F11`]: 78, [`${BASE}!F14`]: 21 }),
      found: [
        {
          severity: "warning",
          cells: `E7 ${BASE}!F11`,
          message: "本表的项目支出（E7）为80万元，基础数据表（“基础数据表”F11）为78万元，相差2万元。",
        },
      ],
      repaired: { [`${BASE}!F11`]: 80, [`${BASE}!F14`]: 23 },
    },
  ],
});

describeRule("across/basic-expenditure", {
  clean: [
    { when: "the same figure with decimals", book: department({ E6: "其中：基本支出：480.0" }), near: true },
  ],
  caught: [
    {
      // 362 + 85 + 32 = 479.
      when: "the table of the basic expenditure has one less",
      book: department({ [`${BASIC}!D4`]: 479, [`${BASIC}!D6`]: 85, E6: "其中：基本支出：480" }),
      found: [
        {
          severity: "warning",
          cells: `E6 ${BASIC}!D4`,
          message: "本表的基本支出（E6）为480万元，基本支出情况表（“基本支出情况”D4）为479万元，相差1万元。",
        },
      ],
      repaired: { [`${BASIC}!D4`]: 480, [`${BASIC}!D6`]: 86 },
    },
  ],
});

describeRule("across/basic-adjustment", {
  clean: [
    { when: "not stated", book: department({ [`${BASE}!F20`]: "——" }), near: true },
    {
      when: "stated in the column of the budget",
      book: department({ [`${BASE}!F20`]: null, [`${BASE}!D20`]: 20 }),
    },
  ],
  caught: [
    {
      when: "22 instead of 20",
      book: department({ [`${BASE}!F20`]: 22 }),
      found: [
        {
          severity: "warning",
          cells: `${BASE}!F20 ${BASIC}!C4`,
          message:
            "本表的基本支出预算调整（F20）为22万元，基本支出情况表（“基本支出情况”C4）为20万元，相差2万元。",
        },
      ],
      repaired: { [`${BASE}!F20`]: 20 },
    },
  ],
});
