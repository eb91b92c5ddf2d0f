import type { FormKind, Severity } from "../profiles/profile";
import { rulesCounted, type RuleCount } from "./counts";
import { runFolderRules, type FolderFinding } from "./folder/run";
import type { LedgerFile, LedgerFinding, LedgerReport, LedgerRow } from "./ledger-file";
import type { UnpairedReport } from "./pairing";
import { nameKey } from "./text-mark";
import { scoreBands, type ScoreBand } from "./score-bands";
import { unitTotals, type UnitTotal } from "./unit-totals";

/** A form with the file it stands in. */
export interface FiledRow extends LedgerRow {
  readonly path: string;
}

/** A finding with the file and the unit it concerns. */
export interface FiledFinding extends LedgerFinding {
  readonly path: string;
  readonly unit: string | null;
}

/** A file's line: what became of it as a whole. */
export interface FileLine extends Pick<LedgerFile, "path" | "outcome" | "error"> {
  /** The written report that goes with it, in brief; `null`: none. */
  readonly report: ReportLine | null;
}

/** A written report without its findings, but with their number. */
export interface ReportLine extends Omit<LedgerReport, "findings"> {
  readonly found: Readonly<Record<Severity, number>>;
}

export interface LedgerSummary {
  readonly files: number;
  readonly clean: number;
  readonly warnings: number;
  readonly errors: number;
  readonly unreadable: number;
  readonly unrecognised: number;
  readonly forms: number;
  readonly units: number;
  /** Findings of the files and of the reports that go with them by severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Written reports: those that go with a workbook, how many of them could not be read, and those without one. */
  readonly reports: { readonly paired: number; readonly unreadable: number; readonly unpaired: number };
}

/** Everything the reviewer's desk shows of a folder: nothing in it depends on a clock or on the order of work. */
export interface Ledger {
  readonly files: readonly FileLine[];
  readonly rows: readonly FiledRow[];
  readonly findings: readonly FiledFinding[];
  /** What is odd across the folder. */
  readonly folder: readonly FolderFinding[];
  readonly rules: readonly RuleCount[];
  readonly units: readonly UnitTotal[];
  readonly scores: readonly ScoreBand[];
  /** Written reports that go with no workbook. */
  readonly unpaired: readonly UnpairedReport[];
  readonly summary: LedgerSummary;
}

export interface LedgerOptions {
  /** Last year's files (`--previous`). */
  readonly previous?: Iterable<LedgerFile>;
  /** Names of the units that were to report (`--expect`). */
  readonly expected?: readonly string[] | null;
  /** `false` for a part of a folder, of which nothing can be said as a whole. */
  readonly across?: boolean;
  readonly unpaired?: readonly UnpairedReport[];
}

/** Kinds of form that are evaluations; the others are tables beside them. */
export const EVALUATION_KINDS: ReadonlySet<FormKind> = new Set(["project", "department", "transfer"]);

/** Makes the ledger of files, each looked at once: they may come one after another from a disk. */
export function makeLedger(given: Iterable<LedgerFile>, options: LedgerOptions = {}): Ledger {
  const files: FileLine[] = [];
  const rows: FiledRow[] = [];
  const findings: FiledFinding[] = [];
  const one = sharing();
  for (const { path, outcome, error, rows: own, findings: found, report = null } of given) {
    files.push({ path, outcome, error, report: report && reportLine(report) });
    for (const row of own) rows.push({ ...row, path });
    for (const finding of [...found, ...(report?.findings ?? [])])
      findings.push({ ...shared(finding, one), path, unit: unitOfSheet(own, finding.sheet) });
  }
  const folder =
    options.across === false
      ? []
      : runFolderRules({
          rows,
          previous: rowsOf(options.previous ?? []),
          expected: options.expected ?? null,
        });
  const units = unitTotals(rows, files);
  return {
    files,
    rows,
    findings,
    folder,
    rules: rulesCounted(findings),
    units,
    scores: scoreBands(rows),
    unpaired: options.unpaired ?? [],
    summary: summaryOf(files, rows, findings, options.unpaired ?? []),
  };
}

function reportLine({ path, outcome, error, findings }: LedgerReport): ReportLine {
  return { path, outcome, error, found: foundIn(findings) };
}

function foundIn(findings: readonly LedgerFinding[]): Readonly<Record<Severity, number>> {
  const found = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return { error: found("error"), warning: found("warning"), hint: found("hint") };
}

function rowsOf(files: Iterable<LedgerFile>): readonly FiledRow[] {
  const rows: FiledRow[] = [];
  for (const file of files) for (const row of file.rows) rows.push({ ...row, path: file.path });
  return rows;
}

/** The unit whose form stands on a sheet. */
function unitOfSheet(rows: readonly LedgerRow[], sheet: string): string | null {
  return (rows.find((row) => row.sheet === sheet) ?? rows[0])?.unit ?? null;
}

/** Gives back the one copy of equal texts: rules repeat their basis and remedy thousands of times. */
function sharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const own = known.get(text);
    if (own !== undefined) return own;
    known.set(text, text);
    return text;
  };
}

function shared(finding: LedgerFinding, one: (text: string) => string): LedgerFinding {
  const { rule, severity, sheet, cell, related, message, expression, basis, remedy, paper, quote } = finding;
  return {
    rule: one(rule),
    severity,
    sheet: one(sheet),
    cell,
    related,
    message,
    expression,
    basis: one(basis),
    remedy: one(remedy),
    ...(paper === undefined ? {} : { paper, quote: quote ?? "" }),
  };
}

function summaryOf(
  files: readonly FileLine[],
  rows: readonly FiledRow[],
  findings: readonly FiledFinding[],
  unpaired: readonly UnpairedReport[],
): LedgerSummary {
  const filesWith = (outcome: FileLine["outcome"]): number =>
    files.filter((file) => file.outcome === outcome).length;
  const reports = files.flatMap(({ report }) => report ?? []);
  return {
    files: files.length,
    clean: filesWith("clean"),
    warnings: filesWith("warnings"),
    errors: filesWith("errors"),
    unreadable: filesWith("unreadable"),
    unrecognised: filesWith("unrecognised"),
    forms: rows.length,
    units: new Set(rows.flatMap((row) => (row.unit === null ? [] : [nameKey(row.unit)]))).size,
    findings: foundIn(findings),
    reports: {
      paired: reports.length,
      unreadable: reports.filter(({ outcome }) => outcome === "unreadable").length,
      unpaired: unpaired.length,
    },
  };
}
