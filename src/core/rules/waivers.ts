import { formatAddress } from "../cells/address";
import type { Grid } from "../cells/grid";
import { cellIn, shownText } from "../cells/shown";
import type { Finding } from "./run";

/** A warning accepted with a reason. It holds only while the cells concerned hold `values`. */
export interface Waiver {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  /** What stood in the cells concerned, the finding's own cell first. */
  readonly values: readonly string[];
  readonly reason: string;
}

/** A finding for which the workbook keeps a reason; `holds`: its cells are still as they were. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly reason: string;
  readonly holds: boolean;
}

/** A waiver of a finding as its cells stand now. */
export function waiverOf(finding: Finding, grids: readonly Grid[], reason: string): Waiver {
  const [at] = finding.at;
  return {
    rule: finding.rule,
    sheet: at.sheet,
    cell: formatAddress(at),
    values: valuesOf(finding, grids),
    reason,
  };
}

function valuesOf(finding: Finding, grids: readonly Grid[]): readonly string[] {
  return finding.at.map((at) => shownText(cellIn(grids, at).value, ""));
}

/** Whether a waiver speaks of this finding, whatever the cells hold. */
export function concerns(waiver: Waiver, finding: Finding): boolean {
  const [at] = finding.at;
  return waiver.rule === finding.rule && waiver.sheet === at.sheet && waiver.cell === formatAddress(at);
}

/** The waiver that holds for a finding, or the reason of one that lapsed because a value changed. */
export function waiverFor(
  finding: Finding,
  grids: readonly Grid[],
  waivers: readonly Waiver[],
): { readonly waiver: Waiver | null; readonly lapsedReason: string | null } {
  if (finding.severity !== "warning") return { waiver: null, lapsedReason: null };
  const own = waivers.find((one) => concerns(one, finding));
  if (!own) return { waiver: null, lapsedReason: null };
  const now = valuesOf(finding, grids);
  const holds = own.values.length === now.length && own.values.every((value, index) => value === now[index]);
  return holds ? { waiver: own, lapsedReason: null } : { waiver: null, lapsedReason: own.reason };
}

/** Findings without those a waiver holds for, and every one a waiver speaks of. */
export function applyWaivers(
  findings: readonly Finding[],
  grids: readonly Grid[],
  waivers: readonly Waiver[],
): { readonly open: readonly Finding[]; readonly waived: readonly WaivedFinding[] } {
  const open: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const { waiver, lapsedReason } = waiverFor(finding, grids, waivers);
    if (waiver) waived.push({ finding, reason: waiver.reason, holds: true });
    else open.push(finding);
    if (lapsedReason !== null) waived.push({ finding, reason: lapsedReason, holds: false });
  }
  return { open, waived };
}

/** The list with a finding's waiver replaced, or taken out. */
export function withWaiver(
  waivers: readonly Waiver[],
  finding: Finding,
  waiver: Waiver | null,
): readonly Waiver[] {
  const others = waivers.filter((one) => !concerns(one, finding));
  return waiver ? [...others, waiver] : others;
}

/** Reads what the workbook kept; whatever is not a waiver is left out. */
export function readWaivers(json: string | null): readonly Waiver[] {
  if (json === null) return [];
  try {
    const data: unknown = JSON.parse(json);
    return Array.isArray(data) ? data.filter(isWaiver) : [];
  } catch {
    return [];
  }
}

function isWaiver(data: unknown): data is Waiver {
  if (typeof data !== "object" || data === null) return false;
  const one = data as Record<string, unknown>;
  const texts = ["rule", "sheet", "cell", "reason"].every((key) => typeof one[key] === "string");
  return texts && Array.isArray(one["values"]) && one["values"].every((value) => typeof value === "string");
}

/** What the workbook is to keep; none → `null`. */
export function writeWaivers(waivers: readonly Waiver[]): string | null {
  return waivers.length === 0 ? null : JSON.stringify(waivers);
}
