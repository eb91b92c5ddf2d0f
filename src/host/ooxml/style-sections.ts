import { attributePlace, type AttributePlace } from "./xml-attributes";
import { localName } from "./xml-cursor";
import { nextToken, scanXml, skipElement } from "./xml-scan";

/** Order of the children of `<styleSheet>`; a list that is missing is put at its place. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** One list of the styles part. */
export interface StyleSection {
  readonly items: string[];
  readonly count: AttributePlace | null;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly selfClosing: boolean;
}

/** The lists of the styles part. */
export interface StyleSections {
  readonly byName: ReadonlyMap<string, StyleSection>;
  /** Where a missing section of this name belongs. */
  placeFor(name: string): number;
  readonly prefix: string;
}

/** Reads the lists of a styles part with their items as written. */
export function readStyleSections(text: string, part: string): StyleSections {
  const scan = scanXml(text, part);
  const byName = new Map<string, StyleSection>();
  const ends = new Map<string, number>();
  let rootOpenEnd = 0;
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    if (scan.depth === 1) rootOpenEnd = scan.end;
    if (scan.depth !== 2) continue;
    const name = localName(scan);
    const { end: openEnd, selfClosing } = scan;
    const count = attributePlace(scan, "count");
    const items: string[] = [];
    const level = scan.depth;
    while (nextToken(scan) !== "close" || scan.depth !== level) {
      if (scan.kind !== "open") continue;
      const start = scan.start;
      skipElement(scan);
      items.push(text.slice(start, scan.end));
    }
    const closeStart = selfClosing ? openEnd : scan.start;
    byName.set(name, { items, count, openEnd, closeStart, selfClosing });
    ends.set(name, scan.end);
  }
  const placeFor = (name: string): number =>
    Math.max(rootOpenEnd, ...ORDER.slice(0, ORDER.indexOf(name)).map((earlier) => ends.get(earlier) ?? 0));
  return { byName, placeFor, prefix: scan.rootPrefix };
}
