import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";

const TEXTS = join(import.meta.dirname, "../test/data/narrative");
const TEXT = ["000", "001", "003"]
  .map((name) => readFileSync(join(TEXTS, `${name}.txt`), "utf8"))
  .join("\n")
  .split("\n")
  .filter((line) => line.trim() !== "");

/** Characters of a full page of a report. */
const PAGE = 700;

/** A Word report of so many pages: published paragraphs over and over, numbered apart, and a table every few pages. */
export async function bigReport(pages: number): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [new Paragraph("2024年度某局部门整体支出绩效自评报告")];
  for (let written = 0, index = 0; written < pages * PAGE; index += 1) {
    const line = TEXT[index % TEXT.length] as string;
    const text = line.replace(/\d+(?=名|个|场|次|期|篇)/gu, (digits) =>
      String(Number(digits) + (index % 97)),
    );
    written += text.length;
    const isHeading = /^[一二三四五六七八九十]、/u.test(text);
    children.push(new Paragraph(isHeading ? { text, heading: HeadingLevel.HEADING_1 } : { text }));
    if (index % 40 === 39) children.push(table(index));
  }
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function table(seed: number): Table {
  const rows = Array.from({ length: 12 }, (_, row) =>
    ["支出项目", "本年预算", "年中追加", "本年决算"].map((head, column) =>
      row === 0 ? head : column === 0 ? `项目${String(row)}` : String((seed * row * column) % 400),
    ),
  );
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
}
