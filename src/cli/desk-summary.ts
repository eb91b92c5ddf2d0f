import type { Ledger } from "../core/ledger/ledger";
import { DESK_NOTICES } from "./batch-words";

/** What is said at the end of a run: counts, what is odd, where the results are. */
export function deskSummary({ summary, folder }: Ledger, output: string): string {
  const { files, clean, warnings, errors, unreadable, unrecognised } = summary;
  const counts = DESK_NOTICES.counts(files, clean, warnings, errors, unreadable + unrecognised);
  const across = folder.length > 0 ? `\n${DESK_NOTICES.across(folder.length)}` : "";
  const { paired, unreadable: lost, unpaired } = summary.reports;
  const reports = paired + unpaired > 0 ? `\n${DESK_NOTICES.reports(paired, lost, unpaired)}` : "";
  return DESK_NOTICES.done(counts + reports + across, output);
}
