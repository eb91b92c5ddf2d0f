import { parseArea, type Area } from "../../core/cells/address";
import { rangeOf, sizeOf } from "./areas";

/** Excel gives no answer where more merged areas than this begin in the range asked. */
const MOST_MERGES = 512;

/** Beyond so many cells merges are looked for in the top-left part of the sheet only. */
const MOST_CELLS = 100_000;
const WINDOW_ROWS = 1_000;
const WINDOW_COLUMNS = 100;

/** Merged areas on their way. */
export interface AskedMerges {
  /** After the sync: the areas, row by row. */
  areas(): readonly Area[];
}

/**
 * Asks for the merged areas that begin in an area. Excel sees a merge only by its top-left cell, so the area
 * must reach up and left to A1; it is asked in tiles small enough never to hold more merges than Excel tells.
 */
export function askMerges(sheet: Excel.Worksheet, area: Area): AskedMerges {
  return askMergesOf(tiles(bounded(area)).map((tile) => rangeOf(sheet, tile)));
}

/** The same of ranges, each small enough, that need not be there. */
export function askMergesOf(ranges: readonly Excel.Range[]): AskedMerges {
  const asked = ranges.map((range) => {
    const merged = range.getMergedAreasOrNullObject();
    merged.load("areas/items/address");
    return merged;
  });
  return {
    areas: () =>
      asked
        .flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items))
        .flatMap(({ address }) => parseArea(address.slice(address.lastIndexOf("!") + 1)) ?? [])
        .sort((a, b) => a.top - b.top || a.left - b.left),
  };
}

function bounded(area: Area): Area {
  if (sizeOf(area) <= MOST_CELLS) return area;
  return {
    ...area,
    bottom: Math.min(area.bottom, area.top + WINDOW_ROWS - 1),
    right: Math.min(area.right, area.left + WINDOW_COLUMNS - 1),
  };
}

/** Every merge has two cells, and those that begin in a tile's last row may hang out of it. */
export function tiles(area: Area): readonly Area[] {
  const list: Area[] = [];
  for (let left = area.left; left <= area.right; left += MOST_MERGES) {
    const right = Math.min(area.right, left + MOST_MERGES - 1);
    const height = Math.max(1, Math.floor((2 * MOST_MERGES) / (right - left + 1)) - 1);
    for (let top = area.top; top <= area.bottom; top += height)
      list.push({ top, left, bottom: Math.min(area.bottom, top + height - 1), right });
  }
  return list;
}
