import { hostile } from "./failures";
import { malformed, resolvedText, type XmlScan } from "./xml-cursor";

/** No element of a workbook has nearly as many. */
const MAX_ATTRIBUTES = 1_000;

const GT = 62;
const LT = 60;
const SLASH = 47;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** Where an attribute stands in the text: its name, and its raw value between the quotes. */
export interface AttributePlace {
  readonly nameStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Reads the attributes of the tag the scan stands in, up to its end. Called by the scan itself. */
export function readAttributes(scan: XmlScan): void {
  const { text } = scan;
  scan.attributeCount = 0;
  let at = scan.position;
  for (;;) {
    let code = text.charCodeAt(at);
    while (code <= 32) code = text.charCodeAt((at += 1));
    if (code === GT || code === SLASH) {
      scan.selfClosing = code === SLASH;
      if (scan.selfClosing && text.charCodeAt((at += 1)) !== GT) malformed(scan);
      scan.position = at + 1;
      return;
    }
    at = readAttribute(scan, at);
  }
}

function readAttribute(scan: XmlScan, from: number): number {
  const { text, places } = scan;
  let at = from;
  let code = text.charCodeAt(at);
  while (code > 32 && code !== EQUALS && code !== GT && code !== LT && code !== SLASH) {
    code = text.charCodeAt((at += 1));
  }
  const nameEnd = at;
  while (code <= 32) code = text.charCodeAt((at += 1));
  if (code !== EQUALS || nameEnd === from) malformed(scan);
  do code = text.charCodeAt((at += 1));
  while (code <= 32);
  if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) malformed(scan);
  const close = text.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
  if (close < 0) malformed(scan);
  if (scan.attributeCount >= MAX_ATTRIBUTES) throw hostile("属性过多");
  const base = scan.attributeCount * 4;
  places[base] = from;
  places[base + 1] = nameEnd;
  places[base + 2] = at + 1;
  places[base + 3] = close;
  scan.attributeCount += 1;
  return close + 1;
}

/** The value of the tag's attribute with exactly this name, entities resolved. */
export function attribute(scan: XmlScan, name: string): string | null {
  const base = baseOf(scan, name);
  return base < 0 ? null : valueAt(scan, base);
}

/** The value of an attribute that carries any prefix: `r:id` by `"id"`. */
export function prefixedAttribute(scan: XmlScan, local: string): string | null {
  for (let base = 0; base < scan.attributeCount * 4; base += 4) {
    const name = scan.text.slice(scan.places[base], scan.places[base + 1]);
    if (name.endsWith(`:${local}`) && !name.startsWith("xmlns:")) return valueAt(scan, base);
  }
  return null;
}

/** Where the attribute stands, for a change in place. */
export function attributePlace(scan: XmlScan, name: string): AttributePlace | null {
  const base = baseOf(scan, name);
  if (base < 0) return null;
  const [nameStart = 0, , valueStart = 0, valueEnd = 0] = scan.places.slice(base, base + 4);
  return { nameStart, valueStart, valueEnd };
}

/** The tag's attributes as written: full name and value. */
export function allAttributes(scan: XmlScan): readonly (readonly [name: string, value: string])[] {
  return Array.from({ length: scan.attributeCount }, (_, index) => {
    const name = scan.text.slice(scan.places[index * 4], scan.places[index * 4 + 1]);
    return [name, valueAt(scan, index * 4)] as const;
  });
}

/** `"1"`, `"true"`, `"on"` as XML Schema and Excel write yes. */
export function isOn(scan: XmlScan, name: string): boolean {
  const value = attribute(scan, name);
  return value === "1" || value === "true" || value === "on";
}

function baseOf(scan: XmlScan, name: string): number {
  const { places, text } = scan;
  for (let base = 0; base < scan.attributeCount * 4; base += 4) {
    const from = places[base] as number;
    if ((places[base + 1] as number) - from === name.length && text.startsWith(name, from)) return base;
  }
  return -1;
}

function valueAt(scan: XmlScan, base: number): string {
  return resolvedText(scan, scan.text.slice(scan.places[base + 2], scan.places[base + 3]));
}
