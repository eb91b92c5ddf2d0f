import type { NumberingRef } from "./word-styles";

/** A paragraph of a document, its tracked changes settled. */
export interface WordParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly style: string | null;
  readonly outline: number | null;
  /** Its own list; `list` 0 takes it out of its style's. */
  readonly numbering: NumberingRef | null;
  /** The end of the paragraph was deleted: the next one goes on in it. */
  readonly endDeleted: boolean;
  /** What stands in text boxes anchored here. */
  readonly boxes: readonly WordItem[];
}

export interface WordCell {
  readonly span: number;
  /** `restart` begins a vertical merge, `continue` belongs to the cell above. */
  readonly vertical: "restart" | "continue" | null;
  /** Old horizontal merge: belongs to the cell before. */
  readonly joinsLeft: boolean;
  readonly items: readonly WordItem[];
}

export interface WordRow {
  /** Grid columns left out before the first cell. */
  readonly skip: number;
  readonly cells: readonly WordCell[];
}

export interface WordTable {
  readonly kind: "table";
  readonly rows: readonly WordRow[];
}

export type WordItem = WordParagraph | WordTable;
