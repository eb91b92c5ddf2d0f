import { show, ZERO, type Decimal } from "../../cells/decimal";
import { labelBefore } from "../facts/labels";
import { isCount, type Measure } from "../facts/measure";
import { rangesBetween } from "../facts/ordered";
import { halfOf, intervalOf, type Interval } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { typed } from "./amounts";
import { defineNarrativeRule, spanOf, type NarrativeRule } from "./narrative-rule";

interface PerHeadData {
  readonly arithmetic: string;
  readonly expected: string;
  readonly said: string;
}

/** 每人每月补助300元, 人均120元, 单价2.4万元: an amount for each; by the month where it says so. */
const EACH = /每(人|户|亩|名|台|套|辆|座|件|公里|平方米|米|次|期|场)|([人户亩])均|单价/u;
const AVERAGE = /[人户亩]均/u;
const BY_MONTH = /每月|月均/u;
/** Other times it may be paid: how often is not told in numbers of months. */
const BY_TIME = /每(?:学?年|季|天|日|周|学期)|年均|日均/u;
/** What is earned by it is no part of what is spent on it. */
const EARNED = /收入|增收|产值|产量|利润|节约|节省|创收|收益/u;
const TOTAL =
  /^(?:合计|共计|总计|计|小计|共(?:发放|补助|支出|需|投入)|累计(?:发放|补助|支出|投入))[\u4e00-\u9fff]{0,6}$/u;
/** What an average is of may stand before it, under any name of money spent. */
const SPENT = /支出|费用?|合计|共|投入|发放|补助|补贴|资金/u;
const PEOPLE = /^(?:人|名|人次)$/u;
const MONTHS: ReadonlySet<string> = new Set(["月", "个月"]);

/** An amount for each, how many there are, for how many months, and what it comes to. */
interface Product {
  readonly each: Measure;
  readonly heads: Measure;
  readonly months: Measure | null;
  readonly total: Measure;
  readonly isAverage: boolean;
}

/** The products of sentences that tell one amount for each, one number of them and one total, and no other money. */
function* productsIn(one: PassageReading): Generator<Product> {
  const { view } = one.passage;
  const label = (measure: Measure): string => labelBefore(view, one.brackets.depths, measure);
  for (const each of one.measures) {
    if (each.family !== "money" || !each.exact) continue;
    const name = label(each);
    const found = EACH.exec(name);
    if (!found || BY_TIME.test(name) || EARNED.test(name)) continue;
    const { from, to } = sentenceAround(view, each.from);
    const all = rangesBetween(one.measures, from, to).filter((measure) => measure.depth === each.depth);
    const [total, ...more] = all.filter((other) => other !== each && other.family === "money");
    const [heads, ...others] = all.filter((other) => isCounted(other, found[1] ?? found[2] ?? null));
    const months = all.filter((other) => MONTHS.has(other.unit));
    if (!total || more.length > 0 || !heads || others.length > 0 || months.length > 1) continue;
    const isAverage = AVERAGE.test(name);
    const isTotal = isAverage ? SPENT.test(label(total)) : total.from > each.from && TOTAL.test(label(total));
    if (!isTotal || ![heads, total, ...months].every(({ exact }) => exact)) continue;
    if (BY_MONTH.test(name) === (months.length === 1))
      yield { each, heads, months: months[0] ?? null, total, isAverage };
  }
}

/** Whether a figure counts what the amount is for: people, or things of the unit; of a bare 单价 whatever is counted. */
function isCounted(measure: Measure, each: string | null): boolean {
  const { unit } = measure;
  if (each === null) return isCount(measure) && !MONTHS.has(unit);
  return unit === each || (PEOPLE.test(each) && PEOPLE.test(unit));
}

/** Between which amounts the product lies, each of its figures as exact as it is typed. */
function productOf({ each, heads, months, isAverage }: Product): Interval {
  const times = heads.value.times(months?.value ?? 1);
  const { low, high } = intervalOf(each);
  // An average is rounded or cut off, whole figures too.
  const slack = isAverage ? halfOf(each).times(2) : ZERO;
  return { low: low.minus(slack).times(times), high: high.plus(slack).times(times) };
}

/** The product as arithmetic, in the unit of the total. */
function inUnitOf({ factor }: Measure, figures: readonly Measure[]): string {
  const product = figures.map(({ value }) => show(value)).join("*");
  return factor.eq(1) ? product : `${product}/${show(factor)}`;
}

const perHead = defineNarrativeRule<PerHeadData>({
  id: "narrative/per-head-makes-total",
  severity: "warning",
  title: "单价、每人（户）的标准乘以数量等于合计",
  basis: { text: "合计＝标准×数量（按月的再乘以月数）；四舍五入能解释的差不算" },
  help: "标准（单价）、数量、合计三个数对不上，必有一个写错。",
  remedy: "核对标准（单价）、数量、月数和合计；标准有几档的，请分别写明。",
  example: {
    wrong: "“每人补助1200元，共150人，合计18.6万元”",
    right: "“每人补助1200元，共150人，合计18万元”",
    edge: "同一句里有别的金额、几个数量的不核对",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const product of productsIn(one)) {
        const { each, heads, months, total } = product;
        if (heads.value.eq(0)) continue;
        const [made, told] = [productOf(product), intervalOf(total)];
        if (made.low.lte(told.high) && told.low.lte(made.high)) continue;
        const exact: Decimal = each.value.times(heads.value).times(months?.value ?? 1);
        const arithmetic = [typed(each), typed(heads), ...(months ? [typed(months)] : [])].join("×");
        const expected = show(exact.div(total.factor).round(4));
        yield {
          at: [spanOf(one, total), spanOf(one, each), spanOf(one, heads)],
          data: { arithmetic, expected: `${expected}${total.unit}`, said: typed(total) },
          expression: {
            addresses: "标准×数量",
            values: inUnitOf(total, [each, heads, ...(months ? [months] : [])]),
            expected,
            found: show(total.number),
            delta: show(total.number.minus(expected)),
          },
        };
      }
    }
  },
  message: ({ arithmetic, expected, said }) => `${arithmetic}＝${expected}，写的是${said}。`,
});

export const PER_HEAD_RULES: readonly NarrativeRule[] = [perHead];
