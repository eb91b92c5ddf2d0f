import { builtInFormat } from "./built-in-formats";
import { damaged, tooLarge } from "./failures";
import { attribute } from "./xml-attributes";
import { isNamed, localName, type XmlScan } from "./xml-cursor";
import { nextToken, scanXml, skipElement } from "./xml-scan";

/** What a cell's style index means to us. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly locked: boolean;
}

/** The style of index 0 and of a workbook without styles. */
export const PLAIN_STYLE: CellStyle = { numberFormat: "General", locked: true };

/** Excel itself takes no more. */
const MAX_STYLES = 65_536;

/** The cell styles by index (`cellXfs`). */
export function readStyles(text: string, part: string): readonly CellStyle[] {
  const formats = new Map<number, string>();
  const drafts: { formatId: number; locked: boolean }[] = [];
  const scan = scanXml(text, part);
  let section = "";
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    if (scan.depth === 1 && localName(scan) !== "styleSheet") throw damaged("样式部件不对");
    if (scan.depth === 2) section = isNamed(scan, localName(scan)) ? localName(scan) : "";
    if (scan.depth !== 3) continue;
    if (section === "numFmts" && isNamed(scan, "numFmt")) {
      formats.set(numberOf(scan, "numFmtId"), attribute(scan, "formatCode") ?? "General");
    } else if (section === "cellXfs" && isNamed(scan, "xf")) {
      drafts.push({ formatId: numberOf(scan, "numFmtId"), locked: readLock(scan) });
      if (drafts.length > MAX_STYLES) throw tooLarge("单元格样式过多");
    } else {
      skipElement(scan);
    }
  }
  return drafts.map(({ formatId, locked }) => ({
    numberFormat: formats.get(formatId) ?? builtInFormat(formatId),
    locked,
  }));
}

/** From an `xf` to its close: locked unless its protection says otherwise. */
function readLock(scan: XmlScan): boolean {
  const level = scan.depth;
  let locked = true;
  while (nextToken(scan) !== "close" || scan.depth !== level) {
    if (scan.kind !== "open" || !isNamed(scan, "protection")) continue;
    const value = attribute(scan, "locked");
    locked = value !== "0" && value !== "false";
  }
  return locked;
}

function numberOf(scan: XmlScan, name: string): number {
  const value = Number(attribute(scan, name) ?? "0");
  return Number.isInteger(value) ? value : 0;
}
