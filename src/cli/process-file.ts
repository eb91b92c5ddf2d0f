import { readFileSync, statSync } from "node:fs";
import { unreadableReport, type FileReport } from "../core/report/file-report";
import { digestOf, type OutlinedFile } from "../core/report/words-verdict";
import { MAX_FILE_BYTES } from "../host/ooxml/zip";
import { HostError } from "../host/workbook";
import { bareLine } from "./batch-line";
import { formatNamed } from "./formats";
import { problemOf, type Problem } from "./inputs";
import type { FileResult, FileTask, Job } from "./job";
import { processWorkbook, type Processed } from "./process-workbook";
import { saveWorkbook } from "./save";
import { isSystemError } from "./system-error";
import { UsageError } from "./usage-error";
import { NOTICES, PROBLEMS } from "./words";

/** Everything about one file, from the disk to its part of the report. Never rejects. */
export async function processFile(task: FileTask, job: Job): Promise<FileResult> {
  if (task.problem) return failedFile(task, job, task.problem);
  if (job.desk) return (await import("./batch-file")).batchFile(task, job, job.desk);
  try {
    const bytes = readCapped(task.file);
    return written(await processWorkbook(bytes, task.path, job), task, job);
  } catch (error) {
    return failedFile(task, job, problemIn(error), detailsOf(error));
  }
}

/** The result of a file that could not be read, or whose worker died. */
export function failedFile(
  task: FileTask,
  job: Job,
  { code, message }: Problem,
  details: string | null = null,
): FileResult {
  const report = unreadableReport(task.path, code, message);
  const notices = [`${task.path}：${message}`];
  if (job.desk) {
    const part = bareLine(report, task.problem ? null : task.file, job.desk.engine);
    return { digest: digestOf(report), part, notices, unwritten: false, details };
  }
  return {
    ...inWords(job.fill ? { ...report, output: null } : report, task, job),
    notices,
    unwritten: false,
    details,
  };
}

/** Looks at the size first: a file of gigabytes is refused without reading a byte of it. */
export function readCapped(file: string): Uint8Array {
  if (statSync(file).size > MAX_FILE_BYTES) throw new HostError("tooLarge", PROBLEMS.tooLarge);
  return readFileSync(file);
}

/** Writes the copy, if there is to be one, and puts the report in words. */
function written({ report, copy, notice }: Processed, task: FileTask, job: Job): FileResult {
  const notices: string[] = [];
  if (report.outcome === "unrecognised" && !job.fill) notices.push(`${task.path}：${NOTICES.unrecognised}`);
  if (notice !== null) notices.push(`${task.path}：${notice}`);
  if (!job.fill || !task.copy || copy === null) {
    const outlined = job.fill ? { ...report, output: null } : report;
    return { ...inWords(outlined, task, job), notices, unwritten: notice === NOTICES.signed, details: null };
  }
  try {
    const kept = saveWorkbook(task.copy.file, copy);
    if (kept !== null) notices.push(NOTICES.keptOld(kept));
    return {
      ...inWords({ ...report, output: task.copy.path }, task, job),
      notices,
      unwritten: false,
      details: null,
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    notices.push(error.message);
    return {
      ...inWords(withNothingWritten(report, error.message), task, job),
      notices,
      unwritten: true,
      details: null,
    };
  }
}

function withNothingWritten(report: FileReport, why: string): OutlinedFile {
  const edits = report.edits.map((edit) => (edit.written ? { ...edit, written: false, reason: why } : edit));
  return { ...report, edits, output: null };
}

function inWords(report: OutlinedFile, task: FileTask, job: Job): Pick<FileResult, "digest" | "part"> {
  return {
    digest: digestOf(report),
    part: formatNamed(job.format).part(report, task.position, job.text),
  };
}

/** What is said of a file that could not be read. */
export function problemIn(error: unknown): Problem {
  if (error instanceof HostError) return { code: error.code, message: error.message };
  if (isSystemError(error) && "syscall" in error) return problemOf(error);
  return { code: "internal", message: PROBLEMS.internal };
}

/** The stack, for `--verbose`. */
export function detailsOf(error: unknown): string | null {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `\n${error.cause.stack ?? error.cause.message}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
