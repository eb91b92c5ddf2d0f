import { excelWorkbook } from "../../../src/host/excel/excel-workbook";
import { gridsOf, snapshot } from "../../excel-host/model/snapshot";
import { bootExcel } from "../../excel-host/transport/host-bridge";
import { describeWorkbookContract } from "../workbook-contract";
import { bookOfFixture } from "./fixture-book";

// the oldest Excel we serve refuses every newer member, so a slip above the floor fails here
for (const version of ["1.13", "1.15"]) {
  describeWorkbookContract(`Excel of ExcelApi ${version}`, async (fixture) => {
    const book = bookOfFixture(fixture);
    const { host } = bootExcel(book, { sets: { ExcelApi: version } });
    return {
      workbook: excelWorkbook(),
      reopen: async () => excelWorkbook(),
      reread: async () => {
        expect(host.session.unknownMembers).toEqual([]);
        return gridsOf(book);
      },
      snapshot: async () => snapshot(book),
    };
  });
}

/** The last test lets go of a watch without waiting for Excel. */
afterAll(() => new Promise((resolve) => setTimeout(resolve, 50)));
