import { outlineOf, type OutlinePart, type PartKey } from "../outline/outlines";
import type { PaperBlock } from "../paper/paper";
import { analysisBlocks } from "./analysis";
import {
  budgetTableParagraphs,
  departmentBasics,
  goalParagraphs,
  projectBasics,
  threePublicParagraphs,
  yearsWork,
} from "./basics";
import { conclusionParagraphs } from "./conclusion";
import { fundParagraphs } from "./funds";
import { headingNumber } from "./marked";
import { managementParagraphs } from "./management";
import { measureParagraphs, problemParagraphs } from "./problems";
import { heading, paragraph, toFill } from "./say";
import type { DraftSubject } from "./subject";

/** What stands under a heading; `depth` is the level of the headings inside. */
type Content = (subject: DraftSubject, depth: 2 | 3) => readonly PaperBlock[];

const byHand =
  (...wanted: readonly string[]): Content =>
  () =>
    wanted.map((what) => paragraph(toFill(what)));

/** Whether the outline gives this kind of spending a heading of its own. */
const hasOwnHeading = ({ form, profile }: DraftSubject, key: PartKey): boolean =>
  outlineOf(form.kind, profile.id).parts.some(({ parts = [] }) =>
    parts.some(({ keys = [] }) => keys.length === 1 && keys[0] === key),
  );

const basicSpending: Content = (subject) => [
  ...budgetTableParagraphs(subject, "basic"),
  ...(hasOwnHeading(subject, "basicSpending")
    ? [...threePublicParagraphs(subject), paragraph(toFill("基本支出的使用和管理情况"))]
    : []),
];

const projectSpending: Content = (subject) => [
  ...budgetTableParagraphs(subject, "project"),
  ...(hasOwnHeading(subject, "projectSpending")
    ? [paragraph(toFill("项目支出的安排、使用和管理情况"))]
    : threePublicParagraphs(subject)),
];

const funds: Content = (subject) => [
  ...fundParagraphs(subject),
  ...(subject.form.kind === "project" ? [paragraph(toFill("资金到位、支出内容和管理情况"))] : []),
];

const CONTENTS: Readonly<Record<PartKey, Content>> = {
  basics: (subject) =>
    subject.form.kind === "department" ? departmentBasics(subject) : projectBasics(subject),
  yearsWork,
  goals: goalParagraphs,
  funds,
  basicSpending,
  projectSpending,
  governmentFund: byHand("政府性基金预算支出，没有的写“无”"),
  stateCapital: byHand("国有资本经营预算支出，没有的写“无”"),
  socialInsurance: byHand("社会保险基金预算支出，没有的写“无”"),
  budgetManagement: (subject) =>
    subject.form.kind === "transfer"
      ? managementParagraphs(subject)
      : [paragraph(toFill("绩效管理制度、目标管理和运行监控情况"))],
  conclusion: conclusionParagraphs,
  analysis: analysisBlocks,
  dutyAnalysis: analysisBlocks,
  efficiencyAnalysis: byHand(
    "预算编制、预算执行情况",
    "信息公开情况",
    "绩效管理情况",
    "采购管理情况",
    "资产管理情况",
    "运行成本情况",
  ),
  problems: problemParagraphs,
  measures: measureParagraphs,
  publication: byHand("自评结果的应用和公开情况"),
  other: byHand("其他情况，没有的写“无”"),
};

/** The report's body in the outline of its kind and profile. */
export function bodyBlocks(subject: DraftSubject): readonly PaperBlock[] {
  const { parts } = outlineOf(subject.form.kind, subject.profile.id);
  return parts.flatMap((part, index) => partBlocks(subject, part, 1, index + 1));
}

function partBlocks(
  subject: DraftSubject,
  { title, keys = [], parts = [] }: OutlinePart,
  level: 1 | 2,
  number: number,
): readonly PaperBlock[] {
  return [
    heading(level, `${headingNumber(level, number)}${title}`),
    ...keys.flatMap((key) => CONTENTS[key](subject, level === 1 ? 2 : 3)),
    ...parts.flatMap((part, index) => partBlocks(subject, part, 2, index + 1)),
  ];
}
