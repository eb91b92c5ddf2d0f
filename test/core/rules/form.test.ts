import { describeRule } from "../../support/rules/harness";
import { department, project, transfer } from "../../support/rules/workbooks";

describeRule("form/year-stated", {
  clean: [
    { when: "the year is typed wide", book: project({ A2: "（２０２４　年度）" }), near: true },
    { when: "the title says it", book: project({ A1: "2024年度项目支出绩效自评表", A2: null }) },
  ],
  caught: [
    {
      when: "the brackets below the title are empty",
      book: project({ A2: "（　　　　年度）" }),
      found: [{ severity: "warning", cells: "A2", message: "年度没有填写（A2：“（ 年度）”）。" }],
      repaired: { A2: "（2024年度）" },
    },
    {
      when: "the template's XXXX is left",
      book: project({ A2: "（XXXX年度）" }),
      found: [{ severity: "warning", cells: "A2", message: "年度没有填写（A2：“（XXXX年度）”）。" }],
      alongside: ["form/no-template-prompts"],
      repaired: { A2: "（2024年度）" },
    },
    {
      when: "the title leaves the place of the year blank",
      book: department({ A1: "　　年度部门整体支出绩效自评表" }),
      found: [
        { severity: "warning", cells: "A1", message: "年度没有填写（A1：“年度部门整体支出绩效自评表”）。" },
      ],
      repaired: { A1: "2024年度部门整体支出绩效自评表" },
    },
  ],
});

describeRule("form/years-agree", {
  clean: [
    {
      when: "a table names no year",
      book: department({ "基本支出情况!A1": "部门基本支出情况" }),
      near: true,
    },
    { when: "a single form of another year", book: project({ A2: "（2021年度）" }) },
  ],
  caught: [
    {
      when: "one table was kept from last year",
      book: department({ "基本支出情况!A1": "2023年度部门基本支出情况" }),
      found: [
        {
          severity: "hint",
          cells: "基本支出情况!A1",
          message: "基本支出情况表的年度是2023年（A1），其他表是2024年。",
        },
      ],
      repaired: { "基本支出情况!A1": "2024年度部门基本支出情况" },
    },
  ],
});

describeRule("form/head-filled", {
  clean: [
    {
      when: "the name stands behind the label's colon",
      book: project({ A3: "项目名称：农村饮水安全巩固提升项目", C3: null }),
      near: true,
    },
    { when: "the name is padded with blanks", book: project({ C3: "　农村饮水　" }) },
  ],
  caught: [
    {
      when: "the project has no name",
      book: project({ C3: null }),
      found: [{ severity: "warning", cells: "C3", message: "项目名称（C3）没有填写。" }],
      repaired: { C3: "农村饮水安全巩固提升项目" },
    },
    {
      when: "two entries hold blanks only",
      book: project({ C4: "　", F4: " " }),
      found: [
        { severity: "warning", cells: "C4", message: "主管部门（C4）没有填写。" },
        { severity: "warning", cells: "F4", message: "实施单位（F4）没有填写。" },
      ],
      repaired: { C4: "某县水利局", F4: "某县农村供水服务中心" },
    },
    {
      when: "the department is not named",
      book: department({ C2: null }),
      found: [{ severity: "warning", cells: "C2", message: "预算部门（单位）名称（C2）没有填写。" }],
      repaired: { C2: "某市社会工作服务中心" },
    },
  ],
});

describeRule("form/goals-filled", {
  clean: [{ when: "a short answer", book: project({ E11: "已完成。" }), near: true }],
  caught: [
    {
      when: "no result is told",
      book: project({ E11: null }),
      found: [{ severity: "warning", cells: "E11", message: "年度总体目标的实际完成情况（E11）没有填写。" }],
      repaired: { E11: "年度目标已完成。" },
    },
    {
      when: "neither side is filled",
      book: transfer({ "goals.expected": null, "goals.actual": null }),
      found: [
        { severity: "warning", cells: "B10", message: "年度总体目标的预期目标（B10）没有填写。" },
        { severity: "warning", cells: "D10", message: "年度总体目标的实际完成情况（D10）没有填写。" },
      ],
      repaired: { B10: "培训800人。", D10: "培训760人。" },
    },
  ],
});

const NO_ROWS = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => 13 + index).flatMap((row) =>
    ["D", "E", "F", "G", "H", "I"].map((column) => [`${column}${row}`, null] as const),
  ),
);

describeRule("form/has-indicators", {
  clean: [
    {
      // 10 for execution and 90 for the one indicator: 9.75 + 90 = 99.75.
      when: "a single indicator bears all points",
      book: project({
        ...NO_ROWS,
        D13: "新建供水管网长度",
        E13: "≥12公里",
        F13: "12.5公里",
        G13: 90,
        H13: 90,
        H24: 99.75,
      }),
      near: true,
      alongside: ["form/levels-complete", "weights/usual-split"],
    },
  ],
  caught: [
    {
      when: "all rows are empty",
      book: project({ ...NO_ROWS, G24: null, H24: null, C25: null }),
      found: [{ severity: "error", cells: "D12", message: "项目支出绩效自评表里没有填写任何指标。" }],
      alongside: ["totals/filled"],
      repaired: { D13: "新建供水管网长度", E13: "≥12公里", F13: "12.5公里", G13: 90, H13: 90 },
    },
  ],
});

describeRule("form/no-template-prompts", {
  clean: [
    {
      when: "the request for a reason is printed where the reason goes",
      book: project({ J5: "原因", J6: "预算执行率未达到90%的需说明原因（100字以内）" }),
    },
    { when: "a text that speaks of 字", book: project({ E11: "印发工作简报12期，每期800字。" }), near: true },
    {
      when: "the instructions below the table",
      book: project({ A26: "说明：总体目标完成情况限100字以内。" }),
    },
  ],
  caught: [
    {
      when: "the prompt of the goal is left",
      book: project({ E11: "对照年度目标，说明相关任务目标的完成情况（100字以内）" }),
      found: [
        {
          severity: "warning",
          cells: "E11",
          message: "E11还是模板的填写提示：“对照年度目标，说明相关任务目标的完成情况（100字以内）”。",
        },
      ],
      repaired: { E11: "新建供水管网12.5公里。" },
    },
    {
      when: "the name is still XX",
      book: project({ C3: "XX项目" }),
      found: [{ severity: "warning", cells: "C3", message: "C3还是模板的填写提示：“XX项目”。" }],
      repaired: { C3: "农村饮水安全巩固提升项目" },
    },
  ],
});

describeRule("form/title-years-agree", {
  clean: [{ when: "the same year twice", book: project({ A1: "2024年度项目支出绩效自评表" }), near: true }],
  caught: [
    {
      when: "last year's title over this year's line",
      book: project({ A1: "2023年度项目支出绩效自评表" }),
      found: [
        {
          severity: "hint",
          cells: "A2 A1",
          message: "A2写的是2024年度，A1写的是2023年度，同一张表有两个年度。",
        },
      ],
      repaired: { A1: "2024年度项目支出绩效自评表" },
    },
  ],
});
