import { labelOf } from "../cells/text";
import { builtInProfile } from "../profiles/built-in";
import { MOF_2020_10 } from "../profiles/mof-2020-10";
import type { Profile } from "../profiles/profile";
import type { EvaluationForm, Form, FundColumn } from "./model";
import { isScoringFramework } from "./scoring-table";

/** A profile with the reason it was taken, one Chinese clause. */
export interface ChosenProfile {
  readonly profile: Profile;
  readonly reason: string;
}

/** What a form shows that speaks for a profile; the first that fits is taken. */
const SIGNS: readonly {
  readonly id: string;
  readonly reason: string;
  readonly fits: (form: EvaluationForm) => boolean;
}[] = [
  {
    id: "transfer-payment",
    reason: "转移支付自评表不计分",
    fits: (form) => form.kind === "transfer" && !form.columns.has("weight") && !form.columns.has("score"),
  },
  {
    id: "guangdong",
    reason: "一级指标是履职效能、管理效率",
    fits: isScoringFramework,
  },
  {
    id: "hubei-2020",
    reason: "预算执行20分、行内没有分值",
    fits: (form) => !form.columns.has("weight") && /20分/.test(fundName(form, "executionScore")),
  },
  {
    id: "chongqing",
    reason: "执行率权重另列、自评总分在表头",
    fits: (form) =>
      /执行率权重/.test(fundName(form, "weight")) && !form.indicators.some(({ level1 }) => level1?.name),
  },
  {
    id: "sichuan",
    reason: "预算列为调整后预算数、指标值分列填写",
    fits: (form) => /调整后预算/.test(fundName(form, "fullYearBudget")) && form.columns.has("operator"),
  },
  // Provinces whose own form shows more than this have cost as a first level too.
  {
    id: "mof-2021-101-cost",
    reason: "成本指标是一级指标",
    fits: (form) => form.indicators.some((row) => /^成本指标/.test(row.level1?.name ?? "")),
  },
];

/** What the form calls a column of its funds, however the name is broken or spaced. */
function fundName(form: EvaluationForm, column: FundColumn): string {
  return labelOf(form.fundHeaders.get(column)?.raw ?? "");
}

/** The profile a form calls for by what it shows; the default where nothing speaks for another. */
export function chooseProfile(form: Form): ChosenProfile {
  if (form.kind === "baseData" || form.kind === "budgetTable")
    return { profile: MOF_2020_10, reason: "默认" };
  const sign = SIGNS.find((one) => one.fits(form));
  const profile = sign ? builtInProfile(sign.id) : null;
  return profile && sign ? { profile, reason: sign.reason } : { profile: MOF_2020_10, reason: "默认" };
}
