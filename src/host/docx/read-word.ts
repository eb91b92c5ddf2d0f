import type { ReportDocument } from "../../core/narrative/document";
import { openPackage, type Parts } from "../ooxml/package";
import { prefixedAttribute } from "../ooxml/xml-attributes";
import { isNamed, type XmlScan } from "../ooxml/xml-cursor";
import { nextToken, scanXml } from "../ooxml/xml-scan";
import { openZip, type Inflate } from "../ooxml/zip";
import { damagedReport, reportTooLarge } from "./failures";
import { itemsReader } from "./read-items";
import type { ReadItems } from "./read-paragraph";
import type { WordItem } from "./word-items";
import { readNumbering } from "./word-numbering";
import { findWordParts } from "./word-part";
import { readStyles } from "./word-styles";
import { finished, layItems, newDraft } from "./word-text";

/** Reads a .docx: body, footnotes and endnotes behind it. Headers, footers and comments are not the report. */
export function readWord(bytes: Uint8Array, name: string, inflate: Inflate): ReportDocument {
  const parts = openPackage(openZip(bytes), inflate);
  const found = findWordParts(parts);
  const styleOf = readStyles(parts, found.styles);
  const readItems = itemsReader((style) => styleOf(style).isHidden);
  const draft = newDraft(styleOf, readNumbering(parts, found.numbering));
  layItems(draft, readBody(parts, found.document, readItems), "paragraph");
  for (const notes of [found.footnotes, found.endnotes])
    if (notes !== null) layItems(draft, readNotes(parts, notes, readItems), "footnote");
  return finished(name, draft);
}

/** A thousand pages have some three thousand tags each. */
const MAX_TAGS = 3_000_000;

/** A scan of a part that is no larger than a report can be. */
function scanPart(parts: Parts, part: string): XmlScan {
  const text = parts.text(part);
  let tags = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1))
    if ((tags += 1) > MAX_TAGS) throw reportTooLarge("正文内容过多");
  return scanXml(text, part);
}

function readBody(parts: Parts, part: string, readItems: ReadItems): readonly WordItem[] {
  const scan = scanPart(parts, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind === "open" && scan.depth === 2 && isNamed(scan, "body")) return readItems(scan);
  }
  throw damagedReport("没有正文");
}

/** The notes a person wrote; separators are Word's own. */
function readNotes(parts: Parts, part: string, readItems: ReadItems): readonly WordItem[] {
  const items: WordItem[] = [];
  const scan = scanPart(parts, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2) continue;
    const type = prefixedAttribute(scan, "type");
    const isNote = isNamed(scan, "footnote") || isNamed(scan, "endnote");
    if (isNote && (type === null || type === "normal")) items.push(...readItems(scan));
  }
  return items;
}
