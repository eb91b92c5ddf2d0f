/** The kinds of form the engine knows; fixed words of the JSON report. */
export type FormKind = "project" | "department" | "baseData" | "transfer" | "budgetTable";

export type Severity = "error" | "warning" | "hint";

/** How much is taken off for each step a figure lies outside its bound (Hunan, Suzhou). */
export interface StepDeduction {
  /** Size of one step as a ratio: 0.01 is a percentage point. */
  readonly step: number;
  /** Points taken off for each step. */
  readonly deduct: number;
  /** 每超过一个百分点 read proportionally, per completed step, or per started step. */
  readonly mode: "proportional" | "fullSteps" | "startedSteps";
}

/** A first level of a department's framework. */
export interface FrameworkLevel {
  readonly title: string;
  readonly weight: number | null;
  /** Second levels it is told by; empty: any. */
  readonly sections: readonly string[];
}

/**
 * What a profile decides, by the keys under which messages cite it. Points and thresholds are plain
 * decimal numbers; ratios are ratios (1.2 is 120%).
 */
export interface ParameterValues {
  /** Whether the form carries weights and scores at all (transfer forms do not). */
  readonly scored: boolean;
  readonly "weights.execution": number | null;
  readonly "weights.output": number | null;
  readonly "weights.benefit": number | null;
  readonly "weights.satisfaction": number | null;
  readonly "weights.cost": number | null;
  /** Where 成本指标 stands: as a first level of its own, or as a second level under 产出指标. */
  readonly costLevel: "first" | "second" | "either";
  /** Most points of the row 成本指标／未填报 of a project without cost indicators (Shanxi), or `null`. */
  readonly costMissingCap: number | null;
  readonly totalBase: number;
  /** The execution weight comes on top of `totalBase` instead of out of it (Chongqing). */
  readonly executionOnTop: boolean;
  readonly denominator: "fullYear" | "opening";
  /** The unit of amounts where the form prints none. */
  readonly moneyUnit: "万元" | "元";
  /** The execution score never exceeds its weight. */
  readonly executionCap: boolean;
  /** A rate below this wants an explanation (required: `rateBelowThreshold`); `null`: none stated. */
  readonly executionExplainBelow: number | null;
  readonly executionFormula: "ratio" | StepDeduction;
  /** Below the target: a ratio, or so many points off for each step of the shortfall. */
  readonly "formula.ge": "ratio" | StepDeduction;
  readonly "formula.eq": "overIsFull" | "exact" | "symmetric";
  /** Above the bound: linear, inverse, nothing, or so many points off for each step of the excess. */
  readonly "formula.le": "linear" | "inverse" | "strict" | StepDeduction;
  readonly "formula.range": "linear" | "manual";
  readonly "formula.date": "onTimeOrManual" | "manual";
  readonly zeroTarget: "fullOrZero" | "manual";
  /** Actual ÷ target from which over-achievement is spoken of; `null`: never. */
  readonly "overAchieve.hintAt": number | null;
  readonly "overAchieve.reasonRequired": boolean;
  /**
   * Points taken off for each step by which actual ÷ target lies above `overAchieve.hintAt` (above 1 where that
   * is `null`); `null`: never automatically.
   */
  readonly "overAchieve.deduct": StepDeduction | null;
  /** Highest total at an execution rate below a bound; of several that fit the lowest; empty: no cap. */
  readonly totalCap: readonly { readonly rateBelow: number; readonly cap: number }[];
  readonly reasonRequiredWhen: readonly ("scoreBelowWeight" | "rateBelowThreshold" | "budgetAdjusted")[];
  /** Lower bounds of the first and second tier as shares of the weight. */
  readonly tiers: readonly [achieved: number, partly: number];
  /** Lower bounds of 优, 良, 中. */
  readonly grades: readonly [number, number, number];
  readonly gradeWords: readonly [string, string, string, string];
  readonly "rounding.decimals": number;
  /** Tolerance of a sum for each addend. */
  readonly sumTolerance: number;
  /** 不适用 rows: their weight was moved by the unit, or they are left out and the rest is scaled to the full marks. */
  readonly naIndicators: "redistributed" | "rescaled";
  /** Control rate above which the base data want a reason. */
  readonly "baseData.controlRateMax": number;
  /** The Hunan department calculator of the older 指标表 (RULES B.4): off unless switched on. */
  readonly "dept.calculator": boolean;
  readonly "dept.controlRate": { readonly weight: number } & StepDeduction;
  readonly "dept.threePublicChange": { readonly weight: number } & StepDeduction;
  readonly "dept.budgetCompletion": { readonly weight: number } & StepDeduction;
  /** Share of additions ≤ bound → points, in order; above the last bound: 0. */
  readonly "dept.budgetControl": readonly { readonly upTo: number; readonly points: number }[];
  readonly "dept.areaControl": { readonly weight: number } & StepDeduction;
  readonly "dept.investControl": { readonly weight: number } & StepDeduction;
  /** First levels with their points and second levels where a form has others (履职效能 50, 管理效率 50). */
  readonly "dept.framework": readonly FrameworkLevel[];
}

export type ParameterKey = keyof ParameterValues;

/** One value with where it comes from. `verified` is true only where the source itself was read. */
export interface Parameter<T> {
  readonly value: T;
  readonly source: string;
  readonly verified: boolean;
}

export type Parameters = { readonly [K in ParameterKey]: Parameter<ParameterValues[K]> };

/** A rule profile (规则配置): everything a place or a year may decide otherwise. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** One sentence: for which forms, on what basis. */
  readonly description: string;
  readonly parameters: Parameters;
  /** Rules switched off or given another severity, by rule id. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
}

/** The value of a parameter. */
export function parameter<K extends ParameterKey>(profile: Profile, key: K): ParameterValues[K] {
  return profile.parameters[key].value;
}

/**
 * How a message cites the profile: `按本配置（mof-2020-10：formula.le）。来源：…`. A source that was not
 * read in the original says so, and is never presented as a breach of the rule it is ascribed to.
 */
export function citation(profile: Profile, ...keys: readonly ParameterKey[]): string {
  const sources = [...new Set(keys.map((key) => sourceOf(profile.parameters[key])))];
  return `按本配置（${profile.id}：${keys.join("、")}）。来源：${sources.join("；")}`;
}

function sourceOf(one: Parameter<unknown>): string {
  return one.verified ? one.source : `${one.source}（未核对原文）`;
}
