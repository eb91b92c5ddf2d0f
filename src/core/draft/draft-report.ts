import type { PaperBlock, Paper } from "../paper/paper";
import { plainOf } from "../paper/paper";
import type { FormReview, Review } from "../review";
import { doubtedBy } from "./annex-cells";
import { evaluationAnnex } from "./annex-evaluation";
import { baseDataAnnex, budgetTableAnnex } from "./annex-tables";
import { bodyBlocks } from "./outline";
import { paragraph, say, toCheck, toFill } from "./say";
import { projectOf, subjectsOf, unitOf, yearOf, type DraftSubject } from "./subject";

/**
 * Drafts the written report of a reviewed workbook: the department's where it has one, else its first form's.
 * `name` is the workbook's name without its ending; the paper is called by it where the form names nobody.
 * No evaluation form in the workbook → `null`.
 *
 * A face shows 生成报告初稿 where `draftReports(review, name).length > 0`, and on the press does
 * `const { writePaper } = await import("../host/docx/write-paper")` (the library is large and must stay out of what
 * a face loads at its start), then offers `await writePaper(paper)` as `${paper.name}.docx`.
 */
export function draftReport(review: Review, name: string): Paper | null {
  const subjects = subjectsOf(review);
  const subject = subjects.find(({ form }) => form.kind === "department") ?? subjects[0];
  return subject ? paperOf(subject, name) : null;
}

/** A report for every evaluation form: a workbook of several projects gives one each, in its order. */
export function draftReports(review: Review, name: string): readonly Paper[] {
  return subjectsOf(review).map((subject) => paperOf(subject, name));
}

function paperOf(subject: DraftSubject, name: string): Paper {
  const title = titleOf(subject);
  const isNamed = title.every((run) => run.toFill !== true);
  return {
    name: isNamed ? plainOf(title) : `${name}绩效自评报告（初稿）`,
    blocks: [
      { kind: "title", text: title },
      opening(subject),
      ...bodyBlocks(subject),
      ...annexList(subject),
      ...signature(subject),
      ...annexBlocks(subject),
    ],
  };
}

function titleOf(subject: DraftSubject) {
  switch (subject.form.kind) {
    case "department":
      return say(yearOf(subject), unitOf(subject), "部门整体支出绩效自评报告");
    case "project":
      return say(yearOf(subject), projectOf(subject), behindName(subject, "项目"), "绩效自评报告");
    case "transfer":
      return say(yearOf(subject), projectOf(subject), behindName(subject, "转移支付"), "绩效自评报告");
  }
}

/** What a thing is, unless its name says so: 某某项目, but 某某经费 + 项目. */
function behindName({ project }: DraftSubject, kind: string): string {
  return project?.endsWith(kind) === true ? "" : kind;
}

function opening(subject: DraftSubject): PaperBlock {
  const what =
    subject.form.kind === "department"
      ? say("部门整体支出绩效")
      : say(
          projectOf(subject),
          behindName(subject, subject.form.kind === "transfer" ? "转移支付" : "项目"),
          "绩效",
        );
  return paragraph(
    "根据",
    toFill("开展本年度绩效自评的通知及文号"),
    "要求，",
    unitOf(subject),
    "对",
    yearOf(subject),
    what,
    "进行了自评。现将有关情况报告如下：",
  );
}

interface Annex {
  readonly title: string;
  readonly wide: boolean;
  readonly blocks: readonly PaperBlock[];
}

function annexesOf(subject: DraftSubject): readonly Annex[] {
  const isDoubted = doubtedBy([...subject.findings, ...subject.beside]);
  const own = evaluationAnnex(subject, isDoubted);
  return [
    { title: captionOf(own), wide: true, blocks: [...own, ...doubts(subject)] },
    ...subject.companions.flatMap(({ form }: FormReview): readonly Annex[] => {
      if (form.kind !== "baseData" && form.kind !== "budgetTable") return [];
      const blocks =
        form.kind === "baseData" ? baseDataAnnex(form, isDoubted) : budgetTableAnnex(form, isDoubted);
      return [{ title: captionOf(blocks), wide: false, blocks }];
    }),
  ];
}

function captionOf(blocks: readonly PaperBlock[]): string {
  const table = blocks.find((block) => block.kind === "table");
  return table?.kind === "table" ? (table.caption ?? "") : "";
}

/** The annex repeats the workbook, its faults too: how many there are, so that they are mended first. */
function doubts({ findings, beside }: DraftSubject): readonly PaperBlock[] {
  const count = (severity: "error" | "warning"): number =>
    [...findings, ...beside].filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  if (errors + warnings === 0) return [];
  const words = [
    errors > 0 ? `${String(errors)}处错误` : "",
    warnings > 0 ? `${String(warnings)}处警告` : "",
  ];
  return [paragraph(toCheck(`表内有${words.filter((one) => one !== "").join("、")}，先改工作簿再成文`))];
}

/** 附件：1.…  2.… below the text. */
function annexList(subject: DraftSubject): readonly PaperBlock[] {
  const annexes = annexesOf(subject);
  if (annexes.length === 1) return [paragraph(`附件：${String(annexes[0]?.title)}`)];
  const lines = annexes.map(
    ({ title }, index) => `${index === 0 ? "附件：" : "\u3000\u3000\u3000"}${String(index + 1)}.${title}`,
  );
  return lines.map((line) => paragraph(line));
}

function signature(subject: DraftSubject): readonly PaperBlock[] {
  return [
    { kind: "paragraph", text: say(unitOf(subject)), place: "right" },
    { kind: "paragraph", text: say(toFill("成文日期")), place: "right" },
  ];
}

function annexBlocks(subject: DraftSubject): readonly PaperBlock[] {
  const annexes = annexesOf(subject);
  return annexes.flatMap(({ wide, blocks }, index): readonly PaperBlock[] => [
    { kind: "break", wide },
    { kind: "paragraph", text: annexes.length === 1 ? "附件" : `附件${String(index + 1)}`, place: "flush" },
    ...blocks,
  ]);
}
