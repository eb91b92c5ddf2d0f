import { basename, join, resolve } from "node:path";
import type { TextOptions } from "../core/report/text-page";
import { failOnOf, formatOf, jobsOf, type Given } from "./arguments";
import { formatNamed, type ReportFormat } from "./formats";
import { belowBase, type Inputs } from "./inputs";
import { inputsOf } from "./given-inputs";
import type { FileTask, Job } from "./job";
import { chosenProfile } from "./profile-choice";
import { fileSink, folderSink, streamSink, type ReportSink } from "./report-sink";
import { runFiles } from "./run-files";
import { expectWritable, isFolder } from "./save";
import { textOptions, type Terminal } from "./terminal";
import { NOTICES } from "./words";
import { PLAIN_TEXT } from "../core/report/text";

/** `selfeval check`: recognise, compute, validate; changes no file. */
export async function check(given: Given, terminal: Terminal): Promise<number> {
  const format = formatOf(given);
  const profile = await chosenProfile(given.text("profile"), terminal.cwd);
  const output = given.text("output");
  const settings = { jobs: jobsOf(given), failOn: failOnOf(given), verbose: given.flag("verbose") };
  const inputs = await inputsOf(given.words, terminal, output);
  const destination = destinationOf(output, inputs, formatNamed(format), terminal.cwd);
  const text = destination.kind === "stdout" ? textOptions(terminal) : PLAIN_TEXT;
  const job: Job = { profile, format, text, fill: null };
  const separate = destination.kind === "folder";
  const tasks = inputs.files.map((input, index): FileTask => ({
    ...input,
    index,
    copy: null,
    position: separate ? 0 : index,
  }));
  const status = await runFiles(
    {
      tasks,
      job,
      sink: sinkTo(destination, formatNamed(format), text, terminal),
      placeOf: ({ file }) => belowBase(file, inputs.base),
      ...settings,
      isRead: destination.kind === "stdout" && terminal.out.isTTY && format === "text",
    },
    terminal,
  );
  if (destination.kind !== "stdout" && output !== null)
    await terminal.err.write(`${NOTICES.reportWritten(destination.path)}\n`);
  return status;
}

type Destination = { readonly kind: "stdout" } | { readonly kind: "file" | "folder"; readonly path: string };

/** One file's report goes to a file, several to a folder; refused at once where it cannot be written. */
function destinationOf(
  output: string | null,
  inputs: Inputs,
  format: ReportFormat,
  cwd: string,
): Destination {
  if (output === null) return { kind: "stdout" };
  const path = resolve(cwd, output);
  if (inputs.many) {
    expectWritable(path, "folder");
    return { kind: "folder", path };
  }
  const [only] = inputs.files;
  const inside = isFolder(path) || /[\\/]$/u.test(output);
  const file = inside ? join(path, `${basename(only?.file ?? "")}.${format.extension}`) : path;
  expectWritable(file, "file");
  return { kind: "file", path: file };
}

function sinkTo(
  destination: Destination,
  format: ReportFormat,
  text: TextOptions,
  terminal: Terminal,
): ReportSink {
  if (destination.kind === "stdout") return streamSink(format, text, terminal.out);
  return destination.kind === "file"
    ? fileSink(format, text, destination.path)
    : folderSink(format, text, destination.path);
}
