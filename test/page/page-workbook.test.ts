import type { CellEdit } from "../../src/core/cells/edit";
import { cellAt } from "../../src/core/cells/grid";
import { BLANK, numberValue, textValue, type CellValue } from "../../src/core/cells/value";
import type { PageWorkbook } from "../../src/page/book/page-workbook";
import { openDescribed } from "./book-of";

const open = (): Promise<PageWorkbook> =>
  openDescribed({
    sheets: [
      { name: "封面", visibility: "hidden", cells: [{ row: 0, column: 0, value: "x" }] },
      {
        name: "自评表",
        cells: [
          { row: 0, column: 0, value: 5 },
          { row: 9, column: 2, value: 7 },
        ],
        rows: [
          { row: 7, hidden: true },
          { row: 8, hidden: true },
          { row: 9, hidden: true },
        ],
      },
    ],
  });

const edit = (row: number, before: CellValue, after: CellValue): CellEdit => ({
  at: { sheet: "自评表", row, column: 0 },
  before: { kind: "value", value: before },
  after: { kind: "value", value: after },
  field: "typed",
  why: "手工输入",
  numberFormat: null,
});

const valueOf = (book: PageWorkbook, row: number): CellValue => {
  const grid = book.view().grids.find((one) => one.sheet === "自评表");
  return grid ? cellAt(grid, { row, column: 0 }).value : BLANK;
};

describe("a workbook open in the page", () => {
  it("shows the first sheet that is not hidden", async () => {
    expect((await open()).view()).toMatchObject({ sheet: "自评表", isUnsaved: false });
  });

  it("tells the watchers of what a person types, not of what the pane writes", async () => {
    const book = await open();
    const seen = jest.fn();
    const stop = await book.watch(seen);
    await book.write([edit(0, numberValue(5), numberValue(6))]);
    expect(seen).not.toHaveBeenCalled();
    await book.type([edit(0, numberValue(6), numberValue(7))]);
    expect(seen).toHaveBeenCalledTimes(1);
    stop();
    await book.type([edit(0, numberValue(7), numberValue(8))]);
    expect(seen).toHaveBeenCalledTimes(1);
    expect(valueOf(book, 0)).toEqual(numberValue(8));
  });

  it("keeps what did not change, so that only that is drawn again", async () => {
    const book = await open();
    const before = book.view().grids[1];
    await book.type([edit(3, BLANK, numberValue(1))]);
    const after = book.view().grids[1];
    expect(after).not.toBe(before);
    expect(after?.merges).toBe(before?.merges);
    expect(after?.cells.get(0)).toBe(before?.cells.get(0));
  });

  it("says why a cell was not taken and stays as it was", async () => {
    const book = await open();
    const receipt = await book.type([edit(0, numberValue(99), numberValue(1))]);
    expect(receipt.refused.map(({ reason }) => reason)).toEqual(["stale"]);
    expect(book.view().isUnsaved).toBe(false);
  });

  it("takes back what was typed, last first", async () => {
    const book = await open();
    await book.type([edit(0, numberValue(5), numberValue(6))]);
    await book.type([edit(0, numberValue(6), numberValue(7))]);
    expect(await book.takeBack()).toBe(true);
    expect(valueOf(book, 0)).toEqual(numberValue(6));
    expect(await book.takeBack()).toBe(true);
    expect(valueOf(book, 0)).toEqual(numberValue(5));
    expect(await book.takeBack()).toBeNull();
  });

  it("does not take back a cell changed since", async () => {
    const book = await open();
    await book.type([edit(0, numberValue(5), numberValue(6))]);
    await book.write([edit(0, numberValue(6), numberValue(9))]);
    expect(await book.takeBack()).toBe(false);
    expect(valueOf(book, 0)).toEqual(numberValue(9));
  });

  it("goes to a cell: turns to its sheet, opens hidden rows, has it scrolled to", async () => {
    const book = await open();
    book.showSheet("封面");
    await book.select({ sheet: "自评表", row: 9, column: 2 });
    const { sheet, active, opened, timesShown } = book.view();
    expect({ sheet, active, timesShown }).toEqual({
      sheet: "自评表",
      active: { row: 9, column: 2 },
      timesShown: 1,
    });
    expect([...opened.rows]).toEqual([7]);
    expect(await book.selection()).toEqual({ sheet: "自评表", row: 9, column: 2 });
    await book.select({ sheet: "没有", row: 0, column: 0 });
    expect(book.view().sheet).toBe("自评表");
  });

  it("does not scroll to the cell the person has just clicked, but does when asked again", async () => {
    const book = await open();
    book.activate({ row: 3, column: 0 });
    await book.select({ sheet: "自评表", row: 3, column: 0 });
    expect(book.view().timesShown).toBe(0);
    await book.select({ sheet: "自评表", row: 3, column: 0 });
    expect(book.view().timesShown).toBe(1);
  });

  it("remembers the place on each sheet", async () => {
    const book = await open();
    book.activate({ row: 3, column: 1 });
    book.showSheet("封面");
    expect(book.view().active).toEqual({ row: 0, column: 0 });
    book.showSheet("自评表");
    expect(book.view().active).toEqual({ row: 3, column: 1 });
  });

  it("shows marks in the look at once and takes them off again", async () => {
    const book = await open();
    const fill = (): string | null => book.view().look.sheet("自评表")?.cell(0, 0).fill ?? null;
    expect(fill()).toBeNull();
    await book.mark([{ at: { sheet: "自评表", row: 0, column: 0 }, level: "error", text: "错" }]);
    expect(fill()).not.toBeNull();
    await book.clearMarks();
    expect(fill()).toBeNull();
  });

  it("shows a row higher for a text that needs room, and as it was when that is taken back", async () => {
    // 宋体 11 in a column of 8 digits: four characters a line, 15 × 1.3 = 20 pixels each; 20 of them 5 × 20 + 3.
    const book = await openDescribed({
      sheets: [
        {
          name: "自评表",
          columns: [{ from: 0, width: 8 }],
          rows: [{ row: 0, height: 30 }],
          cells: [{ row: 0, column: 0, value: "短", style: { align: { wrap: true } } }],
        },
      ],
    });
    const height = (): number | undefined => book.view().look.sheet("自评表")?.row(0).height;
    expect(height()).toBe(40);
    await book.type([edit(0, textValue("短"), textValue("实".repeat(20)))]);
    expect(height()).toBe(103);
    await book.takeBack();
    expect(height()).toBe(40);
  });

  it("counts as saved once the file was handed out", async () => {
    const book = await open();
    await book.type([edit(0, numberValue(5), numberValue(6))]);
    expect(book.view().isUnsaved).toBe(true);
    expect(book.save().length).toBeGreaterThan(500);
    expect(book.view().isUnsaved).toBe(false);
  });
});
