import { ADJUSTED_BUDGET_RULES } from "./adjusted-budget";
import { BALANCE_RULES } from "./balances";
import { BUDGET_CLAIM_RULES } from "./budget-claims";
import { BUDGET_SUM_RULES } from "./budget-sum";
import { CLAIM_RULES } from "./claims";
import { FIGURE_SLIP_RULES } from "./slips-of-figures";
import { TABLE_RULES } from "./tables";
import { TEXT_CLAIM_RULES } from "./claims-in-text";
import { COMPARISON_RULES } from "./comparisons";
import { COMPLEMENT_RULES } from "./complements";
import { COUNT_RATE_RULES } from "./count-rates";
import { DATE_RULES } from "./dates";
import { DEDUCTION_RULES } from "./deductions";
import { DOCUMENT_NUMBER_RULES } from "./document-numbers";
import { FLAT_RULES } from "./flat";
import { FORM_BUDGET_RULES } from "./form-budgets";
import { FORM_FIGURE_RULES } from "./form-figures";
import { FORM_HEAD_RULES } from "./form-head";
import { FORM_INDICATOR_RULES } from "./form-indicators";
import { FORM_SCORE_RULES } from "./form-scores";
import { HEADING_RULES } from "./headings";
import { HIGH_RATE_RULES } from "./high-rates";
import { IMPLIED_WHOLE_RULES } from "./implied-wholes";
import { LIST_RULES } from "./lists";
import type { NarrativeRule } from "./narrative-rule";
import { ORDINAL_RULES } from "./ordinals";
import { OTHER_DOCUMENT_RULES } from "./other-document";
import { PART_RULES } from "./parts";
import { PART_OF_FIGURE_RULES } from "./part-of-figure";
import { PER_HEAD_RULES } from "./per-head";
import { PERIOD_RULES } from "./periods";
import { PROBLEM_RULES } from "./problems";
import { RATE_RULES } from "./rates";
import { RECEIVED_RATE_RULES } from "./received-rate";
import { REPEAT_RULES } from "./repeats";
import { REQUIRED_SECTION_RULES } from "./required-sections";
import { RESIDUE_RULES } from "./residue";
import { SAME_FIGURE_RULES } from "./same-figures";
import { NARRATIVE_SCORE_RULES } from "./scores";
import { SECTION_RULES } from "./sections";
import { SHARE_RULES } from "./shares";
import { UNIT_SLIP_RULES } from "./unit-slips";
import { WORDING_RULES } from "./wording";
import { YEAR_WORD_RULES } from "./year-words";
import { YEAR_RULES } from "./years";

/** What the narrative rules look at, as the catalogue's pages name it. */
export const NARRATIVE_TITLE = "书面报告";

/** A group of the narrative catalogue with its name for people. */
export interface NarrativeSection {
  readonly title: string;
  readonly rules: readonly NarrativeRule[];
}

/** Every narrative rule, by group, in the order in which they run and are listed. */
export const NARRATIVE_SECTIONS: readonly NarrativeSection[] = [
  {
    title: "总数与分项",
    rules: [
      ...PART_RULES,
      ...COMPLEMENT_RULES,
      ...PER_HEAD_RULES,
      ...UNIT_SLIP_RULES,
      ...BUDGET_SUM_RULES,
      ...ADJUSTED_BUDGET_RULES,
      ...BALANCE_RULES,
      ...BUDGET_CLAIM_RULES,
      ...LIST_RULES,
      ...SAME_FIGURE_RULES,
      ...FIGURE_SLIP_RULES,
      ...TABLE_RULES,
    ],
  },
  {
    title: "增减与比例",
    rules: [
      ...COMPARISON_RULES,
      ...FLAT_RULES,
      ...RATE_RULES,
      ...PART_OF_FIGURE_RULES,
      ...RECEIVED_RATE_RULES,
      ...COUNT_RATE_RULES,
      ...SHARE_RULES,
      ...IMPLIED_WHOLE_RULES,
      ...HIGH_RATE_RULES,
    ],
  },
  { title: "得分与等级", rules: [...NARRATIVE_SCORE_RULES, ...DEDUCTION_RULES] },
  {
    title: "年度与日期",
    rules: [...YEAR_RULES, ...YEAR_WORD_RULES, ...DATE_RULES, ...PERIOD_RULES, ...DOCUMENT_NUMBER_RULES],
  },
  {
    title: "结构与文字",
    rules: [
      ...OTHER_DOCUMENT_RULES,
      ...HEADING_RULES,
      ...ORDINAL_RULES,
      ...REQUIRED_SECTION_RULES,
      ...SECTION_RULES,
      ...PROBLEM_RULES,
      ...TEXT_CLAIM_RULES,
      ...REPEAT_RULES,
      ...RESIDUE_RULES,
      ...WORDING_RULES,
    ],
  },
  {
    title: "报告与表",
    rules: [
      ...CLAIM_RULES,
      ...FORM_FIGURE_RULES,
      ...FORM_BUDGET_RULES,
      ...FORM_SCORE_RULES,
      ...FORM_INDICATOR_RULES,
      ...FORM_HEAD_RULES,
    ],
  },
];

/** The whole narrative catalogue in one list. */
export const NARRATIVE_RULES: readonly NarrativeRule[] = NARRATIVE_SECTIONS.flatMap(
  (section) => section.rules,
);

/** Ids of all narrative rules, for checking a user's profile. */
export const NARRATIVE_RULE_IDS: ReadonlySet<string> = new Set(NARRATIVE_RULES.map((rule) => rule.id));
