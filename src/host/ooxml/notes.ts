import { addressOfKey } from "./patch-cells";
import { emptyComments, plainAddress, readComments, withNotes, withoutOurNotes } from "./comments-part";
import { legacyDrawingId, withLegacyDrawing, withoutLegacyDrawing } from "./legacy-drawing";
import type { PartDraft, Parts } from "./package";
import {
  addContentType,
  addRelationship,
  freePartName,
  removePart,
  removeRelationship,
  vocabularyOf,
  xmlPart,
} from "./patch-relations";
import { relatedPart, relationshipsOf, relationshipsPart } from "./relationships";
import {
  EMPTY_VML,
  hasShapes,
  hasTextBoxType,
  linesOf,
  withNoteBoxes,
  withoutNoteBoxes,
  withoutTextBoxType,
} from "./vml";
import { attribute } from "./xml-attributes";
import { localName } from "./xml-cursor";
import { nextToken, scanXml } from "./xml-scan";
import { MAX_COLUMNS } from "../../core/cells/address";

/** What had to be made on a sheet so that it could carry our notes; taken away with the last of them. */
export interface NotesMade {
  readonly comments: boolean;
  readonly drawing: boolean;
  readonly textBoxType: boolean;
  readonly relationships: boolean;
}

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const TRANSITIONAL_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** Cells of a sheet that already carry a note or a threaded comment, as `plainAddress` texts. */
export function notedCells(parts: Parts, sheetPart: string): ReadonlySet<string> {
  const noted = new Set<string>();
  for (const { kind, target } of relationshipsOf(parts, sheetPart)) {
    if (target === null) continue;
    if (kind === "comments") {
      for (const { address } of readComments(parts.text(target), target).notes)
        noted.add(plainAddress(address));
    } else if (kind === "threadedComment") {
      const scan = scanXml(parts.text(target), target);
      while (nextToken(scan) !== "end") {
        if (scan.kind === "open" && localName(scan) === "threadedComment") {
          noted.add(plainAddress(attribute(scan, "ref") ?? ""));
        }
      }
    }
  }
  return noted;
}

/** Puts notes on cells (by key) that have none; gives what had to be made, or `null` where it cannot be done. */
export function addNotes(
  draft: PartDraft,
  sheetPart: string,
  texts: ReadonlyMap<number, string>,
): NotesMade | null {
  const vocabulary = vocabularyOf(draft);
  const hadList = draft.find(relationshipsPart(sheetPart)) !== null;
  const before = relationshipsOf(draft, sheetPart);
  const comments = relatedPart(before, "comments");
  const drawingId = legacyDrawingId(draft.text(sheetPart), sheetPart);
  const drawing = before.find(({ id, target }) => id === drawingId && target !== null)?.target ?? null;
  if (drawingId !== null && drawing === null) return null;
  const namespace = vocabulary.includes("purl.oclc.org") ? STRICT_MAIN : TRANSITIONAL_MAIN;
  const notes = [...texts].map(([key, text]) => ({ address: addressOfKey(key), text }));
  const oldComments = comments === null ? xmlPart(emptyComments(namespace)) : draft.text(comments);
  const oldDrawing = drawing === null ? EMPTY_VML : readableText(draft, drawing);
  if (oldDrawing === null) return null;
  const newComments = withNotes(oldComments, comments ?? "comments", notes);
  if (newComments === null) return null;
  draft.setText(
    comments ?? linkedPart(draft, sheetPart, "comments", "xl/comments#.xml", COMMENTS_TYPE).part,
    newComments,
  );
  const boxes = [...texts].map(([key, text]) => ({
    row: Math.floor(key / MAX_COLUMNS),
    column: key % MAX_COLUMNS,
    lines: linesOf(text),
  }));
  if (drawing === null) {
    const made = linkedPart(draft, sheetPart, "vmlDrawing", "xl/drawings/vmlDrawing#.vml", VML_TYPE);
    draft.setText(made.part, withNoteBoxes(oldDrawing, boxes));
    draft.setText(sheetPart, withLegacyDrawing(draft.text(sheetPart), sheetPart, made.id, vocabulary));
  } else {
    draft.setText(drawing, withNoteBoxes(oldDrawing, boxes));
  }
  return {
    comments: comments === null,
    drawing: drawing === null,
    textBoxType: !hasTextBoxType(oldDrawing),
    relationships: !hadList,
  };
}

/**
 * Takes our notes off a sheet, and with the last one whatever had been made for them. `texts` are the notes
 * we put, by `plainAddress`.
 */
export function removeNotes(
  draft: PartDraft,
  sheetPart: string,
  made: NotesMade | null,
  texts: ReadonlyMap<string, string>,
): void {
  const relationships = relationshipsOf(draft, sheetPart);
  const comments = relatedPart(relationships, "comments");
  if (comments === null) return;
  const { text, addresses, left } = withoutOurNotes(
    draft.text(comments),
    comments,
    (address, noteText) => texts.get(plainAddress(address)) === noteText,
  );
  if (addresses.length === 0) return;
  const listIsOurs = made?.relationships ?? false;
  draft.setText(comments, text);
  if (left === 0 && made?.comments !== false) {
    removeRelationship(draft, sheetPart, comments, listIsOurs);
    removePart(draft, comments);
  }
  const drawingId = legacyDrawingId(draft.text(sheetPart), sheetPart);
  const drawing = relationships.find(({ id, target }) => id === drawingId && target !== null)?.target ?? null;
  const shapes = drawing === null ? null : readableText(draft, drawing);
  if (drawing === null || shapes === null) return;
  const cells = new Set(addresses.map(plainAddress));
  const cleared = withoutNoteBoxes(shapes, (row, column) => cells.has(`${row}:${column}`));
  draft.setText(drawing, made?.textBoxType && left === 0 ? withoutTextBoxType(cleared) : cleared);
  if (hasShapes(cleared) || made?.drawing === false) return;
  draft.setText(sheetPart, withoutLegacyDrawing(draft.text(sheetPart), sheetPart));
  removeRelationship(draft, sheetPart, drawing, listIsOurs);
  removePart(draft, drawing);
}

/** A drawing's text; one in an encoding nobody can tell is left alone. */
function readableText(draft: PartDraft, part: string): string | null {
  try {
    return draft.text(part);
  } catch {
    return null;
  }
}

/** A new, still empty part related to the sheet. */
function linkedPart(
  draft: PartDraft,
  sheetPart: string,
  kind: string,
  pattern: string,
  type: string,
): { readonly part: string; readonly id: string } {
  const part = freePartName(draft, pattern);
  draft.setText(part, "");
  addContentType(draft, part, type);
  return { part, id: addRelationship(draft, sheetPart, kind, part) };
}
