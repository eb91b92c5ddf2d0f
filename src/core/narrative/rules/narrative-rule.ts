import type { CellRef } from "../../cells/address";
import { citation, type ParameterKey, type Profile, type Severity } from "../../profiles/profile";
import type { FormReview } from "../../review";
import type { Expression, RuleExample } from "../../rules/rule";
import type { Span } from "../document";
import { spanIn } from "../passage";
import type { PassageReading, ReportReading } from "../reading";

/** A form the report can be held against: one of its own tables, or one of the workbook beside it. */
export interface StatedForm {
  readonly reviewed: FormReview;
  readonly origin: "report" | "workbook";
}

/** What a narrative rule may look at. */
export interface NarrativeContext {
  readonly reading: ReportReading;
  readonly forms: readonly StatedForm[];
  readonly profile: Profile;
}

/** A cell that contradicts the text, and whose paper it is. */
export interface CellConcerned {
  readonly at: CellRef;
  readonly origin: StatedForm["origin"];
}

/** One place of the text where a rule does not hold. */
export interface NarrativeHit<Data> {
  /** The first place to go to, then the others concerned. */
  readonly at: readonly [Span, ...Span[]];
  readonly data: Data;
  readonly cell?: CellConcerned | null;
  readonly expression?: Expression;
  /** Parameters that decided in this place. */
  readonly keys?: readonly ParameterKey[];
}

interface NarrativeRuleBody<Data> {
  /** `narrative/requirement`. */
  readonly id: `narrative/${string}`;
  readonly severity: Severity;
  /** The requirement as a sentence: 分项之和等于总数. */
  readonly title: string;
  /** What the rule rests on; `keys` are the profile parameters that decide. */
  readonly basis: { readonly text: string; readonly keys?: readonly ParameterKey[] };
  /** Why it matters. */
  readonly help: string;
  /** What to do about it. */
  readonly remedy: string;
  /** A sentence of a report stands in “” at the end of its clause. */
  readonly example: RuleExample;
  readonly find: (context: NarrativeContext) => Iterable<NarrativeHit<Data>>;
  /** What is wrong, with the figures. */
  readonly message: (data: Data) => string;
}

/** A rule of any data, as the runner and the catalogue see it. */
export interface NarrativeRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly basis: { readonly text: string; readonly keys: readonly ParameterKey[] };
  readonly help: string;
  readonly remedy: string;
  readonly example: RuleExample;
  /** Every hit with its words. */
  readonly run: (context: NarrativeContext) => Iterable<NarrativeHit<unknown> & { readonly message: string }>;
}

/** Makes a rule of its description; detection and wording stay apart. */
export function defineNarrativeRule<Data>(body: NarrativeRuleBody<Data>): NarrativeRule {
  const { id, severity, title, basis, help, remedy, example } = body;
  return {
    id,
    severity,
    title,
    basis: { text: basis.text, keys: basis.keys ?? [] },
    help,
    remedy,
    example,
    *run(context) {
      for (const hit of body.find(context)) yield { ...hit, message: body.message(hit.data) };
    },
  };
}

/** The basis of a rule under a profile, with the parameters' sources where any decided. */
export function narrativeBasis(rule: NarrativeRule, profile: Profile, own: readonly ParameterKey[]): string {
  const keys = [...rule.basis.keys, ...own];
  return keys.length === 0 ? rule.basis.text : `${rule.basis.text}。${citation(profile, ...keys)}`;
}

/** A place of a passage as a span of the report. */
export function spanOf(
  { passage }: PassageReading,
  range: { readonly from: number; readonly to: number },
): Span {
  return spanIn(passage, range.from, range.to);
}

/** What the person reads at a place, blanks left out, shortened to so many characters. */
export function shown(
  one: PassageReading,
  range: { readonly from: number; readonly to: number },
  most = 40,
): string {
  const text = one.passage.typed.slice(range.from, range.to);
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
