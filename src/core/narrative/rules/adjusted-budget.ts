import { labelBefore } from "../facts/labels";
import type { Measure } from "../facts/measure";
import { moneyRole } from "../facts/rates";
import { slackOf } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import { typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";
import { moneyNear } from "./rates";

interface AdjustedData {
  readonly quote: string;
  readonly opening: string;
  readonly addition: string;
  readonly adjusted: string;
}

const adjustedIsNoAdjustment = defineNarrativeRule<AdjustedData>({
  id: "narrative/adjusted-is-no-adjustment",
  severity: "hint",
  title: "“预算调整数”是调整的数，不是调整后的预算数",
  basis: { text: "调整后预算数＝年初预算数＋预算调整数" },
  help: "把调整后的预算写成“调整数”，读者会以为全年又调整了这么多。",
  remedy: "改写为“调整后预算数”。",
  example: {
    wrong: "“年初预算460万元，年中追加38.5万元，最终预算调整数为498.5万元”",
    right: "“年初预算460万元，年中追加38.5万元，调整后预算数为498.5万元”",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      const { view } = one.passage;
      const label = (each: Measure): string => labelBefore(view, one.brackets.depths, each);
      for (const adjusted of one.measures) {
        if (
          adjusted.family !== "money" ||
          !view.slice(Math.max(0, adjusted.from - 8), adjusted.from).includes("调整数")
        )
          continue;
        if (!/预算调整数$/u.test(label(adjusted))) continue;
        const money = moneyNear(one, sentenceAround(view, adjusted.from));
        const opening = money.find((each) => moneyRole(label(each)) === "opening");
        const addition = money.find((each) => moneyRole(label(each)) === "addition");
        if (!opening || !addition || opening.value.eq(0)) continue;
        const gap = opening.value.plus(addition.value).minus(adjusted.value).abs();
        if (gap.gt(slackOf([opening, addition, adjusted]))) continue;
        const range = { from: adjusted.from - label(adjusted).length - 1, to: adjusted.to };
        const quoted = /^[为是:]/u.test(view.slice(adjusted.from - 1))
          ? range
          : { ...range, from: range.from + 1 };
        yield {
          at: [spanOf(one, quoted), spanOf(one, opening), spanOf(one, addition)],
          data: {
            quote: shown(one, quoted),
            opening: typed(opening),
            addition: typed(addition),
            adjusted: typed(adjusted),
          },
        };
      }
    }
  },
  message: ({ quote, opening, addition, adjusted }) =>
    `“${quote}”：${adjusted}是调整后的预算数（年初${opening}＋追加${addition}），调整数是${addition}。`,
});

export const ADJUSTED_BUDGET_RULES: readonly NarrativeRule[] = [adjustedIsNoAdjustment];
