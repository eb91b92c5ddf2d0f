import { hostile } from "./failures";
import { readAttributes } from "./xml-attributes";
import { foldedLines, malformed, resolvedText, type TokenKind, type XmlScan } from "./xml-cursor";

/** Deeper than any part of an honest workbook. */
const MAX_DEPTH = 256;

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const BANG = 33;
const QUESTION = 63;

/** Starts a scan of a part's text; stands before the first token. */
export function scanXml(text: string, part: string): XmlScan {
  return {
    text,
    part,
    kind: "end",
    start: 0,
    end: 0,
    depth: 0,
    selfClosing: false,
    rootPrefix: "",
    nameStart: 0,
    nameEnd: 0,
    localStart: 0,
    places: [],
    attributeCount: 0,
    literal: false,
    position: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    openElements: 0,
    seenRoot: false,
    closePending: false,
    openNames: [],
  };
}

/** Steps to the next token. Tags must nest; anything not well-formed, and any DTD, is a `HostError`. */
export function nextToken(scan: XmlScan): TokenKind {
  if (scan.closePending) {
    scan.closePending = false;
    return closed(scan, scan.end, scan.end);
  }
  const { text } = scan;
  while (scan.position < text.length) {
    const at = scan.position;
    if (text.charCodeAt(at) !== LT) {
      if (characters(scan)) return scan.kind;
      continue;
    }
    const following = text.charCodeAt(at + 1);
    if (following === SLASH) return closeTag(scan);
    if (following === QUESTION) scan.position = after(scan, "?>", at + 2);
    else if (following !== BANG) return openTag(scan);
    else if (text.startsWith("<!--", at)) scan.position = after(scan, "-->", at + 4);
    else if (text.startsWith("<![CDATA[", at) && scan.openElements > 0) return literalText(scan);
    else if (text.startsWith("<!DOCTYPE", at) || text.startsWith("<!ENTITY", at))
      throw hostile("内含 DTD 声明");
    else malformed(scan);
  }
  if (scan.openElements > 0 || !scan.seenRoot) malformed(scan);
  scan.start = scan.end = text.length;
  return (scan.kind = "end");
}

/** From an `open` token to its `close`. */
export function skipElement(scan: XmlScan): void {
  const level = scan.depth;
  while (nextToken(scan) !== "close" || scan.depth !== level);
}

/** From an `open` token to its `close`, giving all the text inside, however deep. */
export function innerText(scan: XmlScan): string {
  const level = scan.depth;
  let inner = "";
  for (;;) {
    const kind = nextToken(scan);
    if (kind === "text") inner += tokenText(scan);
    else if (kind === "close" && scan.depth === level) return inner;
  }
}

/** The characters of a `text` token, entities resolved and line ends folded. */
export function tokenText(scan: XmlScan): string {
  const raw = scan.text.slice(scan.start, scan.end);
  if (scan.literal) return foldedLines(raw);
  return resolvedText(scan, raw);
}

function after(scan: XmlScan, mark: string, from: number): number {
  const found = scan.text.indexOf(mark, from);
  if (found < 0) malformed(scan);
  return found + mark.length;
}

/** Characters up to the next tag; outside the root only blanks may stand, which are no token. */
function characters(scan: XmlScan): boolean {
  const next = scan.text.indexOf("<", scan.position);
  scan.start = scan.position;
  scan.end = scan.position = next < 0 ? scan.text.length : next;
  if (scan.openElements === 0) {
    if (scan.text.slice(scan.start, scan.end).trim() !== "") malformed(scan);
    return false;
  }
  scan.literal = false;
  scan.kind = "text";
  return true;
}

function literalText(scan: XmlScan): TokenKind {
  scan.start = scan.position + "<![CDATA[".length;
  scan.position = after(scan, "]]>", scan.start);
  scan.end = scan.position - "]]>".length;
  scan.literal = true;
  return (scan.kind = "text");
}

function openTag(scan: XmlScan): TokenKind {
  if (scan.seenRoot && scan.openElements === 0) malformed(scan);
  scan.start = scan.position;
  scan.position = readName(scan, scan.position + 1);
  readAttributes(scan);
  scan.end = scan.position;
  scan.openElements += 1;
  if (scan.openElements > MAX_DEPTH) throw hostile("嵌套过深");
  scan.depth = scan.openElements;
  scan.openNames[scan.depth * 2] = scan.nameStart;
  scan.openNames[scan.depth * 2 + 1] = scan.nameEnd;
  if (!scan.seenRoot) {
    scan.seenRoot = true;
    scan.rootPrefix = scan.text.slice(scan.nameStart, scan.localStart);
  }
  scan.closePending = scan.selfClosing;
  return (scan.kind = "open");
}

function readName(scan: XmlScan, from: number): number {
  const { text } = scan;
  let local = from;
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === GT || code === SLASH) break;
    if (code === COLON && local === from) local = at + 1;
    else if (code === LT || code === 61 || code === 34 || code === 39) malformed(scan);
  }
  if (at === local) malformed(scan);
  scan.nameStart = from;
  scan.localStart = local;
  scan.nameEnd = at;
  return at;
}

function closeTag(scan: XmlScan): TokenKind {
  const from = scan.position;
  let at = readName(scan, from + 2);
  const { text, openNames, openElements } = scan;
  while (text.charCodeAt(at) <= 32) at += 1;
  if (text.charCodeAt(at) !== GT || openElements === 0) malformed(scan);
  scan.position = at + 1;
  const openStart = openNames[openElements * 2] as number;
  const size = (openNames[openElements * 2 + 1] as number) - openStart;
  if (size !== scan.nameEnd - scan.nameStart) malformed(scan);
  for (let index = size - 1; index >= 0; index -= 1) {
    if (text.charCodeAt(openStart + index) !== text.charCodeAt(scan.nameStart + index)) malformed(scan);
  }
  return closed(scan, from, at + 1);
}

function closed(scan: XmlScan, from: number, to: number): TokenKind {
  scan.start = from;
  scan.end = to;
  scan.depth = scan.openElements;
  scan.openElements -= 1;
  scan.attributeCount = 0;
  return (scan.kind = "close");
}
