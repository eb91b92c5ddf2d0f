import type { BookDesk } from "../../../src/host/book-desk";
import { workbookBytes, type ChosenFile } from "../../../src/host/chosen-file";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";

/** Reads workbooks as the browser does, with Node's inflate. */
export const BOOKS: BookDesk = {
  open: async (file) => openWorkbook(await workbookBytes(file), file.name, inflateNode),
};

/** Bytes as a file a person chose. */
export function bookFile(bytes: Uint8Array, name: string): ChosenFile {
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) };
}
