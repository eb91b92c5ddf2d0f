import { narrativeDigest, type JudgedReport } from "../core/narrative/report/narrative-outline";
import { reviewNarrative } from "../core/narrative/review-narrative";
import type { Profile } from "../core/profiles/profile";
import type { FileDigest } from "../core/report/words-verdict";
import type { Review } from "../core/review";
import { reviewKept } from "../desk/review-kept";
import { readReport } from "../host/docx/read-report";
import { inflateNode } from "../host/ooxml/inflate-node";
import { openWorkbook } from "../host/ooxml/open";
import type { Input, Problem } from "./inputs";
import { detailsOf, problemIn, readCapped } from "./process-file";

/** A report gone through. */
export interface Judged {
  readonly report: JudgedReport;
  readonly digest: FileDigest;
  /** Stack of an internal error or of the cause of a failure, for `--verbose`. */
  readonly details: string | null;
  /** The workbook it was held against. */
  readonly beside: { readonly path: string; readonly review: Review } | null;
}

/** Reads and judges one report, from the disk on. Never throws: what cannot be read says so. */
export function judgeReport(input: Input, profile: Profile | null, beside: Judged["beside"]): Judged {
  const { path } = input;
  const workbook = beside?.path ?? null;
  const unread = (error: Problem, details: string | null): Judged => {
    const report: JudgedReport = { path, error, review: null, document: null, workbook };
    return { report, digest: narrativeDigest(report), details, beside };
  };
  if (input.problem) return unread(input.problem, null);
  try {
    const document = readReport(readCapped(input.file), path, inflateNode);
    const found = reviewNarrative(document, { profile, workbook: beside?.review ?? null });
    const report: JudgedReport = { path, error: null, review: found, document, workbook };
    return { report, digest: narrativeDigest(report), details: null, beside };
  } catch (error) {
    return unread(problemIn(error), detailsOf(error));
  }
}

/** Reviews the workbook beside a report, or says why it cannot be read. */
export async function reviewBeside(
  path: string,
  file: string,
  profile: Profile | null,
): Promise<Review | string> {
  try {
    return await reviewKept(openWorkbook(readCapped(file), path, inflateNode), { profile });
  } catch (error) {
    return problemIn(error).message;
  }
}
