import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../src/core/cells/grid";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { bookOfGrids } from "../excel-host/model/describe";
import type { BookModel } from "../excel-host/model/book";

const ROOT = join(__dirname, "../..");
const SAMPLES = join(ROOT, "assets/samples");

/** The path of a sample by a word of its name: 示例 or 待填写. */
export function samplePath(word: string): string {
  const name = readdirSync(SAMPLES).find((one) => one.includes(word));
  if (!name) throw new Error(`no sample ${word}`);
  return join(SAMPLES, name);
}

/** The built product: `npm test` builds it before. */
export function built(...path: string[]): string {
  return join(ROOT, "dist", ...path);
}

export async function sampleGrids(word: string): Promise<readonly Grid[]> {
  return openWorkbook(new Uint8Array(readFileSync(samplePath(word))), word, inflateNode).read();
}

/** A sample as a workbook of the stand-in Excel. */
export async function sampleBook(word: string): Promise<BookModel> {
  return bookOfGrids(await sampleGrids(word), `${word}.xlsx`);
}

/** Everything a person would notice of a workbook: contents, formats and fills of every filled cell. */
export function pictureOf(book: BookModel): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells]
      .filter(([, cell]) => cell.value.kind !== "blank" || cell.formula !== null)
      .map(([key, cell]) => [key, cell.value, cell.formula, cell.style.numberFormat, cell.style.fill])
      .sort((a, b) => Number(a[0]) - Number(b[0])),
  }));
}
