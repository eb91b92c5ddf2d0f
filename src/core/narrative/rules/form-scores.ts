import { formatAddress, type CellRef } from "../../cells/address";
import { show, showPercent, sum, type Decimal } from "../../cells/decimal";
import { numberOf } from "../../compute/execution";
import { gradeIndex } from "../../compute/total";
import { halfOf } from "../facts/rounding";
import type { ScorePart } from "../facts/scores";
import { onlyEvaluation, paperOf, type StatedEvaluation } from "./evaluation-forms";
import { mainScore, scoresOf } from "./main-score";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";
import { executionRates } from "./rates";

const SAME = "报告的结论出自自评表";

const scoreAsInForm = defineNarrativeRule({
  id: "narrative/score-as-in-form",
  severity: "error",
  title: "报告的自评得分等于自评表的总分",
  basis: { text: SAME },
  help: "报告与自评表的总分不同，其中一份没有更新。",
  remedy: "核对总分，两处写成一致。",
  example: {
    wrong: "表内总分99.14分，报告写“自评得分98.14分，扣分在时效”",
    right: "表内总分99.14分，报告写“自评得分99.14分，扣分在时效”",
  },
  *find(context) {
    const form = onlyEvaluation(context);
    const main = mainScore(context.reading);
    const total = form?.reviewed.results.total;
    const inForm = total?.typed ?? total?.sum ?? null;
    const at = form?.reviewed.form.total?.score?.at ?? null;
    if (!form || !main || !inForm || !at || main.score.points.value.eq(inForm)) return;
    yield {
      at: [spanOf(main.one, main.score)] as const,
      cell: { at, origin: form.origin },
      data: {
        quote: shown(main.one, main.score),
        inForm: show(inForm),
        at: formatAddress(at),
        paper: paperOf(form.origin),
      },
    };
  },
  message: ({ quote, inForm, at, paper }) => `报告写“${quote}”，${paper}的总分（${at}）是${inForm}分。`,
});

const gradeAsInForm = defineNarrativeRule({
  id: "narrative/grade-as-in-form",
  severity: "error",
  title: "报告的等级与自评表一致",
  basis: { text: SAME },
  help: "报告与自评表的等级不同，其中一份没有更新。",
  remedy: "核对等级，两处写成一致。",
  example: {
    wrong: "表内等级为优，报告写“自评等级为良”",
    right: "表内等级为优，报告写“自评等级为优”",
    edge: "“优秀”与“优”视为相同",
  },
  *find(context) {
    const form = onlyEvaluation(context);
    const grade = form?.reviewed.form.grade;
    const inForm = grade ? gradeIndex(grade.value) : null;
    if (!form || !grade || inForm === null) return;
    for (const one of context.reading.passages) {
      for (const mention of one.grades) {
        const said = gradeIndex(mention.word);
        const before = one.passage.view.slice(Math.max(0, mention.from - 16), mention.to);
        if (said === null || said === inForm || !/自评|绩效|评价/u.test(before)) continue;
        yield {
          at: [spanOf(one, mention)] as const,
          cell: { at: grade.at, origin: form.origin },
          data: {
            quote: shown(one, mention),
            inForm: grade.value,
            at: formatAddress(grade.at),
            paper: paperOf(form.origin),
          },
        };
      }
    }
  },
  message: ({ quote, inForm, at, paper }) => `报告写“${quote}”，${paper}的等级（${at}）是“${inForm}”。`,
});

const rateAsInForm = defineNarrativeRule({
  id: "narrative/rate-as-in-form",
  severity: "warning",
  title: "报告的执行率与自评表一致",
  basis: { text: SAME },
  help: "报告写的执行率与自评表算出的不同。",
  remedy: "核对预算数和执行数，重新计算执行率。",
  example: {
    wrong: "表内全年预算240万元、执行234万元，报告写“预算执行率95.7%”",
    right: "表内全年预算240万元、执行234万元，报告写“预算执行率97.5%”",
    edge: "四舍五入到98%的不报",
  },
  *find(context) {
    const form = onlyEvaluation(context);
    const scored = form?.reviewed.results.execution.scored;
    const exact = scored?.exact ?? scored?.typed?.ratio ?? null;
    if (!form || !scored || exact === null) return;
    const rates = executionRates(context.reading);
    const percent = exact.times(100);
    const fits = rates.some(({ share }) => share.value.minus(percent).abs().lte(halfOf(share).times(2)));
    const [first] = rates;
    if (!first || fits) return;
    const at = scored.fund.executionRate?.at ?? scored.fund.labelAt;
    yield {
      at: [spanOf(first.one, first.range)] as const,
      cell: at ? { at, origin: form.origin } : null,
      data: { quote: shown(first.one, first.range), inForm: showPercent(exact), paper: paperOf(form.origin) },
    };
  },
  message: ({ quote, inForm, paper }) => `报告写“${quote}”，按${paper}的预算数和执行数是${inForm}。`,
});

/** First levels by the words a form uses for them. */
const PART_LEVELS: readonly (readonly [ScorePart, RegExp])[] = [
  ["output", /^产出/u],
  ["benefit", /^(?:效益|效果)/u],
  ["satisfaction", /满意/u],
  ["cost", /^成本/u],
  ["decision", /决策/u],
  ["process", /^过程/u],
];

interface PartScore {
  readonly points: Decimal;
  readonly at: CellRef;
}

/** What a form gives for a section: its execution score, or the scores of a first level where none is missing. */
function partInForm({ reviewed: { results } }: StatedEvaluation, part: ScorePart | null): PartScore | null {
  if (part === "execution") {
    const entry = results.execution.scored?.fund.executionScore;
    const points = entry ? numberOf(entry) : null;
    return entry && points ? { points, at: entry.at } : null;
  }
  const level = PART_LEVELS.find(([name]) => name === part)?.[1];
  const rows = results.indicators.filter(
    ({ row }) => !row.unused && row.detailOf === null && level?.test(row.level1?.name ?? "") === true,
  );
  const at = rows[0]?.row.score?.at;
  const scores = rows.flatMap(({ typed }) => (typed ? [typed] : []));
  return at && scores.length === rows.length ? { points: sum(scores), at } : null;
}

const partScores = defineNarrativeRule({
  id: "narrative/part-scores-as-in-form",
  severity: "warning",
  title: "报告的各部分得分与自评表一致",
  basis: { text: SAME },
  help: "报告写的预算执行、产出、效益、满意度得分与自评表各项之和不同，其中一份没有更新。",
  remedy: "核对这一部分的得分，两处写成一致。",
  example: {
    wrong: "表内预算执行得9.75分，报告写“预算执行得分9.57分”",
    right: "表内预算执行得9.75分，报告写“预算执行得分9.75分”",
    edge: "这一部分有没填的得分时不比对",
  },
  *find(context) {
    const form = onlyEvaluation(context);
    if (!form) return;
    const stated = scoresOf(context.reading, "part");
    for (const part of new Set(stated.map(({ score }) => score.part))) {
      const own = partInForm(form, part);
      const said = stated.filter(({ score }) => score.part === part);
      const [first] = said;
      if (!own || !first || said.some(({ score }) => score.points.value.eq(own.points))) continue;
      yield {
        at: [spanOf(first.one, first.score)] as const,
        cell: { at: own.at, origin: form.origin },
        data: {
          quote: shown(first.one, first.score),
          inForm: show(own.points),
          at: formatAddress(own.at),
          paper: paperOf(form.origin),
        },
      };
    }
  },
  message: ({ quote, inForm, at, paper }) => `报告写“${quote}”，${paper}（${at}）这一部分是${inForm}分。`,
});

const indicatorCount = defineNarrativeRule({
  id: "narrative/indicator-count-as-in-form",
  severity: "warning",
  title: "报告写的指标个数与自评表一致",
  basis: { text: "自评表一行一个指标；预算执行率是否算一个，两种算法都认" },
  help: "个数不同，不是数错，就是表中漏了指标。",
  remedy: "数一数自评表的指标，改正个数。",
  example: {
    wrong: "表内有11项指标，报告写“共设置绩效指标13项”",
    right: "表内有11项指标，报告写“共设置绩效指标11项”",
    edge: "把预算执行率也算一项、只说一类指标的不报",
  },
  *find(context) {
    const form = onlyEvaluation(context);
    if (!form) return;
    const count = form.reviewed.results.coverage.indicators;
    const isOne = (number: number): boolean => number === count || number === count + 1;
    const [first] = form.reviewed.form.indicators;
    for (const one of context.reading.passages) {
      for (const mention of one.indicatorCounts) {
        if (count === 0 || isOne(mention.count.value.toNumber())) continue;
        const at = first?.level3?.at ?? first?.actual?.at ?? null;
        yield {
          at: [spanOf(one, mention)] as const,
          cell: at ? { at, origin: form.origin } : null,
          data: { quote: shown(one, mention), count, paper: paperOf(form.origin) },
        };
      }
    }
  },
  message: ({ quote, count, paper }) => `报告写“${quote}”，${paper}有${String(count)}个指标。`,
});

export const FORM_SCORE_RULES: readonly NarrativeRule[] = [
  scoreAsInForm,
  partScores,
  gradeAsInForm,
  rateAsInForm,
  indicatorCount,
];
