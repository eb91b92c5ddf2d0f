import { formatAddress } from "../../cells/address";
import { roundHalfUp, show } from "../../cells/decimal";
import { tierBand } from "../../compute/indicator";
import type { Tier } from "../../values/value";
import { isNumericTarget, nameOf } from "../indicator-rows";
import { defineRule, type Rule } from "../rule";

const SCORED = ["project", "department"] as const;

const TIER_WORDS: Readonly<Record<Tier, string>> = {
  achieved: "达成",
  partly: "部分达成",
  notAchieved: "未达成",
};

const withinTier = defineRule({
  id: "scores/within-tier",
  severity: "warning",
  title: "定性指标的得分在所选档次的分数段内",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "定性指标按达成、部分达成、未达成三档计分", keys: ["tiers"] },
  help: "完成情况选了哪一档，得分就应落在哪一档的分数段里。",
  remedy: "改得分或改完成情况的档次，使两者一致。",
  example: {
    wrong: "分值10，完成情况填“部分达成”，得分填9",
    right: "分值10，完成情况填“部分达成”，得分填7",
    edge: "80%和60%是通行的分界，由规则配置确定",
  },
  unless: ["scores/within-weight"],
  *find({ reviewed: { results, profile } }) {
    for (const one of results.indicators) {
      const tier = one.row.actual?.value.tier ?? null;
      const entry = one.row.score;
      if (tier === null || !entry || !one.typed || !one.weight || one.row.detailOf !== null) continue;
      if (isNumericTarget(one)) continue;
      const { low, high, highIncluded } = tierBand(tier, one.weight, profile);
      const typed = roundHalfUp(one.typed, 2);
      const inside = typed.gte(low) && (highIncluded ? typed.lte(high) : typed.lt(high));
      if (inside) continue;
      yield {
        at: [entry.at, ...(one.row.actual ? [one.row.actual.at] : [])],
        data: {
          at: formatAddress(entry.at),
          name: nameOf(one),
          typed: one.typed,
          tier: TIER_WORDS[tier],
          low,
          high,
          highIncluded,
        },
      };
    }
  },
  message: ({ at, name, typed, tier, low, high, highIncluded }) =>
    `“${name}”的完成情况为“${tier}”一档，得分应在${show(low)}分（含）至${show(high)}分（${highIncluded ? "含" : "不含"}）之间，现为${show(typed)}分（${at}）。`,
});

export const SCORE_TIER_RULES: readonly Rule[] = [withinTier];
