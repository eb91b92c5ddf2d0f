import { BLANK, type CellValue } from "./value";

/**
 * One cell as a spreadsheet keeps it.
 * `text` is what the person sees (0.98 under format `0%` → `98%`); `numberFormat` is Excel's code.
 * `formula` is without the leading `=`, or `null`.
 */
export interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly numberFormat: string;
  readonly formula: string | null;
  readonly locked: boolean;
}

/** A cell that was never touched. Sheets lock every cell by default, which matters only under protection. */
export const EMPTY_CELL: Cell = {
  value: BLANK,
  text: "",
  numberFormat: "General",
  formula: null,
  locked: true,
};
