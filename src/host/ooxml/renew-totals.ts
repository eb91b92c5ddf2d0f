import type { Book } from "./book";
import { withCachedNumber } from "./cell-xml";
import type { PartDraft } from "./package";
import { putCells } from "./patch-cells";
import { outlineSheet } from "./sheet-outline";
import { renewedTotals } from "./totals";
import type { SheetEntry } from "./workbook-part";

/** A formula cell whose cached value was renewed: address key, its element before and after. */
export type RenewedCell = readonly [key: number, before: string, after: string];

/** Renews in the draft the cached values of totals that depend on the changed cells of a sheet. */
export function renewTotals(
  book: Book,
  draft: PartDraft,
  entry: SheetEntry,
  changed: ReadonlySet<number>,
): readonly RenewedCell[] {
  const totals = renewedTotals(book.sheet(draft, entry), changed);
  if (totals.size === 0) return [];
  const outline = outlineSheet(draft.text(entry.part), entry.part, new Set(totals.keys()));
  const elements = new Map<number, string>();
  const renewed: RenewedCell[] = [];
  for (const [key, number] of totals) {
    const before = outline.cells.get(key)?.xml;
    if (!before) continue;
    const after = withCachedNumber(before, outline.prefix, number);
    elements.set(key, after);
    renewed.push([key, before, after]);
  }
  draft.setText(entry.part, putCells(outline, elements, false).text);
  return renewed;
}
