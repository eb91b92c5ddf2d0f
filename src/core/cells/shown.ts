import type { CellRef } from "./address";
import { EMPTY_CELL, type Cell } from "./cell";
import { decimalOfNumber, HUNDRED, show } from "./decimal";
import { cellAt, type Grid } from "./grid";
import type { CellValue } from "./value";

/** The cell at a place of a workbook; a sheet that is gone has only empty cells. */
export function cellIn(grids: readonly Grid[], at: CellRef): Cell {
  const grid = grids.find((one) => one.sheet === at.sheet);
  return grid ? cellAt(grid, at) : EMPTY_CELL;
}

/** What a person sees of a value: enough of the number format to tell a percentage. */
export function shownText(value: CellValue, numberFormat: string): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.code;
    case "number": {
      const number = decimalOfNumber(value.number);
      if (number === null) return String(value.number);
      return numberFormat.includes("%") ? `${show(number.times(HUNDRED))}%` : show(number);
    }
  }
}
