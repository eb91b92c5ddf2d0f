import * as v from "valibot";
import type { ParameterKey, ParameterValues } from "./profile";

const points = v.pipe(
  v.number("应为数字"),
  v.finite("应为有限的数字"),
  v.minValue(0, "不能小于0"),
  v.maxValue(1000, "不能大于1000"),
);
const ratio = v.pipe(
  v.number("应为数字（比率，如0.8表示80%）"),
  v.finite("应为有限的数字"),
  v.minValue(0, "不能小于0"),
  v.maxValue(100, "不能大于100"),
);
const flag = v.boolean("应为 true 或 false");
const stepShape = {
  step: v.pipe(ratio, v.gtValue(0, "步长须大于0")),
  deduct: points,
  mode: v.picklist(
    ["proportional", "fullSteps", "startedSteps"],
    "应为 proportional、fullSteps、startedSteps 之一",
  ),
};
const stepDeduction = v.strictObject(stepShape, "应为含 step、deduct、mode 的对象");
/** A named way of computing, or a deduction by steps. */
function orSteps<const T extends readonly string[]>(...words: T) {
  const said = `应为 ${words.join("、")} 之一，或含 step、deduct、mode 的对象`;
  return v.union([v.picklist(words), stepDeduction], said);
}
const weightedStep = v.strictObject(
  { weight: points, ...stepShape },
  "应为含 weight、step、deduct、mode 的对象",
);

const word = v.string("应为文字");

/** A list of entries of one shape; `said` is told of the list and of an entry that is none. */
function listOf<const T extends v.ObjectEntries>(entries: T, said: string) {
  return v.array(v.strictObject(entries, said), said);
}

function oneOf<const T extends readonly string[]>(...words: T) {
  return v.picklist(words, `应为 ${words.join("、")} 之一`);
}

function descending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value < (values[index - 1] ?? Infinity));
}

type Schemas = { readonly [K in ParameterKey]: v.GenericSchema<unknown, ParameterValues[K]> };

/** What each parameter of a user's own profile may hold, with the fault told in Chinese. */
export const PARAMETER_SCHEMAS: Schemas = {
  scored: flag,
  "weights.execution": v.nullable(points),
  "weights.output": v.nullable(points),
  "weights.benefit": v.nullable(points),
  "weights.satisfaction": v.nullable(points),
  "weights.cost": v.nullable(points),
  costLevel: oneOf("first", "second", "either"),
  costMissingCap: v.nullable(points),
  totalBase: v.pipe(points, v.gtValue(0, "须大于0")),
  executionOnTop: flag,
  denominator: oneOf("fullYear", "opening"),
  moneyUnit: oneOf("万元", "元"),
  executionCap: flag,
  executionExplainBelow: v.nullable(ratio),
  executionFormula: v.union([v.literal("ratio"), stepDeduction], "应为 ratio 或含 step、deduct、mode 的对象"),
  "formula.ge": orSteps("ratio"),
  "formula.eq": oneOf("overIsFull", "exact", "symmetric"),
  "formula.le": orSteps("linear", "inverse", "strict"),
  "formula.range": oneOf("linear", "manual"),
  "formula.date": oneOf("onTimeOrManual", "manual"),
  zeroTarget: oneOf("fullOrZero", "manual"),
  "overAchieve.hintAt": v.nullable(v.pipe(ratio, v.minValue(1, "不能小于1"))),
  "overAchieve.reasonRequired": flag,
  "overAchieve.deduct": v.nullable(stepDeduction),
  totalCap: listOf({ rateBelow: ratio, cap: points }, "应为列表，每项含 rateBelow、cap"),
  reasonRequiredWhen: v.array(oneOf("scoreBelowWeight", "rateBelowThreshold", "budgetAdjusted"), "应为列表"),
  tiers: v.pipe(
    v.tuple([ratio, ratio], "应为两个比率，如 [0.8, 0.6]"),
    v.check((bounds: [number, number]) => descending(bounds), "应从大到小排列"),
  ),
  grades: v.pipe(
    v.tuple([points, points, points], "应为三个分数，如 [90, 80, 60]"),
    v.check((bounds: [number, number, number]) => descending(bounds), "应从大到小排列"),
  ),
  gradeWords: v.tuple([word, word, word, word], '应为四个词，如 ["优", "良", "中", "差"]'),
  "rounding.decimals": v.pipe(
    v.number("应为整数"),
    v.integer("应为整数"),
    v.minValue(0, "不能小于0"),
    v.maxValue(6, "不能大于6"),
  ),
  sumTolerance: ratio,
  naIndicators: oneOf("redistributed", "rescaled"),
  "baseData.controlRateMax": ratio,
  "dept.calculator": flag,
  "dept.controlRate": weightedStep,
  "dept.threePublicChange": weightedStep,
  "dept.budgetCompletion": weightedStep,
  "dept.budgetControl": listOf({ upTo: ratio, points }, "应为列表，每项含 upTo、points"),
  "dept.areaControl": weightedStep,
  "dept.investControl": weightedStep,
  "dept.framework": listOf(
    {
      title: word,
      weight: v.nullable(points),
      sections: v.optional(v.array(word, "应为列表"), []),
    },
    "应为列表，每项含 title、weight，可含 sections",
  ),
};
