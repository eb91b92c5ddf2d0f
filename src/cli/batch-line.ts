import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { ledgerFile } from "../core/ledger/ledger-entry";
import type { LedgerFile, LedgerReport } from "../core/ledger/ledger-file";
import type { FileReport } from "../core/report/file-report";
import { fileJson } from "../core/report/json";

/** A line of `report.ndjson`: the file's part of the JSON report, and what the desk needs to go on from it. */
export interface BatchLine extends LedgerFile {
  /** Of the file's bytes; `null` where it could not be read at all. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** Mark of everything besides the file that the line depends on: version, rules, profile, options. */
  readonly engine: string;
  /** The return slip below the output folder, without its ending; `null`: none. */
  readonly slip: string | null;
  /** The annotated copy below the output folder; `null`: none. */
  readonly marked: string | null;
  /** The written report that goes with the workbook, with the hash of its bytes. */
  readonly report: (LedgerReport & Hash) | null;
}

interface Hash {
  readonly sha256: string | null;
}

export interface LineExtras extends Pick<BatchLine, "sha256" | "bytes" | "engine" | "slip" | "marked"> {
  /** Of the written report; `null`: there is none. */
  readonly paper: Hash | null;
}

/** The line of a file, with its line break; its outcome is that of the workbook and the written report together. */
export function batchLine(file: FileReport, entry: LedgerFile, { paper, ...extras }: LineExtras): string {
  const { outcome, rows } = entry;
  const report = entry.report ? { ...entry.report, ...paper } : null;
  return `${JSON.stringify({ ...(fileJson(file) as object), outcome, report, ...extras, rows })}\n`;
}

/** The line of a file of which nothing but its report is known. */
export function bareLine(report: FileReport, source: string | null, engine: string): string {
  const sha256 = source === null ? null : hashOfFile(source);
  return batchLine(report, ledgerFile(report), {
    sha256,
    bytes: null,
    engine,
    slip: null,
    marked: null,
    paper: null,
  });
}

/** SHA-256 in hexadecimal. */
export function hashOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

const PIECE = 1 << 20;

/** SHA-256 of a file of any size, read in pieces; what cannot be read → `null`. */
export function hashOfFile(file: string): string | null {
  try {
    const handle = openSync(file, "r");
    try {
      const hash = createHash("sha256");
      const piece = Buffer.allocUnsafe(PIECE);
      for (let size = readSync(handle, piece); size > 0; size = readSync(handle, piece))
        hash.update(piece.subarray(0, size));
      return hash.digest("hex");
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
