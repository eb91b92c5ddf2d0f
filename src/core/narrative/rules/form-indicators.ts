import { formatAddress } from "../../cells/address";
import { show, type Decimal } from "../../cells/decimal";
import { labelOf } from "../../cells/text";
import type { IndicatorRow } from "../../form/model";
import { convert, relation } from "../../values/units";
import type { Measure } from "../facts/measure";
import { firstFrom } from "../facts/ordered";
import { halfOf } from "../facts/rounding";
import type { PassageReading, ReportReading } from "../reading";
import { typed } from "./amounts";
import { evaluations, paperOf, type StatedEvaluation } from "./evaluation-forms";
import { defineNarrativeRule, spanOf, type NarrativeRule } from "./narrative-rule";

const SHORTEST_NAME = 4;
/** What may stand between an indicator's name and its value. */
const JOINT = /^[”"]?(?:指标)?(?:实际)?(?:完成|达到?了?|为|是|:|共)*$/u;
/** A target, or another year's figure, is no actual value. */
const TARGET = /目标|指标值|计划|要求|应|须|不低于|标准|上年|去年|上一年/u;
const MOST_MENTIONS = 20;

interface Mention {
  readonly one: PassageReading;
  readonly from: number;
  readonly measure: Measure;
}

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
    edge: "说的是目标值的不报",
  },
  *find(context) {
    const { reading } = context;
    for (const { row, origin } of rowsOf(evaluations(context))) {
      const name = labelOf(row.level3?.value ?? "");
      const actual = row.actual;
      const quantity = actual?.value.quantity;
      if (!actual || !quantity || name.length < SHORTEST_NAME) continue;
      const mentions = mentionsOf(reading, name).filter(({ measure }) => isAlike(measure, quantity.unit));
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

function rowsOf(
  forms: readonly StatedEvaluation[],
): readonly { readonly row: IndicatorRow; readonly origin: StatedEvaluation["origin"] }[] {
  return forms.flatMap(({ reviewed, origin }) => reviewed.form.indicators.map((row) => ({ row, origin })));
}

/** Where the text gives an indicator's name with a number right behind it. */
function mentionsOf({ passages }: ReportReading, name: string): readonly Mention[] {
  const found: Mention[] = [];
  for (const one of passages) {
    const { view } = one.passage;
    for (let at = view.indexOf(name); at >= 0; at = view.indexOf(name, at + name.length)) {
      const behind = at + name.length;
      const measure = one.measures[firstFrom(one.measures, behind)];
      const isOwn =
        measure !== undefined && JOINT.test(view.slice(behind, Math.min(measure.from, behind + 12)));
      if (isOwn && measure.exact && !TARGET.test(ownClause(view, at, measure.from)))
        found.push({ one, from: at, measure });
      if (found.length >= MOST_MENTIONS) return found;
    }
  }
  return found;
}

/** The words just before a name, of its own clause, up to its value. */
function ownClause(view: string, at: number, to: number): string {
  const before = view.slice(Math.max(0, at - 8), at);
  return before.slice(before.search(/[^,;。:、]*$/u)) + view.slice(at, to);
}

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

export const FORM_INDICATOR_RULES: readonly NarrativeRule[] = [indicatorsAsInForm];
