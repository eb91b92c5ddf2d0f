import { attribute, isOn } from "../xml-attributes";
import { isNamed, type XmlScan } from "../xml-cursor";
import { readColor } from "./color-reference";
import type { Palette } from "./colors";
import { eachInside } from "./element-walk";
import type { BorderLook, LineStyle, SideLook } from "./sheet-look";

export const NO_BORDER: BorderLook = { left: null, right: null, top: null, bottom: null, diagonal: null };

/** A `border`, to its close. */
export function readBorder(scan: XmlScan, palette: Palette): BorderLook {
  const up = isOn(scan, "diagonalUp");
  const down = isOn(scan, "diagonalDown");
  let border = NO_BORDER;
  eachInside(scan, () => {
    // `start` and `end` are the strict vocabulary's words for left and right.
    if (isNamed(scan, "left") || isNamed(scan, "start"))
      border = { ...border, left: readSide(scan, palette) };
    else if (isNamed(scan, "right") || isNamed(scan, "end"))
      border = { ...border, right: readSide(scan, palette) };
    else if (isNamed(scan, "top")) border = { ...border, top: readSide(scan, palette) };
    else if (isNamed(scan, "bottom")) border = { ...border, bottom: readSide(scan, palette) };
    else if (isNamed(scan, "diagonal")) {
      const side = readSide(scan, palette);
      border = { ...border, diagonal: side && (up || down) ? { ...side, up, down } : null };
    }
  });
  return border;
}

/** One side, to its close. */
function readSide(scan: XmlScan, palette: Palette): SideLook | null {
  const style = attribute(scan, "style") ?? "none";
  let color: string | null = null;
  eachInside(scan, () => {
    if (isNamed(scan, "color")) color = readColor(scan, palette);
  });
  return style === "none" ? null : { line: style as LineStyle, color };
}
