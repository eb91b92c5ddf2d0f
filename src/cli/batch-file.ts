import { rmSync } from "node:fs";
import { ledgerFile } from "../core/ledger/ledger-entry";
import { withReport } from "../core/ledger/ledger-report";
import type { LedgerFile } from "../core/ledger/ledger-file";
import { needsSlip } from "../core/ledger/verdict";
import { unreadableReport, type FileReport } from "../core/report/file-report";
import { digestOf } from "../core/report/words-verdict";
import { examine, type Examined } from "../desk/examine";
import { markedCopy } from "../desk/marked-copy";
import { inflateNode } from "../host/ooxml/inflate-node";
import { batchLine, bareLine, hashOf, hashOfFile, type LineExtras } from "./batch-line";
import type { DeskJob, DeskTask, FileResult, FileTask, Job } from "./job";
import { detailsOf, problemIn, readCapped } from "./process-file";
import { saveWorkbook } from "./save";
import { NOTICES } from "./words";

/** A file of a batch, from the disk to its line, its slip and its annotated copy. Never rejects. */
export async function batchFile(task: FileTask, job: Job, desk: DeskJob): Promise<FileResult> {
  let details: string | null = null;
  const source = read(task.file, (error) => (details = detailsOf(error)));
  if ("code" in source) {
    const report = unreadableReport(task.path, source.code, source.message);
    const extras = { sha256: hashOfFile(task.file), bytes: null };
    return finish(task, job, desk, { report, workbook: null }, extras, details);
  }
  const examined = await examine(source.bytes, task.path, inflateNode, job.profile, (error) => {
    details = detailsOf(error);
  });
  const extras = { sha256: hashOf(source.bytes), bytes: source.bytes.length };
  return finish(task, job, desk, examined, extras, details);
}

type Source = { readonly bytes: Uint8Array } | { readonly code: string; readonly message: string };

function read(file: string, onFault: (error: unknown) => void): Source {
  try {
    return { bytes: readCapped(file) };
  } catch (error) {
    onFault(error);
    return problemIn(error);
  }
}

interface Extras {
  readonly sha256: string | null;
  readonly bytes: number | null;
}

/** Writes what goes with the file, then words its line: a line in the report means that its papers are there. */
async function finish(
  task: FileTask,
  job: Job,
  desk: DeskJob,
  examined: Examined,
  extras: Extras,
  details: string | null,
): Promise<FileResult> {
  const { report } = examined;
  const notices = noticesOf(report);
  try {
    const { entry, paper } = await withPaper(task, job, report, notices);
    const slip = await writeSlip(task.desk, desk, entry, notices);
    const marked = await writeMarked(task.desk, desk, examined, notices);
    const part = batchLine(report, entry, { ...extras, engine: desk.engine, slip, marked, paper });
    return { digest: digestOf(report), part, notices, unwritten: false, details };
  } catch (error) {
    const failed = unreadableReport(task.path, "failed", error instanceof Error ? error.message : "");
    const part = bareLine(failed, task.file, desk.engine);
    return {
      digest: digestOf(failed),
      part,
      notices: [`${task.path}：${failed.error?.message ?? ""}`],
      unwritten: true,
      details: detailsOf(error),
    };
  }
}

/** The file's entry with the written report that goes with it, held against the workbook's review. */
async function withPaper(
  { path, desk }: FileTask,
  { profile }: Job,
  report: FileReport,
  notices: string[],
): Promise<{ readonly entry: LedgerFile; readonly paper: LineExtras["paper"] }> {
  const entry = ledgerFile(report);
  const own = desk?.report ?? null;
  if (own === null) return { entry, paper: null };
  const { judgeReport } = await import("./judge-report");
  const beside = report.review && { path, review: report.review };
  const judged = judgeReport({ ...own, problem: null, named: false }, profile, beside);
  if (judged.report.error) notices.push(`${own.path}：${judged.report.error.message}`);
  return { entry: withReport(entry, judged.report), paper: { sha256: hashOfFile(own.file) } };
}

function noticesOf({ path, outcome, error }: FileReport): string[] {
  if (error) return [`${path}：${error.message}`];
  return outcome === "unrecognised" ? [`${path}：${NOTICES.unrecognised}`] : [];
}

/** The slip in both its forms; one that is no longer called for is taken away. */
async function writeSlip(
  task: DeskTask | undefined,
  desk: DeskJob,
  entry: LedgerFile,
  notices: string[],
): Promise<string | null> {
  if (!task || !desk.slips) return null;
  const file = task.slip.file;
  if (!needsSlip(entry)) {
    for (const ending of [".docx", ".md"]) rmSync(file + ending, { force: true });
    return null;
  }
  const { slipFiles } = await import("../desk/slip-files");
  const { docx, markdown } = await slipFiles(entry);
  save(`${file}.docx`, docx, notices);
  save(`${file}.md`, new TextEncoder().encode(markdown), notices);
  return task.slip.place;
}

async function writeMarked(
  task: DeskTask | undefined,
  desk: DeskJob,
  { report, workbook }: Examined,
  notices: string[],
): Promise<string | null> {
  if (!task || !desk.annotate) return null;
  const copy = workbook && report.review ? await markedCopy(workbook, report.review) : null;
  if (copy === null) {
    rmSync(task.marked.file, { force: true });
    return null;
  }
  save(task.marked.file, copy, notices);
  return task.marked.place;
}

/** What a person has worked in since is kept beside. */
function save(file: string, content: Uint8Array, notices: string[]): void {
  const kept = saveWorkbook(file, content);
  if (kept !== null) notices.push(NOTICES.keptOld(kept));
}
