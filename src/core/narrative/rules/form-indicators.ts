import { formatAddress } from "../../cells/address";
import { show, type Decimal } from "../../cells/decimal";
import { convert, relation } from "../../values/units";
import type { Measure } from "../facts/measure";
import { halfOf } from "../facts/rounding";
import { typed } from "./amounts";
import { paperOf } from "./evaluation-forms";
import { statedIndicators } from "./indicator-mentions";
import { defineNarrativeRule, spanOf, type NarrativeRule } from "./narrative-rule";

const indicatorsAsInForm = defineNarrativeRule({
  id: "narrative/indicators-as-in-form",
  severity: "warning",
  title: "报告写的指标完成值与自评表一致",
  basis: { text: "报告与自评表说的是同一个指标" },
  help: "同一个指标在两处完成值不同。",
  remedy: "核对完成值，两处写成一致。",
  example: {
    wrong: "表内供水水质达标率完成96.5%，报告写“供水水质达标率为98.5%”",
    right: "表内供水水质达标率完成96.5%，报告写“供水水质达标率为96.5%”",
    edge: "说的是目标值的、同名指标有几个的不报",
  },
  *find(context) {
    for (const { name, result, origin, actuals, isShared } of statedIndicators(context)) {
      const { actual } = result.row;
      const quantity = actual?.value.quantity;
      if (!actual || !quantity || isShared) continue;
      const mentions = actuals.filter(({ measure }) => isAlike(measure, quantity.unit));
      const [first] = mentions;
      if (!first || mentions.some(({ measure }) => agrees(measure, quantity))) continue;
      yield {
        at: [spanOf(first.one, { from: first.from, to: first.measure.to })] as const,
        cell: { at: actual.at, origin },
        data: {
          name,
          said: typed(first.measure),
          inForm: `${show(quantity.number)}${quantity.unit ?? ""}`,
          at: formatAddress(actual.at),
          paper: paperOf(origin),
        },
      };
    }
  },
  message: ({ name, said, inForm, at, paper }) =>
    `报告写“${name}”${said}，${paper}（${at}）的完成值是${inForm}。`,
});

const scoresAsInForm = defineNarrativeRule({
  id: "narrative/indicator-scores-as-in-form",
  severity: "warning",
  title: "报告写的指标得分与自评表一致",
  basis: { text: "报告与自评表说的是同一个指标" },
  help: "同一个指标在两处得分不同，其中一份没有更新。",
  remedy: "核对得分，两处写成一致。",
  example: {
    wrong: "表内供水水质达标率得7分，报告写“供水水质达标率为96.5%，得6分”",
    right: "表内供水水质达标率得7分，报告写“供水水质达标率为96.5%，得7分”",
    edge: "写满分、扣分的，同名指标有几个的，不比对",
  },
  *find(context) {
    for (const { name, result, origin, scores, isShared } of statedIndicators(context)) {
      const { typed: inForm, row } = result;
      const [first] = scores;
      if (!first || !inForm || !row.score || isShared) continue;
      if (scores.some(({ measure }) => measure.value.eq(inForm))) continue;
      yield {
        at: [spanOf(first.one, { from: first.from, to: first.measure.to })] as const,
        cell: { at: row.score.at, origin },
        data: {
          name,
          said: typed(first.measure),
          inForm: `${show(inForm)}分`,
          at: formatAddress(row.score.at),
          paper: paperOf(origin),
        },
      };
    }
  },
  message: ({ name, said, inForm, at, paper }) => `报告写“${name}”得${said}，${paper}（${at}）是${inForm}。`,
});

function isAlike(measure: Measure, unit: string | null): boolean {
  return unit === null || relation(measure.unit, unit) !== "unlike";
}

function agrees(
  measure: Measure,
  quantity: { readonly number: Decimal; readonly unit: string | null; readonly decimals: number },
): boolean {
  const said = { number: measure.number, unit: measure.unit, decimals: measure.decimals };
  const number = quantity.unit === null ? measure.number : convert(said, quantity.unit);
  if (number === null) return true;
  const slack = measure.decimals > 0 ? halfOf(measure).div(measure.factor) : halfOf(measure).times(0);
  return number.minus(quantity.number).abs().lte(slack);
}

export const FORM_INDICATOR_RULES: readonly NarrativeRule[] = [indicatorsAsInForm, scoresAsInForm];
