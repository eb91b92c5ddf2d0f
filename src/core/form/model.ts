import type { Area, CellRef } from "../cells/address";
import type { Cell } from "../cells/cell";
import type { Amount } from "../values/amount";
import type { IndicatorValue } from "../values/value";
import type { MoneyUnit } from "./money-unit";

/**
 * One entry of a form: the cell it stands in (the master of a merge), the cell's content, and what was
 * read from it. Bad data never throws: the reading says so and one rule reports it.
 */
export interface Entry<T> {
  readonly at: CellRef;
  readonly cell: Cell;
  /** What the person sees in the cell, residue removed. */
  readonly raw: string;
  readonly value: T;
}

export type AmountEntry = Entry<Amount>;
export type TextEntry = Entry<string>;

/** Head and foot entries of the forms; fixed words of the JSON report. */
export type HeaderField =
  | "projectName"
  | "projectCode"
  | "supervisingDepartment"
  | "implementingUnit"
  | "budgetDepartment"
  | "centralDepartment"
  | "localDepartment"
  | "fundUser"
  | "projectLead"
  | "preparer"
  | "filingDate"
  | "phone"
  | "unitHead";

/** A form's title with the year it names. */
export interface Title {
  readonly at: CellRef;
  readonly raw: string;
}

export interface YearEntry {
  readonly at: CellRef;
  readonly raw: string;
  /** The calendar year evaluated; `null` where the place is there but no year typed. */
  readonly year: number | null;
}

/** One row of the funds block. Amounts are in the unit of `moneyUnit` of the form. */
export interface FundRow {
  readonly label: string;
  readonly labelAt: CellRef | null;
  /** The total row, a part of it, or a row that divides the whole once more. */
  readonly role: "total" | "part" | "detail";
  readonly hidden: boolean;
  readonly openingBudget: AmountEntry | null;
  readonly fullYearBudget: AmountEntry | null;
  readonly fullYearExecution: AmountEntry | null;
  readonly weight: AmountEntry | null;
  readonly executionRate: AmountEntry | null;
  readonly executionScore: AmountEntry | null;
  readonly reason: TextEntry | null;
}

/** 按收入性质分 / 按支出性质分: amounts written behind their label, in one cell or beside it. */
export interface Split {
  readonly kind: "income" | "expenditure";
  readonly at: CellRef;
  readonly items: readonly SplitItem[];
}

export interface SplitItem {
  readonly label: string;
  readonly amount: AmountEntry;
}

/** A first- or second-level cell with the weight printed in it: `产出指标（50分）`. */
export interface LevelCell {
  readonly at: CellRef;
  readonly raw: string;
  /** The level's name alone: 产出指标. */
  readonly name: string;
  readonly printedWeight: AmountEntry | null;
}

/** One indicator row. `null` entries: the form has no such column. */
export interface IndicatorRow {
  readonly row: number;
  readonly hidden: boolean;
  /** Template row that was never used: no values, no weight, no score, no name but a placeholder. */
  readonly unused: boolean;
  readonly level1: LevelCell | null;
  readonly level2: LevelCell | null;
  /** 三级指标, without `指标1：` prefix and marks; `raw` as typed. */
  readonly level3: TextEntry | null;
  readonly target: Entry<IndicatorValue> | null;
  /** Further cells of a target split in columns (sign, unit), where they stand. */
  readonly targetParts: readonly CellRef[];
  readonly actual: Entry<IndicatorValue> | null;
  readonly weight: AmountEntry | null;
  readonly score: AmountEntry | null;
  /** Points taken off by the unit itself for over-achievement (扣减分数, Guangxi). */
  readonly deduction: AmountEntry | null;
  /** How the form wants the row scored, in its own words (评（扣）分标准). */
  readonly standard: TextEntry | null;
  /** The reviewer's score beside the unit's own, where the form has such a column. */
  readonly reviewScore: AmountEntry | null;
  readonly reason: TextEntry | null;
  /** A row that details the one above (其中…) and carries no weight of its own. */
  readonly detailOf: number | null;
  /** Its weight and score stand for the rows that detail it as well (a merged cell, or a row of the group). */
  readonly sharesWeight: boolean;
}

/** Which columns of the indicator block were found, by their header cell. */
export type ColumnRole =
  | "level1"
  | "level1Weight"
  | "level2"
  | "level2Weight"
  | "level3"
  | "operator"
  | "target"
  | "adjustedTarget"
  | "unit"
  | "actual"
  | "weight"
  | "score"
  | "deduction"
  | "reviewScore"
  | "reason"
  | "standard"
  | "valueType"
  | "completion";

export interface HeaderCell {
  readonly at: CellRef;
  readonly raw: string;
  /** Columns the header spans, both included. */
  readonly left: number;
  readonly right: number;
  /** The name it was taken for, where its own is one character off. */
  readonly nearTo?: string;
}

export interface TotalRow {
  readonly at: CellRef;
  readonly weight: AmountEntry | null;
  readonly score: AmountEntry | null;
}

interface FormBase {
  readonly sheet: string;
  readonly area: Area;
  readonly title: Title | null;
  readonly year: YearEntry | null;
  readonly header: ReadonlyMap<HeaderField, TextEntry>;
  readonly moneyUnit: MoneyUnit;
  /** Whether the form prints its unit; otherwise the profile's holds. */
  readonly moneyUnitPrinted: boolean;
  /** Every text cell of the form, for rules that read texts (years, template prompts, error cells). */
  readonly cells: readonly Entry<null>[];
}

/** Where lent weights come from, and the rows for which none was found there. */
export interface WeightsSource {
  readonly sheet: string;
  readonly unmatched: readonly IndicatorRow[];
}

/** 项目支出绩效自评表, 部门整体支出绩效自评表 and 转移支付自评表: one shape, the last without scores. */
export interface EvaluationForm extends FormBase {
  readonly kind: "project" | "department" | "transfer";
  readonly funds: readonly FundRow[];
  readonly fundHeaders: ReadonlyMap<FundColumn, HeaderCell>;
  readonly splits: readonly Split[];
  readonly goals: { readonly expected: TextEntry | null; readonly actual: TextEntry | null };
  readonly columns: ReadonlyMap<ColumnRole, HeaderCell>;
  /** Cells of the indicator header that name nothing known. */
  readonly unknownColumns: readonly HeaderCell[];
  /** Rows outside the block that look like indicators: by their first cell. */
  readonly rowsLeftOut: readonly CellRef[];
  readonly indicators: readonly IndicatorRow[];
  /** The 评分表 of the workbook its weights were taken from, where the rows bear none of their own. */
  readonly weightsFrom: WeightsSource | null;
  readonly total: TotalRow | null;
  readonly grade: TextEntry | null;
}

export type FundColumn =
  | "openingBudget"
  | "fullYearBudget"
  | "fullYearExecution"
  | "weight"
  | "executionRate"
  | "executionScore"
  | "reason";

/** Rows of 基础数据表 that rules speak of, by GLOSSARY name; every other row is `other`. */
export type BaseDataKey =
  | "threePublicFunds"
  | "vehicleFunds"
  | "vehiclePurchase"
  | "vehicleOperation"
  | "overseasTravelFunds"
  | "receptionFunds"
  | "projectExpenditure"
  | "projectPart"
  | "operatingFunds"
  | "operatingPart"
  | "procurementAmount"
  | "basicExpenditureAdjustment"
  | "other";

export interface BaseDataRow {
  readonly key: BaseDataKey;
  readonly label: string;
  readonly at: CellRef;
  readonly hidden: boolean;
  readonly priorYearFinal: AmountEntry | null;
  readonly currentBudget: AmountEntry | null;
  readonly currentFinal: AmountEntry | null;
}

/** A control rate with the two figures it comes from: 在职/编制, 实际规模/批复规模, 实际投资/预算投资. */
export interface ControlRate {
  readonly key: "staff" | "area" | "investment";
  readonly label: string;
  readonly allowed: AmountEntry;
  readonly actual: AmountEntry;
  readonly rate: AmountEntry | null;
}

/** A year printed in a header or label of 基础数据表, with what it should be against the form's year. */
export interface LabelYear {
  readonly at: CellRef;
  readonly raw: string;
  readonly year: number;
  readonly expected: "current" | "prior";
}

export interface BaseDataForm extends FormBase {
  readonly kind: "baseData";
  readonly rows: readonly BaseDataRow[];
  readonly controlRates: readonly ControlRate[];
  readonly labelYears: readonly LabelYear[];
}

/** A row of 基本支出情况 or 项目支出情况. */
export interface BudgetTableRow {
  readonly label: string;
  readonly at: CellRef;
  readonly hidden: boolean;
  readonly isTotal: boolean;
  readonly budget: AmountEntry | null;
  readonly addition: AmountEntry | null;
  readonly final: AmountEntry | null;
}

export interface BudgetTableForm extends FormBase {
  readonly kind: "budgetTable";
  readonly subject: "basic" | "project" | "other";
  readonly rows: readonly BudgetTableRow[];
  readonly headers: { readonly budget: string; readonly addition: string; readonly final: string };
}

export type Form = EvaluationForm | BaseDataForm | BudgetTableForm;

/** A sheet (or part of one) in which no form was found: what it comes closest to and what is missing. */
export interface Unrecognised {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly nearest: {
    readonly kind: Form["kind"];
    readonly found: readonly string[];
    readonly missing: readonly string[];
  } | null;
  /** A different official form by its title (监控表, 申报表 …), or `null`. */
  readonly otherForm: string | null;
}
