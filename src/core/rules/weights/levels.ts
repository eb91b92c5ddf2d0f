import { formatAddress } from "../../cells/address";
import { show, sum, type Decimal } from "../../cells/decimal";
import type { IndicatorResult } from "../../compute/indicator";
import { bearsScore } from "../../compute/total";
import { showGap } from "../../compute/tolerance";
import type { LevelCell } from "../../form/model";
import { defineRule, expression, sumOf, type Rule, type RuleContext, type RuleSubjects } from "../rule";
import { lacksWeight } from "./whole";

const SCORED = ["project", "department"] as const;
type Context = RuleContext<RuleSubjects["evaluation"]>;

/** Rows grouped by the level cell they stand under. */
export function groups(
  results: readonly IndicatorResult[],
  level: "level1" | "level2",
): { readonly cell: LevelCell; readonly rows: readonly IndicatorResult[] }[] {
  const byName = new Map<string, { cell: LevelCell; rows: IndicatorResult[] }>();
  for (const one of results) {
    const cell = one.row[level];
    if (!cell) continue;
    const key = level === "level1" ? cell.name : `${one.row.level1?.name ?? ""}/${cell.name}`;
    const group = byName.get(key);
    if (group) group.rows.push(one);
    else byName.set(key, { cell, rows: [one] });
  }
  return [...byName.values()];
}

function* levelSums({ reviewed: { form, results } }: Context, level: "level1" | "level2") {
  if (!form.columns.has("weight")) return;
  for (const { cell, rows } of groups(results.indicators, level)) {
    const printed = cell.printedWeight?.value.number ?? null;
    const bearing = rows.filter((one) => bearsScore(one) && one.weight !== null);
    if (printed === null || bearing.length === 0 || rows.some(lacksWeight)) continue;
    const added = sum(bearing.map((one) => one.weight as Decimal));
    if (added.eq(printed)) continue;
    const cells = bearing.flatMap((one) => (one.row.weight ? [one.row.weight.at] : []));
    yield {
      at: [cell.at, ...cells] as const,
      data: { at: formatAddress(cell.at), name: cell.name, printed, added },
      expression: expression(
        sumOf(cells),
        bearing.map((one) => show(one.weight as Decimal)).join("+"),
        printed,
        added,
      ),
    };
  }
}

const levelOneSum = defineRule({
  id: "weights/level-one-sum",
  severity: "error",
  title: "一级指标括号内的分值等于下属各项分值之和",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "一级指标标注的分值由其下各项指标分配" },
  help: "“产出指标（50分）”下面的分值加起来不是50分，说明分值分配有误。",
  remedy: "调整下属指标的分值，或更正括号内的分值。",
  example: {
    wrong: "“产出指标（50分）”下各项分值20、15、10，合计45分",
    right: "“产出指标（50分）”下各项分值20、15、15，合计50分",
    edge: "名称里没有标注分值的不核对",
  },
  find: (context) => levelSums(context, "level1"),
  message: ({ at, name, printed, added }) =>
    `${name}（${at}）标注${show(printed)}分，下属各项分值之和为${show(added)}分，相差${showGap(added.minus(printed))}分。`,
});

const levelTwoSum = defineRule({
  id: "weights/level-two-sum",
  severity: "error",
  title: "二级指标括号内的分值等于下属各项分值之和",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "二级指标标注的分值由其下各项指标分配" },
  help: "二级指标标注的分值与下属三级指标的分值合计应当一致。",
  remedy: "调整下属指标的分值，或更正括号内的分值。",
  example: {
    wrong: "“数量指标（20分）”下两项分值10、8，合计18分",
    right: "“数量指标（20分）”下两项分值10、10，合计20分",
    edge: "名称里没有标注分值的不核对",
  },
  find: (context) => levelSums(context, "level2"),
  message: ({ at, name, printed, added }) =>
    `${name}（${at}）标注${show(printed)}分，下属各项分值之和为${show(added)}分，相差${showGap(added.minus(printed))}分。`,
});

export const WEIGHT_LEVEL_RULES: readonly Rule[] = [levelOneSum, levelTwoSum];
