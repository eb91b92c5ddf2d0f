import { addressKey, contains, type Address, type Area } from "../../../src/core/cells/address";
import { addressOf } from "../../../src/core/cells/grid";
import { around, places, rectangles, shared, sizeOf } from "../model/area";
import { isFilled, modelAt, type SheetModel } from "../model/book";
import { HostFault, invalidArgument, NotInStandIn } from "./host-fault";

/** Excel gives up on merged areas beyond this many. */
const MAX_MERGED = 512;

/** Merged areas of which the top-left cell lies inside the area: as Excel does, the others stay unseen. */
export function mergedAreas(sheet: SheetModel, area: Area): readonly Area[] {
  const found = sheet.merges.filter(({ top, left }) => contains(area, { row: top, column: left }));
  if (found.length > MAX_MERGED) throw new HostFault("GeneralException", "合并区域过多。", 500);
  return found;
}

/** Cells of a kind: constants, formulas, blanks or visible ones, as rectangles. */
export function specialCells(sheet: SheetModel, area: Area, kind: unknown): readonly Area[] {
  switch (kind) {
    case "Constants":
      return rectangles(stored(sheet, area, (at) => modelAt(sheet, at.row, at.column).formula === null));
    case "Formulas":
      return rectangles(stored(sheet, area, (at) => modelAt(sheet, at.row, at.column).formula !== null));
    case "Blanks":
      if (sizeOf(area) > 100_000) throw invalidArgument("区域过大。");
      return rectangles([...places(area)].filter((at) => !isFilled(modelAt(sheet, at.row, at.column))));
    case "Visible":
      return visible(sheet, area);
    default:
      throw new NotInStandIn(`Range.getSpecialCells(${String(kind)})`);
  }
}

function stored(sheet: SheetModel, area: Area, passes: (at: Address) => boolean): readonly Address[] {
  const found: Address[] = [];
  for (const [key, cell] of sheet.cells) {
    const at = addressOf(key);
    if (isFilled(cell) && contains(area, at) && passes(at)) found.push(at);
  }
  return found;
}

function visible(sheet: SheetModel, area: Area): readonly Area[] {
  const stretches = (from: number, to: number, hidden: ReadonlySet<number>): readonly [number, number][] => {
    const cuts = [...hidden].filter((index) => index >= from && index <= to).sort((a, b) => a - b);
    return [...cuts, to + 1].flatMap((cut, index) => {
      const start = index === 0 ? from : (cuts[index - 1] as number) + 1;
      return start < cut ? [[start, cut - 1] as [number, number]] : [];
    });
  };
  const columns = stretches(area.left, area.right, sheet.hiddenColumns);
  return stretches(area.top, area.bottom, sheet.hiddenRows).flatMap(([top, bottom]) =>
    columns.map(([left, right]) => ({ top, left, bottom, right })),
  );
}

/** The block of filled cells around a place, bounded by blank rows and columns. */
export function surroundingRegion(sheet: SheetModel, from: Area): Area {
  let region = from;
  for (;;) {
    const ring: Area = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: region.bottom + 1,
      right: region.right + 1,
    };
    const filled = stored(sheet, ring, () => true).map(({ row, column }) => ({
      top: row,
      left: column,
      bottom: row,
      right: column,
    }));
    const grown = filled.reduce<Area>((bounds, cell) => around(bounds, cell), region);
    if (sizeOf(grown) === sizeOf(region)) return region;
    region = grown;
  }
}

/** Whether all, none or some of the cells lie in spills or array formulas. */
export function inArrays(sheet: SheetModel, area: Area, kinds: readonly string[]): boolean | null {
  const covered = new Set<number>();
  for (const array of sheet.arrays) {
    const part = kinds.includes(array.kind) ? shared(array.area, area) : null;
    if (part) for (const at of places(part)) covered.add(addressKey(at.row, at.column));
  }
  return covered.size === 0 ? false : covered.size === sizeOf(area) ? true : null;
}
