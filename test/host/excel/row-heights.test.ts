import type { BookDescription } from "../../excel-host/model/describe";
import { rowHeight } from "../../excel-host/model/sizes";
import { snapshot } from "../../excel-host/model/snapshot";
import { decodeToken, encodeToken } from "../../../src/host/excel/written-token";
import { edit } from "../fixture";
import { open, type Opened } from "./opened";

const S = "自评表";

/**
 * 宋体 11 is 15 pixels high. A column of 120 points has 160 pixels, 155 of them for text: ten characters a line.
 * Row 1 was set to 33 points by hand: two lines.
 */
const book = (changes: Partial<BookDescription["sheets"][number]> = {}): BookDescription => ({
  sheets: [
    {
      name: S,
      cells: {
        A1: { value: "短", wrap: true },
        B1: { value: "原", wrap: true },
        C1: "不换行",
        A2: { value: "短", wrap: true },
        A3: { value: "短", wrap: true },
      },
      columnWidths: { A: 120, B: 120, C: 120 },
      rowHeights: { 1: 33, 3: 33 },
      ...changes,
    },
  ],
});

const han = (count: number): string => "实".repeat(count);

const heightOf = ({ book: { sheets } }: Opened, row: number): number =>
  sheets[0] ? rowHeight(sheets[0], row - 1) : NaN;

/** Rows somebody set to a height, from 1. */
const setRows = ({ book: { sheets } }: Opened): readonly number[] =>
  [...(sheets[0]?.rowHeights.keys() ?? [])].map((row) => row + 1);

describe("a row with a long text written into it in Excel", () => {
  it("is fitted, and gets its height back, in two round trips each", async () => {
    const opened = open(book());
    const before = snapshot(opened.book);
    const receipt = await opened.workbook.write([edit(S, "A1", "短", han(40)), edit(S, "B1", "原", han(30))]);
    expect(receipt.refused).toEqual([]);
    expect(opened.host.log.roundTrips()).toBe(2);
    // The stand-in counts 116 ÷ 11 = 10 characters a line of 14.25 points: four lines.
    expect(heightOf(opened, 1)).toBe(57);
    opened.host.log.restart();
    expect((await opened.workbook.revert(receipt)).refused).toEqual([]);
    expect(opened.host.log.roundTrips()).toBe(2);
    expect(snapshot(opened.book)).toBe(before);
    expect(opened.host.session.unknownMembers).toEqual([]);
  });

  it("gets its height back from a receipt that was kept", async () => {
    const opened = open(book());
    const before = snapshot(opened.book);
    const receipt = await opened.workbook.write([edit(S, "A1", "短", han(40))]);
    const kept = JSON.parse(JSON.stringify(receipt)) as typeof receipt;
    await opened.workbook.revert(kept);
    expect(snapshot(opened.book)).toBe(before);
  });

  it("keeps a height somebody gave it since", async () => {
    const opened = open(book());
    const receipt = await opened.workbook.write([edit(S, "A1", "短", han(40))]);
    opened.book.sheets[0]?.rowHeights.set(0, 90);
    expect((await opened.workbook.revert(receipt)).refused).toEqual([]);
    expect(heightOf(opened, 1)).toBe(90);
  });

  it("is fitted again when undoing is undone", async () => {
    const opened = open(book());
    const undone = await opened.workbook.revert(await opened.workbook.write([edit(S, "A1", "短", han(40))]));
    await opened.workbook.revert(undone);
    expect(heightOf(opened, 1)).toBe(57);
  });

  it("is left to Excel where Excel fits it anyway", async () => {
    const opened = open(book());
    await opened.workbook.write([edit(S, "A2", "短", han(40))]);
    expect(setRows(opened)).toEqual([1, 3]);
    expect(heightOf(opened, 2)).toBe(57);
  });
});

describe("a row stays as high as it is", () => {
  it.each([
    ["where the text fits", "A1", "短", han(20), {}],
    ["where the cell does not break lines", "C1", "不换行", han(40), {}],
    ["where the cells are merged", "A1", "短", han(60), { merges: ["A1:B1"] }],
    ["where it is hidden", "A3", "短", han(40), { hiddenRows: [3] }],
  ] as const)("%s", async (_, address, before, after, changes) => {
    const opened = open(book(changes));
    const receipt = await opened.workbook.write([edit(S, address, before, after)]);
    expect(receipt.written).toHaveLength(1);
    expect(setRows(opened)).toEqual([1, 3]);
    expect([...(opened.book.sheets[0]?.hiddenRows ?? [])]).toEqual("hiddenRows" in changes ? [2] : []);
  });

  it("where the sheet is protected: nothing but the cell is asked to change", async () => {
    const opened = open(
      book({ isProtected: true, cells: { A1: { value: "短", wrap: true, locked: false } } }),
    );
    const receipt = await opened.workbook.write([edit(S, "A1", "短", han(40))]);
    expect([receipt.written.length, receipt.refused.length]).toEqual([1, 0]);
    expect(heightOf(opened, 1)).toBe(33);
  });

  it("where what is put back is longer than what stood there: it had this height with it", async () => {
    const opened = open(book({ cells: { A1: { value: han(60), wrap: true } } }));
    const before = snapshot(opened.book);
    await opened.workbook.revert(await opened.workbook.write([edit(S, "A1", han(60), "短")]));
    expect(snapshot(opened.book)).toBe(before);
  });
});

describe("what a receipt keeps of a cell", () => {
  it.each([
    { format: null, height: null },
    { format: "0.00%", height: null },
    { format: null, height: [33, 57] },
    { format: '0"{"', height: [33, 57.75] },
  ] as const)("is read back: %j", (token) => {
    expect(decodeToken(encodeToken(token))).toEqual(token);
  });

  it.each([
    '{"format":',
    '{"format":5,"height":[1,2]}',
    '{"format":null,"height":["1",2]}',
    '{"format":null}',
  ])("is taken as a format where it is nothing else: %s", (text) => {
    expect(decodeToken(text)).toEqual({ format: text, height: null });
  });
});
