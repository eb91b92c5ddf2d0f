import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILT_IN_PROFILES } from "../../../src/core/profiles/built-in";
import { RULE_IDS, RULES, SECTIONS } from "../../../src/core/rules/catalogue";
import { basisOf } from "../../../src/core/rules/rule";
import { exampleFaults } from "../../support/rules/examples";

/** The rules that have a `describeRule` in a test file of this folder. */
function described(): readonly string[] {
  return readdirSync(__dirname)
    .filter((name) => name.endsWith(".test.ts"))
    .flatMap((name) => [
      ...readFileSync(join(__dirname, name), "utf8").matchAll(/^describeRule\("([^"]+)"/gmu),
    ])
    .map((found) => found[1] as string);
}

describe("every rule is tested", () => {
  test("catalogue − described = ∅", () => {
    const tested = new Set(described());
    expect(RULES.map((rule) => rule.id).filter((id) => !tested.has(id))).toEqual([]);
  });
  test("described − catalogue = ∅, and each once", () => {
    const tested = described();
    expect(tested.filter((id) => !RULE_IDS.has(id))).toEqual([]);
    expect(new Set(tested).size).toBe(tested.length);
  });
});

describe("the catalogue", () => {
  test("has at least the 35 rules asked for, each id once", () => {
    expect(RULES.length).toBeGreaterThanOrEqual(35);
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    expect(RULE_IDS.size).toBe(RULES.length);
  });
  test.each(SECTIONS.map((section) => [section.id, section] as const))("section %s", (id, section) => {
    expect(section.title).not.toBe("");
    expect(section.rules.length).toBeGreaterThan(0);
    for (const rule of section.rules) expect(rule.id).toMatch(new RegExp(`^${id}/[a-z]+(-[a-z]+)*$`));
  });
  test("titles are sentences of their own, without full stop", () => {
    const titles = RULES.map((rule) => rule.title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^[\p{Script=Han}“〔≥].{3,40}[^。，；：.]$/u);
  });
  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    "%s says why, what to do and on what basis",
    (_id, rule) => {
      expect(rule.basis.text).toMatch(/^[^。]{4,}$/u);
      expect(rule.help).toMatch(/。$/u);
      expect(rule.remedy).toMatch(/。$/u);
      expect(rule.kinds.length).toBeGreaterThan(0);
      for (const id of rule.unless) expect(RULE_IDS).toContain(id);
    },
  );
  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    "%s shows a wrong and a right filling",
    (_id, rule) => {
      expect(exampleFaults(rule.example)).toEqual([]);
    },
  );
});

/** RULES E.2: an error is arithmetic, a bound, or a mandatory cell that is missing or cannot be read. */
const ERRORS = {
  arithmetic: [
    "funds/parts-make-total",
    "funds/budget-not-zero",
    "funds/splits-make-total",
    "funds/budget-and-execution-in-place",
    "funds/rate-correct",
    "funds/score-correct",
    "weights/sum-to-total",
    "weights/total-cell",
    "weights/level-one-sum",
    "weights/level-two-sum",
    "totals/formula-counts-all",
    "totals/score-sum",
    "totals/grade-matches",
    "base-data/control-rate-correct",
    "base-data/three-public-sum",
    "base-data/vehicle-sum",
    "base-data/project-sum",
    "budget-table/columns-add-up",
    "budget-table/final-within-budget",
    "texts/direction-of-change",
    "texts/amount-of-change",
    "texts/percent-of-change",
    "texts/parts-make-whole",
  ],
  bounds: [
    "entries/not-negative",
    "funds/score-within-weight",
    "scores/level-within-printed",
    "scores/within-weight",
    "totals/within-full-marks",
  ],
  mandatory: [
    "form/has-indicators",
    "entries/numbers-readable",
    "entries/no-error-cells",
    "funds/amounts-present",
    "funds/weight-filled",
    "funds/score-filled",
    "weights/filled",
    "values/actual-filled",
    "scores/filled",
    "totals/filled",
  ],
};

describe("severity", () => {
  test("errors are arithmetic, bounds and mandatory entries, nothing else", () => {
    const errors = RULES.filter((rule) => rule.severity === "error").map((rule) => rule.id);
    expect([...errors].sort()).toEqual(Object.values(ERRORS).flat().sort());
  });
  test("a formula that 10号 does not lay down is never an error", () => {
    expect(RULES.find((rule) => rule.id === "scores/match-formula")?.severity).toBe("warning");
  });
});

describe("nothing is presented as a breach of a rule that was not read", () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    const words = [
      rule.title,
      rule.basis.text,
      rule.help,
      rule.remedy,
      ...Object.values(rule.example),
      rule.run.toString(),
    ].join("\n");
    expect(words).not.toMatch(/违反|违规|不符合.{0,6}(规定|办法)|财预〔/u);
  });
  test("messages neither", () => {
    const sources = sourcesOf(join(__dirname, "../../../src/core/rules"));
    expect(sources.match(/违反[^。]{0,20}|财预〔/gu)).toBeNull();
  });
  test("a source that was not read says so wherever it is cited", () => {
    for (const profile of BUILT_IN_PROFILES)
      for (const rule of RULES) {
        const basis = basisOf(rule, profile);
        for (const key of rule.basis.keys) {
          const { source, verified } = profile.parameters[key];
          expect(basis).toContain(verified ? source : `${source}（未核对原文）`);
        }
        if (rule.basis.keys.length > 0) expect(basis).toContain(`按本配置（${profile.id}：`);
      }
  });
});

function sourcesOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((one) => {
      const path = join(folder, one.name);
      return one.isDirectory() ? sourcesOf(path) : readFileSync(path, "utf8");
    })
    .join("\n");
}
