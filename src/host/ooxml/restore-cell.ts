import { formatAddress, parseAddress } from "../../core/cells/address";
import type { CellContent } from "../../core/cells/edit";
import type { WrittenCell } from "../workbook";
import { readRawCell, valueOf } from "./cell-content";
import type { CellToken } from "./cell-token";
import { cellXml, withStyle } from "./cell-xml";
import { attributeOf, scanElement, withAttributes } from "./element-xml";
import { holds } from "./judge";
import type { CellBefore } from "./patch-cells";
import type { StylesPatch } from "./patch-styles";
import type { CellPlace } from "./sheet-places";
import type { SheetContext } from "./sheet-reading";
import type { StyleDesk } from "./style-desk";
import { isNamed } from "./xml-cursor";

/** What a cell is to become again, and whether that is its old element to the letter. */
export interface Restored {
  readonly before: CellBefore;
  readonly exact: boolean;
}

/**
 * How to put one written cell back. Its old element serves while the cell stands as we wrote it and the old
 * element still means the same here (a file saved anew by Excel numbers texts and styles afresh); otherwise
 * the content is written anew into the element that is there.
 */
export function restoredCell(
  cell: WrittenCell,
  token: CellToken | null,
  place: CellPlace,
  prefix: string,
  context: SheetContext,
  desk: StyleDesk,
): Restored {
  if (
    token &&
    place.xml === token.written &&
    meansTheSame(cell, token.before, token.written, prefix, context, desk)
  ) {
    return { before: token.before, exact: true };
  }
  if (place.xml === null && isBlank(cell.before)) return { before: { c: null }, exact: false };
  const fresh = cellXml(place.xml, prefix, formatAddress(cell.at), cell.before);
  const style = cell.formatBefore === null ? place.style : desk.withFormat(place.style, cell.formatBefore);
  const keepsStyle = place.xml === null ? style === 0 : cell.formatBefore === null;
  return { before: { c: keepsStyle ? fresh : withStyle(fresh, style) }, exact: false };
}

function meansTheSame(
  cell: WrittenCell,
  before: CellBefore,
  written: string | null,
  prefix: string,
  context: SheetContext,
  desk: StyleDesk,
): boolean {
  if (before.c === null) return isBlank(cell.before);
  if (!isCellOf(before.c, prefix, cell)) return false;
  const raw = readRawCell(scanElement(before.c));
  if (raw.formula && raw.formula.kind !== "normal") return false;
  if (
    !holds(valueOf(raw, context.sharedStrings, context.date1904, ""), raw.formula?.text ?? null, cell.before)
  )
    return false;
  const writtenStyle = Number(attributeOf(written ?? "<c/>", "s") ?? "0");
  if (cell.formatBefore === null) return raw.style === writtenStyle;
  return (
    context.styles[raw.style]?.numberFormat === cell.formatBefore &&
    sameButFormat(desk.patch(), raw.style, writtenStyle)
  );
}

function isBlank(content: CellContent): boolean {
  return content.kind === "value" && content.value.kind === "blank";
}

/** Whether the text is one `<c>` element for that cell. */
function isCellOf(xml: string, prefix: string, { at }: WrittenCell): boolean {
  const scan = scanElement(xml);
  if (scan.rootPrefix !== prefix || !isNamed(scan, "c") || !isOneElement(xml)) return false;
  const given = attributeOf(xml, "r");
  const place = given === null ? at : parseAddress(given);
  return place?.row === at.row && place.column === at.column;
}

function isOneElement(xml: string): boolean {
  const scan = scanElement(xml);
  readRawCell(scan);
  return scan.end === xml.length;
}

/** Whether two styles differ in nothing but their number format. */
function sameButFormat(styles: StylesPatch, a: number, b: number): boolean {
  const bare = (index: number): string =>
    withAttributes(styles.xf(index), [
      ["numFmtId", null],
      ["applyNumberFormat", null],
    ]);
  return bare(a) === bare(b);
}
