/** Kinds of piece a formula is made of. */
export type TokenKind = "number" | "text" | "error" | "word" | "sheet" | "sign" | "end";

/** One piece of a formula with its place in it. A `sheet` token is the name before a `!`, unquoted. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A formula that cannot be read. */
export class FormulaError extends Error {}

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const ERROR = /#(?:DIV\/0!|REF!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!)/y;
const WORD = /[$\p{L}_\\][$\p{L}\p{N}_.\\]*/uy;
const ROWS = /\$?\d+(?=:\$?\d)/y;
const SIGN = /<>|<=|>=|[-+*/^&=<>%(),:;{}]/y;

function match(pattern: RegExp, formula: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0] ?? null;
}

/** Cuts a formula (without `=`) into tokens. Throws `FormulaError` where it cannot. */
export function tokens(formula: string): readonly Token[] {
  const list: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (/\s/.test(formula[at] as string)) {
      at += 1;
      continue;
    }
    const token = tokenAt(formula, at, list[list.length - 1]);
    list.push(token);
    at = token.end;
  }
  list.push({ kind: "end", text: "", start: at, end: at });
  return list;
}

function tokenAt(formula: string, at: number, last: Token | undefined): Token {
  const char = formula[at] as string;
  if (char === '"') return quoted(formula, at, '"', "text");
  if (char === "'") return sheetToken(formula, quoted(formula, at, "'", "sheet"));
  const error = match(ERROR, formula, at);
  if (error) return { kind: "error", text: error, start: at, end: at + error.length };
  const rows =
    last?.text === ":" && last.kind === "sign" ? match(/\$?\d+/y, formula, at) : match(ROWS, formula, at);
  if (rows) return { kind: "word", text: rows, start: at, end: at + rows.length };
  const number = match(NUMBER, formula, at);
  if (number) return { kind: "number", text: number, start: at, end: at + number.length };
  const word = match(WORD, formula, at);
  if (word) {
    const token: Token = { kind: "word", text: word, start: at, end: at + word.length };
    return formula[token.end] === "!" ? { ...token, kind: "sheet", end: token.end + 1 } : token;
  }
  const sign = match(SIGN, formula, at);
  if (sign) return { kind: "sign", text: sign, start: at, end: at + sign.length };
  throw new FormulaError(`cannot read ${formula.slice(at, at + 10)}`);
}

function quoted(formula: string, at: number, quote: string, kind: TokenKind): Token {
  let text = "";
  for (let index = at + 1; index < formula.length; index += 1) {
    if (formula[index] !== quote) text += formula[index];
    else if (formula[index + 1] === quote) {
      text += quote;
      index += 1;
    } else return { kind, text, start: at, end: index + 1 };
  }
  throw new FormulaError("quote not closed");
}

function sheetToken(formula: string, token: Token): Token {
  if (formula[token.end] !== "!") throw new FormulaError("a quoted sheet needs !");
  return { ...token, end: token.end + 1 };
}
