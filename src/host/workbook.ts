import type { CellRef } from "../core/cells/address";
import type { CellContent, CellEdit } from "../core/cells/edit";
import type { Grid } from "../core/cells/grid";

/** Why a planned edit was not carried out. */
export type RefusalReason =
  /** The cell no longer holds what the preview showed. */
  | "stale"
  /** The cell carries a formula and the edit was not meant for one. */
  | "formula"
  /** The cell belongs to an array or shared formula, or is spilled into. */
  | "array"
  /** The cell is covered by a merged area; only its master may be written. */
  | "covered"
  /** The sheet is protected and the cell locked. */
  | "locked"
  /** The sheet is gone or was renamed. */
  | "missingSheet"
  /** The workbook is read-only (or signed). */
  | "readOnly"
  /** The host did not take the value; what stands in the cell differs from what was written. */
  | "notTaken";

export interface Refusal {
  readonly edit: CellEdit;
  readonly reason: RefusalReason;
}

/** One cell as it stood before and after our write; enough to put it back exactly. */
export interface WrittenCell {
  readonly at: CellRef;
  readonly field: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** Number format before, if the write changed it. */
  readonly formatBefore: string | null;
  /** The host's own token for restoring the cell (a style index, say), or `null`. */
  readonly token: string | null;
}

/** What one write did: kept by the face so that it can be undone. */
export interface Receipt {
  readonly id: string;
  readonly written: readonly WrittenCell[];
  readonly refused: readonly Refusal[];
}

/** What a mark says and how heavy it is. */
export type MarkLevel = "error" | "warning" | "hint";

/** A mark on a cell: fill by level and, where the host can, a note with the text. */
export interface Mark {
  readonly at: CellRef;
  readonly level: MarkLevel;
  readonly text: string;
}

/** What marking did; notes may be unavailable, cells may be locked. */
export interface MarkOutcome {
  readonly marked: number;
  readonly notes: boolean;
  readonly refused: readonly { readonly mark: Mark; readonly reason: RefusalReason }[];
}

export interface Capabilities {
  readonly write: boolean;
  readonly mark: boolean;
  readonly notes: boolean;
  readonly select: boolean;
  /** There is a person at a cell. */
  readonly selection: boolean;
  readonly watch: boolean;
  /** Small settings can be kept in the workbook itself. */
  readonly store: boolean;
}

/** Why a host could not do its work; `message` is one clear Chinese sentence for the person. */
export type HostErrorCode =
  | "notAWorkbook"
  | "oldFormat"
  | "encrypted"
  | "damaged"
  | "tooLarge"
  | "hostile"
  | "empty"
  | "readOnly"
  | "busyEditing"
  | "missingSheet"
  | "unsupported"
  | "failed";

/** A failure of the host. Nothing was lost: what was written before it is in `receipt`. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly receipt: Receipt | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "HostError";
  }
}

/**
 * Where a workbook lives: the port every face works through, and the only thing a face knows of its host.
 * Every method rejects with `HostError` and nothing else.
 */
export interface Workbook {
  /** A name for the person: the file's name. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /** All sheets in their order, hidden ones too. */
  read(): Promise<readonly Grid[]>;
  /**
   * Carries out planned edits: re-reads the target cells, refuses those that may not be written (each
   * with its reason), writes the rest, reads back. Text is written as text, even `=1+1`.
   */
  write(edits: readonly CellEdit[], options?: WriteOptions): Promise<Receipt>;
  /** Puts back exactly what a write changed: values, formulas and formats. Cells changed since are refused as stale. */
  revert(receipt: Receipt): Promise<Receipt>;
  /** Puts marks on cells, replacing earlier marks of ours; fills and notes of a person are never touched. */
  mark(marks: readonly Mark[]): Promise<MarkOutcome>;
  /** Takes off every mark of ours, leaving the cells exactly as they were. */
  clearMarks(): Promise<void>;
  /** Goes to the cell and shows it. A host without a view does nothing. */
  select(at: CellRef): Promise<void>;
  /** The cell the person stands on (of a merged area any of its cells); a host without a view → `null`. */
  selection(): Promise<CellRef | null>;
  /** Tells of changes not made by us; returns the function that stops it. */
  watch(listener: () => void): Promise<() => void>;
  /** Small JSON texts kept in the workbook under our own keys; `null` removes. */
  load(key: string): Promise<string | null>;
  store(key: string, json: string | null): Promise<void>;
}

export interface WriteOptions {
  /** Write locked cells of a protected sheet all the same (a file only; protection itself stays). */
  readonly allowLocked?: boolean;
}
