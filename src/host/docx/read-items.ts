import { isNamed, localName, type XmlScan } from "../ooxml/xml-cursor";
import { readParagraph, type HidesText, type ReadItems } from "./read-paragraph";
import type { WordCell, WordItem, WordRow, WordTable } from "./word-items";
import { eachAlternative, eachChild, isSwitchedOn, valueOf, wholeOf } from "./xml-children";

/** Spans and gaps beyond this are nonsense. */
const MOST_COLUMNS = 1000;

/** Reads the paragraphs and tables inside the element the scan stands on: a body, a cell, a note, a text box. */
export function itemsReader(hides: HidesText): ReadItems {
  const readItems: ReadItems = (scan) => {
    const items: WordItem[] = [];
    collect(scan, items, reader);
    return items;
  };
  const reader: Reader = {
    paragraph: (scan) => readParagraph(scan, readItems, hides),
    table: (scan) => readTable(scan, reader),
  };
  return readItems;
}

/** How the two kinds of items are read. */
interface Reader {
  readonly paragraph: (scan: XmlScan) => WordItem;
  readonly table: (scan: XmlScan) => WordItem;
}

function collect(scan: XmlScan, items: WordItem[], reader: Reader): void {
  eachChild(scan, () => {
    if (isNamed(scan, "p")) items.push(reader.paragraph(scan));
    else if (isNamed(scan, "tbl")) items.push(reader.table(scan));
    else if (isWrapper(scan)) collect(scan, items, reader);
    else if (localName(scan) === "AlternateContent")
      eachAlternative(scan, () => collect(scan, items, reader));
    else return false;
    return true;
  });
}

/** Content controls, custom XML and inserted or moved-in blocks only wrap what they hold. */
function isWrapper(scan: XmlScan): boolean {
  const name = localName(scan);
  return (
    name === "sdt" ||
    name === "sdtContent" ||
    name === "customXml" ||
    name === "smartTag" ||
    name === "ins" ||
    name === "moveTo"
  );
}

function readTable(scan: XmlScan, reader: Reader): WordTable {
  const rows: WordRow[] = [];
  collectRows(scan, rows, reader);
  return { kind: "table", rows };
}

function collectRows(scan: XmlScan, rows: WordRow[], reader: Reader): void {
  eachChild(scan, () => {
    if (isNamed(scan, "tr")) {
      const row = readRow(scan, reader);
      if (row) rows.push(row);
    } else if (isWrapper(scan)) collectRows(scan, rows, reader);
    else return false;
    return true;
  });
}

/** A row, or `null` where it was deleted. */
function readRow(scan: XmlScan, reader: Reader): WordRow | null {
  let skip = 0;
  let deleted = false;
  const cells: WordCell[] = [];
  const visit = (): boolean => {
    if (isNamed(scan, "tc")) {
      const cell = readCell(scan, reader);
      if (cell) cells.push(cell);
    } else if (isNamed(scan, "trPr")) {
      eachChild(scan, () => {
        if (isNamed(scan, "gridBefore")) skip = clamped(wholeOf(valueOf(scan)), 0);
        if (isNamed(scan, "del")) deleted = true;
        return false;
      });
    } else if (isWrapper(scan)) eachChild(scan, visit);
    else return false;
    return true;
  };
  eachChild(scan, visit);
  return deleted ? null : { skip, cells };
}

/** A cell, or `null` where it was deleted: those behind it move up. */
function readCell(scan: XmlScan, reader: Reader): WordCell | null {
  let deleted = false;
  let span = 1;
  let vertical: WordCell["vertical"] = null;
  let joinsLeft = false;
  const items: WordItem[] = [];
  const visit = (): boolean => {
    if (isNamed(scan, "tcPr")) {
      eachChild(scan, () => {
        if (isNamed(scan, "gridSpan")) span = Math.max(1, clamped(wholeOf(valueOf(scan)), 1));
        if (isNamed(scan, "vMerge")) vertical = valueOf(scan) === "restart" ? "restart" : "continue";
        if (isNamed(scan, "cellDel")) deleted = true;
        if (isNamed(scan, "hMerge")) joinsLeft = valueOf(scan) !== "restart" && isSwitchedOn(scan);
        return false;
      });
    } else if (isNamed(scan, "p")) items.push(reader.paragraph(scan));
    else if (isNamed(scan, "tbl")) items.push(reader.table(scan));
    else if (isWrapper(scan)) eachChild(scan, visit);
    else return false;
    return true;
  };
  eachChild(scan, visit);
  return deleted ? null : { span, vertical, joinsLeft, items };
}

function clamped(value: number | null, otherwise: number): number {
  return value === null || value < 0 ? otherwise : Math.min(value, MOST_COLUMNS);
}
