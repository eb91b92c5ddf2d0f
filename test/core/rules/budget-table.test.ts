import { describeRule } from "../../support/rules/harness";
import { department } from "../../support/rules/workbooks";

const BASIC = "基本支出情况";
const PROJECTS = "项目支出情况";

describeRule("budget-table/columns-add-up", {
  clean: [
    { when: "a detail left blank is nothing", book: department({ [`${BASIC}!C7`]: null }), near: true },
  ],
  caught: [
    {
      // 340 + 88 + 32 = 460.
      when: "the budget of the total",
      book: department({ [`${BASIC}!B4`]: 465, [`${BASIC}!C7`]: 0 }),
      found: [
        {
          severity: "error",
          cells: `${BASIC}!B4 B5 B6 B7`,
          message: "基本支出情况表“基本支出”的本年预算（B4）为465万元，其下各行之和为460万元，相差5万元。",
          fix: { [`${BASIC}!B4`]: 460 },
        },
      ],
    },
    {
      // 益阳 2024: additions of 0 over rows of 3. Here 0 over 15 + 5 = 20, so that 60 + 0 < 80 as well.
      when: "the additions of the projects",
      book: department({ [`${PROJECTS}!C4`]: 0, [`${BASIC}!C7`]: 0 }),
      found: [
        {
          severity: "error",
          cells: `${PROJECTS}!C4 C5 C6`,
          message: "项目支出情况表“部门项目支出”的年中追加（C4）为0万元，其下各行之和为20万元，相差20万元。",
          fix: { [`${PROJECTS}!C4`]: 20 },
        },
      ],
      alongside: ["budget-table/final-within-budget"],
    },
    {
      // 485 for 362 + 86 + 32 = 480: no second word on the balance of the same row.
      when: "the total of what was spent",
      book: department({ [`${BASIC}!D4`]: 485 }),
      found: [
        {
          severity: "error",
          cells: `${BASIC}!D4 D5 D6 D7`,
          message:
            "基本支出情况表“基本支出”的本年决算金额（D4）为485万元，其下各行之和为480万元，相差5万元。",
          fix: { [`${BASIC}!D4`]: 480 },
        },
      ],
    },
  ],
});

describeRule("budget-table/final-within-budget", {
  clean: [
    {
      // 42 + 16 = 58 for 57 spent; the total 60 + 21 = 81 for 80.
      when: "a little was left unspent",
      book: department({ [`${PROJECTS}!C5`]: 16, [`${PROJECTS}!C4`]: 21 }),
      near: true,
    },
  ],
  caught: [
    {
      // 42 + 15 = 57 against 58; 22 of 18 + 5 keeps the total.
      when: "a row spent more than it had",
      book: department({ [`${PROJECTS}!D5`]: 58, [`${PROJECTS}!D6`]: 22 }),
      found: [
        {
          severity: "error",
          cells: `${PROJECTS}!D5 B5 C5`,
          message: "项目支出情况表“社区服务站建设”一行不平：42＋15＝57万元，决算却是58万元，多出1万元。",
        },
      ],
      repaired: { [`${PROJECTS}!C5`]: 16 },
    },
    {
      // The rows give 20; with 20 the line is right: 60 + 20 = 80.
      when: "the additions of the total are wrong",
      book: department({ [`${PROJECTS}!C4`]: 0 }),
      found: [
        {
          severity: "error",
          cells: `${PROJECTS}!C4 B4 D4`,
          message:
            "项目支出情况表“部门项目支出”一行不平：60＋0＝60万元，决算却是80万元，多出20万元；年中追加改为20则相符。",
        },
      ],
      alongside: ["budget-table/columns-add-up"],
      repaired: { [`${PROJECTS}!C4`]: 20 },
    },
    {
      // 67 of 42 + 15 = 57; the total of 90 only adds it up.
      when: "a project spent more than it had",
      book: department({ [`${PROJECTS}!D5`]: 67, [`${PROJECTS}!D4`]: 90 }),
      found: [
        {
          severity: "error",
          cells: `${PROJECTS}!D5 B5 C5`,
          message: "项目支出情况表“社区服务站建设”一行不平：42＋15＝57万元，决算却是67万元，多出10万元。",
        },
      ],
      alongside: ["across/project-expenditure"],
      repaired: { [`${PROJECTS}!D5`]: 57, [`${PROJECTS}!D4`]: 80 },
    },
  ],
});
