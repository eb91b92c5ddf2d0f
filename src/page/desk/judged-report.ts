import type { LedgerFile } from "../../core/ledger/ledger-file";
import { withReport } from "../../core/ledger/ledger-report";
import { reviewNarrative } from "../../core/narrative/review-narrative";
import type { Review } from "../../core/review";
import { MAX_BYTES } from "../../host/chosen-file";
import { reportTooLarge } from "../../host/docx/failures";
import { readReport } from "../../host/docx/read-report";
import { inflateBrowser } from "../../host/ooxml/inflate-browser";
import { HostError } from "../../host/workbook";
import type { GivenFile } from "./given-files";

/** A file of the desk with the written report that goes with it, held against the workbook's review. */
export async function judgedWith(
  entry: LedgerFile,
  paper: GivenFile,
  workbook: Review | null,
): Promise<LedgerFile> {
  const { path } = paper;
  const told = { path, workbook: entry.path };
  try {
    if (paper.size > MAX_BYTES) throw reportTooLarge("超过 64 MB");
    const document = readReport(new Uint8Array(await paper.arrayBuffer()), path, inflateBrowser);
    const review = reviewNarrative(document, { profile: null, workbook });
    return withReport(entry, { ...told, error: null, review, document });
  } catch (error) {
    const known = error instanceof HostError ? error : null;
    const reason = error instanceof Error ? error.message : String(error);
    const problem = {
      code: known?.code ?? "internal",
      message: known?.message ?? `读不到报告的内容（${reason}）。`,
    };
    return withReport(entry, { ...told, error: problem, review: null, document: null });
  }
}
