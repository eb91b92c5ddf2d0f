import { formatAddress, type CellRef } from "../core/cells/address";
import type { CellEdit } from "../core/cells/edit";
import { planFill } from "../core/plan/plan";
import type { Plan, PlannedEdit } from "../core/plan/planned-edit";
import type { Profile } from "../core/profiles/profile";
import { reportOf, type FileReport, type ReportEdit } from "../core/report/file-report";
import { plainContent, plainValue } from "../core/report/json";
import { review, type Review } from "../core/review";
import { readReport } from "../host/docx/read-report";
import { reviewKept } from "../desk/review-kept";
import { inflateNode } from "../host/ooxml/inflate-node";
import { openWorkbook } from "../host/ooxml/open";
import type { OoxmlWorkbook } from "../host/ooxml/ooxml-workbook";
import type { RefusalReason } from "../host/workbook";
import type { FillJob, Job } from "./job";
import { lastYear } from "./last-year";
import { marksOf } from "../desk/finding-marks";
import { NOTICES, REFUSAL_WORDS } from "./words";

/** A workbook gone through: its report, and the filled copy where one was asked for and could be made. */
export interface Processed {
  readonly report: FileReport;
  readonly copy: Uint8Array | null;
  /** Why there is no copy although one was asked for. */
  readonly notice: string | null;
}

/**
 * Opens, reviews, plans and writes one workbook in memory; the same for the main process and the workers.
 * A file that cannot be read is a `HostError`.
 */
export async function processWorkbook(
  bytes: Uint8Array,
  path: string,
  { profile, previous = null, fill }: Pick<Job, "profile" | "previous" | "fill">,
): Promise<Processed> {
  if (isReport(path)) return { report: checkReport(bytes, path, profile), copy: null, notice: null };
  const workbook = openWorkbook(bytes, path, inflateNode);
  const before = previous === null ? null : await lastYear(previous, profile);
  const options = { profile, previous: before };
  const found = await reviewKept(workbook, options);
  if (fill === null) return { report: reportOf(path, found), copy: null, notice: null };
  const { overwrite, formulas } = fill;
  const plan = planFill(found, { fields: new Set(fill.fields), overwrite, formulas });
  const refusals = await carryOut(workbook, plan, options, fill);
  const report = reportOf(path, found, reportEdits(plan, refusals, fill.dryRun));
  const notice = noticeOf(workbook, found);
  return { report, copy: fill.dryRun || notice !== null ? null : workbook.save(), notice };
}

/** Whether a file named in a call is a written report, not a workbook. */
export function isReport(path: string): boolean {
  return /\.docx$/iu.test(path);
}

/** The forms that stand in a written report, reviewed like sheets; a report is never changed. */
function checkReport(bytes: Uint8Array, path: string, profile: Profile | null): FileReport {
  const document = readReport(bytes, path, inflateNode);
  const found = review(
    document.tables.map(({ grid }) => grid),
    { profile },
  );
  return { ...reportOf(path, found), document };
}

function noticeOf(workbook: OoxmlWorkbook, found: Review): string | null {
  if (found.forms.length === 0) return NOTICES.nothingToFill;
  return workbook.capabilities.write ? null : NOTICES.signed;
}

type Refusals = ReadonlyMap<string, RefusalReason>;

/** Writes what is planned, then marks what is still wrong; gives the refused cells. */
async function carryOut(
  workbook: OoxmlWorkbook,
  plan: Plan,
  options: Parameters<typeof reviewKept>[1],
  fill: FillJob,
): Promise<Refusals> {
  if (fill.dryRun) return new Map();
  if (!workbook.capabilities.write) return refuseAll(plan.edits);
  const { refused } = await workbook.write(plan.edits, { allowLocked: fill.allowLocked });
  if (fill.mark) await workbook.mark(marksOf(await reviewKept(workbook, options)));
  return new Map(refused.map(({ edit, reason }) => [keyOf(edit.at), reason]));
}

function refuseAll(edits: readonly CellEdit[]): Refusals {
  return new Map(edits.map((edit) => [keyOf(edit.at), "readOnly"]));
}

const keyOf = (at: CellRef): string => `${formatAddress(at)} ${at.sheet}`;

/** Every planned cell with what became of it, then every cell that was not planned, with the reason. */
function reportEdits(plan: Plan, refusals: Refusals, dryRun: boolean): readonly ReportEdit[] {
  const planned = plan.edits.map((edit) => plannedEdit(edit, refusals.get(keyOf(edit.at)) ?? null, dryRun));
  const unplanned = plan.unplanned.map(({ at, field, label, before, after, reason }): ReportEdit => ({
    at,
    field,
    label,
    before: plainContent(before),
    after: after ? plainValue(after) : null,
    written: false,
    reason,
  }));
  return [...planned, ...unplanned];
}

function plannedEdit(edit: PlannedEdit, refusal: RefusalReason | null, dryRun: boolean): ReportEdit {
  const { at, field, label, before, after, why } = edit;
  const written = refusal === null && !dryRun;
  const reason = refusal ? REFUSAL_WORDS[refusal] : dryRun ? `${NOTICES.dryRun}：${why}` : why;
  return { at, field, label, before: plainContent(before), after: plainContent(after), written, reason };
}
