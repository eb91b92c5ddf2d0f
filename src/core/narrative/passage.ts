import { folded, isDigit } from "../values/spelling";
import type { Block, ReportDocument, Span } from "./document";

/**
 * A run of text that reads on: a paragraph, or several that a page break or a hard line end tore apart.
 * `view` is that text for reading: half-width, without blanks and line breaks, so that `28.00万⏎元` is one
 * amount. `offsets[i]` is where `view[i]` stands in the report.
 */
export interface Passage {
  readonly view: string;
  /** The same characters as they were typed, one for one: for quoting. */
  readonly typed: string;
  readonly offsets: readonly number[];
  readonly blocks: readonly Block[];
  /** Footnotes and text boxes stand outside the flow of the report. */
  readonly kind: "flow" | "aside";
}

/** Blanks and characters that leave no trace on paper. */
const UNSEEN = /[\s\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/u;

/** Cuts a report (without its tables) into passages, in reading order. Linear in the text. */
export function passagesOf({ text, blocks }: ReportDocument): readonly Passage[] {
  const passages: Passage[] = [];
  let open: Block[] = [];
  const close = (): void => {
    if (open.length > 0) passages.push(passageOf(text, open));
    open = [];
  };
  for (const block of blocks) {
    const last = open.at(-1);
    if (last && !readsOn(text, last, block)) close();
    if (block.kind === "table") continue;
    open.push(block);
  }
  close();
  return passages;
}

/** A passage of these blocks, which follow each other. */
export function passageOf(text: string, blocks: readonly Block[]): Passage {
  const offsets: number[] = [];
  const kept: string[] = [];
  const typed: string[] = [];
  for (const { start, end } of blocks) {
    const half = folded(text.slice(start, end));
    for (let at = 0; at < half.length; at += 1) {
      const one = half[at] as string;
      if (!UNSEEN.test(one)) kept.push(one);
      else if (isDigit(kept.at(-1)) && isDigit(half[at + 1]) && !isInNumber(half, at)) kept.push(" ");
      else continue;
      offsets.push(start + at);
      typed.push(kept.at(-1) === " " ? " " : (text[start + at] as string));
    }
  }
  const aside = blocks[0]?.kind === "footnote" || blocks[0]?.kind === "textBox";
  return { view: kept.join(""), typed: typed.join(""), offsets, blocks, kind: aside ? "aside" : "flow" };
}

/** Whether a blank only sets groups of three digits apart: `3 970.64`. */
function isInNumber(text: string, at: number): boolean {
  const isGroup = text[at] === " " && /^\d{3}(?!\d)/u.test(text.slice(at + 1, at + 5));
  return (
    isGroup && /(?:^|[^\d. ])[ ]*\d{1,3}(?: \d{3})*$/u.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at))
  );
}

const LONGEST_NUMBER = 16;

/** Where a stretch of the view stands in the report. An empty stretch is the place before `from`. */
export function spanIn(passage: Passage, from: number, to: number): Span {
  const { offsets, blocks } = passage;
  const start = offsets[from] ?? blocks.at(-1)?.end ?? 0;
  return { start, end: to <= from ? start : (offsets[to - 1] ?? start) + 1 };
}

/** The end of a sentence, or of a line that leads to something below it. */
const ENDS = /(?:[。！？；：!?;:”》）)|｜]|报告|[情况]表)$/u;
/** A torn line reaches at least so far across the page. */
const TORN_LINE = 15;
/** A line of the head or foot: `联系电话：3272039`. */
const FIELD = /^[^，。；]{1,12}[：:]/u;

/** Whether a paragraph was torn before it ended and the next one goes on with it. */
function readsOn(text: string, last: Block, next: Block): boolean {
  if (last.kind !== "paragraph" || next.kind !== "paragraph") return false;
  const before = text.slice(last.start, last.end).trim();
  const after = text.slice(next.start, Math.min(next.end, next.start + 40)).trim();
  if (before === "" || after === "" || ENDS.test(before) || ANEW.test(after)) return false;
  if (/[，、,]$/u.test(before) || /^(?:其中|元|万元)/u.test(after)) return true;
  return before.length >= TORN_LINE && !FIELD.test(before) && !FIELD.test(after);
}

/** Numbering, or a word that opens an item. */
const ANEW =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．是]|[(（]?\d{1,2}[)）、.．](?!\d)|第[一二三四五六七八九十]+[章节部]|[①-⑳]|附件|附表|附：|填报|填表|联系|#)/u;
