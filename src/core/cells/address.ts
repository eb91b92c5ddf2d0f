/** A cell's place on its sheet: row and column counted from 0 (A1 is 0, 0). */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four edges included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell of a workbook: the sheet's name and the place on it. */
export interface CellRef extends Address {
  readonly sheet: string;
}

/** Excel's limits: rows 1..1048576, columns A..XFD. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column number (from 0) to its letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `{ row: 19, column: 7 }` → `"H20"`. */
export function formatAddress(at: Address): string {
  return columnLetters(at.column) + String(at.row + 1);
}

/** `"H20"`, `"$H$20"` → address; anything else, or beyond Excel's limits → `null`. */
export function parseAddress(text: string): Address | null {
  let at = 0;
  let column = 0;
  let row = 0;
  if (text[at] === "$") at += 1;
  const lettersFrom = at;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  if (at === lettersFrom || at - lettersFrom > 3) return null;
  if (text[at] === "$") at += 1;
  const digitsFrom = at;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (at === digitsFrom || at - digitsFrom > 7) return null;
  if (row < 1 || row > MAX_ROWS || column > MAX_COLUMNS) return null;
  return { row: row - 1, column: column - 1 };
}

/** `{ top: 0, left: 0, bottom: 28, right: 8 }` → `"A1:I29"`; a single cell → `"A1"`. */
export function formatArea(area: Area): string {
  const from = formatAddress({ row: area.top, column: area.left });
  if (area.top === area.bottom && area.left === area.right) return from;
  return `${from}:${formatAddress({ row: area.bottom, column: area.right })}`;
}

/** `"A1:I29"` or `"A1"` → area, corners put in order; not an area → `null`. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(":");
  const from = parseAddress(colon < 0 ? text : text.slice(0, colon));
  const to = colon < 0 ? from : parseAddress(text.slice(colon + 1));
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Whether the cell lies inside the area. */
export function contains(area: Area, at: Address): boolean {
  return at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right;
}

/** Whether two areas share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** One number for a place, for use as a `Map` key. */
export function addressKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
