/** How a cell looks. Colours are `RRGGBB`. What is absent is as in a new workbook. */
export interface CellStyle {
  readonly font?: FontStyle;
  /** Colour of the cell's ground. */
  readonly fill?: string;
  readonly border?: BorderStyle;
  readonly align?: Alignment;
  /** Excel's code: `0.00%`, `@`. */
  readonly numberFormat?: string;
  /** Whether sheet protection covers the cell; it does by default. */
  readonly locked?: boolean;
}

export interface FontStyle {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
}

export type BorderLine = "thin" | "medium" | "thick" | "hair" | "dotted" | "dashed" | "double";

export interface BorderStyle {
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly color?: string;
}

export interface Alignment {
  readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed" | "fill";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Characters upright below one another, as on the spine of a book. */
  readonly verticalText?: boolean;
}

/** What a conditional format changes. */
export interface DifferentialStyle {
  readonly font?: Pick<FontStyle, "bold" | "italic" | "strike" | "color">;
  readonly fill?: string;
}

/** The same thin or medium line on all four sides. */
export function boxed(line: BorderLine, color?: string): BorderStyle {
  const sides = { left: line, right: line, top: line, bottom: line };
  return color === undefined ? sides : { ...sides, color };
}
