import { NARRATIVE_RULE_IDS } from "../../../src/core/narrative/rules/catalogue";
import { describeNarrativeRule, refusals } from "../../support/narrative/harness";
import { reportWith } from "../../support/narrative/report-text";
import { CHANGE_SPECS } from "./specs/changes";
import { FORM_SPECS } from "./specs/forms";
import { SCORE_SPECS } from "./specs/scores";
import { STRUCTURE_SPECS } from "./specs/structure";
import { SUM_SPECS } from "./specs/sums";
import { YEAR_SPECS } from "./specs/years";

const SPECS = {
  ...SUM_SPECS,
  ...CHANGE_SPECS,
  ...SCORE_SPECS,
  ...YEAR_SPECS,
  ...STRUCTURE_SPECS,
  ...FORM_SPECS,
};

for (const [id, spec] of Object.entries(SPECS)) describeNarrativeRule(id, spec);

test("every rule of the catalogue is shown to fire", () => {
  expect([...NARRATIVE_RULE_IDS].filter((id) => !(id in SPECS))).toEqual([]);
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
