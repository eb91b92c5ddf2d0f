/** A cell's background as Excel keeps it; a cell without one has `null`, which is not white. */
export interface Fill {
  readonly pattern: string;
  readonly color: string;
  readonly patternColor: string;
  readonly tintAndShade: number;
  readonly patternTintAndShade: number;
}

/** The formats of a cell that the stand-in knows of. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly fill: Fill | null;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
}

/** The formats of a cell that was never touched. */
export const PLAIN_STYLE: CellStyle = {
  numberFormat: "General",
  locked: true,
  formulaHidden: false,
  fill: null,
  fontColor: "#000000",
  bold: false,
  italic: false,
  fontName: "宋体",
  fontSize: 11,
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  wrapText: false,
};

/** A solid fill of one colour. */
export function solidFill(color: string): Fill {
  return {
    pattern: "Solid",
    color: color.toUpperCase(),
    patternColor: "#000000",
    tintAndShade: 0,
    patternTintAndShade: 0,
  };
}
