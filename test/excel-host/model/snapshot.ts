import type { Cell } from "../../../src/core/cells/cell";
import { formatAddress } from "../../../src/core/cells/address";
import { addressOf, type Grid } from "../../../src/core/cells/grid";
import { recalculate } from "../formula/recalculate";
import { isFilled, type BookModel, type SheetModel } from "./book";
import { shown } from "./shown";
import { PLAIN_STYLE } from "./style";

/** The workbook's sheets as a reader must find them, straight from the model. */
export function gridsOf(book: BookModel): readonly Grid[] {
  if (book.stale && book.calculation === "Automatic") recalculate(book);
  return book.sheets.map((sheet): Grid => {
    const cells = new Map<number, Cell>();
    for (const [key, cell] of [...sheet.cells].sort((a, b) => a[0] - b[0])) {
      if (!isFilled(cell)) continue;
      const { value, formula, style } = cell;
      const { numberFormat, locked } = style;
      cells.set(key, { value, text: shown(value, numberFormat), numberFormat, formula, locked });
    }
    return {
      sheet: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.protection !== null,
      cells,
      merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
      hiddenRows: new Set([...sheet.hiddenRows].sort((a, b) => a - b)),
      hiddenColumns: new Set([...sheet.hiddenColumns].sort((a, b) => a - b)),
    };
  });
}

/** Everything in the workbook, looks and hidden parts included, as one text. Where the person stands does not count. */
export function snapshot(book: BookModel): string {
  if (book.stale && book.calculation === "Automatic") recalculate(book);
  const { names, settings, documentSettings, xmlParts } = book;
  return JSON.stringify({
    sheets: book.sheets.map(sheetState),
    names,
    settings: [...settings],
    documentSettings: [...documentSettings],
    xmlParts: xmlParts.map(({ xml }) => xml),
  });
}

function sheetState(sheet: SheetModel): unknown {
  const { name, visibility, merges, protection, comments, arrays, tabColor } = sheet;
  const cells = [...sheet.cells]
    .sort((a, b) => a[0] - b[0])
    .flatMap(([key, { value, formula, style }]) => {
      const looks = Object.entries(style).filter(
        ([key2, look]) =>
          JSON.stringify(look) !== JSON.stringify(PLAIN_STYLE[key2 as keyof typeof PLAIN_STYLE]),
      );
      const isNothing = value.kind === "blank" && formula === null && looks.length === 0;
      return isNothing ? [] : [[formatAddress(addressOf(key)), value, formula, looks]];
    });
  return {
    name,
    visibility,
    merges,
    protection,
    comments,
    arrays,
    tabColor,
    cells,
    hidden: [...sheet.hiddenRows],
    heights: [...sheet.rowHeights].sort((a, b) => a[0] - b[0]),
  };
}
