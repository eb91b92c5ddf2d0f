import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EvaluationContent, FundContent, HeadEntry, HeadField, IndicatorContent } from "./content";
import { formWorkbook, type FormWorkbook } from "./form-workbook";
import { ANNEX_LAYOUT, type Layout } from "./layout";

/** A published table as facts and figures, every cell as typed; see test/data/cases/README.md. */
export interface PublishedCase {
  readonly id: string;
  readonly province: string;
  readonly year: string;
  readonly kind: "project" | "department" | "transfer";
  readonly title: string;
  readonly layout: readonly string[];
  readonly header: Readonly<Record<string, string>>;
  readonly funds: readonly {
    readonly label: string;
    readonly budget_initial: string;
    readonly budget_adjusted: string;
    readonly executed: string;
    readonly weight: string;
    readonly rate: string;
    readonly score: string;
  }[];
  readonly goals: { readonly expected: string; readonly actual: string };
  readonly indicators: readonly {
    readonly level1: string;
    readonly level2: string;
    readonly level3: string;
    readonly target_raw: string;
    readonly actual_raw: string;
    readonly weight_raw: string;
    readonly score_raw: string;
    readonly note_raw: string;
  }[];
  readonly total_raw: string;
  readonly complete: boolean;
  readonly ocr_noise: boolean;
  readonly remarks: string;
}

/** The cases kept with the tests. */
export const CASE_IDS = [
  "002",
  "008",
  "012",
  "013",
  "017",
  "019",
  "020",
  "028",
  "032",
  "036",
  "039",
  "041",
] as const;

export type CaseId = (typeof CASE_IDS)[number];

const FOLDER = join(process.cwd(), "test/data/cases");

/** A case's facts. */
export function publishedCase(id: CaseId): PublishedCase {
  return JSON.parse(readFileSync(join(FOLDER, `${id}.json`), "utf8")) as PublishedCase;
}

/** The case's workbook in its published layout. */
export function publishedWorkbook(id: CaseId): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, `${id}.xlsx`)));
}

/** A case built anew in any layout. */
export function caseWorkbook(
  source: CaseId | PublishedCase,
  layout: Partial<Layout> = {},
  strings: "shared" | "inline" = "shared",
): FormWorkbook {
  const content = contentOfCase(typeof source === "string" ? publishedCase(source) : source);
  return formWorkbook([{ content, layout: { ...ANNEX_LAYOUT, ...layout } }], "sheets", strings);
}

const HEAD_FIELDS: ReadonlyMap<string, HeadField> = new Map([
  ["项目名称", "projectName"],
  ["转移支付（项目）名称", "projectName"],
  ["转移支付(项目)名称", "projectName"],
  ["主管部门", "supervisingDepartment"],
  ["实施单位", "implementingUnit"],
  ["项目实施单位", "implementingUnit"],
  ["实施单位 (盖章)", "implementingUnit"],
  ["单位名称", "budgetDepartment"],
  ["中央主管部门", "centralDepartment"],
  ["地方主管部门", "localDepartment"],
  ["资金使用单位", "fundUser"],
]);

/** A case's facts as form content. */
export function contentOfCase(source: PublishedCase): EvaluationContent {
  const unit = source.header["资金单位"] ?? "";
  return {
    kind: source.kind,
    title: source.title,
    yearLine: null,
    head: Object.entries(source.header)
      .filter(([label]) => label !== "资金单位")
      .map(([label, value]): HeadEntry => ({ field: HEAD_FIELDS.get(label) ?? null, label, value })),
    moneyUnit: /[(（]元[)）]/u.test(unit) ? "元" : "万元",
    funds: source.funds.map((fund): FundContent => ({
      label: fund.label,
      openingBudget: fund.budget_initial,
      fullYearBudget: fund.budget_adjusted,
      fullYearExecution: fund.executed,
      weight: fund.weight,
      executionRate: fund.rate,
      executionScore: fund.score,
    })),
    income: [],
    expenditure: [],
    goals: source.goals.expected === "" && source.goals.actual === "" ? null : source.goals,
    indicators: source.indicators.map((one): IndicatorContent => ({
      level1: one.level1,
      level2: one.level2,
      level3: one.level3,
      target: one.target_raw,
      actual: one.actual_raw,
      weight: one.weight_raw,
      score: one.score_raw,
      reason: one.note_raw,
    })),
    total: source.total_raw === "" ? null : { weight: "100", score: source.total_raw },
    grade: null,
    notes: [],
  };
}
