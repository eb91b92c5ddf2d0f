import { formatAddress } from "../cells/address";
import { roundHalfUp, show, sum, type Decimal } from "../cells/decimal";
import { numberValue } from "../cells/value";
import { tierBand, type IndicatorResult } from "../compute/indicator";
import { scoreAgrees, showGap } from "../compute/tolerance";
import type { Tier } from "../values/value";
import { short } from "./entries";
import { defineRule, expression, sumOf, type Rule } from "./rule";

const SCORED = ["project", "department"] as const;

/** The indicator's name for a message. */
export function nameOf(one: IndicatorResult): string {
  const name = one.row.level3?.value ?? "";
  return short(name === "" ? (one.row.level2?.name ?? "本行指标") : name, 24);
}

const filled = defineRule({
  id: "scores/filled",
  severity: "error",
  title: "每项指标都有得分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "有分值的指标都要评分" },
  help: "得分空着，总分就少了这一项。",
  remedy: "定量指标点“自动评分”填入；定性指标由单位评定后填写。",
  example: {
    wrong: "分值10、指标值≥3座、完成3座，得分空着",
    right: "分值10、指标值≥3座、完成3座，得分填10",
    edge: "分值为0的、写明不适用的不报",
  },
  unless: ["values/actual-filled"],
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const entry = one.row.score;
      if (!entry || one.row.unused || one.row.detailOf !== null || one.weight === null || one.weight.eq(0))
        continue;
      if (entry.value.state !== "blank" && entry.value.state !== "placeholder") continue;
      if (one.reason === "noActual" || one.reason === "notApplicable") continue;
      yield {
        at: [entry.at],
        data: { at: formatAddress(entry.at), name: nameOf(one), score: one.score },
        fix: one.score
          ? { at: entry.at, after: numberValue(Number(show(one.score))), label: `填入${show(one.score)}分` }
          : null,
      };
    }
  },
  message: ({ at, name, score }) =>
    `“${name}”的得分（${at}）没有填写${score ? `，按公式应为${show(score)}分` : "，需由单位评定"}。`,
});

const withinWeight = defineRule({
  id: "scores/within-weight",
  severity: "error",
  title: "得分不超过分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "得分不超过该指标的分值" },
  help: "系统会拒绝保存得分大于分值的行。",
  remedy: "改为不超过分值的数。",
  example: { wrong: "分值10，得分填12", right: "分值10，得分填10" },
  unless: ["weights/filled"],
  *find({ reviewed: { form, results } }) {
    for (const one of results.indicators) {
      const entry = one.row.score;
      if (
        !entry ||
        !one.typed ||
        !one.weight ||
        one.row.detailOf !== null ||
        roundHalfUp(one.typed, 2).lte(one.weight)
      )
        continue;
      yield {
        at: [entry.at, ...(one.row.weight ? [one.row.weight.at] : [])],
        data: {
          at: formatAddress(entry.at),
          name: nameOf(one),
          typed: one.typed,
          weight: one.weight,
          lender: form.weightsFrom?.sheet ?? null,
        },
      };
    }
  },
  message: ({ at, name, typed, weight, lender }) =>
    `“${name}”得分（${at}）${show(typed)}分，超过分值${show(weight)}分${lender === null ? "" : `（权重取自“${lender}”表）`}。`,
});

const WORDS: Readonly<Record<NonNullable<IndicatorResult["way"]>, string>> = {
  met: "指标已完成，得满分",
  ratio: "未达指标值，按完成比例计分",
  linear: "超过上限，按超出比例扣分",
  inverse: "超过上限，按指标值÷完成值计分",
  zero: "指标值为0而实际不为0，不得分",
  nothing: "超出可计分范围，不得分",
  short: "未达指标值，按差距分档扣分",
  excess: "超过上限，按超出分档扣分",
  over: "已完成，超额较多，按本配置扣减",
};

const matchFormula = defineRule({
  id: "scores/match-formula",
  severity: "warning",
  title: "定量指标的得分与公式一致",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "完成指标值的得满分，未完成的按比例计分；反向、零值、区间等算法由规则配置确定" },
  help: "自评得分应由年度指标值和实际完成值推得出来；推不出来的，审核人会要求说明。",
  remedy: "核对年度指标值与实际完成值；维持原得分的，请在偏差原因中说明理由。",
  example: {
    wrong: "指标值≥98%、完成92%、分值10，得分填10",
    right: "指标值≥98%、完成92%、分值10，得分填9.39",
    edge: "填9.4（保留一位小数）不算错",
  },
  unless: ["scores/within-weight"],
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const entry = one.row.score;
      if (!entry || !one.typed || !one.exact || !one.score || !one.explanation || !one.way) continue;
      if (scoreAgrees(one.typed, entry.value.decimals, one.exact, [one.score])) continue;
      const cells = [one.row.target, one.row.actual, one.row.weight].flatMap((cell) =>
        cell ? [cell.at] : [],
      );
      yield {
        at: [entry.at, ...cells],
        data: {
          at: formatAddress(entry.at),
          name: nameOf(one),
          typed: one.typed,
          score: one.score,
          values: one.explanation.values,
          way: WORDS[one.way],
        },
        expression: expression(one.explanation.addresses, one.explanation.values, one.score, one.typed),
        keys: one.key === null ? [] : [one.key],
        fix:
          entry.cell.formula === null
            ? { at: entry.at, after: numberValue(Number(show(one.score))), label: `改为${show(one.score)}分` }
            : null,
      };
    }
  },
  message: ({ at, name, typed, score, values, way }) =>
    `“${name}”自评得分（${at}）${show(typed)}分，按本配置公式应得${show(score)}分（${values}；${way}），相差${showGap(typed.minus(score))}分。`,
});

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

/** Whether the target is a number, a date or the like, so that tiers are not its measure. */
export function isNumericTarget(one: IndicatorResult): boolean {
  const kind = one.row.target?.value.class;
  return kind === "quantity" || kind === "duration" || kind === "frequency" || kind === "range";
}

const levelWithin = defineRule({
  id: "scores/level-within-printed",
  severity: "error",
  title: "一级指标下各项得分之和不超过标注的分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "一级指标标注的分值是其下各项得分的上限" },
  help: "没有逐行分值的表，以一级指标括号内的分值为上限。",
  remedy: "核对各项得分，或更正括号内的分值。",
  example: {
    wrong: "“产出指标（50分）”下各项得分20、18、15，合计53分",
    right: "“产出指标（50分）”下各项得分20、15、15，合计50分",
    edge: "有分值一栏的表逐行核对，不用这一条",
  },
  *find({ reviewed: { form, results } }) {
    if (form.columns.has("weight")) return;
    const groups = new Map<string, IndicatorResult[]>();
    for (const one of results.indicators) {
      const cell = one.row.level1;
      if (!cell || !one.typed) continue;
      groups.set(cell.name, [...(groups.get(cell.name) ?? []), one]);
    }
    for (const rows of groups.values()) {
      const cell = rows[0]?.row.level1;
      const printed = cell?.printedWeight?.value.number ?? null;
      const added = sum(rows.map((one) => one.typed as Decimal));
      if (!cell || printed === null || added.lte(printed)) continue;
      const cells = rows.flatMap((one) => (one.row.score ? [one.row.score.at] : []));
      yield {
        at: [cell.at, ...cells],
        data: { at: formatAddress(cell.at), name: cell.name, printed, added },
        expression: expression(
          sumOf(cells),
          rows.map((one) => show(one.typed as Decimal)).join("+"),
          printed,
          added,
        ),
      };
    }
  },
  message: ({ at, name, printed, added }) =>
    `${name}（${at}）标注${show(printed)}分，其下各项得分之和为${show(added)}分，超出${show(added.minus(printed))}分。`,
});

export const SCORE_RULES: readonly Rule[] = [filled, levelWithin, withinWeight, matchFormula, withinTier];
