import { attribute } from "../xml-attributes";
import { isNamed, type XmlScan } from "../xml-cursor";
import { readColor } from "./color-reference";
import { mixed, type Palette } from "./colors";
import { eachInside } from "./element-walk";

/** How much of a pattern's ink covers its ground. */
const INK: ReadonlyMap<string, number> = new Map([
  ["gray0625", 0.0625],
  ["gray125", 0.125],
  ["lightGray", 0.25],
  ["mediumGray", 0.5],
  ["darkGray", 0.75],
  ["lightHorizontal", 0.25],
  ["lightVertical", 0.25],
  ["lightDown", 0.25],
  ["lightUp", 0.25],
  ["lightGrid", 0.4],
  ["lightTrellis", 0.35],
  ["darkHorizontal", 0.5],
  ["darkVertical", 0.5],
  ["darkDown", 0.5],
  ["darkUp", 0.5],
  ["darkGrid", 0.5],
  ["darkTrellis", 0.75],
]);

/** A `fill`, to its close, as one plain colour: a pattern as it looks from afar, a gradient by its first stop. */
export function readFill(scan: XmlScan, palette: Palette): string | null {
  let pattern = "none";
  let ink: string | null = null;
  let ground: string | null = null;
  let stop: string | null = null;
  eachInside(scan, () => {
    if (isNamed(scan, "patternFill")) pattern = attribute(scan, "patternType") ?? "none";
    else if (isNamed(scan, "fgColor")) ink = readColor(scan, palette);
    else if (isNamed(scan, "bgColor")) ground = readColor(scan, palette);
    else if (isNamed(scan, "color")) stop ??= readColor(scan, palette);
  });
  if (stop !== null) return stop;
  if (pattern === "none") return null;
  // Without a colour of its own a solid fill takes the system's background.
  if (pattern === "solid") return ink;
  return mixed(ink ?? "#000000", ground ?? "#FFFFFF", INK.get(pattern) ?? 0.25);
}
