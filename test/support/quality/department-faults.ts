import type { Severity } from "../../../src/core/profiles/profile";
import type { Cells } from "../rules/workbooks";

/** A fault in the sound department workbook: entries of its four forms are named `0:…` to `3:…`. */
export interface DepartmentFault {
  readonly name: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: Cells;
  readonly at: string;
  readonly follows?: readonly string[];
}

/** RULES B.2, B.3 and the links between the tables, by the figures of `SOUND_DEPARTMENT` and its tables. */
export const DEPARTMENT_FAULTS: readonly DepartmentFault[] = [
  {
    name: "控制率算错（30人编制、在职30人）",
    rule: "base-data/control-rate-correct",
    severity: "error",
    cells: { "1:controlRates.staff.rate": 0.95 },
    at: "1:controlRates.staff.rate",
  },
  {
    name: "超编",
    rule: "base-data/control-rate-within",
    severity: "warning",
    // 32 ÷ 30 = 106.67%
    cells: { "1:controlRates.staff.actual": 32, "1:controlRates.staff.rate": 1.0667 },
    at: "1:controlRates.staff.rate",
  },
  {
    name: "编制数没有填",
    rule: "base-data/staff-filled",
    severity: "warning",
    cells: { "1:controlRates.staff.allowed": null },
    at: "1:controlRates.staff.allowed",
    follows: ["base-data/control-rate-correct"],
  },
  {
    name: "三公经费不是三项之和",
    rule: "base-data/three-public-sum",
    severity: "error",
    cells: { "1:rows.threePublicFunds.currentFinal": 7 },
    at: "1:rows.threePublicFunds.currentFinal",
  },
  {
    name: "公务用车不是购置加运行",
    rule: "base-data/vehicle-sum",
    severity: "error",
    cells: { "1:rows.vehicleOperation.priorYearFinal": 5 },
    at: "1:rows.vehicleFunds.priorYearFinal",
  },
  {
    name: "项目支出不是各项之和",
    rule: "base-data/project-sum",
    severity: "error",
    cells: { "1:rows.businessFunds.currentBudget": 30 },
    at: "1:rows.projectExpenditure.currentBudget",
  },
  {
    name: "三公经费决算超预算",
    rule: "base-data/three-public-within-budget",
    severity: "warning",
    cells: {
      "1:rows.threePublicFunds.currentFinal": 9,
      "1:rows.receptionFunds.currentFinal": 4.4,
    },
    at: "1:rows.threePublicFunds.currentFinal",
  },
  {
    name: "合计行不是各行之和",
    rule: "budget-table/columns-add-up",
    severity: "error",
    cells: { "2:rows[1].final": 360 },
    at: "2:rows[0].final",
    follows: ["budget-table/final-within-budget"],
  },
  {
    name: "决算多于预算加追加",
    rule: "budget-table/final-within-budget",
    severity: "error",
    cells: { "3:rows[1].final": 60, "3:rows[2].final": 20 },
    at: "3:rows[1].final",
  },
  {
    name: "项目支出两表不一致",
    rule: "across/project-expenditure",
    severity: "warning",
    cells: {
      "1:rows.projectExpenditure.currentFinal": 82,
      "1:rows.businessFunds.currentFinal": 47,
    },
    at: "splits.expenditure[1]",
  },
  {
    name: "基本支出预算调整与年中追加不符",
    rule: "across/basic-adjustment",
    severity: "warning",
    cells: { "1:rows.basicExpenditureAdjustment.currentFinal": 15 },
    at: "1:rows.basicExpenditureAdjustment.currentFinal",
  },
  {
    name: "基本支出两表不一致",
    rule: "across/basic-expenditure",
    severity: "warning",
    cells: { "2:rows[0].final": 470, "2:rows[1].final": 352 },
    at: "splits.expenditure[0]",
  },
  {
    name: "基本支出情况表还写着去年的年份",
    rule: "form/years-agree",
    severity: "hint",
    cells: { "2:title": "2023年度部门基本支出情况" },
    at: "2:title",
  },
  {
    name: "收入与支出两边的合计不一致",
    rule: "funds/splits-make-total",
    severity: "error",
    cells: { "splits.income[0]": "其中：一般公共预算：500" },
    at: "splits.income",
    follows: ["funds/splits-agree"],
  },
];
