import type { NarrativeSpec } from "../../../support/narrative/harness";
import { reportWith } from "../../../support/narrative/report-text";
import { department, project } from "../../../support/rules/workbooks";

const UNIT = "某县农村供水服务中心组织实施。";
/** Of the sound department form: 520 at first, 560 in the end; 552+8 by source, 480+80 by purpose. */
const SOUND = department({});
const ofDepartment = (passage: string): string =>
  reportWith(`某市社会工作服务中心实施。${passage}`).replace("乡村公路养护项目支出", "部门整体支出");

/** Splits and stages of the budget, told in the report and in the form. */
export const FORM_BUDGET_SPECS: Readonly<Record<string, NarrativeSpec>> = {
  "narrative/split-as-in-form": {
    clean: [
      { when: "as in the form", text: ofDepartment("项目支出80万元，基本支出480万元。"), workbook: SOUND },
      {
        when: "the projects' own budget is no budget of the whole",
        text: ofDepartment("项目支出本年预算60万元。"),
        workbook: SOUND,
      },
      { when: "last year's", text: ofDepartment("上年项目支出75万元。"), workbook: SOUND },
    ],
    caught: [
      {
        // The form has an indicator of that name too.
        text: ofDepartment("项目支出88万元。"),
        workbook: SOUND,
        alongside: ["narrative/indicators-as-in-form"],
        found: [
          {
            severity: "warning",
            quote: "88万元",
            cell: "E7",
            message: "报告写的项目支出是88万元，工作簿（E7）是80万元。",
          },
        ],
        repaired: [["88万元", "80万元"]],
      },
      {
        text: ofDepartment("一般公共预算财政拨款支出560万元。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "560万元",
            cell: "B6",
            message: "报告写的一般公共预算是560万元，工作簿（B6）是552万元。",
          },
        ],
        repaired: [["560万元", "552万元"]],
      },
    ],
  },
  "narrative/opening-as-in-form": {
    clean: [
      {
        when: "each in its place",
        text: reportWith(`${UNIT}年初预算数220万元，全年预算数240万元。`),
        workbook: project({}),
      },
    ],
    caught: [
      {
        // The form: 220 at first, 240 in the end.
        text: reportWith(`${UNIT}年初预算数240万元。`),
        workbook: project({}),
        found: [
          {
            severity: "warning",
            quote: "240万元",
            cell: "D6",
            message: "报告写的年初预算数是240万元，工作簿（D6）是220万元。",
          },
        ],
        repaired: [["240万元", "220万元"]],
      },
    ],
  },
  "narrative/section-account-as-in-form": {
    clean: [
      {
        when: "the section tells the whole account",
        text: ofDepartment("全年总支出560万元。"),
        workbook: SOUND,
      },
    ],
    caught: [
      {
        text: ofDepartment("职责明确。").replace(
          "二、资金使用和绩效情况\n",
          "二、一般公共预算支出情况\n全年总支出560万元，绩效目标均达到。\n",
        ),
        workbook: SOUND,
        found: [
          {
            severity: "hint",
            quote: "560万元",
            cell: "B6",
            message: "“一般公共预算支出情况”一节写的总数是560万元，工作簿的一般公共预算（B6）只有552万元。",
          },
        ],
        repaired: [["一般公共预算支出情况", "收支总体情况"]],
      },
    ],
  },
};
