import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import type { ChartDescription } from "../../src/host/ooxml/compose/description";
import { textsOf } from "../support/packages/unzip";

const area = (left: number, top = 0, bottom = 1) => ({ top, left, bottom, right: left });

const CHART: ChartDescription = {
  title: "分布 <张>",
  at: { top: 4, left: 0, bottom: 12, right: 5 },
  categories: { sheet: "分 数", area: area(0), cached: ["60以下", "60–70"] },
  values: {
    sheet: "分 数",
    area: area(1),
    cached: [3, 5],
    name: { sheet: "分 数", area: area(1, 2, 2), cached: ["张数"] },
  },
};

describe("a chart on a sheet", () => {
  const bytes = composeWorkbook({
    sheets: [
      { name: "表", cells: [{ row: 0, column: 0, value: 1 }] },
      {
        name: "分 数",
        cells: [{ row: 0, column: 0, value: "60以下" }],
        hyperlinks: [{ row: 0, column: 0, target: { url: "a.xlsx" } }],
        charts: [CHART],
      },
    ],
  });
  const parts = new Map(textsOf(bytes));
  const text = (name: string): string => parts.get(name) ?? "";

  it("is reached from the sheet by way of its drawing", () => {
    expect(text("xl/worksheets/sheet2.xml")).toContain('<drawing r:id="rId2"/>');
    expect(text("xl/worksheets/_rels/sheet2.xml.rels")).toMatch(/Id="rId2"[^>]*drawings\/drawing2\.xml/u);
    expect(text("xl/drawings/_rels/drawing2.xml.rels")).toContain("../charts/chart2-1.xml");
    expect(text("[Content_Types].xml")).toContain("/xl/charts/chart2-1.xml");
    expect(parts.has("xl/worksheets/_rels/sheet1.xml.rels")).toBe(false);
  });

  it("names its cells, keeps their values and escapes its title", () => {
    const chart = text("xl/charts/chart2-1.xml");
    expect(chart).toContain("<c:f>'分 数'!$A$1:$A$2</c:f>");
    expect(chart).toContain('<c:pt idx="1"><c:v>5</c:v></c:pt>');
    expect(chart).toContain("分布 &lt;张&gt;");
  });
});
