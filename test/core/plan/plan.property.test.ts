import fc from "fast-check";
import { parseAddress, type CellRef } from "../../../src/core/cells/address";
import { cellAt, indexMerges, type Grid } from "../../../src/core/cells/grid";
import { sameValue } from "../../../src/core/cells/value";
import type { PlannedEdit } from "../../../src/core/plan/planned-edit";
import { review } from "../../../src/core/review";
import type { FormWorkbook, NewContent } from "../../support/forms/form-workbook";
import type { Layout } from "../../support/forms/layout";
import { standardForm } from "../../support/forms/standard-form";
import { cellName, filled, planOf } from "./filling";

const POINTS: fc.Arbitrary<NewContent> = fc.oneof(
  fc.constant(null),
  fc.constant(""),
  fc.constant("　"),
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 0, max: 1200 }).map((hundredths) => hundredths / 100),
  fc.constantFrom("8", "８", "8分", "约8", "—", "无", "98%"),
  fc.record({ formula: fc.constantFrom("G13", "1+1", "G13-1"), value: fc.integer({ min: 0, max: 10 }) }),
);
const ACTUALS: fc.Arbitrary<NewContent> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 400 }).map((tenths) => `${tenths / 10}公里`),
  fc.integer({ min: 0, max: 300 }),
  fc.constantFrom(
    "98%",
    "达成年度指标",
    "部分达成年度指标并具有一定效果",
    "完成",
    "≥12公里",
    "90万元",
    "900000元",
  ),
);
const WORDS: fc.Arbitrary<NewContent> = fc.constantFrom(null, "　", "无", "汛期停工，来年提前施工。", "/");
const MONEY: fc.Arbitrary<NewContent> = fc.oneof(
  fc.constantFrom(null, 0, "—"),
  fc.integer({ min: 1, max: 400 }),
);

const ROWS = Array.from({ length: 9 }, (_, index) => index);

/** Changes to cells that a fill reads or writes, by their semantic path. */
const CHANGES = fc.record(
  {
    ...Object.fromEntries(ROWS.map((row) => [`indicators[${row}].score`, POINTS])),
    ...Object.fromEntries(ROWS.map((row) => [`indicators[${row}].actual`, ACTUALS])),
    ...Object.fromEntries(ROWS.map((row) => [`indicators[${row}].reason`, WORDS])),
    "indicators[0].weight": POINTS,
    "funds[0].fullYearBudget": MONEY,
    "funds[0].fullYearExecution": MONEY,
    "funds[0].executionRate": POINTS,
    "funds[0].executionScore": POINTS,
    "total.score": fc.oneof(
      fc.constant(null),
      POINTS,
      fc.record({ formula: fc.constant("SUM(H1:H2)"), value: fc.nat(100) }),
    ),
  },
  { requiredKeys: [] },
);
const LAYOUTS: fc.Arbitrary<Partial<Layout>> = fc.record(
  {
    at: fc.constant({ row: 2, column: 1 }),
    levels: fc.constantFrom("merged", "repeated"),
    weightColumn: fc.constantFrom("before", "after", "absent"),
    target: fc.constantFrom("joined", "split"),
    rates: fc.constantFrom("ratio", "text", "percent"),
  },
  { requiredKeys: [] },
);
const KINDS = fc.constantFrom("project" as const, "department" as const);

function bookOf(
  kind: "project" | "department",
  layout: Partial<Layout>,
  changes: Record<string, NewContent>,
) {
  const book = standardForm({ kind, layout });
  const known = Object.entries(changes).filter(([path]) => book.forms[0]?.has(path));
  return book.withCells(Object.fromEntries(known));
}

const OVERWRITES = fc.constantFrom("blank" as const, "differing" as const);

const RUNS = { numRuns: 120 };

function gridOf(book: FormWorkbook, { sheet }: CellRef): Grid {
  return book.grids().find((grid) => grid.sheet === sheet) as Grid;
}

function check(property: (book: FormWorkbook, filling: { overwrite: "blank" | "differing" }) => void): void {
  const run = fc.property(KINDS, LAYOUTS, CHANGES, OVERWRITES, (kind, layout, changes, overwrite) =>
    property(bookOf(kind, layout, changes as Record<string, NewContent>), { overwrite }),
  );
  fc.assert(run, RUNS);
}

test("an edit meets a cell that holds `before`, carries no formula and is not covered", () => {
  check((book, filling) => {
    for (const edit of planOf(book, filling).edits) {
      const grid = gridOf(book, edit.at);
      const cell = cellAt(grid, edit.at);
      expect(cell.formula).toBeNull();
      expect(edit.before).toEqual({ kind: "value", value: cell.value });
      expect(indexMerges(grid.merges).masterOf(edit.at)).toMatchObject({
        row: edit.at.row,
        column: edit.at.column,
      });
    }
  });
});

test("an edit changes something, and each cell is edited at most once", () => {
  check((book, filling) => {
    const { edits } = planOf(book, filling);
    for (const edit of edits) expect(sameValue(edit.before.value, edit.after.value)).toBe(false);
    expect(new Set(edits.map((edit) => cellName(edit.at))).size).toBe(edits.length);
  });
});

test("blank fills nothing that holds anything; notes never replace a word", () => {
  check((book, filling) => {
    for (const edit of planOf(book, filling).edits) {
      const isEmpty =
        edit.before.value.kind === "blank" ||
        (edit.before.value.kind === "text" && edit.before.value.text.trim() === "");
      if (filling.overwrite === "blank" || edit.field === "note") expect(isEmpty).toBe(true);
    }
  });
});

/** Findings that a filled cell must not leave behind. */
const SETTLED = new Set([
  "funds/score-correct",
  "funds/rate-correct",
  "scores/match-formula",
  "scores/within-weight",
  "totals/score-sum",
]);

test("what was filled is right: reviewed again, no finding about it", () => {
  check((book, filling) => {
    const { edits } = planOf(book, filling);
    const own = new Set(edits.map((edit: PlannedEdit) => cellName(edit.at)));
    const again = review(filled(book, edits).grids());
    const left = again.findings.filter((one) => SETTLED.has(one.rule) && own.has(cellName(one.at[0])));
    expect(left.map((one) => `${one.rule} ${cellName(one.at[0])} ${one.message}`)).toEqual([]);
  });
});

test("a second fill finds nothing to do", () => {
  check((book, filling) => {
    const once = filled(book, planOf(book, filling).edits);
    expect(planOf(once, filling).edits).toEqual([]);
  });
});

test("every cell that is not written is listed with a reason, or right", () => {
  check((book, filling) => {
    const plan = planOf(book, filling);
    for (const one of plan.unplanned) {
      expect(one.reason).not.toBe("");
      expect(plan.edits.map((edit) => cellName(edit.at))).not.toContain(cellName(one.at));
    }
  });
});

test("addresses of the edits are places of the form", () => {
  check((book, filling) => {
    const places = new Set([...(book.forms[0]?.values() ?? [])].map((place) => `${place.sheet}!${place.a1}`));
    for (const edit of planOf(book, filling).edits) {
      expect(places).toContain(cellName(edit.at));
      expect(parseAddress(cellName(edit.at).split("!")[1] ?? "")).not.toBeNull();
    }
  });
});

test("the generator does produce work: most workbooks get edits", () => {
  let edited = 0;
  check((book, filling) => {
    if (planOf(book, filling).edits.length > 0) edited += 1;
  });
  expect(edited).toBeGreaterThan(RUNS.numRuns / 2);
});
