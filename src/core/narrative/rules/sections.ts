import { labelBefore } from "../facts/labels";
import { moneyRole } from "../facts/rates";
import type { Section } from "../headings";
import type { ReportReading } from "../reading";
import { typed } from "./amounts";
import { executionRates } from "./rates";
import { defineNarrativeRule, spanOf, type NarrativeContext, type NarrativeRule } from "./narrative-rule";

/** A part every report has: by its headings, or by words of the text that stand for it. */
interface RequiredPart {
  readonly name: string;
  readonly heading: RegExp;
  readonly words: RegExp;
  readonly kinds: readonly ("department" | "project")[];
}

const BOTH = ["department", "project"] as const;
const PROBLEMS = /问题|不足|短板|困难/u;
const PROBLEM_WORDS = /存在的?(?:主要)?(?:问题|不足|困难)|主要问题|不足之处|问题(?:及|和|与)/u;
const MEASURES = /措施|建议|改进|下一步|整改|对策|打算/u;
const MEASURE_WORDS = /改进措施|整改措施|下一步|(?:工作|有关|相关|改进)建议|今后将/u;

const PARTS: readonly RequiredPart[] = [
  {
    name: "基本情况",
    heading: /概况|基本情况|简介|概述|背景/u,
    words: /基本情况|项目概况|主要职(?:责|能)|立项|(?:分解|资金)下达/u,
    kinds: BOTH,
  },
  {
    name: "资金使用情况",
    heading: /资金|收支|预算|支出|经费/u,
    words: /预算(?:数|安排)|资金(?:到位|使用|支出)|支出/u,
    kinds: BOTH,
  },
  {
    name: "绩效（目标完成）情况",
    heading: /绩效|完成情况|效益|产出|效能|成效/u,
    words: /绩效目标|完成情况|产出指标|效益/u,
    kinds: BOTH,
  },
  {
    name: "自评结论",
    heading: /结论|得分|评价结果|综合评价|自评情况/u,
    words: /自评(?:结论|结果|得分|总分|等级)|评价结论|得分/u,
    kinds: BOTH,
  },
  { name: "存在的问题", heading: PROBLEMS, words: PROBLEM_WORDS, kinds: BOTH },
  { name: "改进措施", heading: MEASURES, words: MEASURE_WORDS, kinds: BOTH },
];

const titlesOf = ({ sections, numbered }: ReportReading): readonly string[] => [
  ...sections.map((section) => section.title),
  ...numbered.map((block) => block.title),
];

function hasWords({ passages }: ReportReading, words: RegExp): boolean {
  return passages.some((one) => words.test(one.passage.view));
}

const requiredSections = defineNarrativeRule({
  id: "narrative/required-sections",
  severity: "hint",
  title: "报告各部分齐全",
  basis: {
    text: "常见提纲：基本情况、资金使用、绩效完成情况、自评结论、存在的问题、改进措施，以当地要求为准",
  },
  help: "缺少一部分，审核时多半要求补充。",
  remedy: "对照当地的报告提纲补上；当地不要求的可以不补。",
  example: {
    wrong: "全文没有写存在的问题和改进措施",
    right: "有“四、存在的问题和改进措施”一节，或在文中写明",
    edge: "不设标题、在正文里写到的也算",
  },
  *find({ reading }) {
    const { kind, title } = reading.head;
    const titles = titlesOf(reading);
    if (!title || reading.sections.length < 2) return;
    const missing = PARTS.filter(
      (part) =>
        part.kinds.includes(kind ?? "project") &&
        !titles.some((one) => part.heading.test(one)) &&
        !hasWords(reading, part.words),
    ).map((part) => part.name);
    if (missing.length > 0) yield { at: [title] as const, data: { missing } };
  },
  message: ({ missing }) => `报告没有${missing.map((name) => `“${name}”`).join("、")}的内容。`,
});

const SPENT_IN_WORDS =
  /(?:全部|均|已|已经)(?:支出|使用|支付|拨付|执行)|(?:使用|支出|执行|支付)完毕|(?:年[底末]|资金|经费)[^。;]{0,6}无结余/u;

const executionStated = defineNarrativeRule({
  id: "narrative/execution-stated",
  severity: "warning",
  title: "写了预算就写执行数",
  basis: { text: "资金使用情况包括安排多少、用了多少" },
  help: "只有预算没有执行数，读者不知道钱用了没有，执行率也无从核对。",
  remedy: "补上全年执行数和执行率。",
  example: {
    wrong: "只写“项目年初预算30万元”，全文没有支出数和执行率",
    right: "写“项目年初预算30万元，实际支出29.4万元”",
    edge: "写“资金无结余”或只写执行率的也算",
  },
  *find(context) {
    if (hasExecutionForm(context)) return;
    const { reading } = context;
    const roles = reading.passages.flatMap((one) =>
      one.measures
        .filter((measure) => measure.family === "money")
        .map((measure) => {
          const label = labelBefore(one.passage.view, one.brackets.depths, measure);
          return { one, measure, role: moneyRole(label) };
        }),
    );
    const budget = roles.find(({ role }) => role === "budget" || role === "opening");
    const isTold =
      roles.some(({ role }) => role === "execution") ||
      executionRates(reading).length > 0 ||
      hasWords(reading, SPENT_IN_WORDS);
    if (!budget || isTold) return;
    yield {
      at: [spanOf(budget.one, budget.measure)] as const,
      data: { amount: typed(budget.measure) },
    };
  },
  message: ({ amount }) => `写了预算${amount}，全文没有写实际支出多少，也没有执行率。`,
});

/** A table in the report that tells the spending. */
function hasExecutionForm({ forms }: NarrativeContext): boolean {
  return forms.some(({ reviewed, origin }) => origin === "report" && reviewed.form.kind !== "baseData");
}

const NONE = /^(?:无|暂无|没有|不存在)[。.]?$/u;

const problemsAndMeasures = defineNarrativeRule<{
  readonly title: string;
  readonly has: "problems" | "measures";
}>({
  id: "narrative/problems-with-measures",
  severity: "warning",
  title: "有问题就有措施，有措施就有问题",
  basis: { text: "改进措施针对存在的问题" },
  help: "只写问题没有措施，或只写措施不说针对什么问题。",
  remedy: "补上另一部分。",
  example: {
    wrong: "有“存在的问题”一节，没有写改进措施",
    right: "“存在的问题”之后有“改进措施”一节",
    edge: "写明没有问题的不要求措施",
  },
  *find({ reading }) {
    const titles = titlesOf(reading);
    const problems = reading.sections.find(
      (one) => PROBLEM_WORDS.test(one.title) && !isEmptyOf(reading, one),
    );
    const measures = reading.sections.find((one) => /改进措施|整改措施/u.test(one.title));
    const hasProblems = titles.some((one) => PROBLEMS.test(one)) || hasWords(reading, PROBLEM_WORDS);
    const hasMeasures = titles.some((one) => MEASURES.test(one)) || hasWords(reading, MEASURE_WORDS);
    if (problems && !hasMeasures)
      yield { at: [problems.heading], data: { title: problems.title, has: "problems" } };
    if (measures && !hasProblems)
      yield { at: [measures.heading], data: { title: measures.title, has: "measures" } };
  },
  message: ({ title, has }) =>
    has === "problems" ? `写了“${title}”，没有写改进措施。` : `写了“${title}”，没有写存在的问题。`,
});

function isEmptyOf({ document }: ReportReading, { start, end }: Section): boolean {
  return NONE.test(document.text.slice(start, Math.min(end, start + 20)).trim());
}

const sectionsFilled = defineNarrativeRule({
  id: "narrative/sections-filled",
  severity: "warning",
  title: "标题之下有内容",
  basis: { text: "每一部分都应有内容，没有的写“无”" },
  help: "标题下面是空的，像是没有写完。",
  remedy: "补上内容；确实没有的写“无”。",
  example: {
    wrong: "“五、改进措施”下面没有内容，紧接着是“六、其他”",
    right: "“五、改进措施”下面写“加强部门之间的沟通”",
    edge: "下面还有下级标题的不算空",
  },
  *find({ reading }) {
    const { sections, document } = reading;
    const isBare = sections.map(({ start, level }, index) => {
      const next = sections[index + 1];
      if (!next || next.level > level) return false;
      return document.text.slice(start, next.heading.start).trim() === "";
    });
    const repeated = repeatedTitles(sections);
    for (const [index, section] of sections.entries()) {
      const isContents = isBare[index - 1] === true || isBare[index + 1] === true;
      if (!isBare[index] || isContents || section.level > 2 || repeated.has(section.title)) continue;
      yield { at: [section.heading] as const, data: { title: section.title } };
    }
  },
  message: ({ title }) => `“${title}”下面没有内容。`,
});

/** Titles that stand in the table of contents as well. */
function repeatedTitles(sections: readonly Section[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { title } of sections) {
    if (seen.has(title)) repeated.add(title);
    seen.add(title);
  }
  return repeated;
}

export const SECTION_RULES: readonly NarrativeRule[] = [
  requiredSections,
  executionStated,
  problemsAndMeasures,
  sectionsFilled,
];
