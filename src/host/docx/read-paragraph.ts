import { prefixedAttribute } from "../ooxml/xml-attributes";
import { isNamed, localName, type XmlScan } from "../ooxml/xml-cursor";
import { innerText } from "../ooxml/xml-scan";
import { symbolOf } from "./symbols";
import type { WordItem, WordParagraph } from "./word-items";
import { eachAlternative, eachChild, isSwitchedOn, valueOf, wholeOf } from "./xml-children";

/** Reads what stands in a text box; the paragraph does not know how blocks are read. */
export type ReadItems = (scan: XmlScan) => readonly WordItem[];

/** Whether a style, of paragraphs or of characters, hides its text. */
export type HidesText = (style: string | null) => boolean;

interface Draft {
  /** In pieces: a paragraph may be as long as a report. */
  readonly pieces: string[];
  style: string | null;
  outline: number | null;
  list: number | null;
  level: number | null;
  endDeleted: boolean;
  readonly boxes: WordItem[];
  readonly hides: HidesText;
}

/**
 * Reads a paragraph: inserted and moved-in text stands, deleted and moved-out text does not; a field gives its
 * result, not its code; hidden text is left out; of alternative drawings only the first is read.
 */
export function readParagraph(scan: XmlScan, readItems: ReadItems, hides: HidesText): WordParagraph {
  const draft: Draft = {
    pieces: [],
    style: null,
    outline: null,
    list: null,
    level: null,
    endDeleted: false,
    boxes: [],
    hides,
  };
  readInline(scan, draft, readItems);
  const { pieces, style, outline, list, level, endDeleted, boxes } = draft;
  const numbering = list === null ? null : { list, level: level ?? 0 };
  return { kind: "paragraph", text: pieces.join(""), style, outline, numbering, endDeleted, boxes };
}

function readInline(scan: XmlScan, draft: Draft, readItems: ReadItems): void {
  eachChild(scan, () => {
    if (isNamed(scan, "r")) readRun(scan, draft, readItems);
    else if (isNamed(scan, "pPr")) readProperties(scan, draft);
    else if (localName(scan) === "AlternateContent")
      eachAlternative(scan, () => readInline(scan, draft, readItems));
    else if (localName(scan) === "t") draft.pieces.push(innerText(scan));
    else if (isGone(scan)) return false;
    else readInline(scan, draft, readItems);
    return true;
  });
}

const GONE: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "sdtPr",
  "sdtEndPr",
  "fldData",
  "rPr",
  "annotation",
  "rt",
]);

/** Deleted or moved-out content, what is no content at all, and the reading above a character. */
function isGone(scan: XmlScan): boolean {
  return GONE.has(localName(scan));
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
  let isHidden = draft.hides(draft.style);
  const put = (text: string): void => {
    if (!isHidden) draft.pieces.push(text);
  };
  eachChild(scan, () => {
    const name = localName(scan);
    if (name === "rPr") {
      eachChild(scan, () => {
        if (isNamed(scan, "rStyle") && draft.hides(valueOf(scan))) isHidden = true;
        if (isNamed(scan, "vanish")) isHidden = isSwitchedOn(scan);
        return false;
      });
      return true;
    }
    if (isNamed(scan, "t")) {
      put(innerText(scan));
      return true;
    }
    const sign = signOf(scan, name);
    if (sign !== null) put(sign);
    else if (isHidden) return false;
    else if (name === "ruby") {
      readInline(scan, draft, readItems);
      return true;
    } else if (name === "AlternateContent") {
      eachAlternative(scan, () => readDrawing(scan, draft, readItems));
      return true;
    } else if (name === "drawing" || name === "pict" || name === "object") {
      readDrawing(scan, draft, readItems);
      return true;
    }
    return false;
  });
}

/** Elements of a run that stand for one character. */
function signOf(scan: XmlScan, name: string): string | null {
  if (name === "tab" || name === "ptab") return "\t";
  if (name === "br" || name === "cr") return "\n";
  if (name === "noBreakHyphen") return "-";
  if (name !== "sym") return null;
  return symbolOf(prefixedAttribute(scan, "font") ?? "", prefixedAttribute(scan, "char") ?? "");
}

/** Looks through a drawing for text boxes. */
function readDrawing(scan: XmlScan, draft: Draft, readItems: ReadItems): void {
  eachChild(scan, () => {
    const name = localName(scan);
    if (name === "AlternateContent") eachAlternative(scan, () => readDrawing(scan, draft, readItems));
    else if (name === "txbxContent") draft.boxes.push(...readItems(scan));
    else readDrawing(scan, draft, readItems);
    return true;
  });
}
