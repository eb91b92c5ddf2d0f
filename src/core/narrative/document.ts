import type { Grid } from "../cells/grid";

/** A stretch of a report's text: offsets in UTF-16 units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BlockKind = "heading" | "paragraph" | "table" | "footnote" | "textBox";

/** One paragraph, heading, footnote, or a whole table, in reading order; blocks never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Level of a heading from 1, as its style says or its numbering shows; `null` for everything else. */
  readonly level: number | null;
}

/** A table of the report as a sheet the engine can review, and where each of its cells stands in the text. */
export interface ReportTable extends Span {
  readonly grid: Grid;
  /** By `addressKey`; blank cells have no place. */
  readonly places: ReadonlyMap<number, Span>;
}

/** A written report as read from a file. Every offset counts in `text`; automatic numbers are part of it. */
export interface ReportDocument {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tables: readonly ReportTable[];
}
