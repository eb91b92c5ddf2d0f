import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../core/cells/address";

/** A formula cut at its relative references, so that it can be shifted to another cell quickly. */
export type FormulaPieces = readonly FormulaPiece[];

/** Text kept as it is, or a reference: column and row from 0, each moving unless fixed by `$`; `null`: not there. */
export type FormulaPiece =
  | string
  | {
      readonly column: number | null;
      readonly fixedColumn: boolean;
      readonly row: number | null;
      readonly fixedRow: boolean;
    };

/** Cuts a formula (without `=`) at its references: `SUM(A1:$B2)` → `SUM(`, A1, `:`, $B2, `)`. */
export function cutFormula(formula: string): FormulaPieces {
  const pieces: FormulaPiece[] = [];
  let from = 0;
  let at = 0;
  while (at < formula.length) {
    const char = formula[at] as string;
    if (char === '"' || char === "'") {
      at = endOfQuoted(formula, at, char);
    } else if (char === "[") {
      at = endOfBrackets(formula, at);
    } else if (isWordChar(char)) {
      const end = endOfWord(formula, at);
      const reference = isReferencePlace(formula, end) ? readReference(formula, at, end) : null;
      if (reference) {
        pieces.push(formula.slice(from, at), reference);
        from = end;
      }
      at = end;
    } else {
      at += 1;
    }
  }
  pieces.push(formula.slice(from));
  return pieces;
}

/** The formula as it reads in a cell so many rows and columns further on. */
export function shiftFormula(pieces: FormulaPieces, rows: number, columns: number): string {
  let formula = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      formula += piece;
      continue;
    }
    if (piece.column !== null) {
      const column = piece.fixedColumn ? piece.column : wrapped(piece.column + columns, MAX_COLUMNS);
      formula += (piece.fixedColumn ? "$" : "") + columnLetters(column);
    }
    if (piece.row !== null) {
      const row = piece.fixedRow ? piece.row : wrapped(piece.row + rows, MAX_ROWS);
      formula += (piece.fixedRow ? "$" : "") + String(row + 1);
    }
  }
  return formula;
}

/** References that run off the sheet come in again at the other side, as Excel has it. */
function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size;
}

function endOfQuoted(formula: string, at: number, quote: string): number {
  const close = formula.indexOf(quote, at + 1);
  return close < 0 ? formula.length : close + 1;
}

/** Table references and links to other workbooks stand in brackets, which may nest. */
function endOfBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    if (formula[index] === "[") depth += 1;
    else if (formula[index] === "]" && (depth -= 1) === 0) return index + 1;
  }
  return formula.length;
}

function isWordChar(char: string): boolean {
  const code = char.charCodeAt(0);
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    char === "$" ||
    char === "_" ||
    char === "." ||
    char === "\\" ||
    code > 127
  );
}

function endOfWord(formula: string, at: number): number {
  let end = at;
  while (end < formula.length && isWordChar(formula[end] as string)) end += 1;
  return end;
}

/** A word followed by `(` is a function, by `!` a sheet's name. */
function isReferencePlace(formula: string, end: number): boolean {
  return formula[end] !== "(" && formula[end] !== "!";
}

/** The word as a cell (`$A1`), a whole column beside a colon (`A:B`) or a whole row (`1:3`). */
function readReference(formula: string, from: number, to: number): FormulaPiece | null {
  let at = from;
  const dollarAt = (index: number): boolean => index < to && formula[index] === "$";
  let fixedColumn = dollarAt(at);
  if (fixedColumn) at += 1;
  let column = 0;
  const lettersFrom = at;
  for (; at < to && isLetter(formula, at); at += 1)
    column = column * 26 + ((formula.charCodeAt(at) & ~32) - 64);
  const letters = at - lettersFrom;
  let fixedRow = dollarAt(at) && letters > 0;
  if (fixedRow) at += 1;
  const digits = formula.slice(at, to);
  for (const digit of digits) if (digit < "0" || digit > "9") return null;
  if (letters > 3 || digits.length > 7 || column > MAX_COLUMNS || Number(digits) > MAX_ROWS) return null;
  if (letters > 0 && digits !== "")
    return Number(digits) < 1 ? null : { column: column - 1, fixedColumn, row: Number(digits) - 1, fixedRow };
  if (formula[to] !== ":" && formula[from - 1] !== ":") return null;
  if (letters > 0) return fixedRow ? null : { column: column - 1, fixedColumn, row: null, fixedRow: false };
  if (digits === "" || Number(digits) < 1) return null;
  fixedRow = fixedColumn;
  fixedColumn = false;
  return { column: null, fixedColumn, row: Number(digits) - 1, fixedRow };
}

function isLetter(formula: string, at: number): boolean {
  const code = formula.charCodeAt(at) & ~32;
  return code >= 65 && code <= 90;
}
