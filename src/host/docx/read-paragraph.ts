import { isNamed, localName, type XmlScan } from "../ooxml/xml-cursor";
import { innerText } from "../ooxml/xml-scan";
import type { WordItem, WordParagraph } from "./word-items";
import { eachChild, isSwitchedOn, valueOf, wholeOf } from "./xml-children";

/** Reads what stands in a text box; the paragraph does not know how blocks are read. */
export type ReadItems = (scan: XmlScan) => readonly WordItem[];

interface Draft {
  text: string;
  style: string | null;
  outline: number | null;
  list: number | null;
  level: number | null;
  endDeleted: boolean;
  readonly boxes: WordItem[];
}

/**
 * Reads a paragraph: inserted and moved-in text stands, deleted and moved-out text does not; a field gives its
 * result, not its code; hidden text is left out; of alternative drawings only the first is read.
 */
export function readParagraph(scan: XmlScan, readItems: ReadItems): WordParagraph {
  const draft: Draft = {
    text: "",
    style: null,
    outline: null,
    list: null,
    level: null,
    endDeleted: false,
    boxes: [],
  };
  readInline(scan, draft, readItems);
  const { text, style, outline, list, level, endDeleted, boxes } = draft;
  const numbering = list === null ? null : { list, level: level ?? 0 };
  return { kind: "paragraph", text, style, outline, numbering, endDeleted, boxes };
}

function readInline(scan: XmlScan, draft: Draft, readItems: ReadItems): void {
  eachChild(scan, () => {
    if (isNamed(scan, "r")) readRun(scan, draft, readItems);
    else if (isNamed(scan, "pPr")) readProperties(scan, draft);
    else if (isGone(scan)) return false;
    else readInline(scan, draft, readItems);
    return true;
  });
}

/** Deleted or moved-out content, and what is no content at all. */
function isGone(scan: XmlScan): boolean {
  const name = localName(scan);
  return (
    name === "del" ||
    name === "moveFrom" ||
    name === "Fallback" ||
    name === "sdtPr" ||
    name === "sdtEndPr" ||
    name === "fldData" ||
    name === "rPr" ||
    name === "annotation"
  );
}

function readProperties(scan: XmlScan, draft: Draft): void {
  eachChild(scan, () => {
    if (isNamed(scan, "pStyle")) draft.style = valueOf(scan);
    else if (isNamed(scan, "outlineLvl")) draft.outline = wholeOf(valueOf(scan));
    else if (isNamed(scan, "numPr")) {
      eachChild(scan, () => {
        if (isNamed(scan, "numId")) draft.list = wholeOf(valueOf(scan));
        if (isNamed(scan, "ilvl")) draft.level = wholeOf(valueOf(scan));
        return false;
      });
      return true;
    } else if (isNamed(scan, "rPr")) {
      eachChild(scan, () => {
        if (isNamed(scan, "del") || isNamed(scan, "moveFrom")) draft.endDeleted = true;
        return false;
      });
      return true;
    }
    return false;
  });
}

function readRun(scan: XmlScan, draft: Draft, readItems: ReadItems): void {
  let isHidden = false;
  eachChild(scan, () => {
    const name = localName(scan);
    if (name === "rPr") {
      eachChild(scan, () => {
        if (isNamed(scan, "vanish") && isSwitchedOn(scan)) isHidden = true;
        return false;
      });
      return true;
    }
    if (isNamed(scan, "t")) {
      const text = innerText(scan);
      if (!isHidden) draft.text += text;
      return true;
    }
    if (name === "tab" || name === "ptab") draft.text += "\t";
    else if (name === "br" || name === "cr") draft.text += "\n";
    else if (name === "noBreakHyphen") draft.text += "-";
    else if (name === "drawing" || name === "pict" || name === "object" || name === "AlternateContent") {
      readDrawing(scan, draft, readItems);
      return true;
    }
    return false;
  });
}

/** Looks through a drawing for text boxes. */
function readDrawing(scan: XmlScan, draft: Draft, readItems: ReadItems): void {
  eachChild(scan, () => {
    if (localName(scan) === "Fallback") return false;
    if (localName(scan) === "txbxContent") draft.boxes.push(...readItems(scan));
    else readDrawing(scan, draft, readItems);
    return true;
  });
}
