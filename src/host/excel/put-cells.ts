import { addressKey, type Area, type CellRef } from "../../core/cells/address";
import type { CellContent } from "../../core/cells/edit";
import { isPlace, rangeOf, rectangles } from "./areas";
import { entryOf, needsOtherFormat } from "./content";
import type { RowFit } from "./row-fit";
import { cellsOf, type LoadedCell } from "./targets";

/** A cell to be put. `numberFormat` is the format it shall have, set only where it differs from `formatNow`. */
export interface Put {
  readonly at: CellRef;
  readonly content: CellContent;
  readonly formatNow: string;
  readonly numberFormat: string;
  /** Set the format once more after the content: Excel gives formats of its own along with some contents. */
  readonly holdFormat: boolean;
  /** What becomes of the height of its row. */
  readonly fit: RowFit | null;
}

/** What stands in a cell after putting. */
export type Stands = (at: CellRef) => LoadedCell | null;

/** What stands after putting, and how high rows have become that were fitted; others give `null`. */
export interface PutDone {
  readonly stands: Stands;
  readonly heightOf: (at: CellRef) => number | null;
}

interface AskedBlock {
  readonly sheet: string;
  readonly area: Area;
  readonly worksheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly fitted: readonly { readonly at: CellRef; readonly cell: Excel.Range }[];
}

/** The format a cell must have for the content and the wish; a text cell cannot hold a number as a number. */
export function formatFor(content: CellContent, wish: string | null, formatNow: string): string {
  if (wish !== null && wish !== "") return wish;
  return needsOtherFormat(content, formatNow) ? "General" : formatNow;
}

/** Puts cells and reads them back in the same round trip; cells of a sheet that has gone give `null`. */
export async function putCells(context: Excel.RequestContext, puts: readonly Put[]): Promise<PutDone> {
  const blocks = [...groups(puts)].flatMap(([sheet, own]) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    return putOnSheet(worksheet, sheet, own);
  });
  await context.sync();
  const standing = new Map<string, LoadedCell>();
  const heights = new Map<string, number>();
  for (const { sheet, area, worksheet, range, fitted } of blocks) {
    if (worksheet.isNullObject) continue;
    for (const cell of cellsOf(range, area)) standing.set(keyOf({ sheet, ...cell.at }), cell);
    for (const { at, cell } of fitted) heights.set(keyOf(at), cell.height);
  }
  return {
    stands: (at) => standing.get(keyOf(at)) ?? null,
    heightOf: (at) => heights.get(keyOf(at)) ?? null,
  };
}

/** The areas that putting would touch, by sheet. */
export function touchedAreas(puts: readonly Put[]): ReadonlyMap<string, readonly Area[]> {
  return new Map([...groups(puts)].map(([sheet, own]) => [sheet, rectangles(own.map(({ at }) => at))]));
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${row} ${column} ${sheet}`;
}

function groups(puts: readonly Put[]): ReadonlyMap<string, readonly Put[]> {
  const sheets = new Map<string, Put[]>();
  for (const put of puts) {
    if (!isPlace(put.at)) continue;
    const own = sheets.get(put.at.sheet);
    if (own) own.push(put);
    else sheets.set(put.at.sheet, [put]);
  }
  return sheets;
}

function putOnSheet(worksheet: Excel.Worksheet, sheet: string, puts: readonly Put[]): readonly AskedBlock[] {
  const byPlace = new Map(puts.map((put) => [addressKey(put.at.row, put.at.column), put]));
  return rectangles(puts.map(({ at }) => at)).map((area) => {
    const range = rangeOf(worksheet, area);
    const each = <T>(of: (put: Put) => T): T[][] =>
      table(area, (row, column) => of(byPlace.get(addressKey(row, column)) as Put));
    const own = each((put) => put);
    const changes = (put: Put): boolean => put.numberFormat !== put.formatNow;
    const setFormats = (passes: (put: Put) => boolean): void => {
      if (own.flat().some(passes))
        range.numberFormat = each((put) => (passes(put) ? put.numberFormat : null));
    };
    setFormats(changes);
    range.values = each(({ content, numberFormat }) => entryOf(content, numberFormat));
    setFormats((put) => put.holdFormat);
    range.load("values,formulas,valueTypes,numberFormat");
    const fitted = own.flat().flatMap(({ at, fit }) => (fit === null ? [] : [fitRow(worksheet, at, fit)]));
    return { sheet, area, worksheet, range, fitted };
  });
}

function fitRow(worksheet: Excel.Worksheet, at: CellRef, fit: RowFit): AskedBlock["fitted"][number] {
  const cell = rangeOf(worksheet, { top: at.row, left: at.column, bottom: at.row, right: at.column });
  const { format } = cell.getEntireRow();
  if (fit === "fit") format.autofitRows();
  else format.rowHeight = fit;
  cell.load("height");
  return { at, cell };
}

function table<T>({ top, left, bottom, right }: Area, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: bottom - top + 1 }, (_, rowOffset) =>
    Array.from({ length: right - left + 1 }, (__, columnOffset) => of(top + rowOffset, left + columnOffset)),
  );
}
