import { addressKey } from "../../core/cells/address";
import { scanElement } from "./element-xml";
import type { Book } from "./book";
import { withStyle } from "./cell-xml";
import { isMarked, isMarkOf, unmarkedStyle } from "./mark-fill";
import { readMarkRecord, recordOf, writeMarkRecord, type MarkedCell, type MarkedSheet } from "./mark-record";
import { removeNotes } from "./notes";
import type { PartDraft } from "./package";
import type { CellBefore } from "./patch-cells";
import type { StylesPatch } from "./patch-styles";
import { checkOthers } from "./read-back";
import { restoreCells } from "./restore-cells";
import { outlineSheet } from "./sheet-outline";
import { openStyleDesk, type StyleDesk } from "./style-desk";
import { cellsWithStyle } from "./styled-cells";
import { trimMarkStyles } from "./trim-styles";
import type { SheetEntry } from "./workbook-part";

/** Takes every mark of ours off in the draft: fills, notes, and the record of them. */
export function clearInDraft(book: Book, draft: PartDraft): void {
  const workbook = book.workbook(draft);
  const record = readMarkRecord(draft, workbook.part);
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const desk = openStyleDesk(draft, book);
  let cleared = false;
  for (const entry of workbook.sheets) {
    const own = recordOf(record, entry, names);
    cleared = clearFills(book, draft, entry, own, desk) || cleared;
    removeNotes(draft, entry.part, own?.notes ?? null, notesOf(own));
  }
  if (cleared) trimMarkStyles(book, draft);
  writeMarkRecord(draft, workbook.part, []);
}

/** The notes we put on a sheet, by place. */
function notesOf(record: MarkedSheet | null): ReadonlyMap<string, string> {
  const noted = record?.cells.filter(({ note }) => note !== null) ?? [];
  return new Map(noted.map(({ row, column, note }) => [`${row}:${column}`, note ?? ""]));
}

/** Takes our fills off a sheet; whether there were any. */
function clearFills(
  book: Book,
  draft: PartDraft,
  entry: SheetEntry,
  record: MarkedSheet | null,
  desk: StyleDesk,
): boolean {
  if (book.workbook(draft).stylesPart === null) return false;
  const styles = desk.patch();
  const filled = cellsWithStyle(draft.text(entry.part), entry.part, (style) => isMarked(styles, style));
  if (filled.size === 0) return false;
  const before = book.sheet(draft, entry).grid;
  const outline = outlineSheet(draft.text(entry.part), entry.part, new Set(filled.keys()));
  const recorded = new Map((record?.cells ?? []).map((cell) => [addressKey(cell.row, cell.column), cell]));
  const formerFills = new Map((record?.cells ?? []).map((cell) => [cell.marked, cell.fill]));
  const plain = new Map<number, CellBefore>();
  const known = new Map<string, number>();
  const unmarked = (style: number, fill: string | null): number => {
    const key = `${style} ${fill}`;
    const index = known.get(key) ?? unmarkedStyle(styles, style, fill);
    known.set(key, index);
    return index;
  };
  for (const [key, style] of filled) {
    const place = outline.cells.get(key);
    if (!place || place.xml === null) continue;
    const cell = recorded.get(key) ?? null;
    plain.set(
      key,
      plainCell(styles, place.xml, style, cell, () =>
        unmarked(style, cell?.fill ?? formerFills.get(style) ?? null),
      ),
    );
  }
  draft.setText(entry.part, restoreCells(draft.text(entry.part), entry.part, plain));
  desk.flush();
  checkOthers(before, book.sheet(draft, entry).grid, new Set());
  return true;
}

/**
 * The cell without our fill. Styles may have been renumbered by another program, or the cell moved: the old
 * index is taken only where it still is the same style without our fill; otherwise the style is made.
 */
function plainCell(
  styles: StylesPatch,
  xml: string,
  style: number,
  cell: MarkedCell | null,
  unmarked: () => number,
): CellBefore {
  const asLeft = cell !== null && cell.marked === style && isMarkOf(styles, style, cell.plain ?? 0);
  if (asLeft && cell.made && isBare(xml)) return cell.made;
  if (asLeft && !cell.made) return { c: withStyle(xml, cell.plain) };
  return { c: withStyle(xml, unmarked()) };
}

/** Whether the element holds nothing but its address and style. */
function isBare(xml: string): boolean {
  const scan = scanElement(xml);
  return scan.selfClosing && scan.attributeCount === 2;
}
