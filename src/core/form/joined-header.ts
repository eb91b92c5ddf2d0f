import { labelOf } from "../cells/text";
import type { LabelBook } from "./labels";
import type { ColumnRole } from "./model";
import type { SheetView, ViewCell } from "./sheet-view";

/** A header cut in two has at least so many names that only make sense together. */
const FEWEST_JOINED = 3;

/**
 * Two rows read as one, where cells one below the other make names together: 一级 over 指标, 年度 over 指标值. Other
 * cells of both rows stay as they are. Rows that make no names together → `null`.
 */
export function joinedRows(
  view: SheetView,
  row: number,
  book: LabelBook<ColumnRole>,
): readonly ViewCell[] | null {
  const upper = view.starting(row);
  const lower = view.starting(row + 1);
  if (upper.length < FEWEST_JOINED || lower.length < FEWEST_JOINED) return null;
  const below = new Map(lower.map((one) => [one.column, one]));
  const joined = new Map<number, ViewCell>();
  let known = 0;
  for (const one of upper) {
    const half = below.get(one.column);
    if (!half || !isHalf(one.label) || !isHalf(half.label)) continue;
    const label = labelOf(`${one.label}${half.label}`);
    if (book.roleOf(label) === null) continue;
    if (book.isExact(label)) known += 1;
    const area = { ...one.area, bottom: half.area.bottom, right: Math.max(one.area.right, half.area.right) };
    joined.set(one.column, { ...one, area, raw: `${one.raw}${half.raw}`, label });
  }
  if (known < FEWEST_JOINED) return null;
  const others = [...upper, ...lower].filter((one) => !joined.has(one.column));
  return [...joined.values(), ...others].sort((a, b) => a.column - b.column);
}

/** Half a name is short and holds no figures. */
function isHalf(label: string): boolean {
  return label !== "" && label.length <= 8 && !/\d/u.test(label);
}
