import { formatAddress } from "../../cells/address";
import type { Severity } from "../../profiles/profile";
import { LABELS, SEVERITY_WORDS, VERDICT_WORDS } from "../../report/words";
import { formTitle, type Fact } from "../../report/words-form";
import { expressionFacts } from "../../report/words-outline";
import { countLine, type FileDigest } from "../../report/words-verdict";
import type { ReportDocument } from "../document";
import type { FactKind } from "../facts/fact";
import type { NarrativeFile } from "../narrative-json";
import type { NarrativeReview } from "../review-narrative";
import type { NarrativeFinding } from "../rules/run";
import { quoteFinder, type QuoteFinder } from "./quotes";

/** A report with its text, and the workbook it was held against. */
export interface JudgedReport extends NarrativeFile {
  readonly document: ReportDocument | null;
  /** The workbook's path as given; `null`: the report was judged alone. */
  readonly workbook: string | null;
}

export interface NarrativeFindingOutline {
  readonly severity: Severity;
  readonly word: string;
  /** `第45行，“六、项目自评结论及得分”`, or the cell of a table. */
  readonly place: string;
  readonly message: string;
  readonly facts: readonly Fact[];
}

/** Everything a report about a report says, in words: the layouts only arrange it. */
export interface NarrativeOutline {
  readonly path: string;
  readonly outcome: FileDigest["outcome"];
  readonly verdict: string;
  readonly facts: readonly Fact[];
  readonly findings: readonly NarrativeFindingOutline[];
}

const VERDICTS = {
  clean: "没有要改的",
  warnings: "没有错误，警告请逐项核对",
  errors: "需修改",
} as const;

/** Says a judged report in words. */
export function narrativeOutline(file: JudgedReport): NarrativeOutline {
  const { path, error, review, document } = file;
  const outcome = review?.outcome ?? "unreadable";
  const base: Omit<NarrativeOutline, "facts" | "findings"> = {
    path,
    outcome,
    verdict: narrativeVerdict(file),
  };
  if (error !== null || !review || !document) return { ...base, facts: [], findings: [] };
  const finder = quoteFinder(document);
  return {
    ...base,
    facts: headFacts(file, review, finder),
    findings: review.findings.map((finding) => findingOutline(finding, file, finder)),
  };
}

function narrativeVerdict({ error, review }: JudgedReport): string {
  if (!review) return `${VERDICT_WORDS.unreadable}：${error?.message ?? ""}`;
  return `${VERDICTS[review.outcome]}：${countLine(countsOf(review))}`;
}

function countsOf({ findings }: NarrativeReview): readonly [number, number, number] {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return [count("error"), count("warning"), count("hint")];
}

/** The line of a summary for a report; its total and grade are what the text says. */
export function narrativeDigest({ path, error, review }: JudgedReport): FileDigest {
  const [errors, warnings, hints] = review ? countsOf(review) : [0, 0, 0];
  const said = (kind: FactKind, note: string | null): string | null =>
    review?.facts.find((fact) => fact.kind === kind && (note === null || fact.note === note))?.value ?? null;
  return {
    path,
    outcome: review?.outcome ?? "unreadable",
    verdict: review ? (VERDICTS[review.outcome].split("，")[0] as string) : VERDICT_WORDS.unreadable,
    errors,
    warnings,
    hints,
    total: said("score", "self"),
    computedTotal: null,
    grade: said("grade", null),
    edited: 0,
    message: error?.message ?? null,
  };
}

const KIND_WORDS = { department: "部门整体支出", project: "项目支出", transfer: "转移支付" } as const;

/** Kinds of facts worth a count, with their measure words. */
const COUNTED: readonly (readonly [FactKind, string])[] = [
  ["money", "处金额"],
  ["rate", "处比率"],
  ["count", "处数量"],
  ["comparison", "处增减"],
  ["enumeration", "处分项"],
  ["document", "处文件"],
  ["score", "处得分"],
];

function headFacts(
  file: JudgedReport,
  { head, facts, forms }: NarrativeReview,
  finder: QuoteFinder,
): readonly Fact[] {
  const about = [
    head.kind ? KIND_WORDS[head.kind] : "没有写明是哪一类",
    head.year === null ? "没有写明年度" : `${String(head.year)}年度`,
  ];
  const counted = COUNTED.flatMap(([kind, words]) => {
    const count = facts.filter((fact) => fact.kind === kind).length;
    return count > 0 ? [`${String(count)}${words}`] : [];
  });
  const tables = forms.forms.map((form) => `“${form.form.sheet}”${formTitle(form)}`);
  return [
    { label: "标题", value: head.title ? finder.alone(head.title) : "没有找到" },
    { label: "自评", value: about.join("，") },
    { label: "读到", value: counted.join("，") || "没有数字" },
    ...(tables.length === 0 ? [] : [{ label: "所附的表", value: tables.join("；") }]),
    ...(file.workbook === null ? [] : [{ label: "对照", value: file.workbook }]),
  ];
}

function findingOutline(
  finding: NarrativeFinding,
  file: JudgedReport,
  finder: QuoteFinder,
): NarrativeFindingOutline {
  const { severity, message, basis, remedy, quote, related, cell, paper } = finding;
  const inTable = isInTable(file.document, finding);
  const address = cell ? `“${cell.sheet}”${formatAddress(cell)}` : "";
  const words = inTable ? finder.alone : finder.withWords;
  const others = related
    .filter(({ start, end }) => end > start && (start < finding.start || end > finding.end))
    .slice(0, MOST_RELATED);
  const whose = paper === "report" ? "报告中的" : `${file.workbook ?? "工作簿"} 的`;
  return {
    severity,
    word: SEVERITY_WORDS[severity],
    place: narrativePlace(finding, file.document, finder),
    message,
    facts: [
      ...(quote.trim() === "" ? [] : [{ label: LABELS.quote, value: words(finding) }]),
      ...others.map((span) => ({
        label: LABELS.related,
        value: `第${String(finder.place(span).line)}行：${words(span)}`,
      })),
      ...(cell && !inTable ? [{ label: LABELS.cell, value: whose + address }] : []),
      ...expressionFacts(finding.expression),
      { label: LABELS.basis, value: basis },
      { label: LABELS.remedy, value: remedy },
    ],
  };
}

/** `第45行，“六、项目自评结论及得分”`, or the cell of one of the report's own tables. */
export function narrativePlace(
  finding: NarrativeFinding,
  document: ReportDocument | null,
  finder: QuoteFinder,
): string {
  const { cell } = finding;
  const { line, section } = finder.place(finding);
  if (cell && isInTable(document, finding))
    return `“${cell.sheet}”${formatAddress(cell)}（第${String(line)}行）`;
  return `第${String(line)}行${section === null ? "" : `，“${section}”`}`;
}

/** Whether a finding is about a cell of one of the report's own tables. */
function isInTable(document: ReportDocument | null, { start, end, cell, paper }: NarrativeFinding): boolean {
  if (cell === null || paper !== "report") return false;
  return document?.tables.some((table) => start >= table.start && end <= table.end) ?? false;
}

const MOST_RELATED = 6;
