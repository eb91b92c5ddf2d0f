/** The kinds of reports that have outlines of their own. */
export type ReportKind = "department" | "project" | "transfer";

/** What a part of a report tells; the drafter has content for each, the reader words that show it. */
export type PartKey =
  | "basics"
  | "yearsWork"
  | "goals"
  | "funds"
  | "basicSpending"
  | "projectSpending"
  | "governmentFund"
  | "stateCapital"
  | "socialInsurance"
  | "budgetManagement"
  | "conclusion"
  | "analysis"
  | "dutyAnalysis"
  | "efficiencyAnalysis"
  | "problems"
  | "measures"
  | "publication"
  | "other";

/** A heading of an outline: what stands under it, or the headings inside. */
export interface OutlinePart {
  readonly title: string;
  readonly keys?: readonly PartKey[];
  readonly parts?: readonly OutlinePart[];
  /** A report without it lacks something; other parts are a matter of custom. */
  readonly required?: boolean;
}

/** The headings of one kind of report; `profile` is whose outline it is, `null`: everybody's. */
export interface Outline {
  readonly kind: ReportKind;
  readonly profile: string | null;
  /** How it is called in a message. */
  readonly name: string;
  readonly parts: readonly OutlinePart[];
}

const required = true;

const DEPARTMENT: Outline = {
  kind: "department",
  profile: null,
  name: "部门整体支出自评报告的常见提纲",
  parts: [
    { title: "部门（单位）基本情况", keys: ["basics", "yearsWork"], required },
    { title: "年度绩效目标", keys: ["goals"] },
    { title: "资金使用情况", keys: ["funds", "basicSpending", "projectSpending"], required },
    { title: "自评结论", keys: ["conclusion"], required },
    { title: "绩效指标完成情况分析", keys: ["analysis"], required },
    { title: "存在的问题及原因", keys: ["problems"], required },
    { title: "改进措施", keys: ["measures"], required },
  ],
};

/** As a published report of 益阳 has it. */
const HUNAN_DEPARTMENT: Outline = {
  kind: "department",
  profile: "hunan-dept",
  name: "湖南部门整体支出自评报告的常见提纲",
  parts: [
    { title: "单位基本情况", keys: ["basics", "yearsWork"], required },
    {
      title: "一般公共预算支出情况",
      parts: [
        { title: "总体收支情况", keys: ["funds"], required },
        { title: "基本支出情况", keys: ["basicSpending"], required },
        { title: "项目支出情况", keys: ["projectSpending"], required },
      ],
    },
    { title: "政府性基金预算支出情况", keys: ["governmentFund"], required },
    { title: "国有资本经营预算支出情况", keys: ["stateCapital"], required },
    { title: "社会保险基金预算支出情况", keys: ["socialInsurance"], required },
    {
      title: "部门整体支出绩效情况",
      parts: [
        { title: "整体支出绩效目标", keys: ["goals"] },
        { title: "自评结论", keys: ["conclusion"], required },
        { title: "绩效指标完成情况", keys: ["analysis"], required },
      ],
    },
    { title: "存在的问题及原因分析", keys: ["problems"], required },
    { title: "下一步改进措施", keys: ["measures"], required },
    { title: "绩效自评结果拟应用和公开情况", keys: ["publication"] },
    { title: "其他需要说明的情况", keys: ["other"] },
  ],
};

/** As a published report of 广州 has it. */
const GUANGDONG_DEPARTMENT: Outline = {
  kind: "department",
  profile: "guangdong",
  name: "广东部门整体支出自评报告的常见提纲",
  parts: [
    {
      title: "部门基本情况",
      parts: [
        { title: "部门职能", keys: ["basics"], required },
        { title: "年度总体工作和重点工作任务", keys: ["yearsWork"] },
        { title: "部门整体支出绩效目标", keys: ["goals"] },
        { title: "部门整体收支情况", keys: ["funds", "basicSpending", "projectSpending"], required },
        { title: "部门整体绩效管理情况", keys: ["budgetManagement"] },
      ],
    },
    {
      title: "绩效自评情况",
      parts: [
        { title: "自评结论", keys: ["conclusion"], required },
        { title: "履职效能分析", keys: ["dutyAnalysis"], required },
        { title: "管理效率分析", keys: ["efficiencyAnalysis"], required },
      ],
    },
    { title: "存在的主要问题", keys: ["problems"], required },
    { title: "下一步改进措施", keys: ["measures"], required },
  ],
};

const PROJECT: Outline = {
  kind: "project",
  profile: null,
  name: "项目支出自评报告的常见提纲",
  parts: [
    { title: "项目基本情况", keys: ["basics"], required },
    { title: "项目绩效目标", keys: ["goals"] },
    { title: "项目资金使用情况", keys: ["funds"], required },
    { title: "自评结论", keys: ["conclusion"], required },
    { title: "绩效指标完成情况分析", keys: ["analysis"], required },
    { title: "存在的问题及原因", keys: ["problems"], required },
    { title: "改进措施", keys: ["measures"], required },
  ],
};

/** Transfers are not scored: a conclusion is custom, the goals reached are what is asked for. */
const TRANSFER: Outline = {
  kind: "transfer",
  profile: null,
  name: "转移支付自评报告的常见提纲",
  parts: [
    { title: "转移支付基本情况", keys: ["basics"], required },
    { title: "资金投入和管理情况", keys: ["funds", "budgetManagement"], required },
    { title: "总体绩效目标完成情况", keys: ["goals"] },
    { title: "自评结论", keys: ["conclusion"] },
    { title: "绩效指标完成情况分析", keys: ["analysis"], required },
    { title: "未完成原因和存在的问题", keys: ["problems"], required },
    { title: "改进措施", keys: ["measures"], required },
    { title: "绩效自评结果拟应用和公开情况", keys: ["publication"] },
  ],
};

/** Every outline: drafts are written along them, and finished reports are held against them. */
export const OUTLINES: readonly Outline[] = [
  DEPARTMENT,
  HUNAN_DEPARTMENT,
  GUANGDONG_DEPARTMENT,
  PROJECT,
  TRANSFER,
];

/** The outline of a kind of report under a profile; a profile without its own takes the common one. */
export function outlineOf(kind: ReportKind, profile: string): Outline {
  const own = OUTLINES.find((one) => one.kind === kind && one.profile === profile);
  return own ?? commonOutline(kind);
}

/** The outline of a kind that no profile has for itself. */
export function commonOutline(kind: ReportKind): Outline {
  switch (kind) {
    case "department":
      return DEPARTMENT;
    case "project":
      return PROJECT;
    case "transfer":
      return TRANSFER;
  }
}

/** The headings that have something under them, in order, those inside others too. */
export function leavesOf({ parts }: Outline): readonly OutlinePart[] {
  const leaves = (part: OutlinePart): readonly OutlinePart[] => part.parts?.flatMap(leaves) ?? [part];
  return parts.flatMap(leaves);
}
