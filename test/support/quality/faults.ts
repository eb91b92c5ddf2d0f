import type { Severity } from "../../../src/core/profiles/profile";
import type { Cells } from "../rules/workbooks";

/** One fault put into the sound project form: what is changed, by entry, and what must be found where. */
export interface Fault {
  readonly name: string;
  readonly cells: Cells;
  readonly rule: string;
  readonly at: string;
  readonly severity: Severity;
  /** Findings that follow from it, of other rules: a wrong score makes the total wrong as well. */
  readonly follows?: readonly string[];
  /** Rows hidden, by the entry that stands in them. */
  readonly hide?: string;
}

const RATE = "funds[0].executionRate";
const SCORE = (row: number): string => `indicators[${row}].score`;

/** Expected findings from RULES D.1 and the sound form's figures, by hand. */
export const FAULTS: readonly Fault[] = [
  // 234 ÷ 240 = 97.5%.
  { name: "rate wrong", cells: { [RATE]: 0.965 }, rule: "funds/rate-correct", at: RATE, severity: "error" },
  // 9.75 expected.
  {
    name: "execution score wrong",
    cells: { "funds[0].executionScore": 9 },
    rule: "funds/score-correct",
    at: "funds[0].executionScore",
    severity: "error",
    follows: ["totals/score-sum"],
  },
  {
    name: "score above its points",
    cells: { [SCORE(0)]: 8.5 },
    rule: "scores/within-weight",
    at: SCORE(0),
    severity: "error",
    follows: ["totals/score-sum"],
  },
  {
    name: "total wrong",
    cells: { "total.score": 99 },
    rule: "totals/score-sum",
    at: "total.score",
    severity: "error",
  },
  {
    name: "points do not add up",
    cells: { "indicators[0].weight": 9 },
    rule: "weights/sum-to-total",
    at: "total.weight",
    severity: "error",
    follows: ["weights/level-one-sum", "scores/match-formula", "reasons/given-when-below"],
  },
  {
    name: "parts are not the total",
    cells: { "funds[1].fullYearBudget": 210 },
    rule: "funds/parts-make-total",
    at: "funds[0].fullYearBudget",
    severity: "error",
  },
  {
    name: "actual value missing",
    cells: { "indicators[0].actual": null },
    rule: "values/actual-filled",
    at: "indicators[0].actual",
    severity: "error",
  },
  {
    name: "score missing",
    cells: { [SCORE(0)]: null },
    rule: "scores/filled",
    at: SCORE(0),
    severity: "error",
  },
  {
    name: "reason missing",
    cells: { "indicators[4].reason": null },
    rule: "reasons/given-when-below",
    at: "indicators[4].reason",
    severity: "warning",
  },
  {
    name: "other unit",
    cells: { "indicators[0].actual": "12.5个" },
    rule: "values/units-agree",
    at: "indicators[0].actual",
    severity: "warning",
  },
  {
    name: "satisfaction told, not measured",
    cells: { "indicators[10].actual": "用水户普遍满意" },
    rule: "values/satisfaction-measured",
    at: "indicators[10].actual",
    severity: "warning",
  },
  {
    name: "wrong grade",
    cells: { grade: "良" },
    rule: "totals/grade-matches",
    at: "grade",
    severity: "error",
  },
  {
    name: "full-width digit",
    cells: { [SCORE(0)]: "８" },
    rule: "entries/digits-half-width",
    at: SCORE(0),
    severity: "warning",
  },
  {
    name: "number as text",
    cells: { [SCORE(0)]: "8" },
    rule: "entries/numbers-are-numbers",
    at: SCORE(0),
    severity: "hint",
  },
  {
    name: "formula that failed",
    cells: { [SCORE(0)]: { formula: "1/0", value: { kind: "error", code: "#DIV/0!" } } },
    rule: "entries/no-error-cells",
    at: SCORE(0),
    severity: "error",
  },
  {
    name: "hidden row that bears points",
    cells: {},
    hide: SCORE(5),
    rule: "entries/no-hidden-figures",
    at: "indicators[5].weight",
    severity: "warning",
  },
];
