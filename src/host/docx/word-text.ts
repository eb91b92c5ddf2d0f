import type { Block, BlockKind, ReportDocument, Span } from "../../core/narrative/document";
import { headingLevel } from "../../core/narrative/numbering";
import { reportTooLarge } from "./failures";
import { reportTable, type TableCell } from "./table-cells";
import { footLine, headLines } from "./table-lines";
import type { WordItem, WordParagraph, WordTable } from "./word-items";
import type { NumberParagraph } from "./word-numbering";
import type { ParagraphStyle } from "./word-styles";
import { gridCells, type LaidCell } from "./word-table";

/** More characters than two thousand pages hold. */
const MAX_CHARACTERS = 8_000_000;
/** Whole paragraphs sometimes carry a heading's style. */
const LONGEST_HEADING = 80;

interface TableDraft {
  readonly span: Span;
  readonly cells: readonly TableCell[];
  /** Blocks laid before it: its title lines are the last of them. */
  readonly blocksBefore: number;
}

/** A document's text as it grows, with what was found on the way. */
export interface TextDraft {
  readonly styleOf: (id: string | null) => ParagraphStyle;
  readonly numberOf: NumberParagraph;
  readonly pieces: string[];
  readonly blocks: Block[];
  readonly tables: TableDraft[];
  length: number;
  /** Text of a paragraph whose end was deleted: it goes on in the next. */
  carried: string;
}

/** An empty text. */
export function newDraft(styleOf: TextDraft["styleOf"], numberOf: NumberParagraph): TextDraft {
  return { styleOf, numberOf, pieces: [], blocks: [], tables: [], length: 0, carried: "" };
}

/** Lays items out at the end of the text. Numbers that Word would show stand in it. */
export function layItems(draft: TextDraft, items: readonly WordItem[], kind: BlockKind): void {
  for (const one of items) {
    if (one.kind === "paragraph") layParagraph(draft, one, kind);
    else {
      const table = layTable(draft, one);
      draft.blocks.push({ ...table.span, kind: "table", level: null });
      put(draft, "\n");
    }
  }
}

/** The finished report; tables take the lines around them that belong to them. */
export function finished(name: string, draft: TextDraft): ReportDocument {
  const text = draft.pieces.join("");
  const { blocks } = draft;
  const tables = [...draft.tables]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, cells, blocksBefore }, index) => {
      const above = headLines(text, blocks.slice(0, blocksBefore));
      const below = footLine(text, blocks.slice(blocksBefore + 1, blocksBefore + 3));
      return reportTable(`表${index + 1}`, span, above, cells, below);
    });
  return { name, text, blocks, tables };
}

function put(draft: TextDraft, text: string): void {
  draft.pieces.push(text);
  draft.length += text.length;
  if (draft.length > MAX_CHARACTERS) throw reportTooLarge("文字过多");
}

/** A paragraph's text with its number in front. */
function wording({ styleOf, numberOf }: TextDraft, one: WordParagraph): string {
  const ref = one.numbering ?? styleOf(one.style).numbering;
  const isNumbered = ref !== null && ref.list !== 0 && one.text.trim() !== "";
  return (isNumbered ? numberOf(ref) : "") + one.text;
}

function layParagraph(draft: TextDraft, one: WordParagraph, kind: BlockKind): void {
  const text = draft.carried + wording(draft, one);
  draft.carried = one.endDeleted ? text : "";
  if (!one.endDeleted) {
    const start = draft.length;
    put(draft, text);
    put(draft, "\n");
    const block = draft.styleOf(one.style).isContents ? null : blockOf(draft, text, start, one, kind);
    if (block) draft.blocks.push(block);
  }
  layItems(draft, one.boxes, kind === "footnote" ? kind : "textBox");
}

function blockOf(
  { styleOf }: TextDraft,
  text: string,
  at: number,
  one: WordParagraph,
  kind: BlockKind,
): Block | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const start = at + text.indexOf(trimmed);
  const span = { start, end: start + trimmed.length };
  if (kind !== "paragraph") return { ...span, kind, level: null };
  const outline =
    one.outline === null ? styleOf(one.style).heading : one.outline < 9 ? one.outline + 1 : null;
  const level = headingLevel(trimmed) ?? (trimmed.length <= LONGEST_HEADING ? outline : null);
  return { ...span, kind: level === null ? "paragraph" : "heading", level };
}

function layTable(draft: TextDraft, one: WordTable): TableDraft {
  const start = draft.length;
  const blocksBefore = draft.blocks.length;
  const cells = gridCells(
    one,
    (items) => layCell(draft, items),
    (mark) => put(draft, mark),
  );
  const table = { span: { start, end: draft.length }, cells, blocksBefore };
  draft.tables.push(table);
  return table;
}

/** A cell's paragraphs, one below the other; a table inside it is a table of its own as well. */
function layCell(draft: TextDraft, items: readonly WordItem[]): LaidCell {
  const start = draft.length;
  const firstPiece = draft.pieces.length;
  items.forEach((one, index) => {
    if (index > 0) put(draft, "\n");
    if (one.kind === "table") layTable(draft, one);
    else layCellParagraph(draft, one);
  });
  return { text: draft.pieces.slice(firstPiece).join(""), span: { start, end: draft.length } };
}

function layCellParagraph(draft: TextDraft, one: WordParagraph): void {
  put(draft, wording(draft, one));
  for (const box of one.boxes) if (box.kind === "paragraph") put(draft, `\n${wording(draft, box)}`);
}
