import type { MarkLevel } from "../workbook";
import { attributeOf, withAttributes } from "./element-xml";
import { xfWithFill, type StylesPatch } from "./patch-styles";
import { attribute } from "./xml-attributes";
import { localName } from "./xml-cursor";
import { nextToken, scanXml } from "./xml-scan";

/**
 * Our colours: light enough to read and to print, and of shades no palette offers, so that a fill of ours is
 * known again even after another program has renumbered the styles.
 */
const COLOURS: Readonly<Record<MarkLevel, string>> = {
  error: "FFFFC9CF",
  warning: "FFFFF1C3",
  hint: "FFDBEBF9",
};

const OURS = new Set(Object.values(COLOURS));

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';

/** Index of the style like this one with our fill. */
export function markedStyle(styles: StylesPatch, style: number, level: MarkLevel): number {
  const colour = `<fgColor rgb="${COLOURS[level]}"/><bgColor indexed="64"/>`;
  const fill = styles.addFill(`<fill><patternFill patternType="solid">${colour}</patternFill></fill>`);
  return styles.addXf(xfWithFill(styles.xf(style), fill));
}

/** The fill of a style, as written, for putting it back. */
export function fillOf(styles: StylesPatch, style: number): string {
  return styles.fill(fillIndex(styles.xf(style)));
}

/** Whether the style's fill is one of ours. */
export function isMarked(styles: StylesPatch, style: number): boolean {
  return isMarkFill(fillOf(styles, style));
}

/** Whether a fill, as written, has one of our colours. */
export function isMarkFill(fill: string): boolean {
  const scan = scanXml(fill, "填充");
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || localName(scan) !== "fgColor") continue;
    return OURS.has((attribute(scan, "rgb") ?? "").toUpperCase());
  }
  return false;
}

/** Whether `marked` is exactly `plain` with the marked fill. */
export function isMarkOf(styles: StylesPatch, marked: number, plain: number): boolean {
  return styles.xf(marked) === xfWithFill(styles.xf(plain), fillIndex(styles.xf(marked)));
}

/**
 * Index of the style like this one with its former fill instead of ours: the very style the cell came from
 * where it can be found, else one made for it.
 */
export function unmarkedStyle(styles: StylesPatch, style: number, formerFill: string | null): number {
  const fill = formerFill ?? NO_FILL;
  const wanted = withoutFill(styles.xf(style));
  for (let index = 0; index < styles.xfCount(); index += 1) {
    if (fillOf(styles, index) === fill && withoutFill(styles.xf(index)) === wanted) return index;
  }
  return styles.addXf(withAttributes(styles.xf(style), [["fillId", String(styles.addFill(fill))]]));
}

function withoutFill(xf: string): string {
  return withAttributes(xf, [
    ["fillId", null],
    ["applyFill", null],
  ]);
}

function fillIndex(xf: string): number {
  return Number(attributeOf(xf, "fillId") ?? "0");
}
