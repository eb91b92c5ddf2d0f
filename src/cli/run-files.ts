import { availableParallelism } from "node:os";
import type { FileDigest } from "../core/report/words-verdict";
import type { FailOn } from "./arguments";
import type { FileResult, FileTask, Job } from "./job";
import { processFile } from "./process-file";
import { progressBar } from "./progress";
import type { ReportSink } from "./report-sink";
import type { Terminal } from "./terminal";
import { NOTICES } from "./words";

/** A run over files: what is done to them, where the report goes, and what the exit status follows. */
export interface Run {
  readonly tasks: readonly FileTask[];
  readonly job: Job;
  readonly sink: ReportSink;
  /** Where each task's report stands in a folder of reports. */
  readonly placeOf: (task: FileTask) => string;
  /** Workers asked for; `null`: as many as are worth it. */
  readonly jobs: number | null;
  readonly failOn: FailOn;
  readonly verbose: boolean;
  /** The report on standard output already says which files could not be read. */
  readonly isRead: boolean;
}

/** Fewer files for each worker are done sooner without it. */
const FILES_FOR_A_WORKER = 24;

const INTERRUPTED = 130;

/** Does the files, hands their parts to the sink, tells the person what went wrong; gives the exit status. */
export async function runFiles(run: Run, terminal: Terminal): Promise<number> {
  const { tasks, sink } = run;
  const digests: FileDigest[] = [];
  const progress = progressBar(terminal.err, tasks.length);
  let unwritten = false;
  for await (const result of await resultsOf(run, terminal)) {
    const task = tasks[digests.length] as FileTask;
    digests.push(result.digest);
    unwritten ||= result.unwritten;
    progress.clear();
    await sink.add(result, run.placeOf(task));
    for (const line of complaintsOf(result, run)) await terminal.err.write(`${line}\n`);
    progress.show(digests.length);
  }
  progress.clear();
  await sink.end(digests);
  if (terminal.interrupted.aborted) {
    await terminal.err.write(`${NOTICES.interrupted(digests.length, tasks.length)}\n`);
    return INTERRUPTED;
  }
  return exitStatus(digests, run.failOn, unwritten);
}

function complaintsOf({ digest, notices, details }: FileResult, run: Run): readonly string[] {
  const known = run.isRead && (digest.outcome === "unreadable" || digest.outcome === "unrecognised");
  const lines = known ? notices.slice(1) : notices;
  return run.verbose && details !== null ? [...lines, details] : lines;
}

async function resultsOf(run: Run, terminal: Terminal): Promise<AsyncIterable<FileResult>> {
  const { tasks, job } = run;
  const worth = run.jobs ?? Math.min(availableParallelism(), Math.ceil(tasks.length / FILES_FOR_A_WORKER));
  const size = Math.min(worth, tasks.length);
  if (size < 2) return runHere(tasks, job, terminal.interrupted);
  const { runInPool } = await import("./pool");
  return runInPool(tasks, job, { program: terminal.worker, size, interrupted: terminal.interrupted });
}

async function* runHere(
  tasks: readonly FileTask[],
  job: Job,
  interrupted: AbortSignal,
): AsyncGenerator<FileResult> {
  for (const [index, task] of tasks.entries()) {
    // A turn of the event loop, or Ctrl-C would not be heard before the last file.
    if (index > 0) await new Promise((resolve) => setImmediate(resolve));
    if (interrupted.aborted) return;
    yield await processFile(task, job);
  }
}

/** 0, 1 or 3 as the report contract says; 2 where a copy could not be written. */
export function exitStatus(digests: readonly FileDigest[], failOn: FailOn, unwritten: boolean): number {
  if (digests.some((one) => one.outcome === "unreadable")) return 3;
  if (unwritten) return 2;
  if (failOn === "never") return 0;
  const fails = (one: FileDigest): boolean => one.errors > 0 || (failOn === "warning" && one.warnings > 0);
  return digests.some(fails) ? 1 : 0;
}
