import { roundHalfUp, show } from "../cells/decimal";
import type { Severity } from "../profiles/profile";
import type { Review } from "../review";
import type { FileReport } from "./file-report";
import { LABELS, SEVERITY_WORDS, VERDICT_LINES, VERDICT_WORDS } from "./words";
import { isReviewedEvaluation } from "./words-form";

/** A file's report, with the path of the filled copy where one was written. */
export type OutlinedFile = FileReport & { readonly output?: string | null };

/** One line of a summary of many files. */
export interface FileDigest {
  readonly path: string;
  readonly outcome: FileReport["outcome"];
  readonly verdict: string;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** Typed and computed total and the grade of the first scored form; `null` where there is none. */
  readonly total: string | null;
  readonly computedTotal: string | null;
  readonly grade: string | null;
  readonly edited: number;
  /** Why the file could not be read. */
  readonly message: string | null;
}

/** The line of a summary for a file. */
export function digestOf(file: OutlinedFile): FileDigest {
  const [errors, warnings, hints] = countsOf(file.review);
  const scored = file.review?.forms.filter(isReviewedEvaluation).find((one) => one.results.grade !== null);
  const total = scored?.results.total;
  return {
    path: file.path,
    outcome: file.outcome,
    verdict: VERDICT_WORDS[file.outcome],
    errors,
    warnings,
    hints,
    total: total?.typed ? show(total.typed) : null,
    computedTotal: total?.computed ? show(roundHalfUp(total.computed, 4)) : null,
    grade: scored?.results.grade ?? null,
    edited: file.edits.filter((edit) => edit.written).length,
    message: file.error?.message ?? null,
  };
}

/** `需修改：4个错误，7个警告，2个提示`. */
export function verdictOf(file: FileReport): string {
  const line = VERDICT_LINES[file.outcome];
  if (file.error) return `${line}：${file.error.message}`;
  if (!file.review || file.outcome === "unrecognised") return line;
  const held = file.review.waived?.filter((one) => one.holds).length ?? 0;
  const waived = held > 0 ? `，${LABELS.waived}${String(held)}个` : "";
  return `${line}：${countLine(countsOf(file.review))}${waived}`;
}

/** Errors, warnings, hints. */
export type Counts = readonly [errors: number, warnings: number, hints: number];

function countsOf(review: Review | null): Counts {
  const count = (severity: Severity): number =>
    review?.findings.filter((finding) => finding.severity === severity).length ?? 0;
  return [count("error"), count("warning"), count("hint")];
}

/** `4个错误，7个警告`; none → 没有发现问题. */
export function countLine([errors, warnings, hints]: Counts): string {
  const parts = [
    [errors, SEVERITY_WORDS.error],
    [warnings, SEVERITY_WORDS.warning],
    [hints, SEVERITY_WORDS.hint],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${String(count)}个${word}`);
  return said.length === 0 ? "没有发现问题" : said.join("，");
}
