import type { Area } from "../../../core/cells/address";

/** Lengths are in CSS pixels (96 to the inch), font sizes in points, colours `#RRGGBB`. */
export interface FontLook {
  readonly family: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: "none" | "single" | "double";
  /** `null`: the automatic colour, black on paper. */
  readonly color: string | null;
}

/** How heavy a border is drawn; Excel's names. */
export type LineStyle =
  | "hair"
  | "dotted"
  | "dashed"
  | "dashDot"
  | "dashDotDot"
  | "thin"
  | "mediumDashed"
  | "mediumDashDot"
  | "mediumDashDotDot"
  | "slantDashDot"
  | "medium"
  | "thick"
  | "double";

/** One side of a border; `color` `null` is the automatic colour. */
export interface SideLook {
  readonly line: LineStyle;
  readonly color: string | null;
}

export interface BorderLook {
  readonly left: SideLook | null;
  readonly right: SideLook | null;
  readonly top: SideLook | null;
  readonly bottom: SideLook | null;
  /** The slanted line of a divided header cell: from bottom left up, from top left down, or both. */
  readonly diagonal: (SideLook & { readonly up: boolean; readonly down: boolean }) | null;
}

export type HorizontalAlign =
  "general" | "left" | "center" | "right" | "justify" | "distributed" | "fill" | "centerContinuous";

export type VerticalAlign = "top" | "center" | "bottom" | "justify" | "distributed";

export interface AlignLook {
  readonly horizontal: HorizontalAlign;
  readonly vertical: VerticalAlign;
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** Steps of indent, each about one character wide. */
  readonly indent: number;
  /** Degrees counted up from level, −90 … 90; `"upright"`: characters stand below one another. */
  readonly rotation: number | "upright";
}

/** How a cell looks. Cells of one style share one object, so it may serve as a key. */
export interface CellLook {
  readonly font: FontLook;
  readonly fill: string | null;
  readonly border: BorderLook;
  readonly align: AlignLook;
  readonly numberFormat: string;
  readonly locked: boolean;
}

export interface RowLook {
  readonly height: number;
  /** The height was set by hand; otherwise the row grows with wrapped text. */
  readonly fixed: boolean;
}

/** How one sheet looks, for the cells worth showing. */
export interface SheetLook {
  /** From A1 to the last cell with content or a visible style; `null` for an empty sheet. */
  readonly area: Area | null;
  /** The sheet goes on beyond `area`, which was cut at `MAX_SHOWN_ROWS` × `MAX_SHOWN_COLUMNS`. */
  readonly isCut: boolean;
  readonly showsGridLines: boolean;
  readonly isLandscape: boolean;
  /** Pictures, shapes or charts lie on the sheet; they are not part of the look. */
  readonly hasDrawings: boolean;
  /** The size of a digit of the workbook's font, by which widths and indents are counted. */
  readonly digitWidth: number;
  columnWidth(column: number): number;
  row(row: number): RowLook;
  cell(row: number, column: number): CellLook;
}

/** More rows and columns than any form has; a sheet shows no more. */
export const MAX_SHOWN_ROWS = 2_000;
export const MAX_SHOWN_COLUMNS = 100;
