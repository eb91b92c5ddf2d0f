import { addressKey, contains } from "../../core/cells/address";
import { cellAt, indexMerges, type MergeIndex } from "../../core/cells/grid";
import type { Receipt, Refusal, RefusalReason, WrittenCell } from "../workbook";
import type { Book } from "./book";
import { bySheet } from "./by-sheet";
import { decodeToken, type CellToken } from "./cell-token";
import { holds, isCovered, isPlace } from "./judge";
import type { PartDraft } from "./package";
import { requestCalculation } from "./patch-calculation";
import type { CellBefore } from "./patch-cells";
import { checkWritten } from "./read-back";
import { renewTotals, type RenewedCell } from "./renew-totals";
import { restoredCell } from "./restore-cell";
import type { Session, Step } from "./session";
import { restoreCells } from "./restore-cells";
import { outlineSheet } from "./sheet-outline";
import type { SheetOutline } from "./sheet-places";
import { openStyleDesk } from "./style-desk";
import type { SheetModel } from "./sheet-read";
import type { SheetEntry } from "./workbook-part";
import { newId, type WriteDone } from "./write";

/** A cell to be put back, with how. */
interface Pending {
  readonly cell: WrittenCell;
  readonly key: number;
  readonly token: CellToken | null;
  readonly before: CellBefore;
  readonly exact: boolean;
}

/** Undoes a write at once, if nothing happened since; otherwise cell by cell, refusing what changed since. */
export function revertReceipt(session: Session, receipt: Receipt, step: Step | null): WriteDone {
  const reversed = receipt.written.map((cell) => reversedCell(session, cell));
  if (step && session.undo(step))
    return { receipt: { id: newId(), written: reversed, refused: [] }, step: null };
  const refused: Refusal[] = [];
  const refuse = (cell: WrittenCell, reason: RefusalReason): void =>
    void refused.push({ edit: editOf(cell), reason });
  const draft = session.parts.draft();
  const restored = new Set<WrittenCell>();
  for (const [sheet, cells] of bySheet(receipt.written)) {
    const entry = session.book.workbook(draft).sheets.find((one) => one.name === sheet);
    const reason = session.signed ? "readOnly" : "missingSheet";
    if (session.signed || !entry) for (const cell of cells) refuse(cell, reason);
    else for (const cell of revertSheet(session.book, draft, entry, cells, refuse)) restored.add(cell);
  }
  const written = reversed.filter((_, index) => restored.has(receipt.written[index] as WrittenCell));
  const done = draft.changes().size > 0;
  if (done) requestCalculation(session.book, draft);
  return { receipt: { id: newId(), written, refused }, step: done ? session.commit(draft) : null };
}

/** The record of putting a cell back, which can itself be reverted. */
function reversedCell({ book, parts }: Session, cell: WrittenCell): WrittenCell {
  const grid = book.grids(parts).find(({ sheet }) => sheet === cell.at.sheet);
  const formatBefore = cell.formatBefore !== null && grid ? cellAt(grid, cell.at).numberFormat : null;
  return { ...cell, before: cell.after, after: cell.before, formatBefore, token: null };
}

/** The edit a refusal of undoing is reported as. */
function editOf({ at, field, before, after, formatBefore }: WrittenCell): Refusal["edit"] {
  return { at, field, before: after, after: before, why: "撤销", numberFormat: formatBefore };
}

function revertSheet(
  book: Book,
  draft: PartDraft,
  entry: SheetEntry,
  cells: readonly WrittenCell[],
  refuse: (cell: WrittenCell, reason: RefusalReason) => void,
): readonly WrittenCell[] {
  const model = book.sheet(draft, entry);
  const merges = indexMerges(model.grid.merges);
  const open = cells.filter((cell) => {
    const reason = hindrance(model, merges, cell);
    if (reason) refuse(cell, reason);
    return reason === null;
  });
  if (open.length === 0) return [];
  const keys = new Set(open.map(({ at }) => addressKey(at.row, at.column)));
  const outline = outlineSheet(draft.text(entry.part), entry.part, keys);
  const pending = plan(book, draft, open, outline);
  const before = new Map(pending.map(({ key, before: was }) => [key, was]));
  draft.setText(entry.part, restoreCells(draft.text(entry.part), entry.part, before));
  const renewed = settleTotals(book, draft, entry, pending, open.length === cells.length);
  checkWritten(model.grid, book.sheet(draft, entry), open.map(editOf), renewed);
  return open;
}

/** Why a cell cannot be put back, or `null`. */
function hindrance(
  { grid, arrays, shared }: SheetModel,
  merges: MergeIndex,
  { at, after }: WrittenCell,
): RefusalReason | null {
  if (!isPlace(at)) return "notTaken";
  if (isCovered(merges, at)) return "covered";
  const key = addressKey(at.row, at.column);
  if (shared.has(key) || arrays.some((area) => contains(area, at))) return "array";
  const { value, formula } = cellAt(grid, at);
  return holds(value, formula, after) ? null : "stale";
}

function plan(
  book: Book,
  draft: PartDraft,
  cells: readonly WrittenCell[],
  outline: SheetOutline,
): readonly Pending[] {
  const desk = openStyleDesk(draft, book);
  const context = book.context(draft);
  const pending = cells.map((cell): Pending => {
    const key = addressKey(cell.at.row, cell.at.column);
    const token = decodeToken(cell.token);
    const place = outline.cells.get(key);
    if (!place) return { cell, key, token, before: { c: null }, exact: false };
    const { before, exact } = restoredCell(cell, token, place, outline.prefix, context, desk);
    const grown = token?.before.grown;
    return { cell, key, token, before: grown ? { ...before, grown } : before, exact };
  });
  desk.flush();
  return pending;
}

/** Puts cached totals back as they were where all else is; renews them where it is not. */
function settleTotals(
  book: Book,
  draft: PartDraft,
  entry: SheetEntry,
  pending: readonly Pending[],
  complete: boolean,
): readonly RenewedCell[] {
  const { part } = entry;
  const renewed = pending.flatMap(({ token }) => token?.renewed ?? []);
  const outline = outlineSheet(draft.text(part), part, new Set(renewed.map(([key]) => key)));
  const asLeft = renewed.every(([key, , after]) => outline.cells.get(key)?.xml === after);
  if (complete && asLeft && pending.every(({ exact }) => exact)) {
    const cells = new Map(renewed.map(([key, before]) => [key, { c: before }]));
    if (cells.size > 0) draft.setText(part, restoreCells(draft.text(part), part, cells));
    return renewed;
  }
  return renewTotals(book, draft, entry, new Set(pending.map(({ key }) => key)));
}
