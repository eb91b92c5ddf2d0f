import { isLentWeight } from "../form/scoring-table";
import type { AmountEntry, Form, FundRow } from "../form/model";

/** A figure of a form with the name a person knows it by. */
export interface NamedAmount {
  readonly entry: AmountEntry;
  readonly name: string;
  readonly hidden: boolean;
}

/** Forms are immutable: their figures are listed once, however many rules ask. */
const listed = new WeakMap<Form, readonly NamedAmount[]>();

/** Every figure of a form, each cell once. */
export function amountEntries(form: Form): readonly NamedAmount[] {
  const known = listed.get(form);
  if (known) return known;
  const entries = eachCellOnce(form);
  listed.set(form, entries);
  return entries;
}

function eachCellOnce(form: Form): readonly NamedAmount[] {
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
                [row.weight && isLentWeight(row.weight, row) ? null : row.weight, "分值"],
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
  const prefix = plainLabel(row).slice(0, 20);
  return entries.flatMap(([entry, name]) =>
    entry ? [{ entry, hidden, name: prefix === "" ? name : `${prefix}·${name}` }] : [],
  );
}

/** A row's label without blanks, colon, 其中 and list number: `其中：公车购置` → 公车购置. */
export function plainLabel(label: string): string {
  return label
    .replace(/[\s:：]+/gu, "")
    .replace(/^其中/u, "")
    .replace(/^[\d一二三四五六七八九十]+[、.．]/u, "");
}

const MONEY_UNITS: ReadonlySet<string> = new Set(["元", "万", "万元", "亿", "亿元"]);

/** An amount with a money unit behind it; a number whose format shows the form's own unit is no such case. */
export function carriesMoneyUnit({ cell, value }: AmountEntry, moneyUnit: string): boolean {
  if (value.unit === null || !MONEY_UNITS.has(value.unit)) return false;
  return cell.value.kind === "text" || value.unit !== moneyUnit;
}
