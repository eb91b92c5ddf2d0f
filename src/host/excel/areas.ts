import { MAX_COLUMNS, MAX_ROWS, type Address, type Area } from "../../core/cells/address";

/** Whether the place exists on a sheet at all. */
export function isPlace({ row, column }: Address): boolean {
  const whole = Number.isInteger(row) && Number.isInteger(column);
  return whole && row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
}

/** How many cells an area has. */
export function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The area as a range of the sheet, held for this round trip only: no reference to give back afterwards. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

/** Places joined into rectangles, columns first: scores stand below each other. No place twice. */
export function rectangles(places: readonly Address[]): readonly Area[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const strips: Area[] = [];
  for (const { row, column } of sorted) {
    const last = strips[strips.length - 1];
    if (last && last.left === column && last.bottom === row - 1)
      strips[strips.length - 1] = { ...last, bottom: row };
    else strips.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: Area[] = [];
  for (const strip of strips) {
    const index = joined.findIndex(
      ({ top, bottom, right }) => top === strip.top && bottom === strip.bottom && right === strip.left - 1,
    );
    const beside = joined[index];
    if (beside) joined[index] = { ...beside, right: strip.right };
    else joined.push(strip);
  }
  return joined;
}

/** The rows of an area in groups of at most so many cells. */
export function inRows(area: Area, most: number): readonly Area[] {
  const height = Math.max(1, Math.floor(most / (area.right - area.left + 1)));
  const parts: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height)
    parts.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  return parts;
}
