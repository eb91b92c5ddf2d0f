import { formatAddress, type CellRef } from "../cells/address";
import type { Profile, Severity } from "../profiles/profile";
import { RULES } from "./catalogue";
import { basisOf, type Expression, type Fix, type Hit, type ReviewedForm, type Rule } from "./rule";

/** One message of the engine about one place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The first cell to go to, then the others concerned. */
  readonly at: readonly [CellRef, ...CellRef[]];
  readonly message: string;
  readonly data: unknown;
  readonly expression: Expression | null;
  readonly basis: string;
  readonly remedy: string;
  readonly fix: Fix | null;
  /** Index of the form in the review. */
  readonly form: number;
}

/** The finding a crashed rule becomes. */
export const RULE_FAILED = "internal/rule-failed";

const ORDER: readonly Severity[] = ["error", "warning", "hint"];

/** Runs every rule over every form. A rule that crashes becomes one finding; the others run on. */
export function runRules(
  forms: readonly ReviewedForm[],
  rules: readonly Rule[] = RULES,
  previous: readonly ReviewedForm[] = [],
): readonly Finding[] {
  // A cause on one sheet explains what follows from it on another.
  const all = forms.flatMap((reviewed, index) =>
    findingsOf(reviewed, index, { all: forms, previous }, rules),
  );
  const own = withoutFollowOns(all, rules);
  return forms.flatMap((_, index) => sortFindings(own.filter(({ form }) => form === index)));
}

function findingsOf(
  reviewed: ReviewedForm,
  form: number,
  around: { readonly all: readonly ReviewedForm[]; readonly previous: readonly ReviewedForm[] },
  rules: readonly Rule[],
): Finding[] {
  const { profile } = reviewed;
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = profile.rules[rule.id] ?? rule.severity;
    if (severity === "off") continue;
    try {
      for (const hit of rule.run({ reviewed, ...around, profile }))
        findings.push(toFinding(rule, severity, hit, profile, form));
    } catch (error) {
      findings.push(crash(rule, error, reviewed, form));
    }
  }
  return findings;
}

function toFinding(
  rule: Rule,
  severity: Severity,
  hit: Hit<unknown> & { readonly message: string },
  profile: Profile,
  form: number,
): Finding {
  return {
    rule: rule.id,
    severity,
    at: distinct(hit.at),
    message: hit.message,
    data: hit.data,
    expression: hit.expression ?? null,
    basis: basisOf(rule, profile, hit.keys),
    remedy: rule.remedy,
    fix: hit.fix ?? null,
    form,
  };
}

function crash(rule: Rule, error: unknown, reviewed: ReviewedForm, form: number): Finding {
  const { sheet, area } = reviewed.form;
  return {
    rule: RULE_FAILED,
    severity: "warning",
    at: [{ sheet, row: area.top, column: area.left }],
    message: `规则“${rule.title}”（${rule.id}）在本表上运行出错，这一项没有检查；其余规则照常。`,
    data: { rule: rule.id, error: error instanceof Error ? error.message : String(error) },
    expression: null,
    basis: "本工具内部问题",
    remedy: "请人工核对这一项，并把文件和规则编号反馈给开发者。",
    fix: null,
    form,
  };
}

const keyOf = (at: CellRef): string => `${at.sheet}!${formatAddress(at)}`;

/** Each cell once, in the order of first mention. */
function distinct([first, ...others]: Finding["at"]): Finding["at"] {
  const seen = new Set([keyOf(first)]);
  const rest = others.filter((at) => {
    const isNew = !seen.has(keyOf(at));
    seen.add(keyOf(at));
    return isNew;
  });
  return [first, ...rest];
}

/** Drops what another finding on the same cell already explains: the cause speaks, its followers do not. */
function withoutFollowOns(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const causes = new Map(
    rules.filter((rule) => rule.unless.length > 0).map((rule) => [rule.id, rule.unless]),
  );
  if (causes.size === 0) return findings;
  const fired = new Set(
    findings.flatMap((finding) => finding.at.map((at) => `${finding.rule} ${keyOf(at)}`)),
  );
  return findings.filter((finding) => {
    const unless = causes.get(finding.rule) ?? [];
    return !unless.some((id) => finding.at.some((at) => fired.has(`${id} ${keyOf(at)}`)));
  });
}

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
      a.at[0].row - b.at[0].row ||
      a.at[0].column - b.at[0].column,
  );
}
