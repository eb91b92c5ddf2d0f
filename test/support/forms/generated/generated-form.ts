import fc from "fast-check";
import type { EvaluationContent, HeadEntry } from "../content";
import type { Layout } from "../layout";
import { DRAFTS, FUNDS, type Drawn } from "./drawn-form";
import { gradeOf, halfUp, hundredths, sumOf } from "./figures";
import { fundsOf, splitOf } from "./generated-funds";
import { indicatorsOf } from "./generated-indicators";
import { headOf, LAYOUTS, SCHEMES, SHOWN, type ProfileId } from "./profile-schemes";

/** A sound form under a profile; its figures are worked out by `figures`, never by the engine. */
export interface GeneratedForm {
  readonly profile: ProfileId;
  /** Whether the form itself shows which profile it calls for. */
  readonly isShown: boolean;
  readonly content: EvaluationContent;
  /** What the profile's own form looks like, whatever else the layout is. */
  readonly layout: Partial<Layout>;
}

/** Sound forms of a profile. */
export function generatedForms(profile: ProfileId): fc.Arbitrary<GeneratedForm> {
  return fc.record({ drafts: DRAFTS, funds: FUNDS }).map((drawn) => formOf(profile, drawn));
}

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
