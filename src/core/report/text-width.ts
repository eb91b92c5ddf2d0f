/** Control characters, line breaks and direction marks: in a terminal they would act instead of show. */
const UNPRINTABLE = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;

/** Marks that must not begin a line. */
const CLOSING = /^[，。；：、！？）》〉】〕”’,.;:!?)\]}%％]$/u;

/** Text on one line, with nothing in it that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, " ");
}

/** Columns a terminal needs for the text: Chinese characters and full-width signs take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCode(character.codePointAt(0) ?? 0);
  return columns;
}

function columnsOfCode(code: number): number {
  if (code < 0x300) return 1;
  if (code <= 0x36f || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  return isWide(code) ? 2 : 1;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Fills up with blanks to so many columns. */
export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/**
 * Breaks a text into lines of at most so many columns: between Chinese characters anywhere, never inside a
 * number or a Latin word unless it is longer than a line, never before a closing mark.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of piecesOf(text, columns)) {
    const needed = columnsOf(piece);
    if (used > 0 && used + needed > columns) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    if (used === 0 && piece === " ") continue;
    line += piece;
    used += needed;
  }
  if (line !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Unbreakable pieces: a word or number, a single character, each with the closing marks behind it. */
function piecesOf(text: string, columns: number): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[!-~]+|[^!-~]/gu) ?? []) {
    const last = pieces.at(-1);
    if (CLOSING.test(piece) && last !== undefined && last !== " ") pieces[pieces.length - 1] = last + piece;
    else if (piece.length > columns)
      pieces.push(...(piece.match(new RegExp(`.{1,${String(columns)}}`, "gu")) ?? []));
    else pieces.push(piece);
  }
  return pieces;
}
