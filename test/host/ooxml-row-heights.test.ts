import fc from "fast-check";
import { formatAddress } from "../../src/core/cells/address";
import type { CellDescription, SheetDescription } from "../../src/host/ooxml/compose/description";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import type { OoxmlWorkbook } from "../../src/host/ooxml/ooxml-workbook";
import { openWorkbook } from "../../src/host/ooxml/open";
import type { Receipt } from "../../src/host/workbook";
import { packageOf } from "../support/packages/raw-zip";
import { changedParts, editableParts, textsOf } from "../support/packages/unzip";
import { edit, plainAt } from "./fixture";

const S = "自评表";
const PART = "xl/worksheets/sheet1.xml";
const WRAPPED = { align: { wrap: true } } as const;

/**
 * Columns of 20 digits: 宋体 11 is 15 pixels high, its digits 8 wide, so 160 pixels (and one for rounding, cut off).
 * 155 are left for text, which is ten characters of 15. A line is 15 × 1.3 = 20 pixels, with 3 around the text; a row of 33 points has 44 pixels.
 */
const sheet = (
  cells: readonly Partial<CellDescription>[],
  rows: SheetDescription["rows"] = [{ row: 0, height: 33 }],
): Uint8Array =>
  composeWorkbook({
    sheets: [
      {
        name: S,
        columns: [{ from: 0, to: 5, width: 20 }],
        rows,
        cells: cells.map((cell, column) => ({ row: 0, column, style: WRAPPED, ...cell })),
      },
    ],
  });

const opened = (bytes: Uint8Array): OoxmlWorkbook => openWorkbook(bytes, "表.xlsx", inflateNode);

async function writtenIn(
  bytes: Uint8Array,
  ...texts: readonly (readonly [address: string, after: string])[]
): Promise<{
  readonly workbook: OoxmlWorkbook;
  readonly receipt: Receipt;
  readonly rows: readonly string[];
}> {
  const workbook = opened(bytes);
  const [grid] = await workbook.read();
  const receipt = await workbook.write(texts.map(([at, after]) => edit(S, at, plainAt(grid, at), after)));
  expect(receipt.refused).toEqual([]);
  return { workbook, receipt, rows: rowsOf(workbook.save()) };
}

/** The opening tags of the rows, whether cells follow or not. */
const rowsOf = (bytes: Uint8Array): readonly string[] =>
  [...(textsOf(bytes).get(PART) ?? "").matchAll(/<row [^>]*>/gu)].map(([tag]) => tag.replace("/>", ">"));

const heightsIn = (rows: readonly string[]): readonly (string | undefined)[] =>
  rows.map((tag) => / ht="([^"]*)"/u.exec(tag)?.[1]);

/** So many characters, none of which holds others together. */
const han = (count: number): string => "实".repeat(count);

describe("a row with a long text written into it", () => {
  it("grows to show it whole", async () => {
    // Forty characters are four lines: 4 × 20 + 3 = 83 pixels, 62.25 points.
    const { rows } = await writtenIn(sheet([{ value: "短" }]), ["A1", han(40)]);
    expect(rows).toEqual(['<row r="1" ht="62.25" customHeight="1">']);
  });

  it("grows by the lines a break makes", async () => {
    // Five lines of one character: 5 × 20 + 3 = 103 pixels, 77.25 points.
    const { rows } = await writtenIn(sheet([{ value: "短" }]), ["A1", "一\n二\n三\n四\n五"]);
    expect(heightsIn(rows)).toEqual(["77.25"]);
  });

  it("counts letters and digits half, and leaves words whole", async () => {
    // 0.55 each: eighteen are 9.9 of 10.33. Words of ten (5.5) stand one on a line: four lines.
    const bytes = sheet([{ value: "短" }, { value: "短" }]);
    expect(heightsIn((await writtenIn(bytes, ["A1", "1".repeat(18 * 2)])).rows)).toEqual(["33"]);
    expect(heightsIn((await writtenIn(bytes, ["B1", "abcdefghij ".repeat(4).trim()])).rows)).toEqual([
      "62.25",
    ]);
  });

  it("keeps marks with the character they follow", async () => {
    // Twenty signs are no two lines: the tenth goes to the second with its mark, nine, ten and one. 3 × 20 + 3 = 63.
    const { rows } = await writtenIn(sheet([{}]), ["A1", `${han(10)}，${han(9)}`]);
    expect(heightsIn(rows)).toEqual(["47.25"]);
  });

  it("grows for the longest of several", async () => {
    // Sixty are six lines: 123 pixels, 92.25 points.
    const { rows } = await writtenIn(sheet([{}, {}, {}]), ["A1", han(40)], ["B1", han(60)], ["C1", han(50)]);
    expect(heightsIn(rows)).toEqual(["92.25"]);
  });

  it("grows for merged cells by their whole width, and stays so", async () => {
    // Two columns, 320 − 5 = 315 pixels: 21 characters a line, four lines.
    const bytes = sheet([{ columnSpan: 2 }], []);
    const { rows } = await writtenIn(bytes, ["A1", han(84)]);
    expect(rows).toEqual(['<row r="1" ht="62.25" customHeight="1">']);
  });

  it("grows more for a font of high lines", async () => {
    // 微软雅黑: 15 × 1.5 = 23 pixels a line; 4 × 23 + 3 = 95 pixels, 71.25 points.
    const style = { ...WRAPPED, font: { name: "微软雅黑", size: 11 } };
    expect(heightsIn((await writtenIn(sheet([{ style }]), ["A1", han(40)])).rows)).toEqual(["71.25"]);
  });

  it("of several merged rows lets the last one grow", async () => {
    // 30 and 15 points are 60 pixels; 83 are needed: the last row's 20 become 43, 32.25 points.
    const bytes = sheet(
      [{ rowSpan: 2 }],
      [
        { row: 0, height: 30 },
        { row: 1, height: 15 },
      ],
    );
    expect(heightsIn((await writtenIn(bytes, ["A1", han(40)])).rows)).toEqual(["30", "32.25"]);
  });

  it("is never higher than a row can be", async () => {
    // 545 pixels.
    const { rows } = await writtenIn(sheet([{}]), ["A1", han(2000)]);
    expect(heightsIn(rows)).toEqual(["408.75"]);
  });
});

describe("a row stays as high as it is", () => {
  const untouched = async (bytes: Uint8Array, text: string): Promise<void> => {
    expect((await writtenIn(bytes, ["A1", text])).rows).toEqual(rowsOf(bytes));
  };

  it("where the text fits", () => untouched(sheet([{}]), han(20)));

  it("where the cell does not break lines", () => untouched(sheet([{ style: {} }]), han(40)));

  it("where the cell is turned", () =>
    untouched(sheet([{ style: { align: { wrap: true, verticalText: true } } }]), han(40)));

  it("where the old text was as long", () => untouched(sheet([{ value: han(38) }]), han(40)));

  it("where it is hidden", () => untouched(sheet([{}], [{ row: 0, height: 30, hidden: true }]), han(40)));

  it("where the looks of the file cannot be made out: the text is written", async () => {
    const parts = editableParts(sheet([{ value: "短" }]));
    parts.set("xl/theme/theme1.xml", "<a:theme");
    parts.set(
      "xl/_rels/workbook.xml.rels",
      String(parts.get("xl/_rels/workbook.xml.rels"))
        .replace(/<Relationship [^>]*theme[^>]*>/u, "")
        .replace(
          "</Relationships>",
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
        ),
    );
    const { workbook, rows } = await writtenIn(packageOf(parts), ["A1", han(40)]);
    expect(heightsIn(rows)).toEqual(["33"]);
    expect(plainAt((await workbook.read())[0], "A1")).toBe(han(40));
  });

  it("where it has no height of its own: it is fitted on opening", () => untouched(sheet([{}], []), han(40)));
});

describe("undoing", () => {
  const bytes = sheet([{ value: "短" }, { value: "原" }]);

  it("gives the row its height back, at once", async () => {
    const { workbook, receipt } = await writtenIn(bytes, ["A1", han(40)], ["B1", han(30)]);
    expect((await workbook.revert(receipt)).refused).toEqual([]);
    expect(workbook.save()).toEqual(bytes);
  });

  it("gives it back after saving and opening again", async () => {
    const { workbook, receipt } = await writtenIn(bytes, ["A1", han(40)]);
    const again = opened(workbook.save());
    await again.revert(receipt);
    expect(textsOf(again.save()).get(PART)).toBe(textsOf(bytes).get(PART));
  });

  it("takes away a height the row did not have", async () => {
    const merged = sheet([{ columnSpan: 2 }], []);
    const { workbook, receipt } = await writtenIn(merged, ["A1", han(84)]);
    const again = opened(workbook.save());
    await again.revert(receipt);
    expect(textsOf(again.save()).get(PART)).toBe(textsOf(merged).get(PART));
  });

  it("leaves a height somebody set since", async () => {
    const { workbook, receipt } = await writtenIn(bytes, ["A1", han(40)]);
    const parts = editableParts(workbook.save());
    parts.set(PART, String(parts.get(PART)).replace('ht="62.25"', 'ht="90"'));
    const again = opened(packageOf(parts));
    expect((await again.revert(receipt)).refused).toEqual([]);
    expect(heightsIn(rowsOf(again.save()))).toEqual(["90"]);
    expect(plainAt((await again.read())[0], "A1")).toBe("短");
  });
});

describe("any texts in any rows", () => {
  const text = fc.string({
    unit: fc.constantFrom("实", "际", "，", "（", "）", "a", "7", " ", "%", "\n", "…", "🙂"),
    maxLength: 120,
  });
  const row = fc.record({
    height: fc.option(fc.integer({ min: 10, max: 120 }), { nil: undefined }),
    hidden: fc.boolean(),
    span: fc.integer({ min: 1, max: 3 }),
    wrap: fc.boolean(),
    before: text,
    after: text,
  });

  it("never make a row lower, touch only the sheet, and go back to the letter", () =>
    fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const bytes = composeWorkbook({
          sheets: [
            {
              name: S,
              columns: [{ from: 0, to: 5, width: 12 }],
              rows: rows.map(({ height, hidden }, at) => ({
                row: at,
                hidden,
                ...(height === undefined ? {} : { height }),
              })),
              cells: rows.map(({ span, wrap, before }, at) => ({
                row: at,
                column: 1,
                columnSpan: span,
                value: before,
                style: { align: { wrap } },
              })),
            },
          ],
        });
        const workbook = opened(bytes);
        const [grid] = await workbook.read();
        const receipt = await workbook.write(
          rows.map(({ after }, at) => {
            const address = formatAddress({ row: at, column: 1 });
            return edit(S, address, plainAt(grid, address), after);
          }),
        );
        const saved = workbook.save();
        expect(changedParts(bytes, saved).filter((name) => !/sheet1|workbook\.xml$/u.test(name))).toEqual([]);
        const [old, now] = [heightsIn(rowsOf(bytes)), heightsIn(rowsOf(saved))];
        old.forEach((height, at) => expect(Number(now[at] ?? 0)).toBeGreaterThanOrEqual(Number(height ?? 0)));
        const again = opened(saved);
        expect((await again.revert(receipt)).refused).toEqual([]);
        expect(textsOf(again.save()).get(PART)).toBe(textsOf(bytes).get(PART));
      }),
      { numRuns: 150 },
    ));
});
