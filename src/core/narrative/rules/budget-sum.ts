import { show } from "../../cells/decimal";
import { labelBefore } from "../facts/labels";
import type { Measure } from "../facts/measure";
import { rangesBetween } from "../facts/ordered";
import { moneyRole } from "../facts/rates";
import { slackOf } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { inUnitOf, typed } from "./amounts";
import { defineNarrativeRule, spanOf, type NarrativeRule } from "./narrative-rule";

const ADJUSTED = /(?:全年|调整后|调整|最终)(?:的)?(?:总)?预算(?:数|总额|调整数)?$/u;
const ADDITION =
  /追加(?:预算)?(?:资金|数)?$|^(?:年中|当年|全年|本年|实际|预算|共|净)*(?:增加|调增)(?:预算)?(?:资金|数|额)?$/u;
/** Other ways the budget may have moved. */
const MOVED_OTHERWISE = /结转|结余|调减|收回|核减|压减|统筹|上年/u;

interface BudgetSumData {
  readonly opening: string;
  readonly addition: string;
  readonly adjusted: string;
  readonly expected: string;
}

const openingPlusAddition = defineNarrativeRule<BudgetSumData>({
  id: "narrative/budget-adds-up",
  severity: "warning",
  title: "年初预算加年中追加等于全年预算",
  basis: { text: "全年预算数＝年初预算数＋年中追加（没有其他调整时）" },
  help: "三个数不平，必有一个写错，或还有没有写到的调整。",
  remedy: "核对三个数；另有调减或结转的，请写明。",
  example: {
    wrong: "“年初预算460万元，年中追加38.5万元，调整后预算489.5万元”",
    right: "“年初预算460万元，年中追加38.5万元，调整后预算498.5万元”",
    edge: "同时写了收回、调减的不核对",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const addition of one.measures) {
        const parts = addition.family === "money" ? partsOf(one, addition) : null;
        if (!parts) continue;
        const { opening, adjusted } = parts;
        const expected = opening.value.plus(addition.value);
        if (
          expected
            .minus(adjusted.value)
            .abs()
            .lte(slackOf([opening, addition, adjusted]))
        )
          continue;
        yield {
          at: [spanOf(one, { from: opening.from, to: adjusted.to })],
          data: {
            opening: typed(opening),
            addition: typed(addition),
            adjusted: typed(adjusted),
            expected: inUnitOf(expected, adjusted),
          },
          expression: {
            addresses: "年初预算+年中追加",
            values: `${show(opening.number)}+${show(addition.number)}`,
            expected: show(expected.div(adjusted.factor)),
            found: show(adjusted.number),
            delta: null,
          },
        };
      }
    }
  },
  message: ({ opening, addition, adjusted, expected }) =>
    `年初预算${opening}加追加${addition}应为${expected}，写的全年预算是${adjusted}。`,
});

/** The opening and the adjusted budget in the sentence of an addition, each told just once. */
function partsOf(one: PassageReading, addition: Measure) {
  const { view } = one.passage;
  const label = (measure: Measure): string => labelBefore(view, one.brackets.depths, measure);
  if (!addition.exact || !ADDITION.test(label(addition))) return null;
  const { from, to } = sentenceAround(view, addition.from);
  if (MOVED_OTHERWISE.test(view.slice(from, to))) return null;
  const money = rangesBetween(one.measures, from, to).filter(
    (measure) => measure.family === "money" && measure.depth === addition.depth && measure.exact,
  );
  const openings = money.filter((measure) => moneyRole(label(measure)) === "opening");
  const adjusted = money.filter((measure) => ADJUSTED.test(label(measure)));
  const additions = money.filter(
    (measure) => moneyRole(label(measure)) === "addition" || ADDITION.test(label(measure)),
  );
  const [first] = openings;
  const [last] = adjusted;
  if (!first || !last || openings.length + adjusted.length + additions.length !== 3) return null;
  return first.from < last.from ? { opening: first, adjusted: last } : null;
}

export const BUDGET_SUM_RULES: readonly NarrativeRule[] = [openingPlusAddition];
