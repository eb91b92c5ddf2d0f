import type { CellRef } from "./address";
import type { CellValue } from "./value";

/** What a cell held before, or shall hold after, an edit. A formula is without its leading `=`. */
export type CellContent =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "formula"; readonly formula: string; readonly value: CellValue };

/**
 * One proposed change of one cell. `before` is what the preview showed: it serves the refusal of stale
 * cells and the undo. `after` of kind formula carries the value the formula will give.
 */
export interface CellEdit {
  readonly at: CellRef;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly field: string;
  /** One Chinese clause for the preview: why this value. */
  readonly why: string;
  /** Number format to set with the value where the cell's own does not fit (`0.00%`), else `null`. */
  readonly numberFormat: string | null;
}
