import fc from "fast-check";
import type { Layout } from "../forms/layout";
import { columnNames, fundNames } from "../forms/synonyms";

/** Layouts in which the sound form stays sound to the letter: nothing typed as text, every column there. */
export const SOUND_LAYOUTS: fc.Arbitrary<Partial<Layout>> = fc.record({
  at: fc.record({ row: fc.nat(6), column: fc.nat(4) }),
  gapRows: fc.nat(2),
  gapColumns: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 3 }),
  blockColumn: fc.boolean(),
  headerRows: fc.constantFrom(1, 2),
  levels: fc.constantFrom("merged", "repeated", "first"),
  levelWeight: fc.constantFrom("printed", "none", "asGiven"),
  weightColumn: fc.constantFrom("before", "after"),
  columns: fc.nat(6).map(columnNames),
  funds: fc.nat(4).map(fundNames),
  extraRows: fc.subarray(["placeholder", "prompt", "blank", "hidden"] as const),
  labels: fc.constantFrom("plain", "lineBreaks", "blanks", "halfWidth", "padded"),
  foot: fc.subarray(["signature", "notes"] as const),
});
