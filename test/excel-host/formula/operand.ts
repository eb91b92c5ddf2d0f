import type { Area } from "../../../src/core/cells/address";
import { numberValue, textValue, type CellValue, type ErrorCode } from "../../../src/core/cells/value";
import { typed } from "../model/typing";

/** What a part of a formula gives: a value, or the cells of an area. */
export type Operand =
  { readonly kind: "area"; readonly sheet: string | null; readonly area: Area } | CellValue;

/** An error as a value. */
export function errorValue(code: ErrorCode): CellValue {
  return { kind: "error", code };
}

/** A value as a number, as arithmetic wants it: text that reads as one counts, other text is #VALUE!. */
export function toNumber(value: CellValue): number | ErrorCode {
  switch (value.kind) {
    case "blank":
      return 0;
    case "number":
      return value.number;
    case "boolean":
      return value.boolean ? 1 : 0;
    case "error":
      return value.code;
    case "text": {
      const read = typed(value.text, "General").value;
      return read.kind === "number" ? read.number : "#VALUE!";
    }
  }
}

/** A value as text, as `&` wants it. */
export function toText(value: CellValue): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return String(Number(value.number.toPrecision(15)));
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.code;
    case "text":
      return value.text;
  }
}

/** A value as a condition. */
export function toBoolean(value: CellValue): boolean | ErrorCode {
  if (value.kind === "boolean") return value.boolean;
  if (value.kind === "text") return "#VALUE!";
  const number = toNumber(value);
  return typeof number === "number" ? number !== 0 : number;
}

const RANK = { blank: 0, number: 0, text: 1, boolean: 2, error: 3 } as const;

/** Orders two values: numbers before texts before booleans; texts without case. */
export function compare(a: CellValue, b: CellValue): number {
  const left = a.kind === "blank" ? likeBlank(b) : a;
  const right = b.kind === "blank" ? likeBlank(a) : b;
  if (RANK[left.kind] !== RANK[right.kind]) return RANK[left.kind] - RANK[right.kind];
  if (left.kind === "text" && right.kind === "text") {
    const [one, other] = [left.text.toLowerCase(), right.text.toLowerCase()];
    return one === other ? 0 : one < other ? -1 : 1;
  }
  const difference = Number(toNumber(left)) - Number(toNumber(right));
  return Math.abs(difference) < 1e-15 ? 0 : difference;
}

/** A blank cell compares as 0 with a number, as "" with text. */
function likeBlank(other: CellValue): CellValue {
  return other.kind === "text" ? { kind: "text", text: "" } : numberValue(0);
}

/** Arithmetic and comparison of two values; `sign` is one of Excel's operators. */
export function combine(sign: string, a: CellValue, b: CellValue): CellValue {
  if (a.kind === "error") return a;
  if (b.kind === "error") return b;
  if (sign === "&") return textValue(toText(a) + toText(b));
  if ("=<>".includes(sign[0] as string)) return { kind: "boolean", boolean: holds(sign, compare(a, b)) };
  const left = toNumber(a);
  const right = toNumber(b);
  if (typeof left !== "number") return errorValue(left);
  if (typeof right !== "number") return errorValue(right);
  if (sign === "/" && right === 0) return errorValue("#DIV/0!");
  const number = arithmetic(sign, left, right);
  return Number.isFinite(number) ? numberValue(number) : errorValue("#NUM!");
}

function arithmetic(sign: string, left: number, right: number): number {
  if (sign === "+") return left + right;
  if (sign === "-") return left - right;
  if (sign === "*") return left * right;
  return sign === "/" ? left / right : left ** right;
}

function holds(sign: string, order: number): boolean {
  if (sign === "=") return order === 0;
  if (sign === "<>") return order !== 0;
  if (sign === "<") return order < 0;
  if (sign === ">") return order > 0;
  return sign === "<=" ? order <= 0 : order >= 0;
}
