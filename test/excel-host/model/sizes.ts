import { MAX_COLUMNS } from "../../../src/core/cells/address";
import { indexMerges } from "../../../src/core/cells/grid";
import { modelAt, type SheetModel } from "./book";
import { shown } from "./shown";

/** Points of a row of plain cells, and of a column nobody set. */
export const USUAL_HEIGHT = 14.25;
export const USUAL_WIDTH = 54;
const TALLEST = 409.5;

/** The width of a column in points. */
export function columnWidth(sheet: SheetModel, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? USUAL_WIDTH);
}

/** The height of a row in points: as it was set, or as its texts need it. */
export function rowHeight(sheet: SheetModel, row: number): number {
  if (sheet.hiddenRows.has(row)) return 0;
  return sheet.rowHeights.get(row) ?? fittedHeight(sheet, row);
}

/** The height texts need in a row: of cells that break their lines and are not merged, as Excel fits them. */
function fittedHeight(sheet: SheetModel, row: number): number {
  const merges = indexMerges(sheet.merges);
  const columns = [...sheet.cells.keys()].filter((key) => Math.floor(key / MAX_COLUMNS) === row);
  const lines = columns.map((key) => {
    const column = key % MAX_COLUMNS;
    const { value, style } = modelAt(sheet, row, column);
    if (!style.wrapText || merges.areaAt({ row, column })) return 1;
    const aLine = Math.max(1, Math.floor((columnWidth(sheet, column) - 4) / style.fontSize));
    return shown(value, style.numberFormat)
      .split("\n")
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / aLine)), 0);
  });
  return Math.min(TALLEST, USUAL_HEIGHT * Math.max(1, ...lines));
}
