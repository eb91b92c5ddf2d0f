import fc from "fast-check";
import type { Layout } from "../forms/layout";
import { columnNames, fundNames } from "../forms/synonyms";

const ANY_LAYOUT: fc.Arbitrary<Partial<Layout>> = fc.record({
  at: fc.record({ row: fc.nat(6), column: fc.nat(4) }),
  gapRows: fc.nat(2),
  gapColumns: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 3 }),
  blockColumn: fc.boolean(),
  headerRows: fc.constantFrom(1, 2),
  levels: fc.constantFrom("merged", "repeated", "first"),
  levelWeight: fc.constantFrom("printed", "none", "asGiven"),
  weightColumn: fc.constantFrom("before", "after"),
  levelColumns: fc.boolean(),
  groupRows: fc.constantFrom("none", "none", "sums"),
  detailRow: fc.boolean(),
  reviewColumn: fc.boolean(),
  target: fc.constantFrom("joined", "split", "unitFirst", "spread"),
  columns: fc.nat(6).map(columnNames),
  funds: fc.nat(4).map(fundNames),
  amounts: fc.constantFrom("number", "number", "text", "yuan"),
  points: fc.constantFrom("number", "number", "text"),
  rates: fc.constantFrom("ratio", "text", "percent", "plain"),
  values: fc.constantFrom("text", "number"),
  numberedNames: fc.boolean(),
  extraRows: fc.subarray(["placeholder", "prompt", "blank", "hidden"] as const),
  splits: fc.constantFrom("inLabel", "beside"),
  labels: fc.constantFrom("plain", "lineBreaks", "blanks", "halfWidth", "padded"),
  totals: fc.constantFrom("typed", "formula"),
  foot: fc.subarray(["signature", "notes"] as const),
});

/**
 * Every layout a sound form may have: whatever is typed as text or in another unit is at most a hint. A formula
 * counts no text and counts the levels' own sums twice: such totals are wrong and stand in no sound form.
 */
export const SOUND_LAYOUTS: fc.Arbitrary<Partial<Layout>> = ANY_LAYOUT.map((layout) =>
  layout.totals === "formula" && (layout.points === "text" || layout.groupRows !== "none")
    ? { ...layout, totals: "typed" as const }
    : layout,
);

/** With those in which the points stand in the levels' rows only: sound, but no row has a score of its own. */
export const WHOLE_LAYOUTS: fc.Arbitrary<Partial<Layout>> = fc
  .tuple(SOUND_LAYOUTS, fc.boolean())
  .map(([layout, isOnly]): Partial<Layout> => {
    const only = { groupRows: "only", levelColumns: false, totals: "typed" } as const;
    return isOnly ? { ...layout, ...only } : layout;
  });
