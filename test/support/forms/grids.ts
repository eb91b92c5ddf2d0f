import { addressKey, type Area } from "../../../src/core/cells/address";
import type { Cell } from "../../../src/core/cells/cell";
import type { Grid } from "../../../src/core/cells/grid";
import { BLANK, textValue, type CellValue } from "../../../src/core/cells/value";
import type { CellDescription, SheetDescription } from "../../../src/host/ooxml/compose/description";
import { shownText } from "../../../src/host/shown-text";

/** Described sheets as a host reads them back, without the way through a file. */
export function gridsOf(sheets: readonly SheetDescription[]): readonly Grid[] {
  return sheets.map(gridOf);
}

function gridOf(sheet: SheetDescription): Grid {
  const cells = new Map<number, Cell>();
  const merges: Area[] = [...(sheet.merges ?? [])];
  for (const one of sheet.cells) {
    const { row, column, rowSpan = 1, columnSpan = 1 } = one;
    const cell = cellOf(one);
    if (cell.value.kind !== "blank" || cell.formula !== null) cells.set(addressKey(row, column), cell);
    if (rowSpan > 1 || columnSpan > 1)
      merges.push({ top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 });
  }
  return {
    sheet: sheet.name,
    visibility: sheet.visibility ?? "visible",
    isProtected: sheet.protection !== undefined,
    cells,
    merges,
    hiddenRows: new Set((sheet.rows ?? []).filter((row) => row.hidden).map((row) => row.row)),
    hiddenColumns: new Set(
      (sheet.columns ?? []).flatMap(({ from, to = from, hidden }) =>
        hidden ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [],
      ),
    ),
  };
}

function cellOf({ value, formula, style }: CellDescription): Cell {
  const content = valueOf(value);
  const numberFormat = style?.numberFormat ?? "General";
  return {
    value: content,
    text: shownText(content, numberFormat),
    numberFormat,
    formula: formula ?? null,
    locked: style?.locked ?? true,
  };
}

function valueOf(value: CellDescription["value"]): CellValue {
  if (value === undefined) return BLANK;
  if (typeof value === "object") return value;
  if (typeof value === "string") return textValue(value);
  return typeof value === "number" ? { kind: "number", number: value } : { kind: "boolean", boolean: value };
}
