import type { Block } from "../../core/narrative/document";
import type { TableLine } from "./table-cells";

/** Lines above a table that belong to it: short, without a full stop; at most so many. */
const MOST_LINES = 4;
const LONGEST_LINE = 60;

/** Who filled in a table, below it. */
const FOOT = /^(?:填表人|填报人|制表人|填报日期|填表日期|单位负责人|联系电话|经办人)/u;

/** The last short lines before a table: its title and unit. */
export function headLines(text: string, before: readonly Block[]): readonly TableLine[] {
  const found: TableLine[] = [];
  for (let index = before.length - 1; index >= 0 && found.length < MOST_LINES; index -= 1) {
    const block = before[index] as Block;
    const line = text.slice(block.start, block.end);
    if (block.kind === "table" || block.kind === "footnote" || line.length > LONGEST_LINE) break;
    if (/[。；;，]$/u.test(line) || FOOT.test(line)) break;
    const next = before[index + 1];
    if (next && blankLines(text.slice(block.end, next.start)) > MOST_BLANK) break;
    found.unshift({ text: line, span: { start: block.start, end: block.end } });
  }
  return found;
}

/** Lines further apart than this belong to different things. */
const MOST_BLANK = 1;

function blankLines(gap: string): number {
  return (gap.match(/\r\n|[\n\r\f]/gu)?.length ?? 1) - 1;
}

/** The line below a table that says who filled it in. */
export function footLine(text: string, behind: readonly Block[]): readonly TableLine[] {
  for (const { kind, start, end } of behind) {
    if (kind === "table") break;
    const line = text.slice(start, end);
    if (FOOT.test(line)) return [{ text: line, span: { start, end } }];
  }
  return [];
}
