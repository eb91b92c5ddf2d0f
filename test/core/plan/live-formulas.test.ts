import { composeWorkbook } from "../../../src/host/ooxml/compose/compose-workbook";
import type { CellEdit } from "../../../src/core/cells/edit";
import { cellAt } from "../../../src/core/cells/grid";
import type { Profile } from "../../../src/core/profiles/profile";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import type { FormWorkbook } from "../../support/forms/form-workbook";
import { hasLibreOffice, recalculated } from "../../support/office/libre-office";
import { profileWith } from "../../support/rules/profiles";
import { project, type Arrangement, type Cells } from "../../support/rules/workbooks";
import { cellName, editLines, planOf } from "./filling";

/** The sound project with rate (H6), execution score (I6) and total (H24) still to be filled. */
const OPEN: Cells = { H6: null, I6: null, H24: null };

interface Case {
  readonly name: string;
  readonly cells?: Cells;
  readonly arrangement?: Arrangement;
  readonly profile?: Profile;
  /** Worked out by hand; `a → =b` and the values the formulas must give. */
  readonly edits: readonly string[];
  readonly values: Readonly<Record<string, number>>;
}

const RATE = "H6 rate:  → =ROUND(IF(E6=0,0,F6/E6),4)";
const SCORE = "I6 score:  → =ROUND(MIN(1,IF(E6=0,0,F6/E6))*G6,2)";
const TOTAL = "H24 total:  → =ROUND(SUM(I6,H13:H23),2)";

const CASES: readonly Case[] = [
  // 234 ÷ 240 = 97.5%; × 10 = 9.75; 9.75 + 89.39 = 99.14.
  { name: "the sound form", edits: [RATE, SCORE, TOTAL], values: { H6: 0.975, I6: 9.75, H24: 99.14 } },
  // A hidden row is added up like any other.
  {
    name: "a hidden row",
    arrangement: { hidden: [15] },
    edits: [RATE, SCORE, TOTAL],
    values: { H6: 0.975, I6: 9.75, H24: 99.14 },
  },
  // Row 14 details row 13 and carries a dash: it stands in no sum. 8 + 7 = 15 points now in row 13.
  {
    name: "a row of parts",
    cells: { D14: "其中：东片管网", E14: "≥7公里", F14: "7.5公里", G14: "—", H14: "—", G13: 15, H13: 15 },
    edits: [RATE, SCORE, "H24 total:  → =ROUND(SUM(I6,H13,H15:H23),2)"],
    values: { H6: 0.975, I6: 9.75, H24: 99.14 },
  },
  // Numbers typed as text: SUM would pass over them, VALUE does not.
  {
    name: "numbers typed as text",
    cells: { E6: "240", H16: "7" },
    edits: [
      "H6 rate:  → =ROUND(IF(VALUE(E6)=0,0,F6/VALUE(E6)),4)",
      "I6 score:  → =ROUND(MIN(1,IF(VALUE(E6)=0,0,F6/VALUE(E6)))*G6,2)",
      "H24 total:  → =ROUND(SUM(I6,H13:H15,VALUE(H16),H17:H23),2)",
    ],
    values: { H6: 0.975, I6: 9.75, H24: 99.14 },
  },
  // A unit in the cell is nothing a formula can take: the value alone. 5.8万 stands for the number 5.8.
  {
    name: "an amount with its unit",
    cells: { E6: "240万元" },
    edits: ["H6 rate:  → 0.975", "I6 score:  → 9.75", TOTAL],
    values: { H24: 99.14 },
  },
  // 246 ÷ 240 = 102.5%: shown as it is, scored with the full 10; 10 + 89.39.
  {
    name: "more spent than budgeted",
    cells: { F6: 246 },
    edits: [RATE, SCORE, TOTAL],
    values: { H6: 1.025, I6: 10, H24: 99.39 },
  },
  // One point off for each started percentage point below 100%: 2.5 → 3; 10 − 3 = 7; 7 + 89.39.
  {
    name: "steps instead of the ratio",
    profile: profileWith({ executionFormula: { step: 0.01, deduct: 1, mode: "startedSteps" } }),
    edits: [
      RATE,
      "I6 score:  → =ROUND(MAX(0,G6-ROUNDUP(ROUND(MAX(0,1-IF(E6=0,0,F6/E6))/0.01,8),0)*1),2)",
      TOTAL,
    ],
    values: { H6: 0.975, I6: 7, H24: 96.39 },
  },
  // Execution on top: 89.39 of 100 indicator points × 90% = 80.451, + 9.75 = 90.201.
  {
    name: "execution on top of the full marks",
    profile: profileWith({}, "chongqing"),
    edits: [RATE, SCORE, "H24 total:  → =ROUND(SUM(H13:H23)*(100-G6)/100+SUM(I6),2)"],
    values: { H6: 0.975, I6: 9.75, H24: 90.2 },
  },
  // A rate below 98% caps the total at 95.
  {
    name: "a total capped by the rate",
    profile: profileWith({ totalCap: [{ rateBelow: 0.98, cap: 95 }] }),
    edits: [
      RATE,
      SCORE,
      "H24 total:  → =IF(IF(E6=0,0,F6/E6)<0.98,MIN(95,ROUND(SUM(I6,H13:H23),2)),ROUND(SUM(I6,H13:H23),2))",
    ],
    values: { H6: 0.975, I6: 9.75, H24: 95 },
  },
];

const bookOf = ({ cells = {}, arrangement = {} }: Case): FormWorkbook =>
  project({ ...OPEN, ...cells }, arrangement).book;
const planned = (one: Case): readonly CellEdit[] =>
  planOf(bookOf(one), {
    fields: ["rate", "score", "total"],
    formulas: true,
    ...(one.profile ? { profile: one.profile } : {}),
  }).edits.filter((edit) => ["H6", "I6", "H24"].some((place) => cellName(edit.at).endsWith(`!${place}`)));

test.each(CASES.map((one) => [one.name, one] as const))("%s", (_name, one) => {
  const edits = planned(one);
  expect(editLines({ edits: edits as never, unplanned: [] })).toEqual(one.edits);
  const values = Object.fromEntries(
    edits.flatMap(({ at, after }) =>
      after.kind === "formula" && after.value.kind === "number"
        ? [[cellName(at).replace(/^.*!/, ""), after.value.number]]
        : [],
    ),
  );
  expect(values).toEqual(one.values);
});

test("a file keeps formula and value, and takes them back", async () => {
  const book = bookOf(CASES[0] as Case);
  const file = openWorkbook(book.bytes(), "a.xlsx", inflateNode);
  const before = await file.read();
  const receipt = await file.write([...planned(CASES[0] as Case)]);
  expect(receipt.refused).toEqual([]);
  const [grid] = await openWorkbook(file.save(), "a.xlsx", inflateNode).read();
  expect(grid && cellAt(grid, { row: 23, column: 7 })).toMatchObject({
    formula: "ROUND(SUM(I6,H13:H23),2)",
    value: { kind: "number", number: 99.14 },
  });
  await file.revert(receipt);
  expect(await file.read()).toEqual(before);
});

if (!hasLibreOffice())
  console.warn("LibreOffice (soffice) is not installed: live formulas are not recalculated.");

(hasLibreOffice() ? test : test.skip)(
  "LibreOffice calculates the same",
  async () => {
    const sheets = CASES.map((one, index) => {
      const written = planned(one).map(
        ({ at, after }) =>
          [
            cellName(at),
            after.kind === "formula" ? { formula: after.formula } : { value: after.value },
          ] as const,
      );
      const [sheet] = bookOf(one).withCells(Object.fromEntries(written)).sheets;
      return { ...(sheet as NonNullable<typeof sheet>), name: `表${index}` };
    });
    const grids = await openWorkbook(recalculated(composeWorkbook({ sheets })), "a.xlsx", inflateNode).read();
    const results = CASES.map((one, index) =>
      Object.fromEntries(
        Object.keys(one.values).map((place) => {
          const column = place.charCodeAt(0) - 65;
          const value =
            grids[index] && cellAt(grids[index], { row: Number(place.slice(1)) - 1, column }).value;
          return [place, value?.kind === "number" ? Number(value.number.toFixed(10)) : value];
        }),
      ),
    );
    expect(results).toEqual(CASES.map((one) => one.values));
  },
  120_000,
);
