import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import type { Profile, Severity } from "../../../src/core/profiles/profile";
import { review, type Review, type ReviewOptions } from "../../../src/core/review";
import { RULES } from "../../../src/core/rules/catalogue";
import type { Finding } from "../../../src/core/rules/run";
import { workOut } from "./arithmetic";
import { decimal, roundHalfUp } from "../../../src/core/cells/decimal";
import { placeName, placesIn } from "./places";
import { refusals } from "./refusals";
import type { Cells, RuleBook } from "./workbooks";

/** One finding, whole: everything a person is shown. */
export interface Expected {
  readonly severity: Severity;
  /** First the cell to go to, then the others concerned: `H24 I6 H13:H23`. */
  readonly cells: string;
  readonly message: string;
  /** The repair the finding offers, as the cell it writes; left out where it offers none. */
  readonly fix?: Cells;
}

interface Case {
  /** What this case is about, in a few words. */
  readonly when: string;
  readonly book: RuleBook;
  /** Other findings of the workbook, by rule id; each must be there, and no other. */
  readonly alongside?: readonly string[];
  readonly profile?: Profile;
  /** Last year's workbook. */
  readonly previous?: RuleBook;
}

/** A workbook on which the rule must say nothing. `near`: almost a fault, in a cell that a caught case changes. */
export interface CleanCase extends Case {
  readonly near?: boolean;
}

/** A workbook with a fault, and everything the rule must say about it. */
export interface CaughtCase extends Case {
  readonly found: readonly Expected[];
  /** What a person writes to put it right, where the finding offers no fix or only a part of one. */
  readonly repaired?: Cells;
}

export interface RuleSpec {
  readonly clean: readonly CleanCase[];
  readonly caught: readonly CaughtCase[];
}

/**
 * The tests of one rule. Every workbook is a complete sound one with named cells changed; it goes through
 * the real recogniser twice: as cells, and as a file written and opened again. Weak specs are refused.
 */
export function describeRule(id: string, spec: RuleSpec): void {
  describe(id, () => {
    test("the spec is strong enough", () => {
      expect(RULES.map((rule) => rule.id)).toContain(id);
      expect(refusals(spec)).toEqual([]);
    });
    for (const one of spec.clean)
      test(`clean: ${one.when}`, async () => {
        for (const reviewed of await bothWays(one)) {
          expect(shownAll(reviewed, (finding) => finding.rule === id)).toEqual([]);
          expect(otherRules(reviewed, id)).toEqual([...(one.alongside ?? [])].sort());
        }
      });
    for (const one of spec.caught)
      test(`caught: ${one.when}`, async () => {
        for (const reviewed of await bothWays(one)) checkCaught(id, one, reviewed);
        checkRepaired(id, one);
      });
  });
}

function checkCaught(id: string, one: CaughtCase, reviewed: Review): void {
  const own = reviewed.findings.filter((finding) => finding.rule === id);
  const sheet = one.book.book.sheets[0]?.name ?? "";
  const shown = (found: Expected): unknown => ({
    severity: found.severity,
    cells: placesIn(found.cells, sheet),
    message: found.message,
  });
  expect(own.map(shownFinding)).toEqual(one.found.map(shown));
  own.forEach((finding, index) => checkFix(finding, one.found[index]?.fix, one.book, sheet));
  own.forEach(checkExpression);
  expect(otherRules(reviewed, id)).toEqual([...(one.alongside ?? [])].sort());
}

function shownFinding(finding: Finding): unknown {
  return { severity: finding.severity, cells: finding.at.map(placeName), message: finding.message };
}

/** The fix writes exactly what the case says: the workbook with it equals the workbook with the named cells. */
function checkFix(finding: Finding, fix: Cells | undefined, { book }: RuleBook, sheet: string): void {
  const [cell, value] = Object.entries(fix ?? {})[0] ?? [];
  const expected = cell === undefined ? null : { cell: placesIn(cell, sheet)[0], value };
  const own = finding.fix;
  const after =
    own?.after.kind === "number" ? own.after.number : own?.after.kind === "text" ? own.after.text : null;
  expect(own ? { cell: placeName(own.at), value: after } : null).toEqual(expected);
  if (own) expect(book.sheets.map((one) => one.name)).toContain(own.at.sheet);
}

/** The arithmetic shown gives, worked out, the expected number or (sums against a printed one) the found one. */
function checkExpression({ expression }: Finding): void {
  if (!expression) return;
  const result = workOut(expression.values);
  if (result === null) return;
  const asShown = [expression.expected, expression.found].map((text) => {
    const number = decimal(text === "" ? "0" : text);
    const decimals = text.split(".")[1]?.length ?? 0;
    return number.eq(roundHalfUp(result, decimals));
  });
  expect({ expression, agrees: asShown.some(Boolean) }).toEqual({ expression, agrees: true });
}

/** With every fix taken and the named repairs made, the rule is silent. */
function checkRepaired(id: string, one: CaughtCase): void {
  const fixes = Object.assign({}, ...one.found.map((found) => found.fix ?? {})) as Cells;
  const mended = one.book.with({ ...fixes, ...one.repaired });
  const after = review(mended.book.grids(), optionsOf(one));
  expect(shownAll(after, (finding) => finding.rule === id)).toEqual([]);
}

function optionsOf(one: Case): ReviewOptions {
  const profile = one.profile ?? null;
  return { profile, previous: one.previous ? review(one.previous.book.grids(), { profile }) : null };
}

async function bothWays(one: Case): Promise<readonly Review[]> {
  const { book } = one.book;
  const file = openWorkbook(book.bytes(), "case.xlsx", inflateNode);
  const options = optionsOf(one);
  return [review(book.grids(), options), review(await file.read(), options)];
}

function shownAll(reviewed: Review, which: (finding: Finding) => boolean): readonly string[] {
  return reviewed.findings.filter(which).map((finding) => `${placeName(finding.at[0])}: ${finding.message}`);
}

function otherRules(reviewed: Review, id: string): readonly string[] {
  const rules = reviewed.findings.map((finding) => finding.rule).filter((rule) => rule !== id);
  return [...new Set(rules)].sort();
}
