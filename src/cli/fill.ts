import { realpathSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { failOnOf, fieldsOf, formatOf, jobsOf, oneOf, type Given } from "./arguments";
import { formatNamed } from "./formats";
import { inputsOf } from "./given-inputs";
import { belowBase, type Input, type Inputs } from "./inputs";
import type { FileTask, FillJob, Job } from "./job";
import { chosenProfile } from "./profile-choice";
import { isReport } from "./process-workbook";
import { streamSink } from "./report-sink";
import { runFiles } from "./run-files";
import { expectWritable, isFolder } from "./save";
import { textOptions, type Terminal } from "./terminal";
import { UsageError } from "./usage-error";
import { NOTICES, WRONG_USE } from "./words";

/** `selfeval fill`: writes computed values into copies; the inputs are never touched. */
export async function fill(given: Given, terminal: Terminal): Promise<number> {
  const format = formatOf(given);
  const fillJob: FillJob = {
    fields: fieldsOf(given),
    overwrite: oneOf(given, "overwrite", ["blank", "differing"], "blank"),
    mark: given.flag("mark"),
    dryRun: given.flag("dry-run"),
    allowLocked: given.flag("allow-locked"),
    formulas: given.flag("formulas"),
  };
  const text = textOptions(terminal);
  const profile = await chosenProfile(given.text("profile"), terminal.cwd);
  const job: Job = { profile, previous: null, format, text, fill: fillJob };
  const output = given.text("output");
  const settings = { jobs: jobsOf(given), failOn: failOnOf(given), verbose: given.flag("verbose") };
  const inputs = withoutCopies(await inputsOf(given.words, terminal, output), output);
  const report = inputs.files.find(({ path }) => isReport(path));
  if (report) throw new UsageError(WRONG_USE.reportNotFilled(report.path));
  for (const path of inputs.leftOut) await terminal.err.write(`${NOTICES.leftOut(path)}\n`);
  const copyOf = copiesOf(output, inputs, terminal.cwd);
  const tasks = inputs.files.map((input, index): FileTask => ({
    ...input,
    index,
    position: index,
    copy: input.problem ? null : copyOf(input),
  }));
  if (!fillJob.dryRun) refuseInputs(tasks, inputs.files);
  const isRead = terminal.out.isTTY && format === "text";
  const sink = streamSink(formatNamed(format), text, terminal.out);
  return runFiles({ tasks, job, sink, placeOf: ({ path }) => path, ...settings, isRead }, terminal);
}

const COPY = ".filled";

/** The default name of a copy: `自评表.xlsx` → `自评表.filled.xlsx`. */
function copyName(file: string): string {
  const extension = extname(file);
  return `${basename(file, extension)}${COPY}${extension}`;
}

/** Copies of an earlier fill that a folder holds beside their originals are not filled again. */
function withoutCopies(
  inputs: Inputs,
  output: string | null,
): Inputs & { readonly leftOut: readonly string[] } {
  if (output !== null) return { ...inputs, leftOut: [] };
  const copies = new Set(inputs.files.map(({ file }) => join(dirname(file), copyName(file))));
  const isCopy = ({ file, named }: Input): boolean => !named && copies.has(file);
  return {
    ...inputs,
    files: inputs.files.filter((input) => !isCopy(input)),
    leftOut: inputs.files.filter(isCopy).map(({ path }) => path),
  };
}

type Copy = NonNullable<FileTask["copy"]>;

/** Where the copies go: beside the originals, to the file named, or into the folder named. */
function copiesOf(output: string | null, inputs: Inputs, cwd: string): (input: Input) => Copy {
  if (output === null)
    return ({ path, file }) => ({
      file: join(dirname(file), copyName(file)),
      path: join(dirname(path), copyName(path)),
    });
  const target = resolve(cwd, output);
  if (inputs.many || isFolder(target) || /[\\/]$/u.test(output)) {
    expectWritable(target, "folder");
    return ({ file }) => {
      const place = belowBase(file, inputs.base);
      return { file: join(target, place), path: join(output, place) };
    };
  }
  expectWritable(target, "file");
  return ({ file }) => {
    const wanted = extname(file).toLowerCase();
    if (extname(target).toLowerCase() !== wanted) throw new UsageError(WRONG_USE.otherExtension(wanted));
    return { file: target, path: output };
  };
}

/** No copy may land on an input, whichever way its path is written. */
function refuseInputs(tasks: readonly FileTask[], inputs: readonly Input[]): void {
  const originals = new Set(inputs.map(({ file }) => realPath(file)));
  for (const { copy } of tasks)
    if (copy && originals.has(realPath(copy.file))) throw new UsageError(WRONG_USE.sameAsInput(copy.path));
}

function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
