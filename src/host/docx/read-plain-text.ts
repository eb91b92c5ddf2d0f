import type { Block, ReportDocument, Span } from "../../core/narrative/document";
import { headingLevel } from "../../core/narrative/numbering";
import { linesOf, type Line } from "./lines";
import { plainTableAt } from "./plain-tables";
import { reportTable, type TableCell } from "./table-cells";
import { footLine, headLines } from "./table-lines";

/** Reads a plain text or Markdown report: one paragraph a line; tables of tabs or bars become sheets. */
export function readPlainText(raw: string, name: string): ReportDocument {
  const isMarkdown = /\.(?:md|markdown)$/iu.test(name);
  const text = isMarkdown ? withoutSigns(raw) : raw;
  const lines = linesOf(text);
  const blocks: Block[] = [];
  const found: { readonly span: Span; readonly cells: readonly TableCell[]; readonly block: number }[] = [];
  for (let index = 0; index < lines.length;) {
    const { cells, next } = plainTableAt(text, lines, index);
    const stretch = lines.slice(index, next);
    index = next;
    if (cells) {
      const span = { start: (stretch[0] as Line).start, end: (stretch.at(-1) as Line).end };
      found.push({ span, cells, block: blocks.length });
      blocks.push({ ...span, kind: "table", level: null });
    } else blocks.push(...stretch.flatMap((line) => blockOf(text, line, isMarkdown) ?? []));
  }
  const tables = found.map(({ span, cells, block }, index) => {
    const above = headLines(text, blocks.slice(Math.max(0, block - NEAR), block));
    const below = footLine(text, blocks.slice(block + 1, block + 1 + NEAR));
    return reportTable(`表${index + 1}`, span, above, cells, below);
  });
  return { name, text, blocks, tables };
}

/** Markdown's signs that are no text: backslashes before marks, emphasis. A bar that is no cell's end stays a bar to the eye. */
function withoutSigns(text: string): string {
  return text
    .replaceAll("\\|", "｜")
    .replace(/\\([\\`*_{}[\]()#+\-.!~<>])/gu, "$1")
    .replace(/(?<!\*)\*{2,3}(?!\*)/gu, "");
}

/** So many blocks around a table are looked at for its title and foot. */
const NEAR = 4;

/** A line of the table of contents: `一、项目概况......3`. */
const CONTENTS_LINE = /(?:\.{4,}|…{2,}|·{4,}|PAGEREF.{0,20}|\t)\s*\d{1,3}$/u;

function blockOf(text: string, { start, end }: Line, isMarkdown: boolean): Block | null {
  const line = text.slice(start, end);
  const trimmed = line.trim();
  if (trimmed === "" || (trimmed.length < 120 && CONTENTS_LINE.test(trimmed))) return null;
  const hashes = isMarkdown ? (/^(#{1,6})\s+/u.exec(trimmed) ?? null) : null;
  const from = start + line.indexOf(trimmed) + (hashes?.[0].length ?? 0);
  const span = { start: from, end: start + line.indexOf(trimmed) + trimmed.length };
  if (span.end <= span.start) return null;
  const level = headingLevel(withoutMarks(trimmed)) ?? hashes?.[1]?.length ?? null;
  return { ...span, kind: level === null ? "paragraph" : "heading", level };
}

/** Markdown's signs around a heading, which text exports keep too. */
function withoutMarks(line: string): string {
  return line.length > 200 ? line : line.replace(/^[#\s*]{1,10}/u, "").replace(/\*{1,3}$/u, "");
}
