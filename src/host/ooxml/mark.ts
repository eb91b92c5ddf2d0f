import { addressKey } from "../../core/cells/address";
import { indexMerges } from "../../core/cells/grid";
import type { Mark, MarkLevel, MarkOutcome, RefusalReason } from "../workbook";
import { bySheet } from "./by-sheet";
import { cellXml, withStyle } from "./cell-xml";
import { plainAddress } from "./comments-part";
import { attributeOf } from "./element-xml";
import { isCovered, isPlace } from "./judge";
import { fillOf, markedStyle } from "./mark-fill";
import { writeMarkRecord, type MarkedCell, type MarkedSheet } from "./mark-record";
import { addNotes, notedCells } from "./notes";
import type { PartDraft } from "./package";
import { addressOfKey, putCells } from "./patch-cells";
import { checkOthers } from "./read-back";
import type { Session, Step } from "./session";
import { outlineSheet } from "./sheet-outline";
import { openStyleDesk } from "./style-desk";
import { clearInDraft } from "./unmark";
import type { SheetEntry } from "./workbook-part";

/** Marking done, and the step that takes all of it back at once. */
export interface MarkDone {
  readonly outcome: MarkOutcome;
  readonly step: Step | null;
}

/** All that is to be said on one cell. */
interface CellMark {
  readonly level: MarkLevel;
  readonly text: string;
}

const WEIGHT: Readonly<Record<MarkLevel, number>> = { hint: 0, warning: 1, error: 2 };

/** Puts marks on, taking earlier ones of ours off first; see the port's `mark`. */
export function putMarks(session: Session, marks: readonly Mark[], earlier: Step | null): MarkDone {
  const refused: { mark: Mark; reason: RefusalReason }[] = [];
  if (session.signed) {
    return {
      outcome: { marked: 0, notes: false, refused: marks.map((mark) => ({ mark, reason: "readOnly" })) },
      step: null,
    };
  }
  if (earlier) session.undo(earlier);
  const { book } = session;
  const draft = session.parts.draft();
  clearInDraft(book, draft);
  const record: MarkedSheet[] = [];
  let marked = 0;
  for (const [sheet, own] of bySheet(marks)) {
    const entry = book.workbook(draft).sheets.find((one) => one.name === sheet);
    const merges = entry ? indexMerges(book.sheet(draft, entry).grid.merges) : null;
    const accepted = own.filter((mark) => {
      const reason = !merges
        ? "missingSheet"
        : !isPlace(mark.at)
          ? "notTaken"
          : isCovered(merges, mark.at)
            ? "covered"
            : null;
      if (reason) refused.push({ mark, reason });
      return reason === null;
    });
    if (!entry || accepted.length === 0) continue;
    marked += accepted.length;
    record.push(markSheet(session, draft, entry, joined(accepted)));
  }
  writeMarkRecord(draft, book.workbook(draft).part, record);
  const step = draft.changes().size === 0 ? null : session.commit(draft);
  return { outcome: { marked, notes: record.every(isNoted), refused }, step };
}

/** Whether the sheet took the notes meant for it. */
function isNoted({ notes, cells }: MarkedSheet): boolean {
  return notes !== null || cells.every(({ note }) => note === null);
}

/** Takes every mark of ours off; see the port's `clearMarks`. */
export function takeMarksOff(session: Session, earlier: Step | null): void {
  if (session.signed || (earlier && session.undo(earlier))) return;
  const draft = session.parts.draft();
  clearInDraft(session.book, draft);
  if (draft.changes().size > 0) session.commit(draft);
}

/** One mark for each cell: the heaviest level, all texts in their order. */
function joined(marks: readonly Mark[]): ReadonlyMap<number, CellMark> {
  const cells = new Map<number, CellMark>();
  for (const { at, level, text } of marks) {
    const key = addressKey(at.row, at.column);
    const known = cells.get(key);
    if (!known) cells.set(key, { level, text });
    else
      cells.set(key, {
        level: WEIGHT[level] > WEIGHT[known.level] ? level : known.level,
        text: `${known.text}\n${text}`,
      });
  }
  return cells;
}

function markSheet(
  session: Session,
  draft: PartDraft,
  entry: SheetEntry,
  marks: ReadonlyMap<number, CellMark>,
): MarkedSheet {
  const { book } = session;
  const { part, name } = entry;
  const before = book.sheet(draft, entry).grid;
  const outline = outlineSheet(draft.text(part), part, new Set(marks.keys()));
  const desk = openStyleDesk(draft, book);
  const styles = desk.patch();
  const elements = new Map<number, string>();
  const cells: MarkedCell[] = [];
  for (const [key, { level }] of marks) {
    const place = outline.cells.get(key);
    if (!place) continue;
    const marked = markedStyle(styles, place.style, level);
    const blank = cellXml(null, outline.prefix, addressOfKey(key), {
      kind: "value",
      value: { kind: "blank" },
    });
    elements.set(key, withStyle(place.xml ?? blank, marked));
    const own = place.xml === null ? null : attributeOf(place.xml, "s");
    const plain = place.xml === null ? place.style : own === null ? null : Number(own);
    const { row, column } = place;
    cells.push({ row, column, plain, marked, fill: fillOf(styles, place.style), made: null, note: null });
  }
  desk.flush();
  const put = putCells(outline, elements, false);
  draft.setText(part, put.text);
  const noted = notedCells(draft, part);
  const texts = new Map<number, string>();
  for (const [key, { text }] of marks) {
    if (!noted.has(plainAddress(addressOfKey(key)))) texts.set(key, text);
  }
  const notes = texts.size === 0 ? null : addNotes(draft, part, texts);
  checkOthers(before, book.sheet(draft, entry).grid, new Set());
  const made = cells.map((cell) => {
    const key = addressKey(cell.row, cell.column);
    const was = put.before.get(key);
    return { ...cell, made: was && was.c === null ? was : null, note: texts.get(key) ?? null };
  });
  return { sheet: name, sheetId: entry.sheetId, cells: made, notes };
}
