import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import type { WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { readLook } from "../../src/host/ooxml/look/read-look";
import { openWorkbook } from "../../src/host/ooxml/open";
import { openPageWorkbook, type PageWorkbook } from "../../src/page/book/page-workbook";

/** A workbook open in the page, from the bytes of a file. */
export function openBytes(bytes: Uint8Array, name = "自评表.xlsx"): Promise<PageWorkbook> {
  return openPageWorkbook(openWorkbook(bytes, name, inflateNode), (now) => readLook(now, inflateNode));
}

/** A described workbook open in the page. */
export function openDescribed(description: WorkbookDescription): Promise<PageWorkbook> {
  return openBytes(composeWorkbook(description));
}
