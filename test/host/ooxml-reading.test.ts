import type { Grid } from "../../src/core/cells/grid";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { fixtureParts, rootOf, type Spelling } from "../support/packages/fixture-package";
import { packageOf } from "../support/packages/raw-zip";
import { richPackage, richParts } from "../support/packages/rich-package";
import { areaOf, keyOf, plainAt } from "./fixture";

const SHEET = "xl/worksheets/sheet1.xml";

/** Reads one sheet with this inside, over the rich package's styles and texts. */
async function sheetOf(inside: string, spelling: Spelling = {}): Promise<Grid> {
  const parts = richParts(spelling);
  parts.set(SHEET, rootOf("worksheet", inside, spelling));
  const [grid] = await openWorkbook(packageOf(parts), "a.xlsx", inflateNode).read();
  return grid as Grid;
}

const rows = (...list: readonly string[]): string => `<sheetData>${list.join("")}</sheetData>`;

const seen = (grid: Grid, address: string): readonly unknown[] => {
  const cell = grid.cells.get(keyOf(address));
  return [plainAt(grid, address), cell?.text, cell?.formula ?? null];
};

describe("reading a sheet", () => {
  it.each<readonly [string, Spelling]>([
    ["as Excel writes", {}],
    ["with prefix", { prefix: "x:" }],
    ["strict with absolute targets", { strict: true, absolute: true }],
  ])("gives every kind of cell: %s", async (_, spelling) => {
    const grids = await openWorkbook(richPackage(spelling), "a.xlsm", inflateNode).read();
    expect(grids.map(({ sheet, visibility }) => [sheet, visibility])).toEqual([
      ["自评表", "visible"],
      ["空表", "visible"],
      ["参数", "veryHidden"],
    ]);
    const grid = grids[0] as Grid;
    expect(seen(grid, "A2")).toEqual(["年度 总体目标", "年度 总体目标", null]);
    expect(seen(grid, "B2")).toEqual(["第一行\r\n第二行", "第一行\r\n第二行", null]);
    expect(seen(grid, "D2")).toEqual([null, undefined, null]);
    expect(seen(grid, "E2")).toEqual(["直接文字", "直接文字", null]);
    expect(seen(grid, "B3")).toEqual([9.8, "9.80 ", null]);
    expect(seen(grid, "C3")).toEqual([0.965, "96.50%", null]);
    expect(seen(grid, "D3")).toEqual([45383, "2024年4月1日", null]);
    expect(seen(grid, "F3")).toEqual([{ error: "#N/A" }, "#N/A", null]);
    expect(seen(grid, "C4")).toEqual(["行内文字", "行内文字", null]);
    expect(seen(grid, "D5")).toEqual([47.4, "47.4", "B5/IF(C5>0,2,1)"]);
    expect([grid.isProtected, [...grid.hiddenRows], grid.merges]).toEqual([true, [6], [areaOf("A1:C1")]]);
  });

  it("translates shared formulas to each cell's own text", async () => {
    const grid = await sheetOf(
      rows(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="3">SUM($B1:C$2,Sheet1!D4)*LOG10(E5)+"A1"&amp;F:F&amp;\'甲 A1\'!G7</f></c><c r="B1"><f t="shared" si="3"/></c></row>',
        '<row r="3"><c r="A3"><f t="shared" si="3"/></c></row><row r="4"><c r="A4"><f t="shared" si="9"/></c></row>',
        '<row r="5"><c r="A5"><f t="shared" si="4"/><v>1</v></c></row><row r="6"><c r="A6"><f t="shared" ref="A5:A6" si="4">B6</f></c></row>',
      ),
    );
    const formulas = ["A1", "B1", "A3", "A4", "A5"].map((address) => grid.cells.get(keyOf(address))?.formula);
    expect(formulas).toEqual([
      "SUM($B1:C$2,Sheet1!D4)*LOG10(E5)+\"A1\"&F:F&'甲 A1'!G7",
      "SUM($B1:D$2,Sheet1!E4)*LOG10(F5)+\"A1\"&G:G&'甲 A1'!H7",
      "SUM($B3:C$2,Sheet1!D6)*LOG10(E7)+\"A1\"&F:F&'甲 A1'!G9",
      "",
      "B5",
    ]);
  });

  it("finds cells without addresses, out of order, and doubled (the last counts)", async () => {
    const grid = await sheetOf(
      rows(
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row>",
        '<row><c r="D2"><v>4</v></c><c><v>5</v></c></row>',
        '<row r="9"><c r="C9"><v>9</v></c><c r="A9"><v>7</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
        '<row r="9"><c r="A9"><v>8</v></c></row>',
      ),
    );
    expect([...grid.cells].map(([key, { text }]) => [key, text])).toEqual([
      [keyOf("A1"), "1"],
      [keyOf("C1"), "3"],
      [keyOf("D2"), "4"],
      [keyOf("E2"), "5"],
      [keyOf("A5"), "5"],
      [keyOf("A9"), "8"],
      [keyOf("C9"), "9"],
    ]);
  });

  it("keeps odd content rather than dropping it", async () => {
    const grid = await sheetOf(
      rows(
        '<row r="1"><c r="A1"><v> 12 </v></c><c r="B1"><v>１２</v></c><c r="C1" t="d"><v>2024-04-01</v></c><c r="D1" t="d"><v>2024-04-01T12:00:00</v></c><c r="E1" t="str"><v></v></c><c r="F1"><v/></c><c r="G1"><f>""</f></c></row>',
        '<row r="2"><c r="A2"><v>1E-3</v></c><c r="B2"><v><![CDATA[5]]></v></c><c r="C2" t="inlineStr"><is><t>&#x4E2D;&#25991;&amp;_x4E00__x005F_x000D_</t></is></c><!-- 注 --></row>',
      ),
    );
    expect(
      ["A1", "B1", "C1", "D1", "E1", "F1", "G1", "A2", "B2", "C2"].map((address) => plainAt(grid, address)),
    ).toEqual([12, "１２", 45383, 45383.5, null, null, null, 0.001, 5, "中文&一_x000D_"]);
    expect(grid.cells.has(keyOf("E1"))).toBe(false);
    expect(grid.cells.get(keyOf("G1"))?.formula).toBe('""');
  });

  it("costs what is filled, not what is claimed", async () => {
    const empty = Array.from(
      { length: 200_000 },
      (_, index) => `<row r="${index + 1}" s="1" customFormat="1"><c r="A${index + 1}" s="1"/></row>`,
    );
    const parts = richParts();
    parts.set(
      SHEET,
      rootOf(
        "worksheet",
        `<dimension ref="A1:XFD1048576"/>${rows(empty.join(""), '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')}`,
        {},
      ),
    );
    const bytes = packageOf(parts);
    const started = performance.now();
    const [grid] = await openWorkbook(bytes, "a.xlsx", inflateNode).read();
    expect(grid?.cells.size).toBe(1);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("takes hidden rows and columns from what is listed", async () => {
    const grid = await sheetOf(
      '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><cols><col min="2" max="3" hidden="1"/><col min="3" max="16384" width="0" hidden="0"/><col min="1" max="16384" hidden="1"/></cols>' +
        rows('<row r="2" hidden="true"/><row r="3" ht="0" customHeight="1"/><row r="4" hidden="0"/>'),
    );
    expect([...grid.hiddenRows]).toEqual([1, 2]);
    expect([...grid.hiddenColumns].slice(0, 3)).toEqual([1, 2, 3]);
    expect(grid.hiddenColumns.has(0)).toBe(false);
  });

  it("knows the 1904 calendar", async () => {
    const parts = richParts();
    parts.set(
      "xl/workbook.xml",
      String(parts.get("xl/workbook.xml")).replace("<workbookPr ", '<workbookPr date1904="1" '),
    );
    const [grid] = await openWorkbook(packageOf(parts), "a.xlsm", inflateNode).read();
    expect(grid?.cells.get(keyOf("D3"))?.text).toBe("2028年4月2日");
  });

  it("shows numbers as Excel does", async () => {
    const formats = [
      "General",
      "0.00",
      "#,##0.00",
      "0%",
      "yyyy/m/d",
      "@",
      '0.0"万元"',
      "G/通用格式",
      "0;;;@",
      "[Red]-0.0;0.0",
      "坏[格式",
    ];
    const cells = Object.fromEntries(
      formats.map((format, index) => [`A${index + 1}`, { value: 1234.5678, format }]),
    );
    const [grid] = await openWorkbook(
      packageOf(fixtureParts([{ name: "甲", cells }])),
      "a",
      inflateNode,
    ).read();
    expect(formats.map((_, index) => grid?.cells.get(keyOf(`A${index + 1}`))?.text)).toEqual([
      "1234.5678",
      "1234.57",
      "1,234.57",
      "123457%",
      "1903/5/18",
      "1234.5678",
      "1234.6万元",
      "1234.5678",
      "1235",
      "-1234.6",
      "1234.5678",
    ]);
  });

  it.each([
    [99.800000000000011, "99.8"],
    [0.1 + 0.2, "0.3"],
    [12345678901, "12345678901"],
    [123456789012, "1.23457E+11"],
    [1 / 3, "0.333333333"],
    [-0.5, "-0.5"],
  ])("shows %d under General as %s", async (value, text) => {
    const [grid] = await openWorkbook(
      packageOf(fixtureParts([{ name: "甲", cells: { A1: value } }])),
      "a",
      inflateNode,
    ).read();
    expect(grid?.cells.get(keyOf("A1"))?.text).toBe(text);
  });

  it("knows the formats Chinese Excel names by number only", async () => {
    const parts = richParts();
    const ids = [14, 27, 28, 31, 32, 34, 57, 49, 9, 43];
    const xfs = ids
      .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
      .join("");
    parts.set("xl/styles.xml", rootOf("styleSheet", `<cellXfs count="${ids.length}">${xfs}</cellXfs>`, {}));
    const cells = ids.map((_, index) => `<c r="A${index + 1}" s="${index}"><v>45383.75</v></c>`);
    parts.set(
      SHEET,
      rootOf("worksheet", rows(...cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`)), {}),
    );
    const [grid] = await openWorkbook(packageOf(parts), "a.xlsx", inflateNode).read();
    expect(ids.map((_, index) => grid?.cells.get(keyOf(`A${index + 1}`))?.text)).toEqual([
      "2024/4/1",
      "2024年4月",
      "4月1日",
      "2024年4月1日",
      "18时00分",
      "下午6时00分",
      "2024年4月",
      "45383.75",
      "4538375%",
      " 45,383.75 ",
    ]);
  });

  it("reads a workbook that does without styles, texts and calculation", async () => {
    const parts = fixtureParts([{ name: "甲", cells: { A1: 1 } }]);
    for (const name of ["xl/styles.xml", "xl/sharedStrings.xml"]) parts.delete(name);
    parts.set(
      "xl/_rels/workbook.xml.rels",
      String(parts.get("xl/_rels/workbook.xml.rels")).replace(/<Relationship Id="rId9\d"[^>]*>/g, ""),
    );
    const [grid] = await openWorkbook(packageOf(parts), "a.xlsx", inflateNode).read();
    expect(plainAt(grid, "A1")).toBe(1);
  });

  it("finds parts whose names are spelled with other letters or escapes", async () => {
    const parts = fixtureParts([{ name: "甲", cells: { A1: 1 } }]);
    parts.set("XL/Worksheets/第 1.xml", String(parts.get(SHEET)));
    parts.delete(SHEET);
    parts.set(
      "xl/_rels/workbook.xml.rels",
      String(parts.get("xl/_rels/workbook.xml.rels")).replace(
        "worksheets/sheet1.xml",
        "../xl/worksheets/%E7%AC%AC%201.xml",
      ),
    );
    const [grid] = await openWorkbook(packageOf(parts), "a.xlsx", inflateNode).read();
    expect(plainAt(grid, "A1")).toBe(1);
  });
});
