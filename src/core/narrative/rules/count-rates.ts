import { decimal, show } from "../../cells/decimal";
import { isCount, type Measure } from "../facts/measure";
import { labelBefore } from "../facts/labels";
import { rangesBetween } from "../facts/ordered";
import type { RateMention } from "../facts/rates";
import { isRatioOfTwo } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

/** 结案率 → 结案: what the counted part of such a rate was done with. */
const DEED = /([\u4e00-\u9fff]{2})[率]$/u;
/** 回收率 is of what was 收回. */
const SAME_DEED: ReadonlyMap<string, readonly string[]> = new Map([["回收", ["回收", "收回"]]]);
const HUNDRED = decimal(100);

interface CountRateData {
  readonly quote: string;
  readonly part: string;
  readonly whole: string;
  readonly expected: string;
  readonly said: string;
}

const countRate = defineNarrativeRule<CountRateData>({
  id: "narrative/count-rate-correct",
  severity: "warning",
  title: "结案率、整改率、完成率等于完成的个数除以总数",
  basis: { text: "完成率＝完成数÷总数；四舍五入能解释的差不算" },
  help: "比率与同一句里的个数不符。",
  remedy: "用完成的个数除以总数重新计算；以别的数为基数的，请写明。",
  example: {
    wrong: "“受理案件1562件，结案1498件，结案率97.9%”",
    right: "“受理案件1562件，结案1498件，结案率95.9%”",
    edge: "超过计划数而写100%的不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const rate of one.rates) {
        const found = rate.share.exact ? countsOf(one, rate) : null;
        if (!found) continue;
        const { part, whole } = found;
        const expected = part.value.div(whole.value).times(100);
        // What was done beyond the plan is often told as 100%.
        if (rate.share.value.eq(HUNDRED) && expected.gte(HUNDRED)) continue;
        yield {
          at: [spanOf(one, rate), spanOf(one, part), spanOf(one, whole)],
          data: {
            quote: shown(one, rate),
            part: typed(part),
            whole: typed(whole),
            expected: `${show(expected.round(2))}%`,
            said: typed(rate.share),
          },
          expression: {
            addresses: "完成数/总数",
            values: `${show(part.value)}/${show(whole.value)}*100`,
            expected: show(expected.round(2)),
            found: show(rate.share.number),
            delta: show(rate.share.number.minus(expected.round(2))),
          },
        };
      }
    }
  },
  message: ({ quote, part, whole, expected, said }) =>
    `“${quote}”与同句的个数不符：${part}÷${whole}＝${expected}，写的是${said}。`,
});

/** The deed's count and the nearest one before it, of the rate's own sentence; `null` where any two counts near it bear the rate out. */
function countsOf(one: PassageReading, { name, from, to, share }: RateMention) {
  const deed = DEED.exec(name)?.[1];
  if (deed === undefined) return null;
  const { view } = one.passage;
  const sentence = sentenceAround(view, from);
  const own = countsBetween(one, sentence.from, from).filter((each) => each.depth === share.depth);
  const words = SAME_DEED.get(deed) ?? [deed];
  const isDone = (each: Measure): boolean =>
    words.some(
      (word) =>
        view.slice(Math.max(0, each.from - 8), each.from).includes(word) &&
        labelBefore(view, one.brackets.depths, each).endsWith(word),
    );
  const at = own.findLastIndex((each) => each.exact && isDone(each));
  const part = own[at];
  if (!part || view.slice(part.to, from).includes(";")) return null;
  const whole = own.slice(0, at).findLast((each) => each.family === part.family);
  // 民事案件结案率 is of the one group it names: only where nothing else is counted is that group clear.
  const ofOneKind = own.filter((each) => each.family === part.family).length;
  if (!whole?.exact || whole.value.lte(0) || (name.length > LONGEST_PLAIN && ofOneKind > 2)) return null;
  return isRatioOfTwo(share, countsBetween(one, from - 300, to + 120)) ? null : { part, whole };
}

const LONGEST_PLAIN = 3;
/** No sentence counts more. */
const MOST_COUNTS = 24;

function countsBetween(one: PassageReading, from: number, to: number): readonly Measure[] {
  return rangesBetween(one.measures, from, to, MOST_COUNTS).filter(
    (each) => isCount(each) && !one.serving.has(each),
  );
}

export const COUNT_RATE_RULES: readonly NarrativeRule[] = [countRate];
