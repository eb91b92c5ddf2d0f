/** What stands in a cell: a number, a text as typed, or nothing. Ratios (0.975) are shown as percentages. */
export type Scalar = string | number | null;

export type HeadField =
  | "projectName"
  | "projectCode"
  | "supervisingDepartment"
  | "implementingUnit"
  | "budgetDepartment"
  | "centralDepartment"
  | "localDepartment"
  | "fundUser"
  | "projectLead";

export interface HeadEntry {
  /** `null`: an entry the engine has no name for. */
  readonly field: HeadField | null;
  readonly label: string;
  readonly value: Scalar;
  /** Path of the value, where it is none of the head's own: the total printed in the head. */
  readonly path?: string;
}

export interface FundContent {
  readonly label: string;
  readonly openingBudget: Scalar;
  readonly fullYearBudget: Scalar;
  readonly fullYearExecution: Scalar;
  readonly weight: Scalar;
  readonly executionRate: Scalar;
  readonly executionScore: Scalar;
}

export interface SplitContent {
  readonly label: string;
  readonly amount: Scalar;
}

export interface IndicatorContent {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: Scalar;
  readonly weight: Scalar;
  readonly score: Scalar;
  readonly reason: string;
  readonly hidden?: boolean;
}

/** An evaluation form by its meaning; how it stands on a sheet is the layout's affair. */
export interface EvaluationContent {
  readonly kind: "project" | "department" | "transfer";
  readonly title: string;
  /** Line below the title: `（2024年度）`. */
  readonly yearLine: string | null;
  readonly head: readonly HeadEntry[];
  readonly moneyUnit: "万元" | "元";
  readonly funds: readonly FundContent[];
  readonly income: readonly SplitContent[];
  readonly expenditure: readonly SplitContent[];
  readonly goals: { readonly expected: string; readonly actual: string } | null;
  readonly indicators: readonly IndicatorContent[];
  readonly total: { readonly weight: Scalar; readonly score: Scalar } | null;
  readonly grade: string | null;
  readonly notes: readonly string[];
}

/** A figure row of 基础数据表; `key` names it in the map of places. */
export interface BaseDataRowContent {
  readonly key: string;
  readonly label: string;
  readonly amounts: readonly [priorYearFinal: Scalar, currentBudget: Scalar, currentFinal: Scalar];
}

export interface BaseDataContent {
  readonly kind: "baseData";
  readonly title: string;
  readonly year: number;
  readonly staff: {
    readonly allowed: Scalar;
    readonly actual: Scalar;
    readonly rate: Scalar;
  };
  readonly rows: readonly BaseDataRowContent[];
  /** 批复规模, 实际规模, 规模控制率, 预算投资, 实际投资, 投资概算控制率. */
  readonly buildings: readonly Scalar[];
  readonly austerity: string;
  readonly notes: readonly string[];
}

export interface BudgetTableContent {
  readonly kind: "budgetTable";
  readonly title: string;
  /** The first row is the total. */
  readonly rows: readonly {
    readonly label: string;
    readonly budget: Scalar;
    readonly addition: Scalar;
    readonly final: Scalar;
  }[];
}

export type FormContent = EvaluationContent | BaseDataContent | BudgetTableContent;
