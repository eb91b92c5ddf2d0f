import { attribute } from "../xml-attributes";
import { isNamed, type XmlScan } from "../xml-cursor";
import { readColor } from "./color-reference";
import type { Palette } from "./colors";
import { eachInside, numberAttribute, saysYes } from "./element-walk";
import type { FontLook } from "./sheet-look";

/** The font of a new Chinese workbook. */
export const PLAIN_FONT: FontLook = {
  family: "宋体",
  size: 11,
  bold: false,
  italic: false,
  strike: false,
  underline: "none",
  color: null,
};

/** A `font`, to its close. */
export function readFont(scan: XmlScan, palette: Palette): FontLook {
  let font = PLAIN_FONT;
  eachInside(scan, () => {
    if (isNamed(scan, "name")) font = { ...font, family: attribute(scan, "val") || font.family };
    else if (isNamed(scan, "sz")) font = { ...font, size: sizeOf(scan) };
    else if (isNamed(scan, "b")) font = { ...font, bold: saysYes(scan) };
    else if (isNamed(scan, "i")) font = { ...font, italic: saysYes(scan) };
    else if (isNamed(scan, "strike")) font = { ...font, strike: saysYes(scan) };
    else if (isNamed(scan, "u")) font = { ...font, underline: underlineOf(scan) };
    else if (isNamed(scan, "color")) font = { ...font, color: readColor(scan, palette) };
  });
  return font;
}

function sizeOf(scan: XmlScan): number {
  return Math.min(409, Math.max(1, numberAttribute(scan, "val", PLAIN_FONT.size)));
}

function underlineOf(scan: XmlScan): FontLook["underline"] {
  const value = attribute(scan, "val") ?? "single";
  if (value === "none") return "none";
  return value.startsWith("double") ? "double" : "single";
}
