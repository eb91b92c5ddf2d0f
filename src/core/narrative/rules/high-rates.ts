import { decimal } from "../../cells/decimal";
import type { Range } from "../facts/brackets";
import { moveBefore } from "../facts/moves";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { executionRates } from "./rates";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

const HUNDRED = decimal(100);
/** Words that tell why more was spent than budgeted. */
const EXPLAINED = /因|由于|结转|结余|上年|追加|超支|超出|动用|调整/u;

const overHundred = defineNarrativeRule({
  id: "narrative/execution-above-budget-explained",
  severity: "hint",
  title: "执行率、到位率超过100%的说明原因",
  basis: { text: "支出一般不超过全年预算；超过的多半是预算数漏了结转或追加" },
  help: "执行率超过100%，读者会问多出来的钱从哪里来。",
  remedy: "核对预算数是不是全年预算数；确实超过的，请写明原因。",
  example: {
    wrong: "“预算执行率为120%”",
    right: "“预算执行率为98%”",
    edge: "同一句里写明追加、结转等原因的不报",
  },
  *find({ reading }) {
    const rates = [
      ...executionRates(reading).filter(
        ({ one, range, base }) => base === "budget" && isOfBudget(one, range),
      ),
      ...reading.passages.flatMap((one) =>
        one.rates
          .filter(({ name }) => /到位率$/u.test(name))
          .map((rate) => ({ one, range: { from: rate.from, to: rate.to }, share: rate.share })),
      ),
    ];
    for (const { one, range, share } of rates) {
      if (!share.unit.includes("%") || share.value.lte(HUNDRED)) continue;
      const { from, to } = sentenceAround(one.passage.view, range.from);
      if (EXPLAINED.test(one.passage.view.slice(from, to))) continue;
      yield { at: [spanOf(one, range)] as const, data: { quote: shown(one, range) } };
    }
  },
  message: ({ quote }) => `“${quote}”超过100%，没有写明原因。`,
});

/** 完成率, 使用率 may be of work and of things, which may exceed what was planned. */
function isOfBudget(one: PassageReading, { from, to }: Range): boolean {
  return /预算|执行|支出/u.test(one.passage.view.slice(from, to));
}

const TIMES =
  /(?:减少|下降|降低|缩减|压减|压缩)(?:了|近|约)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,2})倍/gu;

const fallWithinAll = defineNarrativeRule({
  id: "narrative/fall-within-all",
  severity: "warning",
  title: "减少的幅度不超过100%",
  basis: { text: "减少到零为减少100%，不会减少一倍或更多" },
  help: "减少的幅度超过了全部，必是写错；“减少1倍”就是一点不剩。",
  remedy: "核对幅度；用“减少到几分之几”或百分数来写。",
  example: {
    wrong: "“印刷费比上年下降120%”",
    right: "“印刷费比上年下降20%”",
    edge: "增加的幅度可以超过100%，不报",
  },
  *find({ reading }) {
    for (const one of reading.passages)
      for (const range of fallsOf(one))
        yield { at: [spanOf(one, range)] as const, data: { quote: shown(one, range) } };
  },
  message: ({ quote }) => `“${quote}”：减少的幅度超过了全部。`,
});

function* fallsOf(one: PassageReading): Generator<Range> {
  const { view } = one.passage;
  for (const found of view.matchAll(TIMES)) yield { from: found.index, to: found.index + found[0].length };
  for (const share of one.measures) {
    if (share.family !== "share" || !share.unit.includes("%") || share.value.lte(HUNDRED)) continue;
    const move = moveBefore(view, share);
    // What had been a loss may fall by more than all of it.
    if (
      move?.direction !== "down" ||
      /利润|亏|赤字|净/u.test(view.slice(Math.max(0, move.from - 30), move.from))
    )
      continue;
    yield { from: move.from, to: share.to };
  }
}

export const HIGH_RATE_RULES: readonly NarrativeRule[] = [overHundred, fallWithinAll];
