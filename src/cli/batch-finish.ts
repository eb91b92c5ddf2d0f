import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { makeLedger, type Ledger } from "../core/ledger/ledger";
import { ledgerWorkbook } from "../desk/ledger-workbook";
import type { FailOn } from "./arguments";
import { auditJson, type AuditBase, type RunRecord, type Source } from "./batch-audit";
import { batchLines } from "./batch-journal";
import { hashOf, hashOfFile, type BatchLine } from "./batch-line";
import { saveWhole } from "./save";

export const REPORT = "report.ndjson";
export const PREVIOUS = "previous.ndjson";
export const WORKBOOK = "汇总.xlsx";
export const AUDIT = "audit.json";

export interface Finish {
  /** The output folder; its report is in its final order. */
  readonly out: string;
  /** What the paths of the report are relative to. */
  readonly cwd: string;
  readonly audit: AuditBase;
}

/** Makes 汇总.xlsx and audit.json of the report that lies in the folder. */
export function finishBatch({ out, cwd, audit }: Finish): Ledger {
  const report = join(out, REPORT);
  const slips = new Map<string, string>();
  const inputs: Source[] = [];
  let marked = 0;
  function* seen(): Generator<BatchLine> {
    for (const line of batchLines(report)) {
      const { path, sha256, bytes, outcome, report: paper = null } = line;
      const report = paper && { path: paper.path, sha256: paper.sha256, outcome: paper.outcome };
      inputs.push({ path, sha256, bytes, outcome, report });
      if (line.slip !== null) slips.set(path, line.slip);
      if (line.marked !== null) marked += 1;
      yield line;
    }
  }
  const previous = join(out, PREVIOUS);
  const isPart = audit.shard !== null;
  const ledger = makeLedger(seen(), {
    previous: batchLines(previous),
    expected: audit.expected,
    across: !isPart,
    unpaired: audit.unpaired,
  });
  const workbook = ledgerWorkbook(ledger, {
    links: {
      file: (path) => urlTo(out, resolve(cwd, path)),
      slip: (path) => {
        const slip = slips.get(path);
        return slip === undefined ? null : encoded(`${slip}.docx`);
      },
    },
    isPart,
    left: audit.left,
  });
  saveWhole(join(out, WORKBOOK), workbook);
  const outputs = {
    [REPORT]: hashOfFile(report),
    [WORKBOOK]: hashOf(workbook),
    slips: slips.size,
    marked,
  };
  const before = existsSync(previous)
    ? Array.from(batchLines(previous), ({ path, sha256 }) => ({ path, sha256 }))
    : null;
  saveWhole(join(out, AUDIT), auditJson(audit, ledger, inputs, before, outputs));
  return ledger;
}

/** The way from the output folder to a file as a link; to another drive there is none. */
function urlTo(out: string, file: string): string | null {
  const way = relative(out, file).replaceAll("\\", "/");
  return /^([a-z]:|\/)/iu.test(way) ? null : encoded(way);
}

const encoded = (way: string): string => way.split("/").map(encodeURIComponent).join("/");

/** 0, 1 or 3 as the report contract says, over everything that lies in the report. */
export function statusOf({ summary }: Ledger, failOn: FailOn): number {
  if (summary.unreadable > 0) return 3;
  if (failOn === "never") return 0;
  const found = summary.findings.error + (failOn === "warning" ? summary.findings.warning : 0);
  return found > 0 ? 1 : 0;
}

/** An audit file read back; not there or not ours → `null`. */
export function readAudit(out: string): RunRecord | null {
  try {
    const audit = JSON.parse(readFileSync(join(out, AUDIT), "utf8")) as { readonly run?: RunRecord };
    return audit.run ?? null;
  } catch {
    return null;
  }
}
