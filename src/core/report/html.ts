import type { FileReport } from "./file-report";
import { STYLE } from "./html-style";
import { verdictCounts } from "./text";
import { printable } from "./text-width";
import { LABELS, NOTHING, SEVERITY_WORDS } from "./words";
import type { Fact } from "./words-form";
import { outlineOf, type EditOutline, type FindingOutline, type FormOutline } from "./words-outline";
import { digestOf, type FileDigest, type OutlinedFile } from "./words-verdict";

const TITLE = "绩效自评核对报告";

/** The report of all files as one self-contained page without script, the summary with links first. */
export function htmlReport(files: readonly OutlinedFile[]): string {
  return htmlHead(files.map(digestOf)) + files.map(htmlOfFile).join("") + htmlFoot();
}

/** The page up to its first file; `linkOf` where the files' parts are pages of their own. */
export function htmlHead(
  digests: readonly FileDigest[],
  linkOf: (index: number) => string = (index) => `#${anchor(index)}`,
): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${TITLE}</h1>
${digests.length > 1 ? summary(digests, linkOf) : ""}`;
}

/** The end of the page. */
export function htmlFoot(): string {
  return `<footer>得分按所列规则配置的公式计算；“按本配置”的不同不等于违反文件规定，以财政部门的要求为准。</footer>
</body>
</html>
`;
}

/** One file's part of the page; `index` is its place in the summary. */
export function htmlOfFile(file: OutlinedFile, index: number): string {
  const outline = outlineOf(file);
  const parts = [
    `<section id="${anchor(index)}">\n<h2>${escaped(outline.path)}</h2>\n`,
    `<p class="verdict ${TONES[outline.outcome]}">${escaped(outline.verdict)}</p>\n`,
  ];
  if (outline.output !== null) parts.push(`<p>${LABELS.output}：${escaped(outline.output)}</p>\n`);
  parts.push(...outline.forms.map(formPart));
  if (outline.sheets.length > 0) {
    parts.push(`<h3>${LABELS.otherSheets}</h3>\n`);
    for (const { sheet, facts } of outline.sheets)
      parts.push(`<h4>“${escaped(sheet)}”</h4>\n${factList(facts)}`);
  }
  if (outline.bindings.length > 0) {
    const items = outline.bindings.map((line) => `<li>${escaped(line)}</li>`).join("");
    parts.push(`<h3>${LABELS.bindings}</h3>\n<ul>${items}</ul>\n`);
  }
  if (outline.waived.length > 0) parts.push(`<h3>${LABELS.waivedPart}</h3>\n${factList(outline.waived)}`);
  if (outline.editLine !== null) parts.push(editsPart(outline.editLine, outline.edits));
  parts.push(`<p class="back"><a href="#top">返回汇总</a></p>\n</section>\n`);
  return parts.join("");
}

export const TONES: Readonly<Record<FileReport["outcome"], string>> = {
  clean: "good",
  warnings: "warning",
  errors: "error",
  unrecognised: "error",
  unreadable: "error",
};

/** The name of a file's part of the page. */
export const anchor = (index: number): string => `file-${String(index + 1)}`;

function summary(digests: readonly FileDigest[], linkOf: (index: number) => string): string {
  const { error, warning, hint } = SEVERITY_WORDS;
  const heads = [LABELS.file, LABELS.verdict, error, warning, hint, "表内总分", "按公式总分", LABELS.grade];
  const rows = digests.map((one, index) => [
    `<a href="${escaped(linkOf(index))}">${escaped(one.path)}</a>`,
    `<span class="${TONES[one.outcome]}">${escaped(one.verdict)}</span>`,
    ...[one.errors, one.warnings, one.hints].map((count) => (one.message === null ? String(count) : NOTHING)),
    ...[one.total, one.computedTotal, one.grade].map((figure) => escaped(figure ?? NOTHING)),
  ]);
  return `<p>${verdictCounts(digests)}</p>\n${table(heads, rows, [34, 12, 8, 8, 8, 11, 11, 8], 2)}`;
}

function formPart(form: FormOutline): string {
  const parts = [`<h3>${escaped(form.title)}</h3>\n${factList(form.facts)}`];
  if (form.findings.length > 0) {
    const heads = ["级别", LABELS.place, LABELS.findings, LABELS.basis, LABELS.remedy];
    parts.push(table(heads, form.findings.map(findingRow), [8, 10, 42, 20, 20]));
  }
  if (form.manual.length > 0) {
    const rows = form.manual.map((one) =>
      [one.place, one.name, one.reason, one.typed ?? NOTHING].map((cell) => escaped(cell)),
    );
    const heads = [LABELS.cell, LABELS.indicator, LABELS.reason, "表内得分"];
    parts.push(`<h4>${LABELS.manual}</h4>\n${table(heads, rows, [10, 35, 43, 12])}`);
  }
  return parts.join("");
}

function findingRow({ severity, word, place, message, facts }: FindingOutline): readonly string[] {
  const value = (label: string): string => facts.find((fact) => fact.label === label)?.value ?? "";
  const details = facts.filter(({ label }) => label !== LABELS.basis && label !== LABELS.remedy);
  return [
    `<span class="${severity}">${word}</span>`,
    escaped(place),
    escaped(message) + (details.length > 0 ? factList(details) : ""),
    escaped(value(LABELS.basis)),
    escaped(value(LABELS.remedy)),
  ];
}

function editsPart(line: string, edits: readonly EditOutline[]): string {
  const heads = [LABELS.cell, LABELS.item, LABELS.before, LABELS.after, LABELS.state, LABELS.reason];
  const rows = edits.map(({ cell, item, before, after, state, written, reason }) => [
    ...[cell, item, before, after].map((one) => escaped(one)),
    `<span class="${written ? "good" : "left"}">${state}</span>`,
    escaped(reason),
  ]);
  return `<h3>${LABELS.edits}</h3>\n<p>${escaped(line)}</p>\n${table(heads, rows, [14, 20, 12, 20, 10, 24])}`;
}

export function factList(facts: readonly Fact[]): string {
  const items = facts.map(({ label, value }) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`);
  return `<dl>${items.join("")}</dl>\n`;
}

/**
 * A table of ready HTML cells; widths in percent (as attributes: the strict policy of a face that prints the
 * report lets no style attribute in); `numbersFrom`: the column from which figures stand.
 */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  numbersFrom = heads.length,
): string {
  const columns = widths.map((width) => `<col width="${String(width)}%">`).join("");
  const tone = (index: number): string => (index >= numbersFrom ? ' class="number"' : "");
  const head = heads.map((one, index) => `<th scope="col"${tone(index)}>${one}</th>`).join("");
  const body = rows.map((cells) => {
    const line = cells.map((cell, index) => `<td${tone(index)}>${cell}</td>`);
    return `<tr>${line.join("")}</tr>\n`;
  });
  return `<div class="scroll"><table><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead>
<tbody>
${body.join("")}</tbody></table></div>
`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Text as text, in an element or in a quoted attribute. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (sign) => ENTITIES.get(sign) ?? sign);
}
