import { decimal, show } from "../../cells/decimal";
import { halfUnit } from "../../compute/tolerance";
import type { Measure } from "../facts/measure";
import { moveBefore } from "../facts/moves";
import { slackOf } from "../facts/rounding";
import type { PassageReading } from "../reading";
import { typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

const BEHIND = /^[,、(]?$/u;

const pointsNotPercent = defineNarrativeRule({
  id: "narrative/points-not-percent",
  severity: "hint",
  title: "两个比率相差的写百分点",
  basis: { text: "比率的差以百分点计；写百分之几，是说相对的幅度" },
  help: "由94%到97.5%提高的是3.5个百分点，写成3.5%意思就变了。",
  remedy: "改写成“百分点”。",
  example: {
    wrong: "“及时率由90%提高到94%，提高了4%”",
    right: "“及时率由90%提高到94%，提高了4个百分点”",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const { base, current, to, arrival } of one.comparisons) {
        if (!arrival || base?.family !== "share" || current?.family !== "share") continue;
        const by = one.measures.find((each) => each.from >= current.to);
        const move = by ? moveBefore(one.passage.view, by) : null;
        if (!by?.unit.includes("%") || !move || !BEHIND.test(one.passage.view.slice(current.to, move.from)))
          continue;
        const gap = current.value.minus(base.value).abs();
        if (
          gap
            .minus(by.value)
            .abs()
            .gt(slackOf([current, base, by])) ||
          gap.eq(0)
        )
          continue;
        const range = { from: move.from, to: Math.max(by.to, Math.min(to, by.to)) };
        yield {
          at: [spanOf(one, range)] as const,
          data: { quote: shown(one, range), base: typed(base), current: typed(current), gap: show(gap) },
        };
      }
    }
  },
  message: ({ quote, base, current, gap }) =>
    `“${quote}”：由${base}到${current}相差${gap}个百分点，不是${gap}%。`,
});

const APART =
  /(\d+(?:\.\d+)?)%[,(]?(?:比|较)[^,。;%\d]{0,10}(\d+(?:\.\d+)?)%[)]?(?:提)?(高|低)(?:出|了)?(\d+(?:\.\d+)?)个百分点/gu;

const pointsApart = defineNarrativeRule({
  id: "narrative/points-apart",
  severity: "error",
  title: "两个比率高低多少个百分点写得对",
  basis: { text: "两个比率之差以百分点计；四舍五入能解释的差不算" },
  help: "两个比率和它们的差三个数不平，或高低写反。",
  remedy: "核对三个数。",
  example: {
    wrong: "“在线率98.7%，比考核要求95%高3.2个百分点”",
    right: "“在线率98.7%，比考核要求95%高3.7个百分点”",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const found of one.passage.view.matchAll(APART)) {
        const [whole, own = "0", other = "0", word = "高", by = "0"] = found;
        const truth = decimal(own).minus(other);
        const said = word === "高" ? decimal(by) : decimal(by).times(-1);
        const places = Math.min(...[own, other, by].map((digits) => digits.split(".")[1]?.length ?? 0));
        if (
          truth
            .minus(said)
            .abs()
            .lte(halfUnit(places).times(places === 0 ? 0 : 1))
        )
          continue;
        const range = { from: found.index, to: found.index + whole.length };
        yield {
          at: [spanOf(one, range)] as const,
          data: {
            quote: shown(one, range),
            expected: `${truth.lt(0) ? "低" : "高"}${show(truth.abs())}个百分点`,
          },
        };
      }
    }
  },
  message: ({ quote, expected }) => `“${quote}”的差不对，应是${expected}。`,
});

/** Shorter figures meet by chance. */
const FEWEST_DIGITS = 5;
const MOST_COMPARED = 2000;

interface Placed {
  readonly one: PassageReading;
  readonly measure: Measure;
  readonly digits: string;
}

/** Whether two runs of digits differ by two neighbours that changed places. */
function areSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at];
  return at >= 0 && isSwap && a.slice(at + 2) === b.slice(at + 2) && a.length === b.length;
}

const digitsInPlace = defineNarrativeRule({
  id: "narrative/digits-in-place",
  severity: "hint",
  title: "同一个数前后没有写错位",
  basis: { text: "两个数只差相邻两位的次序，多半是同一个数写错了位" },
  help: "如20,961与20,916，抄写时最容易颠倒。",
  remedy: "核对是不是同一个数；确是两个数的可以不改。",
  example: {
    wrong: "“共发放21,684人。全年保障21,648人”",
    right: "“共发放21,684人。全年保障21,684人”",
    edge: "不足五位的数、单位不同的数不比对",
  },
  *find({ reading }) {
    const seen = new Map<string, Placed[]>();
    let count = 0;
    for (const one of reading.passages) {
      for (const measure of one.measures) {
        const digits = measure.number.toFixed(measure.decimals).replace(".", "");
        if (!measure.exact || digits.length < FEWEST_DIGITS || (count += 1) > MOST_COMPARED) continue;
        const key = `${kindOf(measure)} ${String(measure.decimals)} ${[...digits].sort().join("")}`;
        const others = seen.get(key) ?? [];
        const twin = others.find((each) => areSwapped(each.digits, digits));
        const isNew = others.every((each) => each.digits !== digits);
        if (isNew) seen.set(key, [...others, { one, measure, digits }]);
        if (!twin || !isNew) continue;
        yield {
          at: [spanOf(one, measure), spanOf(twin.one, twin.measure)] as const,
          data: { first: shown(twin.one, twin.measure), second: shown(one, measure) },
        };
      }
    }
  },
  message: ({ first, second }) =>
    `这里是${second}，前面是${first}，只差两位数字的次序，请核对是不是同一个数。`,
});

/** People are counted in 人 and 名, money in its own units. */
function kindOf({ unit }: Measure): string {
  return /^[人名]$/u.test(unit) ? "人" : unit;
}

export const FIGURE_SLIP_RULES: readonly NarrativeRule[] = [pointsNotPercent, pointsApart, digitsInPlace];
