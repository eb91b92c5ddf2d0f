import { readable } from "../cells/text";
import type { ColumnRole, IndicatorRow, LevelCell } from "../form/model";
import { targetText } from "../form/target-text";
import type { PaperCell } from "../paper/paper";
import { label, missing, shownText, type Shown } from "./annex-cells";
import { type Layout, type Row } from "./annex-evaluation";

/** A column of the indicator block: its header, and what a row has there. */
interface Column {
  readonly role: ColumnRole;
  readonly head: string;
  readonly align: "left" | "centre";
  readonly entry: (row: IndicatorRow) => Shown | null;
  readonly text?: (row: IndicatorRow) => string;
}

const COLUMNS: readonly Column[] = [
  { role: "level1", head: "一级指标", align: "centre", entry: (row) => row.level1 },
  { role: "level2", head: "二级指标", align: "centre", entry: (row) => row.level2 },
  { role: "level3", head: "三级指标", align: "left", entry: (row) => row.level3 },
  {
    role: "target",
    head: "年度指标值",
    align: "centre",
    entry: (row) => row.target,
    text: targetText,
  },
  { role: "actual", head: "实际完成值", align: "left", entry: (row) => row.actual },
  { role: "weight", head: "分值", align: "centre", entry: (row) => row.weight },
  { role: "score", head: "得分", align: "centre", entry: (row) => row.score },
  { role: "reason", head: "偏差原因分析及改进措施", align: "left", entry: (row) => row.reason },
];

/** The indicator block; cells that reach over several rows of the form do so here. */
export function indicatorRows(layout: Layout): readonly Row[] {
  const { form, hasWeight, hasScore, hasReason } = layout;
  const rows = form.indicators.filter((row) => !row.unused);
  const isWanted = (role: "level1" | "level2"): boolean =>
    form.columns.has(role) || rows.length === 0 || rows.some((row) => row[role] !== null);
  const columns = COLUMNS.filter(
    ({ role }) =>
      (role !== "weight" || hasWeight) &&
      (role !== "score" || hasScore) &&
      (role !== "reason" || hasReason) &&
      ((role !== "level1" && role !== "level2") || isWanted(role)),
  );
  // A form without levels names its indicators in the room of their columns.
  const nameSpan = 1 + (["level1", "level2"] as const).filter((role) => !isWanted(role)).length;
  const widened = (cells: Row): Row =>
    cells.map((cell, at) => (at === cells.length - 1 ? { ...cell, columns: layout.lastSpan } : cell));
  const named = (role: ColumnRole, cell: PaperCell): PaperCell =>
    role === "level3" && nameSpan > 1 ? { ...cell, columns: nameSpan } : cell;
  const head = widened([
    label("绩效指标", 1, Math.max(1, rows.length) + 1),
    ...columns.map(({ role, head: usual }) =>
      named(role, label(readable(form.columns.get(role)?.raw ?? usual))),
    ),
  ]);
  if (rows.length === 0) return [head, widened(columns.map(missing))];
  const spans = columns.map((column) => spansOf(rows, column));
  return [
    head,
    ...rows.map((row, index): Row =>
      columns.flatMap((column, at) => {
        const cells = cellOf(layout, column, row, spans[at]?.[index] ?? 1).map((cell) =>
          named(column.role, cell),
        );
        return at === columns.length - 1 ? widened(cells) : cells;
      }),
    ),
  ];
}

/** Longer values are set to the left. */
const LONGEST_CENTRED = 16;

function cellOf(layout: Layout, column: Column, row: IndicatorRow, rows: number): readonly PaperCell[] {
  if (rows === 0) return [];
  const entry = column.entry(row);
  // Where even the actual value is wanting, the review does not ask for the score as well; the paper does.
  if (column.role === "score" && isUnscored(row)) return [{ ...missing(), rows }];
  const text = shownText(entry, layout.isDoubted, column.text?.(row));
  const isShort = (entry?.raw.length ?? 0) <= LONGEST_CENTRED && column.role === "actual";
  return [{ text, rows, align: isShort ? "centre" : column.align }];
}

function isUnscored({ weight, score }: IndicatorRow): boolean {
  return score !== null && score.raw.trim() === "" && (weight?.value.number?.gt(0) ?? false);
}

/** How many rows each cell of a column reaches down; 0 where it goes on from above. */
function spansOf(rows: readonly IndicatorRow[], { role, entry }: Column): readonly number[] {
  const spans = rows.map(() => 1);
  let first = 0;
  for (let index = 1; index < rows.length; index += 1) {
    const [above, before, own] = [rows[first], rows[index - 1], rows[index]] as IndicatorRow[] as [
      IndicatorRow,
      IndicatorRow,
      IndicatorRow,
    ];
    if (goesOn(role, entry(above), entry(own), sameLevel(role, before, own))) {
      spans[first] = (spans[first] ?? 1) + 1;
      spans[index] = 0;
    } else first = index;
  }
  return spans;
}

/** Whether a cell is the one above: merged in the form, or a level that is named again in every row. */
function goesOn(role: ColumnRole, above: Shown | null, own: Shown | null, isSameLevel: boolean): boolean {
  if (role === "level1" || role === "level2") return isSameLevel;
  if ((role === "weight" || role === "score") && own === null) return above !== null;
  return above !== null && own !== null && above.at.row === own.at.row && above.at.column === own.at.column;
}

function sameLevel(role: ColumnRole, before: IndicatorRow, own: IndicatorRow): boolean {
  const same = (a: LevelCell | null, b: LevelCell | null): boolean =>
    a !== null && b !== null && a.name === b.name;
  const outer = same(before.level1, own.level1);
  return role === "level1" ? outer : same(before.level2, own.level2) && (outer || own.level1 === null);
}
