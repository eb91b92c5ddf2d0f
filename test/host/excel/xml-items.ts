import { readItems } from "../../../src/host/excel/own-part";
import type { BookModel } from "../../excel-host/model/book";

/** The texts kept in the workbook's parts of ours, all together. */
export function readCustomItemsOf(book: BookModel): ReadonlyMap<string, string> {
  return new Map(book.xmlParts.flatMap(({ xml }) => [...readItems(xml)]));
}
