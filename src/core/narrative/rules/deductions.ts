import { decimal, show, sum, type Decimal } from "../../cells/decimal";
import { isTruncation, scoreTolerance } from "../../compute/tolerance";
import { parameter } from "../../profiles/profile";
import type { Measure } from "../facts/measure";
import { rangesBetween } from "../facts/ordered";
import { clauseAround, sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { mainScore, scoresOf } from "./main-score";
import { executionRates } from "./rates";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

const TAKEN = /扣(?:分|除|减|掉|去|了)?$/u;
const TAKEN_IN_ALL = /(?:共|合计|总共|累计)(?:计)?扣(?:分|除|减|掉|去|了)?$/u;
const PARTLY = /主要|等|如|例如|每|加分|其中一/u;

const takenBefore = ({ passage }: PassageReading, one: Measure): string =>
  passage.view.slice(Math.max(0, one.from - 8), one.from);

/** Points a text says were taken off, in a stretch. */
function deductions(one: PassageReading, from: number, to: number): readonly Measure[] {
  return rangesBetween(one.measures, from, to).filter(
    (each) => each.family === "points" && each.exact && TAKEN.test(takenBefore(one, each)),
  );
}

const deductionsMakeLoss = defineNarrativeRule({
  id: "narrative/deductions-make-loss",
  severity: "warning",
  title: "扣分合计等于满分减自评得分",
  basis: { text: "自评得分＝满分－扣分", keys: ["totalBase"] },
  help: "写明的扣分与自评得分对不上，说明得分或扣分有一处写错。",
  remedy: "核对各项扣分和自评得分。",
  example: {
    wrong: "“自评得分95分，时效指标扣2分、成本指标扣1分”",
    right: "“自评得分97分，时效指标扣2分、成本指标扣1分”",
    edge: "写明“主要扣分”或只写一项的不核对",
  },
  *find({ reading, profile }) {
    const main = mainScore(reading);
    if (!main) return;
    const full =
      scoresOf(reading, "full")[0]?.score.points.value ?? decimal(String(parameter(profile, "totalBase")));
    const loss = full.minus(main.score.points.value);
    for (const one of reading.passages) {
      for (const each of one.measures) {
        if (each.family !== "points" || !each.exact || !TAKEN_IN_ALL.test(takenBefore(one, each))) continue;
        if (each.value.eq(loss)) continue;
        const range = {
          from: each.from - (TAKEN_IN_ALL.exec(takenBefore(one, each))?.[0].length ?? 0),
          to: each.to,
        };
        yield hit(one, range, [each], loss, full);
      }
    }
    const { one, score } = main;
    const told = sentenceAround(one.passage.view, score.from, 200);
    const next = sentenceAround(one.passage.view, told.to + 1, 200);
    const goesOn = /^(?:其中|扣分)/u.test(one.passage.view.slice(next.from, next.from + 4));
    const sentence = goesOn ? { from: told.from, to: next.to } : told;
    const own = deductions(one, sentence.from, sentence.to);
    const [first, last] = [own[0], own.at(-1)];
    const text = one.passage.view.slice(sentence.from, sentence.to);
    if (own.length === 0) yield* aboveLoss(reading.passages, loss, full);
    if (!first || !last || own.some((each) => TAKEN_IN_ALL.test(takenBefore(one, each)))) return;
    const added = sum(own.map((each) => each.value));
    const isWhole = own.length > 1 && !PARTLY.test(text);
    if (added.eq(loss) || (added.lt(loss) && !isWhole)) return;
    yield hit(one, { from: first.from - 1, to: last.to }, own, loss, full);
  },
  message: ({ quote, added, loss, full }) =>
    `“${quote}”扣了${added}分，满分${full}分与自评得分相差的却是${loss}分。`,
});

/** A single deduction told elsewhere that is more than all that was lost. */
function* aboveLoss(passages: readonly PassageReading[], loss: Decimal, full: Decimal) {
  for (const one of passages) {
    for (const each of deductions(one, 0, one.passage.view.length)) {
      const { from, to } = clauseAround(one.passage.view, each.from);
      const clause = one.passage.view.slice(from, to);
      if (
        each.value.lte(loss) ||
        /每|最多|不超过|标准/u.test(clause) ||
        TAKEN_IN_ALL.test(takenBefore(one, each))
      )
        continue;
      yield hit(one, { from: each.from - 1, to: each.to }, [each], loss, full);
    }
  }
}

function hit(
  one: PassageReading,
  range: { readonly from: number; readonly to: number },
  own: readonly Measure[],
  loss: Decimal,
  full: Decimal,
) {
  return {
    at: [spanOf(one, range)] as const,
    data: {
      quote: shown(one, range),
      added: show(sum(own.map((each) => each.value))),
      loss: show(loss),
      full: show(full),
    },
  };
}

const executionScore = defineNarrativeRule({
  id: "narrative/execution-score-by-rate",
  severity: "warning",
  title: "预算执行率的得分等于执行率乘分值",
  basis: { text: "预算执行得分＝执行率×分值，以分值为限", keys: ["weights.execution"] },
  help: "同一句里的执行率和得分对不上。",
  remedy: "按执行率乘分值重新计算；当地另有算法的，请写明。",
  example: {
    wrong: "“预算执行率86.2%，预算执行率得分9分”",
    right: "“预算执行率86.2%，预算执行率得分8.62分”",
    edge: "截去尾数的、执行率超过100%得满分的不报",
  },
  *find({ reading, profile }) {
    const weights = scoresOf(reading, "weight").filter(({ score }) => score.part === "execution");
    const usual = parameter(profile, "weights.execution");
    const weight = weights[0]?.score.points.value ?? (usual === null ? null : decimal(String(usual)));
    const rates = executionRates(reading);
    for (const { one, score } of scoresOf(reading, "part")) {
      if (score.part !== "execution" || weight === null) continue;
      const sentence = sentenceAround(one.passage.view, score.from);
      const own = rates.filter(
        (rate) => rate.one === one && rate.range.from >= sentence.from && rate.range.to <= sentence.to,
      );
      const [rate] = own;
      if (!rate?.share.exact || own.length > 1) continue;
      const ratio = rate.share.value.div(100);
      const expected = (ratio.gt(1) ? decimal(1) : ratio).times(weight);
      const { value, decimals } = score.points;
      if (
        value.minus(expected).abs().lte(scoreTolerance(decimals)) ||
        isTruncation(value, decimals, expected)
      )
        continue;
      yield {
        at: [spanOf(one, score), spanOf(one, rate.range)] as const,
        data: {
          quote: shown(one, score),
          rate: shown(one, rate.range),
          weight: show(weight),
          expected: show(expected.round(2)),
        },
      };
    }
  },
  message: ({ quote, rate, weight, expected }) => `“${quote}”：“${rate}”乘分值${weight}分应得${expected}分。`,
});

export const DEDUCTION_RULES: readonly NarrativeRule[] = [deductionsMakeLoss, executionScore];
