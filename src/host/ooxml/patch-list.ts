import { spliced } from "./splice";
import { attribute } from "./xml-attributes";
import { isNamed } from "./xml-cursor";
import { nextToken, scanXml, skipElement } from "./xml-scan";

/** A part that is a flat list under its root: relationships, content types, a calculation chain. */

/** The list with an element put at its end. `element` is without prefix and self-closing: `<Override …/>`. */
export function withListItem(text: string, part: string, element: string): string {
  const scan = scanXml(text, part);
  nextToken(scan);
  const { nameStart, nameEnd, end, selfClosing, rootPrefix } = scan;
  const item = `<${rootPrefix}${element.slice(1)}`;
  if (selfClosing) {
    const rootName = text.slice(nameStart, nameEnd);
    return `${text.slice(0, end - 2)}>${item}</${rootName}>${text.slice(end)}`;
  }
  skipElement(scan);
  return text.slice(0, scan.start) + item + text.slice(scan.start);
}

/** The list without the items of this name that the test picks out; nothing picked → the same text. */
export function withoutListItems(
  text: string,
  part: string,
  name: string,
  picked: (attributeOf: (name: string) => string | null) => boolean,
): string {
  const scan = scanXml(text, part);
  const splices: { start: number; end: number; text: string }[] = [];
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2) continue;
    const { start } = scan;
    const gone = isNamed(scan, name) && picked((attributeName) => attribute(scan, attributeName));
    skipElement(scan);
    if (gone) splices.push({ start, end: scan.end, text: "" });
  }
  return spliced(text, splices);
}

/** Whether the list has no items left. */
export function isEmptyList(text: string, part: string): boolean {
  const scan = scanXml(text, part);
  nextToken(scan);
  while (nextToken(scan) !== "end") if (scan.kind === "open") return false;
  return true;
}
