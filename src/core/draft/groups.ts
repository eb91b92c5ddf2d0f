import { sum, type Decimal } from "../cells/decimal";
import type { IndicatorResult } from "../compute/indicator";
import type { EvaluationResults } from "../compute/results";
import { bearsScore } from "../compute/total";

/** The indicators of one first level, in the form's order; `null` sums where a row has none. */
export interface LevelGroup {
  readonly name: string;
  readonly rows: readonly IndicatorResult[];
  readonly weight: Decimal | null;
  readonly points: Decimal | null;
}

/** The used indicators by their first level. */
export function levelGroups({ indicators }: EvaluationResults): readonly LevelGroup[] {
  const groups = new Map<string, IndicatorResult[]>();
  for (const one of indicators) {
    if (one.state === "blank") continue;
    const name = (one.row.level1?.name ?? "").replace(/\s+/gu, "") || "绩效指标";
    const rows = groups.get(name);
    if (rows) rows.push(one);
    else groups.set(name, [one]);
  }
  return [...groups].map(([name, rows]) => {
    const bearing = rows.filter(bearsScore);
    return {
      name,
      rows,
      weight: whole(bearing.map((one) => one.weight)),
      points: whole(bearing.map((one) => one.typed)),
    };
  });
}

function whole(values: readonly (Decimal | null)[]): Decimal | null {
  return values.length > 0 && values.every((value) => value !== null) ? sum(values) : null;
}

/** What an indicator is called in a sentence. */
export function indicatorName({ row }: IndicatorResult): string {
  const name = row.level3?.value || row.level2?.name || row.level1?.name || "";
  return name.replace(/\s+/gu, "").replace(/[。；;：:]+$/u, "") || "未写名称的指标";
}
