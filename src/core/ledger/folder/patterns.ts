import { decimal, HUNDRED, roundHalfUp, show, showPercent, type Decimal } from "../../cells/decimal";
import type { FiledRow } from "../ledger";
import type { TracedPoints } from "../ledger-file";
import { nameKey } from "../text-mark";
import { defineFolderRule, formPlace, grouped, placeOf, unitsOf, type FolderRule } from "./folder-rule";
import { subjectName } from "./sent-twice";

const OWN = "本工具的核对规则，不是文件条文";

/** The system's bound: relative difference of the two shares from which it shows a red mark. */
const GAP = decimal("0.05");

/** Fewer scores are whole by chance. */
const TELLING_SCORES = 5;
const TELLING_LOSSES = 2;

interface FullMarks {
  readonly unit: string;
  readonly rows: readonly FiledRow[];
}

const notAllFull = defineFolderRule<FullMarks>({
  id: "folder/not-all-full-marks",
  severity: "hint",
  title: "一个单位的自评不全是满分",
  basis: OWN,
  help: "各项全是满分不是错误，但目标可能定得偏低，值得抽查。",
  remedy: "抽查目标是否定得过低、完成值有没有佐证。",
  example: {
    wrong: "一个单位的五张自评表总分都是100分",
    right: "五张自评表中有一张总分98.5分",
    edge: "只是供抽查的线索，不是错误",
  },
  *find({ rows }) {
    const scored = rows.filter(({ trace, score }) => trace.points !== null && score.standing !== null);
    const units = grouped(scored, ({ unit }) => (unit === null ? null : nameKey(unit)));
    for (const group of units.values()) {
      if (!group.every(isFull)) continue;
      const unit = group[0]?.unit ?? "";
      yield {
        units: [unit],
        places: group.map((row) => placeOf(row)),
        data: { unit, rows: group },
      };
    }
  },
  message: ({ unit, rows }) =>
    rows.length === 1
      ? `“${unit}”的自评表（${rows.map(formPlace).join("")}）总分100分，各项指标都是满分。`
      : `“${unit}”的${String(rows.length)}张自评表总分都是100分，各项指标都是满分。`,
});

/** A score still blank is none: the points that are filled in must come to the hundred that is stated. */
function isFull({ trace: { points }, score: { standing } }: FiledRow): boolean {
  if (points?.below !== 0 || standing === null || !HUNDRED.eq(standing)) return false;
  return HUNDRED.eq(decimal(points.indicators).plus(points.execution ?? 0));
}

interface Gap {
  readonly row: FiledRow;
  readonly performance: Decimal;
  readonly execution: Decimal;
  readonly gap: Decimal;
}

const executionFits = defineFolderRule<Gap>({
  id: "folder/execution-fits-performance",
  severity: "hint",
  title: "指标得分率与预算执行得分率相差不大",
  basis:
    "某省预算绩效系统在指标得分率高出执行得分率5%（相对）以上时亮红灯；低于的一侧由本工具比照设定，都不是文件条文",
  help: "钱没花完指标却全部完成，或钱花完指标没完成，都值得问一句。",
  remedy: "钱没花完而指标全部完成的，核对预算是否编高、完成值是否属实；钱花完而指标没完成的，核对原因。",
  example: {
    wrong: "指标得分率99%，预算执行得分率80%",
    right: "指标得分率99%，预算执行得分率97.5%",
    edge: "相差不超过指标得分率的5%不提示",
  },
  *find({ rows }) {
    for (const row of rows) {
      const gap = row.trace.points ? gapOf(row.trace.points) : null;
      if (gap === null || gap.gap.abs().lte(GAP)) continue;
      yield { units: unitsOf([row]), places: [placeOf(row)], data: { row, ...gap } };
    }
  },
  message: ({ row, performance, execution, gap }) =>
    `${subjectName(row)}的指标得分率${showPercent(performance)}，预算执行得分率${showPercent(execution)}，前者比后者${gap.gt(0) ? "高" : "低"}${showPercent(gap.abs())}（相对于指标得分率）。`,
});

/** (指标得分率 − 执行得分率) ÷ 指标得分率, as the system has it. */
function gapOf(points: TracedPoints): Omit<Gap, "row"> | null {
  const { indicators, indicatorWeight, execution, executionWeight } = points;
  if (execution === null || executionWeight === null) return null;
  if (decimal(executionWeight).lte(0) || decimal(indicators).lte(0)) return null;
  const performance = decimal(indicators).div(indicatorWeight);
  const spent = decimal(execution).div(executionWeight);
  return { performance, execution: spent, gap: performance.minus(spent).div(performance) };
}

interface WholeScores {
  readonly row: FiledRow;
  readonly points: TracedPoints;
}

const finerScores = defineFolderRule<WholeScores>({
  id: "folder/scores-not-all-whole",
  severity: "hint",
  title: "有扣分的表，得分不全是整数",
  basis: OWN,
  help: "按完成比例算出的得分很少恰好都是整数；全是整数的扣分，多半是估的。",
  remedy: "按完成比例计算的得分很少都是整数，抽查扣分的依据。",
  example: {
    wrong: "十项得分中三项扣分，全部是整数",
    right: "十项得分中三项扣分，其中一项得9.39分",
    edge: "少于五项得分或扣分不到两项的不提示",
  },
  *find({ rows }) {
    for (const row of rows) {
      const { points } = row.trace;
      if (!points?.whole || points.scored < TELLING_SCORES || points.below < TELLING_LOSSES) continue;
      yield { units: unitsOf([row]), places: [placeOf(row)], data: { row, points } };
    }
  },
  message: ({ row, points }) => {
    const lost = roundHalfUp(decimal(points.indicatorWeight).minus(points.indicators), 2);
    return `${subjectName(row)}有${String(points.scored)}项得分，其中${String(points.below)}项扣分，共扣${show(lost)}分，全部是整数。`;
  },
});

export const PATTERN_RULES: readonly FolderRule[] = [notAllFull, executionFits, finerScores];
