import fc from "fast-check";
import type { EvaluationContent, FundContent, HeadEntry, IndicatorContent } from "../content";
import type { Layout } from "../layout";
import { gradeOf, halfUp, hundredths, partsOf, rateOf, ratioScore, reverseScore, sumOf } from "./figures";
import {
  BENEFITS,
  COSTS,
  OUTPUTS,
  QUALITATIVE,
  REASONS,
  SATISFACTION,
  SOURCES,
  type Subject,
} from "./subjects";

/** Profiles whose forms are generated, by the layouts and points of RULES E. */
export const GENERATED_PROFILES = [
  "mof-2020-10",
  "mof-2021-101-cost",
  "hunan-dept",
  "guangdong",
  "hubei-2020",
  "sichuan",
  "chongqing",
  "transfer-payment",
] as const;

export type ProfileId = (typeof GENERATED_PROFILES)[number];

/** A sound form under a profile; its figures are worked out by `figures`, never by the engine. */
export interface GeneratedForm {
  readonly profile: ProfileId;
  /** Whether the form itself shows which profile it calls for. */
  readonly isShown: boolean;
  readonly content: EvaluationContent;
  /** What the profile's own form looks like, whatever else the layout is. */
  readonly layout: Partial<Layout>;
}

/** How an indicator turned out. */
type Outcome = "met" | "equal" | "exceeded" | "below" | "none" | "reverse" | "reverseOver" | "words";

interface Draft {
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly target: number;
  /** How far the actual value is from the target, in thousandths. */
  readonly off: number;
}

interface Scheme {
  readonly execution: number | null;
  readonly output: number;
  readonly cost: number | null;
  readonly benefit: number;
  readonly satisfaction: number;
}

/** First-level points of each profile (RULES E: weights.*); Sichuan and Chongqing distribute them freely. */
const SCHEMES: Readonly<Record<ProfileId, Scheme>> = {
  "mof-2020-10": { execution: 10, output: 50, cost: null, benefit: 30, satisfaction: 10 },
  "mof-2021-101-cost": { execution: 10, output: 40, cost: 20, benefit: 20, satisfaction: 10 },
  "hunan-dept": { execution: 10, output: 50, cost: null, benefit: 30, satisfaction: 10 },
  guangdong: { execution: 10, output: 50, cost: null, benefit: 30, satisfaction: 10 },
  "hubei-2020": { execution: 20, output: 40, cost: null, benefit: 30, satisfaction: 10 },
  sichuan: { execution: 10, output: 45, cost: null, benefit: 35, satisfaction: 10 },
  chongqing: { execution: 10, output: 60, cost: null, benefit: 30, satisfaction: 10 },
  "transfer-payment": { execution: null, output: 50, cost: null, benefit: 30, satisfaction: 10 },
};

const OUTCOMES = fc.constantFrom<Outcome>("met", "equal", "exceeded", "below");

function drafts(
  subjects: readonly Subject[],
  outcomes: fc.Arbitrary<Outcome>,
  least: number,
): fc.Arbitrary<Draft[]> {
  const one = (subject: Subject): fc.Arbitrary<Draft> =>
    fc
      .record({
        outcome: outcomes,
        scale: fc.integer({ min: 10, max: 30 }),
        off: fc.integer({ min: 10, max: 90 }),
      })
      .map(({ outcome, scale, off }) => ({
        subject,
        outcome,
        off,
        target: subject.unit === "%" ? subject.size : Math.max(2, Math.round((subject.size * scale) / 10)),
      }));
  return fc
    .subarray([...subjects], { minLength: Math.min(least, subjects.length) })
    .chain((own) => fc.tuple(...own.map(one)));
}

const DRAFTS = fc.record({
  outputs: drafts(OUTPUTS, OUTCOMES, 3),
  costs: drafts(COSTS, fc.constantFrom<Outcome>("reverse", "reverseOver"), 1),
  benefits: drafts(BENEFITS, OUTCOMES, 1),
  words: fc.subarray([...QUALITATIVE], { minLength: 1, maxLength: 2 }),
  satisfaction: fc.integer({ min: 0, max: 90 }),
  /** The first output is always one below its target: there is something to explain in every form. */
  firstOff: fc.integer({ min: 20, max: 90 }),
});

const FUNDS = fc.record({
  budget: fc.integer({ min: 500, max: 90_000 }).map((tenths) => tenths / 10),
  spentShare: fc.integer({ min: 905, max: 1000 }),
  cuts: fc.array(fc.integer({ min: 100, max: 900 }), { minLength: 0, maxLength: 3 }),
  openingShare: fc.integer({ min: 700, max: 1000 }),
});

/** Sound forms of a profile. */
export function generatedForms(profile: ProfileId): fc.Arbitrary<GeneratedForm> {
  return fc.record({ drafts: DRAFTS, funds: FUNDS }).map((drawn) => formOf(profile, drawn));
}

type Drawn = { readonly drafts: Values<typeof DRAFTS>; readonly funds: Values<typeof FUNDS> };
type Values<A> = A extends fc.Arbitrary<infer V> ? V : never;

function formOf(profile: ProfileId, { drafts: own, funds: money }: Drawn): GeneratedForm {
  const scheme = SCHEMES[profile];
  const isScored = profile !== "transfer-payment";
  const funds = fundsOf(profile, scheme, money);
  const indicators = indicatorsOf(own, scheme, isScored);
  const execution = typeof funds[0]?.executionScore === "number" ? funds[0].executionScore : 0;
  const scores = sumOf(indicators.map((one) => (typeof one.score === "number" ? one.score : 0)));
  // 100 indicator points are brought down to 90 to make room for the 10 of execution (RULES E, 重庆).
  const total =
    profile === "chongqing"
      ? halfUp(hundredths(scores) * 90 + hundredths(execution) * 100, 100) / 100
      : sumOf([scores, execution]);
  const inHead: readonly HeadEntry[] =
    profile === "chongqing"
      ? [{ field: null, label: "自评总分（分）", value: total, path: "total.score" }]
      : [];
  const isDepartment = profile === "hunan-dept";
  return {
    profile,
    isShown: SHOWN.includes(profile),
    layout: LAYOUTS[profile] ?? {},
    content: {
      kind: isDepartment ? "department" : isScored ? "project" : "transfer",
      title: isDepartment
        ? "2024年度部门整体支出绩效自评表"
        : isScored
          ? "项目支出绩效自评表"
          : "转移支付绩效目标自评表",
      yearLine: isDepartment ? null : "（2024年度）",
      head: [...headOf(profile), ...inHead],
      moneyUnit: "万元",
      funds,
      income: isDepartment ? splitOf(money, ["一般公共预算", "其他资金"]) : [],
      expenditure: isDepartment ? splitOf(money, ["基本支出", "项目支出"]) : [],
      goals: { expected: "完成全年各项工作任务。", actual: "全年工作任务基本完成，受益群众较多。" },
      indicators,
      total:
        isScored && profile !== "chongqing"
          ? { weight: profile === "hubei-2020" ? null : 100, score: total }
          : null,
      grade: isScored ? gradeOf(total) : null,
      notes: [],
    },
  };
}

/** The default is for forms that show nothing; under it and these two any layout may look like another's. */
const SHOWN: readonly ProfileId[] = [
  "mof-2021-101-cost",
  "hubei-2020",
  "sichuan",
  "chongqing",
  "transfer-payment",
];

const LAYOUTS: Partial<Record<ProfileId, Partial<Layout>>> = {
  "hubei-2020": {
    weightColumn: "absent",
    levelWeight: "none",
    levelColumns: false,
    groupRows: "none",
    funds: { executionScore: "得分（20分*执行率）" },
  },
  "mof-2021-101-cost": { funds: { fullYearBudget: "全年预算数（A）" } },
  sichuan: { target: "split", funds: { fullYearBudget: "调整后预算数", openingBudget: "年初预算" } },
  chongqing: {
    levels: "flat",
    levelColumns: false,
    groupRows: "none",
    headerRows: 1,
    target: "unitFirst",
    funds: { weight: "执行率权重", executionScore: "执行率得分" },
  },
  "transfer-payment": { levelWeight: "none", levelColumns: false, groupRows: "none" },
};

function headOf(profile: ProfileId): readonly HeadEntry[] {
  if (profile === "hunan-dept")
    return [{ field: "budgetDepartment", label: "预算部门（单位）名称", value: "某市社会工作服务中心" }];
  if (profile === "transfer-payment")
    return [
      { field: "projectName", label: "转移支付（项目）名称", value: "农村公益事业补助资金" },
      { field: "centralDepartment", label: "中央主管部门", value: "某部" },
      { field: "fundUser", label: "资金使用单位", value: "某县农村服务中心" },
    ];
  return [
    { field: "projectName", label: "项目名称", value: "农村人居环境整治项目" },
    { field: "supervisingDepartment", label: "主管部门", value: "某县农业农村局" },
    { field: "implementingUnit", label: "实施单位", value: "某县农村服务中心" },
  ];
}

function fundsOf(profile: ProfileId, { execution }: Scheme, money: Drawn["funds"]): readonly FundContent[] {
  const { budget } = money;
  const spent = Math.floor((hundredths(budget) * money.spentShare) / 1000) / 100;
  const count = Math.max(0, money.cuts.length);
  const cuts = money.cuts.slice(0, count);
  // Sichuan wants a reason where the budget was adjusted within the year.
  const opening =
    profile === "sichuan" ? budget : Math.floor((hundredths(budget) * money.openingShare) / 1000) / 100;
  const [budgets, spents, openings] = [budget, spent, opening].map((one) => partsOf(one, cuts)) as [
    readonly number[],
    readonly number[],
    readonly number[],
  ];
  const hasOpening = profile !== "transfer-payment" && profile !== "hubei-2020";
  const total: FundContent = {
    label: "年度资金总额",
    openingBudget: hasOpening ? opening : null,
    fullYearBudget: budget,
    fullYearExecution: spent,
    weight: execution === null || profile === "hubei-2020" ? null : execution,
    executionRate: rateOf(spent, budget),
    executionScore: execution === null ? null : ratioScore(spent, budget, execution),
  };
  const none = execution === null ? null : "—";
  const parts = budgets.map((own, index): FundContent => ({
    label: SOURCES[index] ?? `其他来源${String(index)}`,
    openingBudget: hasOpening ? (openings[index] ?? 0) : null,
    fullYearBudget: own,
    fullYearExecution: spents[index] ?? 0,
    weight: profile === "hubei-2020" ? null : none,
    executionRate: own === 0 ? "—" : rateOf(spents[index] ?? 0, own),
    executionScore: none,
  }));
  return [total, ...(profile === "hunan-dept" ? [] : parts)];
}

function splitOf({ budget, spentShare }: Drawn["funds"], labels: readonly string[]) {
  const parts = partsOf(budget, [spentShare - 300]);
  return labels.map((label, index) => ({ label, amount: parts[index] ?? 0 }));
}

function indicatorsOf(own: Drawn["drafts"], scheme: Scheme, isScored: boolean): readonly IndicatorContent[] {
  const [first, ...others] = own.outputs;
  const outputs: readonly Draft[] = first
    ? [{ ...first, outcome: "below", off: own.firstOff }, ...others]
    : [];
  const words = own.words.map((one): Draft => ({
    subject: { ...one, unit: "", size: 0 },
    outcome: "words",
    target: 0,
    off: 0,
  }));
  const satisfied: Draft = { subject: SATISFACTION, outcome: "met", target: 90, off: own.satisfaction };
  const costs = own.costs;
  const byLevel: readonly (readonly [string, number, readonly Draft[]])[] = [
    ...(scheme.cost === null ? [] : [["成本指标", scheme.cost, costs] as const]),
    ["产出指标", scheme.output, scheme.cost === null ? [...outputs, ...costs] : outputs],
    ["效益指标", scheme.benefit, [...own.benefits, ...words]],
    ["满意度指标", scheme.satisfaction, [satisfied]],
  ];
  let reasons = 0;
  return byLevel.flatMap(([level1, points, list]) => {
    const weights = weightsOf(points, list.length);
    return list.map((draft, index): IndicatorContent => {
      const { target, actual, score } = told(draft, weights[index] ?? 0);
      const isMissed = draft.outcome === "below" || draft.outcome === "reverseOver";
      const reason = isMissed
        ? (REASONS[reasons++ % REASONS.length] ?? "") + (reasons > REASONS.length ? "另一原因" : "")
        : "";
      const level2 = scheme.cost !== null && level1 === "成本指标" ? "经济成本指标" : draft.subject.level2;
      const bears = isScored ? { weight: weights[index] ?? 0, score } : { weight: null, score: null };
      return { level1, level2, level3: draft.subject.name, target, actual, ...bears, reason };
    });
  });
}

/** Whole points for each of so many indicators, together those of the level. */
function weightsOf(points: number, count: number): readonly number[] {
  const each = Math.floor(points / count);
  return Array.from({ length: count }, (_, index) => (index === 0 ? points - each * (count - 1) : each));
}

/** What is typed for an indicator, and its score by RULES A.4. */
function told({ subject, outcome, target, off }: Draft, weight: number) {
  const { unit } = subject;
  const with2 = (figure: number): number => Math.round(figure * 100) / 100;
  const line = (sign: string, figure: number): string => `${sign}${String(figure)}${unit}`;
  switch (outcome) {
    case "words":
      return { target: "健全", actual: "达成年度指标", score: weight };
    case "equal":
      return { target: line("＝", target), actual: line("", target), score: weight };
    case "met":
    case "exceeded": {
      // Beyond 100% there is nothing to reach; elsewhere at most a tenth more.
      const more = unit === "%" ? ((100 - target) * off) / 100 : (target * off) / 1000;
      return { target: line("≥", target), actual: line("", with2(target + more)), score: weight };
    }
    case "below": {
      const actual = with2(target - (target * off) / 1000);
      return {
        target: line("≥", target),
        actual: line("", actual),
        score: ratioScore(actual, target, weight),
      };
    }
    case "none":
      return { target: "0起", actual: "0起", score: weight };
    case "reverse": {
      const actual = with2(target - (target * off) / 1000);
      return { target: line("≤", target), actual: line("", actual), score: weight };
    }
    case "reverseOver": {
      const actual = with2(target + (target * off) / 1000);
      return {
        target: line("≤", target),
        actual: line("", actual),
        score: reverseScore(actual, target, weight),
      };
    }
  }
}
