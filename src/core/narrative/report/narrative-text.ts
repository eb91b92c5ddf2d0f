import { newPage, type Page, type TextOptions } from "../../report/text-page";
import { columnsOf, padTo, printable } from "../../report/text-width";
import type { Fact } from "../../report/words-form";
import { narrativeOutline, type JudgedReport } from "./narrative-outline";

/** One judged report for a terminal or a text file; ends with a line break. */
export function narrativeText(file: JudgedReport, options: TextOptions): string {
  const page = newPage(options);
  const outline = narrativeOutline(file);
  page.line(0, page.paint("strong", printable(outline.path)));
  page.block(2, "", page.toneOf(outline.outcome), outline.verdict);
  writeFacts(page, 2, outline.facts);
  for (const { severity, word, place, message, facts } of outline.findings) {
    page.gap();
    page.block(2, `${page.paint(severity, word)}  `, "strong", place, INDENT - 2);
    page.block(INDENT, "", null, message);
    writeFacts(page, INDENT, facts);
  }
  return page.text();
}

/** Where a finding's lines begin: behind 错误 and two blanks. */
const INDENT = 8;

function writeFacts(page: Page, indent: number, facts: readonly Fact[]): void {
  const labels = Math.max(0, ...facts.map(({ label }) => columnsOf(label)));
  for (const { label, value } of facts)
    page.block(indent, page.paint("faint", padTo(label, labels)) + "  ", null, value, labels + 2);
}
