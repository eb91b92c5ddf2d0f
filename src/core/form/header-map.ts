import type { LabelBook } from "./labels";
import type { HeaderCell } from "./model";
import { refOf, type SheetView, type ViewCell } from "./sheet-view";

/** A header cell as the form keeps it: its place and the columns it spans. */
export function headerCell(view: SheetView, one: ViewCell): HeaderCell {
  return { at: refOf(view, one), raw: one.raw, left: one.area.left, right: one.area.right };
}

/**
 * Which cell of a row names which column. Names known to the letter come first, then what a pattern takes for
 * one; of two cells with the same claim the left one. The title of the whole block, which stands to the left and
 * reaches further down than any name (年度预算数, 四、绩效指标完成情况), is none of its columns.
 */
export function headerMap<Role extends string>(
  view: SheetView,
  cells: readonly ViewCell[],
  book: LabelBook<Role>,
): Map<Role, HeaderCell> {
  const named = cells.flatMap((one) => {
    const role = one.label === "" ? null : book.roleOf(one.label);
    return role === null ? [] : [{ one, role, isExact: book.isExact(one.label) }];
  });
  const own = named.filter(({ one, role }) => !isBlockTitle(one, role, named));
  const columns = new Map<Role, HeaderCell>();
  for (const exact of [true, false])
    for (const { one, role, isExact } of own)
      if (isExact === exact && !columns.has(role)) columns.set(role, headerCell(view, one));
  return columns;
}

interface Named {
  readonly one: ViewCell;
  readonly role: string;
  readonly isExact: boolean;
}

function isBlockTitle(one: ViewCell, role: string, named: readonly Named[]): boolean {
  const others = named.filter((other) => other.one !== one);
  if (others.length < 2) return false;
  const isLeftmost = others.every((other) => other.one.column > one.column);
  const isTallest = others.every((other) => other.one.area.bottom < one.area.bottom);
  return isLeftmost && isTallest && (role !== "level1" || !named.find((n) => n.one === one)?.isExact);
}
