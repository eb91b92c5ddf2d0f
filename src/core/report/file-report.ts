import type { CellRef } from "../cells/address";
import type { ReportDocument } from "../narrative/document";
import type { Review } from "../review";

/** What became of one planned (or unplanned) cell of a fill. `before` and `after` as plain content. */
export interface ReportEdit {
  readonly at: CellRef;
  readonly field: string;
  readonly label: string;
  readonly before: string | boolean | null;
  readonly after: string | boolean | null;
  readonly written: boolean;
  /** Why it was written, or why not; one Chinese clause. */
  readonly reason: string;
}

/** One file's part of a report: the same for every face and every format. */
export interface FileReport {
  /** The path as the person gave it, or the workbook's name. */
  readonly path: string;
  readonly outcome: Review["outcome"] | "unreadable";
  /** Set exactly when the outcome is `unreadable`. */
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly review: Review | null;
  readonly edits: readonly ReportEdit[];
  /** The written report whose tables were reviewed; absent for a workbook. */
  readonly document?: ReportDocument;
}

export interface Summary {
  readonly files: number;
  readonly clean: number;
  readonly warnings: number;
  readonly errors: number;
  readonly unreadable: number;
  readonly unrecognised: number;
}

/** Wraps a review of a readable file. */
export function reportOf(path: string, review: Review, edits: readonly ReportEdit[] = []): FileReport {
  return { path, outcome: review.outcome, error: null, review, edits };
}

/** A file that could not be read. */
export function unreadableReport(path: string, code: string, message: string): FileReport {
  return { path, outcome: "unreadable", error: { code, message }, review: null, edits: [] };
}
