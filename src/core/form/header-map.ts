import type { LabelBook } from "./labels";
import type { HeaderCell } from "./model";
import type { PartBlock } from "./parts";
import { boundRole } from "./roles";
import { refOf, type SheetView, type ViewCell } from "./sheet-view";

/** A header cell as the form keeps it: its place and the columns it spans. */
export function headerCell(view: SheetView, one: ViewCell): HeaderCell {
  return { at: refOf(view, one), raw: one.raw, left: one.area.left, right: one.area.right };
}

/**
 * Which cell of a row names which column. What the person said of a cell comes first, then names known to the
 * letter, then what a pattern takes for one; of two cells with the same claim the left one. The title of the
 * whole block, which stands to the left and reaches further down than any name (年度预算数, 四、绩效指标完成情况),
 * or has names below it where its twin has figures, is none of its columns.
 */
export function headerMap<Role extends string>(
  view: SheetView,
  cells: readonly ViewCell[],
  book: LabelBook<Role>,
  block: PartBlock | null = null,
): Map<Role, HeaderCell> {
  const named = cells.flatMap((one): Named<Role>[] => {
    const said = block && boundRole<Role>(view, one, block);
    if (said) return [{ one, role: said, claim: "said" }];
    const role = one.label === "" ? null : book.roleOf(one.label);
    return role === null ? [] : [{ one, role, claim: book.isExact(one.label) ? "exact" : "pattern" }];
  });
  const title = blockTitle(view, named);
  const own = named.filter((one) => one !== title);
  const columns = new Map<Role, HeaderCell>();
  for (const best of CLAIMS)
    for (const { one, role, claim } of own)
      if (claim === best && !columns.has(role)) columns.set(role, headerCell(view, one));
  return columns;
}

/** What a cell's claim to a column rests on, the strongest first. */
const CLAIMS = ["said", "exact", "pattern"] as const;

interface Named<Role extends string> {
  readonly one: ViewCell;
  readonly role: Role;
  readonly claim: (typeof CLAIMS)[number];
}

/** The title of the whole block among named cells, left of all others; none → `null`. */
function blockTitle<Role extends string>(view: SheetView, named: readonly Named<Role>[]): Named<Role> | null {
  const [first] = named;
  if (!first || named.length < 3) return null;
  const title = named.reduce((left, one) => (one.one.column < left.one.column ? one : left), first);
  const isInside = ({ one }: Named<Role>): boolean =>
    one.column > title.one.column && one.area.bottom < title.one.area.bottom;
  if (title.claim === "said" || (title.role === "level1" && title.claim !== "pattern")) return null;
  const hasTwin = named.some((one) => one !== title && one.role === title.role);
  const isTitle = named.every((one) => one === title || isInside(one));
  return isTitle || (hasTwin && isOverNames(view, title.one)) ? title : null;
}

/** Names of rows, not figures, stand below. */
function isOverNames(view: SheetView, { area, column }: ViewCell): boolean {
  const below = view.at(area.bottom + 1, column);
  return below !== null && /^[^\d]{2,}/u.test(below.label);
}
