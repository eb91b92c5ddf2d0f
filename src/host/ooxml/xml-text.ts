import { damaged } from "./failures";

/** How a part's characters are kept; a changed part is written back the same way. */
export type XmlEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** A part as text. A byte order mark stays as the first character, so that encoding gives the bytes back. */
export interface XmlText {
  readonly text: string;
  readonly encoding: XmlEncoding;
}

/** Decodes an XML part: UTF-8, or UTF-16 by its byte order mark or first bytes. `part` serves the message. */
export function decodeXml(bytes: Uint8Array, part: string): XmlText {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding };
  } catch (error) {
    throw damaged(`部件 ${part} 的文字编码有误`, error);
  }
}

/** The bytes of a part; the exact inverse of `decodeXml`. */
export function encodeXml({ text, encoding }: XmlText): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

function encodingOf(bytes: Uint8Array): XmlEncoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with its five named and its numeric entities resolved; any other entity → `null`. */
export function resolveEntities(text: string): string | null {
  let from = 0;
  let result = "";
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    if (end < 0 || end - at > 12) return null;
    const name = text.slice(at + 1, end);
    const resolved = name.startsWith("#") ? numericEntity(name) : NAMED.get(name);
    if (resolved === undefined) return null;
    result += text.slice(from, at) + resolved;
    from = end + 1;
  }
  return result + text.slice(from);
}

function numericEntity(name: string): string | undefined {
  const hexadecimal = name[1] === "x";
  const digits = name.slice(hexadecimal ? 2 : 1);
  if (digits === "") return undefined;
  const allowed = hexadecimal ? "0123456789abcdefABCDEF" : "0123456789";
  for (const digit of digits) if (!allowed.includes(digit)) return undefined;
  const code = Number.parseInt(digits, hexadecimal ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Text for an element's content. A carriage return is kept by its entity, since parsers fold it. */
export function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** Without the characters XML cannot hold: C0 controls but tab and line breaks, lone surrogates, U+FFFE/FFFF. */
export function withoutForbidden(text: string): string {
  let result = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const width = allowedWidth(text, at);
    if (width === 2) at += 1;
    if (width > 0) continue;
    result += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** How many code units the allowed character at this place takes; forbidden → 0. */
function allowedWidth(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd ? 1 : 0;
  if (code < 0xd800 || (code > 0xdfff && code < 0xfffe)) return 1;
  if (code > 0xdbff) return 0;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 0;
}
