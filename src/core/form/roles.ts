import { addressKey } from "../cells/address";
import { FUND_COLUMNS, HEADER_FIELDS, INDICATOR_COLUMNS, labelBook, roleFinder, type RoleOf } from "./labels";
import type { ColumnRole, FundColumn, HeaderField } from "./model";
import { blockOf, type PartBlock } from "./parts";
import type { SheetView, ViewCell } from "./sheet-view";

const indicatorLabel = roleFinder(INDICATOR_COLUMNS);

const FUND_BOOK = labelBook(FUND_COLUMNS);

/** The fund column a text names, whatever cell it stands in. */
export const fundLabel = FUND_BOOK.roleOf;

/** Whether a text is the name of a fund column to the letter. */
export const isFundName = FUND_BOOK.isExact;

/** The head field a label names, whatever cell it stands in. */
export const headLabel = roleFinder(HEADER_FIELDS);

/** The indicator column a header cell stands for: as the person bound it, else as its label says. */
export function indicatorRole(view: SheetView, one: ViewCell): ColumnRole | null {
  return roleOf(view, one, "indicators", indicatorLabel);
}

/** The fund column a header cell stands for. */
export function fundRole(view: SheetView, one: ViewCell): FundColumn | null {
  return roleOf(view, one, "funds", fundLabel);
}

/** The head field a cell is the label of. */
export function headRole(view: SheetView, one: ViewCell): HeaderField | null {
  return roleOf(view, one, "head", headLabel);
}

function roleOf<Role extends string>(
  view: SheetView,
  one: ViewCell,
  block: PartBlock,
  named: RoleOf<Role>,
): Role | null {
  // In another block the same text means what it always does: 单位 may be a head field and a column.
  return boundRole<Role>(view, one, block) ?? named(one.label);
}

/** What of a block the person said the cell is; nothing → `null`. */
export function boundRole<Role extends string>(
  view: SheetView,
  one: ViewCell,
  block: PartBlock,
): Role | null {
  if (view.bound.size === 0) return null;
  const part = view.bound.get(addressKey(one.row, one.column))?.part;
  return part !== undefined && blockOf(part) === block ? (part.slice(block.length + 1) as Role) : null;
}
