import { formatAddress } from "../cells/address";
import type { FileReport } from "../report/file-report";
import type { Finding } from "../rules/run";
import type { LedgerFile, LedgerFinding } from "./ledger-file";
import { ledgerRows } from "./ledger-row";

/** What the desk keeps of a file: its report without the review. */
export function ledgerFile({ path, outcome, error, review }: FileReport): LedgerFile {
  return {
    path,
    outcome,
    error,
    rows: review ? ledgerRows(review) : [],
    findings: review ? review.findings.map(ledgerFinding) : [],
  };
}

function ledgerFinding({ rule, severity, at, message, expression, basis, remedy }: Finding): LedgerFinding {
  const [first, ...others] = at.map((one) => ({ sheet: one.sheet, cell: formatAddress(one) }));
  return {
    rule,
    severity,
    sheet: first?.sheet ?? "",
    cell: first?.cell ?? "",
    related: others,
    message,
    expression,
    basis,
    remedy,
  };
}
