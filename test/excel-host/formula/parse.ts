import type { Area } from "../../../src/core/cells/address";
import type { ErrorCode } from "../../../src/core/cells/value";
import { areaOf, cornerOf } from "./reference";
import { FormulaError, tokens, type Token } from "./tokens";

/** A formula as a tree. */
export type Node =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly code: ErrorCode }
  | { readonly kind: "area"; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "blank" }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "unary"; readonly sign: string; readonly of: Node }
  | { readonly kind: "percent"; readonly of: Node }
  | { readonly kind: "binary"; readonly sign: string; readonly left: Node; readonly right: Node };

/** Operators by how loosely they bind. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

interface Reader {
  readonly list: readonly Token[];
  at: number;
}

/** Reads a formula (without `=`). Throws `FormulaError` where Excel would not take it. */
export function parseFormula(formula: string): Node {
  const reader: Reader = { list: tokens(formula), at: 0 };
  const node = binary(reader, 0);
  if (peek(reader).kind !== "end") throw new FormulaError(`unexpected ${peek(reader).text}`);
  return node;
}

function peek(reader: Reader, ahead = 0): Token {
  return reader.list[Math.min(reader.at + ahead, reader.list.length - 1)] as Token;
}

function take(reader: Reader): Token {
  const token = peek(reader);
  reader.at += 1;
  return token;
}

function isSign(token: Token, text: string): boolean {
  return token.kind === "sign" && token.text === text;
}

function expect(reader: Reader, text: string): void {
  if (!isSign(take(reader), text)) throw new FormulaError(`${text} expected`);
}

function binary(reader: Reader, level: number): Node {
  const signs = LEVELS[level];
  if (!signs) return unary(reader);
  let left = binary(reader, level + 1);
  while (peek(reader).kind === "sign" && signs.includes(peek(reader).text)) {
    const sign = take(reader).text;
    left = { kind: "binary", sign, left, right: binary(reader, level + 1) };
  }
  return left;
}

function unary(reader: Reader): Node {
  const token = peek(reader);
  if (isSign(token, "-") || isSign(token, "+")) {
    take(reader);
    return { kind: "unary", sign: token.text, of: unary(reader) };
  }
  let node = primary(reader);
  while (isSign(peek(reader), "%")) {
    take(reader);
    node = { kind: "percent", of: node };
  }
  return node;
}

function primary(reader: Reader): Node {
  const token = take(reader);
  switch (token.kind) {
    case "number":
      return { kind: "number", number: Number(token.text) };
    case "text":
      return { kind: "text", text: token.text };
    case "error":
      return { kind: "error", code: token.text as ErrorCode };
    case "sheet":
      return peek(reader).kind === "error" ? primary(reader) : reference(reader, token.text, take(reader));
    case "word":
      return isSign(peek(reader), "(") ? call(reader, token.text) : word(reader, token);
    default:
      if (!isSign(token, "(")) throw new FormulaError(`unexpected ${token.text || "end"}`);
  }
  const inner = binary(reader, 0);
  expect(reader, ")");
  return inner;
}

function call(reader: Reader, name: string): Node {
  expect(reader, "(");
  const args: Node[] = [];
  while (!isSign(peek(reader), ")")) {
    args.push(isSign(peek(reader), ",") ? { kind: "blank" } : binary(reader, 0));
    if (!isSign(peek(reader), ",")) break;
    take(reader);
    if (isSign(peek(reader), ")")) args.push({ kind: "blank" });
  }
  expect(reader, ")");
  return { kind: "call", name: name.toUpperCase(), args };
}

function word(reader: Reader, token: Token): Node {
  const upper = token.text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "boolean", boolean: upper === "TRUE" };
  return cornerOf(token.text) ? reference(reader, null, token) : { kind: "name", name: token.text };
}

function reference(reader: Reader, sheet: string | null, first: Token): Node {
  const from = cornerOf(first.text);
  if (!from) return { kind: "name", name: first.text };
  const hasEnd = isSign(peek(reader), ":") && cornerOf(peek(reader, 1).text) !== null;
  if (hasEnd) take(reader);
  const area = areaOf(from, hasEnd ? cornerOf(take(reader).text) : null);
  return area ? { kind: "area", sheet, area } : { kind: "name", name: first.text };
}
