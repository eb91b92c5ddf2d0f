import type { FundContent } from "../content";
import type { Drawn } from "./drawn-form";
import { hundredths, partsOf, rateOf, ratioScore } from "./figures";
import type { ProfileId, Scheme } from "./profile-schemes";
import { SOURCES } from "./subjects";

/** The funds of a form: the total and its parts, rates and the execution score. */
export function fundsOf(
  profile: ProfileId,
  { execution }: Scheme,
  money: Drawn["funds"],
): readonly FundContent[] {
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

/** The budget split by names, as a department's form has it. */
export function splitOf({ budget, spentShare }: Drawn["funds"], labels: readonly string[]) {
  const parts = partsOf(budget, [spentShare - 300]);
  return labels.map((label, index) => ({ label, amount: parts[index] ?? 0 }));
}
