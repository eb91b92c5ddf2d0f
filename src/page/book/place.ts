import type { Address } from "../../core/cells/address";
import type { Grid } from "../../core/cells/grid";
import type { WorkbookLook } from "../../host/ooxml/look/read-look";
import { NOTHING_OPENED, type Opened } from "../sheet/sheet-layout";

/** Where a person is on a sheet; remembered while another sheet is shown. */
export interface Place {
  /** The active cell. */
  readonly active: Address;
  /** Runs of hidden rows and columns that are opened. */
  readonly opened: Opened;
  /** So many rows of the sheet are drawn at most. */
  readonly rowLimit: number;
}

const TOP_LEFT: Address = { row: 0, column: 0 };

/** Where a sheet opens. */
export function firstPlace(look: WorkbookLook, sheet: string): Place {
  return { active: TOP_LEFT, opened: NOTHING_OPENED, rowLimit: portionOf(look, sheet) };
}

/** More table cells than this at a time make the browser slow to answer a keystroke. */
const CELLS_A_PORTION = 4_000;

/** So many rows of a sheet are drawn at first, and again whenever more are asked for. */
export function portionOf(look: WorkbookLook, sheet: string): number {
  const columns = (look.sheet(sheet)?.area?.right ?? 0) + 1;
  return Math.min(300, Math.max(60, Math.floor(CELLS_A_PORTION / columns)));
}

/** The place with a cell active that is drawn: hidden rows and columns about it opened, rows enough. */
export function madeVisible(place: Place, grid: Grid, active: Address): Place {
  const rows = opening(place.opened.rows, grid.hiddenRows, active.row);
  const columns = opening(place.opened.columns, grid.hiddenColumns, active.column);
  return { active, opened: { rows, columns }, rowLimit: Math.max(place.rowLimit, active.row + 50) };
}

function opening(opened: ReadonlySet<number>, hidden: ReadonlySet<number>, at: number): ReadonlySet<number> {
  if (!hidden.has(at)) return opened;
  let from = at;
  while (hidden.has(from - 1)) from -= 1;
  return opened.has(from) ? opened : new Set([...opened, from]);
}
