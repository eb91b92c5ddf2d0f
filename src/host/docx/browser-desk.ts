import { bytesOf } from "../chosen-file";
import type { ReportDesk } from "../report-desk";

/** Reads and makes reports in a browser; reader and writer are bundles of their own, loaded when they are called for. */
export function browserReportDesk(): ReportDesk {
  return {
    async read(file) {
      const [bytes, { readReport }, { inflateBrowser }] = await Promise.all([
        bytesOf(file),
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
