import { numeralValue } from "./numerals";

/** The kinds of numbers before headings and items, from the outermost in. */
export type MarkerStyle = "part" | "numeral" | "bracketNumeral" | "digit" | "bracketDigit" | "circled";

/** The number before a heading or item: `四、`, `（一）`, `3.`, `（2）`, `①`. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly number: number;
  /** Characters it takes. */
  readonly length: number;
}

/** From the outermost style to the innermost; also their heading levels. */
export const MARKER_STYLES: readonly MarkerStyle[] = [
  "part",
  "numeral",
  "bracketNumeral",
  "digit",
  "bracketDigit",
  "circled",
];

const PATTERNS: readonly (readonly [MarkerStyle, RegExp])[] = [
  ["part", /^第\s?([一二三四五六七八九十]{1,3})\s?(?:部分|章|篇)/u],
  ["numeral", /^([一二三四五六七八九十]{1,3})\s?[、.．,，]/u],
  ["bracketNumeral", /^[(（]\s?([一二三四五六七八九十]{1,3})\s?[)）][、.．]?/u],
  ["digit", /^(\d{1,2})\s?(?:[、.．](?!\d)|[)）])/u],
  ["bracketDigit", /^[(（]\s?(\d{1,2})\s?[)）][、.．]?/u],
];
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** The marker a text begins with, `null` without one. Blanks before it must be gone. */
export function markerOf(text: string): Marker | null {
  const head = text.slice(0, 12);
  const circled = CIRCLED.indexOf(head[0] ?? " ");
  if (circled >= 0) return { style: "circled", number: circled + 1, length: 1 };
  for (const [style, pattern] of PATTERNS) {
    const found = pattern.exec(head);
    const digits = found?.[1];
    if (!found || digits === undefined) continue;
    const number = style === "digit" || style === "bracketDigit" ? Number(digits) : numeralValue(digits);
    if (number !== null && number > 0) return { style, number, length: found[0].length };
  }
  return null;
}

/** A heading is a line of its own; longer ones are items with text. */
const LONGEST_HEADING = 40;

/**
 * The heading level a line's numbering shows: 1 for `一、项目概况`, 2 for `（一）…`, and so on. A line that goes on
 * as a sentence, or has no number of the two outer styles or a digit, is no heading → `null`.
 */
export function headingLevel(line: string): number | null {
  const text = line.trim();
  const marker = markerOf(text);
  if (!marker || text.length > LONGEST_HEADING || /[。；;！!？?：:，]$/u.test(text)) return null;
  if (/[。；;，]/u.test(text.slice(marker.length)) || text.length <= marker.length) return null;
  if (marker.style === "bracketDigit" || marker.style === "circled") return null;
  return Math.max(1, MARKER_STYLES.indexOf(marker.style));
}
