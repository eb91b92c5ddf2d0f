import { decimal, roundHalfUp } from "../../../src/core/cells/decimal";
import { reviewNarrative } from "../../../src/core/narrative/review-narrative";
import { NARRATIVE_RULE_IDS } from "../../../src/core/narrative/rules/catalogue";
import type { NarrativeFinding } from "../../../src/core/narrative/rules/run";
import type { Severity } from "../../../src/core/profiles/profile";
import { review } from "../../../src/core/review";
import { workOut } from "../rules/arithmetic";
import type { RuleBook } from "../rules/workbooks";
import { textReport } from "./report-text";

/** One finding, whole: where it stands, word for word, and everything the person reads. */
export interface ExpectedFinding {
  readonly severity: Severity;
  readonly quote: string;
  readonly message: string;
  /** The cell it points to: `F18`. */
  readonly cell?: string;
}

interface NarrativeCase {
  /** The whole report; `reportWith` puts a passage into a sound one. */
  readonly text: string;
  /** The workbook beside it. */
  readonly workbook?: RuleBook;
  /** Other findings of the text, by rule id; each must be there, and no other. */
  readonly alongside?: readonly string[];
}

/** A report on which the rule must say nothing. */
export interface CleanNarrative extends NarrativeCase {
  /** What this case is about. */
  readonly when: string;
}

/** A report with a fault, and everything the rule must say about it. */
export interface CaughtNarrative extends NarrativeCase {
  readonly found: readonly ExpectedFinding[];
  /** What a person writes instead: the text with it is the near miss on which the rule is silent. */
  readonly repaired: readonly (readonly [wrong: string, right: string])[];
}

export interface NarrativeSpec {
  readonly clean: readonly CleanNarrative[];
  readonly caught: readonly CaughtNarrative[];
}

/** The tests of one narrative rule. Weak specs are refused. */
export function describeNarrativeRule(id: string, spec: NarrativeSpec): void {
  describe(id, () => {
    test("the spec is strong enough", () => {
      expect(NARRATIVE_RULE_IDS.has(id)).toBe(true);
      expect(refusals(spec)).toEqual([]);
    });
    test.each(spec.clean)("clean: $when", (one) => {
      expect(messages(one, id)).toEqual([]);
      expect(otherRules(one, id)).toEqual(alongside(one));
    });
    test.each(spec.caught)("caught: $found.0.message", (one) => {
      const own = judged(one).filter((finding) => finding.rule === id);
      expect(own.map(shownFinding)).toEqual(one.found.map((found) => ({ cell: null, ...found })));
      own.forEach(checkExpression);
      expect(otherRules(one, id)).toEqual(alongside(one));
      expect(messages({ ...one, text: mended(one) }, id)).toEqual([]);
    });
  });
}

/** Why a spec is too weak to prove anything; empty: it will do. */
export function refusals({ clean, caught }: NarrativeSpec): readonly string[] {
  return [
    ...(clean.length === 0 ? ["no clean case"] : []),
    ...(caught.length === 0 ? ["no caught case"] : []),
    ...caught.flatMap((one) => [
      ...(one.found.length === 0 ? ["a caught case without a finding"] : []),
      ...(one.repaired.length === 0 ? ["a caught case without its repair"] : []),
      ...one.repaired
        .filter(([wrong]) => !one.text.includes(wrong))
        .map(([wrong]) => `repairs nothing: ${wrong}`),
      ...one.found
        .filter((found) => !one.text.includes(found.quote))
        .map((found) => `no such quote: ${found.quote}`),
      ...one.found.filter((found) => found.quote === "").map(() => "a finding without a quote"),
      ...one.found
        .filter((found) => !found.message.endsWith("。"))
        .map((found) => `no whole message: ${found.message}`),
    ]),
  ];
}

const mended = ({ text, repaired }: CaughtNarrative): string =>
  repaired.reduce((whole, [wrong, right]) => whole.replace(wrong, right), text);

function judged({ text, workbook }: NarrativeCase): readonly NarrativeFinding[] {
  const beside = workbook ? review(workbook.book.grids(), { profile: null }) : null;
  return reviewNarrative(textReport(text), { profile: null, workbook: beside }).findings;
}

/** What a rule says of a report. */
export const messages = (one: NarrativeCase, id: string): readonly string[] =>
  judged(one)
    .filter((finding) => finding.rule === id)
    .map((finding) => finding.message);

const alongside = (one: NarrativeCase): readonly string[] => [...(one.alongside ?? [])].sort();

function otherRules(one: NarrativeCase, id: string): readonly string[] {
  const rules = judged(one)
    .map((finding) => finding.rule)
    .filter((rule) => rule !== id);
  return [...new Set(rules)].sort();
}

function shownFinding({ severity, quote, message, cell }: NarrativeFinding): unknown {
  const at = cell ? `${String.fromCharCode(65 + cell.column)}${String(cell.row + 1)}` : null;
  return { cell: at, severity, quote, message };
}

/** The arithmetic shown gives, worked out, the expected number. */
function checkExpression({ expression }: NarrativeFinding): void {
  const result = expression ? workOut(expression.values) : null;
  if (!expression || result === null) return;
  const decimals = expression.expected.split(".")[1]?.length ?? 0;
  expect(roundHalfUp(result, decimals).toFixed()).toBe(decimal(expression.expected).toFixed());
}
