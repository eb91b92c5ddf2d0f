import { formatAddress, type CellRef } from "../cells/address";
import type { Unrecognised } from "../form/model";
import type { Severity } from "../profiles/profile";
import { placeOfCell } from "../narrative/places";
import type { FormReview, Review } from "../review";
import { place, type Expression } from "../rules/rule";
import { BY_HAND } from "../rules/recognition";
import type { Finding } from "../rules/run";
import type { WaivedFinding } from "../rules/waivers";
import type { FileReport, ReportEdit } from "./file-report";
import { bindingLine } from "./words-binding";
import { verdictOf, type OutlinedFile } from "./words-verdict";
import { EMPTY, FIELD_WORDS, KIND_WORDS, LABELS, SEVERITY_WORDS } from "./words";
import { formFacts, formTitle, manualIndicators, type Fact, type ManualIndicator } from "./words-form";

/** A finding in words. */
export interface FindingOutline {
  readonly severity: Severity;
  readonly word: string;
  readonly place: string;
  readonly message: string;
  readonly rule: string;
  /** Arithmetic and comparison, or the other cells concerned; basis; remedy. */
  readonly facts: readonly Fact[];
}

export interface FormOutline {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly findings: readonly FindingOutline[];
  readonly manual: readonly ManualIndicator[];
}

/** A sheet without a form: what it comes closest to and every label missed. */
export interface SheetOutline {
  readonly sheet: string;
  readonly facts: readonly Fact[];
}

export interface EditOutline {
  readonly cell: string;
  readonly item: string;
  readonly before: string;
  readonly after: string;
  readonly written: boolean;
  readonly state: string;
  readonly reason: string;
}

/** Everything a report says of one file, in words: the layouts only arrange it. */
export interface FileOutline {
  readonly path: string;
  readonly outcome: FileReport["outcome"];
  /** `需修改：4个错误，7个警告`. */
  readonly verdict: string;
  readonly forms: readonly FormOutline[];
  readonly sheets: readonly SheetOutline[];
  /** What became of each hand binding, a sentence each. */
  readonly bindings: readonly string[];
  readonly edits: readonly EditOutline[];
  /** Warnings with a reason kept in the workbook: where and what, and the reason. */
  readonly waived: readonly Fact[];
  /** `填写3处，未填5处`; `null` where nothing was to be filled. */
  readonly editLine: string | null;
  readonly output: string | null;
}

/** Says a file's report in words. */
export function outlineOf(file: OutlinedFile): FileOutline {
  const { review } = file;
  return {
    path: file.path,
    outcome: file.outcome,
    verdict: verdictOf(file),
    forms: review ? review.forms.map((form, index) => formOutline(form, index, review, file.document)) : [],
    sheets: review ? review.unrecognised.map(sheetOutline) : [],
    bindings: review ? review.bindings.map(bindingLine) : [],
    edits: file.edits.map((edit) => editOutline(edit)),
    waived: review?.waived?.map(waivedFact) ?? [],
    editLine: editLine(file),
    output: file.output ?? null,
  };
}

function formOutline(
  reviewed: FormReview,
  index: number,
  review: Review,
  document: FileReport["document"],
): FormOutline {
  return {
    title: formTitle(reviewed),
    facts: formFacts(reviewed),
    findings: review.findings
      .filter((finding) => finding.form === index)
      .map((finding) => findingOutline(finding, reviewed.form.sheet, document)),
    manual: manualIndicators(reviewed),
  };
}

function findingOutline(finding: Finding, sheet: string, document: FileReport["document"]): FindingOutline {
  const [first, ...others] = finding.at;
  return {
    severity: finding.severity,
    word: SEVERITY_WORDS[finding.severity],
    place: place(first, sheet),
    message: finding.message,
    rule: finding.rule,
    facts: [
      ...quoteFacts(document, first),
      ...expressionFacts(finding.expression),
      ...(others.length === 0 || finding.expression !== null
        ? []
        : [{ label: LABELS.related, value: placesLine(others, sheet) }]),
      { label: LABELS.basis, value: finding.basis },
      { label: LABELS.remedy, value: finding.remedy },
    ],
  };
}

const LONGEST_QUOTE = 60;

/** What a written report says in the cell. */
function quoteFacts(document: FileReport["document"], at: CellRef): readonly Fact[] {
  const span = document ? placeOfCell(document, at) : null;
  const quote =
    document && span ? document.text.slice(span.start, span.end).replace(/\s+/gu, " ").trim() : "";
  if (quote === "") return [];
  const value = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;
  return [{ label: LABELS.quote, value: `“${value}”` }];
}

/** More places than these are counted, not listed. */
const LISTED = 12;

function placesLine(places: readonly CellRef[], sheet: string): string {
  const listed = places.slice(0, LISTED).map((at) => place(at, sheet));
  const more = places.length > LISTED ? `等${String(places.length)}处` : "";
  return listed.join("、") + more;
}

/** `H28=SUM(H9:H27)` with the values, then 应为, 现为, 相差. */
export function expressionFacts(expression: Expression | null): readonly Fact[] {
  if (!expression) return [];
  const { addresses, values, expected, found, delta } = expression;
  const arithmetic = [...new Set([addresses, values])].filter((one) => one !== "").join(" ＝ ");
  const parts = [
    `应为${expected}`,
    `现为${found === "" ? EMPTY : found}`,
    ...(delta === null ? [] : [`相差${delta}`]),
  ];
  return [
    ...(arithmetic === "" ? [] : [{ label: LABELS.arithmetic, value: arithmetic }]),
    { label: LABELS.result, value: parts.join("，") },
  ];
}

const NAME_PARTS = `把缺少的栏目名称改成通行的写法；表式固定、改不了的，${BY_HAND}，指明的保存在工作簿里，以后照此读取`;

function sheetOutline({ sheet, hidden, nearest, otherForm }: Unrecognised): SheetOutline {
  const facts: Fact[] = [];
  if (otherForm !== null)
    facts.push({ label: LABELS.verdict, value: `这是“${otherForm}”，不在本工具核对的范围` });
  else if (nearest === null) facts.push({ label: LABELS.verdict, value: "没有找到自评表的任何一个栏目" });
  else {
    facts.push({ label: LABELS.nearest, value: KIND_WORDS[nearest.kind] });
    facts.push({ label: LABELS.found, value: nearest.found.join("、") });
    facts.push({ label: LABELS.missing, value: nearest.missing.join("、") });
    facts.push({ label: LABELS.remedy, value: NAME_PARTS });
  }
  return { sheet: hidden ? `${sheet}（隐藏）` : sheet, facts };
}

function editOutline(edit: ReportEdit): EditOutline {
  return {
    cell: `“${edit.at.sheet}”${formatAddress(edit.at)}`,
    item: edit.label === "" ? (FIELD_WORDS.get(edit.field) ?? edit.field) : edit.label,
    before: contentWord(edit.before),
    after: contentWord(edit.after),
    written: edit.written,
    state: edit.written ? "已填写" : "未填写",
    reason: edit.reason,
  };
}

function waivedFact({ finding, reason, holds }: WaivedFinding): Fact {
  const [at] = finding.at;
  return {
    label: holds ? LABELS.waived : LABELS.lapsed,
    value: `“${at.sheet}”${formatAddress(at)}：${finding.message}理由：${reason}`,
  };
}

function contentWord(content: string | boolean | null): string {
  if (content === null || content === "") return EMPTY;
  return typeof content === "boolean" ? (content ? "TRUE" : "FALSE") : content;
}

function editLine({ edits, output, review }: OutlinedFile): string | null {
  if (edits.length === 0)
    return output === undefined || !review || review.forms.length === 0 ? null : "没有需要填写的单元格";
  const written = edits.filter((edit) => edit.written).length;
  const left = edits.length - written;
  return `已填写${String(written)}处${left > 0 ? `，未填写${String(left)}处` : ""}`;
}
