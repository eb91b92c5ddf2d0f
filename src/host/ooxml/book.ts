import type { Grid } from "../../core/cells/grid";
import { tooLarge } from "./failures";
import type { Parts } from "./package";
import { relationshipsPart } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { MAX_CELLS, readSheet, type SheetModel } from "./sheet-read";
import type { SheetContext } from "./sheet-reading";
import { readStyles, type CellStyle } from "./styles";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbook-part";

/**
 * Reads what the parts mean, keeping what was read as long as the part's text stays the same. Style indices
 * in a sheet stay good when styles change, because our changes only append to them.
 */
export interface Book {
  workbook(parts: Parts): WorkbookPart;
  styles(parts: Parts): readonly CellStyle[];
  /** What cells refer to: shared texts, styles, calendar. */
  context(parts: Parts): SheetContext;
  sheet(parts: Parts, entry: SheetEntry): SheetModel;
  grids(parts: Parts): readonly Grid[];
}

/** Opens the reading of a workbook whose main part is `mainPart`. */
export function openBook(mainPart: string): Book {
  const strings = kept<readonly string[]>();
  const styles = kept<readonly CellStyle[]>();
  const models = kept<SheetModel>();
  let workbook: { readonly links: string; readonly text: string; readonly read: WorkbookPart } | null = null;
  const book: Book = {
    workbook(parts) {
      const text = parts.text(mainPart);
      const list = parts.find(relationshipsPart(mainPart));
      const links = list === null ? "" : parts.text(list);
      if (workbook?.text !== text || workbook.links !== links) {
        workbook = { links, text, read: readWorkbookPart(parts, mainPart) };
      }
      return workbook.read;
    },
    styles(parts) {
      const part = book.workbook(parts).stylesPart;
      return part === null ? [] : styles(parts, part, readStyles);
    },
    context(parts) {
      const { sharedStringsPart, date1904 } = book.workbook(parts);
      const sharedStrings =
        sharedStringsPart === null ? [] : strings(parts, sharedStringsPart, readSharedStrings);
      return { sharedStrings, styles: book.styles(parts), date1904 };
    },
    sheet(parts, { part, name, visibility }) {
      return models(parts, part, (text) => readSheet(text, part, name, visibility, book.context(parts)));
    },
    grids(parts) {
      const grids = book.workbook(parts).sheets.map((entry) => book.sheet(parts, entry).grid);
      const cells = grids.reduce((sum, grid) => sum + grid.cells.size, 0);
      if (cells > MAX_CELLS) throw tooLarge(`单元格超过 ${MAX_CELLS / 10_000} 万个`);
      return grids;
    },
  };
  return book;
}

/** Reads a part's text once, and again only when it changes. */
function kept<T>(): (parts: Parts, part: string, read: (text: string, part: string) => T) => T {
  const known = new Map<string, { readonly text: string; readonly value: T }>();
  return (parts, part, read) => {
    const text = parts.text(part);
    const last = known.get(part);
    if (last && last.text === text) return last.value;
    const value = read(text, part);
    known.set(part, { text, value });
    return value;
  };
}
