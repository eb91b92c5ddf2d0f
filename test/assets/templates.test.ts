import { formatArea } from "../../src/core/cells/address";
import type { Cell } from "../../src/core/cells/cell";
import type { Grid } from "../../src/core/cells/grid";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { asset, part } from "./parts";

const TEMPLATES = {
  project: ["项目支出绩效自评表"],
  department: ["自评表", "基础数据表", "基本支出情况", "项目支出情况"],
  transfer: ["转移支付绩效目标自评表"],
  "base-data": ["基础数据表"],
} as const;

type Template = keyof typeof TEMPLATES;

const path = (name: Template): string => `templates/${name}.xlsx`;
const read = (name: Template): Promise<readonly Grid[]> =>
  openWorkbook(asset(path(name)), name, inflateNode).read();
const sheetXml = (name: Template, index = 1): string =>
  part(asset(path(name)), `xl/worksheets/sheet${index}.xml`);

const SHEETS = (Object.keys(TEMPLATES) as Template[]).flatMap((name) =>
  TEMPLATES[name].map((sheet, index) => [name, sheet, index + 1] as const),
);

const texts = (grid: Grid | undefined): string[] =>
  [...(grid?.cells.values() ?? [])].map((cell: Cell) => cell.text.replace(/[\s\u3000]/g, ""));

describe("every template", () => {
  it.each(Object.keys(TEMPLATES) as Template[])("%s has its sheets", async (name) => {
    expect((await read(name)).map((grid) => grid.sheet)).toEqual(TEMPLATES[name]);
  });

  it.each(SHEETS)("%s, %s prints on A4, one page wide, with page numbers", (name, _, index) => {
    const xml = sheetXml(name, index);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="portrait"/>');
    expect(xml).toContain('<printOptions horizontalCentered="1"/>');
    expect(xml).toMatch(/<oddFooter>[^<]*第 &amp;P 页，共 &amp;N 页<\/oddFooter>/);
  });

  it.each(SHEETS)("%s, %s has a title over the whole width and a place for the year", async (name, sheet) => {
    const grid = (await read(name)).find((one) => one.sheet === sheet);
    const merges = grid?.merges.map(formatArea) ?? [];
    expect(merges.some((area) => /^A1:[D-I]1$/.test(area))).toBe(true);
    expect(merges.some((area) => /^A2:[D-I]2$/.test(area))).toBe(true);
    expect([...(grid?.cells.values() ?? [])].some((cell) => cell.text === "（    年度）")).toBe(true);
  });

  it.each(SHEETS)("%s, %s is not protected, but says which cells are to be filled", async (name, sheet) => {
    const grid = (await read(name)).find((one) => one.sheet === sheet);
    expect(grid?.isProtected).toBe(false);
    expect(part(asset(path(name)), "xl/styles.xml")).toContain('<protection locked="0"/>');
  });

  it.each(SHEETS)("%s, %s cites no law in its notes", async (name, sheet) => {
    const grid = (await read(name)).find((one) => one.sheet === sheet);
    for (const text of texts(grid)) expect(text).not.toMatch(/财预|〔\d{4}〕|第.条/);
  });
});

const LEVELS = [
  "数量",
  "质量",
  "时效",
  "成本",
  "经济效益",
  "社会效益",
  "生态效益",
  "可持续影响",
  "服务对象满意度",
];

describe("the evaluation templates", () => {
  it.each([
    [
      "project",
      ["A5:A9", "A10:A11", "B10:E10", "B11:E11", "F11:I11", "A12:A39", "B13:B24", "B25:B36", "A40:F40"],
    ],
    ["department", ["A4:A10", "B6:E6", "F6:I6", "F7:I7", "A13:A40", "B14:B25", "B26:B37", "A41:F41"]],
    ["transfer", ["A6:A10", "A11:A18", "A19:A20", "B19:D19", "A21:A48", "B22:B33", "B34:B45", "B49:G49"]],
  ] as const)("%s has its merges", async (name, areas) => {
    const [grid] = await read(name);
    expect(grid?.merges.map(formatArea)).toEqual(expect.arrayContaining([...areas]));
  });

  it.each(["project", "department", "transfer"] as const)(
    "%s has several rows under each level",
    async (name) => {
      const all = texts((await read(name))[0]);
      for (const level of LEVELS) expect(all).toContain(`${level}指标`);
      for (const placeholder of ["指标1：", "指标2：", "……"])
        expect(all.filter((text) => text === placeholder)).toHaveLength(LEVELS.length);
    },
  );

  it.each([
    ["project", 6, 13, 39],
    ["department", 5, 14, 40],
  ] as const)("%s sums weights and scores, execution included", async (name, funds, first, last) => {
    const xml = sheetXml(name);
    expect(xml).toContain(`<f>SUM(G${funds},G${first}:G${last})</f><v>10</v>`);
    expect(xml).toContain(`<f>SUM(I${funds},H${first}:H${last})</f><v>0</v>`);
  });

  it.each([
    ["project", 6, 13, 39],
    ["department", 5, 14, 40],
  ] as const)("%s takes no weight above 100 and no score above its weight", (name, funds, first, last) => {
    const xml = sheetXml(name);
    expect(xml).toContain(
      `sqref="G${funds} G${first}:G${last}"><formula1>0</formula1><formula2>100</formula2>`,
    );
    expect(xml).toContain(`sqref="H${first}:H${last}"><formula1>0</formula1><formula2>$G${first}</formula2>`);
    expect(xml).toContain("不能大于本行的分值");
  });

  it("offers the tiers of qualitative indicators without refusing anything else", () => {
    const xml = sheetXml("project");
    const list = /<dataValidation type="list"[^>]*>/.exec(xml)?.[0] ?? "";
    expect(list).toContain('errorStyle="warning"');
    expect(list).not.toContain("showErrorMessage");
    expect(xml).toContain('"达成年度指标,部分达成年度指标并具有一定效果,未达成年度指标且效果较差"');
  });

  it("repeats the indicator header on every printed page", () => {
    expect(part(asset(path("project")), "xl/workbook.xml")).toContain("!$12:$12<");
  });
});

describe("the base data template", () => {
  it("sums what is made up of its parts and divides for the control rates", () => {
    const xml = sheetXml("base-data");
    expect(xml).toContain("<f>SUM(B7,B10,B11)</f>");
    expect(xml).toContain("<f>SUM(F13,F14,F15,F16,F17)</f>");
    expect(xml).toContain('<f>IF(N(B4)=0,"",D4/B4)</f><v></v>');
  });
});
