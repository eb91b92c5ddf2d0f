import { show } from "../../cells/decimal";
import type { Range } from "../facts/brackets";
import { labelBefore } from "../facts/labels";
import type { Measure } from "../facts/measure";
import { rangesBetween } from "../facts/ordered";
import { moneyRole, type MoneyRole } from "../facts/rates";
import { intervalOf, isRatioOfTwo, ratioAgrees } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading, ReportReading } from "../reading";
import { isPartOfAccount } from "./account";
import { typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

/** Rates that are spent money over budget, by name. */
const EXECUTION_RATE =
  /(?:预算|资金|支出|经费)(?:执行|支出|完成|使用|支付)?(?:率|进度|力)$|^(?:全年|年度|总)?(?:执行率|完成率|支出率|使用率|执行进度|支出进度)$/u;
const NO_EXECUTION = /到位|增长|结转|结余|控制|变动|调整|节约|公开|覆盖|自给|依存/u;
/** So many amounts around a rate are tried before it is called wrong. */
const MOST_TRIED = 24;

/** A rate of spending with its place. */
export interface Ratio {
  readonly one: PassageReading;
  readonly range: Range;
  readonly share: Measure;
  /** `完成年初预算的…%` names its base; the other rates rest on the year's budget. */
  readonly base: "budget" | "opening";
}

function* ratiosOf(one: PassageReading): Generator<Ratio> {
  for (const { name, share, from, to } of one.rates)
    if (EXECUTION_RATE.test(name) && !NO_EXECUTION.test(name))
      yield { one, range: { from, to }, share, base: "budget" };
  for (const share of one.measures) {
    if (share.family !== "share") continue;
    const start = Math.max(0, share.from - 14);
    const found = /完成(?:年初|全年|调整后?|年度)?预算数?的$/u.exec(
      one.passage.view.slice(start, share.from),
    );
    const base = found?.[0].includes("年初") ? "opening" : "budget";
    if (found) yield { one, range: { from: start + found.index, to: share.to }, share, base };
  }
}

/** Every statement of the execution rate, in order. */
export function executionRates({ passages }: ReportReading): readonly Ratio[] {
  return passages.flatMap((one) => [...ratiosOf(one)]);
}

/** Money around a place that is no base or difference of a comparison. */
export function moneyNear(one: PassageReading, { from, to }: Range): readonly Measure[] {
  return rangesBetween(one.measures, from, to).filter(
    (measure) => measure.family === "money" && !one.serving.has(measure),
  );
}

interface RateData {
  readonly quote: string;
  readonly spent: string;
  readonly budget: string;
  readonly expected: string;
  readonly said: string;
}

const rateCorrect = defineNarrativeRule<RateData>({
  id: "narrative/rate-correct",
  severity: "error",
  title: "写明的执行率等于执行数除以预算数",
  basis: { text: "执行率＝执行数÷预算数；四舍五入能解释的差不算" },
  help: "执行率与同一句里的预算数、执行数不符。",
  remedy: "用执行数除以全年预算数重新计算，或改正写错的数。",
  example: {
    wrong: "“全年预算数100万元，全年执行数96.4万元，预算执行率98.4%”",
    right: "“全年预算数100万元，全年执行数96.4万元，预算执行率96.4%”",
    edge: "半年的执行率与全年的分开核对",
  },
  *find({ reading }) {
    for (const passage of reading.passages) {
      for (const { one, range, share, base } of ratiosOf(passage)) {
        const figures = share.exact ? figuresFor(one, range, base) : null;
        if (!figures || figures.all.length > MOST_TRIED) continue;
        const { spent, budget, all } = figures;
        const fits = isRatioOfTwo(share, all);
        if (fits || budget.value.eq(0)) continue;
        const expected = show(spent.value.div(budget.value).times(100).round(2));
        yield {
          at: [spanOf(one, range), spanOf(one, spent), spanOf(one, budget)],
          data: {
            quote: shown(one, range),
            spent: typed(spent),
            budget: typed(budget),
            expected: `${expected}%`,
            said: typed(share),
          },
          expression: {
            addresses: "执行数/预算数",
            values: `${show(spent.value.div(budget.factor).round(6))}/${show(budget.number)}*100`,
            expected,
            found: show(share.number),
            delta: show(share.number.minus(expected)),
          },
        };
      }
    }
  },
  message: ({ quote, spent, budget, expected, said }) =>
    `“${quote}”与前后的数不符：${spent}÷${budget}＝${expected}，写的是${said}。`,
});

/** The one budget and the one spending of a rate's own sentence, and every amount of the passage that might explain it. */
function figuresFor(one: PassageReading, range: Range, base: Ratio["base"]) {
  const { view } = one.passage;
  const sentence = sentenceAround(view, range.from);
  const own = moneyNear(one, sentence).filter((measure) => measure.exact);
  const roles = own.map((measure) => moneyRole(labelBefore(view, one.brackets.depths, measure)));
  const spent = own[roles.indexOf("execution")];
  // Over the opening budget alone nothing can be said: the rate may rest on the adjusted one.
  const budget =
    base === "opening"
      ? own[roles.indexOf("opening")]
      : (own[roles.lastIndexOf("budget")] ??
        onlyOpening(one, range, own, roles) ??
        budgetBefore(one, sentence.from));
  if (!spent || !budget) return null;
  return { spent, budget, all: moneyNear(one, { from: range.from - 600, to: range.to + 200 }) };
}

/** `年初预算18.6万元，决算15.2万元，完成预算的81.72%`: the budget meant is the one that is told. */
function onlyOpening(
  one: PassageReading,
  { from, to }: Range,
  own: readonly Measure[],
  roles: readonly MoneyRole[],
): Measure | null {
  const isOfIt = /^完成预算数?的/u.test(one.passage.view.slice(from, to));
  const openings = own.filter((_, index) => roles[index] === "opening");
  return isOfIt && openings.length === 1 && !roles.includes("addition") ? (openings[0] ?? null) : null;
}

/** The one budget of the whole that the sentences before tell; where none is told, the money received. */
function budgetBefore(one: PassageReading, at: number): Measure | null {
  const near = moneyNear(one, { from: at - 240, to: at }).filter(({ exact }) => exact);
  const told = (role: MoneyRole): readonly Measure[] =>
    near.filter((measure) => {
      const label = labelBefore(one.passage.view, one.brackets.depths, measure);
      return moneyRole(label) === role && !isPartOfAccount(label);
    });
  const budgets = told("budget");
  const received = told("received").filter((each) => !each.value.eq(0));
  const isOneSum = received.every((each) => each.value.eq(received[0]?.value ?? each.value));
  if (budgets.length === 0 && isOneSum) return received[0] ?? null;
  return budgets.length === 1 ? (budgets[0] ?? null) : null;
}

interface ShareData {
  readonly quote: string;
  readonly part: string;
  readonly whole: string;
  readonly expected: string;
  readonly said: string;
}

const shareCorrect = defineNarrativeRule<ShareData>({
  id: "narrative/share-correct",
  severity: "warning",
  title: "占比等于分项除以总数",
  basis: { text: "占比＝分项÷总数；四舍五入能解释的差不算" },
  help: "占比与所列的数不符。",
  remedy: "重新计算占比；以别的数为基数的，请写明。",
  example: { wrong: "“全市40个项目中，环保类12个，占32%”", right: "“全市40个项目中，环保类12个，占30%”" },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const { whole, parts } of one.enumerations) {
        for (const { measure, share } of parts) {
          if (!share || !share.exact || !measure.exact || whole.value.eq(0)) continue;
          const fits = rangesBetween(one.measures, whole.from - 300, share.to + 300, MOST_TRIED * 2).some(
            (base) =>
              base.family === measure.family &&
              base !== measure &&
              ratioAgrees(share, intervalOf(measure), intervalOf(base)),
          );
          if (fits) continue;
          const expected = show(measure.value.div(whole.value).times(100).round(2));
          yield {
            at: [spanOf(one, { from: measure.from, to: share.to }), spanOf(one, whole)],
            data: {
              quote: shown(one, { from: measure.from, to: share.to }),
              part: typed(measure),
              whole: typed(whole),
              expected: `${expected}%`,
              said: typed(share),
            },
          };
        }
      }
    }
  },
  message: ({ quote, part, whole, expected, said }) =>
    `“${quote}”：${part}占${whole}的${expected}，写的是${said}。`,
});

export const RATE_RULES: readonly NarrativeRule[] = [rateCorrect, shareCorrect];
