import type { Profile } from "../core/profiles/profile";
import { reportOf, unreadableReport, type FileReport } from "../core/report/file-report";
import { openWorkbook } from "../host/ooxml/open";
import type { OoxmlWorkbook } from "../host/ooxml/ooxml-workbook";
import type { Inflate } from "../host/ooxml/zip";
import { HostError } from "../host/workbook";
import { reviewKept } from "./review-kept";
import { DESK_WORDS } from "./words";

/** A file looked at: its report and, where it could be opened, the open workbook. */
export interface Examined {
  readonly report: FileReport;
  readonly workbook: OoxmlWorkbook | null;
}

/**
 * Opens and reviews the bytes of one file. Never rejects: what cannot be read becomes an unreadable report with
 * its reason, a fault of our own one that says so (`onFault` is told its cause).
 */
export async function examine(
  bytes: Uint8Array,
  path: string,
  inflate: Inflate,
  profile: Profile | null,
  onFault: (cause: unknown) => void = () => undefined,
): Promise<Examined> {
  try {
    const workbook = openWorkbook(bytes, path, inflate);
    return { report: reportOf(path, await reviewKept(workbook, { profile })), workbook };
  } catch (error) {
    onFault(error);
    const [code, message] =
      error instanceof HostError ? [error.code, error.message] : ["internal", DESK_WORDS.internal];
    return { report: unreadableReport(path, code, message), workbook: null };
  }
}
