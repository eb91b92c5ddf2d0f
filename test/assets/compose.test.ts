import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import type { SheetDescription, WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { boxed, type CellStyle } from "../../src/host/ooxml/compose/style";
import { addressKey, formatArea } from "../../src/core/cells/address";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { childNames, part, partsOf } from "./parts";

const STYLE: CellStyle = {
  font: { name: "黑体", size: 16, bold: true, color: "C00000" },
  fill: "F2F2F2",
  border: boxed("medium"),
  align: { horizontal: "center", vertical: "center", wrap: true, indent: 1, verticalText: true },
  numberFormat: "0.0%",
  locked: false,
};

const SHEET: SheetDescription = {
  name: "汇 总",
  tabColor: "4472c4",
  cells: [
    { row: 4, column: 0, formula: "SUM(B4,1)", value: 1.5 },
    { row: 0, column: 0, rowSpan: 2, columnSpan: 3, value: " 题\n目 & <x> _x0041_\u0001", style: STYLE },
    { row: 3, column: 1, value: 0.5, style: STYLE },
    { row: 5, column: 0, value: true },
    { row: 5, column: 1, value: { kind: "error", code: "#DIV/0!" } },
    { row: 5, column: 2, formula: 'B4&"x"', value: "0.5x" },
    { row: 6, column: 0, value: "=1+1" },
  ],
  columns: [
    { from: 2, to: 4, width: 5, hidden: true },
    { from: 0, width: 12 },
  ],
  rows: [
    { row: 3, height: 30 },
    { row: 8, hidden: true },
  ],
  freeze: { rows: 2, columns: 1 },
  zoom: 90,
  showGridLines: false,
  merges: [{ top: 8, left: 0, bottom: 8, right: 1 }],
  validations: [
    {
      areas: [{ top: 3, left: 0, bottom: 9, right: 0 }],
      rule: { kind: "decimal", from: 0, to: "$B4" },
      prompt: { text: "填数字" },
      error: { title: "得分", text: "得分不能大于分值。" },
    },
    {
      areas: [{ top: 3, left: 1, bottom: 9, right: 1 }],
      rule: { kind: "list", items: ["优", "良"] },
      error: { style: "warning", isSilent: true, text: "列表供选用。" },
    },
  ],
  conditionalFormats: [
    {
      areas: [{ top: 3, left: 0, bottom: 9, right: 0 }],
      rule: { kind: "cellIs", operator: "lessThan", formulas: ["60"] },
      style: { fill: "FFC7CE", font: { bold: true, color: "9C0006" } },
    },
    {
      areas: [{ top: 2, left: 1, bottom: 9, right: 1 }],
      rule: { kind: "containsText", text: "错误" },
      style: { fill: "FFEB9C" },
    },
  ],
  hyperlinks: [
    { row: 3, column: 0, target: { url: "https://example.com/?a=1&b=2" } },
    { row: 4, column: 0, target: { place: "'第二'!A1" }, tooltip: "去第二张表" },
  ],
  autoFilter: { top: 2, left: 0, bottom: 9, right: 2 },
  protection: { formatColumns: true },
  print: {
    orientation: "landscape",
    fitToWidth: true,
    centerHorizontally: true,
    titleRows: { from: 0, to: 1 },
    area: { top: 0, left: 0, bottom: 9, right: 3 },
    footer: "&C第 &P 页，共 &N 页",
    breaksBefore: [5],
  },
};

const BOOK: WorkbookDescription = {
  sheets: [SHEET, { name: "第二", cells: [] }, { name: "藏", cells: [], visibility: "veryHidden" }],
  properties: { title: "汇总 & 表" },
  names: [
    { name: "总分", refersTo: "'汇 总'!$A$5" },
    { name: "本表", refersTo: "1", sheet: "第二" },
  ],
};

const sheetOf = (bytes: Uint8Array): string => part(bytes, "xl/worksheets/sheet1.xml");
const one = (sheet: Partial<SheetDescription>): WorkbookDescription => ({
  sheets: [{ name: "a", cells: [], ...sheet }],
});

describe("a composed workbook", () => {
  it.each(["shared", "inline"] as const)("is read back as described, %s strings", async (strings) => {
    const bytes = composeWorkbook({ ...BOOK, strings });
    const [grid, , hidden] = await openWorkbook(bytes, "汇总.xlsx", inflateNode).read();
    const cell = (row: number, column: number) => grid?.cells.get(addressKey(row, column));
    expect(cell(0, 0)?.value).toEqual({ kind: "text", text: " 题\n目 & <x> _x0041_" });
    expect(cell(0, 0)).toMatchObject({ locked: false, numberFormat: "0.0%" });
    expect(cell(3, 1)).toMatchObject({ text: "50.0%", value: { kind: "number", number: 0.5 } });
    expect(cell(4, 0)).toMatchObject({ formula: "SUM(B4,1)", value: { kind: "number", number: 1.5 } });
    expect(cell(5, 0)?.value).toEqual({ kind: "boolean", boolean: true });
    expect(cell(5, 1)?.value).toEqual({ kind: "error", code: "#DIV/0!" });
    expect(cell(5, 2)).toMatchObject({ formula: 'B4&"x"', value: { kind: "text", text: "0.5x" } });
    expect(cell(6, 0)).toMatchObject({ formula: null, value: { kind: "text", text: "=1+1" } });
    expect(grid?.merges.map(formatArea)).toEqual(["A1:C2", "A9:B9"]);
    expect(grid?.isProtected).toBe(true);
    expect([...(grid?.hiddenRows ?? [])]).toEqual([8]);
    expect([...(grid?.hiddenColumns ?? [])]).toEqual([2, 3, 4]);
    expect(hidden?.visibility).toBe("veryHidden");
  });

  it("gives the same bytes every time", () => {
    expect(composeWorkbook(BOOK)).toEqual(composeWorkbook(BOOK));
  });

  it("has the sheet's elements in the schema's order", () => {
    expect(childNames(sheetOf(composeWorkbook(BOOK)), "worksheet")).toEqual([
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "autoFilter",
      "mergeCells",
      "conditionalFormatting",
      "conditionalFormatting",
      "dataValidations",
      "hyperlinks",
      "printOptions",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "rowBreaks",
    ]);
  });

  it("has the parts of workbook and styles in the schema's order", () => {
    const bytes = composeWorkbook(BOOK);
    expect(childNames(part(bytes, "xl/workbook.xml"), "workbook")).toEqual([
      "workbookPr",
      "bookViews",
      "sheets",
      "definedNames",
      "calcPr",
    ]);
    expect(childNames(part(bytes, "xl/styles.xml"), "styleSheet")).toEqual([
      "numFmts",
      "fonts",
      "fills",
      "borders",
      "cellStyleXfs",
      "cellXfs",
      "cellStyles",
      "dxfs",
    ]);
  });

  it("keeps rows and cells in order and merged cells bordered throughout", () => {
    const xml = sheetOf(composeWorkbook(BOOK));
    expect([...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row))).toEqual([1, 2, 4, 5, 6, 7, 9]);
    for (const covered of ["B1", "C1", "A2", "B2", "C2"]) expect(xml).toContain(`<c r="${covered}" s="1"/>`);
  });

  it("writes validations, conditional formats, links and print set-up", () => {
    const bytes = composeWorkbook(BOOK);
    const xml = sheetOf(bytes);
    expect(xml).toContain("<formula1>0</formula1><formula2>$B4</formula2>");
    expect(xml).toContain('<formula1>"优,良"</formula1>');
    expect(xml).not.toMatch(/errorStyle="warning"[^>]*showErrorMessage/);
    expect(xml).toContain('NOT(ISERROR(SEARCH("错误",B3)))');
    expect(xml).toContain('fitToWidth="1" fitToHeight="0" orientation="landscape"');
    expect(xml).toContain(
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    );
    expect(part(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'Target="https://example.com/?a=1&amp;b=2" TargetMode="External"',
    );
    const workbook = part(bytes, "xl/workbook.xml");
    expect(workbook).toContain(">'汇 总'!$1:$2<");
    expect(workbook).toContain(">'汇 总'!$A$1:$D$10<");
    expect(workbook).toContain('<definedName name="本表" localSheetId="1">1</definedName>');
  });

  it("asks for calculation only where a formula has no value yet", () => {
    const formula = (value?: number): WorkbookDescription =>
      one({ cells: [{ row: 0, column: 0, formula: "1+1", ...(value === undefined ? {} : { value }) }] });
    expect(part(composeWorkbook(formula()), "xl/workbook.xml")).toContain("fullCalcOnLoad");
    expect(part(composeWorkbook(formula(2)), "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  it("leaves out parts it does not need", () => {
    expect([...partsOf(composeWorkbook(one({}))).keys()]).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/styles.xml",
    ]);
  });

  it.each<[string, WorkbookDescription]>([
    ["a place twice", one({ cells: [0, 0].map(() => ({ row: 0, column: 0, value: 1 })) })],
    [
      "a cell under a merge",
      one({
        cells: [
          { row: 0, column: 0, columnSpan: 2 },
          { row: 0, column: 1, value: 1 },
        ],
      }),
    ],
    [
      "overlapping merges",
      one({
        merges: [
          { top: 0, left: 0, bottom: 2, right: 2 },
          { top: 2, left: 2, bottom: 3, right: 3 },
        ],
      }),
    ],
    ["a place beyond the sheet", one({ cells: [{ row: 0, column: 16_384, value: 1 }] })],
    ["an infinite number", one({ cells: [{ row: 0, column: 0, value: Infinity }] })],
    ["too long a text", one({ cells: [{ row: 0, column: 0, value: "长".repeat(32_768) }] })],
    ["a forbidden sheet name", { sheets: [{ name: "a/b", cells: [] }] }],
    ["a sheet name twice", { sheets: ["A", "a"].map((name) => ({ name, cells: [] })) }],
    ["no visible sheet", { sheets: [{ name: "a", cells: [], visibility: "hidden" }] }],
    ["a bad colour", one({ tabColor: "red" })],
    ["overlapping columns", one({ columns: [{ from: 0, to: 2 }, { from: 2 }] })],
  ])("refuses %s", (_, description) => {
    expect(() => composeWorkbook(description)).toThrow(RangeError);
  });
});
