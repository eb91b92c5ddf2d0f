import { show } from "../../cells/decimal";
import { labelBefore } from "../facts/labels";
import { isRatioOfTwo } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import { typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";
import { moneyNear } from "./rates";

const RECEIVED_RATE = /到位率$/u;
const PLANNED = /应到位|预算|安排|下达|批复|计划|申请/u;
const RECEIVED = /到位/u;

interface ReceivedData {
  readonly quote: string;
  readonly received: string;
  readonly planned: string;
  readonly expected: string;
  readonly said: string;
}

const receivedRate = defineNarrativeRule<ReceivedData>({
  id: "narrative/received-rate-correct",
  severity: "error",
  title: "写明的到位率等于到位资金除以应到位资金",
  basis: { text: "资金到位率＝实际到位资金÷应到位资金；四舍五入能解释的差不算" },
  help: "到位率与同一句里的预算数、到位数不符。",
  remedy: "重新计算到位率，或改正写错的数。",
  example: {
    wrong: "“预算安排120万元，实际到位110万元，到位率100%”",
    right: "“预算安排120万元，实际到位110万元，到位率91.67%”",
    edge: "只说其中一部分资金的到位率，不与总数比",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const rate of one.rates) {
        if (!RECEIVED_RATE.test(rate.name) || !rate.share.exact) continue;
        const own = moneyNear(one, sentenceAround(one.passage.view, rate.from)).filter(({ exact }) => exact);
        const labels = own.map((each) => labelBefore(one.passage.view, one.brackets.depths, each));
        const planned = own[labels.findIndex((label) => PLANNED.test(label))];
        const received = own[labels.findIndex((label) => RECEIVED.test(label) && !PLANNED.test(label))];
        if (!planned || !received || planned.value.eq(0)) continue;
        const all = moneyNear(one, { from: rate.from - 400, to: rate.to + 100 });
        if (isRatioOfTwo(rate.share, all)) continue;
        const expected = show(received.value.div(planned.value).times(100).round(2));
        yield {
          at: [spanOf(one, rate), spanOf(one, received), spanOf(one, planned)],
          data: {
            quote: shown(one, rate),
            received: typed(received),
            planned: typed(planned),
            expected: `${expected}%`,
            said: typed(rate.share),
          },
          expression: {
            addresses: "到位数/应到位数",
            values: `${show(received.value.div(planned.factor).round(6))}/${show(planned.number)}*100`,
            expected,
            found: show(rate.share.number),
            delta: show(rate.share.number.minus(expected)),
          },
        };
      }
    }
  },
  message: ({ quote, received, planned, expected, said }) =>
    `“${quote}”与前后的数不符：${received}÷${planned}＝${expected}，写的是${said}。`,
});

export const RECEIVED_RATE_RULES: readonly NarrativeRule[] = [receivedRate];
