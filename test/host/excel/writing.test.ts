import type { CellEdit } from "../../../src/core/cells/edit";
import { areaAt, type BookDescription } from "../../excel-host/model/describe";
import { gridsOf, snapshot } from "../../excel-host/model/snapshot";
import { edit, formula, plainAt } from "../fixture";
import { keyAt } from "./fixture-book";
import { open, type Opened } from "./opened";

const S = "自评表";

const BOOK: BookDescription = {
  sheets: [
    {
      name: S,
      cells: {
        A1: "项目",
        B1: 10,
        B2: 20,
        B3: "=SUM(B1:B2)",
        C1: { value: 0.5, format: "0%" },
        D1: { value: "05", format: "@" },
        E1: { value: "", format: "@" },
        F1: { value: "原文", fill: "#FFFF00", bold: true },
      },
      merges: ["A5:B6"],
    },
    { name: "附表", cells: { A1: 1 } },
  ],
};

const text = ({ book }: Opened, address: string): string | undefined =>
  gridsOf(book)[0]?.cells.get(keyAt(address))?.text;

describe("writing to Excel", () => {
  it("takes two round trips however many cells, and one where nothing may be written", async () => {
    const opened = open(BOOK);
    const edits: CellEdit[] = [];
    for (let row = 10; row < 1_010; row += 1)
      for (const column of "GHI") edits.push(edit(S, `${column}${row}`, null, row));
    edits.push(edit("附表", "A1", 1, 2), edit(S, "B1", 10, 11));
    const receipt = await opened.workbook.write(edits);
    expect([receipt.written.length, receipt.refused.length]).toEqual([3_002, 0]);
    expect(opened.host.log.roundTrips()).toBe(2);
    opened.host.log.restart();
    await opened.workbook.revert(receipt);
    expect(opened.host.log.roundTrips()).toBe(2);
    opened.host.log.restart();
    await opened.workbook.write([edit(S, "B1", 99, 1)]);
    expect(opened.host.log.roundTrips()).toBe(1);
    opened.host.log.restart();
    await opened.workbook.write([]);
    expect(opened.host.log.roundTrips()).toBe(0);
    expect(opened.host.session.unknownMembers).toEqual([]);
  });

  it.each([
    "95",
    "90%",
    "９５％",
    "1,234.5",
    "2024-1-5",
    "2024年4月",
    "4月5日",
    "1E3",
    "(5)",
    "¥12",
    "＝1+1",
    "#N/A",
    "true",
    "'",
    "''",
    "实际完成412.23万元，较年度指标值329.47万元超出82.76万元（偏离25.12%）。原因：〔请填写〕；改进措施：〔请填写〕",
  ])("keeps the text %j as it is, in plain cells and in text cells", async (given) => {
    const opened = open(BOOK);
    const receipt = await opened.workbook.write([edit(S, "G1", null, given), edit(S, "E1", null, given)]);
    expect(receipt.refused).toEqual([]);
    expect([plainAt(gridsOf(opened.book)[0], "G1"), plainAt(gridsOf(opened.book)[0], "E1")]).toEqual([
      given,
      given,
    ]);
    expect(receipt.written.map(({ formatBefore }) => formatBefore)).toEqual([null, null]);
  });

  it("makes a number of a cell of the text format, and puts text and format back", async () => {
    const opened = open(BOOK);
    const before = snapshot(opened.book);
    const receipt = await opened.workbook.write([
      edit(S, "D1", "05", 5),
      edit(S, "E1", null, formula("B1/2", 5)),
    ]);
    expect(receipt.refused).toEqual([]);
    expect(receipt.written.map(({ formatBefore }) => formatBefore)).toEqual(["@", "@"]);
    expect([plainAt(gridsOf(opened.book)[0], "D1"), plainAt(gridsOf(opened.book)[0], "E1")]).toEqual([5, 5]);
    await opened.workbook.revert(receipt);
    expect(snapshot(opened.book)).toBe(before);
  });

  it("leaves the looks of what it writes, and every other cell", async () => {
    const opened = open(BOOK);
    await opened.workbook.write([edit(S, "F1", "原文", "新文"), edit(S, "C1", 0.5, 0.25)]);
    expect(text(opened, "C1")).toBe("25%");
    expect(opened.book.sheets[0]?.cells.get(keyAt("F1"))?.style).toMatchObject({
      bold: true,
      fill: { color: "#FFFF00" },
    });
  });

  it("writes cells side by side and apart in one go, formulas recalculated in the receipt", async () => {
    const opened = open(BOOK);
    const receipt = await opened.workbook.write([
      edit(S, "B1", 10, 1),
      edit(S, "B2", 20, 2),
      edit(S, "B3", formula("SUM(B1:B2)", 30), formula("B1+B2", 3)),
    ]);
    expect(receipt.written[2]?.after).toEqual(formula("B1+B2", 3));
  });

  it("refuses spilled cells and their origin", async () => {
    const opened = open({
      sheets: [
        {
          name: S,
          cells: {
            A1: { formula: "SEQUENCE(3)", value: 1 },
            A2: { formula: "SEQUENCE(3)", value: 2 },
            A4: 4,
          },
          arrays: [{ area: "A1:A3", kind: "spill" }],
        },
      ],
    });
    const receipt = await opened.workbook.write([
      edit(S, "A1", formula("SEQUENCE(3)", 1), 1),
      edit(S, "A3", null, 1),
      edit(S, "A4", 4, 5),
    ]);
    expect(receipt.refused.map(({ reason }) => reason)).toEqual(["array", "array"]);
    expect(receipt.written).toHaveLength(1);
  });

  it("refuses a format it may not set on a protected sheet, rather than show 0.8 for 80%", async () => {
    const sheet = { name: S, isProtected: true, cells: { B1: { value: 1, locked: false } } };
    const asked = edit(S, "B1", 1, 0.8, "0%");
    const strict = open({ sheets: [sheet] });
    expect((await strict.workbook.write([asked])).refused).toEqual([{ edit: asked, reason: "locked" }]);
    const lenient = open({ sheets: [{ ...sheet, allowFormatCells: true }] });
    expect((await lenient.workbook.write([asked])).refused).toEqual([]);
  });

  it("refuses everything in a workbook that is read-only", async () => {
    const { workbook, host } = open({ ...BOOK, readOnly: true });
    const asked = edit(S, "B1", 10, 1);
    expect(await workbook.write([asked])).toMatchObject({
      written: [],
      refused: [{ edit: asked, reason: "readOnly" }],
    });
    expect([workbook.capabilities.write, host.log.roundTrips()]).toEqual([false, 1]);
    expect(await workbook.mark([{ at: asked.at, level: "error", text: "" }])).toMatchObject({ marked: 0 });
  });

  it("refuses the cells of a sheet that goes away between the two round trips, and writes the rest", async () => {
    const { workbook, host, book } = open(BOOK);
    host.before(2, () => host.person.deleteSheet("附表"));
    const receipt = await workbook.write([edit("附表", "A1", 1, 2), edit(S, "B1", 10, 1)]);
    expect(receipt.refused.map(({ reason }) => reason)).toEqual(["missingSheet"]);
    expect(receipt.written.map(({ field }) => field)).toEqual([`${S}!B1`]);
    expect(plainAt(gridsOf(book)[0], "B1")).toBe(1);
  });

  it("finds a cell stale that the person changed, or that moved with inserted rows", async () => {
    const { workbook, host } = open(BOOK);
    await workbook.read();
    host.person.insertRows(S, 1);
    const receipt = await workbook.write([edit(S, "B1", 10, 1), edit(S, "B2", 20, 1)]);
    expect(receipt.refused.map(({ reason }) => reason)).toEqual(["stale", "stale"]);
  });

  it("puts back what it can where rows were inserted since, and says what it cannot", async () => {
    const { workbook, host, book } = open(BOOK);
    const receipt = await workbook.write([edit(S, "B2", 20, 5), edit("附表", "A1", 1, 5)]);
    host.person.insertRows(S, 1);
    const back = await workbook.revert(receipt);
    expect(back.refused.map(({ edit: { at }, reason }) => [at.sheet, reason])).toEqual([[S, "stale"]]);
    expect(plainAt(gridsOf(book)[1], "A1")).toBe(1);
  });

  it("leaves a format alone that the person chose since, and puts the content back", async () => {
    const { workbook, host, book } = open(BOOK);
    const receipt = await workbook.write([edit(S, "B1", 10, 0.1, "0%")]);
    host.person.format(S, "B1", { numberFormat: "0.000" });
    expect((await workbook.revert(receipt)).refused).toEqual([]);
    expect(gridsOf(book)[0]?.cells.get(keyAt("B1"))).toMatchObject({
      value: { number: 10 },
      numberFormat: "0.000",
    });
  });

  it("never writes a covered cell, even far below its master", async () => {
    const { workbook } = open({
      sheets: [{ name: S, cells: { A1: 1 }, merges: ["A1:A3000", "C2990:D3000"] }],
    });
    const receipt = await workbook.write([
      edit(S, "A2500", null, 1),
      edit(S, "D2995", null, 1),
      edit(S, "E1", null, 1),
    ]);
    expect(receipt.refused.map(({ reason }) => reason)).toEqual(["covered", "covered"]);
  });

  it("says of a cell that Excel did not take what it was given, and lists it as it stands", async () => {
    const { workbook, host, book } = open(BOOK);
    const before = snapshot(book);
    host.before(2, () => {
      book.sheets[0]?.merges.push(areaAt("B1:C1"));
      host.person.format(S, "B2", { numberFormat: "@" });
    });
    const edits = [edit(S, "C1", 0.5, 0.7), edit(S, "B2", 20, 21)];
    const receipt = await workbook.write(edits);
    expect(receipt.refused).toEqual(edits.map((asked) => ({ edit: asked, reason: "notTaken" })));
    expect(receipt.written).toMatchObject([
      { field: `${S}!B2`, after: { value: { kind: "text", text: "21" } } },
    ]);
    await workbook.revert(receipt);
    book.sheets[0]?.merges.pop();
    expect(snapshot(book)).toBe(before);
  });

  it("does one thing after the other", async () => {
    const { workbook, host } = open(BOOK, { delay: 3 });
    const first = workbook.write([edit(S, "B1", 10, 1)]);
    const [grid] = await workbook.read();
    expect(plainAt(grid, "B1")).toBe(1);
    await first;
    expect(host.log.roundTrips()).toBe(3);
  });
});
