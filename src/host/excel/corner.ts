import { formatArea, type Area } from "../../core/cells/address";
import { newMaking, type Making } from "./making";
import { askMergesOf, tiles } from "./merges";
import { collectBlock, LOADED } from "./sheet-cells";
import type { Extent } from "./sheet-head";

/** What a form usually fits into: A1:Z76. */
const CORNER: Area = { top: 0, left: 0, bottom: 75, right: 25 };

/** The top left corner of a sheet, asked for before it is known how far the sheet reaches. */
export interface AskedCorner {
  /** After the sync: the sheet, where the corner is all of it; else `null`, and the sheet is to be asked for. */
  wholeOf(extent: Extent, frame: Area | null): Making | null;
}

/**
 * Asks for the corner of a sheet by its used ranges, of content and of formats. The sheet itself need not be
 * there: what is asked of a used range that is null is null, which cannot be said of a range of a sheet.
 */
export function askCorner(content: Excel.Range, formatted: Excel.Range): AskedCorner {
  const cells = within(content, CORNER);
  cells.load(LOADED);
  const merges = askMergesOf(tiles(CORNER).map((tile) => within(formatted, tile)));
  return {
    wholeOf({ content: filled, locked, hasHiddenRows, hasHiddenColumns }, frame) {
      if (!isInside(filled, CORNER) || !isInside(frame, CORNER)) return null;
      if (locked === null || hasHiddenRows || hasHiddenColumns) return null;
      const making = newMaking();
      if (filled) collectBlock(cells, filled.top, filled.left, locked, making.cells);
      making.merges = merges.areas();
      return making;
    },
  };
}

function within(range: Excel.Range, area: Area): Excel.Range {
  return range.getIntersectionOrNullObject(formatArea(area)).untrack();
}

function isInside(area: Area | null, outer: Area): boolean {
  return area === null || (area.bottom <= outer.bottom && area.right <= outer.right);
}
