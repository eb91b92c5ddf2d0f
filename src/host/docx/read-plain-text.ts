import type { Block, ReportDocument, ReportTable } from "../../core/narrative/document";
import { headingLevel } from "../../core/narrative/numbering";
import { linesOf, type Line } from "./lines";
import { plainTableAt } from "./plain-tables";
import { reportTable, type TableLine } from "./table-cells";

/** Reads a plain text or Markdown report: one paragraph a line; tables of tabs or bars become sheets. */
export function readPlainText(text: string, name: string): ReportDocument {
  const isMarkdown = /\.(?:md|markdown)$/iu.test(name);
  const lines = linesOf(text);
  const blocks: Block[] = [];
  const tables: ReportTable[] = [];
  for (let index = 0; index < lines.length; ) {
    const table = plainTableAt(text, lines, index);
    if (table) {
      const [first, last] = [lines[index] as Line, lines[table.next - 1] as Line];
      const span = { start: first.start, end: last.end };
      const below = footLines(text, lines, table.next);
      tables.push(reportTable(`表${tables.length + 1}`, span, headLines(text, blocks), table.cells, below));
      blocks.push({ ...span, kind: "table", level: null });
      index = table.next;
      continue;
    }
    const block = blockOf(text, lines[index] as Line, isMarkdown);
    if (block) blocks.push(block);
    index += 1;
  }
  return { name, text, blocks, tables };
}

/** A line of the table of contents: `一、项目概况......3`. */
const CONTENTS_LINE = /(?:\.{4,}|…{2,}|·{4,}|PAGEREF.{0,20}|\t)\s*\d{1,3}$/u;

function blockOf(text: string, { start, end }: Line, isMarkdown: boolean): Block | null {
  const line = text.slice(start, end);
  const trimmed = line.trim();
  if (trimmed === "" || CONTENTS_LINE.test(trimmed)) return null;
  const from = start + line.indexOf(trimmed);
  const span = { start: from, end: from + trimmed.length };
  const hashes = isMarkdown ? (/^(#{1,6})\s/u.exec(trimmed)?.[1]?.length ?? null) : null;
  const level = headingLevel(trimmed.replace(/^[#\s*]+|\*+$/gu, "")) ?? hashes;
  return { ...span, kind: level === null ? "paragraph" : "heading", level };
}

/** Lines above a table that belong to it: short, without a full stop; at most so many. */
const MOST_LINES = 4;
const LONGEST_LINE = 60;

/** The last short lines before a table: its title and unit. */
export function headLines(text: string, blocks: readonly Block[]): readonly TableLine[] {
  const found: TableLine[] = [];
  for (let index = blocks.length - 1; index >= 0 && found.length < MOST_LINES; index -= 1) {
    const block = blocks[index] as Block;
    const line = text.slice(block.start, block.end);
    if (block.kind === "table" || block.kind === "footnote" || line.length > LONGEST_LINE) break;
    if (/[。；;，]$/u.test(line)) break;
    found.unshift({ text: line, span: { start: block.start, end: block.end } });
  }
  return found;
}

const FOOT = /^(?:填表人|填报人|制表人|填报日期|填表日期|单位负责人|联系电话|经办人)/u;

function footLines(text: string, lines: readonly Line[], from: number): readonly TableLine[] {
  for (const { start, end } of lines.slice(from, from + MOST_LINES)) {
    const line = text.slice(start, end).trim();
    if (FOOT.test(line)) return [{ text: line, span: { start, end } }];
  }
  return [];
}
