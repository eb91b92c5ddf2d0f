import { show, ZERO } from "../../cells/decimal";
import type { Measure } from "../facts/measure";
import { rangesBetween } from "../facts/ordered";
import { intervalOf, isRatioOfTwo, plus, ratioAgrees } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

/** Between a figure and the percentage of it: `占计划15公里的85%`, `完成目标任务120户的95%`. */
const LEAD = /(?:占|完成|达到)[^,。;\d]{0,12}$/u;
const OF = /^[\u4e00-\u9fff]{0,4}的$/u;

interface PartData {
  readonly quote: string;
  readonly part: string;
  readonly whole: string;
  readonly expected: string;
  readonly said: string;
}

/** A percentage said to be of the figure right before it, and the nearest figure of its kind before that. */
function* partsIn(one: PassageReading): Generator<{ share: Measure; whole: Measure; part: Measure }> {
  const { view } = one.passage;
  for (const [index, share] of one.measures.entries()) {
    const whole = one.measures[index - 1];
    if (share.family !== "share" || !share.exact || !whole?.exact || whole.depth !== share.depth) continue;
    if (!OF.test(view.slice(whole.to, share.from))) continue;
    if (!LEAD.test(view.slice(Math.max(0, whole.from - 16), whole.from))) continue;
    const { from } = sentenceAround(view, whole.from);
    const part = rangesBetween(one.measures, from, whole.from).findLast(
      (each) => each.family === whole.family && each.depth === whole.depth,
    );
    if (part?.exact && !whole.value.eq(0)) yield { share, whole, part };
  }
}

/** Whether the last figures before the whole make the share together: `新建12公里、改建1公里，占计划15公里的86.67%`. */
function isOfSum(one: PassageReading, share: Measure, whole: Measure): boolean {
  const { from } = sentenceAround(one.passage.view, whole.from);
  const before = rangesBetween(one.measures, from, whole.from).filter(
    (each) => each.family === whole.family && each.depth === whole.depth,
  );
  return before.some((_, index) => {
    const parts = before.slice(index).map(intervalOf);
    const added = parts.reduce((sum, each) => plus(sum, each), { low: ZERO, high: ZERO });
    return ratioAgrees(share, added, intervalOf(whole));
  });
}

const partOfFigure = defineNarrativeRule<PartData>({
  id: "narrative/part-of-figure-correct",
  severity: "warning",
  title: "“占计划数的百分之几”等于两个数相除",
  basis: { text: "占比＝前一个数÷所占的数；四舍五入能解释的差不算" },
  help: "占比与同一句里的两个数不符。",
  remedy: "重新计算占比；前一个数不是被比的数的，请写明。",
  example: {
    wrong: "“新建公路12公里，占计划15公里的85%”",
    right: "“新建公路12公里，占计划15公里的80%”",
    edge: "同一段里别的数能解释的不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const { share, whole, part } of partsIn(one)) {
        const near = rangesBetween(one.measures, whole.from - 300, share.to + 100).filter(
          (each) => each.family === whole.family,
        );
        if (isRatioOfTwo(share, near) || isOfSum(one, share, whole)) continue;
        const expected = show(part.value.div(whole.value).times(100).round(2));
        yield {
          at: [spanOf(one, { from: part.from, to: share.to }), spanOf(one, part), spanOf(one, whole)],
          data: {
            quote: shown(one, { from: part.from, to: share.to }),
            part: typed(part),
            whole: typed(whole),
            expected: `${expected}%`,
            said: typed(share),
          },
          expression: {
            addresses: "前一个数/所占的数",
            values: `${show(part.value.div(whole.factor).round(6))}/${show(whole.number)}*100`,
            expected,
            found: show(share.number),
            delta: show(share.number.minus(expected)),
          },
        };
      }
    }
  },
  message: ({ quote, part, whole, expected, said }) =>
    `“${quote}”：${part}÷${whole}＝${expected}，写的是${said}。`,
});

export const PART_OF_FIGURE_RULES: readonly NarrativeRule[] = [partOfFigure];
