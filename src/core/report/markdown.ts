import { LABELS, NOTHING, SEVERITY_WORDS } from "./words";
import type { Fact } from "./words-form";
import { outlineOf, type EditOutline, type FindingOutline, type FormOutline } from "./words-outline";
import { digestOf, type FileDigest, type OutlinedFile } from "./words-verdict";
import { printable } from "./text-width";
import { verdictCounts } from "./text";

const TITLE = "# 绩效自评核对报告";

/** The report of all files as Markdown (GitHub tables), the summary first. */
export function markdownReport(files: readonly OutlinedFile[]): string {
  return markdownSummary(files.map(digestOf)) + files.map(markdownOfFile).join("");
}

/** Title and, for several files, one table row a file. */
export function markdownSummary(digests: readonly FileDigest[]): string {
  if (digests.length < 2) return `${TITLE}\n`;
  const rows = digests.map((one) => [
    one.path,
    one.verdict,
    String(one.errors),
    String(one.warnings),
    String(one.hints),
    one.total ?? NOTHING,
    one.computedTotal ?? NOTHING,
    one.grade ?? NOTHING,
  ]);
  const { error, warning, hint } = SEVERITY_WORDS;
  const heads = [LABELS.file, LABELS.verdict, error, warning, hint, "表内总分", "按公式总分", LABELS.grade];
  return `${TITLE}\n\n${verdictCounts(digests)}\n\n${table(heads, rows)}`;
}

/** One file's part of the report. */
export function markdownOfFile(file: OutlinedFile): string {
  const outline = outlineOf(file);
  const parts = [`\n## ${escaped(outline.path)}\n\n**${escaped(outline.verdict)}**\n`];
  if (outline.output !== null) parts.push(`\n${LABELS.output}：${escaped(outline.output)}\n`);
  parts.push(...outline.forms.map(formPart));
  if (outline.sheets.length > 0) {
    parts.push(`\n### ${LABELS.otherSheets}\n`);
    for (const { sheet, facts } of outline.sheets) parts.push(`\n“${escaped(sheet)}”\n\n${list(facts)}`);
  }
  if (outline.bindings.length > 0)
    parts.push(
      `\n### ${LABELS.bindings}\n\n${outline.bindings.map((line) => `- ${escaped(line)}\n`).join("")}`,
    );
  if (outline.waived.length > 0) parts.push(`\n### ${LABELS.waivedPart}\n\n${list(outline.waived)}`);
  if (outline.editLine !== null) parts.push(editsPart(outline.editLine, outline.edits));
  return parts.join("");
}

function formPart(form: FormOutline): string {
  const parts = [`\n### ${escaped(form.title)}\n\n${list(form.facts)}`];
  if (form.findings.length > 0) {
    const heads = ["级别", LABELS.place, LABELS.findings, LABELS.arithmetic, LABELS.basis, LABELS.remedy];
    parts.push(`\n#### ${LABELS.findings}\n\n${table(heads, form.findings.map(findingRow))}`);
  }
  if (form.manual.length > 0) {
    const rows = form.manual.map((one) => [one.place, one.name, one.reason, one.typed ?? NOTHING]);
    const heads = [LABELS.cell, LABELS.indicator, LABELS.reason, "表内得分"];
    parts.push(`\n#### ${LABELS.manual}\n\n${table(heads, rows)}`);
  }
  return parts.join("");
}

function findingRow({ word, place, message, facts }: FindingOutline): readonly string[] {
  const fact = (...labels: readonly string[]): string =>
    facts
      .filter(({ label }) => labels.includes(label))
      .map(({ label, value }) => (label === LABELS.related ? `${label}：${value}` : value))
      .join("；");
  return [
    word,
    place,
    message,
    fact(LABELS.arithmetic, LABELS.result, LABELS.related) || NOTHING,
    fact(LABELS.basis),
    fact(LABELS.remedy),
  ];
}

function editsPart(line: string, edits: readonly EditOutline[]): string {
  const rows = edits.map((edit) => [edit.cell, edit.item, edit.before, edit.after, edit.state, edit.reason]);
  const heads = [LABELS.cell, LABELS.item, LABELS.before, LABELS.after, LABELS.state, LABELS.reason];
  return `\n### ${LABELS.edits}\n\n${escaped(line)}\n\n${table(heads, rows)}`;
}

export function list(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `- ${label}：${escaped(value)}\n`).join("");
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return line(heads) + line(heads.map(() => "---")) + rows.map((row) => line(row.map(escaped))).join("");
}

/** Text as text: no mark-up, no link that forms by itself, no cell border, all on one line. */
export function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]<>()#|~$@&!]/gu, "\\$&")
    .replace(/^(\s*)([-+=])/u, "$1\\$2")
    .replace(/^(\s*\d+)([.])(?=\s|$)/u, "$1\\$2")
    .replace(/:\/\//gu, ":\\//")
    .replace(/www\./giu, (match) => `${match.slice(0, 3)}\\.`);
}
