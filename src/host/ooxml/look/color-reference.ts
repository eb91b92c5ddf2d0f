import { attribute, isOn } from "../xml-attributes";
import type { XmlScan } from "../xml-cursor";
import { resolveColor, type Palette } from "./colors";
import { numberAttribute } from "./element-walk";

/** The colour an element's attributes name; `null` is the automatic colour. */
export function readColor(scan: XmlScan, palette: Palette): string | null {
  if (isOn(scan, "auto")) return null;
  return resolveColor(
    {
      rgb: attribute(scan, "rgb"),
      theme: optionalNumber(scan, "theme"),
      indexed: optionalNumber(scan, "indexed"),
      tint: Math.min(1, Math.max(-1, numberAttribute(scan, "tint", 0))),
    },
    palette,
  );
}

function optionalNumber(scan: XmlScan, name: string): number | null {
  const number = numberAttribute(scan, name, -1);
  return number < 0 ? null : number;
}
