import type { BookDescription } from "../../excel-host/model/describe";
import { ref } from "../fixture";
import { failureOf, open } from "./opened";

const BOOK: BookDescription = {
  sheets: [
    { name: "自评表", cells: { A1: 1 } },
    { name: "附表 2", cells: { H20: 1 }, isProtected: true },
    { name: "说明", cells: { A1: 1 }, visibility: "hidden" },
    { name: "参数", cells: { A1: 1 }, visibility: "veryHidden" },
  ],
};

describe("going to a cell", () => {
  it("shows its sheet and selects it, protected or not", async () => {
    const { workbook, host, book } = open(BOOK);
    await workbook.select(ref("附表 2", "H20"));
    expect(book.selection).toEqual({
      sheetId: book.sheets[1]?.id,
      area: { top: 19, left: 7, bottom: 19, right: 7 },
    });
    expect(host.log.roundTrips()).toBe(2);
  });

  it("tells in one round trip where the person stands, and says so while a cell is being typed into", async () => {
    const { workbook, host } = open(BOOK);
    host.person.select("附表 2", "H20:I25");
    expect(await workbook.selection()).toEqual(ref("附表 2", "H20"));
    expect(host.log.roundTrips()).toBe(1);
    host.person.startEditing();
    expect(await failureOf(workbook.selection())).toMatchObject({ code: "busyEditing" });
  });

  it.each(["说明", "参数"])("says that the sheet %s is hidden, and stays", async (sheet) => {
    const { workbook, book } = open(BOOK);
    const { message } = await failureOf(workbook.select(ref(sheet, "A1")));
    expect(message).toBe(`工作表“${sheet}”已隐藏，请先在 Excel 中取消隐藏，再定位。`);
    expect(book.selection.sheetId).toBe(book.sheets[0]?.id);
  });

  it("says that the sheet is gone", async () => {
    const { workbook } = open(BOOK);
    const { code, message } = await failureOf(workbook.select(ref("旧表", "A1")));
    expect([code, message]).toEqual(["missingSheet", "找不到工作表“旧表”，可能已被删除或改名，请重新校验。"]);
  });
});
