import { columnLetters, MAX_COLUMNS, MAX_ROWS, type Area } from "../../../src/core/cells/address";

/** One corner of a reference; `null` for a whole row or column. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** `$A$1`, `A`, `12` as a corner; anything else → `null`. */
export function cornerOf(word: string): Corner | null {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/.exec(word);
  if (!match || (match[2] === "" && match[4] === "")) return null;
  const [, first, letters = "", second, digits = ""] = match;
  if (letters === "" && second !== "") return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  if (column > MAX_COLUMNS || row > MAX_ROWS || (digits !== "" && row < 1)) return null;
  return {
    row: digits === "" ? null : row - 1,
    column: letters === "" ? null : column - 1,
    fixedColumn: letters !== "" && first === "$",
    fixedRow: letters === "" ? first === "$" : second === "$",
  };
}

/** The area two corners span; a corner alone must be a cell. */
export function areaOf(from: Corner, to: Corner | null): Area | null {
  const other = to ?? from;
  if (!to && (from.row === null || from.column === null)) return null;
  if ((from.row === null) !== (other.row === null) || (from.column === null) !== (other.column === null))
    return null;
  const rows = [from.row ?? 0, other.row ?? MAX_ROWS - 1];
  const columns = [from.column ?? 0, other.column ?? MAX_COLUMNS - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** The corner as written in a formula. */
export function showCorner(corner: Corner): string {
  const column =
    corner.column === null ? "" : `${corner.fixedColumn ? "$" : ""}${columnLetters(corner.column)}`;
  const row = corner.row === null ? "" : `${corner.fixedRow ? "$" : ""}${corner.row + 1}`;
  return column + row;
}

/** `A1:B2`, `B:C`, `3:4`, `$A$1` as an area; anything else → `null`. */
export function areaOfText(text: string): Area | null {
  const [first = "", second] = text.split(":");
  const from = cornerOf(first);
  const to = second === undefined ? null : cornerOf(second);
  return from && (second === undefined || to) ? areaOf(from, to) : null;
}
