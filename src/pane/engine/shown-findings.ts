import type { Grid } from "../../core/cells/grid";
import type { Severity } from "../../core/profiles/profile";
import type { Review } from "../../core/review";
import { SEVERITY_WORDS } from "../../core/report/words";
import { SECTIONS } from "../../core/rules/catalogue";
import { waiverFor, type Waiver } from "../../core/rules/waivers";
import { cellKey } from "../session/cell-key";
import type { Filter } from "../session/model";
import { SEVERITIES } from "../session/severities";
import type { FindingGroup, ShownFinding, Verdict } from "../session/views";
import { WORDS } from "../words";

/** Every finding of a review with its key and its waiver, in the review's order. */
export function showFindings(
  review: Review | null,
  grids: readonly Grid[] | null,
  waivers: readonly Waiver[],
): readonly ShownFinding[] {
  const seen = new Map<string, number>();
  return (review?.findings ?? []).map((finding) => {
    const name = `${finding.rule} ${cellKey(finding.at[0])}`;
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    const id = finding.rule.slice(0, finding.rule.indexOf("/"));
    const sectionIndex = SECTIONS.findIndex((section) => section.id === id);
    return {
      key: times === 0 ? name : `${name} ${String(times)}`,
      finding,
      section: SECTIONS[sectionIndex]?.title ?? id,
      sectionIndex,
      ...waiverFor(finding, grids ?? [], waivers),
    };
  });
}

/** The findings a filter lets through, by its grouping; waived ones come last, by themselves. */
export function groupFindings(findings: readonly ShownFinding[], filter: Filter): readonly FindingGroup[] {
  const through = findings.filter(
    ({ finding }) =>
      filter.severities.has(finding.severity) && (filter.form === null || filter.form === finding.form),
  );
  const open = through.filter((one) => one.waiver === null);
  const waived = through.filter((one) => one.waiver !== null);
  const groups = filter.group === "severity" ? bySeverity(open) : bySection(open);
  groups.push({ title: WORDS.findings.waivedGroup, waived: true, findings: waived });
  return groups.filter((group) => group.findings.length > 0);
}

function bySeverity(findings: readonly ShownFinding[]): FindingGroup[] {
  return SEVERITIES.map((severity) => ({
    title: SEVERITY_WORDS[severity],
    waived: false,
    findings: findings.filter((one) => one.finding.severity === severity),
  }));
}

function bySection(findings: readonly ShownFinding[]): FindingGroup[] {
  const sections = new Map<number, ShownFinding[]>();
  for (const one of findings) {
    const own = sections.get(one.sectionIndex);
    if (own) own.push(one);
    else sections.set(one.sectionIndex, [one]);
  }
  return [...sections]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => ({ title: own[0]?.section ?? "", waived: false, findings: own }));
}

/** The verdict over all forms; waived warnings are counted apart. */
export function verdictOf(review: Review | null, findings: readonly ShownFinding[]): Verdict {
  const count = (severity: Severity): number =>
    findings.filter((one) => one.waiver === null && one.finding.severity === severity).length;
  const counts = { error: count("error"), warning: count("warning"), hint: count("hint") };
  const waived = findings.filter((one) => one.waiver !== null).length;
  if (!review || review.outcome === "unrecognised")
    return { outcome: review?.outcome ?? null, counts, waived };
  return {
    outcome: counts.error > 0 ? "errors" : counts.warning > 0 ? "warnings" : "clean",
    counts,
    waived,
  };
}
