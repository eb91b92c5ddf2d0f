import { formatAddress, type CellRef } from "../cells/address";
import type { CellContent } from "../cells/edit";
import type { CellValue } from "../cells/value";
import type { BindingState } from "../form/binding-states";
import { placeOfCell } from "../narrative/places";
import type { Review } from "../review";
import type { Finding } from "../rules/run";
import type { WaivedFinding } from "../rules/waivers";
import type { FileReport, ReportEdit, Summary } from "./file-report";
import { cell, formJson } from "./json-form";

/** The report's schema name; fields may be added, none renamed or dropped. */
export const REPORT_SCHEMA = "selfeval-report/1";

/** The whole report as plain data for `JSON.stringify`: shapes as published in the JSON Schema. */
export function reportJson(
  files: readonly FileReport[],
  tool: { readonly name: string; readonly version: string },
): unknown {
  return { schema: REPORT_SCHEMA, tool, summary: summaryOf(files), files: files.map(fileJson) };
}

/** Files by outcome. */
export function summaryOf(files: readonly FileReport[]): Summary {
  const count = (outcome: FileReport["outcome"]): number =>
    files.filter((file) => file.outcome === outcome).length;
  return {
    files: files.length,
    clean: count("clean"),
    warnings: count("warnings"),
    errors: count("errors"),
    unreadable: count("unreadable"),
    unrecognised: count("unrecognised"),
  };
}

/** One file of the report; also one line of the NDJSON output. */
export function fileJson(file: FileReport): unknown {
  const { review } = file;
  return {
    path: file.path,
    outcome: file.outcome,
    error: file.error,
    forms: review ? review.forms.map(formJson) : [],
    findings: review ? review.findings.map((finding) => findingJson(finding, review, file)) : [],
    edits: file.edits.map(editJson),
    unrecognised: review ? review.unrecognised : [],
    bindings: review ? review.bindings.map(bindingJson) : [],
    ...(review?.waived && review.waived.length > 0 ? { waivers: review.waived.map(waivedJson) } : {}),
  };
}

function bindingJson({ binding, at, isUsed }: BindingState): unknown {
  const { sheet, label, part } = binding;
  return { sheet: at?.sheet ?? sheet, label, part, cell: cell(at), used: isUsed };
}

/** Where the cell stands in a written report, with its exact text; nothing for a workbook. */
function quoteJson({ document }: FileReport, at: CellRef): object {
  const span = document ? placeOfCell(document, at) : null;
  if (!document || !span) return {};
  return { quote: document.text.slice(span.start, span.end), start: span.start, end: span.end };
}

function findingJson(finding: Finding, review: Review, file: FileReport): unknown {
  const [first, ...others] = finding.at;
  return {
    ...quoteJson(file, first),
    rule: finding.rule,
    severity: finding.severity,
    sheet: first.sheet,
    cell: formatAddress(first),
    range: null,
    related: others.map((at) => ({ sheet: at.sheet, cell: formatAddress(at) })),
    form: review.forms[finding.form]?.form.kind ?? null,
    message: finding.message,
    expression: finding.expression,
    basis: finding.basis,
    remedy: finding.remedy,
    fix: finding.fix
      ? {
          sheet: finding.fix.at.sheet,
          cell: formatAddress(finding.fix.at),
          value: plainValue(finding.fix.after),
          label: finding.fix.label,
        }
      : null,
  };
}

function waivedJson({ finding, reason, holds }: WaivedFinding): unknown {
  const [at] = finding.at;
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: at.sheet,
    cell: formatAddress(at),
    message: finding.message,
    reason,
    holds,
  };
}

/** A cell's content for the report: numbers as decimal text. */
export function plainValue(value: CellValue): string | boolean | null {
  switch (value.kind) {
    case "blank":
      return null;
    case "number":
      return String(value.number);
    case "text":
      return value.text;
    case "boolean":
      return value.boolean;
    case "error":
      return value.code;
  }
}

/** A cell's content with its formula, for the report. */
export function plainContent(content: CellContent): string | boolean | null {
  return content.kind === "formula" ? `=${content.formula}` : plainValue(content.value);
}

function editJson(edit: ReportEdit): unknown {
  return {
    sheet: edit.at.sheet,
    cell: formatAddress(edit.at),
    field: edit.field,
    label: edit.label,
    before: edit.before,
    after: edit.after,
    written: edit.written,
    reason: edit.reason,
  };
}
