import type { CellBefore } from "./patch-cells";

/** What a receipt keeps of one written cell, so that it can be put back as it was written in the file. */
export interface CellToken {
  readonly before: CellBefore;
  /** The `<c>` element as we wrote it; `null` where nothing had to be written. */
  readonly written: string | null;
  /** Formula cells whose cached value we renewed with it: address key, element before and after. */
  readonly renewed: readonly (readonly [key: number, before: string, after: string])[];
}

export function encodeToken(token: CellToken): string {
  return JSON.stringify(token);
}

/** Reads a token back. A receipt may have been kept elsewhere: anything that is not a token → `null`. */
export function decodeToken(text: string | null): CellToken | null {
  if (text === null) return null;
  try {
    const token: unknown = JSON.parse(text);
    return isToken(token) ? token : null;
  } catch {
    return null;
  }
}

function isToken(token: unknown): token is CellToken {
  if (!isObject(token) || !isObject(token.before) || !Array.isArray(token.renewed)) return false;
  const { c, spans, dimension, grown } = token.before;
  return (
    isTextOrNull(c) &&
    isTextOrNull(token.written) &&
    [spans, dimension].every((pair) => pair === undefined || isPairOfTexts(pair)) &&
    (grown === undefined || isGrownRow(grown)) &&
    token.renewed.every(
      (one) => Array.isArray(one) && Number.isInteger(one[0]) && isPairOfTexts(one.slice(1)),
    )
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === "string";
}

function isPairOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === "string");
}

function isGrownRow(value: unknown): boolean {
  if (!isObject(value) || !Number.isInteger(value.row)) return false;
  const heights: readonly unknown[] = [value.before, value.after];
  return heights.every((one) => Array.isArray(one) && one.length === 2 && one.every(isTextOrNull));
}
