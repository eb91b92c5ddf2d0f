import { readFileSync } from "node:fs";
import { join } from "node:path";
import { show } from "../../../src/core/cells/decimal";
import { review } from "../../../src/core/review";
import type { NewContent } from "../../support/forms/form-workbook";
import { project } from "../../support/rules/workbooks";
import { evaluationOf } from "../form/semantics";

/**
 * A target and an actual as people type them, with what a person decides (test/data/pairs.tsv): the points of 10, or
 * the reason why a person must judge; and the rules of the section 指标值与完成值 that speak.
 */
interface Pair {
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly decision: string;
  readonly findings: readonly string[];
}

const PAIRS: readonly Pair[] = readFileSync(join(__dirname, "../../data/pairs.tsv"), "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => {
    const [level2 = "", name = "", target = "", actual = "", decision = "", findings = ""] = line.split("\t");
    return { level2, name, target, actual, decision, findings: findings.split(",").filter(Boolean) };
  });

/** `#0.958` is a numeric cell, `#0.958@0.0%` one with a format; nothing is an empty cell. */
function content(text: string): NewContent {
  if (!text.startsWith("#")) return text === "" ? null : text;
  const [number, numberFormat] = text.slice(1).split("@");
  return numberFormat === undefined ? Number(number) : { value: Number(number), numberFormat };
}

describe("pairs of target and actual, decided by hand", () => {
  test("the table is large", () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(300);
  });

  test.each(PAIRS)("$level2 $name: $target / $actual → $decision", (pair) => {
    const { book } = project({
      C13: pair.level2,
      D13: pair.name,
      E13: content(pair.target),
      F13: content(pair.actual),
      G13: 10,
      H13: null,
    });
    const reviewed = review(book.grids());
    const [one] = evaluationOf(reviewed).results.indicators;
    expect(one?.score ? show(one.score) : one?.reason).toBe(pair.decision);
    const spoken = reviewed.findings.filter(
      ({ rule, at }) => rule.startsWith("values/") && at.some(({ row }) => row === 12),
    );
    expect(spoken.map(({ rule }) => rule.slice("values/".length)).sort()).toEqual(pair.findings);
  });
});
