import type { FileReport } from "./file-report";
import { LABELS, NOTHING, SEVERITY_WORDS, VERDICT_WORDS } from "./words";
import type { Fact, ManualIndicator } from "./words-form";
import { outlineOf, type EditOutline, type FindingOutline, type FormOutline } from "./words-outline";
import { digestOf, type FileDigest, type OutlinedFile } from "./words-verdict";
import { newPage, type Page, type TextOptions } from "./text-page";
import { columnsOf, padTo, printable } from "./text-width";

export const PLAIN_TEXT: TextOptions = { width: null, colour: false };

/** The report of all files as text, the summary last. */
export function textReport(files: readonly OutlinedFile[], options: TextOptions = PLAIN_TEXT): string {
  const bodies = files.map((file) => textOfFile(file, options));
  return [...bodies, textSummary(files.map(digestOf), options)].filter((part) => part !== "").join("\n");
}

/** One file's report; ends with a line break. */
export function textOfFile(file: OutlinedFile, options: TextOptions = PLAIN_TEXT): string {
  const page = newPage(options);
  const outline = outlineOf(file);
  page.line(0, page.paint("strong", printable(outline.path)));
  page.block(2, "", page.toneOf(outline.outcome), outline.verdict);
  for (const form of outline.forms) writeForm(page, form);
  if (outline.sheets.length > 0) {
    page.gap();
    page.line(2, page.paint("strong", LABELS.otherSheets));
    for (const { sheet, facts } of outline.sheets) {
      page.block(4, "", null, `“${sheet}”`);
      writeFacts(page, 6, facts);
    }
  }
  if (outline.bindings.length > 0) {
    page.gap();
    page.line(2, page.paint("strong", LABELS.bindings));
    for (const line of outline.bindings) page.block(4, "", null, printable(line));
  }
  if (outline.waived.length > 0) {
    page.gap();
    page.line(2, page.paint("strong", LABELS.waivedPart));
    writeFacts(page, 4, outline.waived);
  }
  if (outline.editLine !== null) writeEdits(page, outline.editLine, outline.edits);
  if (outline.output !== null) {
    page.gap();
    page.block(2, `${LABELS.output}  `, null, outline.output);
  }
  return page.text();
}

/** One line a file and the counts; for a single file nothing. */
export function textSummary(digests: readonly FileDigest[], options: TextOptions = PLAIN_TEXT): string {
  if (digests.length < 2) return "";
  const page = newPage(options);
  page.line(0, page.paint("strong", LABELS.summary));
  for (const one of digests) {
    const counts = [
      `${SEVERITY_WORDS.error}${String(one.errors)}`,
      `${SEVERITY_WORDS.warning}${String(one.warnings)}`,
      `${SEVERITY_WORDS.hint}${String(one.hints)}`,
    ].map((count) => padTo(count, 7));
    const total = padTo(`${LABELS.total}${one.total ?? NOTHING}`, 11);
    const figures = one.message === null ? [...counts, total].join("") : padTo("", 32);
    const word = page.paint(page.toneOf(one.outcome), padTo(one.verdict, 10));
    page.line(2, `${word}${figures}${printable(one.path)}`);
  }
  page.line(0, verdictCounts(digests));
  return page.text();
}

/** `共200个文件：可上报140，需修改58，无法识别1，无法读取1`. */
export function verdictCounts(digests: readonly FileDigest[]): string {
  const outcomes: readonly FileReport["outcome"][][] = [
    ["clean", "warnings"],
    ["errors"],
    ["unrecognised"],
    ["unreadable"],
  ];
  const parts = outcomes.flatMap((group) => {
    const count = digests.filter((one) => group.includes(one.outcome)).length;
    const [first] = group;
    return count > 0 && first ? [`${VERDICT_WORDS[first]}${String(count)}`] : [];
  });
  return `共${String(digests.length)}个文件：${parts.join("，")}`;
}

function writeForm(page: Page, form: FormOutline): void {
  page.gap();
  page.block(2, "", "strong", form.title);
  writeFacts(page, 4, form.facts);
  const places = Math.max(0, ...form.findings.map((one) => columnsOf(one.place)));
  for (const finding of form.findings) writeFinding(page, finding, places);
  if (form.manual.length === 0) return;
  page.gap();
  page.line(4, LABELS.manual);
  for (const one of form.manual) page.block(6, `${padTo(one.place, 6)}`, null, manualLine(one));
}

function manualLine({ name, reason, typed }: ManualIndicator): string {
  return `${name}：${reason}${typed === null ? "" : `（表内${typed}分）`}`;
}

function writeFinding(page: Page, finding: FindingOutline, places: number): void {
  page.gap();
  const head = `${page.paint(finding.severity, finding.word)}  ${padTo(printable(finding.place), places)}  `;
  page.block(4, head, null, finding.message, 4 + 2 + places + 2);
  writeFacts(page, 4 + 4 + 2, finding.facts);
}

function writeFacts(page: Page, indent: number, facts: readonly Fact[]): void {
  const labels = Math.max(0, ...facts.map(({ label }) => columnsOf(label)));
  for (const { label, value } of facts)
    page.block(indent, page.paint("faint", padTo(label, labels)) + "  ", null, value, labels + 2);
}

function writeEdits(page: Page, line: string, edits: readonly EditOutline[]): void {
  page.gap();
  page.block(2, "", "strong", `${LABELS.edits}：${line}`);
  const cells = Math.max(0, ...edits.map(({ cell }) => columnsOf(printable(cell))));
  for (const { cell, item, before, after, written, state, reason } of edits) {
    const change = written || after !== before ? `${item}：${before} → ${after}` : item;
    const tone = written ? null : "faint";
    const head = `${page.paint(tone, state)}  ${padTo(printable(cell), cells)}  `;
    page.block(4, head, null, `${change}（${reason}）`, 6 + 2 + cells + 2);
  }
}
