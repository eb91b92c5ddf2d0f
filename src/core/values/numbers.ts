import { decimal, decimalOfNumber, decimalsIn, roundHalfUp, type Decimal } from "../cells/decimal";
import { isDigit, isLatin } from "./spelling";
import { simpleUnitAt } from "./unit-scan";

/** A number as it stands in a text: `1,346.0088` → 1346.0088 with 4 decimals typed. No sign. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly number: Decimal;
  readonly decimals: number;
}

/** More digits than any figure of a form; beyond it a run of digits is a code. */
const MOST_DIGITS = 30;

/**
 * The numbers of a text that count or measure something, in order. Left out: years (`2023年`), ordinals (`第3期`),
 * codes (`5G`, `A4`, `GB50204`, `0737`, `1.2.3`) and products (`7×24`). Linear in the text.
 */
export function numberTokens(text: string): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text[at])) continue;
    const { token, end } = readNumber(text, at);
    if (token && !isCode(text, token) && !isYear(text, token)) tokens.push(token);
    at = end - 1;
  }
  return tokens;
}

/** The number that begins at a digit, or `null` where the digits are no number; `end` lies behind them either way. */
export function readNumber(
  text: string,
  start: number,
): { readonly token: NumberToken | null; readonly end: number } {
  const whole = wholeEnd(text, start);
  let end = whole;
  if (text[end] === "." && isDigit(text[end + 1])) end = digitsEnd(text, end + 1);
  if (text[end] === "." && isDigit(text[end + 1])) return { token: null, end: dottedEnd(text, end) };
  const digits = text.slice(start, end).replace(/,/g, "");
  const hasLeadingZero = digits.length > 1 && digits.startsWith("0") && digits[1] !== ".";
  if (digits.length > MOST_DIGITS || hasLeadingZero) return { token: null, end };
  const decimals = end === whole ? 0 : end - whole - 1;
  return { token: { start, end, number: decimal(digits), decimals }, end };
}

/** Digits, with commas only between groups of three. */
function wholeEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  if (end - start > 3) return end;
  while (text[end] === "," && digitsEnd(text, end + 1) === end + 4) end += 4;
  return end;
}

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text[end])) end += 1;
  return end;
}

function dottedEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text[end]) || (text[end] === "." && isDigit(text[end + 1]))) end += 1;
  return end;
}

function isCode(text: string, token: NumberToken): boolean {
  const before = text[token.start - 1];
  const after = text[token.end];
  if (
    isLatin(before) ||
    before === "第" ||
    before === "№" ||
    before === "#" ||
    before === "." ||
    after === "#"
  )
    return true;
  if (before === "×" || after === "×" || isProduct(text, token)) return true;
  return isLatin(after) && simpleUnitAt(text, token.end) === null;
}

/** `7*24小时`, `7x24`: a way of saying always, not a measure. */
function isProduct(text: string, { start, end }: NumberToken): boolean {
  const isSign = (one: string | undefined): boolean => one === "*" || one === "x" || one === "X";
  return (
    (isSign(text[end]) && isDigit(text[end + 1])) || (isSign(text[start - 1]) && isDigit(text[start - 2]))
  );
}

function isYear(text: string, token: NumberToken): boolean {
  return (
    text[token.end] === "年" &&
    token.end - token.start === 4 &&
    /^(?:19|20)/.test(text.slice(token.start, token.end))
  );
}

/** No figure is larger; beyond it rounding to 15 digits may leave the range of numbers. */
const LARGEST = 1e300;

/** A numeric cell's number as the decimal a person sees; not finite, or absurdly large → `null`. */
export function exactNumber(number: number): Decimal | null {
  return Math.abs(number) < LARGEST ? decimalOfNumber(number) : null;
}

/**
 * Takes out what binary storage left in a typed number: -0.300000152587891 is -0.3. Only where a long tail
 * follows three zeros or nines behind the third decimal, so that 0.333333333333333 stays.
 */
export function withoutArtefact(number: Decimal): Decimal {
  if (decimalsIn(number) < 10) return number;
  const rounded = roundHalfUp(number, 6);
  return decimalsIn(rounded) <= 3 ? rounded : number;
}
