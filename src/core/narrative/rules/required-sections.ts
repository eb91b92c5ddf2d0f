import {
  commonOutline,
  leavesOf,
  outlineOf,
  OUTLINES,
  type Outline,
  type PartKey,
} from "../../outline/outlines";
import type { ReportReading } from "../reading";
import { otherPaper } from "./other-document";
import { defineNarrativeRule, type NarrativeContext, type NarrativeRule } from "./narrative-rule";

/** How a part shows: by a heading of its own, or by words of the text that stand for it. */
interface PartSigns {
  readonly name: string;
  readonly heading: RegExp;
  readonly words: RegExp;
}

const PROBLEM_WORDS = /存在的?(?:主要)?(?:问题|不足|困难)|主要问题|不足之处|问题(?:及|和|与)/u;
const MEASURE_WORDS = /改进措施|整改措施|下一步|(?:工作|有关|相关|改进)建议|今后将/u;

/** Signs of the parts some outline asks for. Parts that no outline asks for have none. */
const SIGNS: Partial<Readonly<Record<PartKey, PartSigns>>> = {
  basics: {
    name: "基本情况",
    heading: /概况|基本情况|简介|概述|背景|职能|分解下达/u,
    words: /基本情况|项目概况|主要职(?:责|能)|立项|(?:分解|资金)下达/u,
  },
  funds: {
    name: "资金使用情况",
    heading: /资金|收支|预算|支出|经费/u,
    words: /预算(?:数|安排)|资金(?:到位|使用|支出)|支出/u,
  },
  basicSpending: signs("基本支出情况", /基本支出/u),
  projectSpending: signs("项目支出情况", /项目支出|项目经费|专项经费/u),
  governmentFund: signs("政府性基金预算支出情况", /政府性基金/u),
  stateCapital: signs("国有资本经营预算支出情况", /国有资本/u),
  socialInsurance: signs("社会保险基金预算支出情况", /社会保险|社保/u),
  analysis: {
    name: "绩效（目标完成）情况",
    heading: /绩效|完成情况|效益|产出|效能|成效/u,
    words: /绩效目标|完成情况|产出指标|效益/u,
  },
  dutyAnalysis: {
    name: "履职效能分析",
    heading: /履职|效能|绩效(?:目标)?(?:完成|分析)|产出|效益/u,
    words: /履职效能|产出指标|效益指标|绩效目标完成/u,
  },
  efficiencyAnalysis: {
    name: "管理效率分析",
    heading: /管理效率|预算(?:编制|执行|管理)|资产管理|采购管理/u,
    words: /管理效率|采购管理|资产管理|信息公开情况/u,
  },
  conclusion: {
    name: "自评结论",
    heading: /结论|得分|评价结果|综合评价|自评情况/u,
    words: /自评(?:结论|结果|得分|总分|等级)|评价结论|得分/u,
  },
  problems: {
    name: "存在的问题",
    heading: /问题|不足|短板|困难|未完成原因|偏离|偏差/u,
    words: PROBLEM_WORDS,
  },
  measures: {
    name: "改进措施",
    heading: /措施|建议|改进|下一步|整改|对策|打算/u,
    words: MEASURE_WORDS,
  },
};

function signs(name: string, words: RegExp): PartSigns {
  return { name, heading: words, words };
}

/** The titles of a report: of its headings, and of numbered lines that serve as such. */
export const titlesOf = ({ sections, numbered }: ReportReading): readonly string[] => [
  ...sections.map((section) => section.title),
  ...numbered.map((block) => block.title),
];

/** Whether words stand anywhere in the text. */
export function hasWords({ passages }: ReportReading, words: RegExp): boolean {
  return passages.some((one) => words.test(one.passage.view));
}

const keyOf = (part: { readonly keys?: readonly PartKey[] }): PartKey | undefined => part.keys?.[0];

/** What an outline asks for beyond the common one of its kind. */
function ownKeys(outline: Outline): readonly PartKey[] {
  const common = leavesOf(commonOutline(outline.kind)).map(keyOf);
  return leavesOf(outline).flatMap((part) => {
    const key = keyOf(part);
    return part.required === true && key && !common.includes(key) ? [key] : [];
  });
}

/**
 * The outline a report is held against: that of its kind under the profile; without a profile of its own, the one
 * whose special headings it mostly has.
 */
function outlineFor({ reading, profile, forms }: NarrativeContext): Outline {
  const form = forms.find(({ reviewed }) => "results" in reviewed)?.reviewed.form.kind;
  const ofForm = form === "department" || form === "transfer" ? form : null;
  const kind = reading.head.kind ?? ofForm ?? "project";
  const chosen = outlineOf(kind, profile.id);
  if (chosen.profile !== null) return chosen;
  const titles = titlesOf(reading);
  const followed = OUTLINES.filter((one) => one.kind === kind && one.profile !== null).find((outline) => {
    const own = ownKeys(outline);
    const there = own.filter((key) => titles.some((title) => SIGNS[key]?.heading.test(title)));
    return there.length >= MOST_SPECIAL && there.length * 2 > own.length;
  });
  return followed ?? chosen;
}

/** So many special headings show whose outline was followed. */
const MOST_SPECIAL = 2;

const requiredSections = defineNarrativeRule({
  id: "narrative/required-sections",
  severity: "hint",
  title: "报告各部分齐全",
  basis: {
    text: "常见提纲：基本情况、资金使用、绩效完成情况、自评结论、存在的问题、改进措施；部门整体、转移支付和有的省另有提纲，以当地要求为准",
  },
  help: "缺少一部分，审核时多半要求补充。",
  remedy: "对照当地的报告提纲补上；当地不要求的可以不补。",
  example: {
    wrong: "全文没有写存在的问题和改进措施",
    right: "有“四、存在的问题和改进措施”一节，或在文中写明",
    edge: "不设标题、在正文里写到的也算",
  },
  *find(context) {
    const { reading } = context;
    const titles = titlesOf(reading);
    const { title } = reading.head;
    if (!title || reading.sections.length < 2 || otherPaper(reading)) return;
    const outline = outlineFor(context);
    const missing = leavesOf(outline).flatMap((part) => {
      const key = keyOf(part);
      const shows = key ? SIGNS[key] : undefined;
      if (part.required !== true || !shows) return [];
      const isThere = titles.some((one) => shows.heading.test(one)) || hasWords(reading, shows.words);
      return isThere ? [] : [shows.name];
    });
    if (missing.length > 0)
      yield {
        at: [title] as const,
        data: { missing, outline: outline.profile === null ? null : outline.name },
      };
  },
  message: ({ missing, outline }) =>
    `${outline === null ? "" : `对照${outline}，`}报告没有${missing.map((name) => `“${name}”`).join("、")}的内容。`,
});

export const REQUIRED_SECTION_RULES: readonly NarrativeRule[] = [requiredSections];
