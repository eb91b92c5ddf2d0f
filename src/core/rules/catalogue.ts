import { ACROSS_RULES } from "./across";
import { YEAR_RULES } from "./across-years";
import { BASE_DATA_ENTRY_RULES } from "./base-data/entry";
import { BASE_DATA_RATE_RULES } from "./base-data/rates";
import { BASE_DATA_SUM_RULES } from "./base-data/sums";
import { BUDGET_TABLE_RULES } from "./budget-table";
import { CALCULATOR_RULES } from "./calculator";
import { COST_SCORE_RULES, COST_WEIGHT_RULES } from "./costs";
import { ENTRY_RULES } from "./entries";
import { FORM_RULES } from "./form";
import { FUND_AMOUNT_RULES } from "./funds/amounts";
import { FUND_RATE_RULES } from "./funds/rate";
import { FUND_SCORE_RULES } from "./funds/score";
import { FUND_SPLIT_RULES } from "./funds/splits";
import { FUND_SWAPPED_RULES } from "./funds/swapped";
import { LEVEL_RULES } from "./levels";
import { PLAUSIBLE_RULES } from "./plausible";
import { REASON_TEXT_RULES } from "./reason-texts";
import { REASON_RULES } from "./reasons";
import { RECOGNITION_RULES } from "./recognition";
import type { Rule } from "./rule";
import { SCORE_ENTRY_RULES } from "./scores/entry";
import { SCORE_FORMULA_RULES } from "./scores/formula";
import { SCORE_TIER_RULES } from "./scores/tier";
import { TEXT_RULES } from "./texts";
import { TOTAL_BOUND_RULES } from "./totals/bounds";
import { TOTAL_FORMULA_RULES } from "./totals/formula";
import { TOTAL_GRADE_RULES } from "./totals/grade";
import { TOTAL_SCORE_RULES } from "./totals/score";
import { VALUE_COMPARABLE_RULES } from "./values/comparable";
import { VALUE_ENTRY_RULES } from "./values/entry";
import { VALUE_MEASURABLE_RULES } from "./values/measurable";
import { VALUE_MEASURED_RULES } from "./values/measured";
import { VALUE_PLACED_RULES } from "./values/placed";
import { VALUE_PLAUSIBLE_RULES } from "./values/plausible";
import { VALUE_SLIP_RULES } from "./values/slips";
import { WEIGHT_LEVEL_RULES } from "./weights/levels";
import { WEIGHT_ROW_RULES } from "./weights/rows";
import { WEIGHT_SUM_RULES } from "./weights/sums";
import { WEIGHT_USUAL_RULES } from "./weights/usual";

/** A section of the catalogue: the first word of its rules' ids, and its name for people. */
export interface RuleSection {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Every rule, by section, in the order in which they run and are listed. */
export const SECTIONS: readonly RuleSection[] = [
  { id: "form", title: "表头与表式", rules: [...FORM_RULES, ...LEVEL_RULES, ...RECOGNITION_RULES] },
  { id: "entries", title: "填写的内容", rules: ENTRY_RULES },
  {
    id: "funds",
    title: "资金与预算执行",
    rules: [
      ...FUND_AMOUNT_RULES,
      ...FUND_SPLIT_RULES,
      ...FUND_SWAPPED_RULES,
      ...FUND_RATE_RULES,
      ...FUND_SCORE_RULES,
    ],
  },
  {
    id: "weights",
    title: "分值",
    rules: [
      ...WEIGHT_SUM_RULES,
      ...WEIGHT_LEVEL_RULES,
      ...WEIGHT_ROW_RULES,
      ...WEIGHT_USUAL_RULES,
      ...COST_WEIGHT_RULES,
    ],
  },
  {
    id: "values",
    title: "指标值与完成值",
    rules: [
      ...VALUE_ENTRY_RULES,
      ...VALUE_MEASURED_RULES,
      ...VALUE_COMPARABLE_RULES,
      ...VALUE_PLAUSIBLE_RULES,
      ...VALUE_SLIP_RULES,
      ...VALUE_MEASURABLE_RULES,
      ...VALUE_PLACED_RULES,
    ],
  },
  {
    id: "scores",
    title: "得分",
    rules: [
      ...SCORE_ENTRY_RULES,
      ...SCORE_FORMULA_RULES,
      ...SCORE_TIER_RULES,
      ...COST_SCORE_RULES,
      ...PLAUSIBLE_RULES,
    ],
  },
  { id: "reasons", title: "偏差原因", rules: [...REASON_RULES, ...REASON_TEXT_RULES] },
  { id: "texts", title: "文字里的数", rules: TEXT_RULES },
  {
    id: "totals",
    title: "总分与等级",
    rules: [...TOTAL_FORMULA_RULES, ...TOTAL_SCORE_RULES, ...TOTAL_BOUND_RULES, ...TOTAL_GRADE_RULES],
  },
  {
    id: "base-data",
    title: "基础数据表",
    rules: [...BASE_DATA_RATE_RULES, ...BASE_DATA_SUM_RULES, ...BASE_DATA_ENTRY_RULES],
  },
  { id: "budget-table", title: "基本支出与项目支出情况表", rules: BUDGET_TABLE_RULES },
  { id: "across", title: "表与表之间", rules: ACROSS_RULES },
  { id: "years", title: "与上年对照（给出上年文件时）", rules: YEAR_RULES },
  { id: "calculator", title: "部门整体指标试算（默认不启用）", rules: CALCULATOR_RULES },
];

/** The whole catalogue in one list. */
export const RULES: readonly Rule[] = SECTIONS.flatMap((section) => section.rules);

/** Ids of all rules, for checking a user's profile. */
export const RULE_IDS: ReadonlySet<string> = new Set(RULES.map((rule) => rule.id));
