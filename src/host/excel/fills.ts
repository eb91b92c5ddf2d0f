import type { MarkLevel } from "../workbook";

/** A cell's background as Excel reads it. `None` is no background at all, which is not white. */
export interface Fill {
  readonly pattern: string;
  readonly color: string;
  readonly patternColor: string;
}

/** A cell without any background. */
export const NO_FILL: Fill = { pattern: "None", color: "", patternColor: "" };

/**
 * Our colours, the same as in files: light enough to read and to print, and of shades no palette offers, so that
 * a fill of ours is known again.
 */
export const COLOURS: Readonly<Record<MarkLevel, string>> = {
  error: "#FFC9CF",
  warning: "#FFF1C3",
  hint: "#DBEBF9",
};

const OURS = new Set(Object.values(COLOURS));

/** What is asked of each cell about its background. */
export const FILL_QUESTION: Excel.CellPropertiesLoadOptions = {
  format: { fill: { color: true, pattern: true, patternColor: true } },
};

/** The background in a cell's properties. */
export function fillOf(properties: Excel.CellProperties | undefined): Fill {
  const fill = properties?.format?.fill;
  const pattern = fill?.pattern ?? "";
  const color = (fill?.color ?? "").toUpperCase();
  if (pattern === "None" || color === "") return NO_FILL;
  if (pattern === "" && color === "#FFFFFF") return NO_FILL;
  return { pattern: pattern || "Solid", color, patternColor: fill?.patternColor ?? "" };
}

/** Whether the background is one of our marks. */
export function isOurs({ pattern, color }: Fill): boolean {
  return pattern === "Solid" && OURS.has(color);
}

/** Gradients cannot be put back through Office.js, so nothing is laid over them. */
export function canBePutBack({ pattern }: Fill): boolean {
  return pattern !== "LinearGradient" && pattern !== "RectangularGradient";
}

/** Queues giving cells a background. */
export function putFill(target: Excel.RangeFill, { pattern, color, patternColor }: Fill): void {
  if (pattern === "None") {
    target.clear();
    return;
  }
  target.color = color;
  target.pattern = pattern as Excel.FillPattern;
  if (pattern !== "Solid" && patternColor !== "") target.patternColor = patternColor;
}

/** Excel's patterns by their names in a file. */
const FILE_PATTERNS: Readonly<Record<string, string>> = {
  none: "None",
  solid: "Solid",
  mediumGray: "Gray50",
  darkGray: "Gray75",
  lightGray: "Gray25",
  gray125: "Gray16",
  gray0625: "Gray8",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
};

/** The background as a file's styles write it, so that the file host can put it back. */
export function fillXml({ pattern, color, patternColor }: Fill): string {
  const type = Object.keys(FILE_PATTERNS).find((name) => FILE_PATTERNS[name] === pattern) ?? "none";
  const rgb = (name: string, value: string): string =>
    value === "" ? "" : `<${name} rgb="FF${value.replace("#", "")}"/>`;
  const colours =
    type === "none"
      ? ""
      : type === "solid"
        ? rgb("fgColor", color)
        : rgb("fgColor", patternColor) + rgb("bgColor", color);
  return `<fill><patternFill patternType="${type}">${colours}</patternFill></fill>`;
}

/** A background as a file's styles write it. Colours of a theme or palette cannot be told here → no background. */
export function fillOfXml(xml: string): Fill {
  const type = /\bpatternType\s*=\s*["'](\w+)["']/.exec(xml)?.[1] ?? "none";
  const pattern = FILE_PATTERNS[type] ?? "None";
  const rgb = (name: string): string => {
    const value = new RegExp(
      `<(?:\\w+:)?${name}\\b[^>]*\\brgb\\s*=\\s*["'](?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})["']`,
    ).exec(xml);
    return value?.[1] ? `#${value[1].toUpperCase()}` : "";
  };
  if (pattern === "Solid")
    return rgb("fgColor") === "" ? NO_FILL : { pattern, color: rgb("fgColor"), patternColor: "" };
  return pattern === "None" || rgb("bgColor") === ""
    ? NO_FILL
    : { pattern, color: rgb("bgColor"), patternColor: rgb("fgColor") };
}
