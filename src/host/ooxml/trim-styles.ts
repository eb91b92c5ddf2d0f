import type { Book } from "./book";
import { attributeOf } from "./element-xml";
import { isMarked, isMarkFill } from "./mark-fill";
import type { PartDraft } from "./package";
import { patchStyles } from "./patch-styles";
import { readStyleSections, type StyleSection } from "./style-sections";
import { spliced, type Splice } from "./splice";
import { highestStyle } from "./styled-cells";

/**
 * Cuts the styles we appended for marks off the end of the styles part, as far as no cell, row or column of
 * any sheet uses them. Other people's styles are never cut.
 */
export function trimMarkStyles(book: Book, draft: PartDraft): void {
  const { stylesPart: part, sheets } = book.workbook(draft);
  if (part === null) return;
  const text = draft.text(part);
  const { byName } = readStyleSections(text, part);
  const xfs = byName.get("cellXfs");
  const fills = byName.get("fills");
  if (!xfs || !fills) return;
  const styles = patchStyles(text, part);
  let keptXfs = xfs.items.length;
  while (keptXfs > 1 && isMarked(styles, keptXfs - 1)) keptXfs -= 1;
  if (keptXfs < xfs.items.length) {
    const used = sheets.reduce(
      (most, entry) => Math.max(most, highestStyle(draft.text(entry.part), entry.part)),
      0,
    );
    keptXfs = Math.max(keptXfs, used + 1);
  }
  const users = [...xfs.items.slice(0, keptXfs), ...(byName.get("cellStyleXfs")?.items ?? [])];
  const usedFill = users.reduce((most, xf) => Math.max(most, Number(attributeOf(xf, "fillId") ?? "0")), 0);
  let keptFills = fills.items.length;
  while (keptFills > usedFill + 1 && isMarkFill(fills.items[keptFills - 1] as string)) keptFills -= 1;
  const splices = [...cut(text, xfs, keptXfs), ...cut(text, fills, keptFills)];
  if (splices.length > 0) draft.setText(part, spliced(text, splices));
}

/** Cuts a list's last items and sets its count; items with gaps between them were not put by us and stay. */
function cut(text: string, section: StyleSection, kept: number): readonly Splice[] {
  const gone = section.items.slice(kept).join("");
  const start = section.closeStart - gone.length;
  if (gone === "" || text.slice(start, section.closeStart) !== gone) return [];
  const splices: Splice[] = [{ start, end: section.closeStart, text: "" }];
  const { count } = section;
  if (count) splices.push({ start: count.valueStart, end: count.valueEnd, text: String(kept) });
  return splices;
}
