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

/** What stands under a heading. */
type Content = (subject: DraftSubject) => readonly PaperBlock[];

/** A part of a report: its content, or the parts inside it. */
interface Part {
  readonly title: string;
  readonly content?: Content;
  readonly parts?: readonly Part[];
}

const byHand =
  (...wanted: readonly string[]): Content =>
  () =>
    wanted.map((what) => paragraph(toFill(what)));

const all =
  (...contents: readonly Content[]): Content =>
  (subject) =>
    contents.flatMap((content) => content(subject));

const basic: Content = (subject) => budgetTableParagraphs(subject, "basic");
const project: Content = (subject) => budgetTableParagraphs(subject, "project");

const DEPARTMENT: readonly Part[] = [
  { title: "部门（单位）基本情况", content: all(departmentBasics, yearsWork) },
  { title: "年度绩效目标", content: goalParagraphs },
  { title: "资金使用情况", content: all(fundParagraphs, basic, project, threePublicParagraphs) },
  { title: "自评结论", content: conclusionParagraphs },
  { title: "绩效指标完成情况分析", content: analysisBlocks },
  { title: "存在的问题及原因", content: problemParagraphs },
  { title: "改进措施", content: measureParagraphs },
];

/** The outline of Hunan's departments, as a published report of 益阳 has it. */
const HUNAN_DEPARTMENT: readonly Part[] = [
  { title: "单位基本情况", content: all(departmentBasics, yearsWork) },
  {
    title: "一般公共预算支出情况",
    parts: [
      { title: "总体收支情况", content: fundParagraphs },
      {
        title: "基本支出情况",
        content: all(basic, threePublicParagraphs, byHand("基本支出的使用和管理情况")),
      },
      { title: "项目支出情况", content: all(project, byHand("项目支出的安排、使用和管理情况")) },
    ],
  },
  { title: "政府性基金预算支出情况", content: byHand("政府性基金预算支出，没有的写“无”") },
  { title: "国有资本经营预算支出情况", content: byHand("国有资本经营预算支出，没有的写“无”") },
  { title: "社会保险基金预算支出情况", content: byHand("社会保险基金预算支出，没有的写“无”") },
  {
    title: "部门整体支出绩效情况",
    parts: [
      { title: "整体支出绩效目标", content: goalParagraphs },
      { title: "自评结论", content: conclusionParagraphs },
      { title: "绩效指标完成情况", content: (subject) => analysisBlocks(subject, 3) },
    ],
  },
  { title: "存在的问题及原因分析", content: problemParagraphs },
  { title: "下一步改进措施", content: measureParagraphs },
  { title: "绩效自评结果拟应用和公开情况", content: byHand("自评结果的应用和公开情况") },
  { title: "其他需要说明的情况", content: byHand("其他情况，没有的写“无”") },
];

/** The outline of Guangdong's departments, as a published report of 广州 has it. */
const GUANGDONG_DEPARTMENT: readonly Part[] = [
  {
    title: "部门基本情况",
    parts: [
      { title: "部门职能", content: departmentBasics },
      { title: "年度总体工作和重点工作任务", content: yearsWork },
      { title: "部门整体支出绩效目标", content: goalParagraphs },
      {
        title: "部门整体收支情况",
        content: all(fundParagraphs, basic, project, threePublicParagraphs),
      },
      { title: "部门整体绩效管理情况", content: byHand("绩效管理制度、目标管理和运行监控情况") },
    ],
  },
  {
    title: "绩效自评情况",
    parts: [
      { title: "自评结论", content: conclusionParagraphs },
      { title: "履职效能分析", content: (subject) => analysisBlocks(subject, 3) },
      {
        title: "管理效率分析",
        content: byHand(
          "预算编制、预算执行情况",
          "信息公开情况",
          "绩效管理情况",
          "采购管理情况",
          "资产管理情况",
          "运行成本情况",
        ),
      },
    ],
  },
  { title: "存在的主要问题", content: problemParagraphs },
  { title: "下一步改进措施", content: measureParagraphs },
];

const PROJECT: readonly Part[] = [
  { title: "项目基本情况", content: projectBasics },
  { title: "项目绩效目标", content: goalParagraphs },
  { title: "项目资金使用情况", content: all(fundParagraphs, byHand("资金到位、支出内容和管理情况")) },
  { title: "自评结论", content: conclusionParagraphs },
  { title: "绩效指标完成情况分析", content: analysisBlocks },
  { title: "存在的问题及原因", content: problemParagraphs },
  { title: "改进措施", content: measureParagraphs },
];

const TRANSFER: readonly Part[] = [
  { title: "转移支付基本情况", content: projectBasics },
  { title: "资金投入和管理情况", content: all(fundParagraphs, managementParagraphs) },
  { title: "总体绩效目标完成情况", content: goalParagraphs },
  { title: "自评结论", content: conclusionParagraphs },
  { title: "绩效指标完成情况分析", content: analysisBlocks },
  { title: "未完成原因和存在的问题", content: problemParagraphs },
  { title: "改进措施", content: measureParagraphs },
  { title: "绩效自评结果拟应用和公开情况", content: byHand("自评结果的应用和公开情况") },
];

/** Outlines that a profile has of its own for departments; all others take the common one. */
const OWN: ReadonlyMap<string, readonly Part[]> = new Map([
  ["hunan-dept", HUNAN_DEPARTMENT],
  ["guangdong", GUANGDONG_DEPARTMENT],
]);

function outlineOf({ form, profile }: DraftSubject): readonly Part[] {
  switch (form.kind) {
    case "department":
      return OWN.get(profile.id) ?? DEPARTMENT;
    case "project":
      return PROJECT;
    case "transfer":
      return TRANSFER;
  }
}

/** The report's body in the outline of its kind and profile. */
export function bodyBlocks(subject: DraftSubject): readonly PaperBlock[] {
  return outlineOf(subject).flatMap((part, index) => partBlocks(subject, part, 1, index + 1));
}

function partBlocks(
  subject: DraftSubject,
  { title, content, parts = [] }: Part,
  level: 1 | 2,
  number: number,
): readonly PaperBlock[] {
  return [
    heading(level, `${headingNumber(level, number)}${title}`),
    ...(content?.(subject) ?? []),
    ...parts.flatMap((part, index) => partBlocks(subject, part, 2, index + 1)),
  ];
}
