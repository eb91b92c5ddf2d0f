import { addressKey } from "../../src/core/cells/address";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { review } from "../../src/core/review";
import { CASE_IDS, caseWorkbook, publishedCase, publishedWorkbook } from "../support/forms/cases";
import { formWorkbook, type FormWorkbook } from "../support/forms/form-workbook";
import type { Layout } from "../support/forms/layout";
import { layoutWith } from "../support/forms/layout";
import { SOUND_PROJECT } from "../support/forms/standard-project";
import { standardForm } from "../support/forms/standard-form";
import { columnNames, fundNames } from "../support/forms/synonyms";

const VARIANTS: readonly (readonly [string, Partial<Layout>])[] = [
  ["annex", {}],
  ["elsewhere", { at: { row: 4, column: 3 } }],
  ["gaps", { gapRows: 2, gapColumns: [2, 5] }],
  ["no block column", { blockColumn: false }],
  ["two header rows", { headerRows: 2 }],
  ["two header rows over a split target", { headerRows: 2, target: "spread" }],
  ["levels repeated", { levels: "repeated", levelWeight: "printed" }],
  ["levels in the first row", { levels: "first", levelWeight: "none" }],
  ["weight before", { weightColumn: "before" }],
  ["no weight column", { weightColumn: "absent" }],
  ["split target", { target: "split", values: "number" }],
  ["unit first", { target: "unitFirst" }],
  ["figures as text", { amounts: "text", points: "text", rates: "text" }],
  ["元", { amounts: "yuan", rates: "percent" }],
  ["template rows", { extraRows: ["placeholder", "prompt", "blank", "hidden"], numberedNames: true }],
  ["disfigured labels", { labels: "lineBreaks", columns: columnNames(2), funds: fundNames(1) }],
  ["total by formula", { totals: "formula", foot: ["signature", "notes"] }],
];

function textAt(book: FormWorkbook, path: string): string {
  const place = book.place(path);
  const grid = book.grids().find((one) => one.sheet === place.sheet);
  return grid?.cells.get(addressKey(place.row, place.column))?.text ?? "";
}

describe("generated forms", () => {
  it.each(VARIANTS)("%s: entries are where the map says", (_, layout) => {
    const book = standardForm({ layout });
    expect(textAt(book, "header.projectName")).toBe("农村饮水安全巩固提升项目");
    expect(textAt(book, "funds[0].fullYearExecution")).toBe(layout.amounts === "yuan" ? "2340000" : "234");
    expect(textAt(book, "indicators[4].score")).toBe("9.39");
    expect(textAt(book, "indicators[4].actual")).toBe("92%");
    expect(textAt(book, "indicators[6].level1").replace(/\s/g, "")).toContain("效益指标");
    expect(textAt(book, "total.score")).toBe("99.14");
  });

  it.each(VARIANTS)("%s: the file reads back as the grids say", async (_, layout) => {
    const book = standardForm({ kind: "department", layout });
    expect(await openWorkbook(book.bytes(), "x.xlsx", inflateNode).read()).toEqual(book.grids());
  });

  it.each(CASE_IDS)("case %s is built in every layout", (id) => {
    for (const [, layout] of VARIANTS) {
      const book = caseWorkbook(id, layout);
      publishedCase(id).indicators.forEach((one, index) => {
        expect(textAt(book, `indicators[${index}].level3`)).toContain(one.level3);
      });
    }
  });

  it.each(CASE_IDS)("case %s is kept in its published layout", async (id) => {
    const grids = await openWorkbook(publishedWorkbook(id), `${id}.xlsx`, inflateNode).read();
    expect(grids.length).toBeGreaterThan(0);
  });

  it("stands stacked, side by side, or on sheets of its own", () => {
    const specs = [
      { content: SOUND_PROJECT },
      { content: SOUND_PROJECT, layout: layoutWith({ levels: "repeated" }) },
    ];
    const stacked = formWorkbook(specs, "stacked");
    const beside = formWorkbook(specs, "beside");
    const sheets = formWorkbook(specs, "sheets");
    expect(stacked.place("title", 1)).toMatchObject({ sheet: "自评表", a1: "A28" });
    expect(beside.place("title", 1)).toMatchObject({ sheet: "自评表", a1: "K1" });
    expect(sheets.place("title", 1)).toMatchObject({ sheet: "表2", a1: "A1" });
  });

  it("changes single cells, by address or by meaning", () => {
    const book = standardForm({ kind: "department" });
    const changed = book.withCells({
      "indicators[0].score": 9,
      "基础数据表!B3": null,
      "2:rows[0].final": { formula: "SUM(D5:D7)", value: 480 },
      A1: { value: 0.5, numberFormat: "0%" },
    });
    expect(textAt(changed, "indicators[0].score")).toBe("9");
    expect(textAt(book, "indicators[0].score")).toBe("10");
    expect(changed.grids()[0]?.cells.get(addressKey(0, 0))?.text).toBe("50%");
    expect(changed.grids()[1]?.cells.has(addressKey(2, 1))).toBe(false);
    expect(changed.grids()[2]?.cells.get(addressKey(3, 3))?.formula).toBe("SUM(D5:D7)");
    expect(book.withHiddenRows([14]).grids()[0]?.hiddenRows).toEqual(new Set([13]));
  });

  it.each(["project", "department"] as const)("the sound %s is sound", (kind) => {
    const { findings, unrecognised, outcome } = review(standardForm({ kind }).grids());
    expect(findings).toEqual([]);
    expect(unrecognised).toEqual([]);
    expect(outcome).toBe("clean");
  });
});
