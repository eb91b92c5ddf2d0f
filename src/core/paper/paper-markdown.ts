import { escaped } from "../report/markdown";
import {
  plainOf,
  runsOf,
  type Inline,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperTable,
} from "./paper";

/**
 * A paper as GitHub Markdown. A cell that spans several stands in the first of them and the others are empty, so
 * that no figure is said twice; of several header rows the first is the table's header.
 */
export function paperMarkdown(paper: Paper): string {
  return `${paper.blocks.map(blockText).join("\n\n")}\n`;
}

function blockText(block: PaperBlock): string {
  switch (block.kind) {
    case "title":
      return `# ${oneLine(plainOf(block.text))}`;
    case "heading":
      return `${"#".repeat(block.level + 1)} ${oneLine(block.text)}`;
    case "paragraph":
      return inline(block.text, "  \n");
    case "table":
      return table(block);
    case "break":
      return "---";
  }
}

function table({ caption, widths, headRows, rows }: PaperTable): string {
  const lines = laidOut(rows, widths.length).map((cells) => `| ${cells.join(" | ")} |`);
  const rule = `| ${widths.map(() => "---").join(" | ")} |`;
  const head = headRows > 0 ? lines.splice(0, 1) : [`| ${widths.map(() => "").join(" | ")} |`];
  const title = caption === null ? [] : [`**${escaped(caption)}**`, ""];
  return [...title, ...head, rule, ...lines].join("\n");
}

/** Every row with all its columns. */
function laidOut(rows: readonly (readonly PaperCell[])[], width: number): readonly (readonly string[])[] {
  const laid = rows.map(() => new Array<string | null>(width).fill(null));
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      const start = laid[row]?.indexOf(null) ?? -1;
      if (start < 0) break;
      for (const line of laid.slice(row, row + (cell.rows ?? 1)))
        line.fill("", start, Math.min(width, start + (cell.columns ?? 1)));
      (laid[row] as (string | null)[])[start] = inline(cell.text, "<br>");
    }
  });
  return laid.map((cells) => cells.map((text) => text ?? ""));
}

function oneLine(text: string): string {
  return escaped(text.replace(/\s*\n\s*/gu, " "));
}

function inline(text: Inline, lineBreak: string): string {
  return runsOf(text)
    .map((run) => {
      const lines = run.text.split(/\r\n|[\r\n]/u).map((line) => (run.bold ? inBold(line) : escaped(line)));
      return lines.join(lineBreak);
    })
    .join("");
}

/** Stars hold only around letters and figures: signs at the ends of the run stay outside them. */
function inBold(text: string): string {
  const [, before = "", inner = "", after = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? [];
  return inner === "" ? escaped(text) : `${escaped(before)}**${escaped(inner)}**${escaped(after)}`;
}
