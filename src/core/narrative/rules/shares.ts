import { decimal, show, sum } from "../../cells/decimal";
import { labelBefore } from "../facts/labels";
import type { Measure } from "../facts/measure";
import { halfOf } from "../facts/rounding";
import type { PassageReading } from "../reading";
import { typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

const HUNDRED = decimal(100);
/** An answer to a questionnaire, with the words around it. */
const ANSWER =
  /^(?:表示|评价|认为|选择|对.{1,12})?[“"]?(?:非常|很|十分|比较|较为?|基本|不太|不|很不|非常不)?(?:满意|一般|不了解|说不清|无所谓)[”"]?(?:的|者)?(?:占比?|比例|的比例)?$/u;

interface HundredData {
  readonly sum: string;
  readonly count: number;
}

const answersMakeHundred = defineNarrativeRule<HundredData>({
  id: "narrative/shares-make-hundred",
  severity: "warning",
  title: "问卷各种回答的比例合计为100%",
  basis: { text: "满意与不满意等回答合起来是全部问卷；四舍五入能解释的差不算" },
  help: "各种回答的比例合计不是100%，必有一个写错或漏写了一种。",
  remedy: "核对各种回答的份数，重新计算比例。",
  example: {
    wrong: "“非常满意的占68.4%，满意的占25.3%，基本满意的占4.8%，不满意的占2.5%”",
    right: "“非常满意的占68.4%，满意的占25.3%，基本满意的占4.8%，不满意的占1.5%”",
    edge: "四舍五入能解释的差不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const answers of answersOf(one)) {
        const added = sum(answers.map((each) => each.value));
        const slack = sum(answers.map((each) => halfOf(each).times(2)));
        const [first] = answers;
        const last = answers.at(-1);
        if (!first || !last || added.minus(HUNDRED).abs().lte(slack)) continue;
        yield {
          at: [spanOf(one, { from: first.from, to: last.to })],
          data: { sum: show(added), count: answers.length },
          expression: {
            addresses: "各种回答的比例之和",
            values: answers.map((each) => show(each.number)).join("+"),
            expected: show(added),
            found: "100",
            delta: null,
          },
        };
      }
    }
  },
  message: ({ sum: added, count }) => `${String(count)}种回答的比例合计为${added}%，不是100%。`,
});

/** The runs of answers of one question, from the best to the worst: both 满意 and 不满意 are among them. */
function answersOf(one: PassageReading): readonly (readonly Measure[])[] {
  const { view } = one.passage;
  const runs: { readonly shares: Measure[]; readonly labels: string[] }[] = [];
  let end = -1;
  for (const each of one.measures) {
    if (each.family !== "share") continue;
    if (!/满意|一般|不了解|说不清|无所谓/u.test(view.slice(Math.max(0, each.from - 10), each.from))) continue;
    const label = labelBefore(view, one.brackets.depths, each);
    if (!ANSWER.test(label)) continue;
    const run = runs.at(-1);
    const goesOn = run !== undefined && /^[,、;]?[^。;\d%]{0,24}$/u.test(view.slice(end, each.from));
    if (goesOn && !run.labels.includes(label)) {
      run.shares.push(each);
      run.labels.push(label);
    } else runs.push({ shares: [each], labels: [label] });
    end = each.to;
  }
  return runs
    .filter(({ shares, labels }) => {
      const isWhole = labels.some((each) => /不满意/u.test(each)) && labels.some((each) => !/不/u.test(each));
      return isWhole && shares.length >= 3 && shares.every((each) => each.exact);
    })
    .map(({ shares }) => shares);
}

const ASKED = /(?:调查|问卷|走访|发放|回收|收回|有效|评价)[^,。;]{0,10}$/u;
const ANSWERED =
  /^(?:其中)?(?:表示|评价|选择)?[“"]?(?:非常|很|十分|比较|较为?|基本|不太|不|很不|非常不)?(?:满意|一般|不了解)[”"]?(?:的|者)?(?:有|共)?$/u;

const answersMakeNumber = defineNarrativeRule({
  id: "narrative/answers-make-number",
  severity: "warning",
  title: "各种回答的人数合计等于调查人数",
  basis: { text: "满意与不满意等回答合起来是全部问卷" },
  help: "各种回答的人数合计与调查人数不同，必有一个写错。",
  remedy: "核对问卷的份数和各种回答的份数。",
  example: {
    wrong: "“抽样调查200人，满意180人，基本满意15人，不满意8人”",
    right: "“抽样调查200人，满意180人，基本满意15人，不满意5人”",
    edge: "没有写不满意的，多半没有列全，不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      const { view } = one.passage;
      const label = (each: Measure): string => labelBefore(view, one.brackets.depths, each);
      for (const [index, whole] of one.measures.entries()) {
        if (
          !whole.exact ||
          !/^[人份名户]$/u.test(whole.unit) ||
          !ASKED.test(view.slice(Math.max(0, whole.from - 16), whole.from))
        )
          continue;
        const answers: Measure[] = [];
        for (const each of one.measures.slice(index + 1, index + MOST_ANSWERS)) {
          if (each.family === "share") continue;
          if (each.unit !== whole.unit || !ANSWERED.test(label(each))) break;
          answers.push(each);
        }
        const last = answers.at(-1);
        const names = answers.map(label);
        const isWhole =
          names.some((name) => name.includes("不满意")) && names.some((name) => !name.includes("不"));
        const added = sum(answers.map((each) => each.value));
        if (!last || !isWhole || !answers.every((each) => each.exact) || added.eq(whole.value)) continue;
        yield {
          at: [spanOf(one, { from: whole.from, to: last.to })] as const,
          data: { whole: typed(whole), added: `${show(added)}${whole.unit}`, count: answers.length },
          expression: {
            addresses: "各种回答之和",
            values: answers.map((each) => show(each.value)).join("+"),
            expected: show(added),
            found: show(whole.value),
            delta: null,
          },
        };
      }
    }
  },
  message: ({ whole, added, count }) => `${String(count)}种回答合计${added}，调查的是${whole}。`,
});

const MOST_ANSWERS = 8;

/** Rates of a part in a whole, which cannot exceed it. */
const OF_WHOLE =
  /(?:满意度|满意率|合格率|覆盖率|及时率|准确率|优良率|通过率|出勤率|参与率|知晓率|验收率|整改率|公开率|结案率|办结率|回收率)$/u;

const rateWithinHundred = defineNarrativeRule({
  id: "narrative/rate-within-hundred",
  severity: "warning",
  title: "合格率、满意度等不超过100%",
  basis: { text: "部分不会多于全部" },
  help: "合格率、覆盖率、满意度是部分与全部之比，超过100%必是写错。",
  remedy: "核对比率。",
  example: {
    wrong: "“工程验收合格率102%，群众满意”",
    right: "“工程验收合格率100%，群众满意”",
    edge: "计划完成率、使用率一类可以超过100%的不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const rate of one.rates) {
        if (!OF_WHOLE.test(rate.name) || !rate.share.unit.includes("%") || rate.share.value.lte(HUNDRED))
          continue;
        yield {
          at: [spanOf(one, rate)] as const,
          data: { quote: shown(one, rate), said: typed(rate.share) },
        };
      }
    }
  },
  message: ({ quote }) => `“${quote}”超过了100%。`,
});

export const SHARE_RULES: readonly NarrativeRule[] = [
  answersMakeHundred,
  answersMakeNumber,
  rateWithinHundred,
];
