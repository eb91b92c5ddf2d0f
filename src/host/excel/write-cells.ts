import type { CellRef } from "../../core/cells/address";
import type { CellContent, CellEdit } from "../../core/cells/edit";
import type { Receipt, Refusal, RefusalReason, WrittenCell } from "../workbook";
import { holds, writableContent } from "./content";
import { halfWritten, isEditing } from "./failures";
import type { Gate } from "./gate";
import { judge } from "./judge";
import type { OwnWrites } from "./own-writes";
import { formatFor, putCells, touchedAreas, type Put, type PutDone, type Stands } from "./put-cells";
import { asksForRoom, rowFit } from "./row-fit";
import { readTargets, type TargetCell, type Targets } from "./targets";
import { encodeToken, type HeightChange } from "./written-token";

/** A change asked for: the edit it is reported as, and what else it puts back. */
export interface Change {
  readonly edit: CellEdit;
  /** `null`: nothing is put back; Excel may choose the format where none is asked, and rows grow with texts. */
  readonly restores: Restored | null;
}

/** What is put back along with a cell's content. */
export interface Restored {
  /** The format to hold even against Excel's own. */
  readonly format: (cell: TargetCell) => string;
  /** What the height of its row was changed by. */
  readonly height: HeightChange | null;
}

/** A change that may be carried out. */
interface Accepted {
  readonly edit: CellEdit;
  readonly before: CellContent;
  readonly formatBefore: string;
  /** Of its row, in points; `null` where it was not asked for. */
  readonly heightBefore: number | null;
  readonly put: Put;
}

/** How far a write got: to its end, or to a failure on the way. */
type Progress =
  | { readonly kind: "done"; readonly receipt: Receipt }
  | {
      readonly kind: "halfway";
      readonly error: unknown;
      readonly accepted: readonly Accepted[];
      readonly refused: readonly Refusal[];
    };

/**
 * Carries out changes: one round trip to read the cells again, one to write and read back. Where Excel fails on
 * the way, a further one finds out what stands, and the failure carries the receipt of exactly that.
 */
export async function writeCells(
  gate: Gate,
  ownWrites: OwnWrites,
  id: string,
  changes: readonly Change[],
): Promise<Receipt> {
  if (changes.length === 0) return { id, written: [], refused: [] };
  const progress = await gate.run((context) => attempt(context, ownWrites, id, changes));
  if (progress.kind === "done") return progress.receipt;
  const { error, accepted, refused } = progress;
  const stands = await standing(gate, accepted);
  const cells = accepted.map((one) => ({ one, cell: stands ? stands(one.edit.at) : undefined }));
  const written = cells.flatMap(({ one, cell }) => {
    if (cell === undefined) return [writtenCell(one, one.put.content, one.put.numberFormat)];
    if (cell === null || isAsBefore(one, cell)) return [];
    return [writtenCell(one, cell.content, cell.numberFormat)];
  });
  throw halfWritten(error, { id, written, refused }, stands !== null);
}

/** Reads accepted cells once more; `null` where not even that succeeds. */
async function standing(gate: Gate, accepted: readonly Accepted[]): Promise<Stands | null> {
  try {
    const places = accepted.map(({ edit }) => edit.at);
    const targets = await gate.run((context) => readTargets(context, places));
    return (at) => loaded(targets, at);
  } catch {
    return null; // what became of the cells stays unknown; the caller says so
  }
}

function loaded(targets: Targets, at: CellRef): ReturnType<Stands> {
  const cell = targets.at(at);
  return cell && { at, content: cell.content, numberFormat: cell.numberFormat };
}

async function attempt(
  context: Excel.RequestContext,
  ownWrites: OwnWrites,
  id: string,
  changes: readonly Change[],
): Promise<Progress> {
  const targets = await readTargets(
    context,
    changes.map(({ edit }) => edit.at),
    changes.flatMap(({ edit, restores }) => (asksForRoom(edit, restores) ? [edit.at] : [])),
  );
  const { accepted, refused } = sort(targets, changes);
  if (accepted.length === 0) return { kind: "done", receipt: { id, written: [], refused } };
  const puts = accepted.map(({ put }) => put);
  for (const [sheet, areas] of touchedAreas(puts)) {
    const sheetId = accepted.find(({ edit }) => edit.at.sheet === sheet);
    const target = sheetId && targets.at(sheetId.edit.at);
    if (target) ownWrites.expect(target.sheet.id, areas);
  }
  try {
    const done = await putCells(context, puts);
    return { kind: "done", receipt: receiptOf(id, accepted, refused, done) };
  } catch (error) {
    if (isEditing(error)) throw error;
    return { kind: "halfway", error, accepted, refused };
  }
}

/** Parts the changes that may be carried out from those that may not. A second change of a cell is stale. */
function sort(
  targets: Targets,
  changes: readonly Change[],
): { readonly accepted: readonly Accepted[]; readonly refused: readonly Refusal[] } {
  const accepted = new Map<string, Accepted>();
  const refused: Refusal[] = [];
  for (const change of changes) {
    const edit = { ...change.edit, after: writableContent(change.edit.after) };
    const { at } = edit;
    const key = `${at.row} ${at.column} ${at.sheet}`;
    const cell = targets.at(at);
    const before = cell && onlyFormatIsLeft(change, cell) ? cell.content : edit.before;
    const judged = judge(targets, { ...edit, before }) ?? (accepted.has(key) ? "stale" : null);
    const reason = judged === "formula" && isRestoring(change) ? "stale" : judged;
    if (reason !== null || !cell) refused.push({ edit: change.edit, reason: reason ?? "missingSheet" });
    else accepted.set(key, accepting(change, edit, cell));
  }
  return { accepted: [...accepted.values()], refused };
}

/** Whether the change puts something back: a formula in its way is one that was put there since. */
function isRestoring({ restores }: Change): boolean {
  return restores !== null;
}

/** Whether a write that broke off gave the cell its new format but not its content: undoing it is no stale change. */
function onlyFormatIsLeft({ edit, restores }: Change, cell: TargetCell): boolean {
  return restores !== null && restores.format(cell) !== cell.numberFormat && holds(cell.content, edit.after);
}

function accepting(change: Change, edit: CellEdit, cell: TargetCell): Accepted {
  const held = change.restores?.format(cell) ?? null;
  return {
    edit: change.edit,
    before: cell.content,
    formatBefore: cell.numberFormat,
    heightBefore: cell.room?.height ?? null,
    put: {
      at: edit.at,
      content: edit.after,
      formatNow: cell.numberFormat,
      numberFormat: held ?? formatFor(edit.after, edit.numberFormat, cell.numberFormat),
      holdFormat: held !== null && (held !== cell.numberFormat || mayBeReformatted(edit.after, cell)),
      fit: rowFit(cell, edit, change.restores),
    },
  };
}

/** Excel gives a plain cell a format of its own along with a formula. */
function mayBeReformatted(content: CellContent, { sheet }: TargetCell): boolean {
  return content.kind === "formula" && sheet.allowsFormats;
}

/** Compares what was put with what stands. What Excel changed on the way is refused, and listed as it stands. */
function receiptOf(
  id: string,
  accepted: readonly Accepted[],
  refusedBefore: readonly Refusal[],
  { stands, heightOf }: PutDone,
): Receipt {
  const written: WrittenCell[] = [];
  const refused = [...refusedBefore];
  for (const one of accepted) {
    const cell = stands(one.edit.at);
    const reason = reasonAgainst(one, cell);
    if (reason) refused.push({ edit: one.edit, reason });
    if (cell && (!reason || !isAsBefore(one, cell)))
      written.push(writtenCell(one, cell.content, cell.numberFormat, heightOf(one.edit.at)));
  }
  return { id, written, refused };
}

function reasonAgainst({ put }: Accepted, cell: ReturnType<Stands>): RefusalReason | null {
  if (!cell) return "missingSheet";
  const { content } = put;
  const isTaken = content.kind === "formula" ? cell.content.kind === "formula" : holds(cell.content, content);
  return isTaken ? null : "notTaken";
}

function isAsBefore({ before, formatBefore }: Accepted, cell: NonNullable<ReturnType<Stands>>): boolean {
  return holds(cell.content, before) && cell.numberFormat === formatBefore;
}

/** The record of a written cell. Its token keeps format and height that stand, so that undoing touches no other. */
function writtenCell(
  { edit, before, formatBefore, heightBefore }: Accepted,
  after: CellContent,
  formatAfter: string,
  heightAfter: number | null = null,
): WrittenCell {
  const changed = formatAfter !== formatBefore;
  const isFitted = heightBefore !== null && heightAfter !== null && heightAfter !== heightBefore;
  return {
    at: edit.at,
    field: edit.field,
    before,
    after,
    formatBefore: changed ? formatBefore : null,
    token: encodeToken({
      format: changed ? formatAfter : null,
      height: isFitted ? [heightBefore, heightAfter] : null,
    }),
  };
}
