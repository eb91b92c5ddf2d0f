import type { Address, Area, CellRef } from "../../core/cells/address";
import { indexMerges, type MergeIndex } from "../../core/cells/grid";
import { rangeOf, rectangles } from "./areas";
import { FILL_QUESTION, fillOf, isOurs, type Fill } from "./fills";
import { askMerges, type AskedMerges } from "./merges";
import { bySheet } from "./targets";

/** Sheets of which backgrounds are known, as they stand. */
export interface FilledSheet {
  readonly isFormattable: boolean;
  readonly merges: MergeIndex;
}

/** Backgrounds of cells, and the sheets they are on; a cell of a missing sheet gives `null`. */
export interface Fills {
  sheet(name: string): FilledSheet | null;
  at(place: CellRef): Fill | null;
}

interface AskedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly merges: AskedMerges;
  readonly parts: readonly AskedFills[];
}

interface AskedFills {
  readonly area: Area;
  readonly result: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Asks for the backgrounds of cells; read them after the sync. */
export function askFills(workbook: Excel.Workbook, places: readonly CellRef[]): () => Fills {
  const asked = [...bySheet(places)].map(([name, own]) => [name, askSheet(workbook, name, own)] as const);
  return () => {
    const sheets = new Map<string, FilledSheet>();
    const fills = new Map<string, Fill>();
    for (const [name, { worksheet, merges, parts }] of asked) {
      if (worksheet.isNullObject) continue;
      const { protection } = worksheet;
      const isFormattable = !protection.protected || protection.options.allowFormatCells === true;
      sheets.set(name, { isFormattable, merges: indexMerges(merges.areas()) });
      for (const part of parts)
        for (const [at, fill] of fillsIn(part)) fills.set(keyOf({ sheet: name, ...at }), fill);
    }
    return { sheet: (name) => sheets.get(name) ?? null, at: (place) => fills.get(keyOf(place)) ?? null };
  };
}

function askSheet(workbook: Excel.Workbook, name: string, places: readonly Address[]): AskedSheet {
  const worksheet = workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("protection/protected,protection/options");
  const parts = rectangles(places).map((area) => ({
    area,
    result: rangeOf(worksheet, area).getCellProperties(FILL_QUESTION),
  }));
  const bottom = Math.max(...places.map(({ row }) => row));
  const right = Math.max(...places.map(({ column }) => column));
  return { worksheet, parts, merges: askMerges(worksheet, { top: 0, left: 0, bottom, right }) };
}

function fillsIn({ area, result }: AskedFills): readonly (readonly [Address, Fill])[] {
  return result.value.flatMap((row, rowOffset) =>
    row.map((cell, columnOffset) => {
      const at = { row: area.top + rowOffset, column: area.left + columnOffset };
      return [at, fillOf(cell)] as const;
    }),
  );
}

/** Marks that moved are looked for in so much of a sheet. */
const WINDOW: Area = { top: 0, left: 0, bottom: 999, right: 49 };

/** A cell that has one of our colours. */
export interface OurCell extends Address {
  readonly colour: string;
}

/** Asks where on these sheets cells have one of our colours, row by row; read them after the sync. */
export function askOurCells(
  workbook: Excel.Workbook,
  sheets: readonly string[],
): () => ReadonlyMap<string, readonly OurCell[]> {
  const asked = sheets.map((name) => {
    const worksheet = workbook.worksheets.getItemOrNullObject(name);
    const used = worksheet
      .getUsedRangeOrNullObject(false)
      .getIntersectionOrNullObject(rangeOf(worksheet, WINDOW));
    used.load("rowIndex,columnIndex");
    return { name, used, result: used.getCellProperties(FILL_QUESTION) };
  });
  return () =>
    new Map(
      asked.map(({ name, used, result }) => {
        if (used.isNullObject) return [name, []];
        const { rowIndex: top, columnIndex: left } = used;
        const fills = fillsIn({ area: { ...WINDOW, top, left }, result });
        return [name, fills.flatMap(([at, fill]) => (isOurs(fill) ? [{ ...at, colour: fill.color }] : []))];
      }),
    );
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${row} ${column} ${sheet}`;
}
