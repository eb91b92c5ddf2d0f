import { addressKey, type CellRef } from "../cells/address";
import type { ReportDocument, Span } from "./document";

/**
 * Where a cell of a report's table stands in the text; a blank cell stands at the beginning of its table. A cell
 * of no table of the report → `null`.
 */
export function placeOfCell({ tables }: ReportDocument, at: CellRef): Span | null {
  const table = tables.find(({ grid }) => grid.sheet === at.sheet);
  if (!table) return null;
  return table.places.get(addressKey(at.row, at.column)) ?? { start: table.start, end: table.start };
}
