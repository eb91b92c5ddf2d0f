import { parseArea, type Area } from "../../core/cells/address";
import type { Parts } from "./package";
import { relationshipsOf } from "./relationships";
import { attribute } from "./xml-attributes";
import { nextToken, scanXml } from "./xml-scan";

/**
 * Header rows of the sheet's tables (列表). Their texts are kept a second time in the table's part; a header
 * changed in the sheet alone makes Excel repair the file, so such cells are not written.
 */
export function tableHeaders(parts: Parts, sheetPart: string): readonly Area[] {
  const areas: Area[] = [];
  for (const { kind, target } of relationshipsOf(parts, sheetPart)) {
    if (kind !== "table" || target === null) continue;
    const scan = scanXml(parts.text(target), target);
    nextToken(scan);
    const area = parseArea(attribute(scan, "ref") ?? "");
    if (area && attribute(scan, "headerRowCount") !== "0") areas.push({ ...area, bottom: area.top });
  }
  return areas;
}
