import { show, type Decimal } from "../../cells/decimal";
import { labelBefore } from "../facts/labels";
import type { Measure } from "../facts/measure";
import { rangesBetween } from "../facts/ordered";
import { intervalOf, type Interval } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { typed } from "./amounts";
import { defineNarrativeRule, spanOf, type NarrativeRule } from "./narrative-rule";

interface PerHeadData {
  readonly arithmetic: string;
  readonly expected: string;
  readonly said: string;
}

/** 每人每月补助300元: an amount for each, by the month where it says so. */
const EACH = /每([人户亩名])|([人户亩])均/u;
const BY_MONTH = /每月|月均/u;
/** Other times it may be paid: how often is not told in numbers of months. */
const BY_TIME = /每(?:学?年|季|次|天|日|周|期|学期)|年均|日均/u;
const TOTAL = /^(?:合计|共计|总计|计|共发放|共补助|累计发放|小计)(?:资金|金额|补助|补贴)?$/u;
const PEOPLE = /^[人名]$/u;
const MONTHS: ReadonlySet<string> = new Set(["月", "个月"]);

/** An amount for each, how many there are, for how many months, and what it comes to. */
interface Product {
  readonly each: Measure;
  readonly heads: Measure;
  readonly months: Measure | null;
  readonly total: Measure;
}

/** The products of sentences that tell one amount for each, one number of them and one total, and no other money. */
function* productsIn(one: PassageReading): Generator<Product> {
  const { view } = one.passage;
  const label = (measure: Measure): string => labelBefore(view, one.brackets.depths, measure);
  for (const each of one.measures) {
    const found = each.family === "money" && each.exact ? EACH.exec(label(each)) : null;
    if (!found || BY_TIME.test(label(each))) continue;
    const unit = found[1] ?? found[2] ?? "";
    const { from, to } = sentenceAround(view, each.from);
    const all = rangesBetween(one.measures, from, to).filter((measure) => measure.depth === each.depth);
    const money = all.filter(({ family }) => family === "money");
    const heads = all.filter(
      (other) => other.unit === unit || (PEOPLE.test(unit) && PEOPLE.test(other.unit)),
    );
    const months = all.filter((other) => MONTHS.has(other.unit));
    const [amount, total, ...more] = money;
    const [count, ...others] = heads;
    const isTold = amount === each && total && more.length === 0 && TOTAL.test(label(total));
    if (!isTold || !count || others.length > 0 || months.length > 1) continue;
    if (![count, total, ...months].every(({ exact }) => exact)) continue;
    const isMonthly = BY_MONTH.test(label(each));
    if (isMonthly !== (months.length === 1)) continue;
    yield { each, heads: count, months: months[0] ?? null, total };
  }
}

/** Between which amounts the product lies, each of its figures as exact as it is typed. */
function productOf({ each, heads, months }: Product): Interval {
  const times = (months?.value ?? heads.value.div(heads.value)).times(heads.value);
  const { low, high } = intervalOf(each);
  return { low: low.times(times), high: high.times(times) };
}

/** The product as arithmetic, in the unit of the total. */
function inUnitOf({ factor }: Measure, figures: readonly Measure[]): string {
  const product = figures.map(({ value }) => show(value)).join("*");
  return factor.eq(1) ? product : `${product}/${show(factor)}`;
}

const perHead = defineNarrativeRule<PerHeadData>({
  id: "narrative/per-head-makes-total",
  severity: "warning",
  title: "每人（户）的标准乘以人（户）数等于合计",
  basis: { text: "合计＝标准×数量（按月的再乘以月数）；四舍五入能解释的差不算" },
  help: "标准、人数、合计三个数对不上，必有一个写错。",
  remedy: "核对标准、人数、月数和合计；标准有几档的，请分别写明。",
  example: {
    wrong: "“每人补助1200元，共150人，合计18.6万元”",
    right: "“每人补助1200元，共150人，合计18万元”",
    edge: "同一句里有别的金额、几个人数的不核对",
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
