import { addressKey, type Address } from "../../core/cells/address";
import type { MergeIndex } from "../../core/cells/grid";
import type { Severity } from "../../core/profiles/profile";
import type { ShownFinding } from "../../pane/session/views";

/** The findings at one cell. */
export interface CellMark {
  /** The heaviest of them. */
  readonly severity: Severity;
  readonly findings: readonly ShownFinding[];
}

/** Marks of a sheet by `addressKey` of the cell, or of the master that covers it. */
export type CellMarks = ReadonlyMap<number, CellMark>;

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, hint: 0 };

/** The marks of one sheet: findings stand at the first cell they name; accepted ones leave none. */
export function marksOn(sheet: string, findings: readonly ShownFinding[], merges: MergeIndex): CellMarks {
  const marks = new Map<number, CellMark>();
  for (const shown of findings) {
    const [at] = shown.finding.at;
    if (at.sheet !== sheet || shown.waiver !== null) continue;
    const key = keyOf(merges.masterOf(at));
    const known = marks.get(key);
    const { severity } = shown.finding;
    if (!known) marks.set(key, { severity, findings: [shown] });
    else
      marks.set(key, {
        severity: WEIGHT[severity] > WEIGHT[known.severity] ? severity : known.severity,
        findings: [...known.findings, shown],
      });
  }
  return marks;
}

/** The other cells the chosen finding speaks of, by `addressKey`. */
export function relatedCells(
  sheet: string,
  chosen: ShownFinding | null,
  merges: MergeIndex,
): ReadonlySet<number> {
  const others = chosen?.finding.at.slice(1) ?? [];
  return new Set(others.filter((at) => at.sheet === sheet).map((at) => keyOf(merges.masterOf(at))));
}

/** How many findings stand on each sheet, with the heaviest severity. */
export function countBySheet(findings: readonly ShownFinding[]): ReadonlyMap<string, SheetCount> {
  const counts = new Map<string, SheetCount>();
  for (const { finding, waiver } of findings) {
    if (waiver !== null) continue;
    const { sheet } = finding.at[0];
    const known = counts.get(sheet) ?? { findings: 0, severity: "hint" };
    const isHeavier = WEIGHT[finding.severity] > WEIGHT[known.severity];
    counts.set(sheet, {
      findings: known.findings + 1,
      severity: isHeavier ? finding.severity : known.severity,
    });
  }
  return counts;
}

export interface SheetCount {
  readonly findings: number;
  readonly severity: Severity;
}

function keyOf({ row, column }: Address): number {
  return addressKey(row, column);
}
