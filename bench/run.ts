import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PLAIN_TEXT } from "../src/core/report/text";
import { FILL_FIELDS } from "../src/core/plan/planned-edit";
import { review } from "../src/core/review";
import type { FileTask, Job } from "../src/cli/job";
import { processFile } from "../src/cli/process-file";
import { reviewNarrative } from "../src/core/narrative/review-narrative";
import { readReport } from "../src/host/docx/read-report";
import { inflateNode } from "../src/host/ooxml/inflate-node";
import { openWorkbook } from "../src/host/ooxml/open";
import { bigForm, writeForms } from "./files";
import { medianOf } from "./median";
import { paneTimes, type Beside } from "./pane";
import { bigReport } from "./reports";
import { openpyxl, populate, type Time, type Yardstick } from "./yardstick";

const FILES = 200;
const MANY = 2_000;
const PROGRAM = join(import.meta.dirname, "../dist/cli/selfeval.js");

const CHECK: Job = { profile: null, format: "ndjson", text: PLAIN_TEXT, fill: null };
const FILL: Job = {
  ...CHECK,
  fill: {
    fields: FILL_FIELDS,
    overwrite: "differing",
    mark: false,
    dryRun: false,
    allowLocked: false,
    formulas: false,
  },
};

const rows: string[][] = [["measure", "value", "target", "met"]];

function note(measure: string, value: string, target = "", met: boolean | null = null): void {
  rows.push([measure, value, target, met === null ? "" : met ? "yes" : "NO"]);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "selfeval-bench-"));
  try {
    const files = await writeForms(join(folder, "forms"), FILES);
    const check = await timeOf(files, CHECK, () => null);
    const fill = await timeOf(files, FILL, (file) => join(folder, "filled", basename(file)));
    note(
      `check, ${String(FILES)} files, one process`,
      perFile(check),
      "< 8 ms a file",
      check.wall / FILES < 8,
    );
    note(`fill, ${String(FILES)} files, one process`, perFile(fill));
    compare("openpyxl", openpyxl(files, join(folder, "openpyxl")), check, fill, [8, 5]);
    compare("xlsx-populate", populate(files, join(folder, "populate")), check, fill, null);
    await bigSheet();
    await longReport();
    coldStart(files[0] ?? "");
    await inBrowser();
    await memory(folder);
    atScale(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  print();
}

/** Time for all files, read from the disk and reported: the best of three rounds after one to warm up. */
async function timeOf(
  files: readonly string[],
  job: Job,
  copyOf: (file: string) => string | null,
): Promise<Time> {
  const tasks = files.map((file, index): FileTask => {
    const copy = copyOf(file);
    return {
      index,
      path: file,
      file,
      problem: null,
      position: index,
      copy: copy === null ? null : { file: copy, path: copy },
    };
  });
  let best: Time = { wall: Infinity, cpu: Infinity };
  for (let round = 0; round < 4; round += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    for (const task of tasks) {
      const { digest } = await processFile(task, job);
      if (digest.outcome === "unreadable") throw new Error(`${task.path}: ${digest.message ?? ""}`);
    }
    const { user, system } = process.cpuUsage(before);
    const [wall, cpu] = [performance.now() - start, (user + system) / 1000];
    if (round > 0) best = { wall: Math.min(best.wall, wall), cpu: Math.min(best.cpu, cpu) };
  }
  return best;
}

const perFile = ({ wall, cpu }: Time): string =>
  `${(wall / FILES).toFixed(2)} ms a file (CPU ${(cpu / FILES).toFixed(2)})`;

function compare(
  name: string,
  other: Yardstick | null,
  check: Time,
  fill: Time,
  targets: readonly [number, number] | null,
): void {
  if (!other) return note(name, "not to be had here: skipped");
  const line = (what: string, theirs: Time, ours: Time, target: number | undefined): void => {
    const ratio = theirs.wall / ours.wall;
    const said = `${perFile(theirs)} = ${ratio.toFixed(1)}× ours (CPU ${(theirs.cpu / ours.cpu).toFixed(1)}×)`;
    if (target === undefined) note(`${name}, ${what}`, said);
    else note(`${name}, ${what}`, said, `≥ ${String(target)}×`, ratio >= target);
  };
  line("merely loading", other.load, check, targets?.[0]);
  line("load, edit, save", other.edit, fill, targets?.[1]);
}

async function bigSheet(): Promise<void> {
  const bytes = bigForm();
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    const found = review(await openWorkbook(bytes, "big", inflateNode).read());
    if (found.forms.length !== 1) throw new Error("the form on the big sheet was not found");
    best = Math.min(best, performance.now() - start);
  }
  note("check of a sheet of 60,000 cells", `${best.toFixed(0)} ms`, "< 1000 ms", best < 1000);
}

const PAGES = 200;

/** A report of 200 pages read and judged, and how its cost grows against half of it (2 is linear). */
async function longReport(): Promise<void> {
  const [half, whole] = [await judged(PAGES / 2), await judged(PAGES)];
  const ratio = whole / half;
  note(`narrative, a report of ${String(PAGES)} pages`, `${whole.toFixed(0)} ms`, "< 1000 ms", whole < 1000);
  note("narrative, twice the pages", `${ratio.toFixed(1)}× the time`, "≤ 2.5×", ratio <= 2.5);
}

async function judged(pages: number): Promise<number> {
  const bytes = await bigReport(pages);
  let best = Infinity;
  for (let round = 0; round < 4; round += 1) {
    const start = performance.now();
    const found = reviewNarrative(readReport(bytes, "报告.docx", inflateNode));
    if (found.facts.length < pages) throw new Error("the long report was not read");
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** What a person waits for in the pane and on the page, in chromium. */
async function inBrowser(): Promise<void> {
  const times = await paneTimes();
  if (!times) return note("pane and page", "no browser here: skipped");
  const line = (measure: string, { ours, empty }: Beside, target: number): void =>
    note(
      `${measure}, median`,
      `${ours.toFixed(0)} ms = ${(ours / empty).toFixed(1)}× an empty page (${empty.toFixed(0)} ms)`,
      `< ${String(target)} ms`,
      ours < target,
    );
  line("pane: from onReady to the first result", times.firstResult, 300);
  line("page: a keystroke in a cell, to the next frame", times.keystroke, 50);
}

/** The median of several starts of the built program on one file. */
function coldStart(file: string): void {
  const median = medianOf(
    Array.from({ length: 9 }, () => {
      const start = performance.now();
      spawnSync(process.execPath, [PROGRAM, "check", file], { stdio: "ignore" });
      return performance.now() - start;
    }),
  );
  note("cold start: check of one file", `${median.toFixed(0)} ms`, "< 300 ms", median < 300);
}

/** Files a second of the built program on two workers, and what a batch with its papers costs beside it. */
function atScale(folder: string): void {
  const forms = join(folder, "many");
  const rate = (args: readonly string[]): number => {
    const start = performance.now();
    spawnSync(process.execPath, [PROGRAM, ...args, "--jobs", "2"], { stdio: "ignore" });
    return MANY / ((performance.now() - start) / 1000);
  };
  const check = rate(["check", forms, "--format", "ndjson", "-o", join(folder, "checked")]);
  const batch = rate(["batch", forms, "-o", join(folder, "desk"), "--no-slips"]);
  const slips = rate(["batch", forms, "-o", join(folder, "slips")]);
  const said = (files: number): string =>
    `${files.toFixed(0)} files a second; a million: ${(1e6 / files / 1800).toFixed(1)} core hours`;
  note(`check, ${String(MANY)} files, two workers`, said(check), "≥ 100 a second", check >= 100);
  note(`batch without slips, ${String(MANY)} files, two workers`, said(batch));
  note(`batch with slips, ${String(MANY)} files, two workers`, said(slips));
}

/** Peak memory of the built program, one process, over few and over many files. */
async function memory(folder: string): Promise<void> {
  const many = join(folder, "many");
  await writeForms(many, MANY);
  const few = peakOf(join(folder, "forms"), folder);
  const all = peakOf(many, folder);
  note(`peak memory, ${String(FILES)} files`, `${few.toFixed(0)} MB`);
  note(`peak memory, ${String(MANY)} files`, `${all.toFixed(0)} MB`, "flat (≤ 1.5×)", all <= few * 1.5);
}

function peakOf(forms: string, folder: string): number {
  const result = join(folder, "peak");
  const sink = openSync(join(folder, "report"), "w");
  const preload = join(import.meta.dirname, "peak-memory.mjs");
  spawnSync(
    process.execPath,
    ["--import", pathToFileURL(preload).href, PROGRAM, "check", forms, "--jobs", "1", "--format", "ndjson"],
    { stdio: ["ignore", sink, "ignore"], env: { ...process.env, PEAK_MEMORY: result } },
  );
  closeSync(sink);
  return Number(readFileSync(result, "utf8")) / 1024;
}

function print(): void {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}

await main();
