import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressKey, parseAddress } from "../../src/core/cells/address";
import type { Cell } from "../../src/core/cells/cell";
import type { Grid } from "../../src/core/cells/grid";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { sampleWorkbook } from "../../tools/assets/sample-workbook";
import { gridsOf } from "../support/forms/grids";
import { asset } from "./parts";
import { SPOTS } from "./sample-spots";

const FILLED = "samples/2024年度部门整体支出绩效自评（示例）.xlsx";
const TO_FILL = "samples/2024年度部门整体支出绩效自评（待填写）.xlsx";

const PUBLISHED = readFileSync(join(__dirname, "../data/seed-004-tables.txt"), "utf8");

const read = (path: string): Promise<readonly Grid[]> => openWorkbook(asset(path), path, inflateNode).read();

function cellsOf(grids: readonly Grid[], sheet: string): Cell[] {
  const cells = grids.find((grid) => grid.sheet === sheet)?.cells ?? new Map<number, Cell>();
  return [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

function shown(grids: readonly Grid[], sheet: string, a1: string): string {
  const at = parseAddress(a1);
  const grid = grids.find((one) => one.sheet === sheet);
  return (at && grid?.cells.get(addressKey(at.row, at.column))?.text) ?? "";
}

/** The filled cells of a published table in reading order: a tab begins a cell, a blank line a row. */
function publishedCells(heading: string): string[] {
  const from = PUBLISHED.indexOf("\t", PUBLISHED.indexOf(heading));
  const rows: string[] = [];
  for (const row of PUBLISHED.slice(from).split("\n\n")) {
    const text = row.replace(/^\n/, "");
    if (!text.startsWith("\t")) break;
    rows.push(text.replace(/\n$/, ""));
  }
  return rows.flatMap((row) => row.slice(1).split("\n\t")).filter((text) => text !== "");
}

/** A figure of the table is a number in the sheet: blanks around it are gone. Texts are kept to the character. */
function agrees(cell: Cell | undefined, text: string): boolean {
  if (cell?.value.kind !== "number") return cell?.text === text;
  return cell.text === text.trim();
}

describe("the sample", () => {
  it("has the four tables in order", async () => {
    const sheets = (await read(FILLED)).map((grid) => grid.sheet);
    expect(sheets).toEqual(["自评表", "基础数据表", "基本支出情况", "项目支出情况"]);
  });

  it("is read from the file as it was described", async () => {
    expect(await read(FILLED)).toEqual(gridsOf(sampleWorkbook("filled").sheets));
  });

  it.each([
    ["自评表", "2024年度部门整体支出绩效自评表附件2", 2, 1],
    ["基础数据表", "2024年度部门整体支出绩效评价基础数据表附件1", 2, 2],
    ["基本支出情况", "2024年度部门基本支出情况", 2, 0],
    ["项目支出情况", "2024年度部门项目支出情况", 2, 0],
  ])("%s holds every cell of the published table, to the character", async (sheet, heading, head, foot) => {
    const published = publishedCells(heading);
    const cells = cellsOf(await read(FILLED), sheet);
    expect(cells).toHaveLength(head + published.length + foot);
    published.forEach((text, index) => {
      const cell = cells[head + index];
      expect([text, cell?.text, agrees(cell, text)]).toEqual([text, cell?.text, true]);
    });
  });

  it.each(["自评表", "基础数据表"])("%s ends with the published lines below the table", async (sheet) => {
    const last = cellsOf(await read(FILLED), sheet).at(-1)?.text ?? "";
    expect(last.startsWith("填表人：")).toBe(true);
    expect(PUBLISHED).toContain(`\n${last}\n`);
  });

  it.each(SPOTS)("%s!%s shows %j", async (sheet, a1, text) => {
    expect(shown(await read(FILLED), sheet, a1)).toBe(text);
  });

  it("keeps figures as numbers and the execution rate as a ratio", async () => {
    const [form] = await read(FILLED);
    const value = (a1: string) => {
      const at = parseAddress(a1);
      return at && form?.cells.get(addressKey(at.row, at.column))?.value;
    };
    expect(value("H5")).toEqual({ kind: "number", number: 1 });
    expect(value("H34")).toEqual({ kind: "number", number: 99.8 });
    for (const a1 of ["G14", "H14", "H23", "G33", "H33", "I5"])
      expect(value(a1)).toMatchObject({ kind: "number" });
  });
});

describe("the sample to fill in", () => {
  it("leaves blank what a fill computes or drafts, and nothing else", async () => {
    const filled = await read(FILLED);
    const toFill = await read(TO_FILL);
    const scores = [14, 15, 17, 18, 19, 20, 21, 23, 24, 27, 28, 31, 33].map((row) => `H${row}`);
    const blanked = ["H5", "I5", ...scores, "I23", "I24", "H34"];
    for (const a1 of blanked) {
      expect([a1, shown(toFill, "自评表", a1)]).toEqual([a1, ""]);
      expect([a1, shown(filled, "自评表", a1)]).not.toEqual([a1, ""]);
    }
    expect(cellsOf(toFill, "自评表")).toHaveLength(cellsOf(filled, "自评表").length - blanked.length);
    expect(toFill.slice(1)).toEqual(filled.slice(1));
  });
});
