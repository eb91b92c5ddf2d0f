import type { ReportDocument, Span } from "../document";

/** Where a quote stands, for a person: the line, and the heading it stands under. */
export interface QuotePlace {
  /** From 1; a line of a Word report is a paragraph. */
  readonly line: number;
  /** `二、项目资金使用情况`; `null` before the first heading. */
  readonly section: string | null;
}

/** Finds lines and headings of one report. */
export interface QuoteFinder {
  readonly place: (span: Span) => QuotePlace;
  /** The quote between 【】 with a few words of its line around it, blanks folded; long quotes lose their middle. */
  readonly withWords: (span: Span) => string;
  readonly alone: (span: Span) => string;
}

const WORDS_AROUND = 18;
const LONGEST_QUOTE = 70;
const KEPT = 32;

/** Makes the finder; the lines are counted once. */
export function quoteFinder({ text, blocks }: ReportDocument): QuoteFinder {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  const headings = blocks.filter(({ kind }) => kind === "heading");
  const alone = ({ start, end }: Span): string =>
    shortened(text.slice(start, end).replace(/\s+/gu, " ").trim());
  return {
    place({ start }) {
      const heading =
        headings[lastUpTo(headings.length, (index) => (headings[index] as Span).start <= start)];
      return {
        line: lastUpTo(lineStarts.length, (index) => (lineStarts[index] as number) <= start) + 1,
        section: heading ? alone(heading) : null,
      };
    },
    withWords(span) {
      const before = folded(text.slice(Math.max(0, span.start - WORDS_AROUND * 2), span.start)).trimStart();
      const behind = folded(text.slice(span.end, span.end + WORDS_AROUND * 2)).trimEnd();
      const head = (before.split("\n").at(-1) ?? "").slice(-WORDS_AROUND);
      const tail = (behind.split("\n")[0] ?? "").slice(0, WORDS_AROUND);
      const dots = (words: string): string => (words.trim() === "" ? "" : "…");
      return `${dots(head)}${head.trimStart()}【${alone(span)}】${tail.trimEnd()}${dots(tail)}`;
    },
    alone,
  };
}

/** Blanks folded into one; line ends stay. */
function folded(text: string): string {
  return text.replace(/[^\S\n]+/gu, " ");
}

function shortened(quote: string): string {
  return quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, KEPT)}……${quote.slice(-KEPT)}`;
}

/** The last index for which it holds, where it holds for all before; −1 for none. */
function lastUpTo(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
