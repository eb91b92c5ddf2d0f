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
  /** By sheet, what the file host must know to take its notes off, which Office.js cannot. */
  readonly kept: ReadonlyMap<string, KeptSheet>;
}

/** A sheet with notes of the file host, and the cells they are on, as it wrote them. */
export interface KeptSheet {
  readonly sheetId: unknown;
  readonly notes: unknown;
  readonly cells: readonly Loose[];
}

/** The sheets of the workbook; their ids stay when they are renamed. */
export type SheetIds = readonly { readonly id: string; readonly name: string }[];

type Loose = Readonly<Record<string, unknown>>;

const RECORD = "record";

/** The record kept in our part; none, or one that cannot be read → empty. Renamed sheets are found by their ids. */
export function readRecord(items: ReadonlyMap<string, string>, sheets: SheetIds): MarkRecord {
  const cells: MarkedCell[] = [];
  const kept = new Map<string, KeptSheet>();
  for (const given of parsed(items.get(RECORD))) {
    const { sheet: name, excelId, sheetId, cells: list, notes } = (given ?? {}) as Loose;
    if (typeof name !== "string" || !Array.isArray(list)) continue;
    const sheet = sheets.find(({ id }) => id === excelId)?.name ?? name;
    const own = list.map((cell) => (cell ?? {}) as Loose);
    cells.push(...own.flatMap((cell) => markedCell(sheet, cell) ?? []));
    if (notes) kept.set(sheet, { sheetId, notes, cells: own.filter(({ note }) => typeof note === "string") });
  }
  return { cells, kept };
}

function parsed(json: string | undefined): readonly unknown[] {
  try {
    const sheets: unknown = JSON.parse(json ?? "[]");
    return Array.isArray(sheets) ? sheets : [];
  } catch {
    return []; // spoilt by hand: nothing can be put back from it
  }
}

function markedCell(sheet: string, { row, column, fill, colour }: Loose): MarkedCell | null {
  const isCell = typeof row === "number" && typeof column === "number" && typeof fill === "string";
  if (!isCell) return null;
  return {
    at: { sheet, row, column },
    before: fillOfXml(fill),
    colour: typeof colour === "string" ? colour : null,
  };
}

/**
 * The record as our part keeps it, in the file host's own form: a negative style tells it that only `fill` is
 * known. An empty record takes the part away.
 */
export function recordItems({ cells, kept }: MarkRecord, sheets: SheetIds): ReadonlyMap<string, string> {
  const names = new Set([...kept.keys(), ...cells.map(({ at }) => at.sheet)]);
  const record = [...names].map((sheet) => {
    const old = kept.get(sheet);
    const own = cells.filter(({ at }) => at.sheet === sheet);
    const left = (old?.cells ?? []).filter((cell) => !own.some(({ at }) => isAt(cell, at)));
    return {
      sheet,
      sheetId: old?.sheetId ?? "",
      excelId: sheets.find(({ name }) => name === sheet)?.id ?? "",
      cells: [...left, ...own.map((cell) => recordedCell(cell, old))],
      notes: old?.notes ?? null,
    };
  });
  return record.length === 0 ? new Map() : new Map([[RECORD, JSON.stringify(record)]]);
}

function recordedCell({ at, before, colour }: MarkedCell, old: KeptSheet | undefined): Loose {
  const note = old?.cells.find((cell) => isAt(cell, at))?.["note"] ?? null;
  const { row, column } = at;
  return { row, column, plain: null, marked: -1, fill: fillXml(before), made: null, note, colour };
}

function isAt({ row, column }: Loose, at: CellRef): boolean {
  return row === at.row && column === at.column;
}
