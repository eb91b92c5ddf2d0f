import type { Block, ReportDocument, ReportTable } from "../../core/narrative/document";
import type { NarrativeFinding } from "../../core/narrative/rules/run";
import type { NarrativeItem, TextPart, TextSlice, TextTable } from "../session/narrative-model";
import { piecesOf, type Placed } from "./report-pieces";
import { textTable } from "./report-table";

/** Findings in the order of the text, numbered, each with a key of its own. */
export function itemsOf(findings: readonly NarrativeFinding[]): readonly NarrativeItem[] {
  const seen = new Map<string, number>();
  return [...findings]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((finding, index) => {
      const name = `${finding.rule} ${String(finding.start)} ${String(finding.end)}`;
      const times = seen.get(name) ?? 0;
      seen.set(name, times + 1);
      return { key: times === 0 ? name : `${name} ${String(times)}`, number: index + 1, finding };
    });
}

/** A portion is closed after so many characters or blocks. */
const SLICE_CHARACTERS = 2500;
const SLICE_BLOCKS = 40;
/** Characters of a line, to guess heights by. */
const LINE = 40;

/** The report's text in portions, its findings at their places. Linear in the text. */
export function slicesOf(document: ReportDocument, items: readonly NarrativeItem[]): readonly TextSlice[] {
  const { blocks, text } = document;
  const tables = new Map(document.tables.map((table) => [table.start, table]));
  const placed = byBlock(blocks, items);
  const slices: TextSlice[] = [];
  let open: { block: TextPart | TextTable; lines: number; keys: readonly string[] }[] = [];
  let characters = 0;
  const close = (): void => {
    const [first] = open;
    if (!first) return;
    slices.push({
      start: first.block.start,
      blocks: open.map(({ block }) => block),
      keys: new Set(open.flatMap(({ keys }) => keys)),
      lines: open.reduce((sum, { lines }) => sum + lines, 0),
    });
    open = [];
    characters = 0;
  };
  for (const [index, block] of blocks.entries()) {
    const own = placed.get(index) ?? [];
    const table = block.kind === "table" ? tables.get(block.start) : undefined;
    const keys = own.filter((one) => one.begins).map((one) => one.item.key);
    const drawn = table ? tableOf(document, table, own) : partOf(text, block, own);
    const lines =
      drawn.kind === "table" ? drawn.rows.length * 2 : Math.ceil((block.end - block.start) / LINE);
    open.push({ block: drawn, lines, keys });
    characters += block.end - block.start;
    if (characters >= SLICE_CHARACTERS || open.length >= SLICE_BLOCKS) close();
  }
  close();
  return slices;
}

function tableOf(document: ReportDocument, table: ReportTable, placed: readonly Placed[]): TextTable {
  return textTable(
    document,
    table,
    placed.filter((one) => one.begins).map((one) => one.item),
  );
}

function partOf(text: string, block: Block, placed: readonly Placed[]): TextPart {
  const { kind, level, start } = block;
  return {
    kind: kind === "table" ? "paragraph" : kind,
    level,
    start,
    pieces: piecesOf(text, block, placed),
  };
}

/** The findings by the index of each block they lie over; one that lies between blocks stands at the next. */
function byBlock(
  blocks: readonly Block[],
  items: readonly NarrativeItem[],
): ReadonlyMap<number, readonly Placed[]> {
  const found = new Map<number, Placed[]>();
  if (blocks.length === 0) return found;
  for (const item of items) {
    const { start, end } = item.finding;
    const first = firstAt(blocks, start);
    let last = first;
    while ((blocks[last + 1]?.start ?? Infinity) < end) last += 1;
    for (let index = first; index <= last; index += 1) {
      const one: Placed = { item, start, end, begins: index === first, ends: index === last };
      const own = found.get(index);
      if (own) own.push(one);
      else found.set(index, [one]);
    }
  }
  return found;
}

/** The first block that reaches to a place or lies behind it; behind them all: the last. */
function firstAt(blocks: readonly Block[], place: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
