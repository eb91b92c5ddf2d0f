import { attribute } from "../xml-attributes";
import { isNamed, localName } from "../xml-cursor";
import { nextToken, scanXml } from "../xml-scan";
import { OFFICE_THEME } from "./colors";
import { eachInside } from "./element-walk";

/** The colours of a theme part in its order; what is missing is Office's own. */
export function readThemeColors(text: string, part: string): readonly string[] {
  const colors: string[] = [];
  const scan = scanXml(text, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || !isNamed(scan, "clrScheme")) continue;
    const level = scan.depth;
    eachInside(scan, () => {
      if (scan.depth !== level + 2) return;
      const value = localName(scan) === "sysClr" ? attribute(scan, "lastClr") : attribute(scan, "val");
      colors.push(value !== null && /^[0-9a-f]{6}$/iu.test(value) ? `#${value.toUpperCase()}` : "");
    });
    break;
  }
  return OFFICE_THEME.map((usual, index) => colors[index] || usual);
}
