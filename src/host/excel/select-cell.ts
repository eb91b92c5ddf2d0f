import type { CellRef } from "../../core/cells/address";
import { isPlace } from "./areas";
import { hiddenSheet, missingSheet } from "./failures";

/** Goes to a cell and shows it. A sheet that is gone or hidden is said so. */
export async function selectCell(context: Excel.RequestContext, at: CellRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject || !isPlace(at)) throw missingSheet(at.sheet);
  if (sheet.visibility !== Excel.SheetVisibility.visible) throw hiddenSheet(at.sheet);
  sheet.activate();
  sheet.getCell(at.row, at.column).untrack().select();
  await context.sync();
}

/** The cell the person stands on. */
export async function activeCell(context: Excel.RequestContext): Promise<CellRef> {
  const cell = context.workbook.getActiveCell().untrack();
  cell.load("rowIndex,columnIndex");
  cell.worksheet.load("name");
  await context.sync();
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}
