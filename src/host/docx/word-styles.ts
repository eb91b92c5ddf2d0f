import type { Parts } from "../ooxml/package";
import { prefixedAttribute } from "../ooxml/xml-attributes";
import type { XmlScan } from "../ooxml/xml-cursor";
import { isNamed } from "../ooxml/xml-cursor";
import { scanXml, nextToken } from "../ooxml/xml-scan";
import { eachChild, isSwitchedOn, valueOf, wholeOf } from "./xml-children";

/** Which list a paragraph belongs to, and how deep. */
export interface NumberingRef {
  readonly list: number;
  readonly level: number;
}

/** What a paragraph style decides for us. */
export interface ParagraphStyle {
  /** Heading level from 1; `null` for body text. */
  readonly heading: number | null;
  readonly numbering: NumberingRef | null;
  /** A line of the table of contents. */
  readonly isContents: boolean;
  /** Its text is hidden. */
  readonly isHidden: boolean;
}

interface RawStyle {
  readonly basedOn: string | null;
  readonly name: string;
  readonly outline: number | null;
  readonly list: number | null;
  readonly level: number | null;
  readonly hidden: boolean | null;
}

const PLAIN: ParagraphStyle = { heading: null, numbering: null, isContents: false, isHidden: false };
/** Styles rest on each other no deeper than this; a circle ends there too. */
const MOST_BASES = 12;

/** Reads the style part; gives the look-up by style id. No part: every style is plain. */
export function readStyles(parts: Parts, part: string | null): (id: string | null) => ParagraphStyle {
  if (part === null) return () => PLAIN;
  const styles = new Map<string, RawStyle>();
  const scan = scanXml(parts.text(part), part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2 || !isNamed(scan, "style")) continue;
    const id = prefixedAttribute(scan, "styleId") ?? "";
    styles.set(id, readStyle(scan));
  }
  const known = new Map<string, ParagraphStyle>();
  return (id) => {
    if (id === null) return PLAIN;
    const style = known.get(id) ?? resolved(styles, id);
    known.set(id, style);
    return style;
  };
}

function readStyle(scan: XmlScan): RawStyle {
  let style: RawStyle = { basedOn: null, name: "", outline: null, list: null, level: null, hidden: null };
  eachChild(scan, () => {
    if (isNamed(scan, "basedOn")) style = { ...style, basedOn: valueOf(scan) };
    else if (isNamed(scan, "name")) style = { ...style, name: (valueOf(scan) ?? "").toLowerCase() };
    else if (isNamed(scan, "pPr")) {
      style = { ...style, ...readOutline(scan) };
      return true;
    } else if (isNamed(scan, "rPr")) {
      eachChild(scan, () => {
        if (isNamed(scan, "vanish")) style = { ...style, hidden: isSwitchedOn(scan) };
        return false;
      });
      return true;
    }
    return false;
  });
  return style;
}

function readOutline(scan: XmlScan): Pick<RawStyle, "outline" | "list" | "level"> {
  let outline: number | null = null;
  let list: number | null = null;
  let level: number | null = null;
  eachChild(scan, () => {
    if (isNamed(scan, "outlineLvl")) outline = wholeOf(valueOf(scan));
    if (!isNamed(scan, "numPr")) return false;
    eachChild(scan, () => {
      if (isNamed(scan, "numId")) list = wholeOf(valueOf(scan));
      if (isNamed(scan, "ilvl")) level = wholeOf(valueOf(scan));
      return false;
    });
    return true;
  });
  return { outline, list, level };
}

function resolved(styles: ReadonlyMap<string, RawStyle>, id: string): ParagraphStyle {
  let outline: number | null = null;
  let list: number | null = null;
  let level: number | null = null;
  let isContents = false;
  let hidden: boolean | null = null;
  let at: string | null = id;
  for (let step = 0; at !== null && step < MOST_BASES; step += 1) {
    const style: RawStyle | undefined = styles.get(at);
    if (!style) break;
    outline ??= style.outline ?? headingOf(style.name);
    list ??= style.list;
    level ??= style.level;
    hidden ??= style.hidden;
    isContents ||= /^toc\s?\d/.test(style.name);
    at = style.basedOn;
  }
  return {
    heading: outline !== null && outline >= 0 && outline < 9 ? outline + 1 : null,
    numbering: list === null || list === 0 ? null : { list, level: level ?? 0 },
    isContents,
    isHidden: hidden === true,
  };
}

function headingOf(name: string): number | null {
  const digit = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1];
  return digit === undefined ? null : Number(digit) - 1;
}
