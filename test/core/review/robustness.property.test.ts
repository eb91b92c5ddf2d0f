import fc from "fast-check";
import { addressKey } from "../../../src/core/cells/address";
import type { Grid } from "../../../src/core/cells/grid";
import { isEvaluation } from "../../../src/core/compute/results";
import { planFill } from "../../../src/core/plan/plan";
import { FILL_FIELDS } from "../../../src/core/plan/planned-edit";
import { BUILT_IN_PROFILES } from "../../../src/core/profiles/built-in";
import { reportJson } from "../../../src/core/report/json";
import { reportOf } from "../../../src/core/report/file-report";
import { review, type Review } from "../../../src/core/review";
import { RULE_FAILED } from "../../../src/core/rules/run";
import { caseWorkbook, CASE_IDS } from "../../support/forms/cases";
import { standardForm } from "../../support/forms/standard-form";
import { transfer } from "../../support/rules/workbooks";
import { CELLS, soups } from "./soup";

/** What must hold of any review of any workbook. */
function checkReview(grids: readonly Grid[], reviewed: Review): void {
  const sheets = new Map(grids.map((grid) => [grid.sheet, grid]));
  for (const finding of reviewed.findings) {
    expect(finding.rule).not.toBe(RULE_FAILED);
    expect(finding.message).toMatch(/。$/u);
    expect(finding.message).not.toMatch(/undefined|null|NaN|\[object|Infinity/u);
    expect(reviewed.forms[finding.form]).toBeDefined();
    for (const at of finding.at) {
      expect(sheets.has(at.sheet)).toBe(true);
      expect(at.row).toBeGreaterThanOrEqual(0);
      expect(at.column).toBeGreaterThanOrEqual(0);
      expect(at.row).toBeLessThan(1_048_576);
    }
    const names = finding.at.map((at) => `${at.sheet}!${at.row},${at.column}`);
    expect(new Set(names).size).toBe(names.length);
  }
  for (const one of reviewed.forms) {
    if (!("results" in one) || !isEvaluation(one.form)) continue;
    const { indicators, computed, manual, unreadable, blank } = one.results.coverage;
    expect(computed + manual + unreadable).toBe(indicators);
    expect(indicators + blank).toBe(one.form.indicators.length);
    for (const row of one.results.indicators) {
      if (row.state === "manual") expect(row.reason).not.toBeNull();
      if (row.exact && row.weight?.gte(0)) {
        expect(row.exact.gte(0)).toBe(true);
        expect(row.exact.lte(row.weight)).toBe(true);
      }
    }
  }
  const states = reviewed.findings.map((finding) => finding.severity);
  const worst = states.includes("error") ? "errors" : states.includes("warning") ? "warnings" : "clean";
  expect(reviewed.outcome).toBe(reviewed.forms.length === 0 ? "unrecognised" : worst);
  expect(() =>
    JSON.stringify(reportJson([reportOf("soup.xlsx", reviewed)], { name: "selfeval", version: "0" })),
  ).not.toThrow();
  expect(() => planFill(reviewed, { fields: new Set(FILL_FIELDS), overwrite: "differing" })).not.toThrow();
}

test("sheets of anything are reviewed without a crash", () => {
  fc.assert(
    fc.property(fc.array(soups(120), { minLength: 1, maxLength: 3 }), (grids) => {
      const named = grids.map((grid, index) => ({ ...grid, sheet: `${grid.sheet}${index}` }));
      checkReview(named, review(named));
    }),
    { numRuns: 150 },
  );
});

const BOOKS = [
  standardForm(),
  standardForm({ kind: "department" }),
  standardForm({ layout: { target: "split", levels: "repeated", weightColumn: "before" } }),
  transfer({}).book,
  ...CASE_IDS.map((id) => caseWorkbook(id)),
].map((book) => book.grids());

/** Cells put anywhere into a sound or published workbook. */
const MUTATIONS = fc.array(
  fc.record({
    sheet: fc.nat(3),
    row: fc.nat(34),
    column: fc.nat(11),
    cell: fc.oneof(fc.constant(null), CELLS),
  }),
  { minLength: 1, maxLength: 12 },
);

function mutated(
  grids: readonly Grid[],
  changes: readonly {
    readonly sheet: number;
    readonly row: number;
    readonly column: number;
    readonly cell: unknown;
  }[],
): Grid[] {
  return grids.map((grid, index) => {
    const cells = new Map(grid.cells);
    for (const { sheet, row, column, cell } of changes) {
      if (sheet % grids.length !== index) continue;
      if (cell === null) cells.delete(addressKey(row, column));
      else cells.set(addressKey(row, column), cell as never);
    }
    return { ...grid, cells };
  });
}

test("sound and published workbooks with cells changed at random", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BOOKS),
      MUTATIONS,
      fc.constantFrom(null, ...BUILT_IN_PROFILES),
      (grids, changes, profile) => {
        const changed = mutated(grids, changes);
        checkReview(changed, review(changed, { profile }));
      },
    ),
    { numRuns: 250 },
  );
});

test("rows deleted from a sound workbook", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BOOKS),
      fc.array(fc.nat(34), { minLength: 1, maxLength: 10 }),
      (grids, rows) => {
        const gone = new Set(rows);
        const changed = grids.map((grid) => ({
          ...grid,
          cells: new Map([...grid.cells].filter(([key]) => !gone.has(Math.floor(key / 16_384)))),
        }));
        checkReview(changed, review(changed));
      },
    ),
    { numRuns: 80 },
  );
});

test("the same workbook gives the same review", () => {
  for (const grids of BOOKS) {
    const messages = (): readonly string[] => review(grids).findings.map((one) => one.message);
    expect(messages()).toEqual(messages());
  }
});
