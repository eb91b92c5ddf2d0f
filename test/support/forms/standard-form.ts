import type { EvaluationContent, FundContent, IndicatorContent } from "./content";
import { formWorkbook, type FormSpec, type FormWorkbook } from "./form-workbook";
import { layoutWith, type Layout } from "./layout";
import {
  SOUND_BASE_DATA,
  SOUND_BASIC_TABLE,
  SOUND_DEPARTMENT,
  SOUND_PROJECT_TABLE,
} from "./standard-department";
import { SOUND_PROJECT } from "./standard-project";

/** What differs from the sound form. Rows are named by their index. */
export interface StandardOverrides {
  readonly kind?: "project" | "department";
  readonly content?: Partial<EvaluationContent>;
  readonly funds?: Readonly<Record<number, Partial<FundContent>>>;
  readonly indicators?: Readonly<Record<number, Partial<IndicatorContent>>>;
  readonly layout?: Partial<Layout>;
}

/**
 * The sound workbook on which nothing is to be found, for "the sound workbook with one cell changed".
 *
 * A project (the default) is one sheet 自评表: title row 1, year 2, head 3–4, funds 5–9 (total in 6), goals
 * 10–11, indicator header 12, indicators 13–23, total 24, grade 25; columns A block, B–D levels, E target,
 * F actual, G weight, H score, I reason; the amounts of the funds in D–F, weight G, rate H, score I.
 * A department is four sheets: 自评表, 基础数据表, 基本支出情况, 项目支出情况 (forms 0 to 3).
 */
export function standardForm(overrides: StandardOverrides = {}): FormWorkbook {
  const isDepartment = overrides.kind === "department";
  const content = overridden(isDepartment ? SOUND_DEPARTMENT : SOUND_PROJECT, overrides);
  const form: FormSpec = { content, layout: layoutWith(overrides.layout ?? {}), sheet: "自评表" };
  if (!isDepartment) return formWorkbook([form]);
  return formWorkbook([
    form,
    { content: SOUND_BASE_DATA, sheet: "基础数据表" },
    { content: SOUND_BASIC_TABLE, sheet: "基本支出情况" },
    { content: SOUND_PROJECT_TABLE, sheet: "项目支出情况" },
  ]);
}

function overridden(sound: EvaluationContent, overrides: StandardOverrides): EvaluationContent {
  const content = { ...sound, ...overrides.content };
  return {
    ...content,
    funds: content.funds.map((fund, index) => ({ ...fund, ...overrides.funds?.[index] })),
    indicators: content.indicators.map((one, index) => ({ ...one, ...overrides.indicators?.[index] })),
  };
}
