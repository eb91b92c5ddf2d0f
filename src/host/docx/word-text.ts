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

/** So many blocks around a table are looked at for its title and foot. */
const NEAR = 4;
/** Cells of all tables; the largest reports have some ten thousand. */
const MAX_CELLS = 200_000;

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
  /** Text of paragraphs whose ends were deleted: they go on in the next. */
  carried: string;
  /** Cells of all tables so far. */
  cells: number;
}

/** An empty text. */
export function newDraft(styleOf: TextDraft["styleOf"], numberOf: NumberParagraph): TextDraft {
  return { styleOf, numberOf, pieces: [], blocks: [], tables: [], length: 0, carried: "", cells: 0 };
}

/** Lays items out at the end of the text. Numbers that Word would show stand in it. */
export function layItems(draft: TextDraft, items: readonly WordItem[], kind: BlockKind): void {
  for (const one of items) {
    if (one.kind === "paragraph") layParagraph(draft, one, kind);
    else {
      layCarried(draft, kind);
      const table = layTable(draft, one);
      draft.blocks.push({ ...table.span, kind: "table", level: null });
      put(draft, "\n");
    }
  }
  layCarried(draft, kind);
}

/** The finished report; tables take the lines around them that belong to them. */
export function finished(name: string, draft: TextDraft): ReportDocument {
  const text = draft.pieces.join("");
  const { blocks } = draft;
  const tables = [...draft.tables]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map(({ span, cells, blocksBefore }, index) => {
      const above = headLines(text, blocks.slice(Math.max(0, blocksBefore - NEAR), blocksBefore));
      const below = footLine(text, blocks.slice(blocksBefore + 1, blocksBefore + 1 + NEAR));
      return reportTable(`表${index + 1}`, span, above, cells, below);
    });
  return { name, text, blocks, tables };
}

function put(draft: TextDraft, text: string): void {
  draft.pieces.push(text);
  draft.length += text.length;
  if (draft.length > MAX_CHARACTERS) throw reportTooLarge("文字过多");
}

/**
 * What a paragraph shows, with its number in front; `null` where its end was deleted, so that it goes on in the
 * next one.
 */
function wording(draft: TextDraft, one: WordParagraph): string | null {
  const text = draft.carried + one.text;
  draft.carried = one.endDeleted ? text : "";
  if (one.endDeleted) return null;
  const ref = one.numbering ?? draft.styleOf(one.style).numbering;
  const isNumbered = ref !== null && ref.list !== 0 && text.trim() !== "";
  return (isNumbered ? draft.numberOf(ref) : "") + text;
}

/** Text still carried where no paragraph follows is a paragraph of its own. */
function layCarried(draft: TextDraft, kind: BlockKind): void {
  const text = takeCarried(draft);
  const trimmed = text.trim();
  if (trimmed === "") return;
  const start = draft.length + text.indexOf(trimmed);
  draft.blocks.push({ start, end: start + trimmed.length, kind, level: null });
  put(draft, `${text}\n`);
}

function takeCarried(draft: TextDraft): string {
  const { carried } = draft;
  draft.carried = "";
  return carried;
}

function layParagraph(draft: TextDraft, one: WordParagraph, kind: BlockKind): void {
  const text = wording(draft, one);
  if (text !== null) {
    const start = draft.length;
    put(draft, text);
    put(draft, "\n");
    const block = draft.styleOf(one.style).isContents ? null : blockOf(draft, text, start, one, kind);
    if (block) draft.blocks.push(block);
  }
  const { carried } = draft;
  draft.carried = "";
  layItems(draft, one.boxes, kind === "footnote" ? kind : "textBox");
  draft.carried = carried;
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

function countCells(draft: TextDraft, more: number): void {
  if ((draft.cells += more) > MAX_CELLS) throw reportTooLarge("表格单元格过多");
}

function layTable(draft: TextDraft, one: WordTable): TableDraft {
  countCells(draft, one.rows.length);
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
  countCells(draft, 1);
  const start = draft.length;
  const firstPiece = draft.pieces.length;
  const putLine = (text: string): void => put(draft, (draft.length > start ? "\n" : "") + text);
  for (const one of items) {
    if (one.kind === "table") {
      if (draft.length > start) put(draft, "\n");
      layTable(draft, one);
      continue;
    }
    for (const each of [one, ...one.boxes]) {
      const text = each.kind === "paragraph" ? wording(draft, each) : null;
      if (text !== null) putLine(text);
    }
  }
  const rest = takeCarried(draft);
  if (rest !== "") putLine(rest);
  return { text: draft.pieces.slice(firstPiece).join(""), span: { start, end: draft.length } };
}
