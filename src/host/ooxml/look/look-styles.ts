import { PLAIN_STYLE, readStyles } from "../styles";
import { attribute, isOn } from "../xml-attributes";
import { isNamed, type XmlScan } from "../xml-cursor";
import { nextToken, scanXml } from "../xml-scan";
import { NO_BORDER, readBorder } from "./borders";
import { INDEXED_COLORS, type Palette } from "./colors";
import { eachInside, numberAttribute } from "./element-walk";
import { readFill } from "./fills";
import { PLAIN_FONT, readFont } from "./fonts";
import type { AlignLook, BorderLook, CellLook, FontLook, HorizontalAlign, VerticalAlign } from "./sheet-look";

/** The looks of a styles part. */
export interface LookStyles {
  /** By style index (`cellXfs`). */
  readonly cells: readonly CellLook[];
  /** The font of unstyled cells; column widths count its digits. */
  readonly defaultFont: FontLook;
}

const PLAIN_ALIGN: AlignLook = {
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
};

/** What a cell looks like in a workbook without styles. */
export const PLAIN_LOOK: CellLook = {
  font: PLAIN_FONT,
  fill: null,
  border: NO_BORDER,
  align: PLAIN_ALIGN,
  ...PLAIN_STYLE,
};

interface Draft {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly align: AlignLook;
}

/** Reads fonts, fills, borders and alignments of a styles part; number formats and locks as `readStyles` has them. */
export function readLookStyles(text: string, part: string, theme: readonly string[]): LookStyles {
  const palette: Palette = { theme, indexed: indexedColors(text, part) };
  const fonts: FontLook[] = [];
  const fills: (string | null)[] = [];
  const borders: BorderLook[] = [];
  const drafts: Draft[] = [];
  const scan = scanXml(text, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2) continue;
    if (isNamed(scan, "fonts")) eachInside(scan, () => fonts.push(readFont(scan, palette)));
    else if (isNamed(scan, "fills")) eachInside(scan, () => fills.push(readFill(scan, palette)));
    else if (isNamed(scan, "borders")) eachInside(scan, () => borders.push(readBorder(scan, palette)));
    else if (isNamed(scan, "cellXfs")) eachInside(scan, () => drafts.push(readDraft(scan)));
  }
  const formats = readStyles(text, part);
  const cells = drafts.map(({ font, fill, border, align }, index) => ({
    font: fonts[font] ?? PLAIN_FONT,
    fill: fills[fill] ?? null,
    border: borders[border] ?? NO_BORDER,
    align,
    ...(formats[index] ?? PLAIN_STYLE),
  }));
  return { cells, defaultFont: fonts[0] ?? PLAIN_FONT };
}

/** The workbook's own palette where it has one; it stands after the styles that use it. */
function indexedColors(text: string, part: string): readonly string[] {
  if (!text.includes("indexedColors")) return INDEXED_COLORS;
  const own: string[] = [];
  const scan = scanXml(text, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || !isNamed(scan, "indexedColors")) continue;
    eachInside(scan, () => own.push(`#${(attribute(scan, "rgb") ?? "000000").slice(-6).toUpperCase()}`));
  }
  return INDEXED_COLORS.map((usual, index) => own[index] ?? usual);
}

/** An `xf`, to its close. */
function readDraft(scan: XmlScan): Draft {
  const font = numberAttribute(scan, "fontId", 0);
  const fill = numberAttribute(scan, "fillId", 0);
  const border = numberAttribute(scan, "borderId", 0);
  let align = PLAIN_ALIGN;
  eachInside(scan, () => {
    if (isNamed(scan, "alignment")) align = readAlign(scan);
  });
  return { font, fill, border, align };
}

function readAlign(scan: XmlScan): AlignLook {
  return {
    horizontal: (attribute(scan, "horizontal") ?? "general") as HorizontalAlign,
    vertical: (attribute(scan, "vertical") ?? "bottom") as VerticalAlign,
    wrap: isOn(scan, "wrapText"),
    shrink: isOn(scan, "shrinkToFit"),
    indent: Math.min(250, Math.max(0, numberAttribute(scan, "indent", 0))),
    rotation: rotationOf(numberAttribute(scan, "textRotation", 0)),
  };
}

/** In the file 1…90 turn up, 91…180 turn down by what goes beyond 90, 255 stands the characters upright. */
function rotationOf(code: number): number | "upright" {
  if (code === 255) return "upright";
  if (code < 0 || code > 180) return 0;
  return code <= 90 ? code : 90 - code;
}
