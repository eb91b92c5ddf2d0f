import { bareLabel } from "../cells/text";
import { headerCell } from "./header-map";
import { INDICATOR_COLUMNS } from "./labels";
import type { ColumnRole, HeaderCell } from "./model";
import { indicatorRole } from "./roles";
import type { SheetView, ViewCell } from "./sheet-view";

/** Only what a form cannot do without is read from a name one character off. */
const NEEDED: readonly ColumnRole[] = ["level3", "target", "actual"];

/** Of shorter names nearly every word is one character off. */
const SHORTEST = 4;

/** A header that is guessed in one place must be known in at least so many others. */
const FEWEST_KNOWN = 3;

/** Columns still missing from a header, by cells without a known name that are one character off theirs. */
export function nearColumns(
  view: SheetView,
  cells: readonly ViewCell[],
  columns: ReadonlyMap<ColumnRole, HeaderCell>,
): ReadonlyMap<ColumnRole, HeaderCell> {
  const near = new Map<ColumnRole, HeaderCell>();
  if (columns.size < FEWEST_KNOWN) return near;
  for (const role of NEEDED.filter((one) => !columns.has(one))) {
    const names = INDICATOR_COLUMNS.find((set) => set.role === role)?.names ?? [];
    const one = cells.find(
      (cell) =>
        indicatorRole(view, cell) === null && names.some((name) => isNear(bareLabel(cell.label), name)),
    );
    const name = one && names.find((each) => isNear(bareLabel(one.label), each));
    if (one && name) near.set(role, { ...headerCell(view, one), nearTo: name });
  }
  return near;
}

/** One character missing, one too many, or one other. */
function isNear(label: string, name: string): boolean {
  if (label.length < SHORTEST - 1 || name.length < SHORTEST || Math.abs(label.length - name.length) > 1)
    return false;
  let from = 0;
  while (from < label.length && label[from] === name[from]) from += 1;
  const rest = (text: string, skip: number): string => text.slice(from + skip);
  return (
    rest(label, 1) === rest(name, 1) || rest(label, 0) === rest(name, 1) || rest(label, 1) === rest(name, 0)
  );
}
