import type { Area } from "../../core/cells/address";
import type { Visibility } from "../../core/cells/grid";
import { askCorner, type AskedCorner } from "./corner";
import type { Making } from "./making";

/** What is known of a sheet before its cells are asked for by how far they reach. */
export interface SheetHead {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly extent: Extent;
  /** All there is on the sheet, where its top left corner was asked for along with the extent and is all of it. */
  readonly corner: Making | null;
}

/** How far a sheet's content and formats reach. */
export interface Extent {
  /** Smallest area around the filled cells, or `null`. Formats alone never count: they may reach to the last row. */
  readonly content: Area | null;
  /** Smallest area around everything formatted or merged. */
  readonly formatted: Area | null;
  /** The lock of all content cells; `null` where they differ. */
  readonly locked: boolean | null;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
}

/** How far beyond its content a sheet's blank merged cells and hidden rows are looked for. */
const MARGIN_ROWS = 30;
const MARGIN_COLUMNS = 10;
/** Hidden rows further down than any form reaches are not looked for. */
const MOST_ROWS = 20_000;

/** Where merges and hidden rows are looked for: from A1 to a little beyond the content. Nothing there → `null`. */
export function frameOf({ content, formatted }: Extent): Area | null {
  if (!formatted) return null;
  const bottom = Math.min(formatted.bottom, (content?.bottom ?? -1) + MARGIN_ROWS, MOST_ROWS - 1);
  const right = Math.min(formatted.right, (content?.right ?? -1) + MARGIN_COLUMNS);
  return { top: 0, left: 0, bottom, right };
}

/** Sheets asked about along with the list of sheets, of a book not read before: most have no more. */
export const USUAL_SHEETS = 4;
/** Of a book whose number of sheets is known; a larger one takes one round trip more. */
const SHEETS_AT_ONCE = 8;

/** Questions about a sheet, on their way. */
interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly content: Excel.Range;
  readonly formatted: Excel.Range;
  readonly corner: AskedCorner | null;
}

/** The questions about a workbook that are asked first, on their way. */
interface AskedBook {
  readonly workbook: Excel.Workbook;
  readonly first: readonly AskedSheet[];
}

/** Asks for the workbook's name, the list of its sheets, and along with it about the first `expected` of them. */
export function askHeads(context: Excel.RequestContext, expected: number, corners: boolean): AskedBook {
  const { workbook } = context;
  workbook.load("name");
  workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  return {
    workbook,
    first: askFirstSheets(workbook.worksheets, Math.min(expected, SHEETS_AT_ONCE), corners),
  };
}

/**
 * The sheets in their order with their extents, and the workbook's name: one round trip where there are no more
 * sheets than `expected` (and than Excel is asked about at once), else two. With `corners` the corners of the
 * sheets come along, as long as there are not too many.
 */
export async function readHeads(
  context: Excel.RequestContext,
  expected: number,
  corners: boolean,
): Promise<{ readonly name: string; readonly heads: readonly SheetHead[] }> {
  const { workbook, first } = askHeads(context, expected, corners);
  await context.sync();
  const sheets = workbook.worksheets.items;
  const asked = new Map(
    first.flatMap((one) => (one.sheet.isNullObject ? [] : [[one.sheet.id, one] as const])),
  );
  const others = sheets.filter(({ id }) => !asked.has(id));
  const inCorners = corners && others.length <= SHEETS_AT_ONCE;
  for (const sheet of others) asked.set(sheet.id, askSheet(sheet, inCorners));
  if (others.length > 0) await context.sync();
  const heads = sheets.map((sheet) => headOf(sheet, asked.get(sheet.id) as AskedSheet));
  return { name: workbook.name, heads };
}

/** Goes from sheet to sheet before it is known how many there are; behind the last one everything is null. */
function askFirstSheets(
  worksheets: Excel.WorksheetCollection,
  count: number,
  corners: boolean,
): readonly AskedSheet[] {
  const chain: AskedSheet[] = [];
  while (chain.length < count) {
    const sheet = chain.at(-1)?.sheet.getNextOrNullObject(false) ?? worksheets.getFirst(false);
    sheet.load("id");
    chain.push(askSheet(sheet, corners));
  }
  return chain;
}

function askSheet(sheet: Excel.Worksheet, corners: boolean): AskedSheet {
  const content = sheet.getUsedRangeOrNullObject(true).untrack();
  content.load("rowIndex,columnIndex,rowCount,columnCount,format/protection/locked");
  const formatted = sheet.getUsedRangeOrNullObject(false).untrack();
  formatted.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  return { sheet, content, formatted, corner: corners ? askCorner(content, formatted) : null };
}

function extentOf({ content, formatted }: AskedSheet): Extent {
  const isBlank = content.isNullObject;
  const isPlain = formatted.isNullObject;
  return {
    content: isBlank ? null : areaOf(content),
    formatted: isPlain ? null : areaOf(formatted),
    locked: isBlank ? true : (content.format.protection.locked as boolean | null),
    hasHiddenRows: !isPlain && formatted.rowHidden !== false,
    hasHiddenColumns: !isPlain && formatted.columnHidden !== false,
  };
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

function headOf(sheet: Excel.Worksheet, asked: AskedSheet): SheetHead {
  const { id, name, visibility, protection } = sheet;
  const extent = extentOf(asked);
  const corner = asked.corner?.wholeOf(extent, frameOf(extent)) ?? null;
  return { id, name, visibility: shownAs(visibility), isProtected: protection.protected, extent, corner };
}

function shownAs(visibility: string): Visibility {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}
