import {
  contains,
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  type Address,
  type Area,
} from "../../../src/core/cells/address";
import { addressOf } from "../../../src/core/cells/grid";
import { isFilled, type SheetModel } from "./book";

/** Every cell there is. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** How many cells an area has. */
export function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The smallest area around both. */
export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The cells both areas share, or `null`. */
export function shared(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** An area moved by so many rows and columns; off the sheet → `null`. */
export function moved(area: Area, rows: number, columns: number): Area | null {
  const result = {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
  return isOnSheet(result) ? result : null;
}

/** Whether an area lies on a sheet at all. */
export function isOnSheet({ top, left, bottom, right }: Area): boolean {
  return top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS;
}

/** Every place of an area, row by row. */
export function* places({ top, left, bottom, right }: Area): Generator<Address> {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) yield { row, column };
}

/** The smallest area around the cells that pass, within an area; none → `null`. */
export function boundsOf(sheet: SheetModel, within: Area, passes: (key: number) => boolean): Area | null {
  let bounds: Area | null = null;
  for (const key of sheet.cells.keys()) {
    const { row, column } = addressOf(key);
    if (!contains(within, { row, column }) || !passes(key)) continue;
    const cell = { top: row, left: column, bottom: row, right: column };
    bounds = bounds ? around(bounds, cell) : cell;
  }
  return bounds;
}

/** Excel's used range within an area: of values alone, or of formats and merges too. */
export function usedArea(sheet: SheetModel, within: Area, valuesOnly: boolean): Area | null {
  const filled = boundsOf(sheet, within, (key) => {
    const cell = sheet.cells.get(key);
    return cell !== undefined && (!valuesOnly || isFilled(cell));
  });
  if (valuesOnly) return filled;
  const others = [...sheet.merges, ...(sheet.formattedTo ? [sheet.formattedTo] : [])];
  return others.reduce<Area | null>((bounds, area) => {
    const part = shared(area, within);
    return part && bounds ? around(part, bounds) : (part ?? bounds);
  }, filled);
}

/** A sheet's name as it stands before `!`. */
export function quotedName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1:B2`, as Excel gives addresses. */
export function fullAddress(sheet: SheetModel, area: Area): string {
  return `${quotedName(sheet.name)}!${localAddress(area)}`;
}

/** `A1:B2`; whole rows and columns without the other coordinate. */
export function localAddress(area: Area): string {
  if (area.top === 0 && area.bottom === MAX_ROWS - 1 && area.right < MAX_COLUMNS - 1)
    return formatArea({ ...area, bottom: 1 })
      .replaceAll(/\d+/g, "")
      .replace(/^([A-Z]+)$/, "$1:$1");
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  return formatArea(area);
}

/** Cells as rectangles: runs of a row, joined downwards where they are as wide. */
export function rectangles(cells: Iterable<Address>): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && last.right === column - 1)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: Area[] = [];
  for (const run of runs) {
    const index = joined.findIndex(
      (area) => area.bottom === run.top - 1 && area.left === run.left && area.right === run.right,
    );
    if (index >= 0) joined[index] = { ...(joined[index] as Area), bottom: run.bottom };
    else joined.push(run);
  }
  return joined;
}
