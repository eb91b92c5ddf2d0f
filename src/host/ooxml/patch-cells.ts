import {
  addressKey,
  formatAddress,
  formatArea,
  MAX_COLUMNS,
  parseArea,
  type Area,
} from "../../core/cells/address";
import type { GrownRow } from "./row-heights";
import { insideSplices, type CellPlace, type SheetOutline } from "./sheet-places";
import { spliced, type Splice } from "./splice";
import type { AttributePlace } from "./xml-attributes";

/**
 * How one cell was written in the sheet before we changed it: its element, and what had to be made for it.
 * Pairs are [before, after]; plain JSON, so that a receipt may be kept.
 */
export interface CellBefore {
  /** The `<c>` element; `null` where there was none. */
  readonly c: string | null;
  /** Its row was not there, or was there without content (`<row …/>`). */
  readonly row?: "new" | "bare";
  /** The sheet had no rows at all (`<sheetData/>`). */
  readonly data?: "bare";
  readonly spans?: readonly [string, string];
  readonly dimension?: readonly [string, string];
  /** A row that was made higher for the text. */
  readonly grown?: GrownRow;
}

/** A sheet's text after cells were put, and how they were before. */
export interface CellsPut {
  readonly text: string;
  readonly before: ReadonlyMap<number, CellBefore>;
}

/**
 * Puts `<c>` elements at their places: over the old element, or newly in order, with a row where none is.
 * `grow` widens the sheet's dimension to cover them.
 */
export function putCells(
  outline: SheetOutline,
  elements: ReadonlyMap<number, string>,
  grow: boolean,
): CellsPut {
  const splices: Splice[] = [];
  const before = new Map<number, CellBefore>();
  const fresh = new Map<number, CellPlace[]>();
  for (const key of [...elements.keys()].sort((a, b) => a - b)) {
    const place = outline.cells.get(key) as CellPlace;
    before.set(key, { c: place.xml });
    if (place.xml !== null)
      splices.push({ start: place.start, end: place.end, text: elements.get(key) as string });
    else fresh.set(place.row, [...(fresh.get(place.row) ?? []), place]);
  }
  const xmlAt = ({ row, column }: CellPlace): string => elements.get(addressKey(row, column)) as string;
  const newRows: string[] = [];
  for (const [row, places] of fresh) {
    if (outline.rows.has(row)) splices.push(...insertInRow(outline, row, places, xmlAt, before));
    else {
      const { prefix, sheetData } = outline;
      const xml = `<${prefix}row r="${row + 1}">${places.map(xmlAt).join("")}</${prefix}row>`;
      for (const place of places)
        note(before, place, { row: "new", ...(sheetData.selfClosing && { data: "bare" }) });
      if (sheetData.selfClosing) newRows.push(xml);
      else splices.push({ start: outline.rowStart(row), end: outline.rowStart(row), text: xml });
    }
  }
  if (newRows.length > 0)
    splices.push(...insideSplices(outline.text, outline.sheetData, 0, newRows.join("")));
  if (grow) splices.push(...growDimension(outline, elements, before));
  return { text: spliced(outline.text, splices), before };
}

function note(before: Map<number, CellBefore>, place: CellPlace, more: Partial<CellBefore>): void {
  const key = addressKey(place.row, place.column);
  before.set(key, { ...(before.get(key) as CellBefore), ...more });
}

function insertInRow(
  outline: SheetOutline,
  row: number,
  places: readonly CellPlace[],
  xmlAt: (place: CellPlace) => string,
  before: Map<number, CellBefore>,
): readonly Splice[] {
  const rowPlace = outline.rows.get(row);
  if (!rowPlace) return [];
  const splices: Splice[] = [];
  if (rowPlace.selfClosing) {
    splices.push(...insideSplices(outline.text, rowPlace, 0, places.map(xmlAt).join("")));
    for (const place of places) note(before, place, { row: "bare" });
  } else {
    for (const place of places) splices.push({ start: place.start, end: place.start, text: xmlAt(place) });
  }
  const old = rowPlace.spans && valueAt(outline.text, rowPlace.spans);
  const widened = old && widenedSpans(old, places);
  if (rowPlace.spans && old && widened && widened !== old) {
    splices.push({ start: rowPlace.spans.valueStart, end: rowPlace.spans.valueEnd, text: widened });
    for (const place of places) note(before, place, { spans: [old, widened] });
  }
  return splices;
}

/** `"1:9"` widened to hold the places; a list of several spans is left alone. */
function widenedSpans(spans: string, places: readonly CellPlace[]): string | null {
  const [from, to, ...more] = spans.split(":").map(Number);
  if (from === undefined || to === undefined || more.length > 0 || !(from <= to)) return null;
  const columns = places.map((place) => place.column + 1);
  return `${Math.min(from, ...columns)}:${Math.max(to, ...columns)}`;
}

function growDimension(
  outline: SheetOutline,
  elements: ReadonlyMap<number, string>,
  before: Map<number, CellBefore>,
): readonly Splice[] {
  const { dimension } = outline;
  const old = dimension && valueAt(outline.text, dimension);
  const area = old && parseArea(old);
  if (!dimension || !old || !area) return [];
  let grown: Area = area;
  for (const key of elements.keys()) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    grown = {
      top: Math.min(grown.top, row),
      left: Math.min(grown.left, column),
      bottom: Math.max(grown.bottom, row),
      right: Math.max(grown.right, column),
    };
  }
  const unchanged = (["top", "left", "bottom", "right"] as const).every((edge) => grown[edge] === area[edge]);
  if (unchanged) return [];
  const widened = formatArea(grown);
  for (const key of elements.keys()) {
    before.set(key, { ...(before.get(key) as CellBefore), dimension: [old, widened] });
  }
  return [{ start: dimension.valueStart, end: dimension.valueEnd, text: widened }];
}

/** An attribute's value as written. */
export function valueAt(text: string, place: AttributePlace): string {
  return text.slice(place.valueStart, place.valueEnd);
}

/** `H20` of a key. */
export function addressOfKey(key: number): string {
  return formatAddress({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS });
}
