import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reviewNarrative } from "../../../src/core/narrative/review-narrative";
import { placeName } from "../../support/rules/places";
import { seedDocument } from "../../support/documents/seed-document";
import { expectWhole, readBytes } from "./reading";

const PUBLISHED = readFileSync(join(__dirname, "../../data/narrative/004.txt"), "utf8");

const solid = (text: string): string => text.replace(/\s+/gu, "");

describe("seed 004 as a Word document of the docx library", () => {
  test("every word of the published text, tables in their places", async () => {
    const document = readBytes(await seedDocument());
    expectWhole(document);
    const published = solid(PUBLISHED);
    const read = solid(document.text);
    const at = [...read].findIndex((one, index) => one !== published[index]);
    expect(at < 0 ? "" : `${read.slice(at, at + 40)} | ${published.slice(at, at + 40)}`).toBe("");
    expect(read.length).toBe(published.length);
  });

  test("its four tables are the forms, with the findings the workbook has", async () => {
    const { forms } = reviewNarrative(readBytes(await seedDocument()));
    expect(forms.forms.map(({ form }) => [form.sheet, form.kind, form.year?.year])).toEqual([
      ["表1", "budgetTable", 2024],
      ["表2", "budgetTable", 2024],
      ["表3", "baseData", 2024],
      ["表4", "department", 2024],
    ]);
    const found = forms.findings.map((one) => `${one.rule} ${placeName(one.at[0])}`);
    // Rows count from the title lines above the table, as they would on a sheet.
    expect(found).toEqual([
      "budget-table/columns-add-up 表1!C5",
      "budget-table/final-within-budget 表1!C5",
      "budget-table/columns-add-up 表2!C5",
      "budget-table/final-within-budget 表2!C5",
      "base-data/control-rate-within 表3!F3",
      "base-data/years-current 表3!A23",
      "scores/match-formula 表4!H22",
      "scores/match-formula 表4!H23",
      "values/actual-is-number 表4!F30",
      "values/satisfaction-measured 表4!F32",
      "funds/splits-exact 表4!B6",
      "values/over-achievement 表4!F14",
      "values/money-unit-complete 表4!E30",
    ]);
  });
});
