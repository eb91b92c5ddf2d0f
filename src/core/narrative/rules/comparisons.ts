import { show, type Decimal } from "../../cells/decimal";
import type { Comparison } from "../facts/comparisons";
import type { Measure } from "../facts/measure";
import { wordFor, type Direction } from "../facts/moves";
import { ratioAgrees, slackOf, type Interval } from "../facts/rounding";
import type { PassageReading } from "../reading";
import { inUnitOf, typed } from "./amounts";
import { changesAndBases, explainsOtherwise } from "./change-base";
import {
  defineNarrativeRule,
  shown,
  spanOf,
  type NarrativeContext,
  type NarrativeRule,
} from "./narrative-rule";

interface Judged {
  readonly one: PassageReading;
  readonly comparison: Comparison;
}

function* comparisons({ reading }: NarrativeContext): Generator<Judged> {
  for (const one of reading.passages) for (const comparison of one.comparisons) yield { one, comparison };
}

const isUsable = (...measures: readonly (Measure | null | undefined)[]): boolean =>
  measures.every((measure) => !measure || measure.exact);

/** What the two figures themselves say. */
function trueDirection({ current, base }: Comparison): Direction | null {
  if (!current || !base || !isUsable(current, base)) return null;
  const difference = current.value.minus(base.value);
  if (difference.abs().lte(slackOf([current, base]))) return null;
  return difference.gt(0) ? "up" : "down";
}

/** The directions the words give, zero changes left out. */
function saidDirections({ move, percent, arrival }: Comparison): readonly Direction[] {
  const moves = [move, percent].flatMap((one) => (one && !one.by.value.eq(0) ? [one.direction] : []));
  return arrival ? [arrival, ...moves] : moves;
}

/** Whether the words contradict each other or the figures; then the arithmetic is not judged as well. */
function isTwisted(comparison: Comparison): boolean {
  const truth = trueDirection(comparison);
  const said = saidDirections(comparison);
  return said.some((one) => one !== (truth ?? said[0]));
}

interface DirectionData {
  readonly quote: string;
  readonly figures: { readonly current: string; readonly base: string; readonly truth: Direction } | null;
}

const direction = defineNarrativeRule<DirectionData>({
  id: "narrative/direction-of-change",
  severity: "error",
  title: "增减的说法与数一致",
  basis: { text: "比上年多为增加，少为减少；同一变化的金额和幅度方向相同" },
  help: "“增加”与“下降”自相矛盾，或与前后两个数相反，读者无从判断哪一个写错。",
  remedy: "对照本年数和上年数，改正写反的词。",
  example: {
    wrong: "“公务接待费0.23万元，比上年0.48万元增加0.25万元，降低52.08%”",
    right: "“公务接待费0.23万元，比上年0.48万元减少0.25万元，降低52.08%”",
    edge: "增减为0、写“与上年持平”的不报",
  },
  *find(context) {
    for (const { one, comparison } of comparisons(context)) {
      if (!isTwisted(comparison)) continue;
      const { current, base } = comparison;
      const truth = trueDirection(comparison);
      const figures = truth && current && base ? { current: typed(current), base: typed(base), truth } : null;
      const also = current ? [spanOf(one, current)] : [];
      yield {
        at: [spanOf(one, comparison), ...also],
        data: { quote: shown(one, comparison), figures },
      };
    }
  },
  message: ({ quote, figures }) =>
    figures
      ? `“${quote}”说反了：由${figures.base}到${figures.current}是${wordFor(figures.truth)}。`
      : `“${quote}”前后矛盾：金额与幅度一个说增、一个说减。`,
});

interface DifferenceData {
  readonly quote: string;
  readonly current: string;
  readonly base: string;
  readonly said: string;
  readonly expected: string;
}

const difference = defineNarrativeRule<DifferenceData>({
  id: "narrative/amount-of-change",
  severity: "error",
  title: "增减额等于本年数减上年数",
  basis: { text: "增减额＝本年数－上年数" },
  help: "三个数中至少有一个写错。",
  remedy: "核对本年数、上年数和增减额。",
  example: {
    wrong: "“会议费18.6万元，比上年20万元减少2.4万元”",
    right: "“会议费18.6万元，比上年20万元减少1.4万元”",
    edge: "四舍五入能解释的差额不报",
  },
  *find(context) {
    for (const { one, comparison } of comparisons(context)) {
      const { current, base, move } = comparison;
      if (!current || !base || !move || isTwisted(comparison) || !isUsable(current, base, move.by)) continue;
      if (move.by.family !== current.family) continue;
      const expected = current.value.minus(base.value).abs();
      if (
        expected
          .minus(move.by.value)
          .abs()
          .lte(slackOf([current, base, move.by]))
      )
        continue;
      yield {
        at: [spanOf(one, comparison), spanOf(one, current)],
        data: {
          quote: shown(one, comparison),
          current: typed(current),
          base: typed(base),
          said: typed(move.by),
          // The difference of two rates is told in 百分点.
          expected: inUnitOf(expected, current.family === "share" ? move.by : current),
        },
        expression: {
          addresses: "|本年数-上年数|",
          values: `|${show(current.number)}-${show(base.number)}|`,
          expected: show(expected.div(current.factor).round(6)),
          found: show(move.by.number),
          delta: null,
        },
      };
    }
  },
  message: ({ current, base, said, expected, quote }) =>
    `“${quote}”的增减额不对：${current}与${base}相差${expected}，写的是${said}。`,
});

interface PercentData {
  readonly quote: string;
  readonly said: string;
  readonly expected: string;
  readonly part: string;
  readonly base: string;
}

const middle = ({ low, high }: Interval): Decimal => low.plus(high).div(2);

const percent = defineNarrativeRule<PercentData>({
  id: "narrative/percent-of-change",
  severity: "error",
  title: "增减幅度等于增减额除以上年数",
  basis: { text: "增减幅度＝增减额÷上年数；四舍五入能解释的差不算" },
  help: "幅度与金额不符，常常是除错了基数，或改了金额没有重算。",
  remedy: "用增减额除以上年数重新计算。",
  example: {
    wrong: "“会议费18.6万元，比上年20万元减少1.4万元，下降8%”",
    right: "“会议费18.6万元，比上年20万元减少1.4万元，下降7%”",
    edge: "截去尾数的（3.125%写成3.12%）不报",
  },
  *find(context) {
    for (const { one, comparison } of comparisons(context)) {
      const said = comparison.percent?.by;
      const pairs = said && said.exact && !isTwisted(comparison) ? changesAndBases(comparison) : [];
      const [pair] = pairs;
      if (
        !said ||
        !pair ||
        comparison.base?.family === "share" ||
        middle(pair[0]).eq(0) ||
        pairs.some((each) => ratioAgrees(said, ...each))
      )
        continue;
      if (explainsOtherwise(one, comparison, said)) continue;
      const like = comparison.base ?? comparison.current;
      if (!like) continue;
      const expected = middle(pair[0]).div(middle(pair[1])).times(100);
      yield {
        at: [spanOf(one, comparison)],
        data: {
          quote: shown(one, comparison),
          said: typed(said),
          expected: `${show(expected.round(2))}%`,
          part: inUnitOf(middle(pair[0]), like),
          base: inUnitOf(middle(pair[1]), like),
        },
        expression: {
          addresses: "增减额/上年数*100",
          values: `${show(middle(pair[0]).div(like.factor).round(6))}/${show(middle(pair[1]).div(like.factor).round(6))}*100`,
          expected: show(expected.round(2)),
          found: show(said.number),
          delta: show(said.number.minus(expected.round(2))),
        },
      };
    }
  },
  message: ({ quote, said, expected, part, base }) =>
    `“${quote}”的幅度不对：${part}÷${base}＝${expected}，写的是${said}。`,
});

export const COMPARISON_RULES: readonly NarrativeRule[] = [direction, difference, percent];
