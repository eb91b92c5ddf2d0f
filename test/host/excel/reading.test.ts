import { formatAddress } from "../../../src/core/cells/address";
import { rehearseReading } from "../../../src/host/excel/read-book";
import { addressOf } from "../../../src/core/cells/grid";
import type { SheetDescription } from "../../excel-host/model/describe";
import { gridsOf } from "../../excel-host/model/snapshot";
import { FORM } from "../workbook-contract";
import { bookOfFixture } from "./fixture-book";
import { failureOf, open } from "./opened";

function form(name: string): SheetDescription {
  const cells: Record<string, string | number> = { A1: "自评表" };
  for (let row = 2; row <= 31; row += 1) {
    cells[`A${row}`] = `指标${row}`;
    cells[`H${row}`] = row;
  }
  return { name, cells: { ...cells, H32: "=SUM(H2:H31)" }, merges: ["A1:I1", "A2:B2"] };
}

const forms = (count: number): readonly SheetDescription[] =>
  Array.from({ length: count }, (_, index) => form(`表${index + 1}`));

describe("reading a book from Excel", () => {
  it.each([
    [1, 1, 1],
    [4, 1, 1],
    [5, 2, 1],
    [8, 2, 1],
    [9, 2, 2],
    [12, 2, 2],
    [13, 3, 2],
    [16, 3, 2],
    [17, 3, 3],
    [40, 3, 3],
  ])(
    "of %i sheets takes %i round trips, %i the next time, and gives what is there",
    async (count, ...trips) => {
      const { workbook, host, book } = open({ sheets: forms(count) });
      for (const times of trips) {
        host.log.restart();
        expect(await workbook.read()).toEqual(gridsOf(book));
        expect(host.log.roundTrips()).toBe(times);
      }
      expect(host.session.unknownMembers).toEqual([]);
    },
  );

  it.each<[string, Partial<SheetDescription>]>([
    ["content below the corner", { cells: { A1: 1, C77: 2 } }],
    ["content beside the corner", { cells: { A1: 1, AA2: 2 } }],
    ["merges below the corner", { cells: { A48: 1 }, merges: ["B76:C77", "B78:C79"] }],
    ["merges beside the corner", { cells: { R1: 1 }, merges: ["Z1:AA2", "AB1:AC1"] }],
    ["hidden rows", { hiddenRows: [5] }],
    ["hidden columns", { hiddenColumns: ["C"] }],
    ["locks that differ", { cells: { A1: 1, B1: { value: 2, locked: false } } }],
  ])("with %s takes a round trip more, two in all", async (_, own) => {
    const { workbook, host, book } = open({ sheets: [form("表1"), { ...form("表2"), ...own }] });
    expect(await workbook.read()).toEqual(gridsOf(book));
    expect(host.log.roundTrips()).toBe(2);
  });

  it.each<[string, Partial<SheetDescription>]>([
    ["content to the last cell of the corner", { cells: { A1: 1, Z76: 2 } }],
    ["one cell away from A1", { cells: { Y75: 1 }, merges: [] }],
    ["cells without locks", { cells: { A1: { value: 1, locked: false }, A2: { value: 2, locked: false } } }],
    ["merges that hang out of a tile", { cells: { A1: 1 }, merges: ["A37:B41", "C38:D39", "E39:F40"] }],
    ["merges where nothing is filled", { cells: {}, merges: ["B2:C3"] }],
    [
      "blank merges far from what is filled",
      { cells: { A1: 1 }, merges: ["A31:B31", "A32:B32", "K1:L1", "M1:N1"] },
    ],
  ])("with %s takes a single round trip", async (_, own) => {
    const { workbook, host, book } = open({ sheets: [{ ...form("表1"), ...own }, form("表2")] });
    expect(await workbook.read()).toEqual(gridsOf(book));
    expect(host.log.roundTrips()).toBe(1);
  });

  it("asks for less where the corners are too long an answer, and gives the same", async () => {
    const text = "写得很长的一段说明文字".repeat(90);
    const cells = Object.fromEntries(
      Array.from({ length: 900 }, (_, index) => [
        `${"ABCDEFGHIJKL"[index % 12] ?? ""}${String(1 + Math.floor(index / 12))}`,
        text,
      ]),
    );
    const { workbook, host, book } = open(
      {
        sheets: [
          { name: "长", cells },
          { name: "长2", cells },
        ],
      },
      { payloadLimit: 5_000_000 },
    );
    expect(await workbook.read()).toEqual(gridsOf(book));
    expect(Math.max(...host.log.answers.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
  });

  it("brings along what the workbook keeps, which otherwise takes a round trip of its own", async () => {
    const { workbook, host } = open({ sheets: forms(1) });
    await workbook.store("profile", '"guangdong"');
    host.log.restart();
    const [, profile, waivers] = await Promise.all([
      workbook.read(),
      workbook.load("profile"),
      workbook.load("waivers"),
    ]);
    expect([profile, waivers, host.log.roundTrips()]).toEqual(['"guangdong"', null, 1]);
    expect(await workbook.load("profile")).toBe('"guangdong"');
    expect(host.log.roundTrips()).toBe(2);
  });

  it("gives what was kept last, whatever is under way", async () => {
    const { workbook } = open({ sheets: forms(1) });
    await workbook.store("profile", '"old"');
    const reading = workbook.read();
    const storing = workbook.store("profile", '"new"');
    const profile = workbook.load("profile");
    await Promise.all([reading, storing]);
    expect(await profile).toBe('"new"');
  });

  it("gives the contract's form just as it stands", async () => {
    const { workbook, book } = open(bookOfFixture(FORM));
    expect(await workbook.read()).toEqual(gridsOf(book));
    expect(workbook.name).toBe("自评表.xlsx");
  });

  it("pays for content, not for a used range that lies", async () => {
    const plain = open({ sheets: forms(1) });
    await plain.workbook.read();
    const lying = open({ sheets: [{ ...form("表1"), formattedTo: "XFD1048576" }] });
    const [grid] = await lying.workbook.read();
    expect(grid?.cells.size).toBe(62);
    const bytes = (from: typeof plain): number =>
      from.host.log.answers.reduce((sum, answer) => sum + answer.bytes, 0);
    expect(lying.host.log.roundTrips()).toBe(1);
    expect(bytes(lying)).toBeLessThan(bytes(plain) * 1.5 + 10_000);
  });

  it("finds what someone left in the last cell of the sheet, at the price of what is filled", async () => {
    const { cells = {}, ...rest } = form("表1");
    const { workbook, host, book } = open({
      sheets: [{ ...rest, cells: { ...cells, XFD1048576: "x", C900000: 7 } }, form("表2")],
    });
    const grids = await workbook.read();
    expect([...(grids[0]?.cells.keys() ?? [])].slice(-2).map((key) => formatAddress(addressOf(key)))).toEqual(
      ["C900000", "XFD1048576"],
    );
    expect(grids).toEqual(gridsOf(book));
    expect(host.log.roundTrips()).toBe(2);
  });

  it("says so where a protected sheet is filled too far out to be read", async () => {
    const { workbook } = open({
      sheets: [{ ...form("表1"), cells: { A1: 1, XFD1048576: 2 }, isProtected: true }],
    });
    const { code, message } = await failureOf(workbook.read());
    expect([code, message]).toEqual([
      "tooLarge",
      "工作表“表1”的内容一直散布到 XFD1048576，无法读取。请删去远处多余的内容后再试。",
    ]);
  });

  it("reads a large sheet in several answers, none too long", async () => {
    const cells: Record<string, string> = {};
    for (let row = 1; row <= 3_000; row += 1)
      for (const column of "ABCDEFGHIJ")
        cells[`${column}${row}`] = `第${row}行的一段说明文字，写得比较长一些，好占地方`;
    const { workbook, host, book } = open({ sheets: [{ name: "大表", cells }] }, { payloadLimit: 2_000_000 });
    expect(await workbook.read()).toEqual(gridsOf(book));
    expect(host.log.roundTrips()).toBeLessThan(25);
    expect(Math.max(...host.log.answers.map(({ bytes }) => bytes))).toBeLessThan(2_000_000);
  });

  it("sees merges that reach out of any part asked, and more than Excel tells at once", async () => {
    const merges: string[] = ["A1:B1200"];
    for (let row = 1; row <= 1_200; row += 1) merges.push(`D${row}:E${row}`, `F${row}:G${row}`);
    const { workbook, book } = open({ sheets: [{ name: "表", cells: { A1: 1, G1200: 2 }, merges }] });
    const [grid] = await workbook.read();
    expect(grid?.merges).toHaveLength(2_401);
    expect(grid?.merges).toEqual(gridsOf(book)[0]?.merges);
  });

  it("tells a text that begins with = from a formula", async () => {
    const { workbook, book } = open({
      sheets: [
        { name: "表", cells: { A1: { value: { kind: "text", text: "=1+1" } }, A2: "=1+1", A3: "=A9" } },
      ],
    });
    const [grid] = await workbook.read();
    expect([...(grid?.cells.values() ?? [])].map(({ formula }) => formula)).toEqual([null, "1+1", "A9"]);
    expect(grid).toEqual(gridsOf(book)[0]);
  });

  it("gives locks cell by cell, and merges and hidden rows just beyond the content", async () => {
    const { workbook, book } = open({
      sheets: [
        {
          name: "表",
          isProtected: true,
          cells: { A1: 1, B1: { value: 2, locked: false }, A2: { value: "", locked: false }, B2: 3 },
          merges: ["C1:D4"],
          hiddenRows: [2, 4],
          hiddenColumns: ["B"],
        },
      ],
    });
    expect(await workbook.read()).toEqual(gridsOf(book));
  });

  it("reads books with empty sheets, or with one empty sheet", async () => {
    const { workbook, book } = open({
      sheets: [{ name: "空" }, form("表"), { name: "也空", visibility: "hidden" }],
    });
    expect(await workbook.read()).toEqual(gridsOf(book));
    const bare = open({ sheets: [{ name: "空" }] });
    expect(await bare.workbook.read()).toEqual(gridsOf(bare.book));
    expect(bare.host.log.roundTrips()).toBe(1);
  });

  it("is rehearsed without a request, and then reads as ever", async () => {
    const { workbook, host, book } = open({ sheets: forms(2) });
    rehearseReading();
    await Promise.resolve();
    expect(host.log.answers).toEqual([]);
    expect(await workbook.read()).toEqual(gridsOf(book));
    expect(host.log.roundTrips()).toBe(1);
  });

  it("needs ExcelApi 1.13", async () => {
    const { workbook, host } = open({ sheets: forms(1) }, { sets: { ExcelApi: "1.12" } });
    const { code } = await failureOf(workbook.read());
    expect([code, host.log.roundTrips()]).toEqual(["unsupported", 0]);
  });
});
