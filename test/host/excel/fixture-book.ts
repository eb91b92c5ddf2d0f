import { addressKey } from "../../../src/core/cells/address";
import type { BookModel } from "../../excel-host/model/book";
import {
  describeBook,
  place,
  type BookDescription,
  type CellDescription,
} from "../../excel-host/model/describe";
import { fullCell, valueOf, type Fixture } from "../fixture";

/** A workbook of the stand-in Excel that holds a fixture of the contract. */
export function bookOfFixture(fixture: Fixture): BookModel {
  const description: BookDescription = {
    sheets: fixture.map(
      ({ name, cells, merges, hiddenRows, hiddenColumns, isProtected, visibility, arrays }) => ({
        name,
        merges: merges ?? [],
        hiddenRows: hiddenRows ?? [],
        hiddenColumns: hiddenColumns ?? [],
        isProtected: isProtected ?? false,
        visibility: visibility ?? "visible",
        arrays: (arrays ?? []).map((area) => ({ area, kind: "array" as const })),
        cells: Object.fromEntries(
          Object.entries(cells).map(([address, given]): [string, CellDescription] => {
            const { value, formula, format, locked } = fullCell(given);
            const cell = { value: valueOf(value), format, locked };
            return [address, formula === null ? cell : { ...cell, formula }];
          }),
        ),
      }),
    ),
  };
  return describeBook(description);
}

/** Key of an address in a sheet's cells. */
export function keyAt(address: string): number {
  const { row, column } = place(address);
  return addressKey(row, column);
}
