import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type { ISectionOptions } from "docx";
import {
  runsOf,
  type Inline,
  type Paper,
  type PaperBlock,
  type PaperParagraph,
} from "../../core/paper/paper";
import { fontOf, fontTable, INDENT, pageOf, SIZE, STYLE, STYLES } from "./paper-look";
import { propertiesXml, withoutTimes } from "./paper-package";
import { safeText, textRuns } from "./paper-runs";
import { paperTable, type TypeArea } from "./paper-table";

type SectionChild = ISectionOptions["children"][number];

/**
 * Writes a paper as .docx in the look of official papers: A4, 仿宋 三号, headings by their levels, tables ruled,
 * page numbers at the foot. Works in Node and in a browser. The library behind it is large: a face that shows
 * itself before anyone asks for a paper loads this module with `import()`.
 */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const name = safeText(paper.name);
  const file = new Document({
    title: name,
    creator: "绩效自评助手",
    lastModifiedBy: "绩效自评助手",
    description: "",
    styles: STYLES,
    sections: sectionsOf(paper.blocks).map(section),
  });
  const parts = [
    { path: "word/fontTable.xml", data: fontTable() },
    { path: "docProps/core.xml", data: propertiesXml(name) },
  ];
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(file, undefined, parts)));
}

interface PaperSection {
  readonly wide: boolean;
  readonly blocks: readonly PaperBlock[];
}

/** A break opens a section; one that would stay empty is not written. */
function sectionsOf(blocks: readonly PaperBlock[]): readonly PaperSection[] {
  const sections: { wide: boolean; blocks: PaperBlock[] }[] = [{ wide: false, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "break") sections.push({ wide: block.wide, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  const filled = sections.filter((one) => one.blocks.length > 0);
  return filled.length > 0 ? filled : sections.slice(0, 1);
}

function section({ wide, blocks }: PaperSection): ISectionOptions {
  const { width, height, margin, ...area } = pageOf(wide);
  const orientation = wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const children = blocks.flatMap((block) => blockOf(block, area));
  // Word wants a paragraph behind a table that ends a section, and gives it a line; this one takes none.
  if (blocks.at(-1)?.kind === "table") children.push(new Paragraph({ spacing: NO_LINE }));
  return {
    properties: { page: { size: { width, height, orientation }, margin } },
    footers: { default: footer() },
    children,
  };
}

const NO_LINE = { line: 20, lineRule: "exact", before: 0, after: 0 } as const;

/** — 1 —, centred. */
function footer(): Footer {
  const dash = "\u2014";
  const run = { font: fontOf("table"), size: SIZE.fourth };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...run, children: [`${dash} `, PageNumber.CURRENT, ` ${dash}`] })],
      }),
    ],
  });
}

function blockOf(block: PaperBlock, area: TypeArea): readonly SectionChild[] {
  switch (block.kind) {
    case "title":
      return [new Paragraph({ style: STYLE.title, children: [...textRuns(titleLines(block.text))] })];
    case "heading":
      return [new Paragraph({ style: `Heading${String(block.level)}`, children: [...textRuns(block.text)] })];
    case "paragraph":
      return [paragraph(block)];
    case "table":
      return paperTable(block, area);
    case "break":
      return [];
  }
}

/** So many characters of the title's size fit a line. */
const TITLE_LINE = 20;

/** A title too long for a line is broken before its last words (绩效自评报告), not within them. */
function titleLines(text: Inline): Inline {
  const runs = runsOf(text);
  const last = runs.at(-1);
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  if (!last || runs.length < 2 || length <= TITLE_LINE || last.text.length > TITLE_LINE) return text;
  return [...runs.slice(0, -1), { ...last, text: `\n${last.text}` }];
}

function paragraph({ text, place = "body" }: PaperParagraph): Paragraph {
  const children = [...textRuns(text)];
  const style = STYLE.body;
  switch (place) {
    case "body":
      return new Paragraph({ style, indent: INDENT, children });
    case "flush":
      return new Paragraph({ style, alignment: AlignmentType.LEFT, children });
    case "centre":
      return new Paragraph({ style, alignment: AlignmentType.CENTER, children });
    case "right":
      return new Paragraph({ style, alignment: AlignmentType.RIGHT, children });
  }
}
