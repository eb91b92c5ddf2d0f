import { readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { draftReports } from "../core/draft/draft-report";
import type { Paper } from "../core/paper/paper";
import { paperMarkdown } from "../core/paper/paper-markdown";
import type { Profile } from "../core/profiles/profile";
import type { Review } from "../core/review";
import { reviewKept } from "../desk/review-kept";
import { inflateNode } from "../host/ooxml/inflate-node";
import { openWorkbook } from "../host/ooxml/open";
import { MAX_FILE_BYTES } from "../host/ooxml/zip";
import { HostError } from "../host/workbook";
import { oneOf, type Given } from "./arguments";
import { problemOf } from "./inputs";
import { chosenProfile } from "./profile-choice";
import { expectWritable, isFolder, saveWorkbook } from "./save";
import { isSystemError } from "./system-error";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage-error";
import { DRAFT, NOTICES, PROBLEMS, WRONG_USE } from "./words";

const FORMATS = ["docx", "markdown"] as const;
type DraftFormat = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<DraftFormat, string>> = { docx: ".docx", markdown: ".md" };
/** A workbook that cannot be read, or has no form to report on. */
const NOTHING = 3;

/** `selfeval draft WORKBOOK`: drafts the written report of each evaluation form of a workbook. */
export async function draft(given: Given, terminal: Terminal): Promise<number> {
  const [path, more] = given.words;
  if (path === undefined) throw new UsageError(DRAFT.noInput);
  if (more !== undefined) throw new UsageError(WRONG_USE.tooMany(more));
  const format = oneOf(given, "format", FORMATS, "docx");
  const profile = await chosenProfile(given.text("profile"), terminal.cwd);
  const output = given.text("output");
  expectName(output, format);
  const found = await reviewOf(resolve(terminal.cwd, path), profile);
  if (typeof found === "string") return refuse(path, found, terminal);
  const papers = draftReports(found, basename(path, extname(path)));
  if (papers.length === 0) return refuse(path, DRAFT.noForm, terminal);
  if (format === "markdown" && output === null)
    await terminal.out.write(papers.map(paperMarkdown).join("\n"));
  else await save(papers, filesFor(papers.length, path, output, format, terminal.cwd), format, terminal);
  await tellDoubts(found, terminal);
  return 0;
}

async function refuse(path: string, why: string, terminal: Terminal): Promise<number> {
  await terminal.err.write(`${path}：${why}\n`);
  return NOTHING;
}

/** The review of the workbook, or why it cannot be had. */
async function reviewOf(file: string, profile: Profile | null): Promise<Review | string> {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return stat.isDirectory() ? DRAFT.isFolder : PROBLEMS.notAFile;
    if (stat.size > MAX_FILE_BYTES) return PROBLEMS.tooLarge;
    return await reviewKept(openWorkbook(readFileSync(file), file, inflateNode), { profile });
  } catch (error) {
    if (error instanceof HostError) return error.message;
    if (isSystemError(error)) return problemOf(error).message;
    throw error;
  }
}

function expectName(output: string | null, format: DraftFormat): void {
  if (output === null || format !== "docx") return;
  const ending = extname(output).toLowerCase();
  if (ending !== "" && ending !== ENDINGS.docx && !/[\\/]$/u.test(output))
    throw new UsageError(DRAFT.notDocx(output));
}

/** Where the reports go: the file named, or `自评表.报告初稿.docx` in the folder named or beside the workbook. */
function filesFor(
  count: number,
  path: string,
  output: string | null,
  format: DraftFormat,
  cwd: string,
): readonly string[] {
  const target = output === null ? dirname(resolve(cwd, path)) : resolve(cwd, output);
  const isInside = output === null || isFolder(target) || /[\\/]$/u.test(output);
  if (!isInside && count === 1) {
    expectWritable(target, "file");
    return [target];
  }
  if (!isInside && extname(target) !== "") throw new UsageError(DRAFT.needsFolder(count, String(output)));
  expectWritable(target, "folder");
  const name = basename(path, extname(path));
  return Array.from({ length: count }, (_, index) =>
    join(target, `${name}${DRAFT.fileName(count === 1 ? null : index + 1)}${ENDINGS[format]}`),
  );
}

async function save(
  papers: readonly Paper[],
  files: readonly string[],
  format: DraftFormat,
  terminal: Terminal,
): Promise<void> {
  for (const [index, paper] of papers.entries()) {
    const file = files[index] as string;
    const kept = saveWorkbook(file, await contentOf(paper, format));
    if (kept !== null) await terminal.err.write(`${NOTICES.keptOld(kept)}\n`);
    await terminal.out.write(`${DRAFT.written(file, paper.name, marksOf(paper))}\n`);
  }
}

async function contentOf(paper: Paper, format: DraftFormat): Promise<Uint8Array> {
  if (format === "markdown") return new TextEncoder().encode(paperMarkdown(paper));
  return (await import("../host/docx/write-paper")).writePaper(paper);
}

/** How many places of a paper are left to a person. */
function marksOf(paper: Paper): number {
  return (paperMarkdown(paper).match(/〔请/gu) ?? []).length;
}

async function tellDoubts({ findings }: Review, terminal: Terminal): Promise<void> {
  const count = (severity: "error" | "warning"): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  if (errors + warnings > 0) await terminal.err.write(`${DRAFT.doubts(errors, warnings)}\n`);
}
