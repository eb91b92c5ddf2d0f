import type { AmountEntry, FundRow } from "../../form/model";
import { plainLabel } from "../amounts-of-form";
import { short } from "../entries";

export const SCORED = ["project", "department"] as const;

export const RATE_BASIS = "执行率＝全年执行数÷全年预算数";

/** The row's name for a message: `其中：当年财政拨款` → 当年财政拨款. */
export function rowName(fund: FundRow): string {
  const label = short(plainLabel(fund.label), 20);
  return label === "" ? "资金行" : label;
}

interface PartsColumn {
  readonly name: string;
  readonly of: (fund: FundRow) => AmountEntry | null;
}

export const COLUMNS: readonly PartsColumn[] = [
  { name: "年初预算数", of: (fund) => fund.openingBudget },
  { name: "全年预算数", of: (fund) => fund.fullYearBudget },
  { name: "全年执行数", of: (fund) => fund.fullYearExecution },
];
