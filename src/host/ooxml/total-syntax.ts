import { parseAddress, parseArea, type Area } from "../../core/cells/address";
import { decimal } from "../../core/cells/decimal";
import type { Comparison, Operator, TotalFormula } from "./total-formula";

/** More operands than any total has; also the bound of nesting. */
const MAX_OPERANDS = 500;

interface Cursor {
  readonly text: string;
  at: number;
  operands: number;
}

/** Reads a formula (without `=`) made of SUM, ROUND, MIN, MAX, IF, the four operations, brackets, numbers and cells; any other → `null`. */
export function readTotalFormula(formula: string): TotalFormula | null {
  const cursor: Cursor = { text: formula, at: 0, operands: 0 };
  const read = expression(cursor);
  skipBlanks(cursor);
  return read && cursor.at === formula.length ? read : null;
}

function expression(cursor: Cursor): TotalFormula | null {
  return chain(cursor, "+-", () => chain(cursor, "*/", () => term(cursor)));
}

/** Operands joined by operators of one rank, from left to right. */
function chain(cursor: Cursor, operators: string, next: () => TotalFormula | null): TotalFormula | null {
  let left = next();
  for (;;) {
    skipBlanks(cursor);
    const operator = cursor.text[cursor.at];
    if (!left || operator === undefined || !operators.includes(operator)) return left;
    cursor.at += 1;
    const right = next();
    left = right && { kind: "pair", left, operator: operator as Operator, right };
  }
}

function term(cursor: Cursor): TotalFormula | null {
  cursor.operands += 1;
  if (cursor.operands > MAX_OPERANDS) return null;
  if (take(cursor, "+")) return term(cursor);
  if (take(cursor, "(")) {
    const inner = expression(cursor);
    return inner && take(cursor, ")") ? inner : null;
  }
  const word = readWord(cursor);
  if (word === "") return null;
  if (take(cursor, "(")) return call(cursor, word.toUpperCase());
  return operand(word);
}

function operand(word: string): TotalFormula | null {
  const at = parseAddress(word);
  if (at) return { kind: "cell", ...at };
  return isPlainNumber(word) ? { kind: "number", number: decimal(word) } : null;
}

function call(cursor: Cursor, name: string): TotalFormula | null {
  if (name === "SUM") return sumCall(cursor);
  if (name === "MIN" || name === "MAX") return extremeCall(cursor, name);
  if (name === "IF") return choiceCall(cursor);
  if (name !== "ROUND") return null;
  const inner = expression(cursor);
  if (!inner || !take(cursor, ",")) return null;
  skipBlanks(cursor);
  const decimals = Number(readWord(cursor) || "x");
  if (!Number.isInteger(decimals) || decimals > 15 || !take(cursor, ")")) return null;
  return { kind: "round", inner, decimals };
}

/** Of single values; MIN and MAX over an area pass over text, which we leave to the spreadsheet. */
function extremeCall(cursor: Cursor, pick: "MIN" | "MAX"): TotalFormula | null {
  const of: TotalFormula[] = [];
  do {
    const part = expression(cursor);
    if (!part) return null;
    of.push(part);
  } while (take(cursor, ","));
  return take(cursor, ")") ? { kind: "extreme", pick, of } : null;
}

function choiceCall(cursor: Cursor): TotalFormula | null {
  const left = expression(cursor);
  const comparison = left && readComparison(cursor);
  const right = comparison && expression(cursor);
  const then = right && take(cursor, ",") ? expression(cursor) : null;
  const otherwise = then && take(cursor, ",") ? expression(cursor) : null;
  if (!left || !comparison || !right || !then || !otherwise || !take(cursor, ")")) return null;
  return { kind: "choice", left, comparison, right, then, otherwise };
}

const COMPARISONS: readonly Comparison[] = ["<>", "<=", ">=", "=", "<", ">"];

function readComparison(cursor: Cursor): Comparison | null {
  skipBlanks(cursor);
  const found = COMPARISONS.find((one) => cursor.text.startsWith(one, cursor.at)) ?? null;
  cursor.at += found?.length ?? 0;
  return found;
}

function sumCall(cursor: Cursor): TotalFormula | null {
  const parts: (TotalFormula | Area)[] = [];
  do {
    const part = areaPart(cursor) ?? expression(cursor);
    if (!part) return null;
    parts.push(part);
  } while (take(cursor, ","));
  return take(cursor, ")") ? { kind: "sum", parts } : null;
}

/** `A1:B9`, or `A1` alone between commas, which SUM treats as an area: text in it is passed over. */
function areaPart(cursor: Cursor): Area | null {
  const from = cursor.at;
  skipBlanks(cursor);
  const first = readWord(cursor);
  const second = take(cursor, ":") ? readWord(cursor) : null;
  skipBlanks(cursor);
  const ends = cursor.text[cursor.at] === "," || cursor.text[cursor.at] === ")";
  const area = ends && parseAddress(first) ? parseArea(second === null ? first : `${first}:${second}`) : null;
  if (!area) cursor.at = from;
  return area;
}

function readWord(cursor: Cursor): string {
  const { text } = cursor;
  const from = cursor.at;
  while (cursor.at < text.length && isWordChar(text.charCodeAt(cursor.at))) cursor.at += 1;
  return text.slice(from, cursor.at);
}

/** Letters, digits, `$` and `.`. */
function isWordChar(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 36 ||
    code === 46
  );
}

function take(cursor: Cursor, char: string): boolean {
  skipBlanks(cursor);
  if (cursor.text[cursor.at] !== char) return false;
  cursor.at += 1;
  return true;
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) <= 32) cursor.at += 1;
}

function isPlainNumber(word: string): boolean {
  const [whole = "", fraction, ...more] = word.split(".");
  const digits = (text: string): boolean =>
    text !== "" && [...text].every((char) => char >= "0" && char <= "9");
  return (
    more.length === 0 &&
    digits(whole) &&
    (fraction === undefined || digits(fraction)) &&
    word.length <= MAX_DIGITS
  );
}

const MAX_DIGITS = 40;
