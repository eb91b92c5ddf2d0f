import { openBook } from "./book";
import { guarded } from "./failures";
import { ooxmlWorkbook, type OoxmlWorkbook } from "./ooxml-workbook";
import { openPackage } from "./package";
import { findWorkbookPart } from "./package-kind";
import { expectZip } from "./sniff";
import { openZip, type Inflate } from "./zip";

/**
 * Opens the bytes of an .xlsx or .xlsm file. The kind is told by the bytes, never by the name, which only
 * serves the person. Nothing is unpacked beyond what reading needs. Every failure is a `HostError` with one
 * Chinese sentence. The bytes must not be changed while the workbook is in use.
 */
export function openWorkbook(bytes: Uint8Array, name: string, inflate: Inflate): OoxmlWorkbook {
  return guarded(() => {
    expectZip(bytes);
    const parts = openPackage(openZip(bytes), inflate);
    const mainPart = findWorkbookPart(parts);
    const book = openBook(mainPart);
    book.workbook(parts);
    return ooxmlWorkbook(name, parts, book);
  });
}
