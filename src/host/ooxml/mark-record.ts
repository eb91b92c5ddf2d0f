import { readCustomItems, writeCustomItems, type CustomKind } from "./custom-part";
import type { NotesMade } from "./notes";
import type { PartDraft, Parts } from "./package";
import type { CellBefore } from "./patch-cells";
import type { SheetEntry } from "./workbook-part";

/** How one cell was before our fill went on. */
export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  /** Its style attribute before (`null`: none), and the style we gave it. */
  readonly plain: number | null;
  readonly marked: number;
  /** The fill it had, as written in the styles. */
  readonly fill: string;
  /** Where the cell had to be made for the fill: how it was put. */
  readonly made: CellBefore | null;
  /** The note we put; `null` where the cell got none. */
  readonly note: string | null;
}

/** What marking did on one sheet. */
export interface MarkedSheet {
  readonly sheet: string;
  /** The number that stays with the sheet when it is renamed. */
  readonly sheetId: string;
  readonly cells: readonly MarkedCell[];
  readonly notes: NotesMade | null;
}

const MARKS: CustomKind = {
  namespace: "urn:self-evaluation-addin:marks",
  itemId: "{2D1C7F0E-9B54-4C0B-8C39-6A7E41B90C53}",
};

const RECORD = "record";

/** The record of our marks kept in the workbook; none, or one that cannot be read → empty. */
export function readMarkRecord(parts: Parts, workbookPart: string): readonly MarkedSheet[] {
  const text = readCustomItems(parts, workbookPart, MARKS).get(RECORD);
  if (text === undefined) return [];
  try {
    const record: unknown = JSON.parse(text);
    return Array.isArray(record) ? record.filter(isMarkedSheet) : [];
  } catch {
    return [];
  }
}

/** The record of a sheet: by its name, or by its number where it was renamed. */
export function recordOf(
  record: readonly MarkedSheet[],
  entry: SheetEntry,
  names: ReadonlySet<string>,
): MarkedSheet | null {
  const named = record.find(({ sheet }) => sheet === entry.name);
  return named ?? record.find(({ sheet, sheetId }) => sheetId === entry.sheetId && !names.has(sheet)) ?? null;
}

/** Keeps the record in the workbook; an empty one takes its part away. */
export function writeMarkRecord(
  draft: PartDraft,
  workbookPart: string,
  record: readonly MarkedSheet[],
): void {
  const items = record.length === 0 ? [] : [[RECORD, JSON.stringify(record)] as const];
  writeCustomItems(draft, workbookPart, MARKS, new Map(items));
}

function isMarkedSheet(value: unknown): value is MarkedSheet {
  const sheet = value as Partial<MarkedSheet> | null;
  return typeof sheet?.sheet === "string" && Array.isArray(sheet.cells) && sheet.cells.every(isMarkedCell);
}

function isMarkedCell(value: unknown): value is MarkedCell {
  const cell = value as Partial<MarkedCell> | null;
  return (
    Number.isInteger(cell?.row) &&
    Number.isInteger(cell?.column) &&
    Number.isInteger(cell?.marked) &&
    (cell?.plain === null || Number.isInteger(cell?.plain)) &&
    typeof cell?.fill === "string" &&
    (cell.made === null || cell.made?.c === null) &&
    (cell.note === null || typeof cell.note === "string")
  );
}
