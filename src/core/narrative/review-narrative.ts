import { hasMark } from "../paper/mark";
import { MOF_2020_10 } from "../profiles/mof-2020-10";
import type { Profile, Severity } from "../profiles/profile";
import { review, type Review } from "../review";
import type { Finding } from "../rules/run";
import type { ReportDocument } from "./document";
import { factsOf, type Fact } from "./facts/fact";
import { placeOfCell } from "./places";
import { readNarrative } from "./reading";
import type { ReportHead } from "./head";
import type { StatedForm } from "./rules/narrative-rule";
import { runNarrativeRules, type NarrativeFinding } from "./rules/run";

export interface NarrativeOptions {
  /** The profile the person chose; `null`: the one the report's or workbook's form calls for. */
  readonly profile: Profile | null;
  /** The review of the workbook this report accompanies. */
  readonly workbook?: Review | null;
}

/** Everything the engine has to say about a written report. */
export interface NarrativeReview {
  readonly head: ReportHead;
  readonly facts: readonly Fact[];
  /** The forms that stand in the report as tables, reviewed like sheets. */
  readonly forms: Review;
  /** Of the text and of those forms; the worst first, then by place. */
  readonly findings: readonly NarrativeFinding[];
  readonly outcome: "clean" | "warnings" | "errors";
}

/**
 * The one way in for reports: text → facts → findings, its tables through the workbook engine, and all of it
 * against the workbook beside it. Pure and total: bad content becomes findings, never an exception.
 */
export function reviewNarrative(
  document: ReportDocument,
  options: NarrativeOptions = { profile: null },
): NarrativeReview {
  const reading = readNarrative(document);
  const own = review(
    document.tables.map((table) => table.grid),
    { profile: options.profile },
  );
  const forms = [...stated(own, "report"), ...stated(options.workbook ?? null, "workbook")];
  const profile = options.profile ?? profileOf(forms);
  const findings = sorted([
    ...runNarrativeRules({ reading, forms, profile }),
    ...own.findings
      .map((finding) => inText(finding, document))
      .filter((finding) => !restsOnMark(finding, document.text)),
  ]);
  return { head: reading.head, facts: factsOf(reading), forms: own, findings, outcome: outcomeOf(findings) };
}

/**
 * Whether a finding of a table rests on a cell that still says 〔请填写〕 or 〔请核对〕: that is a finding of the text,
 * and until a person has written there nothing can be said of what the cell lacks.
 */
function restsOnMark({ start, end, related }: NarrativeFinding, text: string): boolean {
  return [{ start, end }, ...related].some((place) => hasMark(text.slice(place.start, place.end)));
}

function stated(found: Review | null, origin: StatedForm["origin"]): readonly StatedForm[] {
  return found?.forms.map((reviewed) => ({ reviewed, origin })) ?? [];
}

function profileOf(forms: readonly StatedForm[]): Profile {
  const scored = forms.find(({ reviewed }) => "results" in reviewed);
  return scored?.reviewed.profile ?? MOF_2020_10;
}

/** A finding of a table at its cell's place in the text; a blank cell stands at the beginning of its table. */
function inText(finding: Finding, document: ReportDocument): NarrativeFinding {
  const [first, ...others] = finding.at;
  const { start, end } = placeOfCell(document, first) ?? { start: 0, end: 0 };
  return {
    rule: finding.rule,
    severity: finding.severity,
    quote: document.text.slice(start, end),
    start,
    end,
    related: others.flatMap((at) => placeOfCell(document, at) ?? []),
    cell: first,
    paper: "report",
    message: finding.message,
    data: finding.data,
    expression: finding.expression,
    basis: finding.basis,
    remedy: finding.remedy,
  };
}

const ORDER: readonly Severity[] = ["error", "warning", "hint"];

function sorted(findings: readonly NarrativeFinding[]): readonly NarrativeFinding[] {
  return [...findings].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || a.start - b.start || a.end - b.end,
  );
}

function outcomeOf(findings: readonly NarrativeFinding[]): NarrativeReview["outcome"] {
  if (findings.some((finding) => finding.severity === "error")) return "errors";
  return findings.some((finding) => finding.severity === "warning") ? "warnings" : "clean";
}
