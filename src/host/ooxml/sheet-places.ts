import type { Splice } from "./splice";
import type { AttributePlace } from "./xml-attributes";

/** An element's place in the sheet's text: its tag ends at `openEnd`, its content at `closeStart`. */
export interface ElementPlace {
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** A `<row>` in which a cell is wanted. */
export interface RowPlace extends ElementPlace {
  readonly spans: AttributePlace | null;
  /** Style the row gives to cells that are not there, if any. */
  readonly style: number | null;
}

/** Where a wanted cell stands, or where it would have to be put. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** The `<c>` element as written; `null` where there is none. */
  readonly xml: string | null;
  /** Where the element stands, or (`start` = `end`) belongs inside its row. */
  readonly start: number;
  readonly end: number;
  /** Its own style, or what it inherits from row or column. */
  readonly style: number;
}

/** Places in a sheet's text needed to change some of its cells. */
export interface SheetOutline {
  readonly text: string;
  readonly prefix: string;
  readonly sheetData: ElementPlace;
  readonly dimension: AttributePlace | null;
  readonly cells: ReadonlyMap<number, CellPlace>;
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** Where a row that is not there belongs. */
  rowStart(row: number): number;
}

/** The change that turns `<row …/>` into `<row …>` with content, or puts content at the end of `<row>…</row>`. */
export function insideSplices(
  text: string,
  place: ElementPlace,
  at: number,
  inside: string,
): readonly Splice[] {
  if (!place.selfClosing) return [{ start: at, end: at, text: inside }];
  const tag = text.slice(place.start + 1, place.openEnd);
  let nameEnd = 0;
  while (nameEnd < tag.length && tag.charCodeAt(nameEnd) > 32 && tag[nameEnd] !== "/") nameEnd += 1;
  return [{ start: place.openEnd - 2, end: place.openEnd, text: `>${inside}</${tag.slice(0, nameEnd)}>` }];
}
