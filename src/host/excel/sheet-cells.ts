import { addressKey, type Area } from "../../core/cells/address";
import type { Cell } from "../../core/cells/cell";
import { rangeOf } from "./areas";
import { formulaOf, valueOf } from "./content";

/** What is loaded of every cell. */
export const LOADED = "values,formulas,text,numberFormat,valueTypes";

/** Cells of an area on their way. */
export interface AskedCells {
  /** After the sync: the filled cells, by `addressKey`, in order. */
  collect(into: Map<number, Cell>): void;
}

/** The locks of a block: of all its cells, or cell by cell. */
type Locks = boolean | OfficeExtension.ClientResult<Excel.CellProperties[][]>;

/** Asks for a block of cells. `locked` is `null` where the cells differ and each must be asked. */
export function askBlock(sheet: Excel.Worksheet, area: Area, locked: boolean | null): AskedCells {
  const range = rangeOf(sheet, area);
  range.load(LOADED);
  const locks: Locks = locked ?? range.getCellProperties({ format: { protection: true } });
  return { collect: (into) => collectBlock(range, area.top, area.left, locks, into) };
}

/**
 * Asks for the filled cells of an area too large to be asked whole: what comes back follows the filled cells.
 * Where locks differ within a stretch of cells, they count as locked.
 */
export function askFilled(sheet: Excel.Worksheet, area: Area): AskedCells {
  const whole = rangeOf(sheet, area);
  const kinds = [Excel.SpecialCellType.constants, Excel.SpecialCellType.formulas].map((kind) => {
    const found = whole.getSpecialCellsOrNullObject(kind);
    found.load([
      "areas/items/rowIndex",
      "areas/items/columnIndex",
      "areas/items/values",
      "areas/items/formulas",
      "areas/items/text",
      "areas/items/numberFormat",
      "areas/items/valueTypes",
      "areas/items/format/protection/locked",
    ]);
    return found;
  });
  return {
    collect(into) {
      for (const found of kinds) {
        if (found.isNullObject) continue;
        for (const part of found.areas.items)
          collectBlock(part, part.rowIndex, part.columnIndex, part.format.protection.locked !== false, into);
      }
    },
  };
}

/** The filled cells of a block that came back, by `addressKey`, in order. */
export function collectBlock(
  { values, formulas, text, numberFormat, valueTypes }: Excel.Range,
  top: number,
  left: number,
  locks: Locks,
  into: Map<number, Cell>,
): void {
  for (const [rowOffset, row] of values.entries()) {
    for (const [columnOffset, plain] of (row as readonly unknown[]).entries()) {
      const at = <T>(table: readonly (readonly T[])[]): T | undefined => table[rowOffset]?.[columnOffset];
      const value = valueOf(plain, at(valueTypes));
      const formula = formulaOf(at(formulas), plain);
      if (value.kind === "blank" && formula === null) continue;
      into.set(addressKey(top + rowOffset, left + columnOffset), {
        value,
        formula,
        text: String(at(text) ?? ""),
        numberFormat: String(at(numberFormat) ?? "General"),
        locked: typeof locks === "boolean" ? locks : at(locks.value)?.format?.protection?.locked !== false,
      });
    }
  }
}
