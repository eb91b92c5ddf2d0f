import { prefixedAttribute } from "../ooxml/xml-attributes";
import { localName, type XmlScan } from "../ooxml/xml-cursor";
import { nextToken, skipElement } from "../ooxml/xml-scan";

/**
 * Goes through the children of the element the scan stands on, up to its close. `visit` stands on each child's
 * open tag and either consumes the child to its close (`true`) or leaves it to be skipped (`false`).
 */
export function eachChild(scan: XmlScan, visit: (scan: XmlScan) => boolean): void {
  const level = scan.depth;
  for (;;) {
    const kind = nextToken(scan);
    if (kind === "close" && scan.depth === level) return;
    if (kind === "end") return;
    if (kind === "open" && !visit(scan)) skipElement(scan);
  }
}

/**
 * Of an `mc:AlternateContent` the first choice, or the fallback where there is none: the same content is written
 * for newer and older programs. The scan goes to the element's close.
 */
export function eachAlternative(scan: XmlScan, read: () => void): void {
  let isRead = false;
  eachChild(scan, () => {
    const name = localName(scan);
    if (isRead || (name !== "Choice" && name !== "Fallback")) return false;
    isRead = true;
    read();
    return true;
  });
}

/** The `w:val` of the tag. */
export function valueOf(scan: XmlScan): string | null {
  return prefixedAttribute(scan, "val");
}

/** A whole number in an attribute; none, or nonsense → `null`. */
export function wholeOf(text: string | null): number | null {
  if (text === null || !/^-?\d{1,9}$/.test(text)) return null;
  return Number(text);
}

/** A switch that is on by standing there: `<w:vanish/>`, unless its value says otherwise. */
export function isSwitchedOn(scan: XmlScan): boolean {
  const value = valueOf(scan);
  return value === null || !/^(?:0|false|off|none)$/.test(value);
}
