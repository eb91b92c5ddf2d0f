import type { Span } from "../document";
import { rangeAt, type Range } from "../facts/brackets";
import type { DocumentMention } from "../facts/documents";
import { clauseAround, sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { wholeStatements } from "./account";
import { EVENTS, PHRASES } from "./events";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

interface BasisData {
  readonly quote: string;
  readonly year: number;
  readonly found: number;
  readonly kind: string;
}

/** The year an annual paper belongs to, where it is not the report's; else `null`. */
function strayYear({ topic, titleYear, number }: DocumentMention, year: number): number | null {
  if (topic === "evaluation") {
    const own = titleYear ?? number?.year ?? null;
    return own !== null && own !== year && own !== year + 1 ? own : null;
  }
  if (topic === "budgetReply") {
    if (titleYear !== null) return titleYear === year ? null : titleYear;
    const issued = number?.year ?? null;
    return issued !== null && issued !== year && issued !== year - 1 ? issued : null;
  }
  return null;
}

/** Whether the sentence itself speaks of that other year, so that the paper is rightly its. */
function speaksOf(one: PassageReading, range: Range, year: number): boolean {
  const { view } = one.passage;
  const { from, to } = sentenceAround(view, range.from);
  const around = view.slice(from, range.from) + view.slice(range.to, Math.max(range.to, to));
  return around.includes(`${String(year)}年`) || /上年|去年|往年|历年|以前年度|结转/u.test(around);
}

const basisYear = defineNarrativeRule<BasisData>({
  id: "narrative/basis-of-the-year",
  severity: "warning",
  title: "依据的年度文件属于本年度",
  basis: { text: "年度预算批复、年度自评通知一年一发；制度办法不受年度限制" },
  help: "沿用上年的报告，常常忘了换成本年度的通知和批复。",
  remedy: "换成评价年度的文件；确实引用其他年度文件的，请写明原因。",
  example: {
    wrong: "2024年度的报告写“根据《关于批复2022年部门预算的通知》，项目预算30万元”",
    right: "2024年度的报告写“根据《关于批复2024年部门预算的通知》，项目预算30万元”",
    edge: "长期有效的办法、结转项目的旧批复不报",
  },
  *find({ reading }) {
    const { year } = reading.head;
    if (year === null) return;
    for (const one of reading.passages) {
      for (const mention of one.documents) {
        const found = strayYear(mention, year);
        if (found === null || speaksOf(one, mention, found)) continue;
        yield {
          at: [spanOf(one, mention), ...headYear(reading.head.yearAt)],
          data: {
            quote: shown(one, mention, 60),
            year,
            found,
            kind: mention.topic === "evaluation" ? "自评（评价）通知" : "预算批复",
          },
        };
      }
    }
  },
  message: ({ quote, year, found, kind }) =>
    `${String(year)}年度的报告，依据的${kind}却是${String(found)}年的：“${quote}”。`,
});

/** A report is written in the year after, at the latest in the next; what it rests on is no later. */
const LATEST = 2;

const documentsInTime = defineNarrativeRule({
  id: "narrative/document-of-later-year",
  severity: "warning",
  title: "文号的年份不晚于报告",
  basis: { text: "报告写于评价年度的次年前后，引用的文件不会更晚" },
  help: "文号的年份在将来，多半是写错了一个数字。",
  remedy: "核对文号。",
  example: {
    wrong: "2024年度的报告写“根据某财绩〔2042〕18号开展自评”",
    right: "2024年度的报告写“根据某财绩〔2025〕18号开展自评”",
    edge: "晚两年以内的不报",
  },
  *find({ reading }) {
    const { year } = reading.head;
    if (year === null) return;
    for (const one of reading.passages) {
      for (const mention of one.documents) {
        if (!mention.number || mention.number.year <= year + LATEST) continue;
        yield {
          at: [spanOf(one, mention), ...headYear(reading.head.yearAt)],
          data: { quote: shown(one, mention, 60), year, found: mention.number.year },
        };
      }
    }
  },
  message: ({ quote, year, found }) =>
    `${String(year)}年度的报告引用了${String(found)}年的文件：“${quote}”。`,
});

const headYear = (at: Span | null): readonly Span[] => (at ? [at] : []);

const EVALUATED =
  /对[^。;,《]{0,20}?((?:19|20)\d\d)年度?[^。;,《]{0,30}?(?:进行|开展)了?[^。;,]{0,8}?(?:自评|自我评价)|((?:19|20)\d\d)年度[^。;,《]{0,20}?(?:自评得分|自评总分|自评结果|自评等级)/gu;

const evaluatedYear = defineNarrativeRule({
  id: "narrative/evaluated-year",
  severity: "warning",
  title: "正文自评的年度与标题一致",
  basis: { text: "一份报告评价一个年度" },
  help: "标题改了年度，正文还写着上年。",
  remedy: "把正文的年度改成评价年度。",
  example: {
    wrong: "2024年度的报告写“我局对2023年度项目支出进行了绩效自评”",
    right: "2024年度的报告写“我局对2024年度项目支出进行了绩效自评”",
    edge: "写明是参考上年自评的不报",
  },
  *find({ reading }) {
    const { year, yearAt } = reading.head;
    if (year === null) return;
    for (const one of reading.passages) {
      for (const found of one.passage.view.matchAll(EVALUATED)) {
        const said = Number(found[1] ?? found[2]);
        const range = { from: found.index, to: found.index + found[0].length };
        const { from } = sentenceAround(one.passage.view, found.index);
        const told = one.passage.view.slice(from, range.to);
        if (said === year || rangeAt(one.titles, found.index) || /上一?年|去年|往年/u.test(told)) continue;
        yield {
          at: [spanOf(one, range), ...headYear(yearAt)] as const,
          data: { quote: shown(one, range), year, said },
        };
      }
    }
  },
  message: ({ quote, year, said }) =>
    `标题是${String(year)}年度，这里自评的是${String(said)}年度：“${quote}”。`,
});

const accountYear = defineNarrativeRule({
  id: "narrative/account-of-the-year",
  severity: "warning",
  title: "预算数和执行数是评价年度的",
  basis: { text: "报告写的是评价年度的预算和支出" },
  help: "标题改了年度，资金情况还写着上年。",
  remedy: "换成评价年度的数，或改正年份。",
  example: {
    wrong: "2024年度的报告写“2023年总支出310.4万元，用于道路养护”",
    right: "2024年度的报告写“2024年总支出310.4万元，用于道路养护”",
    edge: "两年的数并列的不报",
  },
  *find({ reading }) {
    const { year, yearAt } = reading.head;
    const stated = year === null ? [] : wholeStatements(reading).filter((one) => one.role !== null);
    const years = stated.map(({ label }) => Number(/^((?:19|20)\d\d)年/u.exec(label)?.[1] ?? Number.NaN));
    const [first] = stated;
    // One statement of the year itself, or without a year, and the others are there for comparison.
    if (year === null || !first || !years.every((one) => one < year)) return;
    const label = { from: first.measure.from - first.label.length, to: first.measure.to };
    yield {
      at: [spanOf(first.one, label), ...headYear(yearAt)] as const,
      data: { quote: shown(first.one, label), year },
    };
  },
  message: ({ quote, year }) => `${String(year)}年度的报告，资金情况写的是“${quote}”，没有本年度的数。`,
});

interface EventData {
  readonly quote: string;
  readonly name: string;
  readonly when: string;
  readonly year: number;
}

/** A clause that names an earlier year, or a sentence that began with one, speaks of the past, and rightly. */
function tellsOfThePast({ passage: { view } }: PassageReading, at: number, year: number): boolean {
  const clause = clauseAround(view, at);
  const sentence = sentenceAround(view, at, 200);
  const isEarlier = (text: string): boolean =>
    Number(/^.*((?:19|20)\d\d)年/u.exec(text)?.[1] ?? Number.NaN) < year;
  return isEarlier(view.slice(clause.from, clause.to)) || isEarlier(view.slice(sentence.from, at));
}

const eventsAhead = defineNarrativeRule<EventData>({
  id: "narrative/events-not-over",
  severity: "warning",
  title: "报告期望的大事在评价年度还没有过去",
  basis: { text: "已经过去的事不会在本年度“迎接”“开局”" },
  help: "大事已过仍写“迎接”，是从往年材料里照抄的。",
  remedy: "改写成本年度的工作背景。",
  example: {
    wrong: "2024年度的报告写“以实际行动迎接党的二十大胜利召开”",
    right: "2024年度的报告写“以实际行动贯彻党的二十大精神”",
    edge: "写明是往年的事的不报",
  },
  *find({ reading }) {
    const { year } = reading.head;
    if (year === null) return;
    for (const one of reading.passages) {
      for (const { name, ahead, until, when } of EVENTS) {
        if (year <= until) continue;
        for (const found of one.passage.view.matchAll(ahead)) {
          const range = { from: found.index, to: found.index + found[0].length };
          if (rangeAt(one.titles, found.index) || tellsOfThePast(one, found.index, year)) continue;
          yield { at: [spanOf(one, range)], data: { quote: shown(one, range), name, when, year } };
        }
      }
    }
  },
  message: ({ quote, name, when, year }) => `“${quote}”：${name}在${when}，${String(year)}年度时已经过去。`,
});

const datedPhrases = defineNarrativeRule<EventData>({
  id: "narrative/phrases-of-the-year",
  severity: "hint",
  title: "背景情况是评价年度的",
  basis: { text: "有些说法只属于某几年" },
  help: "往年的背景、往年的原因，放到今年多半不合适。",
  remedy: "核对是否从往年材料照抄；确属本年度的可以不改。",
  example: {
    wrong: "2024年度的报告写“受疫情影响，部分培训改为线上”",
    right: "2024年度的报告写“受汛情影响，部分培训改为线上”",
    edge: "动物疫情不算",
  },
  *find({ reading }) {
    const { year } = reading.head;
    if (year === null) return;
    for (const one of reading.passages) {
      for (const { name, pattern, fits, unless, when } of PHRASES) {
        if (fits(year)) continue;
        for (const found of one.passage.view.matchAll(pattern)) {
          const range = { from: found.index, to: found.index + found[0].length };
          const { from, to } = sentenceAround(one.passage.view, found.index, 120);
          if (unless.test(one.passage.view.slice(from, to)) || tellsOfThePast(one, found.index, year))
            continue;
          yield { at: [spanOf(one, range)], data: { quote: shown(one, range), name, when, year } };
        }
      }
    }
  },
  message: ({ quote, name, when, year }) =>
    `${String(year)}年度的报告写到“${quote}”（${name}：${when}），请核对是不是往年的内容。`,
});

export const YEAR_RULES: readonly NarrativeRule[] = [
  documentsInTime,
  basisYear,
  evaluatedYear,
  accountYear,
  eventsAhead,
  datedPhrases,
];
