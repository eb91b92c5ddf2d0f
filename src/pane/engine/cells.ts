import { addressKey, type CellRef } from "../../core/cells/address";
import type { Cell } from "../../core/cells/cell";
import type { CellContent } from "../../core/cells/edit";
import { cellAt, type Grid } from "../../core/cells/grid";
import { cellIn, shownText } from "../../core/cells/shown";
import { BLANK, numberValue, textValue, type CellValue } from "../../core/cells/value";

/** What a cell holds, as an edit's `before`. */
export function contentIn(grids: readonly Grid[], at: CellRef): CellContent {
  const { formula, value } = cellIn(grids, at);
  return formula === null ? { kind: "value", value } : { kind: "formula", formula, value };
}

/** A value put into a cell of a copy of the workbook. */
export interface Replacement {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly numberFormat?: string | null;
}

/** A copy of the sheets in which some cells hold other values; the sheets themselves stay as they are. */
export function replaceCells(grids: readonly Grid[], replacements: readonly Replacement[]): readonly Grid[] {
  if (replacements.length === 0) return grids;
  return grids.map((grid) => {
    const own = replacements.filter((one) => one.at.sheet === grid.sheet);
    if (own.length === 0) return grid;
    const cells = new Map(grid.cells);
    for (const one of own)
      cells.set(addressKey(one.at.row, one.at.column), replaced(cellAt(grid, one.at), one));
    return { ...grid, cells };
  });
}

function replaced(cell: Cell, { value, numberFormat }: Replacement): Cell {
  const format = numberFormat ?? cell.numberFormat;
  return { ...cell, value, formula: null, numberFormat: format, text: shownText(value, format) };
}

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/u;

/** What a spreadsheet makes of a typed text: a number, a percentage, or the text as it is. */
export function typedValue(typed: string, cell: Cell): { value: CellValue; numberFormat: string | null } {
  const text = typed.trim();
  if (text === "") return { value: BLANK, numberFormat: null };
  const isPercent = /[%％]$/u.test(text);
  const digits = text.normalize("NFKC").replace(/%$/u, "").replace(/,/gu, "");
  if (!PLAIN_NUMBER.test(digits)) return { value: textValue(typed), numberFormat: null };
  const inPercent = isPercent || cell.numberFormat.includes("%");
  const number = Number(digits);
  if (!inPercent) return { value: numberValue(number), numberFormat: null };
  const format = cell.numberFormat.includes("%") ? null : "0.00%";
  return { value: numberValue(Number((number / 100).toPrecision(15))), numberFormat: format };
}
