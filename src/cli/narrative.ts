import { resolve } from "node:path";
import { PLAIN_TEXT } from "../core/report/text";
import type { FileDigest } from "../core/report/words-verdict";
import type { Review } from "../core/review";
import { failOnOf, oneOf, type Given } from "./arguments";
import { destinationOf, sinkTo } from "./destination";
import { inputsOf } from "./given-inputs";
import { belowBase, REPORTS } from "./inputs";
import { judgeReport, reviewBeside, type Judged } from "./judge-report";
import { narrativeFormatNamed, NARRATIVE_FORMATS } from "./narrative-formats";
import { chosenProfile } from "./profile-choice";
import { progressBar } from "./progress";
import { exitStatus } from "./run-files";
import { textOptions, type Terminal } from "./terminal";
import { NOTICES } from "./words";

const UNREADABLE = 3;
const INTERRUPTED = 130;

/** `selfeval narrative`: reads and judges written reports, alone or against a workbook; changes no file. */
export async function narrative(given: Given, terminal: Terminal): Promise<number> {
  const format = narrativeFormatNamed(oneOf(given, "format", NARRATIVE_FORMATS, "text"));
  const profile = await chosenProfile(given.text("profile"), terminal.cwd);
  const output = given.text("output");
  const failOn = failOnOf(given);
  const verbose = given.flag("verbose");
  const inputs = await inputsOf(given.words, terminal, output, REPORTS);
  const destination = destinationOf(output, inputs, format, terminal.cwd);
  const text = destination.kind === "stdout" ? textOptions(terminal) : PLAIN_TEXT;
  const beside = await workbookBeside(given, terminal);
  if (beside === "unreadable") return UNREADABLE;
  const sink = sinkTo(destination, format, text, terminal);
  const separate = destination.kind === "folder";
  const digests: FileDigest[] = [];
  const progress = progressBar(terminal.err, inputs.files.length);
  for (const [index, input] of inputs.files.entries()) {
    // A turn of the event loop, or Ctrl-C would not be heard before the last file.
    if (index > 0) await new Promise((done) => setImmediate(done));
    if (terminal.interrupted.aborted) break;
    const { report, digest, details } = judgeReport(input, profile, beside);
    digests.push(digest);
    progress.clear();
    const part = format.part(report, separate ? 0 : index, text);
    await sink.add({ digest, part }, belowBase(input.file, inputs.base));
    const isSaid = destination.kind === "stdout" && terminal.out.isTTY;
    if (digest.message !== null && !isSaid) await terminal.err.write(`${input.path}：${digest.message}\n`);
    if (verbose && details !== null) await terminal.err.write(`${details}\n`);
    progress.show(digests.length);
  }
  progress.clear();
  await sink.end(digests);
  if (terminal.interrupted.aborted) {
    await terminal.err.write(`${NOTICES.interrupted(digests.length, inputs.files.length)}\n`);
    return INTERRUPTED;
  }
  if (destination.kind !== "stdout") await terminal.err.write(`${NOTICES.reportWritten(destination.path)}\n`);
  return exitStatus(digests, failOn, false);
}

/** The workbook of `--with`, reviewed; `null` where none was given. */
async function workbookBeside(given: Given, terminal: Terminal): Promise<Judged["beside"] | "unreadable"> {
  const path = given.text("with");
  if (path === null) return null;
  const profile = await chosenProfile(given.text("profile"), terminal.cwd);
  const found: Review | string = await reviewBeside(path, resolve(terminal.cwd, path), profile);
  if (typeof found === "string") {
    await terminal.err.write(`${path}：${found}\n`);
    return "unreadable";
  }
  if (found.forms.length === 0) await terminal.err.write(`${path}：${NOTICES.unrecognised}\n`);
  return { path, review: found };
}
