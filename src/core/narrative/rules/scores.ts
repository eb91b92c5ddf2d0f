import { decimal, show, sum } from "../../cells/decimal";
import { gradeIndex, gradeOf } from "../../compute/total";
import { isEvaluation } from "../../compute/results";
import { parameter } from "../../profiles/profile";
import { rangesBetween } from "../facts/ordered";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading, ReportReading } from "../reading";
import { mainScore, scoresOf, selfScores, type PlacedScore } from "./main-score";
import { scoreParts } from "./score-parts";
import {
  defineNarrativeRule,
  shown,
  spanOf,
  type NarrativeContext,
  type NarrativeRule,
} from "./narrative-rule";

const gradeMatches = defineNarrativeRule({
  id: "narrative/grade-matches-score",
  severity: "error",
  title: "等级与得分对应",
  basis: { text: "等级按总分划定", keys: ["grades", "gradeWords"] },
  help: "等级与得分不对应，两者必有一个写错。",
  remedy: "核对得分和等级。",
  example: {
    wrong: "“自评得分86.5分，等级为优”",
    right: "“自评得分86.5分，等级为良”",
    edge: "上年的得分和等级不比对；90分归“优”",
  },
  *find({ reading, profile }) {
    const main = mainScore(reading);
    for (const one of reading.passages) {
      for (const grade of one.grades) {
        const own = sentenceAround(one.passage.view, grade.from);
        const near = rangesBetween(one.scores, own.from, own.to).filter((score) => score.role === "self");
        const placed = near[0] ? { one, score: near[0] } : isOfThisPaper(one, grade.from) ? main : null;
        const said = gradeIndex(grade.word);
        if (!placed || near.length > 1 || said === null || /合格/u.test(grade.word)) continue;
        const points = placed.score.points.value;
        if (points.gt(decimal(String(parameter(profile, "totalBase"))))) continue;
        const expected = gradeOf(points, profile);
        if (gradeIndex(expected) === said) continue;
        yield {
          at: [spanOf(one, grade), spanOf(placed.one, placed.score)] as const,
          data: { quote: shown(one, grade), points: show(points), said: grade.word, expected },
        };
      }
    }
  },
  message: ({ quote, points, said, expected }) =>
    `得分${points}分对应的等级是“${expected}”，“${quote}”写的是“${said}”。`,
});

/** A grade told away from the score counts only where it speaks of this evaluation. */
function isOfThisPaper({ passage }: PassageReading, at: number): boolean {
  return /自评|绩效|评价/u.test(passage.view.slice(Math.max(0, at - 16), at + 6));
}

const scoresAgree = defineNarrativeRule({
  id: "narrative/scores-agree",
  severity: "warning",
  title: "前后写的自评得分相同",
  basis: { text: "一份报告只有一个自评总分" },
  help: "报告开头和结论各写一个得分，改了一处忘了另一处。",
  remedy: "核对自评表的总分，前后写成同一个数。",
  example: {
    wrong: "“项目自评得分95分，扣分在时效。综上，自评得分96分”",
    right: "“项目自评得分95分，扣分在时效。综上，自评得分95分”",
    edge: "上年与本年的、不同项目的得分不比对",
  },
  *find({ reading }) {
    const scores = selfScores(reading);
    const [first, second] = scores;
    if (!first || !second || scores.length !== 2 || plainLabel(first) !== plainLabel(second)) return;
    if (first.score.points.value.eq(second.score.points.value) || speaksOfSeveral(reading)) return;
    yield {
      at: [spanOf(second.one, second.score), spanOf(first.one, first.score)] as const,
      data: { first: shown(first.one, first.score), second: shown(second.one, second.score) },
    };
  },
  message: ({ first, second }) => `前面写“${first}”，这里写“${second}”，两处不同。`,
});

const NEUTRAL =
  /^(?:本次|本项目|该项目|项目|本单位|我单位|本部门|我[局委办部院校]|我中心|经|综合|最终|部门整体支出|整体支出|绩效)+/u;

/** What the score is of, without words that single nothing out. */
function plainLabel({ score }: PlacedScore): string {
  return score.label.replace(NEUTRAL, "").replace(/^评价/u, "");
}

/** A report on several projects may rightly give several scores. */
function speaksOfSeveral({ passages, head }: ReportReading): boolean {
  const named = passages.filter((one) => /项目名称|项目[一二三][:、]/u.test(one.passage.view)).length;
  return (
    named > 1 ||
    (head.kind === "department" && passages.some((one) => /项目自评|各项目/u.test(one.passage.view)))
  );
}

const partsMakeScore = defineNarrativeRule({
  id: "narrative/score-parts-sum",
  severity: "error",
  title: "自评得分等于各部分得分之和",
  basis: { text: "总分＝各部分得分之和" },
  help: "各部分得分加起来不等于自评得分。",
  remedy: "核对各部分得分与总分。",
  example: {
    wrong:
      "“预算执行得分10分，产出指标得分48.5分，效益指标得分29.5分，满意度指标得分9.5分。综上，自评得分98.5分”",
    right:
      "“预算执行得分10分，产出指标得分48.5分，效益指标得分29.5分，满意度指标得分9.5分。综上，自评得分97.5分”",
    edge: "各部分得分没有写全的不核对",
  },
  *find({ reading }) {
    const main = mainScore(reading);
    const parts = scoreParts(reading);
    if (!main || parts.length === 0 || isEnumerated(main)) return;
    const added = sum(parts.map(({ points }) => points.value));
    const total = main.score.points.value;
    const slack = decimal("0.005").times(parts.length + 1);
    if (added.minus(total).abs().lte(slack)) return;
    yield {
      at: [spanOf(main.one, main.score), ...parts.map(({ one, points }) => spanOf(one, points))] as const,
      data: { quote: shown(main.one, main.score), added: show(added), total: show(total) },
      expression: {
        addresses: parts.map(({ label }) => label).join("+"),
        values: parts.map(({ points }) => show(points.value)).join("+"),
        expected: show(added),
        found: show(total),
        delta: show(total.minus(added)),
      },
    };
  },
  message: ({ quote, added, total }) => `各部分得分之和为${added}分，“${quote}”写的是${total}分。`,
});

/** Where the parts stand behind the score as 其中, the sum is judged as every other enumeration. */
function isEnumerated({ one, score }: PlacedScore): boolean {
  return one.enumerations.some(({ whole }) => whole.from === score.points.from);
}

const withinFull = defineNarrativeRule({
  id: "narrative/score-within-full-marks",
  severity: "error",
  title: "自评得分不超过满分",
  basis: { text: "得分以满分为限", keys: ["totalBase"] },
  help: "得分超过满分，必有一处写错。",
  remedy: "核对得分和满分。",
  example: {
    wrong: "“经评定，自评得分103分”",
    right: "“经评定，自评得分100分”",
    edge: "写明满分120分的，按120分核对",
  },
  *find({ reading, profile }) {
    const full = decimal(String(parameter(profile, "totalBase")));
    if (scoresOf(reading, "full").some(({ score }) => score.points.value.gt(full))) return;
    for (const { one, score } of selfScores(reading)) {
      if (score.points.value.lte(full)) continue;
      yield { at: [spanOf(one, score)] as const, data: { quote: shown(one, score), full: show(full) } };
    }
  },
  message: ({ quote, full }) => `“${quote}”超过满分${full}分。`,
});

const LOSS = /扣|失分|丢分|减分|未得分|不得分|得分率/u;

const lossExplained = defineNarrativeRule({
  id: "narrative/loss-explained",
  severity: "hint",
  title: "没有得满的分说明失在哪里",
  basis: { text: "自评报告应能说明扣分的指标和原因" },
  help: "读者只看到总分，不知道哪一项没有完成。",
  remedy: "在自评结论中写明扣分的指标、分值和原因，或附上自评表。",
  example: { wrong: "“自评得分95分”", right: "“自评得分95分，时效指标扣5分”", edge: "得满分的不要求写" },
  *find(context) {
    const { reading, profile } = context;
    const main = mainScore(reading);
    const full = decimal(String(parameter(profile, "totalBase")));
    if (!main || main.score.points.value.gte(full) || hasScoredForm(context) || hasScoreTable(context))
      return;
    if (scoresOf(reading, "part").length > 0 || scoreParts(reading).length > 0 || isEnumerated(main)) return;
    if (reading.passages.some((one) => LOSS.test(one.passage.view))) return;
    yield {
      at: [spanOf(main.one, main.score)] as const,
      data: { quote: shown(main.one, main.score), lost: show(full.minus(main.score.points.value)) },
    };
  },
  message: ({ quote, lost }) => `“${quote}”，失了${lost}分，全文没有说明失在哪一项。`,
});

/** A table of points beside the text shows where they went. */
function hasScoreTable({ reading: { document } }: NarrativeContext): boolean {
  return document.tables.some(({ start, end }) => /得\s?分|扣\s?分/u.test(document.text.slice(start, end)));
}

function hasScoredForm({ forms }: NarrativeContext): boolean {
  return forms.some(({ reviewed }) => isEvaluation(reviewed.form) && reviewed.form.columns.has("score"));
}

export const NARRATIVE_SCORE_RULES: readonly NarrativeRule[] = [
  gradeMatches,
  scoresAgree,
  partsMakeScore,
  withinFull,
  lossExplained,
];
