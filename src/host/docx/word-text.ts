import type { Block, BlockKind, ReportDocument, Span } from "../../core/narrative/document";
import { headingLevel } from "../../core/narrative/numbering";
import { reportTooLarge } from "./failures";
import { headLines } from "./read-plain-text";
import { reportTable, type TableCell, type TableLine } from "./table-cells";
import { gridCells } from "./word-table";
import type { WordItem, WordParagraph, WordTable } from "./word-items";
import type { NumberParagraph } from "./word-numbering";
import type { ParagraphStyle } from "./word-styles";

/** More characters than two thousand pages hold. */
const MAX_CHARACTERS = 8_000_000;

/** The text of a document as it grows, with its blocks and tables. */
export interface TextBuilder {
  add(items: readonly WordItem[], kind: "body" | "footnote" | "textBox"): void;
  document(name: string): ReportDocument;
}

interface TableDraft {
  readonly span: Span;
  readonly cells: readonly TableCell[];
  /** Blocks before it, for its title lines. */
  readonly blocksBefore: number;
}

/** Lays a document's items out as one text. Numbers that Word would show stand in it. */
export function textBuilder(
  styleOf: (id: string | null) => ParagraphStyle,
  numberOf: NumberParagraph,
): TextBuilder {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const drafts: TableDraft[] = [];
  let length = 0;
  let carried = "";
  const put = (text: string): Span => {
    const start = length;
    pieces.push(text);
    length += text.length;
    if (length > MAX_CHARACTERS) throw reportTooLarge("文字过多");
    return { start, end: length };
  };
  /** A paragraph's text with its number. */
  const wording = (one: WordParagraph): string => {
    const ref = one.numbering ?? styleOf(one.style).numbering;
    const number = ref && ref.list !== 0 && one.text.trim() !== "" ? numberOf(ref) : "";
    return number + one.text;
  };
  const paragraph = (one: WordParagraph, kind: BlockKind): void => {
    const text = carried + wording(one);
    carried = one.endDeleted ? text : "";
    if (!one.endDeleted) {
      const span = put(text);
      put("\n");
      const block = styleOf(one.style).isContents ? null : blockOf(text, span, one, kind, styleOf);
      if (block) blocks.push(block);
    }
    for (const box of one.boxes) item(box, kind === "footnote" ? kind : "textBox");
  };
  const cellText = (items: readonly WordItem[]): { text: string; span: Span } => {
    const start = length;
    let first = true;
    for (const one of items) {
      if (one.kind === "table") nested(one);
      else {
        if (!first) put("\n");
        put(wording(one));
        for (const box of one.boxes) if (box.kind === "paragraph") put(`\n${wording(box)}`);
      }
      first = false;
    }
    const text = pieces.join("").slice(-1 * (length - start) || Infinity);
    return { text, span: { start, end: length } };
  };
  const nested = (one: WordTable): void => void drafts.push(layTable(one));
  const layTable = (one: WordTable): TableDraft => {
    const start = length;
    const cells = gridCells(one, cellText, (mark) => void put(mark));
    return { span: { start, end: length }, cells, blocksBefore: blocks.length };
  };
  const item = (one: WordItem, kind: BlockKind): void => {
    if (one.kind === "paragraph") return paragraph(one, kind);
    const draft = layTable(one);
    drafts.push(draft);
    blocks.push({ ...draft.span, kind: "table", level: null });
    put("\n");
  };
  return {
    add: (items, kind) => items.forEach((one) => item(one, kind === "body" ? "paragraph" : kind)),
    document: (name) => finished(name, pieces.join(""), blocks, drafts),
  };
}

function blockOf(
  text: string,
  span: Span,
  one: WordParagraph,
  kind: BlockKind,
  styleOf: (id: string | null) => ParagraphStyle,
): Block | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const start = span.start + text.indexOf(trimmed);
  const at = { start, end: start + trimmed.length };
  if (kind !== "paragraph") return { ...at, kind, level: null };
  const outline = one.outline !== null && one.outline < 9 ? one.outline + 1 : styleOf(one.style).heading;
  const level = headingLevel(trimmed) ?? (trimmed.length <= LONGEST_HEADING ? outline : null);
  return { ...at, kind: level === null ? "paragraph" : "heading", level };
}

/** Whole paragraphs sometimes carry a heading's style. */
const LONGEST_HEADING = 80;

const FOOT = /^(?:填表人|填报人|制表人|填报日期|填表日期|单位负责人|联系电话|经办人)/u;

function finished(
  name: string,
  text: string,
  blocks: readonly Block[],
  drafts: readonly TableDraft[],
): ReportDocument {
  const tables = [...drafts]
    .sort((a, b) => a.span.start - b.span.start)
    .map((draft, index) => {
      const above = headLines(text, blocks.slice(Math.max(0, draft.blocksBefore - 6), draft.blocksBefore));
      const next = blocks[draft.blocksBefore + 1];
      const below: TableLine[] = [];
      if (next && FOOT.test(text.slice(next.start, next.end)))
        below.push({ text: text.slice(next.start, next.end), span: { start: next.start, end: next.end } });
      return reportTable(`表${index + 1}`, draft.span, above, draft.cells, below);
    });
  return { name, text, blocks, tables };
}
