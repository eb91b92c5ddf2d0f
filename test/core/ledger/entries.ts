import { ledgerFile } from "../../../src/core/ledger/ledger-entry";
import type { LedgerFile } from "../../../src/core/ledger/ledger-file";
import { reportOf, unreadableReport } from "../../../src/core/report/file-report";
import { review } from "../../../src/core/review";
import type { EvaluationContent, HeadEntry } from "../../support/forms/content";
import type { FormWorkbook, NewContent } from "../../support/forms/form-workbook";
import { standardForm, type StandardOverrides } from "../../support/forms/standard-form";
import { SOUND_PROJECT } from "../../support/forms/standard-project";

/** What the desk keeps of a generated workbook. */
export function entry(path: string, book: FormWorkbook): LedgerFile {
  return ledgerFile(reportOf(path, review(book.grids())));
}

/** What it keeps of a file that could not be read. */
export function brokenEntry(path: string): LedgerFile {
  return ledgerFile(unreadableReport(path, "damaged", "文件已损坏。"));
}

/** The sound project of another unit or name, with cells changed. */
export function projectOf(
  { unit, project, year }: { readonly unit?: string; readonly project?: string; readonly year?: number },
  cells: Readonly<Record<string, NewContent>> = {},
  overrides: StandardOverrides = {},
): FormWorkbook {
  const names: Readonly<Record<string, string | undefined>> = {
    projectName: project,
    implementingUnit: unit,
  };
  const head = SOUND_PROJECT.head.map((one): HeadEntry => ({
    ...one,
    value: (one.field && names[one.field]) ?? one.value,
  }));
  const content: Partial<EvaluationContent> = {
    head,
    ...(year === undefined ? {} : { yearLine: `（${String(year)}年度）` }),
    ...overrides.content,
  };
  return standardForm({ ...overrides, content }).withCells(cells);
}
