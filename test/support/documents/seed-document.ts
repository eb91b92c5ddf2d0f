import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetDescription } from "../../../src/host/ooxml/compose/description";
import { shownText } from "../../../src/host/shown-text";
import { sampleWorkbook } from "../../../tools/assets/sample-workbook";

const TEXT = readFileSync(join(__dirname, "../../data/narrative/004.txt"), "utf8");

/** Rows of a sheet above its table: title lines, which stand as paragraphs in a report. */
const TITLE_ROWS = 2;

/** Lines below the annexes' tables, which stand as paragraphs too. */
const BELOW = /^(?:填表人|说明)：/u;

/** The published report of seed 004 as an office would write it: the text, and its four tables with their spans. */
export async function seedDocument(): Promise<Uint8Array> {
  const sheets = new Map(sampleWorkbook("filled").sheets.map((sheet) => [sheet.name, sheet]));
  const parts = partsOf(TEXT);
  const names = ["基本支出情况", "项目支出情况", "基础数据表", "自评表"];
  const children = parts.flatMap((part, index) => {
    const sheet = sheets.get(names[index] ?? "");
    return [...part.split("\n").map(paragraph), ...(sheet ? [tableOf(sheet)] : [])];
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** The text cut at its tables: each is led by a tab and ends before a line that is neither cell nor blank. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  for (let at = rest.indexOf("\n\t"); at >= 0; at = rest.indexOf("\n\t")) {
    parts.push(rest.slice(0, at));
    rest = rest.slice(tableEnd(rest, at));
  }
  return [...parts, rest];
}

function tableEnd(text: string, from: number): number {
  let at = from;
  for (const row of text.slice(from).split("\n\n")) {
    if (!row.replace(/^\n/u, "").startsWith("\t")) return at;
    at += row.length + 2;
  }
  return text.length;
}

function paragraph(text: string): Paragraph {
  const isHeading = /^[一二三四五六七八九十]、/u.test(text);
  return new Paragraph({ text, ...(isHeading ? { heading: HeadingLevel.HEADING_1 } : {}) });
}

function tableOf({ cells }: SheetDescription): Table {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const lines = Array.from({ length: rows - TITLE_ROWS }, (_, index) =>
    cells.filter(({ row }) => row === index + TITLE_ROWS).sort((a, b) => a.column - b.column),
  ).filter((line) => !line.some(({ value }) => BELOW.test(String(value))));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: lines.map(
      (line) =>
        new TableRow({
          children: line.map(
            ({ value, rowSpan = 1, columnSpan = 1, style }) =>
              new TableCell({
                rowSpan,
                columnSpan,
                children: shown(value, style?.numberFormat ?? "General")
                  .split("\n")
                  .map((text) => new Paragraph(text)),
              }),
          ),
        }),
    ),
  });
}

function shown(value: SheetDescription["cells"][number]["value"], format: string): string {
  if (typeof value === "number") return shownText({ kind: "number", number: value }, format);
  return value === undefined || typeof value === "object" ? "" : String(value);
}
