import { isNamed, type XmlScan } from "./xml-cursor";
import { innerText, nextToken, skipElement } from "./xml-scan";

/**
 * The text of an `<si>`, `<is>` or `<text>` element the scan stands on: its own `<t>`, or the runs' joined;
 * phonetic guides (`<rPh>`) are no part of it.
 */
export function richText(scan: XmlScan): string {
  const level = scan.depth;
  let text = "";
  for (;;) {
    const kind = nextToken(scan);
    if (kind === "close" && scan.depth === level) return unescapeOoxml(text);
    if (kind !== "open") continue;
    if (isNamed(scan, "t")) text += innerText(scan);
    else if (isNamed(scan, "rPh") || !isNamed(scan, "r")) skipElement(scan);
  }
}

/** `_x000D_` stands for the character of that code; `_x005F_` keeps an underscore apart. */
export function unescapeOoxml(text: string): string {
  let at = text.indexOf("_x");
  if (at < 0) return text;
  let result = "";
  let from = 0;
  for (; at >= 0; at = text.indexOf("_x", at + 1)) {
    if (at < from || !isEscape(text, at)) continue;
    result += text.slice(from, at) + String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
    from = at + 7;
  }
  return result + text.slice(from);
}

/** Text as Excel keeps it: an accidental `_x0041_` is told apart by escaping its underscore. */
export function escapeOoxml(text: string): string {
  let result = "";
  let from = 0;
  for (let at = text.indexOf("_x"); at >= 0; at = text.indexOf("_x", at + 1)) {
    if (!isEscape(text, at)) continue;
    result += `${text.slice(from, at)}_x005F_`;
    from = at + 1;
  }
  return result + text.slice(from);
}

function isEscape(text: string, at: number): boolean {
  if (text[at + 6] !== "_") return false;
  for (let index = at + 2; index < at + 6; index += 1) {
    if (!"0123456789abcdefABCDEF".includes(text[index] ?? "?")) return false;
  }
  return true;
}
