import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PLAIN_TEXT } from "../core/report/text";
import { failOnOf, jobsOf, type Given } from "./arguments";
import { engineMark } from "./batch-engine";
import { finishBatch, PREVIOUS, REPORT, statusOf } from "./batch-finish";
import { appendLine, batchLines, mendJournal, orderJournal } from "./batch-journal";
import { hashOfFile, type BatchLine } from "./batch-line";
import { pairedInputs, unpairedNotice, WORKBOOKS_AND_REPORTS, type BatchInputs } from "./batch-reports";
import { batchTasks, type Shard } from "./batch-tasks";
import { DESK_NOTICES } from "./batch-words";
import { deskSummary } from "./desk-summary";
import { expectedUnits } from "./expected-units";
import { inputsOf } from "./given-inputs";
import { WORKBOOKS, type Inputs } from "./inputs";
import type { FileTask, Job } from "./job";
import { chosenProfile } from "./profile-choice";
import type { ReportSink } from "./report-sink";
import { runFiles } from "./run-files";
import { expectWritable } from "./save";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage-error";

const INTERRUPTED = 130;

/** `selfeval batch`: everything the reviewer needs of a folder of forms, into one output folder. */
export async function batch(given: Given, terminal: Terminal): Promise<number> {
  const started = new Date().toISOString();
  const { cwd } = terminal;
  const output = given.text("output");
  if (output === null) throw new UsageError(DESK_NOTICES.needsOutput);
  const out = resolve(cwd, output);
  const options = {
    profile: await chosenProfile(given.text("profile"), cwd),
    slips: !given.flag("no-slips"),
    annotate: given.flag("annotate"),
    reports: !given.flag("no-reports"),
  };
  const shard = shardOf(given.text("shard"));
  const list = given.text("expect");
  const expected = list === null ? null : expectedUnits(list, cwd);
  const settings = { jobs: jobsOf(given), verbose: given.flag("verbose") };
  const failOn = failOnOf(given);
  const wanted = options.reports ? WORKBOOKS_AND_REPORTS : WORKBOOKS;
  const all = await inputsOf(given.words, terminal, output, wanted);
  const { inputs, reports, unpaired } = options.reports ? pairedInputs(all, list, cwd) : alone(all);
  const tasks = batchTasks(inputs, out, shard, reports);
  prepare(out, output, given.flag("resume"));

  const engine = engineMark(options);
  const { profile, slips, annotate } = options;
  const desk = { engine, slips, annotate };
  const job: Job = { profile, format: "ndjson", text: PLAIN_TEXT, fill: null, desk };
  const before = given.text("previous");
  if (before !== null) {
    await terminal.err.write(`${DESK_NOTICES.previous(before)}\n`);
    const old = batchTasks(await inputsOf([before], terminal, output), out, shard);
    const plain = { ...job, desk: { engine, slips: false, annotate: false } };
    await journal({ file: join(out, PREVIOUS), tasks: old, job: plain, settings }, terminal);
  } else rmSync(join(out, PREVIOUS), { force: true });
  const done = await journal({ file: join(out, REPORT), tasks, job, settings }, terminal);

  for (const one of unpaired) await terminal.err.write(`${unpairedNotice(one)}\n`);
  const left = tasks.length - done;
  const ledger = finishBatch({
    out,
    cwd,
    audit: {
      engine,
      ...options,
      shard,
      expected,
      unpaired,
      left,
      started,
      finished: new Date().toISOString(),
    },
  });
  await terminal.out.write(deskSummary(ledger, output));
  return terminal.interrupted.aborted ? INTERRUPTED : statusOf(ledger, failOn);
}

/** No report is looked for. */
function alone(inputs: Inputs): BatchInputs {
  return { inputs, reports: new Map(), unpaired: [] };
}

/** An output folder holds one run's results: another run asks for its own, or goes on where this one stopped. */
function prepare(out: string, output: string, resume: boolean): void {
  expectWritable(out, "folder");
  mkdirSync(out, { recursive: true });
  const report = join(out, REPORT);
  if (existsSync(report) && !resume) throw new UsageError(DESK_NOTICES.outputUsed(output));
  if (!existsSync(report)) writeFileSync(report, "");
}

/** `1/8`; `null` where it was not given. */
export function shardOf(value: string | null): Shard | null {
  if (value === null) return null;
  const found = /^(\d{1,6})\/(\d{1,6})$/u.exec(value);
  const [index, count] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || index < 1 || index > count) throw new UsageError(DESK_NOTICES.badShard(value));
  return { index, count };
}

interface JournalRun {
  readonly file: string;
  readonly tasks: readonly FileTask[];
  readonly job: Job;
  readonly settings: { readonly jobs: number | null; readonly verbose: boolean };
}

/**
 * Does the files that the journal has no good line for, adding a line as each is done, and puts the journal in its
 * final order. Gives how many of the tasks it now has lines for.
 */
async function journal({ file, tasks, job, settings }: JournalRun, terminal: Terminal): Promise<number> {
  mendJournal(file);
  const known = knownLines(file, job.desk?.engine ?? "");
  const waiting = tasks.filter((task) => {
    const before = task.problem ? undefined : known.get(task.path);
    return before === undefined || !isSame(before, task);
  });
  if (waiting.length < tasks.length)
    await terminal.err.write(`${DESK_NOTICES.kept(tasks.length - waiting.length)}\n`);
  let done = tasks.length - waiting.length;
  const sink: ReportSink = {
    async add({ part }) {
      appendLine(file, part);
      done += 1;
    },
    end: async () => undefined,
  };
  const run = { tasks: waiting, job, sink, placeOf: ({ path }: FileTask) => path, ...settings };
  if (waiting.length > 0) await runFiles({ ...run, failOn: "never", isRead: false }, terminal);
  const stale = new Set(waiting.slice(done - (tasks.length - waiting.length)).map(({ path }) => path));
  orderJournal([file], file, new Set(tasks.map(({ path }) => path).filter((path) => !stale.has(path))));
  return done;
}

/** What a line was made of. */
type Made = Pick<BatchLine, "sha256" | "report">;

/** Whether file and written report are still what the line was made of. */
function isSame({ sha256, report = null }: Made, { file, desk }: FileTask): boolean {
  const own = desk?.report ?? null;
  if (report?.path !== own?.path || sha256 !== hashOfFile(file)) return false;
  return own === null || report?.sha256 === hashOfFile(own.file);
}

/** What the lines were made of that the same engine made and that need not be made again. */
function knownLines(file: string, engine: string): ReadonlyMap<string, Made> {
  const known = new Map<string, Made>();
  for (const line of batchLines(file)) {
    const { path, sha256, report } = line;
    // A file that killed its worker or could not be written may fare better now.
    const isGood = line.engine === engine && sha256 !== null && line.error?.code !== "failed";
    if (isGood) known.set(path, { sha256, report });
    else known.delete(path);
  }
  return known;
}
