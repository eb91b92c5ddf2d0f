import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { failOnOf, type Given } from "./arguments";
import type { AuditBase, RunRecord } from "./batch-audit";
import { finishBatch, PREVIOUS, readAudit, REPORT, statusOf } from "./batch-finish";
import { batchLines, byPath, orderJournal } from "./batch-journal";
import { MARKED, SLIPS } from "./batch-tasks";
import { DESK_NOTICES } from "./batch-words";
import { deskSummary } from "./desk-summary";
import { expectedUnits } from "./expected-units";
import { expectWritable } from "./save";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage-error";
import { WRONG_USE } from "./words";

/** `selfeval merge`: the results of shards become those of the whole, and are compared across. */
export async function merge(given: Given, terminal: Terminal): Promise<number> {
  const output = given.text("output");
  if (output === null) throw new UsageError(DESK_NOTICES.needsOutput);
  if (given.words.length === 0) throw new UsageError(WRONG_USE.noInput);
  const { cwd } = terminal;
  const out = resolve(cwd, output);
  const failOn = failOnOf(given);
  const parts = given.words.map((word) => resolve(cwd, word));
  const audits = given.words.map((word, index) => auditOf(word, parts[index] ?? ""));
  const [first] = audits;
  if (!first) throw new UsageError(WRONG_USE.noInput);
  const other = audits.findIndex(({ engine }) => engine !== first.engine);
  if (other >= 0) throw new UsageError(DESK_NOTICES.mixedEngines(given.words[other] ?? ""));
  expectWritable(out, "folder");
  if (existsSync(join(out, REPORT))) throw new UsageError(DESK_NOTICES.outputUsed(output));
  const reports = parts.map((part) => join(part, REPORT));
  refuseDiffering(reports);

  mkdirSync(out, { recursive: true });
  for (const part of parts)
    for (const name of [SLIPS, MARKED])
      if (existsSync(join(part, name))) cpSync(join(part, name), join(out, name), { recursive: true });
  const before = parts.map((part) => join(part, PREVIOUS)).filter((file) => existsSync(file));
  if (before.length > 0) orderJournal(before, join(out, PREVIOUS), null);
  orderJournal(reports, join(out, REPORT), null);
  const ledger = finishBatch({ out, cwd, audit: mergedAudit(audits, first, given, cwd) });
  await terminal.out.write(deskSummary(ledger, output));
  return statusOf(ledger, failOn);
}

function auditOf(word: string, part: string): RunRecord {
  const audit = readAudit(part);
  if (audit === null || !existsSync(join(part, REPORT))) throw new UsageError(DESK_NOTICES.notResult(word));
  if (audit.left > 0) throw new UsageError(DESK_NOTICES.incomplete(word));
  return audit;
}

/** The same file may stand in two parts, as long as it is the same. */
function refuseDiffering(reports: readonly string[]): void {
  const known = new Map<string, string | null>();
  for (const report of reports)
    for (const { path, sha256: own, report: paper = null } of batchLines(report)) {
      const before = known.get(path);
      const sha256 = paper ? `${String(own)} ${String(paper.sha256)}` : own;
      if (before !== undefined && before !== sha256) throw new UsageError(DESK_NOTICES.differing(path));
      known.set(path, sha256);
    }
}

function mergedAudit(audits: readonly RunRecord[], first: RunRecord, given: Given, cwd: string): AuditBase {
  const list = given.text("expect");
  const lists = audits.flatMap(({ expected }) => (expected === null ? [] : [expected]));
  const recorded = lists.length === 0 ? null : [...new Set(lists.flat())];
  const now = new Date().toISOString();
  return {
    ...first,
    shard: null,
    expected: list === null ? recorded : expectedUnits(list, cwd),
    unpaired: unpairedIn(audits),
    left: 0,
    started: now,
    finished: now,
  };
}

/** Every shard names those of the whole folder: each once. */
function unpairedIn(audits: readonly RunRecord[]): RunRecord["unpaired"] {
  const byName = new Map(audits.flatMap(({ unpaired }) => unpaired).map((one) => [one.path, one] as const));
  return [...byName.values()].sort((a, b) => byPath(a.path, b.path));
}
