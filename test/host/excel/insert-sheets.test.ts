import { insertSheets } from "../../../src/host/excel/insert-sheets";
import { failureOf, open, testClock } from "./opened";

const BOOK = { sheets: [{ name: "自评表", cells: { A1: 1 } }] };

describe("putting a blank form into the workbook", () => {
  it("gives the names of the new sheets and goes to the first", async () => {
    const { host, book } = open(BOOK, { sheetsOfFile: () => [{ name: "标准表" }, { name: "附表" }] });
    expect(await insertSheets("UEsDBA==")).toEqual(["标准表", "附表"]);
    expect(host.session.insertedFiles).toEqual(["UEsDBA=="]);
    expect(book.selection.sheetId).toBe(book.sheets[1]?.id);
    expect(host.session.unknownMembers).toEqual([]);
  });

  it("says so where Excel refuses", async () => {
    const { host } = open({ ...BOOK, readOnly: true });
    expect((await failureOf(insertSheets("UEsDBA=="))).code).toBe("readOnly");
    host.person.startEditing();
    expect((await failureOf(insertSheets("UEsDBA==", testClock()))).code).toBe("busyEditing");
  });
});
