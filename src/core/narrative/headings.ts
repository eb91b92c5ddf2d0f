import type { Block, ReportDocument, Span } from "./document";
import { markerOf, MARKER_STYLES, type Marker } from "./numbering";

/** A numbered block: a heading, or an item that begins with its number. */
export interface NumberedBlock extends Span {
  readonly marker: Marker;
  /** What stands behind the number, shortened. */
  readonly title: string;
  readonly isHeading: boolean;
}

/** A section heading with the text under it, up to the next heading of its level or above; 第一部分 is level 0. */
export interface Section extends Span {
  readonly heading: Span;
  readonly title: string;
  readonly level: number;
}

const SHOWN = 30;

/** The blocks that begin with a number, in order, tables left out. */
export function numberedBlocks({ text, blocks }: ReportDocument): readonly NumberedBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "heading" && block.kind !== "paragraph") return [];
    const start = firstSeen(text, block);
    const marker = markerOf(text.slice(start, start + 16));
    if (!marker) return [];
    const from = start + marker.length;
    const title = text.slice(from, Math.min(block.end, from + SHOWN)).trim();
    if (title === "" || /^[\d.%]/u.test(title)) return [];
    return [
      { start, end: headEnd(text, start, block.end), marker, title, isHeading: block.kind === "heading" },
    ];
  });
}

/** The sections of a report by its headings. */
export function sectionsOf(document: ReportDocument): readonly Section[] {
  const { text, blocks } = document;
  const headings = blocks.flatMap((block) => (block.kind === "heading" ? [readHeading(text, block)] : []));
  return headings.map(({ heading, title, level }, index) => {
    const next = headings.slice(index + 1, index + MOST_INNER).find((one) => one.level <= level);
    return { heading, start: heading.end, end: next?.heading.start ?? text.length, title, level };
  });
}

/** A heading's words and its level: 第一部分 stands above 一、, which both are outermost in their own reports. */
function readHeading(text: string, { start, end, level }: Block): Omit<Section, keyof Span> {
  const line = text.slice(start, end).trim();
  const marker = markerOf(line);
  return {
    heading: { start, end },
    title: line.slice(marker?.length ?? 0).trim(),
    level: marker ? depthOf(marker) : (level ?? 1),
  };
}

/** Headings below one section; a report with more is no report. */
const MOST_INNER = 400;

function firstSeen(text: string, block: Block): number {
  let at = block.start;
  while (at < block.end && /[\s\u200B-\u200F\uFEFF#*]/u.test(text[at] as string)) at += 1;
  return at;
}

/** A heading whole, an item up to its first stop: what a finding quotes. */
function headEnd(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + 60));
  const stop = head.search(/[。；;\n]/u);
  const length = stop > 3 ? stop : head.trimEnd().length;
  return start + length;
}

/** From the outermost style (0) to the innermost. */
export function depthOf(marker: Marker): number {
  return MARKER_STYLES.indexOf(marker.style);
}
