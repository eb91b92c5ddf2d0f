import { formatAddress } from "../../../src/core/cells/address";
import { actualValue, asText, plainNumber, points, targetParts } from "./cells";
import { columnOf, type ColumnPlan, type PlannedColumn } from "./columns";
import type { EvaluationContent, IndicatorContent } from "./content";
import { planRows, pointsOfLevel, type RowPlan } from "./indicator-rows";
import type { Layout } from "./layout";
import type { Pen } from "./pen";
import { COLUMN_NAMES, type ColumnName } from "./synonyms";

/** The indicator block: header, rows, total, grade and what stands below the table. */
export function layIndicators(pen: Pen, content: EvaluationContent, plan: ColumnPlan, layout: Layout): void {
  const rows = planRows(content.indicators, layout);
  if (layout.blockColumn) pen.label(0, "绩效指标", null, { rows: layout.headerRows + rows.length });
  layHeader(pen, plan, layout);
  const scores: string[] = [];
  for (const row of rows) {
    layLevels(pen, row, plan, layout);
    layLevelPoints(pen, row, content.indicators, plan, layout);
    layRow(pen, row, content.indicators, plan, layout);
    const score = columnOf(plan, "score");
    if (score && row.indicator) scores.push(formatAddress(pen.at(score.from)));
    if (row.extra === "hidden" || row.indicator?.hidden) pen.hide();
    pen.down();
  }
  layTotal(pen, content, plan, layout, scores);
  layFoot(pen, content, plan, layout);
}

const LEVELS: readonly ColumnName[] = ["level1", "level2", "level3"];
const TARGETS: readonly ColumnName[] = ["operator", "target", "unit"];

function layHeader(pen: Pen, plan: ColumnPlan, layout: Layout): void {
  const isTwo = layout.headerRows === 2;
  const isSplit = layout.target !== "joined";
  const isLower = ({ role }: PlannedColumn): boolean =>
    isTwo && (isSplit ? TARGETS.includes(role) : LEVELS.includes(role));
  const lower = plan.indicators.filter(isLower);
  const first = lower[0];
  const last = lower.at(-1);
  if (first && last) {
    const name = isSplit ? (layout.columns.target ?? "年度指标值") : "绩效指标";
    pen.label(first.from, name, null, { columns: last.to - first.from + 1 });
  }
  const rows = isTwo ? 2 : 1;
  for (const column of plan.indicators) {
    if (isLower(column)) continue;
    const span = { rows, columns: column.to - column.from + 1 };
    pen.label(column.from, column.name, `columns.${column.role}`, span);
  }
  pen.down();
  if (!isTwo) return;
  for (const column of lower) layLowerName(pen, column, layout);
  pen.down();
}

/** Under one header over three columns the lower row names the parts. */
function layLowerName(pen: Pen, column: PlannedColumn, layout: Layout): void {
  if (column.role !== "target" || column.to === column.from) {
    const name = column.role === "target" && layout.target !== "joined" ? "指标值" : column.name;
    pen.label(column.from, name, `columns.${column.role}`);
    return;
  }
  pen.label(column.from, COLUMN_NAMES.operator[0], "columns.operator");
  pen.label(column.from + 1, "指标值", "columns.target");
  pen.label(column.from + 2, COLUMN_NAMES.unit[0], "columns.unit");
}

function layLevels(pen: Pen, row: RowPlan, plan: ColumnPlan, layout: Layout): void {
  const path = (level: "level1" | "level2"): string | null =>
    row.index === null || !row.indicator?.[level] ? null : `indicators[${row.index}].${level}`;
  for (const [place, level] of (["level1", "level2"] as const).entries()) {
    const column = columnOf(plan, level);
    if (!column) continue;
    const begins = row[level];
    const name = row.names[place] ?? "";
    if (layout.levels === "repeated") pen.label(column.from, name, path(level));
    else if (begins) {
      const rows = layout.levels === "merged" ? begins.rows : 1;
      pen.label(column.from, begins.text, path(level), { rows });
    } else if (layout.levels === "first") pen.put(column.from, asText(null));
  }
}

/** Double weighting: the points of each level beside its name. */
function layLevelPoints(
  pen: Pen,
  row: RowPlan,
  indicators: readonly IndicatorContent[],
  plan: ColumnPlan,
  layout: Layout,
): void {
  const [level1 = "", level2 = ""] = row.keys;
  for (const [level, role, own] of [
    ["level1", "level1Weight", pointsOfLevel(indicators, "weight", level1)],
    ["level2", "level2Weight", pointsOfLevel(indicators, "weight", level1, level2)],
  ] as const) {
    const column = columnOf(plan, role);
    const begins = row[level];
    if (!column || (layout.levels !== "repeated" && !begins)) continue;
    const rows = layout.levels === "merged" ? (begins?.rows ?? 1) : 1;
    pen.put(
      column.from,
      points(row.extra === "group" && role === "level2Weight" ? null : own, layout.points),
      null,
      { rows },
    );
  }
}

const LEVEL_ROLES: readonly ColumnName[] = ["level1", "level2", "level1Weight", "level2Weight"];

function layRow(
  pen: Pen,
  row: RowPlan,
  indicators: readonly IndicatorContent[],
  plan: ColumnPlan,
  layout: Layout,
): void {
  for (const column of plan.indicators) {
    if (LEVEL_ROLES.includes(column.role)) continue;
    if (row.indicator && row.index !== null) layCell(pen, row.indicator, row, column, layout);
    else if (row.extra === "group") layGroupCell(pen, row, indicators, column, layout);
    else pen.put(column.from, asText(extraText(row, column.role, layout)), null, span(column));
  }
}

/** A row of a first level bears the sum of its indicators' points. */
function layGroupCell(
  pen: Pen,
  row: RowPlan,
  indicators: readonly IndicatorContent[],
  column: PlannedColumn,
  layout: Layout,
): void {
  const isPoints = column.role === "weight" || column.role === "score";
  const own = isPoints ? pointsOfLevel(indicators, column.role, row.keys[0]) : null;
  pen.put(column.from, points(own, layout.points), null, span(column));
}

function span(column: PlannedColumn) {
  return { columns: column.to - column.from + 1 };
}

function extraText(row: RowPlan, role: ColumnName, layout: Layout): string | null {
  if (row.extra === "detail") return detailText(role, layout);
  if (role !== "level3") return null;
  if (row.extra === "placeholder") return "……";
  return row.extra === "prompt" ? `指标${row.number}：` : null;
}

const DETAIL: Partial<Record<ColumnName, string>> = {
  level3: "其中：第一批",
  actual: "2处",
  weight: "—",
  score: "—",
};

function detailText(role: ColumnName, layout: Layout): string | null {
  const target =
    layout.target === "split" || layout.target === "unitFirst"
      ? { operator: "≥", target: "2", unit: "处" }
      : { target: "≥2处" };
  return DETAIL[role] ?? (target as Partial<Record<ColumnName, string>>)[role] ?? null;
}

function layCell(
  pen: Pen,
  indicator: IndicatorContent,
  row: RowPlan,
  column: PlannedColumn,
  layout: Layout,
): void {
  const path = `indicators[${row.index}].${column.role}`;
  const parts = targetParts(indicator.target);
  const put = (content: ReturnType<typeof asText>): void => pen.put(column.from, content, path, span(column));
  switch (column.role) {
    case "level3":
      return put(asText(layout.numberedNames ? `指标${row.number}：${indicator.level3}` : indicator.level3));
    case "operator":
      return put(asText(parts.operator));
    case "unit":
      return put(asText(parts.unit));
    case "target":
      if (layout.target === "joined") return put(asText(indicator.target));
      if (layout.target !== "spread") return put(actualValue(parts.value, layout.values));
      pen.put(column.from, asText(parts.operator), `indicators[${row.index}].operator`);
      pen.put(column.from + 1, actualValue(parts.value, layout.values), path);
      return pen.put(column.from + 2, asText(parts.unit), `indicators[${row.index}].unit`, {
        columns: column.to - column.from - 1,
      });
    case "actual":
      return put(actualValue(indicator.actual, layout.values));
    case "weight":
    case "score":
      // The row of the level bears the only points.
      return put(points(layout.groupRows === "only" ? null : indicator[column.role], layout.points));
    case "reviewScore":
      return put(points(indicator.score, layout.points));
    case "reason":
      return put(asText(indicator.reason));
  }
}

function layTotal(
  pen: Pen,
  { total, grade, funds }: EvaluationContent,
  plan: ColumnPlan,
  layout: Layout,
  scores: readonly string[],
): void {
  const weight = columnOf(plan, "weight");
  const score = columnOf(plan, "score");
  if (total && score) {
    const first = weight ?? score;
    pen.label(0, layout.totalLabel, null, { columns: first.from });
    if (weight) pen.put(weight.from, points(total.weight, layout.points), "total.weight", span(weight));
    const sum = plainNumber(total.score);
    if (layout.totals === "formula" && sum !== null) {
      const execution = funds.some((fund) => plainNumber(fund.executionScore) !== null);
      const own = execution ? fundScoreAddress(pen, plan) : [];
      pen.formula(score.from, [...own, `SUM(${runs(scores)})`].join("+"), sum, "total.score");
    } else pen.put(score.from, points(total.score, layout.points), "total.score", span(score));
    pen.down();
  }
  if (grade !== null) {
    pen.label(0, "自评等级", null, { columns: plan.labelColumns });
    pen.put(plan.labelColumns, asText(grade), "grade", { columns: plan.width - plan.labelColumns });
    pen.down();
  }
}

/** The execution score stands in the first funds row that has one. */
function fundScoreAddress(pen: Pen, plan: ColumnPlan): string[] {
  const places = pen.placeOf("funds[0].executionScore");
  return plan.funds.length > 0 && places ? [formatAddress(places)] : [];
}

function runs(scores: readonly string[]): string {
  const first = scores[0] ?? "";
  const last = scores.at(-1) ?? first;
  return first === last ? first : `${first}:${last}`;
}

function layFoot(pen: Pen, { notes }: EvaluationContent, plan: ColumnPlan, layout: Layout): void {
  const across = { columns: plan.width };
  for (const part of layout.foot) {
    pen.gap();
    if (part === "signature") {
      const line = "填表人：张三　　填报日期：2025年3月20日　　联系电话：0737-4220000　　单位负责人签字：";
      pen.put(0, asText(line), "foot", across);
      pen.down();
      continue;
    }
    const own = notes.length > 0 ? notes : ["注：各部门根据各项指标重要程度确定三级指标的分值。"];
    for (const note of own) {
      pen.put(0, asText(note), null, across);
      pen.down();
    }
  }
}
