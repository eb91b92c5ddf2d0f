import { addressOf } from "../../core/cells/grid";
import { putCells, valueAt, type CellBefore } from "./patch-cells";
import { withRowsAsBefore } from "./row-heights";
import { outlineSheet } from "./sheet-outline";
import type { CellPlace, RowPlace, SheetOutline } from "./sheet-places";
import { spliced, type Splice } from "./splice";
import type { AttributePlace } from "./xml-attributes";

/** Puts cells back as they were; the inverse of `putCells`, as far as nobody else changed the same place. */
export function restoreCells(sheet: string, part: string, before: ReadonlyMap<number, CellBefore>): string {
  const text = withRowsAsBefore(
    sheet,
    part,
    [...before.values()].flatMap(({ grown }) => grown ?? []),
  );
  const outline = outlineSheet(text, part, new Set(before.keys()));
  const elements = new Map<number, string>();
  const removals: Splice[] = [];
  for (const [key, { c }] of before) {
    const place = outline.cells.get(key) as CellPlace;
    if (c !== null && place.xml !== null) removals.push({ start: place.start, end: place.end, text: c });
    else if (c !== null) elements.set(key, c);
    else if (place.xml !== null) removals.push({ start: place.start, end: place.end, text: "" });
  }
  const replaced = spliced(text, removals);
  if (elements.size === 0) return tidied(replaced, part, before);
  const again = outlineSheet(replaced, part, new Set(elements.keys()));
  return tidied(putCells(again, elements, false).text, part, before);
}

/** Takes away rows we made that are empty again, and puts back spans and dimension. */
function tidied(text: string, part: string, before: ReadonlyMap<number, CellBefore>): string {
  const outline = outlineSheet(text, part, new Set(before.keys()));
  const made = [...before.values()];
  const splices: Splice[] = [];
  const dimension = made.find((cell) => cell.dimension)?.dimension;
  if (dimension && outline.dimension) splices.push(...putBack(text, outline.dimension, dimension));
  const byRow = new Map<number, CellBefore[]>();
  for (const [key, cell] of before) {
    const { row } = addressOf(key);
    byRow.set(row, [...(byRow.get(row) ?? []), cell]);
  }
  let left = 0;
  for (const [row, place] of outline.rows) {
    const tidying = tidiedRow(text, outline, row, place, byRow.get(row) ?? []);
    splices.push(...tidying);
    if (tidying[0]?.start === place.start) left += place.end - place.start;
  }
  const { sheetData } = outline;
  const result = spliced(text, splices);
  const wasBare = made.some(({ data }) => data === "bare");
  const isEmpty = !sheetData.selfClosing && sheetData.closeStart - sheetData.openEnd === left;
  return wasBare && isEmpty ? emptied(result, part) : result;
}

/** What is to be done on one row: nothing, its removal, its return to `<row …/>`, or its old spans. */
function tidiedRow(
  text: string,
  outline: SheetOutline,
  row: number,
  place: RowPlace,
  cells: readonly CellBefore[],
): readonly Splice[] {
  const isEmpty = place.openEnd === place.closeStart && !place.selfClosing;
  const isOurs = text.slice(place.start, place.openEnd) === `<${outline.prefix}row r="${row + 1}">`;
  if (isEmpty && isOurs && cells.some((cell) => cell.row === "new")) {
    return [{ start: place.start, end: place.end, text: "" }];
  }
  const spans = cells.find((cell) => cell.spans)?.spans;
  const splices = spans && place.spans ? [...putBack(text, place.spans, spans)] : [];
  if (isEmpty && cells.some((cell) => cell.row === "bare")) {
    splices.push({ start: place.openEnd - 1, end: place.end, text: "/>" });
  }
  return splices;
}

/** `<sheetData></sheetData>` → `<sheetData/>`. */
function emptied(text: string, part: string): string {
  const { sheetData } = outlineSheet(text, part, new Set());
  return spliced(text, [{ start: sheetData.openEnd - 1, end: sheetData.end, text: "/>" }]);
}

function putBack(
  text: string,
  place: AttributePlace,
  [before, after]: readonly [string, string],
): readonly Splice[] {
  if (valueAt(text, place) !== after) return [];
  return [{ start: place.valueStart, end: place.valueEnd, text: before }];
}
