import type { Span } from "../../core/narrative/document";
import type { Line } from "./lines";
import type { TableCell } from "./table-cells";

/** What was found in plain lines: a table's cells, or none, and the first line that was not looked at. */
export interface PlainTable {
  /** `null`: the lines up to `next` hold no table. */
  readonly cells: readonly TableCell[] | null;
  readonly next: number;
}

interface Piece extends Span {
  readonly text: string;
}

type Rows = readonly (readonly Piece[])[];

/**
 * The table that begins at a line, if one does. Three spellings: one cell a line, each led by a tab,
 * rows apart by blank lines (Word's text export); cells of a row in one line with tabs between; Markdown bars.
 */
export function plainTableAt(text: string, lines: readonly Line[], index: number): PlainTable {
  const found = cellLines(text, lines, index) ?? tabLines(text, lines, index) ?? barLines(text, lines, index);
  if (!found) return { cells: null, next: index + 1 };
  const isTable = found.rows.length > 1 && found.rows.some((row) => row.length > 1);
  return { cells: isTable ? placed(found.rows) : null, next: found.next };
}

interface FoundRows {
  readonly rows: Rows;
  readonly next: number;
}

const isBlank = (text: string, line: Line | undefined): boolean =>
  line === undefined || text.slice(line.start, line.end).trim() === "";

/** `⇥预算项目⏎⇥本年预算⏎⏎⇥基本支出⏎⇥329.47`: a line without a tab goes on with the cell above it. */
function cellLines(text: string, lines: readonly Line[], index: number): FoundRows | null {
  const leads = (line: Line | undefined): boolean =>
    line !== undefined && text[line.start] === "\t" && !text.slice(line.start + 1, line.end).includes("\t");
  if (!leads(lines[index])) return null;
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  let at = index;
  let end = index;
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (leads(line)) row.push({ start: line.start + 1, end: line.end, text: "" });
    else if (isEmpty(line)) {
      if (row.length > 0) rows.push(row);
      row = [];
      if (!leads(lines[at + 1])) break;
      continue;
    } else {
      const last = row.at(-1);
      if (!last) break;
      row[row.length - 1] = { ...last, end: line.end };
    }
    end = at + 1;
  }
  if (row.length > 0) rows.push(row);
  const found = rows.map((cells) => cells.map((cell) => piece(text, cell)));
  return { rows: looksLikeTable(found) ? found : [], next: end };
}

/** Paragraphs indented by a tab are no cells: most cells are short and no sentences, and rows have several. */
function looksLikeTable(rows: Rows): boolean {
  const cells = rows.flat();
  const short = cells.filter(({ text }) => text.length <= LONGEST_SHORT && !text.endsWith("。")).length;
  return rows.filter((row) => row.length > 1).length >= 2 && short >= cells.length * MOSTLY;
}

const LONGEST_SHORT = 40;
const MOSTLY = 0.75;

function isEmpty(line: Line): boolean {
  return line.start === line.end;
}

/** Lines with tabs between their cells, at least two of them. */
function tabLines(text: string, lines: readonly Line[], index: number): FoundRows | null {
  const rows: Piece[][] = [];
  let at = index;
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (isBlank(text, line) || !text.slice(line.start, line.end).trim().includes("\t")) break;
    rows.push(splitLine(text, line.start, line.end, "\t"));
  }
  return rows.length < 2 ? null : { rows, next: at };
}

/** Markdown: `| a | b |`, the rule below the header left out. */
function barLines(text: string, lines: readonly Line[], index: number): FoundRows | null {
  const rows: Piece[][] = [];
  let at = index;
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const raw = text.slice(line.start, line.end);
    const trimmed = raw.trim();
    if (!trimmed.startsWith("|") || trimmed.length < 3) break;
    const start = line.start + raw.indexOf("|") + 1;
    const end = line.start + raw.lastIndexOf("|");
    if (end <= start || /^[|:\-\s]+$/u.test(trimmed)) continue;
    rows.push(splitLine(text, start, end, "|"));
  }
  return at === index ? null : { rows, next: at };
}

function splitLine(text: string, start: number, end: number, mark: string): Piece[] {
  const cells: Piece[] = [];
  for (let from = start; ;) {
    const cut = text.indexOf(mark, from);
    const to = cut < 0 || cut > end ? end : cut;
    cells.push(piece(text, { start: from, end: to }));
    if (to >= end) return cells;
    from = to + 1;
  }
}

function piece(text: string, { start, end }: Span): Piece {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  const from = trimmed === "" ? start : start + raw.indexOf(trimmed);
  return { start: from, end: from + trimmed.length, text: trimmed };
}

const TOTAL = /^(?:总分|总得分|合计|总计|得分合计)$/u;

/** Gives the cells their columns. Spans are lost in plain text; a short total row ends where the rows above end. */
function placed(rows: Rows): readonly TableCell[] {
  let width = 0;
  return rows.flatMap((row, index) => {
    const isTotal = row.length < width && TOTAL.test(row[0]?.text ?? "");
    const shift = isTotal ? width - row.length : 0;
    if (!isTotal) width = row.length;
    return row.map(({ text, start, end }, column) => ({
      row: index,
      column: column === 0 ? 0 : column + shift,
      rowSpan: 1,
      columnSpan: column === 0 ? 1 + shift : 1,
      text,
      span: { start, end },
    }));
  });
}
