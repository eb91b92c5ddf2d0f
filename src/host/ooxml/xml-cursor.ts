import { damaged } from "./failures";
import { resolveEntities } from "./xml-text";

/** What the scan stands on. An element written `<a/>` gives `open` and then `close`, like `<a></a>`. */
export type TokenKind = "open" | "close" | "text" | "end";

/**
 * A cursor over one XML part. `nextToken` moves it; callers only read the fields.
 * `start` and `end` are the offsets of the current tag or text; `depth` is that of the element (root 1).
 */
export interface XmlScan {
  readonly text: string;
  /** The part's name, for messages. */
  readonly part: string;
  kind: TokenKind;
  start: number;
  end: number;
  depth: number;
  /** Of an `open` token: written `<a/>`. */
  selfClosing: boolean;
  /** The root's prefix with its colon (`x:`), or empty: what new elements must carry. */
  rootPrefix: string;
  nameStart: number;
  nameEnd: number;
  /** Where the name goes on after its prefix. */
  localStart: number;
  /** Four offsets for each attribute of the tag: name from, name to, value from, value to. */
  readonly places: number[];
  attributeCount: number;
  /** Text token from CDATA: no entities in it. */
  literal: boolean;
  position: number;
  openElements: number;
  seenRoot: boolean;
  closePending: boolean;
  /** Name offsets of the elements now open, two for each depth. */
  readonly openNames: number[];
}

/** The part is not well-formed XML. */
export function malformed(scan: XmlScan): never {
  throw damaged(`部件 ${scan.part} 的内容残缺`);
}

/** Raw characters of an attribute or text with line ends folded and entities resolved. */
export function resolvedText(scan: XmlScan, raw: string): string {
  const text = raw.includes("\r") ? foldedLines(raw) : raw;
  return text.includes("&") ? (resolveEntities(text) ?? malformed(scan)) : text;
}

/**
 * Whether the tag has this name. Only elements with the root's own prefix count, so a vocabulary mixed in
 * (`x14:`) is never mistaken.
 */
export function isNamed(scan: XmlScan, local: string): boolean {
  return (
    scan.nameEnd - scan.localStart === local.length &&
    scan.localStart - scan.nameStart === scan.rootPrefix.length &&
    scan.text.startsWith(local, scan.localStart) &&
    (scan.rootPrefix === "" || scan.text.startsWith(scan.rootPrefix, scan.nameStart))
  );
}

/** The tag's name without prefix, whatever the prefix. */
export function localName(scan: XmlScan): string {
  return scan.text.slice(scan.localStart, scan.nameEnd);
}

/** Line ends as XML folds them: all become `\n`. */
export function foldedLines(raw: string): string {
  return raw.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}
