import { decimal } from "../../cells/decimal";
import type { Span } from "../document";
import type { Range } from "../facts/brackets";
import type { Section } from "../headings";
import type { PassageReading, ReportReading } from "../reading";
import { executionRates } from "./rates";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

const PROBLEM_TITLE = /问题|不足|短板/u;
const MEASURE_TITLE = /改进|措施|建议|下一步|整改|打算|计划/u;

interface Placed {
  readonly one: PassageReading;
  readonly range: Range;
}

/** The passages that lie in a section. */
function passagesIn({ passages }: ReportReading, { start, end }: Span): readonly PassageReading[] {
  return passages.filter(({ passage }) => {
    const at = passage.offsets[0] ?? -1;
    return at >= start && at < end && passage.kind === "flow";
  });
}

function problemSections({ sections }: ReportReading): readonly Section[] {
  return sections.filter(({ title }) => PROBLEM_TITLE.test(title));
}

function firstMatch(passages: readonly PassageReading[], pattern: RegExp): Placed | null {
  for (const one of passages) {
    const found = pattern.exec(one.passage.view);
    if (found) return { one, range: { from: found.index, to: found.index + found[0].length } };
  }
  return null;
}

const GOOD_GOALS =
  /(?:绩效)?(?:目标|指标)(?:设置|设定|编制)?(?:比较|较为|较|基本)?(?:完整|明确|合理|清晰|科学|具体|规范)[^。;]{0,20}?(?:可衡量|可量化|细化|量化)/u;
const POOR_GOALS =
  /(?:指标|目标)[^。;]{0,30}?(?:不够|欠|有待)(?:完善|细化|量化|明确|科学|合理|具体|全面|提高)(?:细化|量化)?/u;
const LOW_EXECUTION = /(?:预算|资金)?(?:执行率|支出率)(?:整体|总体|仍)?(?:偏低|较低|不高|过低|低)/u;

const claimsFitProblems = defineNarrativeRule({
  id: "narrative/claims-fit-problems",
  severity: "hint",
  title: "前面肯定的，不在存在的问题里否定",
  basis: { text: "一份报告的前后说法一致" },
  help: "前面说目标明确、可衡量，问题里又说不够细化，读者不知道信哪一处。",
  remedy: "核对两处说法，改成一致。",
  example: {
    wrong: "前面写绩效目标明确、可衡量，存在的问题里写绩效指标不够细化",
    right: "前面写绩效目标基本明确，存在的问题里写个别指标不够细化",
    edge: "没有“存在的问题”一节的不比对",
  },
  *find({ reading }) {
    const problems = problemSections(reading);
    const inside = problems.flatMap((section) => passagesIn(reading, section));
    const outside = reading.passages.filter((one) => !inside.includes(one));
    const poor = firstMatch(inside, POOR_GOALS);
    const good = poor ? firstMatch(outside, GOOD_GOALS) : null;
    if (poor && good) yield contradiction(poor, good);
    const low = firstMatch(inside, LOW_EXECUTION);
    const rates = executionRates(reading);
    const [first] = rates;
    const isFull = rates.every(({ share }) => share.value.gte(decimal(100)));
    if (low && first && isFull) yield contradiction(low, { one: first.one, range: first.range });
  },
  message: ({ quote, before }) => `这里写“${quote}”，前面写的是“${before}”。`,
});

function contradiction(later: Placed, earlier: Placed) {
  return {
    at: [spanOf(later.one, later.range), spanOf(earlier.one, earlier.range)] as const,
    data: { quote: shown(later.one, later.range), before: shown(earlier.one, earlier.range) },
  };
}

const ITEM =
  /(?:^|[。;])(?:[一二三四五六七八九]是|[(][一二三四五六七八九][)]|\d{1,2}[.、])([^。;,:]{4,40})/gu;
/** Words of every report: they tell nothing of what a problem is about. */
const COMMON =
  /加强|提高|提升|完善|进一步|有待|不够|不足|不强|不高|不到位|不及时|工作|建设|问题|情况|存在|仍需|需要|方面|相关|还|较|的|和|及|与|等/gu;

const measuresAnswer = defineNarrativeRule({
  id: "narrative/measures-answer-problems",
  severity: "hint",
  title: "每个问题都有对应的改进措施",
  basis: { text: "改进措施针对存在的问题" },
  help: "列了问题，改进措施里却没有一个字说到它。",
  remedy: "补上针对这个问题的措施。",
  example: {
    wrong: "问题写“二是档案数字化滞后”，改进措施只写加强财务核算",
    right: "问题写“二是档案数字化滞后”，改进措施写加快档案扫描入库",
    edge: "问题之后接着写了办法的不报",
  },
  *find({ reading }) {
    const problems = problemSections(reading).filter(({ title }) => !MEASURE_TITLE.test(title));
    const measures = reading.sections.filter(
      ({ title }) => MEASURE_TITLE.test(title) && !PROBLEM_TITLE.test(title),
    );
    const answers = textOf(reading, measures);
    if (problems.length === 0 || answers.length < SHORTEST_ANSWER) return;
    const items = problems.flatMap((section) => itemsOf(reading, section));
    if (items.length < 2) return;
    for (const { words, one, range, whole } of items) {
      if (words.length === 0 || words.some((word) => answers.includes(word))) continue;
      if (/应|今后|下一步|将|要求|予以/u.test(whole)) continue;
      yield { at: [spanOf(one, range)] as const, data: { quote: shown(one, range) } };
    }
  },
  message: ({ quote }) => `“${quote}”这个问题，改进措施里没有说到。`,
});

const SHORTEST_ANSWER = 20;

function textOf(reading: ReportReading, sections: readonly Section[]): string {
  return sections.flatMap((section) => passagesIn(reading, section).map((one) => one.passage.view)).join("");
}

/** The problems a section lists, each with the pairs of characters that tell what it is about. */
function itemsOf(reading: ReportReading, section: Section) {
  return passagesIn(reading, section).flatMap((one) => {
    const { view } = one.passage;
    return [...view.matchAll(ITEM)].map((found) => {
      const from = found.index + found[0].length - (found[1] ?? "").length;
      const next = view
        .slice(from)
        .search(/[。;](?:[一二三四五六七八九]是|[(][一二三四五六七八九][)]|\d{1,2}[.、])/u);
      const whole = view.slice(from, next < 0 ? view.length : from + next);
      return {
        one,
        range: { from, to: found.index + found[0].length },
        words: pairsOf(found[1] ?? ""),
        whole,
      };
    });
  });
}

/** 后备干部队伍建设有待加强 → 后备, 备干, 干部, 部队, 队伍. */
function pairsOf(text: string): readonly string[] {
  return text
    .split(COMMON)
    .flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)))
    .filter((pair) => /^[\u4e00-\u9fff]{2}$/u.test(pair));
}

export const PROBLEM_RULES: readonly NarrativeRule[] = [claimsFitProblems, measuresAnswer];
