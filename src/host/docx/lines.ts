import type { Span } from "../../core/narrative/document";

/** A line of a text without its end mark. */
export type Line = Span;

/** Cuts a text into lines at `\n`, `\r\n`, `\r` and form feeds. Linear. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const found of text.matchAll(/\r\n|[\n\r\f\v\u2028\u2029]/gu)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}
