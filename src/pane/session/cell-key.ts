import { formatAddress, type CellRef } from "../../core/cells/address";

/** A cell's name within the workbook, for keys: `自评表!H20`. */
export function cellKey(at: CellRef): string {
  return `${at.sheet}!${formatAddress(at)}`;
}
