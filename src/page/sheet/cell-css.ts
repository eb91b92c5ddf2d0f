import type { CSSProperties } from "react";
import type { CellValue } from "../../core/cells/value";
import type { AlignLook, CellLook, HorizontalAlign, SideLook } from "../../host/ooxml/look/sheet-look";
import { coversGrid, lineCss, type Edges } from "./edges";
import { fontStack } from "./font-stack";
import type { PlacedCell } from "./sheet-layout";

const PIXELS_A_POINT = 96 / 72;

/** Blank pixels between a cell's line and its text. */
export const PADDING = 2;

const GRID_LINE = "1px solid var(--sheet-grid)";
const NO_LINE = "1px solid transparent";

/** How the table cell itself is drawn: ground and lines. */
export function groundCss(cell: PlacedCell, showsGridLines: boolean): CSSProperties {
  const { look, edges } = cell;
  const plain = showsGridLines && !coversGrid(look) ? GRID_LINE : NO_LINE;
  const diagonal = diagonalCss(look);
  return {
    borderRight: edges.right ? lineCss(edges.right) : plain,
    borderBottom: edges.bottom ? lineCss(edges.bottom) : plain,
    ...rimCss(edges),
    ...(look.fill !== null && { backgroundColor: look.fill }),
    ...(diagonal !== null && { backgroundImage: diagonal }),
    verticalAlign: verticalCss(look.align),
  };
}

function rimCss({ left, top }: Edges): CSSProperties {
  return { ...(left && { borderLeft: lineCss(left) }), ...(top && { borderTop: lineCss(top) }) };
}

function diagonalCss({ border: { diagonal } }: CellLook): string | null {
  if (!diagonal) return null;
  const stroke = (direction: string): string => {
    const color = diagonal.color ?? "#000";
    const half = halfWidth(diagonal);
    const from = `calc(50% - ${half}px)`;
    const to = `calc(50% + ${half}px)`;
    return `linear-gradient(${direction}, transparent ${from}, ${color} ${from}, ${color} ${to}, transparent ${to})`;
  };
  const down = diagonal.down ? [stroke("to top right")] : [];
  const up = diagonal.up ? [stroke("to bottom right")] : [];
  return [...down, ...up].join(", ");
}

function halfWidth({ line }: SideLook): number {
  return line === "thick" ? 1.5 : line.startsWith("medium") ? 1 : 0.5;
}

function verticalCss({ vertical }: AlignLook): CSSProperties["verticalAlign"] {
  if (vertical === "top" || vertical === "justify") return "top";
  return vertical === "bottom" ? "bottom" : "middle";
}

/** Whether the text breaks into lines. */
export function wraps({ wrap, horizontal, vertical }: AlignLook): boolean {
  const spread = (align: string): boolean => align === "justify" || align === "distributed";
  return wrap || spread(horizontal) || spread(vertical);
}

/** Where the text stands across the cell: without an alignment of its own, by what it is. */
export function acrossOf({ horizontal }: AlignLook, kind: CellValue["kind"]): HorizontalAlign {
  if (horizontal !== "general") return horizontal;
  if (kind === "number") return "right";
  return kind === "boolean" || kind === "error" ? "center" : "left";
}

const cache = new WeakMap<CellLook, Map<CellValue["kind"], CSSProperties>>();

/** How a cell's text is drawn. The same look gives the same object. */
export function textCss(look: CellLook, kind: CellValue["kind"], digitWidth: number): CSSProperties {
  const known = cache.get(look) ?? new Map<CellValue["kind"], CSSProperties>();
  cache.set(look, known);
  const css = known.get(kind) ?? buildTextCss(look, kind, digitWidth);
  known.set(kind, css);
  return css;
}

function buildTextCss(look: CellLook, kind: CellValue["kind"], digitWidth: number): CSSProperties {
  const { font, align } = look;
  const across = acrossOf(align, kind);
  const lines = [
    ...(font.underline === "none" ? [] : ["underline"]),
    ...(font.strike ? ["line-through"] : []),
  ].join(" ");
  return {
    fontFamily: fontStack(font.family),
    fontSize: font.size * PIXELS_A_POINT,
    ...(font.bold && { fontWeight: 700 }),
    ...(font.italic && { fontStyle: "italic" }),
    ...(lines !== "" && { textDecoration: `${lines}${font.underline === "double" ? " double" : ""}` }),
    ...(font.color !== null && { color: font.color }),
    ...acrossCss(across),
    ...(align.indent > 0 && indentCss(align.indent * (digitWidth + 2), align.horizontal)),
    ...(wraps(align) ? { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } : { whiteSpace: "pre" }),
    ...turnCss(align),
  };
}

function acrossCss(across: HorizontalAlign): CSSProperties {
  switch (across) {
    case "center":
    case "centerContinuous":
      return { textAlign: "center" };
    case "right":
      return { textAlign: "right" };
    case "justify":
      return { textAlign: "justify" };
    case "distributed":
      return { textAlign: "justify", textAlignLast: "justify" };
    default:
      return { textAlign: "left" };
  }
}

/** Only text set to a side is indented; elsewhere a spreadsheet leaves the indent out. */
function indentCss(indent: number, horizontal: HorizontalAlign): CSSProperties {
  const isBoth = horizontal === "distributed";
  return {
    ...((isBoth || horizontal === "left") && { paddingLeft: PADDING + indent }),
    ...((isBoth || horizontal === "right") && { paddingRight: PADDING + indent }),
  };
}

/** Upright characters below one another, text turned a quarter, or slanted. */
function turnCss({ rotation }: AlignLook): CSSProperties {
  if (rotation === 0) return {};
  if (rotation === "upright")
    return { writingMode: "vertical-rl", textOrientation: "upright", margin: "0 auto" };
  if (rotation === -90) return { writingMode: "vertical-rl", margin: "0 auto" };
  if (rotation === 90) return { writingMode: "vertical-rl", transform: "rotate(180deg)", margin: "0 auto" };
  return { transform: `rotate(${-rotation}deg)` };
}
