import { decimal, show, sum, type Decimal } from "../../cells/decimal";
import { labelBefore } from "../facts/labels";
import type { Measure } from "../facts/measure";
import { halfOf, intervalOf, type Interval } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { typed } from "./amounts";
import { defineNarrativeRule, spanOf, type NarrativeRule } from "./narrative-rule";

/** A figure and the share of the whole it is said to be, where no words say of which whole. */
interface Shared {
  readonly figure: Measure;
  readonly share: Measure;
}

interface ImpliedData {
  readonly first: string;
  readonly second: string;
  readonly wholes: readonly [string, string];
}

const OF_WHOLE = /^,?占(?:比|总数的|全部的)?(?:约|为)?$/u;
/** Shares that make about the whole are of one whole; rounded or wrong they may miss it by so much. */
const NEAR_WHOLE = { least: decimal(90), most: decimal(110) };
const NO_WHOLE: ReadonlySet<string> = new Set(["share", "points", "bare"]);

/** Pairs of figures with shares, one behind the other in a sentence, that together make about a whole. */
function* pairsIn(one: PassageReading): Generator<readonly [Shared, Shared]> {
  const { view } = one.passage;
  const told = new Set(one.enumerations.flatMap(({ parts }) => parts.map(({ measure }) => measure)));
  const shared = one.measures.flatMap((share, index): Shared[] => {
    const figure = one.measures[index - 1];
    if (share.family !== "share" || !figure || NO_WHOLE.has(figure.family) || figure.depth !== share.depth)
      return [];
    const isShare = OF_WHOLE.test(view.slice(figure.to, share.from));
    return isShare && figure.exact && share.exact && !told.has(figure) ? [{ figure, share }] : [];
  });
  for (const first of shared) {
    const group = groupOf(one, shared, first);
    const [, second] = group;
    if (second === undefined || group.length !== 2) continue;
    const added = sum(group.map(({ share }) => share.value));
    if (added.gte(NEAR_WHOLE.least) && added.lte(NEAR_WHOLE.most)) yield [first, second];
  }
}

/** The figures with shares of a sentence, from one on; another before it → none. */
function groupOf(one: PassageReading, shared: readonly Shared[], first: Shared): readonly Shared[] {
  const { from, to } = sentenceAround(one.passage.view, first.figure.from);
  const own = shared.filter(
    ({ figure }) => figure.from >= from && figure.to <= to && figure.family === first.figure.family,
  );
  return own[0] === first ? own : [];
}

/** Between which figures the whole must lie. */
function wholeOf({ figure, share }: Shared): Interval | null {
  const { low, high } = intervalOf(figure);
  const half = halfOf(share);
  const least = share.value.minus(half);
  return least.lte(0)
    ? null
    : { low: low.div(share.value.plus(half)).times(100), high: high.div(least).times(100) };
}

const impliedWholes = defineNarrativeRule<ImpliedData>({
  id: "narrative/shares-of-one-whole",
  severity: "warning",
  title: "两部分的占比出自同一个总数",
  basis: { text: "数÷占比＝总数；各部分算得的总数应当相同，四舍五入能解释的差不算" },
  help: "两部分各占多少，算回去却不是同一个总数，必有一个写错。",
  remedy: "用总数重新计算两个占比，或改正写错的数。",
  example: {
    wrong: "“上级资金260万元，占65%，县级配套140万元，占30%”",
    right: "“上级资金260万元，占65%，县级配套140万元，占35%”",
    edge: "两个占比合计离100%较远、显然不是同一个总数的不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const [first, second] of pairsIn(one)) {
        const [a, b] = [wholeOf(first), wholeOf(second)];
        if (!a || !b || (a.low.lte(b.high) && b.low.lte(a.high))) continue;
        const shownWhole = ({ figure, share }: Shared): string => {
          const whole: Decimal = figure.value.div(share.value).times(100).div(figure.factor);
          return `${show(whole.round(2))}${figure.unit}`;
        };
        const named = ({ figure, share }: Shared): string =>
          `${labelBefore(one.passage.view, one.brackets.depths, figure)}${typed(figure)}占${typed(share)}`;
        yield {
          at: [
            spanOf(one, { from: first.figure.from, to: second.share.to }),
            spanOf(one, first.share),
            spanOf(one, second.share),
          ],
          data: {
            first: named(first),
            second: named(second),
            wholes: [shownWhole(first), shownWhole(second)],
          },
        };
      }
    }
  },
  message: ({ first, second, wholes }) =>
    `“${first}”，总数应为${wholes[0]}；“${second}”，总数应为${wholes[1]}：不是同一个总数。`,
});

export const IMPLIED_WHOLE_RULES: readonly NarrativeRule[] = [impliedWholes];
