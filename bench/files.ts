import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf } from "../src/core/cells/grid";
import { numberValue } from "../src/core/cells/value";
import type { CellEdit } from "../src/core/cells/edit";
import { composeWorkbook } from "../src/host/ooxml/compose/compose-workbook";
import type { CellDescription } from "../src/host/ooxml/compose/description";
import { inflateNode } from "../src/host/ooxml/inflate-node";
import { openWorkbook } from "../src/host/ooxml/open";
import { standardForm } from "../test/support/forms/standard-form";

const SAMPLES = join(import.meta.dirname, "../assets/samples");

/** Always the same "random" numbers: every run measures the same files. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/**
 * Writes so many forms into a folder: the samples and the generated project and department forms in turn,
 * every one with figures, scores and reasons of its own and some scores left blank.
 */
export async function writeForms(folder: string, count: number): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const samples = readSamples();
  const files: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const random = randomFrom(index + 1);
    const sample = samples[index % (samples.length + 2)];
    const bytes = sample ? await variedSample(sample, random) : generated(index, random);
    const file = join(folder, `自评表${String(index + 1).padStart(4, "0")}.xlsx`);
    writeFileSync(file, bytes);
    files.push(file);
  }
  return files;
}

function readSamples(): readonly Uint8Array[] {
  try {
    const names = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));
    return names.sort().map((name) => readFileSync(join(SAMPLES, name)));
  } catch {
    return [];
  }
}

/** The sample with a third of its typed numbers changed a little. */
async function variedSample(bytes: Uint8Array, random: () => number): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes, "sample", inflateNode);
  const edits: CellEdit[] = [];
  for (const grid of await workbook.read()) {
    for (const [key, cell] of grid.cells) {
      if (cell.formula !== null || cell.value.kind !== "number" || random() > 0.33) continue;
      const number = Math.round(cell.value.number * (0.9 + random() * 0.2) * 100) / 100;
      edits.push({
        at: { sheet: grid.sheet, ...addressOf(key) },
        before: { kind: "value", value: cell.value },
        after: { kind: "value", value: numberValue(number) },
        field: "bench",
        why: "",
        numberFormat: null,
      });
    }
  }
  await workbook.write(edits);
  return workbook.save();
}

function generated(index: number, random: () => number): Uint8Array {
  const kind = index % 2 === 0 ? "project" : "department";
  const scores = Object.fromEntries(
    Array.from({ length: 6 }, (_, row) => [
      row,
      {
        score: random() < 0.4 ? null : Math.round(random() * 80) / 10,
        reason: random() < 0.5 ? "" : `原因说明${String(Math.round(random() * 1e6))}，已于当年整改到位。`,
      },
    ]),
  );
  const funds = { 0: { fullYearExecution: Math.round((180 + random() * 60) * 100) / 100 } };
  return standardForm({ kind, indicators: scores, funds }).bytes();
}

/** A form on a sheet that holds 60,000 filled cells altogether. */
export function bigForm(): Uint8Array {
  const [sheet, ...others] = standardForm().sheets;
  if (!sheet) throw new Error("the standard form has a sheet");
  const cells: CellDescription[] = [];
  for (let row = 40; cells.length + sheet.cells.length < 60_000; row += 1)
    for (let column = 0; column < 30; column += 1)
      cells.push({ row, column, value: column % 3 === 0 ? `附注${String(row)}` : row * column * 0.01 });
  return composeWorkbook({ sheets: [{ ...sheet, cells: [...sheet.cells, ...cells] }, ...others] });
}
