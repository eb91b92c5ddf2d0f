import type { AmountEntry, Form, FundRow } from "../form/model";
import type { Amount } from "../values/amount";

/** A figure of a form with the name a person knows it by. */
export interface NamedAmount {
  readonly entry: AmountEntry;
  readonly name: string;
  readonly hidden: boolean;
}

/** Every figure of a form, each cell once. */
export function amountEntries(form: Form): readonly NamedAmount[] {
  const seen = new Set<string>();
  return allEntries(form).filter(({ entry }) => {
    const key = `${entry.at.row},${entry.at.column}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function allEntries(form: Form): NamedAmount[] {
  switch (form.kind) {
    case "baseData":
      return [
        ...form.rows.flatMap((row) =>
          named(row.hidden, row.label, [
            [row.priorYearFinal, "上年决算数"],
            [row.currentBudget, "本年预算数"],
            [row.currentFinal, "本年决算数"],
          ]),
        ),
        ...form.controlRates.flatMap((rate) =>
          named(false, rate.label, [
            [rate.allowed, "核定数"],
            [rate.actual, "实际数"],
            [rate.rate, "控制率"],
          ]),
        ),
      ];
    case "budgetTable":
      return form.rows.flatMap((row) =>
        named(row.hidden, row.label, [
          [row.budget, form.headers.budget],
          [row.addition, form.headers.addition],
          [row.final, form.headers.final],
        ]),
      );
    default:
      return [
        ...form.funds.flatMap(fundEntries),
        ...form.indicators.flatMap((row) =>
          row.unused
            ? []
            : named(row.hidden, row.level3?.value ?? "", [
                [row.weight, "分值"],
                [row.score, "得分"],
              ]),
        ),
        ...(form.total
          ? named(false, "总分行", [
              [form.total.weight, "分值"],
              [form.total.score, "总分"],
            ])
          : []),
        ...form.splits.flatMap((split) =>
          split.items.flatMap((item) => named(false, "", [[item.amount, item.label]])),
        ),
      ];
  }
}

function fundEntries(fund: FundRow): NamedAmount[] {
  return named(fund.hidden, fund.label, [
    [fund.openingBudget, "年初预算数"],
    [fund.fullYearBudget, "全年预算数"],
    [fund.fullYearExecution, "全年执行数"],
    [fund.weight, "分值"],
    [fund.executionRate, "执行率"],
    [fund.executionScore, "得分"],
  ]);
}

function named(
  hidden: boolean,
  row: string,
  entries: readonly (readonly [AmountEntry | null, string])[],
): NamedAmount[] {
  const prefix = row.replace(/[\s:：]+/gu, "").slice(0, 20);
  return entries.flatMap(([entry, name]) =>
    entry ? [{ entry, hidden, name: prefix === "" ? name : `${prefix}·${name}` }] : [],
  );
}

/** An amount with 万 typed behind it. */
export function bareTenThousand(amount: Amount): boolean {
  return amount.unit === "万" || amount.unit === "万元" || amount.unit === "亿" || amount.unit === "亿元";
}
