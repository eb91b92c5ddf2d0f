import type { ProtectionOptions } from "./book";

/** What protecting a sheet without options allows. */
export const DEFAULT_PROTECTION: ProtectionOptions = {
  allowFormatCells: false,
  allowInsertRows: false,
  allowDeleteRows: false,
  allowInsertColumns: false,
  allowDeleteColumns: false,
  selectionMode: "Normal",
};
