import fc from "fast-check";
import { review } from "../../../src/core/review";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import { caseWorkbook, type CaseId } from "../../support/forms/cases";
import type { FormWorkbook } from "../../support/forms/form-workbook";
import type { Layout } from "../../support/forms/layout";
import { standardForm } from "../../support/forms/standard-form";
import { COLUMN_NAMES, columnNames, FUND_NAMES, fundNames } from "../../support/forms/synonyms";
import { findingsByPath, meaningOf, type Meaning } from "./semantics";

/** One change of the layout at a time; each keeps every entry of the form. */
const VARIANTS: readonly (readonly [name: string, layout: Partial<Layout>])[] = [
  ["starts at C4", { at: { row: 3, column: 2 } }],
  ["starts far down and right", { at: { row: 400, column: 60 } }],
  ["a blank row between the blocks", { gapRows: 1 }],
  ["three blank rows between the blocks", { gapRows: 3 }],
  ["a blank column before the levels", { gapColumns: [1] }],
  ["a blank column before the targets", { gapColumns: [4] }],
  ["blank columns here and there", { gapColumns: [2, 5, 7] }],
  ["no column for the block's name", { blockColumn: false }],
  ["two header rows over the levels", { headerRows: 2 }],
  ["levels in every row", { levels: "repeated" }],
  ["levels in the first row of their group", { levels: "first" }],
  ["points printed in the levels", { levelWeight: "printed" }],
  ["points not printed", { levelWeight: "none" }],
  ["weights before the targets", { weightColumn: "before" }],
  ["sign, value and unit in three columns", { target: "split" }],
  ["unit, sign and value in three columns", { target: "unitFirst" }],
  ["three columns under one header", { target: "spread" }],
  ["two header rows over sign, value and unit", { target: "split", headerRows: 2 }],
  ["two header rows over a spread target", { target: "spread", headerRows: 2 }],
  ["amounts as text", { amounts: "text" }],
  ["amounts in 元", { amounts: "yuan" }],
  ["points as text", { points: "text" }],
  ["rates as text", { rates: "text" }],
  ["rates as bare percentages", { rates: "percent" }],
  ["values as numbers", { values: "number" }],
  ["values as numbers in three columns", { values: "number", target: "split" }],
  ["names with 指标1：", { numberedNames: true }],
  ["rows of dots", { extraRows: ["placeholder"] }],
  ["rows of prompts and blanks", { extraRows: ["prompt", "blank"] }],
  ["hidden blank rows", { extraRows: ["hidden"] }],
  ["split amounts beside their labels", { splits: "beside" }],
  ["labels broken over lines", { labels: "lineBreaks" }],
  ["labels with blanks inside", { labels: "blanks" }],
  ["half-width brackets and colons", { labels: "halfWidth" }],
  ["labels padded with wide blanks", { labels: "padded" }],
  ["the total called 合计", { totalLabel: "合计" }],
  ["the total called 总 分：", { totalLabel: "总 分：" }],
  ["the total as a formula", { totals: "formula" }],
  ["a signature line below", { foot: ["signature"] }],
  ["notes and signature below", { foot: ["notes", "signature"] }],
  ...Array.from(
    { length: Math.max(...Object.values(COLUMN_NAMES).map((names) => names.length)) },
    (_, n) => [`column names ${n}`, { columns: columnNames(n) }] as const,
  ),
  ...Array.from(
    { length: Math.max(...Object.values(FUND_NAMES).map((names) => names.length)) },
    (_, n) => [`funds names ${n}`, { funds: fundNames(n) }] as const,
  ),
  ...Array.from(
    { length: 3 },
    (_, n) =>
      [`column names ${n} over three columns`, { columns: columnNames(n), target: "unitFirst" }] as const,
  ),
];

/** Text instead of numbers is a hint of its own; everything else must be found alike. */
const OF_SPELLING = /entries\/numbers-are-numbers|entries\/money-unit-plain/;

/**
 * Forms with a column for the sign write ＝ where the published one wrote none; numbered names are numbered
 * twice where the published ones were already.
 */
function unsigned(meaning: Meaning): Meaning {
  const plain = (one: string): string =>
    one.replace("quantity eq ", "quantity ").replace(/\|指标\d+[:：]/u, "|");
  return { ...meaning, indicators: meaning.indicators.map(plain) };
}

const sound =
  (kind: "project" | "department") =>
  (layout: Partial<Layout>): FormWorkbook =>
    standardForm({ kind, layout });
const published =
  (id: CaseId) =>
  (layout: Partial<Layout>): FormWorkbook =>
    caseWorkbook(id, layout);

const FORMS: readonly (readonly [string, (layout: Partial<Layout>) => FormWorkbook])[] = [
  ["the sound project", sound("project")],
  ["the sound department", sound("department")],
  ["case 002", published("002")],
  ["case 017", published("017")],
  ["case 036", published("036")],
  ["case 041", published("041")],
];

describe.each(FORMS)("%s", (_name, build) => {
  const plain = build({});
  const plainReview = review(plain.grids());
  const expected = meaningOf(plainReview);
  const faults = findingsByPath(plainReview, plain).filter((one) => !OF_SPELLING.test(one));

  test.each(VARIANTS)("%s", (_variant, layout) => {
    const book = build(layout);
    const reviewed = review(book.grids());
    const isAsTyped = layout.target === undefined && !layout.numberedNames;
    const bySign = isAsTyped ? (meaning: Meaning) => meaning : unsigned;
    expect(bySign(meaningOf(reviewed))).toEqual(bySign(expected));
    const found = findingsByPath(reviewed, book).filter((one) => !OF_SPELLING.test(one));
    expect([...found].sort()).toEqual([...faults].sort());
  });
});

const LAYOUTS: fc.Arbitrary<Partial<Layout>> = fc.record({
  at: fc.record({ row: fc.nat(6), column: fc.nat(4) }),
  gapRows: fc.nat(2),
  gapColumns: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 3 }),
  blockColumn: fc.boolean(),
  headerRows: fc.constantFrom(1, 2),
  levels: fc.constantFrom("merged", "repeated", "first"),
  levelWeight: fc.constantFrom("printed", "none", "asGiven"),
  weightColumn: fc.constantFrom("before", "after"),
  target: fc.constantFrom("joined", "split", "unitFirst", "spread"),
  columns: fc.nat(6).map(columnNames),
  funds: fc.nat(4).map(fundNames),
  amounts: fc.constantFrom("number", "text", "yuan"),
  points: fc.constantFrom("number", "text"),
  rates: fc.constantFrom("ratio", "text", "percent"),
  values: fc.constantFrom("text", "number"),
  numberedNames: fc.boolean(),
  extraRows: fc.subarray(["placeholder", "prompt", "blank", "hidden"] as const),
  splits: fc.constantFrom("inLabel", "beside"),
  labels: fc.constantFrom("plain", "lineBreaks", "blanks", "halfWidth", "padded"),
  totals: fc.constantFrom("typed", "formula"),
  foot: fc.subarray(["signature", "notes"] as const),
});

test.each(FORMS)("%s in any mixture of layouts means the same", (_name, build) => {
  const expected = meaningOf(review(build({}).grids()));
  fc.assert(
    fc.property(LAYOUTS, (layout) => {
      expect(unsigned(meaningOf(review(build(layout).grids())))).toEqual(unsigned(expected));
    }),
    { numRuns: 60 },
  );
});

test("the same through a file", async () => {
  for (const [, build] of FORMS) {
    const book = build({
      at: { row: 2, column: 1 },
      levels: "repeated",
      target: "unitFirst",
      labels: "lineBreaks",
    });
    const file = openWorkbook(book.bytes(), "layout.xlsx", inflateNode);
    expect(unsigned(meaningOf(review(await file.read())))).toEqual(
      unsigned(meaningOf(review(build({}).grids()))),
    );
  }
});
