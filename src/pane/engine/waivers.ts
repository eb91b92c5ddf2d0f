import { formatAddress } from "../../core/cells/address";
import type { Grid } from "../../core/cells/grid";
import type { Finding } from "../../core/rules/run";
import { cellIn, shownText } from "./cells";
import type { Waiver } from "../session/model";

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
