import type { EvaluationContent, Scalar } from "./content";
import type { Layout } from "./layout";
import { COLUMN_NAMES, type ColumnName, type FundName } from "./synonyms";

export interface PlannedColumn {
  readonly role: ColumnName;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Which column of the form holds what. */
export interface ColumnPlan {
  /** Columns the labels of the head take: with a block column two, else one. */
  readonly labelColumns: number;
  /** First column right of the block column. */
  readonly start: number;
  /** Where the right half of the head, the goals and the splits begins. */
  readonly middle: number;
  readonly width: number;
  readonly indicators: readonly PlannedColumn[];
  readonly funds: readonly { readonly name: FundName; readonly column: number }[];
}

/** Distributes the form's columns: the funds stand at the right end, as in the annex. */
export function planColumns(content: EvaluationContent, layout: Layout): ColumnPlan {
  const start = layout.blockColumn ? 1 : 0;
  const fundNames = fundColumns(content);
  const roles = indicatorRoles(content, layout);
  const widths = roles.map((role) => (role === "target" && layout.target === "spread" ? 3 : 1));
  const own = start + widths.reduce((sum, width) => sum + width, 0);
  const width = Math.max(own, start + 1 + fundNames.length);
  let next = start;
  const indicators = roles.map((role, index): PlannedColumn => {
    const from = next;
    next += widths[index] ?? 1;
    const to = index === roles.length - 1 ? width - 1 : next - 1;
    return { role, name: layout.columns[role] ?? COLUMN_NAMES[role][0], from, to };
  });
  const firstFund = width - fundNames.length;
  return {
    labelColumns: start + 1,
    start,
    middle: Math.max(start + 2, Math.floor(width / 2)),
    width,
    indicators,
    funds: fundNames.map((name, index) => ({ name, column: firstFund + index })),
  };
}

function indicatorRoles(content: EvaluationContent, layout: Layout): ColumnName[] {
  const isScored = content.kind !== "transfer";
  const weight = isScored ? layout.weightColumn : "absent";
  const targets: Record<Layout["target"], readonly ColumnName[]> = {
    joined: ["target"],
    spread: ["target"],
    split: ["operator", "target", "unit"],
    unitFirst: ["unit", "operator", "target"],
  };
  const hasLevels = layout.levels !== "flat";
  const isDouble = hasLevels && isScored && layout.levelColumns && weight !== "absent";
  return [
    ...(hasLevels ? (["level1"] as const) : []),
    ...(isDouble ? (["level1Weight"] as const) : []),
    ...(hasLevels ? (["level2"] as const) : []),
    ...(isDouble ? (["level2Weight"] as const) : []),
    "level3",
    ...(weight === "before" ? (["weight"] as const) : []),
    ...targets[layout.target],
    "actual",
    ...(weight === "after" ? (["weight"] as const) : []),
    ...(isScored && layout.scoreColumn ? (["score"] as const) : []),
    ...(isScored && layout.scoreColumn && layout.reviewColumn ? (["reviewScore"] as const) : []),
    ...(layout.reasonColumn ? (["reason"] as const) : []),
  ];
}

/** The funds columns that hold anything in this form. */
function fundColumns({ funds }: EvaluationContent): FundName[] {
  const isUsed = (name: FundName): boolean =>
    name === "fullYearBudget" || name === "fullYearExecution" || funds.some((fund) => isFilled(fund[name]));
  const all: readonly FundName[] = [
    "openingBudget",
    "fullYearBudget",
    "fullYearExecution",
    "weight",
    "executionRate",
    "executionScore",
  ];
  return funds.length === 0 ? [] : all.filter(isUsed);
}

function isFilled(value: Scalar): boolean {
  return value !== null && value !== "";
}

/** A planned column by its role. */
export function columnOf(plan: ColumnPlan, role: ColumnName): PlannedColumn | null {
  return plan.indicators.find((column) => column.role === role) ?? null;
}
