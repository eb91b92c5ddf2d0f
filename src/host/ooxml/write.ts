import { addressKey } from "../../core/cells/address";
import type { CellEdit } from "../../core/cells/edit";
import { cellAt, type Grid } from "../../core/cells/grid";
import { mayNeedRoom } from "../text-room";
import {
  HostError,
  type Receipt,
  type Refusal,
  type RefusalReason,
  type WriteOptions,
  type WrittenCell,
} from "../workbook";
import { bySheet } from "./by-sheet";
import { encodeToken } from "./cell-token";
import { cellXml, withStyle } from "./cell-xml";
import { failed } from "./failures";
import { isPlace, judge, sheetRules, writableContent, type SheetRules } from "./judge";
import { lookOf } from "./look/read-look";
import type { SheetLook } from "./look/sheet-look";
import type { PartDraft } from "./package";
import { leaveCalcChain, requestCalculation } from "./patch-calculation";
import { addressOfKey, putCells, type CellBefore } from "./patch-cells";
import { checkWritten } from "./read-back";
import { rowsToGrow, withGrownRows, type GrownRow } from "./row-heights";
import type { Session, Step } from "./session";
import { outlineSheet } from "./sheet-outline";
import type { CellPlace, SheetOutline } from "./sheet-places";
import { openStyleDesk, type StyleDesk } from "./style-desk";
import { PLAIN_STYLE } from "./styles";
import { tableHeaders } from "./table-headers";
import { renewTotals, type RenewedCell } from "./renew-totals";
import type { SheetEntry } from "./workbook-part";

/** A write done: the receipt, and the step that undoes it at once. */
export interface WriteDone {
  readonly receipt: Receipt;
  readonly step: Step | null;
}

/** An edit that may be carried out, with the element that carries it. */
interface Accepted {
  readonly edit: CellEdit;
  readonly key: number;
  /** The `<c>` element; `null` where nothing stands and nothing is to stand. */
  readonly xml: string | null;
  readonly formatBefore: string | null;
}

/** Carries out edits in the package; see the port's `write`. */
export function writeEdits(session: Session, edits: readonly CellEdit[], options: WriteOptions): WriteDone {
  const refused: Refusal[] = [];
  const written = new Map<CellEdit, WrittenCell>();
  const refuse = (edit: CellEdit, reason: RefusalReason): void => void refused.push({ edit, reason });
  if (session.signed) {
    for (const edit of edits) refuse(edit, "readOnly");
    return { receipt: receiptOf(edits, written, refused), step: null };
  }
  const draft = session.parts.draft();
  for (const [sheet, own] of bySheet(edits)) {
    const entry = session.book.workbook(draft).sheets.find((one) => one.name === sheet);
    if (entry) writeSheet(session, draft, entry, own, options, written, refuse);
    else for (const edit of own) refuse(edit, "missingSheet");
  }
  if (written.size === 0 || draft.changes().size === 0)
    return { receipt: receiptOf(edits, written, refused), step: null };
  settleCalculation(session, draft, [...written.values()]);
  return { receipt: receiptOf(edits, written, refused), step: session.commit(draft) };
}

function receiptOf(
  edits: readonly CellEdit[],
  written: ReadonlyMap<CellEdit, WrittenCell>,
  refused: readonly Refusal[],
): Receipt {
  const cells = edits.flatMap((edit) => written.get(edit) ?? []);
  return { id: newId(), written: cells, refused };
}

/** An id no other receipt has. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

function writeSheet(
  session: Session,
  draft: PartDraft,
  entry: SheetEntry,
  edits: readonly CellEdit[],
  options: WriteOptions,
  written: Map<CellEdit, WrittenCell>,
  refuse: (edit: CellEdit, reason: RefusalReason) => void,
): void {
  const { book } = session;
  const model = book.sheet(draft, entry);
  const inside = edits.filter(({ at }) => isPlace(at));
  for (const edit of edits) if (!isPlace(edit.at)) refuse(edit, "notTaken");
  const keys = new Set(inside.map(({ at }) => addressKey(at.row, at.column)));
  const outline = outlineSheet(draft.text(entry.part), entry.part, keys);
  const rules = sheetRules(model, tableHeaders(draft, entry.part), book.styles(draft), options);
  const desk = openStyleDesk(draft, book);
  const accepted = accept(inside, outline, rules, desk, refuse);
  if (accepted.length === 0) return;
  const elements = new Map(accepted.flatMap(({ key, xml }) => (xml === null ? [] : [[key, xml] as const])));
  desk.flush();
  const put = putCells(outline, elements, true);
  if (elements.size > 0) draft.setText(entry.part, put.text);
  const grown = growRows(draft, entry, model.grid, accepted);
  const changed = new Set(accepted.map(({ key }) => key));
  const renewed = renewTotals(book, draft, entry, changed);
  const after = book.sheet(draft, entry);
  checkWritten(
    model.grid,
    after,
    accepted.map(({ edit }) => edit),
    renewed,
  );
  accepted.forEach((one, index) => {
    const row = grown.get(one.key);
    const before = { ...(put.before.get(one.key) ?? { c: null }), ...(row && { grown: row }) };
    written.set(one.edit, writtenCell(one, before, index === 0 ? renewed : [], model.grid));
  });
}

/** Makes rows higher in which new texts would be cut off; by the cell that asks for it. */
function growRows(
  draft: PartDraft,
  { name, part }: SheetEntry,
  grid: Grid,
  accepted: readonly Accepted[],
): ReadonlyMap<number, GrownRow> {
  const texts = accepted.flatMap(({ edit: { at, after } }) => {
    if (after.kind !== "value" || after.value.kind !== "text") return [];
    const text = { at, before: cellAt(grid, at).text, after: after.value.text };
    return mayNeedRoom(text.before, text.after) ? [text] : [];
  });
  const look = texts.length > 0 ? lookIfReadable(draft, name) : null;
  if (!look) return new Map();
  const text = draft.text(part);
  const grown = rowsToGrow(text, part, look, grid, texts);
  draft.setText(part, withGrownRows(text, part, grown.values()));
  return grown;
}

/** How a sheet looks. Where colours or fonts cannot be made out, the texts are written all the same, rows as they are. */
function lookIfReadable(draft: PartDraft, sheet: string): SheetLook | null {
  try {
    return lookOf(draft).sheet(sheet);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

/** Judges the edits of a sheet and makes the elements of those that may be written. A second edit of a cell is stale. */
function accept(
  edits: readonly CellEdit[],
  outline: SheetOutline,
  rules: SheetRules,
  desk: StyleDesk,
  refuse: (edit: CellEdit, reason: RefusalReason) => void,
): readonly Accepted[] {
  const accepted = new Map<number, Accepted>();
  for (const edit of edits) {
    const key = addressKey(edit.at.row, edit.at.column);
    const place = outline.cells.get(key);
    if (!place) throw failed("找不到单元格的位置");
    const reason = accepted.has(key) ? "stale" : judge(rules, edit, place.style);
    if (reason) refuse(edit, reason);
    else
      accepted.set(
        key,
        accepting({ ...edit, after: writableContent(edit.after) }, edit, key, place, outline, rules, desk),
      );
  }
  return [...accepted.values()];
}

function accepting(
  edit: CellEdit,
  original: CellEdit,
  key: number,
  place: CellPlace,
  outline: SheetOutline,
  rules: SheetRules,
  desk: StyleDesk,
): Accepted {
  const { numberFormat } = rules.styles[place.style] ?? PLAIN_STYLE;
  const reformatted = edit.numberFormat !== null && edit.numberFormat !== numberFormat;
  const formatBefore = reformatted ? numberFormat : null;
  const nothing =
    place.xml === null && edit.after.kind === "value" && edit.after.value.kind === "blank" && !reformatted;
  if (nothing) return { edit: original, key, xml: null, formatBefore };
  let xml = cellXml(place.xml, outline.prefix, addressOfKey(key), edit.after);
  if (reformatted) xml = withStyle(xml, desk.withFormat(place.style, edit.numberFormat as string));
  else if (place.xml === null && place.style > 0) xml = withStyle(xml, place.style);
  return { edit: original, key, xml, formatBefore };
}

function writtenCell(
  one: Accepted,
  before: CellBefore,
  renewed: readonly RenewedCell[],
  grid: Grid,
): WrittenCell {
  const { at, field, after } = one.edit;
  const cell = cellAt(grid, at);
  return {
    at,
    field,
    before:
      cell.formula === null
        ? { kind: "value", value: cell.value }
        : { kind: "formula", formula: cell.formula, value: cell.value },
    after: writableContent(after),
    formatBefore: one.formatBefore,
    token: encodeToken({ before, written: one.xml, renewed }),
  };
}

/** Formulas elsewhere may depend on what was written; a formula replaced leaves the calculation chain. */
function settleCalculation(session: Session, draft: PartDraft, written: readonly WrittenCell[]): void {
  const { book } = session;
  const workbook = book.workbook(draft);
  const gone = new Set<string>();
  for (const { at, before, after } of written) {
    if (before.kind !== "formula" || after.kind === "formula") continue;
    const entry = workbook.sheets.find((one) => one.name === at.sheet);
    gone.add(`${entry?.sheetId} ${addressOfKey(addressKey(at.row, at.column))}`);
  }
  if (gone.size > 0) leaveCalcChain(draft, workbook, (sheetId, address) => gone.has(`${sheetId} ${address}`));
  requestCalculation(book, draft);
}
