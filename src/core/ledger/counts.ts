import { NARRATIVE_SECTIONS, NARRATIVE_TITLE } from "../narrative/rules/catalogue";
import { RULE_FAILED } from "../rules/run";
import { SECTIONS } from "../rules/catalogue";
import type { Severity } from "../profiles/profile";
import type { FiledFinding } from "./ledger";

/** How often a rule spoke. */
export interface RuleCount {
  readonly rule: string;
  /** The requirement as a sentence; the id itself for a rule this catalogue does not know. */
  readonly title: string;
  readonly section: string;
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
  readonly files: number;
  readonly units: number;
}

interface Tally {
  readonly counts: Record<Severity, number>;
  readonly files: Set<string>;
  readonly units: Set<string>;
}

/** Counts by rule, the most frequent first. */
export function rulesCounted(findings: readonly FiledFinding[]): readonly RuleCount[] {
  const tallies = new Map<string, Tally>();
  for (const { rule, severity, path, unit } of findings) {
    let tally = tallies.get(rule);
    if (!tally)
      tallies.set(
        rule,
        (tally = { counts: { error: 0, warning: 0, hint: 0 }, files: new Set(), units: new Set() }),
      );
    tally.counts[severity] += 1;
    tally.files.add(path);
    if (unit !== null) tally.units.add(unit);
  }
  const places = new Map([...tallies.keys()].map((rule) => [rule, placeOf(rule)] as const));
  return [...tallies]
    .map(([rule, { counts, files, units }]): RuleCount => {
      const { title, section } = places.get(rule) ?? placeOf(rule);
      return { rule, title, section, ...counts, files: files.size, units: units.size };
    })
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.rule < b.rule ? -1 : 1));
}

const weightOf = ({ error, warning, hint }: RuleCount): number => error + warning + hint;

function placeOf(id: string): { readonly title: string; readonly section: string } {
  if (id === RULE_FAILED) return { title: "规则运行出错", section: "内部" };
  for (const section of SECTIONS)
    for (const rule of section.rules)
      if (rule.id === id) return { title: rule.title, section: section.title };
  for (const section of NARRATIVE_SECTIONS)
    for (const rule of section.rules)
      if (rule.id === id) return { title: rule.title, section: `${NARRATIVE_TITLE}：${section.title}` };
  return { title: id, section: "其他" };
}
