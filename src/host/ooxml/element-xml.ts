import { spliced, type Splice } from "./splice";
import { attribute, attributePlace } from "./xml-attributes";
import type { XmlScan } from "./xml-cursor";
import { nextToken, scanXml } from "./xml-scan";
import { escapeAttribute } from "./xml-text";

/** A scan standing on the opening tag of one element given as text. */
export function scanElement(xml: string): XmlScan {
  const scan = scanXml(xml, "元素");
  nextToken(scan);
  return scan;
}

/** An attribute of the element's opening tag. */
export function attributeOf(xml: string, name: string): string | null {
  return attribute(scanElement(xml), name);
}

/** The element with attributes of its opening tag set (at the end where new) or, by `null`, taken away. */
export function withAttributes(
  xml: string,
  changes: readonly (readonly [name: string, value: string | null])[],
): string {
  const scan = scanElement(xml);
  return spliced(
    xml,
    changes.flatMap(([name, value]) => attributeSplice(scan, name, value)),
  );
}

/** The change that sets or takes away an attribute of the tag a scan stands on. */
export function attributeSplice(scan: XmlScan, name: string, value: string | null): readonly Splice[] {
  const place = attributePlace(scan, name);
  if (place && value !== null)
    return [{ start: place.valueStart, end: place.valueEnd, text: escapeAttribute(value) }];
  if (place) return [{ start: blanksBefore(scan.text, place.nameStart), end: place.valueEnd + 1, text: "" }];
  if (value === null) return [];
  const at = blanksBefore(scan.text, scan.end - (scan.selfClosing ? 2 : 1));
  return [{ start: at, end: at, text: ` ${name}="${escapeAttribute(value)}"` }];
}

function blanksBefore(text: string, at: number): number {
  let start = at;
  while (text.charCodeAt(start - 1) <= 32) start -= 1;
  return start;
}
