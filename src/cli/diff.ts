import { resolve } from "node:path";
import { diffBooks } from "../core/ledger/diff/diff-books";
import { diffMarkdown, diffText } from "../core/ledger/diff/diff-report";
import type { Profile } from "../core/profiles/profile";
import { unreadableReport, type FileReport } from "../core/report/file-report";
import { examine } from "../desk/examine";
import { inflateNode } from "../host/ooxml/inflate-node";
import { oneOf, type Given } from "./arguments";
import { DESK_NOTICES } from "./batch-words";
import { problemIn, readCapped } from "./process-file";
import { chosenProfile } from "./profile-choice";
import { expectWritable, saveWhole } from "./save";
import type { Terminal } from "./terminal";
import { TOOL } from "./tool";
import { UsageError } from "./usage-error";
import { NOTICES } from "./words";

const UNREADABLE = 3;

/** `selfeval diff`: what changed between two versions of a workbook, and what became of the findings. */
export async function diff(given: Given, terminal: Terminal): Promise<number> {
  const [before, after, ...more] = given.words;
  if (before === undefined || after === undefined || more.length > 0)
    throw new UsageError(DESK_NOTICES.twoFiles);
  const format = oneOf(given, "format", ["text", "json", "markdown"], "text");
  const output = given.text("output");
  if (output !== null) expectWritable(resolve(terminal.cwd, output), "file");
  const profile = await chosenProfile(given.text("profile"), terminal.cwd);
  const [old, now] = [await look(before, profile, terminal), await look(after, profile, terminal)];
  for (const { path, error } of [old, now])
    if (error) await terminal.err.write(`${DESK_NOTICES.unreadable(path, error.message)}\n`);
  if (!old.review || !now.review) return UNREADABLE;
  for (const { path, outcome } of [old, now])
    if (outcome === "unrecognised") await terminal.err.write(`${path}：${NOTICES.unrecognised}\n`);
  const found = diffBooks(old.review, now.review);
  const text =
    format === "json"
      ? `${JSON.stringify({ schema: "selfeval-diff/1", tool: TOOL, old: before, new: after, ...found }, null, 2)}\n`
      : (format === "markdown" ? diffMarkdown : diffText)(found, before, after);
  if (output === null) await terminal.out.write(text);
  else {
    saveWhole(resolve(terminal.cwd, output), text);
    await terminal.err.write(`${NOTICES.reportWritten(output)}\n`);
  }
  return now.outcome === "errors" ? 1 : 0;
}

async function look(path: string, profile: Profile | null, { cwd }: Terminal): Promise<FileReport> {
  try {
    const bytes = readCapped(resolve(cwd, path));
    return (await examine(bytes, path, inflateNode, profile)).report;
  } catch (error) {
    const { code, message } = problemIn(error);
    return unreadableReport(path, code, message);
  }
}
