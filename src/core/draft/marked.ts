import { inNumerals } from "../narrative/numerals";
import { markerOf } from "../narrative/numbering";
import { readable } from "../cells/text";
import { hasMark, MARK } from "../paper/mark";
import type { PaperBlock, Run } from "../paper/paper";
import { oneLine, paragraph } from "./say";

const SPLIT = new RegExp(`(${MARK.source})`, "u");

/** A person's words; what they left to fill in themselves is marked like our own. */
export function marked(text: string): readonly Run[] {
  return text
    .split(SPLIT)
    .filter((piece) => piece !== "")
    .map((piece) => (hasMark(piece) ? { text: piece, toFill: true } : { text: piece }));
}

/** A person's words in one line, inside a sentence of ours. */
export function inSentence(text: string): readonly Run[] {
  return marked(oneLine(readable(text)));
}

/** A person's text, a paragraph a line; items numbered like our headings (一、, （一）) are numbered 1., （1）. */
export function paragraphsOf(text: string): readonly PaperBlock[] {
  return text
    .split(/\r\n|[\r\n]/u)
    .map((line) => readable(line).trim())
    .filter((line) => line !== "")
    .map((line) => paragraph(marked(innerNumber(line))));
}

function innerNumber(line: string): string {
  const marker = markerOf(line);
  if (!marker) return line;
  const rest = line.slice(marker.length);
  if (marker.style === "numeral" || marker.style === "part") return `${String(marker.number)}.${rest}`;
  return marker.style === "bracketNumeral" ? `（${String(marker.number)}）${rest}` : line;
}

/** `一、` or `（一）`. */
export function headingNumber(level: 1 | 2, number: number): string {
  return level === 1 ? `${inNumerals(number)}、` : `（${inNumerals(number)}）`;
}
