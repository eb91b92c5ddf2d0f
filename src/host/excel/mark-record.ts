import type { CellRef } from "../../core/cells/address";
import { fillOfXml, fillXml, type Fill } from "./fills";

/** A cell we marked, and the background it had before. */
export interface MarkedCell {
  readonly at: CellRef;
  readonly before: Fill;
  /** The colour we gave it; `null` where the file host did and did not say. */
  readonly colour: string | null;
}

/** What our part says of marks. */
export interface MarkRecord {
  readonly cells: readonly MarkedCell[];
  /** By sheet, notes the file host put on: Office.js cannot take them off, so their record is kept for it. */
  readonly notes: ReadonlyMap<string, unknown>;
}

const RECORD = "record";

/** A sheet in the record as the file host keeps it; a negative style says that only `fill` is known. */
interface RecordedSheet {
  readonly sheet: string;
  readonly cells: RecordedCell[];
  readonly notes: unknown;
}

interface RecordedCell {
  readonly row: number;
  readonly column: number;
  readonly plain: null;
  readonly marked: -1;
  readonly fill: string;
  readonly made: null;
  readonly colour: string | null;
}

/** The record kept in our part; none, or one that cannot be read → empty. */
export function readRecord(items: ReadonlyMap<string, string>): MarkRecord {
  const sheets = parsed(items.get(RECORD)).flatMap((given) => {
    const { sheet, cells, notes } = (given ?? {}) as Readonly<Record<string, unknown>>;
    return typeof sheet === "string" && Array.isArray(cells)
      ? [{ sheet, cells: cells as unknown[], notes }]
      : [];
  });
  return {
    cells: sheets.flatMap(({ sheet, cells }) => cells.flatMap((cell) => markedCell(sheet, cell) ?? [])),
    notes: new Map(sheets.flatMap(({ sheet, notes }) => (notes ? [[sheet, notes] as const] : []))),
  };
}

function parsed(json: string | undefined): readonly unknown[] {
  try {
    const sheets: unknown = JSON.parse(json ?? "[]");
    return Array.isArray(sheets) ? sheets : [];
  } catch {
    return []; // spoilt by hand: nothing can be put back from it
  }
}

function markedCell(sheet: string, given: unknown): MarkedCell | null {
  const { row, column, fill, colour } = (given ?? {}) as Readonly<Record<string, unknown>>;
  const isCell = typeof row === "number" && typeof column === "number" && typeof fill === "string";
  if (!isCell) return null;
  return {
    at: { sheet, row, column },
    before: fillOfXml(fill),
    colour: typeof colour === "string" ? colour : null,
  };
}

/** The record as our part keeps it; an empty one takes the part away. */
export function recordItems({ cells, notes }: MarkRecord): ReadonlyMap<string, string> {
  const sheets = new Map<string, RecordedSheet>();
  for (const [sheet, kept] of notes) sheets.set(sheet, { sheet, cells: [], notes: kept });
  for (const { at, before, colour } of cells) {
    const { sheet, row, column } = at;
    const own = sheets.get(sheet) ?? { sheet, cells: [], notes: null };
    own.cells.push({ row, column, plain: null, marked: -1, fill: fillXml(before), made: null, colour });
    sheets.set(sheet, own);
  }
  return sheets.size === 0 ? new Map() : new Map([[RECORD, JSON.stringify([...sheets.values()])]]);
}
