import { failOnOf, formatOf, jobsOf, type Given } from "./arguments";
import { destinationOf, sinkTo } from "./destination";
import { formatNamed } from "./formats";
import { belowBase } from "./inputs";
import { inputsOf } from "./given-inputs";
import type { FileTask, Job } from "./job";
import { lastYearsFile } from "./last-year";
import { chosenProfile } from "./profile-choice";
import { runFiles } from "./run-files";
import { textOptions, type Terminal } from "./terminal";
import { NOTICES } from "./words";
import { PLAIN_TEXT } from "../core/report/text";

/** `selfeval check`: recognise, compute, validate; changes no file. */
export async function check(given: Given, terminal: Terminal): Promise<number> {
  const format = formatOf(given);
  const profile = await chosenProfile(given.text("profile"), terminal.cwd);
  const previous = await lastYearsFile(given.text("previous"), terminal.cwd, profile);
  const output = given.text("output");
  const settings = { jobs: jobsOf(given), failOn: failOnOf(given), verbose: given.flag("verbose") };
  const inputs = await inputsOf(given.words, terminal, output);
  const destination = destinationOf(output, inputs, formatNamed(format), terminal.cwd);
  const text = destination.kind === "stdout" ? textOptions(terminal) : PLAIN_TEXT;
  const job: Job = { profile, previous, format, text, fill: null };
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
