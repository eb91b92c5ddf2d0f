import type { BookDesk } from "../book-desk";
import { workbookBytes } from "../chosen-file";

/** Reads workbooks in a browser; the reader is a bundle of its own, loaded when it is called for. */
export function browserBooks(): BookDesk {
  return {
    async open(file) {
      const [bytes, { openWorkbook }, { inflateBrowser }] = await Promise.all([
        workbookBytes(file),
        import("./open"),
        import("./inflate-browser"),
      ]);
      return openWorkbook(bytes, file.name, inflateBrowser);
    },
  };
}
