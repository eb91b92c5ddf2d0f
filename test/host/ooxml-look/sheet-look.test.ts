import { boxed } from "../../../src/host/ooxml/compose/style";
import { MAX_SHOWN_ROWS } from "../../../src/host/ooxml/look/sheet-look";
import { handMade, lookIn, lookOf } from "./package-of";

const STYLES = `<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs>`;

describe("a cell's look", () => {
  const look = lookOf({
    sheets: [
      {
        name: "自评表",
        cells: [
          {
            row: 0,
            column: 0,
            rowSpan: 1,
            columnSpan: 3,
            value: "标题",
            style: {
              font: { name: "黑体", size: 16, bold: true, color: "C00000", underline: true },
              fill: "DDEBF7",
              align: { horizontal: "center", vertical: "center", wrap: true },
            },
          },
          {
            row: 1,
            column: 0,
            value: 0.98,
            style: {
              border: { ...boxed("thin", "808080"), right: "medium" },
              numberFormat: "0.00%",
              locked: false,
            },
          },
          { row: 2, column: 0, value: "产出指标", style: { align: { verticalText: true, indent: 2 } } },
        ],
      },
    ],
  });

  it("reads font, fill and alignment", () => {
    const { font, fill, align } = look.cell(0, 0);
    expect(font).toEqual({
      family: "黑体",
      size: 16,
      bold: true,
      italic: false,
      strike: false,
      underline: "single",
      color: "#C00000",
    });
    expect(fill).toBe("#DDEBF7");
    expect(align).toMatchObject({ horizontal: "center", vertical: "center", wrap: true, rotation: 0 });
  });

  it("reads borders, number format and lock", () => {
    const { border, numberFormat, locked } = look.cell(1, 0);
    expect(border.left).toEqual({ line: "thin", color: "#808080" });
    expect(border.right).toEqual({ line: "medium", color: "#808080" });
    expect(numberFormat).toBe("0.00%");
    expect(locked).toBe(false);
  });

  it("reads upright text and indent", () => {
    expect(look.cell(2, 0).align).toMatchObject({ rotation: "upright", indent: 2 });
  });

  it("gives one object for one style, and the plain look beside", () => {
    expect(look.cell(0, 1)).toBe(look.cell(0, 2));
    expect(look.cell(9, 9)).toMatchObject({ fill: null, numberFormat: "General", font: { family: "宋体" } });
  });
});

describe("colours", () => {
  const styles = `<fonts count="4"><font><name val="宋体"/></font><font><color theme="1"/></font><font><color theme="4" tint="0.5"/></font><font><color indexed="10"/></font></fonts>
    <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF00FF00"/></stop><stop position="1"><color rgb="FF0000FF"/></stop></gradientFill></fill></fills>
    <borders count="2"><border/><border diagonalDown="1"><left style="double"><color auto="1"/></left><diagonal style="thin"><color indexed="64"/></diagonal></border></borders>
    <cellXfs count="4"><xf/><xf fontId="1" fillId="1"/><xf fontId="2" fillId="2"/><xf fontId="3" fillId="3" borderId="1"><alignment textRotation="135"/></xf></cellXfs>`;
  const theme = `<a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="0000FF"/></a:accent1>`;
  const row = `<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="3"><v>1</v></c></row>`;
  const look = lookIn(handMade({ sheet: `<sheetData>${row}</sheetData>`, styles, theme }), "表");

  it("takes the theme's own colours, dark and light in Excel's order", () => {
    expect(look.cell(0, 0).font.color).toBe("#111111");
  });

  it("lightens and darkens by the tint", () => {
    expect(look.cell(0, 1).font.color).toBe("#8080FF");
    expect(look.cell(0, 1).fill).toBe("#808080");
  });

  it("knows the indexed palette, patterns, gradients, automatic colours", () => {
    expect(look.cell(0, 2).font.color).toBe("#FF0000");
    expect(look.cell(0, 0).fill).toBe("#DFDFDF");
    expect(look.cell(0, 2).fill).toBe("#00FF00");
    expect(look.cell(0, 2).border.left).toEqual({ line: "double", color: null });
    expect(look.cell(0, 2).border.diagonal).toEqual({ line: "thin", color: null, up: false, down: true });
  });

  it("reads slanted text", () => {
    expect(look.cell(0, 2).align.rotation).toBe(-45);
  });
});

describe("widths and heights", () => {
  it("counts columns in digits of the workbook's font and rows in points", () => {
    const look = lookOf({
      font: { name: "宋体", size: 11 },
      sheets: [
        {
          name: "表",
          cells: [{ row: 0, column: 0, value: "一" }],
          columns: [
            { from: 0, width: 10 },
            { from: 2, to: 3, hidden: true },
          ],
          rows: [{ row: 0, height: 30 }],
        },
      ],
    });
    // 宋体 11 has digits of 8 pixels; the file's width includes 5 pixels beside them.
    expect(look.digitWidth).toBe(8);
    expect(look.columnWidth(0)).toBe(85);
    expect(look.row(0)).toEqual({ height: 40, fixed: true });
    expect(look.row(7)).toEqual({ height: 19, fixed: false });
  });

  it("takes the sheet's defaults, and Excel's where it has none", () => {
    const sheet = (format: string): string => `${format}<sheetData/>`;
    const own = lookIn(
      handMade({
        sheet: sheet(`<sheetFormatPr defaultColWidth="20" defaultRowHeight="15"/>`),
        styles: STYLES,
      }),
      "表",
    );
    expect([own.columnWidth(5), own.row(5).height]).toEqual([160, 20]);
    const none = lookIn(handMade({ sheet: sheet(""), styles: STYLES }), "表");
    expect(none.columnWidth(5)).toBe(72);
    expect(none.row(5).height).toBeGreaterThan(14);
  });

  it("gives cells that are not there the style of their row, then of their column", () => {
    const styles = STYLES.replace(
      `<cellXfs count="1"><xf/></cellXfs>`,
      `<cellXfs count="3"><xf/><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs>`,
    );
    const sheet = `<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="2" s="2" customFormat="1"/></sheetData>`;
    const look = lookIn(handMade({ sheet, styles }), "表");
    expect([look.cell(0, 0), look.cell(0, 1), look.cell(1, 1)].map((one) => one.numberFormat)).toEqual([
      "General",
      "0%",
      "0.00%",
    ]);
  });
});

describe("what is worth showing", () => {
  const cells = (rows: readonly number[]): string =>
    `<sheetData>${rows.map((row) => `<row r="${row}"><c r="B${row}"><v>1</v></c></row>`).join("")}</sheetData>`;

  it("goes from A1 to the last cell with content, merge or visible style", () => {
    const look = lookOf({
      sheets: [
        {
          name: "表",
          cells: [
            { row: 1, column: 1, value: 1 },
            { row: 5, column: 2, style: { border: boxed("thin") } },
            { row: 9, column: 9, style: { numberFormat: "0%" } },
          ],
        },
      ],
    });
    expect(look.area).toEqual({ top: 0, left: 0, bottom: 5, right: 2 });
    expect(look.isCut).toBe(false);
  });

  it("does not follow borders drawn far below everything", () => {
    const look = lookOf({
      sheets: [
        {
          name: "表",
          cells: [
            { row: 0, column: 0, value: 1 },
            { row: 900, column: 0, style: { border: boxed("thin") } },
          ],
        },
      ],
    });
    expect(look.area?.bottom).toBe(0);
  });

  it("is cut where a sheet is longer than any form", () => {
    const look = lookIn(handMade({ sheet: cells([1, 60_000]), styles: STYLES }), "表");
    expect(look.area?.bottom).toBe(MAX_SHOWN_ROWS - 1);
    expect(look.isCut).toBe(true);
  });

  it("is nothing on an empty sheet", () => {
    expect(lookIn(handMade({ sheet: "<sheetData/>", styles: STYLES }), "表").area).toBeNull();
  });

  it("knows grid lines, orientation and drawings", () => {
    const plain = lookIn(handMade({ sheet: cells([1]), styles: STYLES }), "表");
    expect([plain.showsGridLines, plain.isLandscape, plain.hasDrawings]).toEqual([true, false, false]);
    const sheet = `<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>${cells([1])}<pageSetup orientation="landscape"/><drawing/>`;
    const other = lookIn(handMade({ sheet, styles: STYLES }), "表");
    expect([other.showsGridLines, other.isLandscape, other.hasDrawings]).toEqual([false, true, true]);
  });
});
