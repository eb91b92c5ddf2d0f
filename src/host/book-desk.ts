import type { ChosenFile } from "./chosen-file";
import type { Workbook } from "./workbook";

/** A workbook that is only looked at: its sheets, and what it keeps. */
export type ClosedBook = Pick<Workbook, "name" | "read" | "load">;

/** Where workbooks beside the open one are read; the pane's port for them. Rejects with `HostError`. */
export interface BookDesk {
  readonly open: (file: ChosenFile) => Promise<ClosedBook>;
}
