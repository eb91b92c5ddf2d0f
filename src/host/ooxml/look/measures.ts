import { pointsToPixels } from "../../points";
import type { FontLook } from "./sheet-look";

/** Widest digit in ems of fonts that are not half as wide as high. */
const DIGIT_EMS: ReadonlyMap<string, number> = new Map([
  ["calibri", 0.49],
  ["arial", 0.556],
  ["helvetica", 0.556],
  ["verdana", 0.636],
  ["tahoma", 0.546],
  ["segoe ui", 0.539],
  ["cambria", 0.554],
  ["等线", 0.55],
  ["dengxian", 0.55],
  ["微软雅黑", 0.539],
  ["microsoft yahei", 0.539],
]);

/** The width of a digit of the workbook's font in whole pixels: the unit of column widths. */
export function digitWidthOf({ family, size }: FontLook): number {
  const ems = DIGIT_EMS.get(family.toLowerCase()) ?? 0.5;
  // Excel rounds the font to whole pixels first: 宋体 11 is 15 pixels high, its digits 8 wide.
  return Math.max(1, Math.round(Math.round(pointsToPixels(size)) * ems));
}

/** A column width of the file (digits, with its padding) as whole pixels, as Excel counts (ECMA-376 18.3.1.13). */
export function columnPixels(width: number, digitWidth: number): number {
  const bounded = Math.min(255, Math.max(0, width));
  return Math.floor(((256 * bounded + Math.floor(128 / digitWidth)) / 256) * digitWidth);
}

/** The width of columns nobody set: so many digits with padding, rounded up to a multiple of eight pixels. */
export function usualColumnPixels(digits: number, digitWidth: number): number {
  const padding = 2 * Math.ceil(digitWidth / 4) + 1;
  return Math.ceil((digits * digitWidth + padding) / 8) * 8;
}

/** The height of rows nobody set, for a font of this size. */
export function usualRowPixels({ size }: FontLook): number {
  return Math.ceil(pointsToPixels(size) * 1.2) + 1;
}
