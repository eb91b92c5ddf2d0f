import type { Block, ReportDocument, Span } from "../document";
import { depthOf, type NumberedBlock } from "../headings";
import { MARKER_STYLES, markerOf, type MarkerStyle } from "../numbering";
import { inNumerals } from "../numerals";
import { inlineBreaks } from "./inline-items";
import {
  defineNarrativeRule,
  type NarrativeContext,
  type NarrativeHit,
  type NarrativeRule,
} from "./narrative-rule";

interface OrderData {
  readonly quote: string;
  readonly before: string;
  readonly kind: "missing" | "twice";
  readonly missing: string;
}

interface Break extends NarrativeHit<OrderData> {
  readonly style: MarkerStyle;
}

/** How a number of a style is named. */
function written(style: MarkerStyle, number: number): string {
  switch (style) {
    case "part":
      return `第${inNumerals(number)}部分`;
    case "numeral":
      return inNumerals(number);
    case "bracketNumeral":
      return `（${inNumerals(number)}）`;
    case "digit":
      return String(number);
    default:
      return `（${String(number)}）`;
  }
}

/** Follows the numbers of every style through the report; a number of an outer style begins the inner ones anew. */
function* breaks({ reading }: NarrativeContext): Generator<Break> {
  const { document, numbered } = reading;
  const last: (NumberedBlock | null)[] = MARKER_STYLES.map(() => null);
  const counts: number[] = MARKER_STYLES.map(() => 0);
  const earlier: number[] = MARKER_STYLES.map(() => 0);
  let looked = 0;
  for (const block of numbered) {
    const depth = depthOf(block.marker);
    const { number, style } = block.marker;
    const count = counts[depth] ?? 0;
    const goesOn = number === count + 1 || number === 1 || number === (earlier[depth] ?? 0) + 1;
    if (!goesOn && looked < MOST_LOOKED_AT) {
      looked += 1;
      const found = breakAt(document, block, last[depth] ?? null, count);
      if (found) yield { ...found, style };
    }
    last[depth] = block;
    counts[depth] = lastInside(document, block, number);
    for (let inner = depth + 1; inner < counts.length; inner += 1) {
      if ((counts[inner] ?? 0) > 0) earlier[inner] = counts[inner] ?? 0;
      counts[inner] = 0;
    }
  }
}

/** A text with more broken numbers is no numbered report. */
const MOST_LOOKED_AT = 100;

function breakAt(
  document: ReportDocument,
  block: NumberedBlock,
  before: NumberedBlock | null,
  count: number,
): NarrativeHit<OrderData> | null {
  const { number, style } = block.marker;
  const kind = number === count ? "twice" : number > count + 1 ? "missing" : null;
  if (kind === null || (kind === "twice" && !before)) return null;
  const from = before?.start ?? 0;
  if (kind === "missing" && standsBetween(document, from, block.start, style, count + 1)) return null;
  const quote = document.text.slice(block.start, block.end);
  const others: Span[] = before ? [{ start: before.start, end: before.end }] : [];
  return {
    at: [{ start: block.start, end: block.end }, ...others],
    data: {
      quote,
      before: before ? document.text.slice(before.start, before.end) : "",
      kind,
      missing: Array.from({ length: Math.min(5, number - count - 1) }, (_, index) =>
        written(style, count + 1 + index),
      ).join("、"),
    },
  };
}

/** So far back the missing number is looked for among the lines and inside them. */
const LOOKED_THROUGH = 60_000;

/** Whether the missing number does stand between two places, in a spelling that is no marker, or inside a line. */
function standsBetween(
  document: ReportDocument,
  from: number,
  to: number,
  style: MarkerStyle,
  number: number,
): boolean {
  const text = document.text.slice(Math.max(from, to - LOOKED_THROUGH), to);
  const name = style === "digit" || style === "bracketDigit" ? String(number) : inNumerals(number);
  const brackets = style === "bracketNumeral" || style === "bracketDigit";
  const inLine = brackets ? `[(（]\\s?${name}\\s?[)）]` : `[。；;：:\\t]\\s?${name}\\s?[、.．)）]`;
  const atStart = `(?:^|[\\n\\r])[\\s#*]{0,6}${name}(?!\\d|是)`;
  const pattern = new RegExp(`${inLine}|${atStart}`, "u");
  return pattern.test(text);
}

/** Items told inside the paragraph go on counting: `1.…。2.…。3.…`. */
function lastInside({ text, blocks }: ReportDocument, block: NumberedBlock, number: number): number {
  const whole = blockAt(blocks, block.start);
  if (!whole || whole.end - whole.start > LOOKED_THROUGH) return number;
  let last = number;
  for (const found of text
    .slice(block.start, whole.end)
    .matchAll(/[。；;：:\n\s]\s?(?=[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．])/gu)) {
    const at = block.start + found.index + found[0].length;
    const marker = markerOf(text.slice(at, at + 12));
    if (marker?.style === block.marker.style && marker.number === last + 1) last += 1;
  }
  return last;
}

function blockAt(blocks: readonly Block[], at: number): Block | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).end <= at) low = middle + 1;
    else high = middle;
  }
  return blocks[low] ?? null;
}

const OUTER: ReadonlySet<MarkerStyle> = new Set(["part", "numeral", "bracketNumeral"]);

const orderMessage = ({ quote, before, kind, missing }: OrderData): string => {
  if (kind === "twice") return `“${quote}”的序号与前面“${before}”重复。`;
  return before === "" ? `“${quote}”之前缺${missing}。` : `“${before}”之后直接是“${quote}”，缺${missing}。`;
};

const headingsInOrder = defineNarrativeRule<OrderData>({
  id: "narrative/headings-in-order",
  severity: "warning",
  title: "标题序号连续",
  basis: { text: "标题按一、二、三顺序编号" },
  help: "序号中断，不是漏了一部分，就是编号没有改。",
  remedy: "补上缺少的部分，或改正序号。",
  example: {
    wrong: "“三、自评结论”之后写“六、存在的问题”，缺四、五",
    right: "“三、自评结论”之后写“四、存在的问题”",
    edge: "下级标题在每个上级标题下重新编号，不算错",
  },
  *find(context) {
    for (const found of breaks(context)) if (OUTER.has(found.style)) yield found;
  },
  message: orderMessage,
});

const itemsInOrder = defineNarrativeRule<OrderData>({
  id: "narrative/items-in-order",
  severity: "hint",
  title: "条目序号连续",
  basis: { text: "条目按1、2、3顺序编号" },
  help: "序号中断或重复，可能漏了一条，也可能只是编号没有改。",
  remedy: "核对条目，改正序号。",
  example: {
    wrong: "“1.县道养护”“2.乡道养护”之后写“4.村道养护”，缺3",
    right: "“1.县道养护”“2.乡道养护”之后写“3.村道养护”",
  },
  *find(context) {
    for (const found of breaks(context)) if (!OUTER.has(found.style)) yield found;
    yield* inlineBreaks(context.reading);
  },
  message: orderMessage,
});

export const HEADING_RULES: readonly NarrativeRule[] = [headingsInOrder, itemsInOrder];
