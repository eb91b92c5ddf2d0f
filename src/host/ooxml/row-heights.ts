import { addressKey, type Address, type Area } from "../../core/cells/address";
import { indexMerges, type Grid } from "../../core/cells/grid";
import { pointsToPixels } from "../points";
import { textHeight } from "../text-room";
import { attributeOf, withAttributes } from "./element-xml";
import { MAX_SHOWN_COLUMNS, MAX_SHOWN_ROWS, type CellLook, type SheetLook } from "./look/sheet-look";
import { outlineSheet } from "./sheet-outline";
import { spliced, type Splice } from "./splice";

/** A row's attributes as written: its height in points, and whether it was set by hand; `null` where not given. */
export type RowHeight = readonly [ht: string | null, customHeight: string | null];

/** A row made higher for a text, as a receipt keeps it. */
export interface GrownRow {
  readonly row: number;
  readonly before: RowHeight;
  readonly after: RowHeight;
}

/** A text put over another one. */
export interface NewText {
  readonly at: Address;
  readonly before: string;
  readonly after: string;
}

/**
 * The rows that must grow to show new texts whole, by the cell that asks for it. A program shows the height the
 * file has, so that a long reason in a low row would be printed cut off. Rows never shrink, and rows without a
 * height of their own are left to the program that opens the file, which fits them; only not to merged cells.
 */
export function rowsToGrow(
  text: string,
  part: string,
  look: SheetLook,
  { merges, hiddenRows }: Pick<Grid, "merges" | "hiddenRows">,
  texts: readonly NewText[],
): ReadonlyMap<number, GrownRow> {
  const areas = indexMerges(merges);
  const wanted = new Map<number, { key: number; pixels: number; isMerged: boolean }>();
  for (const one of texts) {
    const { at } = one;
    if (at.row >= MAX_SHOWN_ROWS || at.column >= MAX_SHOWN_COLUMNS) continue;
    const merged = areas.areaAt(at);
    const area = merged ?? { top: at.row, left: at.column, bottom: at.row, right: at.column };
    const row = area.bottom;
    if (hiddenRows.has(row) || !breaksLines(look.cell(area.top, area.left))) continue;
    const missing = missingHeight(one, area, look, hiddenRows);
    const pixels = look.row(row).height + missing;
    if (missing > 0 && pixels > (wanted.get(row)?.pixels ?? 0))
      wanted.set(row, { key: addressKey(at.row, at.column), pixels, isMerged: merged !== null });
  }
  if (wanted.size === 0) return new Map();
  const { rows } = outlineSheet(text, part, new Set([...wanted.keys()].map((row) => addressKey(row, 0))));
  const grown = new Map<number, GrownRow>();
  for (const [row, { key, pixels, isMerged }] of wanted) {
    const place = rows.get(row);
    const before = place && heightOf(text.slice(place.start, place.openEnd));
    if (!before || (before[0] === null && !isMerged)) continue;
    // What Excel fits by itself it would fit to the other cells of the row, and cut the merged ones off again.
    const after: RowHeight = [String(pixels / pointsToPixels(1)), isMerged ? "1" : before[1]];
    grown.set(key, { row, before, after });
  }
  return grown;
}

/** Whether a cell breaks its text over as many lines as it needs, and grows downwards by them. */
function breaksLines({ align }: CellLook): boolean {
  const { wrap, horizontal, vertical, rotation } = align;
  const spreads = [horizontal, vertical].some((one) => one === "justify" || one === "distributed");
  return rotation === 0 && horizontal !== "fill" && (wrap || spreads);
}

/** Pixels of height a text needs in a cell, or in the cells merged with it. */
function heightFor(text: string, area: Area, look: SheetLook): number {
  const { font, align } = look.cell(area.top, area.left);
  let width = -align.indent * look.digitWidth;
  for (let column = area.left; column <= area.right; column += 1) width += look.columnWidth(column);
  return textHeight(text, { width, font });
}

/** Pixels by which a text is higher than the rows it stands in; none where it stands no worse than the old one. */
function missingHeight(
  { before, after }: NewText,
  area: Area,
  look: SheetLook,
  hidden: ReadonlySet<number>,
): number {
  const needed = heightFor(after, area, look);
  if (needed <= heightFor(before, area, look)) return 0;
  let given = 0;
  for (let row = area.top; row <= area.bottom; row += 1) if (!hidden.has(row)) given += look.row(row).height;
  return needed - given;
}

/** The sheet's text with rows as high as they became. */
export function withGrownRows(text: string, part: string, grown: Iterable<GrownRow>): string {
  return withHeights(
    text,
    part,
    [...grown].map(({ row, before, after }) => ({ row, from: before, to: after })),
  );
}

/** The sheet's text with rows as high as they were; a row whose height was changed since stays as it is. */
export function withRowsAsBefore(text: string, part: string, grown: Iterable<GrownRow>): string {
  return withHeights(
    text,
    part,
    [...grown].map(({ row, before, after }) => ({ row, from: after, to: before })),
  );
}

function withHeights(
  text: string,
  part: string,
  changes: readonly { readonly row: number; readonly from: RowHeight; readonly to: RowHeight }[],
): string {
  if (changes.length === 0) return text;
  const { rows } = outlineSheet(text, part, new Set(changes.map(({ row }) => addressKey(row, 0))));
  const splices = new Map<number, Splice>();
  for (const { row, from, to } of changes) {
    const place = rows.get(row);
    if (!place) continue;
    const tag = text.slice(place.start, place.openEnd);
    const is = heightOf(tag);
    if (is[0] !== from[0] || is[1] !== from[1]) continue;
    const set = withAttributes(tag, [
      ["ht", to[0]],
      ["customHeight", to[1]],
    ]);
    splices.set(row, { start: place.start, end: place.openEnd, text: set });
  }
  return spliced(text, [...splices.values()]);
}

function heightOf(tag: string): RowHeight {
  return [attributeOf(tag, "ht"), attributeOf(tag, "customHeight")];
}
