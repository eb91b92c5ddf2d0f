import { NARRATIVE_TITLE } from "../narrative/rules/catalogue";
import { narrativePlace, type JudgedReport } from "../narrative/report/narrative-outline";
import { quoteFinder } from "../narrative/report/quotes";
import type { LedgerFile, LedgerFinding, LedgerReport } from "./ledger-file";

/**
 * The file with the report that goes with it. What the report says wrongly counts for the file as a whole; a report
 * that cannot be read only says so, and a workbook that could not be read or has no form stays that.
 */
export function withReport(file: LedgerFile, judged: JudgedReport): LedgerFile {
  const report = ledgerReport(judged);
  return { ...file, outcome: worse(file.outcome, report.outcome), report };
}

function worse(file: LedgerFile["outcome"], report: LedgerReport["outcome"]): LedgerFile["outcome"] {
  if (file === "clean" && report !== "unreadable") return report;
  return file === "warnings" && report === "errors" ? report : file;
}

function ledgerReport({ path, error, review, document }: JudgedReport): LedgerReport {
  if (!review || !document) return { path, outcome: "unreadable", error, findings: [] };
  const finder = quoteFinder(document);
  const findings = review.findings.map((finding): LedgerFinding => {
    const { rule, severity, message, expression, basis, remedy, quote } = finding;
    const said = quote.trim() === "" ? "" : finder.alone(finding);
    const place = narrativePlace(finding, document, finder);
    return {
      rule,
      severity,
      sheet: NARRATIVE_TITLE,
      cell: place,
      related: [],
      message,
      expression,
      basis,
      remedy,
      paper: "report",
      quote: said,
    };
  });
  return { path, outcome: review.outcome, error: null, findings };
}
