import type { CellRef } from "../../cells/address";
import type { Severity } from "../../profiles/profile";
import type { Expression } from "../../rules/rule";
import { RULE_FAILED } from "../../rules/run";
import type { Span } from "../document";
import { NARRATIVE_RULES } from "./catalogue";
import {
  narrativeBasis,
  type NarrativeContext,
  type NarrativeHit,
  type NarrativeRule,
} from "./narrative-rule";

/** One message about one place of a report. `quote` is exactly the text between `start` and `end`. */
export interface NarrativeFinding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly quote: string;
  /** Other places of the text concerned. */
  readonly related: readonly Span[];
  /** The cell that contradicts the text, or in which a finding of a table stands. */
  readonly cell: CellRef | null;
  /** Whose cell it is: a table in the report itself, or the workbook beside it. */
  readonly paper: "report" | "workbook" | null;
  readonly message: string;
  readonly data: unknown;
  readonly expression: Expression | null;
  readonly basis: string;
  readonly remedy: string;
}

/** Runs every rule over a report. A rule that crashes becomes one finding; the others run on. */
export function runNarrativeRules(
  context: NarrativeContext,
  rules: readonly NarrativeRule[] = NARRATIVE_RULES,
): readonly NarrativeFinding[] {
  const findings = rules.flatMap((rule) => findingsOf(rule, context));
  return distinct(findings);
}

function findingsOf(rule: NarrativeRule, context: NarrativeContext): NarrativeFinding[] {
  const severity = context.profile.rules[rule.id] ?? rule.severity;
  if (severity === "off") return [];
  const found: NarrativeFinding[] = [];
  try {
    for (const hit of rule.run(context)) {
      found.push(toFinding(rule, severity, hit, context));
      if (found.length >= MOST_OF_ONE_RULE) break;
    }
  } catch (error) {
    found.push(crash(rule, error));
  }
  return found;
}

/** More of one kind tell nothing more. */
const MOST_OF_ONE_RULE = 500;

function toFinding(
  rule: NarrativeRule,
  severity: Severity,
  hit: NarrativeHit<unknown> & { readonly message: string },
  { reading, profile }: NarrativeContext,
): NarrativeFinding {
  const [{ start, end }, ...related] = hit.at;
  return {
    rule: rule.id,
    severity,
    quote: reading.document.text.slice(start, end),
    start,
    end,
    related,
    cell: hit.cell?.at ?? null,
    paper: hit.cell?.origin ?? null,
    message: hit.message,
    data: hit.data,
    expression: hit.expression ?? null,
    basis: narrativeBasis(rule, profile, hit.keys ?? []),
    remedy: rule.remedy,
  };
}

function crash(rule: NarrativeRule, error: unknown): NarrativeFinding {
  return {
    rule: RULE_FAILED,
    severity: "warning",
    quote: "",
    start: 0,
    end: 0,
    related: [],
    cell: null,
    paper: null,
    message: `规则“${rule.title}”（${rule.id}）在本报告上运行出错，这一项没有检查；其余规则照常。`,
    data: { rule: rule.id, error: error instanceof Error ? error.message : String(error) },
    expression: null,
    basis: "本工具内部问题",
    remedy: "请人工核对这一项，并把文件和规则编号反馈给开发者。",
  };
}

/** The same rule at the same place once. */
function distinct(findings: readonly NarrativeFinding[]): readonly NarrativeFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, start, end, message }) => {
    const key = `${rule} ${String(start)} ${String(end)} ${message}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
