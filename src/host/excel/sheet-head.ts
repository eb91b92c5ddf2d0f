import type { Area } from "../../core/cells/address";
import type { Visibility } from "../../core/cells/grid";

/** What is known of a sheet before its cells are asked for. */
export interface SheetHead {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly extent: Extent;
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

/** Sheets whose extent is asked for along with the list of sheets, of a book not read before: most have no more. */
export const USUAL_SHEETS = 3;
/** Of a book whose number of sheets is known; a larger one takes one round trip more. */
const SHEETS_AT_ONCE = 8;

/** Questions about a sheet's extent, on their way. */
interface AskedExtent {
  readonly sheet: Excel.Worksheet;
  readonly content: Excel.Range;
  readonly formatted: Excel.Range;
}

/**
 * The sheets in their order with their extents, and the workbook's name: one round trip where there are no more
 * sheets than `expected` (and than Excel is asked about at once), else two.
 */
export async function readHeads(
  context: Excel.RequestContext,
  expected: number,
): Promise<{ readonly name: string; readonly heads: readonly SheetHead[] }> {
  const { workbook } = context;
  workbook.load("name");
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const chain = askFirstSheets(worksheets, Math.min(expected, SHEETS_AT_ONCE));
  await context.sync();
  const extents = new Map(
    chain.flatMap((asked) => (asked.sheet.isNullObject ? [] : [[asked.sheet.id, extentOf(asked)] as const])),
  );
  const others = worksheets.items.filter(({ id }) => !extents.has(id)).map(askExtent);
  if (others.length > 0) await context.sync();
  for (const asked of others) extents.set(asked.sheet.id, extentOf(asked));
  const heads = worksheets.items.map((sheet) => headOf(sheet, extents.get(sheet.id) as Extent));
  return { name: workbook.name, heads };
}

/** Goes from sheet to sheet before it is known how many there are; behind the last one everything is null. */
function askFirstSheets(worksheets: Excel.WorksheetCollection, count: number): readonly AskedExtent[] {
  const chain: AskedExtent[] = [];
  while (chain.length < count) {
    const sheet = chain.at(-1)?.sheet.getNextOrNullObject(false) ?? worksheets.getFirst(false);
    sheet.load("id");
    chain.push(askExtent(sheet));
  }
  return chain;
}

function askExtent(sheet: Excel.Worksheet): AskedExtent {
  const content = sheet.getUsedRangeOrNullObject(true).untrack();
  content.load("rowIndex,columnIndex,rowCount,columnCount,format/protection/locked");
  const formatted = sheet.getUsedRangeOrNullObject(false).untrack();
  formatted.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  return { sheet, content, formatted };
}

function extentOf({ content, formatted }: AskedExtent): Extent {
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

function headOf(sheet: Excel.Worksheet, extent: Extent): SheetHead {
  const { id, name, visibility, protection } = sheet;
  return { id, name, visibility: shownAs(visibility), isProtected: protection.protected, extent };
}

function shownAs(visibility: string): Visibility {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}
