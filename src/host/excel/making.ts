import type { Area } from "../../core/cells/address";
import type { Cell } from "../../core/cells/cell";

/** A sheet being put together. */
export interface Making {
  readonly cells: Map<number, Cell>;
  merges: readonly Area[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

/** What came back, put into the sheet's making. */
export type Answer = (into: Making) => void;

/** A sheet of which nothing has come back yet. */
export function newMaking(): Making {
  return { cells: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}
