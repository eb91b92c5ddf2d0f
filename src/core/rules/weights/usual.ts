import type { CellRef } from "../../cells/address";
import { show, sum, type Decimal } from "../../cells/decimal";
import { frameworkOf, isFirstLevel } from "../../compute/framework";
import type { IndicatorResult } from "../../compute/indicator";
import { bearsScore } from "../../compute/total";
import type { EvaluationForm } from "../../form/model";
import { parameter, type Profile } from "../../profiles/profile";
import { defineRule, type Rule } from "../rule";
import { groups } from "./levels";
import { weightsMissing } from "./whole";

const SCORED = ["project", "department"] as const;

interface Usual {
  readonly name: string;
  readonly usual: number;
  readonly actual: Decimal;
  readonly at: CellRef;
}

const usualSplit = defineRule({
  id: "weights/usual-split",
  severity: "hint",
  title: "一级指标的分值按通行的比例设置",
  subject: "evaluation",
  kinds: SCORED,
  basis: {
    text: "一级指标分值原则上统一设置，特殊情况可以调整",
    keys: ["weights.execution", "weights.output", "weights.benefit", "weights.satisfaction", "weights.cost"],
  },
  help: "一级指标的分值与通行设置不同不是错误，但审核人可能会问起。",
  remedy: "有规定或批复的可不改；否则按通行比例调整。",
  example: {
    wrong: "产出40分、效益40分、满意度10分、预算执行10分",
    right: "产出50分、效益30分、满意度10分、预算执行10分",
    edge: "一级指标不全的，各一级的分值不比对",
  },
  unless: ["weights/level-one-sum"],
  *find(context) {
    const { form, results, profile } = context.reviewed;
    if (weightsMissing(context.reviewed)) return;
    const off = usualDepartures(form, results.indicators, profile);
    const execution = parameter(profile, "weights.execution");
    const own = results.execution.weight;
    const cell = results.execution.scored?.fund.weight;
    if (execution !== null && own && cell && !own.eq(execution))
      off.unshift({ name: "预算执行率", usual: execution, actual: own, at: cell.at });
    const [first, ...rest] = off.map((one) => one.at);
    const keys = frameworkOf(form, profile).length > 0 ? (["dept.framework"] as const) : [];
    if (first) yield { at: [first, ...rest], data: { off }, keys };
  },
  message: ({ off }) =>
    `一级指标分值与通行设置不同：${off.map((one) => `${one.name}${show(one.actual)}分（通行${String(one.usual)}分）`).join("，")}。`,
});

type UsualWeight = readonly [isNamed: (name: string) => boolean, points: number | null];

/** The usual points of the first levels: by the framework, else by the four national ones. */
function usualWeights(form: EvaluationForm, profile: Profile): readonly UsualWeight[] {
  const own = frameworkOf(form, profile);
  if (own.length > 0) return own.map((level) => [(name) => isFirstLevel(level, name), level.weight]);
  return [
    [(name) => name.startsWith("成本"), parameter(profile, "weights.cost")],
    [(name) => name.startsWith("产出"), parameter(profile, "weights.output")],
    [(name) => /^效益|^效果/u.test(name), parameter(profile, "weights.benefit")],
    [(name) => name.includes("满意度"), parameter(profile, "weights.satisfaction")],
  ];
}

function usualDepartures(
  form: EvaluationForm,
  results: readonly IndicatorResult[],
  profile: Profile,
): Usual[] {
  const found = groups(results, "level1");
  const names = usualWeights(form, profile);
  const complete = names.every(
    ([isNamed, usual]) => usual === null || found.some(({ cell }) => isNamed(cell.name)),
  );
  if (!form.columns.has("weight") || !complete) return [];
  return found.flatMap(({ cell, rows }): Usual[] => {
    const usual = names.find(([isNamed]) => isNamed(cell.name))?.[1] ?? null;
    const actual = sum(rows.filter(bearsScore).flatMap((one) => (one.weight ? [one.weight] : [])));
    return usual === null || actual.eq(0) || actual.eq(usual)
      ? []
      : [{ name: cell.name, usual, actual, at: cell.at }];
  });
}

export const WEIGHT_USUAL_RULES: readonly Rule[] = [usualSplit];
