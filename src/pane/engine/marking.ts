import type { Severity } from "../../core/profiles/profile";
import { SEVERITY_WORDS } from "../../core/report/words";
import type { Mark } from "../../host/workbook";
import { cellKey } from "../session/cell-key";
import { SEVERITIES } from "../session/severities";
import type { ShownFinding } from "../session/views";

/** One mark a cell: its heaviest finding colours it, all of them are told in the note. Waived ones are not marked. */
export function marksOf(findings: readonly ShownFinding[]): readonly Mark[] {
  const cells = new Map<string, ShownFinding[]>();
  for (const one of findings) {
    if (one.waiver !== null) continue;
    const key = cellKey(one.finding.at[0]);
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  return [...cells.values()].flatMap((own) => {
    const sorted = [...own].sort((a, b) => weightOf(a.finding.severity) - weightOf(b.finding.severity));
    const [first] = sorted;
    if (!first) return [];
    const text = sorted
      .map(({ finding }) => `【${SEVERITY_WORDS[finding.severity]}】${finding.message}`)
      .join("\n");
    return [{ at: first.finding.at[0], level: first.finding.severity, text }];
  });
}

function weightOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
