import type { Address, Area, CellRef } from "../../core/cells/address";
import type { CellContent } from "../../core/cells/edit";
import { indexMerges, type MergeIndex } from "../../core/cells/grid";
import { isPlace, rangeOf, rectangles } from "./areas";
import { contentOf, formulaOf, valueOf } from "./content";
import { askMerges, type AskedMerges } from "./merges";
import type { CellRoom } from "./row-fit";

/**
 * Up to so many cells each is asked by itself, so that arrays and locks are known exactly; beyond, cells are
 * asked in rectangles, and one that is mixed counts as array or locked throughout.
 */
const MOST_SINGLE = 400;

/** A sheet that is to be written to, as it stands. */
export interface TargetSheet {
  readonly id: string;
  readonly isProtected: boolean;
  readonly allowsFormats: boolean;
  readonly merges: MergeIndex;
}

/** A cell that is to be written, as it stands. */
export interface TargetCell {
  readonly sheet: TargetSheet;
  readonly content: CellContent;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly inArray: boolean;
  /** `null` where it was not asked for. */
  readonly room: CellRoom | null;
}

/** The target cells as they stand; a cell of a missing sheet, or off the sheet, gives `null`. */
export interface Targets {
  readonly isReadOnly: boolean;
  at(place: CellRef): TargetCell | null;
}

interface AskedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly merges: AskedMerges;
  readonly ranges: readonly {
    readonly area: Area;
    readonly range: Excel.Range;
    readonly asksRoom: boolean;
  }[];
}

const ROOM = "width,height,format/wrapText,format/useStandardHeight,format/font/name,format/font/size";

/**
 * Reads cells that are to be written: contents, formats, locks, arrays, merges and protection, and the room that
 * some of them offer; one round trip.
 */
export async function readTargets(
  context: Excel.RequestContext,
  places: readonly CellRef[],
  roomy: readonly CellRef[] = [],
): Promise<Targets> {
  const { workbook } = context;
  workbook.load("readOnly");
  const isSingle = places.length <= MOST_SINGLE;
  const asked = new Map(
    [...bySheet(places)].map(
      ([name, own]) => [name, askSheet(workbook, name, own, isSingle ? keysOf(name, roomy) : null)] as const,
    ),
  );
  await context.sync();
  const cells = new Map<string, TargetCell>();
  for (const [name, sheet] of asked) if (!sheet.worksheet.isNullObject) collect(name, sheet, cells);
  return { isReadOnly: workbook.readOnly, at: (place) => cells.get(keyOf(place.sheet, place)) ?? null };
}

/** Places in groups of one sheet each, without doubles and without places no sheet has. */
export function bySheet(places: readonly CellRef[]): ReadonlyMap<string, readonly Address[]> {
  const groups = new Map<string, Map<string, Address>>();
  for (const { sheet, row, column } of places) {
    if (!isPlace({ row, column })) continue;
    const group = groups.get(sheet) ?? new Map<string, Address>();
    groups.set(sheet, group.set(`${row} ${column}`, { row, column }));
  }
  return new Map([...groups].map(([sheet, group]) => [sheet, [...group.values()]]));
}

function keyOf(sheet: string, { row, column }: Address): string {
  return `${row} ${column} ${sheet}`;
}

/** The places on one sheet, as keys. */
function keysOf(name: string, places: readonly CellRef[]): ReadonlySet<string> {
  return new Set(places.filter(({ sheet }) => sheet === name).map((at) => keyOf(name, at)));
}

/** `roomy` names the cells whose room is asked for; `null`: the cells are too many to be asked one by one. */
function askSheet(
  workbook: Excel.Workbook,
  name: string,
  places: readonly Address[],
  roomy: ReadonlySet<string> | null,
): AskedSheet {
  const worksheet = workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("id,protection/protected,protection/options");
  const areas = roomy
    ? places.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }))
    : rectangles(places);
  const ranges = areas.map((area) => {
    const range = rangeOf(worksheet, area);
    range.load("values,formulas,valueTypes,numberFormat,hasSpill,savedAsArray,format/protection/locked");
    const asksRoom = roomy?.has(keyOf(name, { row: area.top, column: area.left })) === true;
    if (asksRoom) range.load(ROOM);
    return { area, range, asksRoom };
  });
  const bottom = Math.max(...places.map(({ row }) => row));
  const right = Math.max(...places.map(({ column }) => column));
  return { worksheet, ranges, merges: askMerges(worksheet, { top: 0, left: 0, bottom, right }) };
}

function collect(
  name: string,
  { worksheet, merges, ranges }: AskedSheet,
  into: Map<string, TargetCell>,
): void {
  const sheet: TargetSheet = {
    id: worksheet.id,
    isProtected: worksheet.protection.protected,
    allowsFormats: !worksheet.protection.protected || worksheet.protection.options.allowFormatCells === true,
    merges: indexMerges(merges.areas()),
  };
  for (const { area, range, asksRoom } of ranges) {
    const inArray = range.hasSpill !== false || range.savedAsArray !== false;
    const locked = range.format.protection.locked !== false;
    for (const cell of cellsOf(range, area))
      into.set(keyOf(name, cell.at), {
        sheet,
        content: cell.content,
        numberFormat: cell.numberFormat,
        locked,
        inArray,
        room: asksRoom ? roomOf(range) : null,
      });
  }
}

function roomOf({ width, height, format }: Excel.Range): CellRoom {
  const { wrapText, useStandardHeight, font } = format;
  return {
    width,
    height,
    wraps: wrapText,
    isUsual: useStandardHeight,
    font: { family: font.name, size: font.size },
  };
}

/** A cell of a loaded range. */
export interface LoadedCell {
  readonly at: Address;
  readonly content: CellContent;
  readonly numberFormat: string;
}

/** The cells of a range of which values, formulas, types and formats were loaded. */
export function cellsOf(range: Excel.Range, { top, left }: Area): readonly LoadedCell[] {
  const { values, formulas, valueTypes, numberFormat } = range;
  return values.flatMap((row: readonly unknown[], rowOffset) =>
    row.map((plain, columnOffset) => {
      const value = valueOf(plain, valueTypes[rowOffset]?.[columnOffset]);
      const formula = formulaOf(formulas[rowOffset]?.[columnOffset], plain);
      return {
        at: { row: top + rowOffset, column: left + columnOffset },
        content: contentOf(value, formula),
        numberFormat: String(numberFormat[rowOffset]?.[columnOffset] ?? "General"),
      };
    }),
  );
}
