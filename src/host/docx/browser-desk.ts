import type { ReportDesk } from "../report-desk";
import { missingFile } from "./failures";

/** Reads and makes reports in a browser; reader and writer are bundles of their own, loaded when they are called for. */
export function browserReportDesk(): ReportDesk {
  return {
    async read(file) {
      const [bytes, { readReport }, { inflateBrowser }] = await Promise.all([
        contentOf(file),
        import("./read-report"),
        import("../ooxml/inflate-browser"),
      ]);
      return readReport(bytes, file.name, inflateBrowser);
    },
    async write(paper) {
      const { writePaper } = await import("./write-paper");
      return writePaper(paper);
    },
  };
}

/** A folder that was dropped, or a file gone since it was chosen, cannot be read. */
async function contentOf(file: Parameters<ReportDesk["read"]>[0]): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw missingFile(cause);
  }
}
