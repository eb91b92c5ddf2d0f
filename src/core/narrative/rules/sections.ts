import { labelBefore } from "../facts/labels";
import { moneyRole } from "../facts/rates";
import type { Section } from "../headings";
import type { ReportReading } from "../reading";
import { typed } from "./amounts";
import { otherPaper } from "./other-document";
import { executionRates } from "./rates";
import { hasWords, titlesOf } from "./required-sections";
import { defineNarrativeRule, spanOf, type NarrativeContext, type NarrativeRule } from "./narrative-rule";

const PROBLEMS = /问题|不足|短板|困难/u;
const PROBLEM_WORDS = /存在的?(?:主要)?(?:问题|不足|困难)|主要问题|不足之处|问题(?:及|和|与)/u;
const MEASURES = /措施|建议|改进|下一步|整改|对策|打算/u;
const MEASURE_WORDS = /改进措施|整改措施|下一步|(?:工作|有关|相关|改进)建议|今后将/u;

const SPENT_IN_WORDS =
  /(?:全部|均|已|已经)(?:支出|使用|支付|拨付|执行)|(?:使用|支出|执行|支付)完毕|(?:年[底末]|资金|经费)[^。;]{0,6}无结余|资金结余|结余资金|余款/u;

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
    const { reading } = context;
    if (hasExecutionForm(context) || otherPaper(reading)) return;
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
    if (otherPaper(reading)) return;
    const problems = reading.sections.find(
      (one) => PROBLEM_WORDS.test(one.title) && !isEmptyOf(reading, one),
    );
    const measures = reading.sections.find((one) => /改进措施|整改措施/u.test(one.title));
    // 未完成原因 is the problem the measures answer.
    const hasProblems =
      titles.some((one) => PROBLEMS.test(one) || /原因|偏离|偏差/u.test(one)) ||
      hasWords(reading, PROBLEM_WORDS);
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
      // The title of the report stands above its parts, at the same level in Markdown.
      const isTitle = reading.head.title?.start === section.heading.start;
      if (!isBare[index] || isTitle || isContents || section.level > 2 || repeated.has(section.title))
        continue;
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

export const SECTION_RULES: readonly NarrativeRule[] = [executionStated, problemsAndMeasures, sectionsFilled];
