import { formatAddress } from "../../../src/core/cells/address";
import { addressOf } from "../../../src/core/cells/grid";
import type { ReportDocument } from "../../../src/core/narrative/document";
import { readReport } from "../../../src/host/docx/read-report";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { HostError } from "../../../src/host/workbook";
import { wordFile, type WordInside } from "../../support/documents/word-package";

/** Reads a file's bytes as the program does. */
export const readBytes = (bytes: Uint8Array, name = "报告.docx"): ReportDocument =>
  readReport(bytes, name, inflateNode);

/** A Word document of this body, read. */
export const readBody = (body: string, inside: WordInside = {}): ReportDocument =>
  readBytes(wordFile(body, inside));

/** A plain text, read. */
export const readText = (text: string, name = "报告.txt"): ReportDocument =>
  readBytes(new TextEncoder().encode(text), name);

/** What the blocks say, with their kind: `heading1 一、概况`. */
export function blocksOf({ text, blocks }: ReportDocument): readonly string[] {
  return blocks.map(
    ({ kind, level, start, end }) =>
      `${kind}${level === null ? "" : String(level)} ${text.slice(start, end)}`,
  );
}

/** The cells of a table: `B2 基本支出`. */
export function cellsOf({ tables }: ReportDocument, index = 0): readonly string[] {
  const { grid } = tables[index] ?? { grid: { cells: new Map<number, { readonly text: string }>() } };
  return [...grid.cells]
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => `${formatAddress(addressOf(key))} ${cell.text}`);
}

/** What every document keeps: blocks in order and apart, places inside the text, quotes that match. */
export function expectWhole({ text, blocks, tables }: ReportDocument): void {
  const faults: string[] = [];
  let last = 0;
  for (const { kind, start, end } of blocks) {
    if (start < last || end < start || end > text.length)
      faults.push(`${kind} ${String(start)}–${String(end)}`);
    last = end;
  }
  for (const { start, end, grid, places } of tables) {
    if (start < 0 || end < start || end > text.length)
      faults.push(`${grid.sheet} ${String(start)}–${String(end)}`);
    for (const [key, { value }] of grid.cells) {
      const place = places.get(key);
      const raw = place ? text.slice(place.start, place.end).trim() : "";
      const fits = value.kind === "text" ? raw === value.text : raw !== "";
      if (!fits) faults.push(`${grid.sheet} ${formatAddress(addressOf(key))} “${raw}”`);
    }
  }
  expect(faults).toEqual([]);
}

/** The failure of a file that cannot be read; anything but a `HostError` is thrown on. */
export function failureOf(bytes: Uint8Array, name = "报告.docx"): { code: string; message: string } | null {
  try {
    expectWhole(readBytes(bytes, name));
    return null;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { code: error.code, message: error.message };
  }
}
