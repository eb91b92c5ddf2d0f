import { NARRATIVE_RULE_IDS, NARRATIVE_RULES } from "../../../src/core/narrative/rules/catalogue";
import {
  describeNarrativeRule,
  messages,
  refusals,
  type NarrativeSpec,
} from "../../support/narrative/harness";
import { reportWith } from "../../support/narrative/report-text";
import { exampleFaults } from "../../support/rules/examples";
import { ACCOUNT_SPECS } from "./specs/accounts";
import { CHANGE_SPECS } from "./specs/changes";
import { FIGURE_SPECS } from "./specs/figures";
import { FORM_BUDGET_SPECS } from "./specs/form-budgets";
import { FORM_SPECS } from "./specs/forms";
import { SCORE_SPECS } from "./specs/scores";
import { STRUCTURE_SPECS } from "./specs/structure";
import { SUM_SPECS } from "./specs/sums";
import { WORD_SPECS } from "./specs/words";
import { YEAR_SPECS } from "./specs/years";

const SPECS = {
  ...SUM_SPECS,
  ...CHANGE_SPECS,
  ...SCORE_SPECS,
  ...YEAR_SPECS,
  ...STRUCTURE_SPECS,
  ...FORM_SPECS,
  ...ACCOUNT_SPECS,
  ...WORD_SPECS,
  ...FORM_BUDGET_SPECS,
  ...FIGURE_SPECS,
};

for (const [id, spec] of Object.entries(SPECS)) describeNarrativeRule(id, spec);

test("every rule of the catalogue is shown to fire", () => {
  expect([...NARRATIVE_RULE_IDS].filter((id) => !(id in SPECS))).toEqual([]);
});

/** Examples that tell of headings, sections or the year's form instead of quoting a sentence. */
const TOLD = [
  "narrative/headings-in-order",
  "narrative/items-in-order",
  "narrative/required-sections",
  "narrative/execution-stated",
  "narrative/problems-with-measures",
  "narrative/sections-filled",
  "narrative/sentence-once",
  "narrative/year-as-in-form",
  "narrative/claims-fit-problems",
  "narrative/measures-answer-problems",
  "narrative/is-a-report",
  "narrative/section-account-as-in-form",
  "narrative/split-as-in-form",
  "narrative/table-adds-up",
  "narrative/table-rates-correct",
];

/** The sentence of a report at the end of an example's clause. */
const quotedIn = (clause: string): string => /“([^“”]+)”$/u.exec(clause)?.[1] ?? "";

describe("the examples of the catalogue", () => {
  test.each(NARRATIVE_RULES.map(({ id, example }) => [id, example] as const))("%s", (id, example) => {
    expect(exampleFaults(example)).toEqual([]);
    if (TOLD.includes(id)) return;
    const [wrong, right] = [quotedIn(example.wrong), quotedIn(example.right)];
    const workbook = (SPECS as Readonly<Record<string, NarrativeSpec>>)[id]?.caught[0]?.workbook;
    const beside = workbook ? { workbook } : {};
    expect([wrong, right]).not.toContain("");
    expect(messages({ text: reportWith(`${wrong}。`), ...beside }, id)).toHaveLength(1);
    expect(messages({ text: reportWith(`${right}。`), ...beside }, id)).toEqual([]);
  });
});

test("weak specs are refused", () => {
  const text = reportWith("年末结转3万元。");
  const found = [{ severity: "hint", quote: "没有的话", message: "没有句号" }] as const;
  expect(refusals({ clean: [], caught: [{ text, found, repaired: [["没有", "有"]] }] })).toEqual([
    "no clean case",
    "repairs nothing: 没有",
    "no such quote: 没有的话",
    "no whole message: 没有句号",
  ]);
  expect(refusals({ clean: [{ when: "x", text }], caught: [] })).toEqual(["no caught case"]);
});
