import { excelWorkbook } from "../../../src/host/excel/excel-workbook";
import type { Mark, MarkLevel } from "../../../src/host/workbook";
import { readCustomItemsOf } from "./xml-items";
import type { BookDescription } from "../../excel-host/model/describe";
import { snapshot } from "../../excel-host/model/snapshot";
import { solidFill, type Fill } from "../../excel-host/model/style";
import { bootExcel } from "../../excel-host/transport/host-bridge";
import { ref } from "../fixture";
import { keyAt } from "./fixture-book";
import { failureOf, open, type Opened } from "./opened";

const S = "自评表";

const STRIPED: Fill = { ...solidFill("#C0FFEE"), pattern: "LightDown", patternColor: "#112233" };

const BOOK: BookDescription = {
  sheets: [
    {
      name: S,
      cells: {
        A1: "无底色",
        A2: { value: "白", fill: "#FFFFFF" },
        A3: { value: "黄", fill: "#FFFF00" },
        A4: { value: "纹", fill: STRIPED },
        A5: { value: "渐变", fill: { ...solidFill("#123456"), pattern: "LinearGradient" } },
        A6: "无底色",
      },
      merges: ["C1:D2"],
    },
    { name: "受保护", isProtected: true, cells: { A1: { value: 1, locked: false } } },
    { name: "可设格式", isProtected: true, allowFormatCells: true, cells: { A1: 1 } },
  ],
};

const mark = (address: string, level: MarkLevel = "error", sheet = S): Mark => ({
  at: ref(sheet, address),
  level,
  text: "说明",
});

function fillAt({ book }: Pick<Opened, "book">, address: string, sheet = 0): Fill | null {
  return book.sheets[sheet]?.cells.get(keyAt(address))?.style.fill ?? null;
}

describe("marks in Excel", () => {
  it("are fills by level, without notes or comments", async () => {
    const opened = open(BOOK);
    const outcome = await opened.workbook.mark([
      mark("A1"),
      mark("A2", "warning"),
      mark("A3", "hint"),
      mark("C1"),
    ]);
    expect(outcome).toEqual({ marked: 4, notes: false, refused: [] });
    expect(["A1", "A2", "A3", "C1"].map((address) => fillAt(opened, address)?.color)).toEqual([
      "#FFC9CF",
      "#FFF1C3",
      "#DBEBF9",
      "#FFC9CF",
    ]);
    expect(opened.book.sheets.flatMap(({ comments }) => comments)).toEqual([]);
    expect(opened.host.session.unknownMembers).toEqual([]);
  });

  it("come off exactly, no fill, white, yellow and stripes, even after the book was closed and opened", async () => {
    const opened = open(BOOK);
    const before = snapshot(opened.book);
    await opened.workbook.mark(["A1", "A2", "A3", "A4", "A6"].map((address) => mark(address)));
    bootExcel(opened.book);
    await excelWorkbook().clearMarks();
    expect(snapshot(opened.book)).toBe(before);
  });

  it("do not go on gradients, which could not be put back, nor where protection forbids formats", async () => {
    const opened = open(BOOK);
    const marks = [mark("A5"), mark("A1", "error", "受保护"), mark("A1", "error", "可设格式")];
    const outcome = await opened.workbook.mark(marks);
    expect(outcome.refused).toEqual([
      { mark: marks[0], reason: "notTaken" },
      { mark: marks[1], reason: "locked" },
    ]);
    expect(fillAt(opened, "A5")?.pattern).toBe("LinearGradient");
    expect(fillAt(opened, "A1", 2)?.color).toBe("#FFC9CF");
  });

  it("leave alone a cell that the person has coloured since", async () => {
    const opened = open(BOOK);
    await opened.workbook.mark([mark("A1"), mark("A3")]);
    opened.host.person.format(S, "A3", { fill: solidFill("#00FF00") });
    await opened.workbook.clearMarks();
    expect([fillAt(opened, "A1"), fillAt(opened, "A3")?.color]).toEqual([null, "#00FF00"]);
    expect(opened.book.xmlParts).toEqual([]);
  });

  it("are found again where rows were put in or taken out", async () => {
    const opened = open(BOOK);
    await opened.workbook.mark([mark("A2"), mark("A3"), mark("A6")]);
    opened.host.person.insertRows(S, 3, 2);
    await opened.workbook.clearMarks();
    expect(["A2", "A5", "A8"].map((address) => fillAt(opened, address)?.color ?? null)).toEqual([
      "#FFFFFF",
      "#FFFF00",
      null,
    ]);
    await opened.workbook.mark([mark("A5"), mark("A8", "hint")]);
    opened.host.person.deleteRows(S, 1, 3);
    await opened.workbook.mark([mark("A1", "warning")]);
    await opened.workbook.clearMarks();
    expect([fillAt(opened, "A2")?.color, fillAt(opened, "A5")]).toEqual(["#FFFF00", null]);
  });

  it("that protection holds fast are told of, and come off once it is gone", async () => {
    const opened = open(BOOK);
    await opened.workbook.mark([mark("A1"), mark("A1", "hint", "可设格式")]);
    opened.host.person.protect(S);
    const { code, message } = await failureOf(opened.workbook.clearMarks());
    expect([code, message]).toEqual([
      "readOnly",
      "工作表“自评表”受保护，上面的标记没有清除；请取消保护后再点“清除标记”。",
    ]);
    expect([fillAt(opened, "A1")?.color, fillAt(opened, "A1", 2)]).toEqual(["#FFC9CF", null]);
    (opened.book.sheets[0] as (typeof opened.book.sheets)[number]).protection = null;
    await opened.workbook.clearMarks();
    expect(fillAt(opened, "A1")).toBeNull();
  });

  it("are found again on a sheet that was renamed, even where another took its name", async () => {
    const opened = open(BOOK);
    await opened.workbook.mark([mark("A2"), mark("A3"), mark("A1", "hint", "可设格式")]);
    opened.host.person.renameSheet(S, "自评表（终稿）");
    opened.host.person.renameSheet("可设格式", S);
    await opened.workbook.clearMarks();
    expect([fillAt(opened, "A2")?.color, fillAt(opened, "A3")?.color, fillAt(opened, "A1", 2)]).toEqual([
      "#FFFFFF",
      "#FFFF00",
      null,
    ]);
    expect(opened.book.xmlParts).toEqual([]);
  });

  it("of a sheet that is gone are forgotten", async () => {
    const opened = open(BOOK);
    await opened.workbook.mark([mark("A1"), mark("A1", "hint", "可设格式")]);
    opened.host.person.deleteSheet("可设格式");
    await opened.workbook.clearMarks();
    expect([fillAt(opened, "A1"), opened.book.xmlParts]).toEqual([null, []]);
  });

  it("cost two round trips to put on, three to put on anew or to take off", async () => {
    const { workbook, host } = open(BOOK);
    await workbook.mark([mark("A1"), mark("A2")]);
    expect(host.log.roundTrips()).toBe(2);
    host.log.restart();
    await workbook.mark([mark("A2"), mark("A3")]);
    expect(host.log.roundTrips()).toBe(3);
    host.log.restart();
    await workbook.clearMarks();
    expect(host.log.roundTrips()).toBe(3);
    host.log.restart();
    await workbook.clearMarks();
    expect(host.log.roundTrips()).toBe(1);
  });

  it("keep their record in the file host's own form, and the file host's notes in theirs", async () => {
    const opened = open(BOOK);
    const kept = { boxes: [1] };
    const noted = { row: 4, column: 4, plain: 3, marked: 9, fill: "<fill/>", made: null, note: "说明" };
    const record = [{ sheet: S, sheetId: "7", cells: [noted], notes: kept }];
    opened.book.xmlParts.push({
      id: "{1}",
      xml: `<?xml version="1.0"?><items xmlns="urn:self-evaluation-addin:marks"><item key="record">${JSON.stringify(record).replaceAll('"', "&quot;")}</item></items>`,
    });
    await opened.workbook.mark([mark("A3")]);
    const written = JSON.parse(readCustomItemsOf(opened.book).get("record") ?? "null");
    expect(written).toEqual([
      {
        sheet: S,
        sheetId: "7",
        excelId: opened.book.sheets[0]?.id,
        notes: kept,
        cells: [
          noted,
          {
            row: 2,
            column: 0,
            plain: null,
            marked: -1,
            made: null,
            note: null,
            colour: "#FFC9CF",
            fill: '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>',
          },
        ],
      },
    ]);
    await opened.workbook.clearMarks();
    expect(JSON.parse(readCustomItemsOf(opened.book).get("record") ?? "null")).toMatchObject(record);
  });

  it("survive a record someone has spoilt", async () => {
    const opened = open(BOOK);
    opened.book.xmlParts.push({
      id: "{1}",
      xml: '<items xmlns="urn:self-evaluation-addin:marks"><item key="record">[{"sheet":1</item></items>',
    });
    await opened.workbook.mark([mark("A1")]);
    await opened.workbook.clearMarks();
    expect(fillAt(opened, "A1")).toBeNull();
  });
});
