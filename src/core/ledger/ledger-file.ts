import type { FileReport } from "../report/file-report";
import type { FormKind, Severity } from "../profiles/profile";
import type { Expression } from "../rules/rule";

/**
 * What the reviewer's desk keeps of one file. Plain JSON: it travels between workers, stands in
 * `report.ndjson` and comes back from there. Numbers are decimal strings, absent values `null`.
 */
export interface LedgerFile {
  /** The path as the person knows it; the key of a file within a ledger. */
  readonly path: string;
  readonly outcome: FileReport["outcome"];
  /** Set exactly when the outcome is `unreadable`. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /** One a recognised form, in the workbook's order. */
  readonly rows: readonly LedgerRow[];
  /** Of the workbook. */
  readonly findings: readonly LedgerFinding[];
  /** The written report that goes with the workbook; none → `null` or absent. */
  readonly report?: LedgerReport | null;
}

/** A written report, judged against the workbook it goes with. */
export interface LedgerReport {
  readonly path: string;
  readonly outcome: "clean" | "warnings" | "errors" | "unreadable";
  /** Set exactly when the outcome is `unreadable`. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /** All with `paper: "report"`. */
  readonly findings: readonly LedgerFinding[];
}

/** One form of a file: one line of the ledger. */
export interface LedgerRow {
  readonly sheet: string;
  readonly kind: FormKind;
  /** The form's name for people: 项目支出绩效自评表. */
  readonly name: string;
  /** Whose form it is; for a table beside an evaluation form, that form's unit. */
  readonly unit: string | null;
  readonly project: string | null;
  readonly year: number | null;
  readonly profile: { readonly id: string; readonly version: string };
  /** 全年预算数 and 全年执行数 of the total row, in 万元; evaluation forms only. */
  readonly budget: string | null;
  readonly execution: string | null;
  /** Ratios: 0.975 is 97.5%. */
  readonly rate: Compared;
  /** Of forms that are scored. `standing` is the total the grade follows: typed, else the sum, else computed. */
  readonly score: Compared & { readonly standing: string | null };
  readonly grade: Compared;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** The worst of this form. */
  readonly outcome: "clean" | "warnings" | "errors";
  readonly trace: FormTrace;
}

/** What stands in the cell, and what it comes to. */
export interface Compared {
  readonly typed: string | null;
  readonly computed: string | null;
}

/** What is compared between the forms of a folder, small enough to be kept of thousands of them. */
export interface FormTrace {
  /** Equal marks mean equal contents; `null` where too little is filled in to tell. */
  readonly amounts: string | null;
  readonly actuals: string | null;
  readonly texts: string | null;
  /** Reason texts long enough to be told apart. */
  readonly reasons: readonly TracedText[];
  /** Points of the indicators together and of the execution; `null` for forms without scores. */
  readonly points: TracedPoints | null;
  /** Projects with their figures (项目支出情况表), and the project expenditure a department states; in 万元. */
  readonly projects: readonly TracedProject[];
  readonly projectExpenditure: string | null;
}

export interface TracedText {
  readonly cell: string;
  readonly mark: string;
  /** The beginning of the text, for people. */
  readonly text: string;
}

export interface TracedPoints {
  readonly indicators: string;
  readonly indicatorWeight: string;
  readonly execution: string | null;
  readonly executionWeight: string | null;
  /** Indicator rows with a score, how many of them are below their weight, and whether all scores are whole. */
  readonly scored: number;
  readonly below: number;
  readonly whole: boolean;
}

export interface TracedProject {
  readonly cell: string;
  readonly name: string;
  readonly budget: string | null;
  readonly final: string | null;
}

/** A finding of one file, with the names it has in the JSON report. */
export interface LedgerFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly related: readonly { readonly sheet: string; readonly cell: string }[];
  readonly message: string;
  readonly expression: Expression | null;
  readonly basis: string;
  readonly remedy: string;
  /** Set for a finding of the written report, with its words; `cell` then says its place: `第45行，“六、结论”`. */
  readonly paper?: "report";
  readonly quote?: string;
}
