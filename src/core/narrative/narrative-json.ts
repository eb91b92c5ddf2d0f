import { formatAddress } from "../cells/address";
import { reportOf } from "../report/file-report";
import { fileJson } from "../report/json";
import type { Fact } from "./facts/fact";
import type { NarrativeReview } from "./review-narrative";
import type { NarrativeFinding } from "./rules/run";

/** The narrative report's schema name; fields may be added, none renamed or dropped. */
export const NARRATIVE_SCHEMA = "selfeval-narrative/1";

/** One report's part of the output: the same for every face and every format. */
export interface NarrativeFile {
  /** The path as the person gave it. */
  readonly path: string;
  /** Set exactly when the report could not be read. */
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly review: NarrativeReview | null;
}

/** The whole output as plain data for `JSON.stringify`. */
export function narrativeJson(files: readonly NarrativeFile[]): unknown {
  return { schema: NARRATIVE_SCHEMA, files: files.map(narrativeFileJson) };
}

/** One file of the output; also one line of an NDJSON stream. */
export function narrativeFileJson({ path, error, review }: NarrativeFile): unknown {
  return {
    path,
    outcome: review?.outcome ?? "unreadable",
    error,
    fiscalYear: review?.head.year ?? null,
    kind: review?.head.kind ?? null,
    facts: review?.facts.map(factJson) ?? [],
    forms: review ? formsOf(path, review) : [],
    findings: review?.findings.map(findingJson) ?? [],
  };
}

/** The forms as the workbook report has them. */
function formsOf(path: string, { forms }: NarrativeReview): unknown {
  return (fileJson(reportOf(path, forms)) as { readonly forms: unknown }).forms;
}

function factJson({ kind, quote, start, end, value, unit, about, inexact, note }: Fact): unknown {
  return { kind, quote, start, end, value, unit, about, inexact, note };
}

function findingJson(finding: NarrativeFinding): unknown {
  const { rule, severity, quote, start, end, related, cell, paper, message, expression, basis, remedy } =
    finding;
  return {
    rule,
    severity,
    quote,
    start,
    end,
    related,
    sheet: cell?.sheet ?? null,
    cell: cell ? formatAddress(cell) : null,
    paper,
    message,
    expression,
    basis,
    remedy,
  };
}
