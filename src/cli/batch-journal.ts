import { StringDecoder } from "node:string_decoder";
import {
  appendFileSync,
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import type { BatchLine } from "./batch-line";

const PIECE = 1 << 20;
const NEW_LINE = 10;

/** A line with its place in the file, line break included. */
export interface PlacedLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The whole lines of a file, one after another: however long the file, one piece of it is held. A torn last line is left out. */
export function* linesIn(file: string): Generator<PlacedLine> {
  if (!existsSync(file)) return;
  const handle = openSync(file, "r");
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    let held: Buffer[] = [];
    let start = 0;
    let at = 0;
    for (let size = readSync(handle, piece); size > 0; size = readSync(handle, piece)) {
      let from = 0;
      for (let end = piece.indexOf(NEW_LINE); end >= 0 && end < size; end = piece.indexOf(NEW_LINE, from)) {
        held.push(Buffer.from(piece.subarray(from, end)));
        yield { text: textOf(held), start, end: at + end + 1 };
        held = [];
        from = end + 1;
        start = at + from;
      }
      held.push(Buffer.from(piece.subarray(from, size)));
      at += size;
    }
  } finally {
    closeSync(handle);
  }
}

function textOf(pieces: readonly Buffer[]): string {
  const decoder = new StringDecoder("utf8");
  return pieces.map((piece) => decoder.write(piece)).join("") + decoder.end();
}

/** The lines of a report, read. What is no line of ours is passed over. */
export function* batchLines(file: string): Generator<BatchLine> {
  for (const { text } of linesIn(file)) {
    const line = parsed(text);
    if (line) yield line;
  }
}

function parsed(text: string): BatchLine | null {
  try {
    const line = JSON.parse(text) as Partial<BatchLine> | null;
    return line && typeof line.path === "string" && Array.isArray(line.rows) ? (line as BatchLine) : null;
  } catch {
    return null;
  }
}

/** Cuts off a last line that a killed run left torn, so that the next one begins on a line of its own. */
export function mendJournal(file: string): void {
  if (!existsSync(file)) return;
  let end = 0;
  for (const line of linesIn(file)) end = line.end;
  if (end === statSync(file).size) return;
  const handle = openSync(file, "r+");
  ftruncateSync(handle, end);
  closeSync(handle);
}

/** Adds a line: whole or not at all, as far as the system keeps its word. */
export function appendLine(file: string, line: string): void {
  appendFileSync(file, line);
}

const PATH = /^\{"path":("(?:[^"\\]|\\.)*")/u;

/** The path a line speaks of, without reading all of it. */
function pathOf(text: string): string | null {
  const found = PATH.exec(text)?.[1];
  return found === undefined ? null : (JSON.parse(found) as string);
}

/** Compares as the report is ordered: by code unit, on every machine the same. */
export const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Writes the report in its final order, by path, from one or several journals: of lines about the same path the
 * last counts, lines about paths not wanted are left out. In order already → the file is not touched.
 */
export function orderJournal(
  sources: readonly string[],
  target: string,
  wanted: ReadonlySet<string> | null,
): void {
  const places = new Map<string, { readonly source: number; readonly start: number; readonly end: number }>();
  let count = 0;
  let inOrder = sources.length === 1 && sources[0] === target;
  let last = "";
  sources.forEach((file, source) => {
    for (const { text, start, end } of linesIn(file)) {
      const path = pathOf(text);
      if (path === null || (wanted && !wanted.has(path))) {
        inOrder = false;
        continue;
      }
      inOrder &&= count === 0 || byPath(last, path) < 0;
      last = path;
      count += 1;
      places.set(path, { source, start, end });
    }
  });
  if (inOrder) return;
  const beside = `${target}.tmp`;
  const out = openSync(beside, "w");
  const handles = sources.map((file) => (existsSync(file) ? openSync(file, "r") : null));
  for (const path of [...places.keys()].sort(byPath)) {
    const place = places.get(path);
    const handle = place === undefined ? null : handles[place.source];
    if (place && handle !== null && handle !== undefined) copy(handle, out, place.start, place.end);
  }
  for (const handle of handles) if (handle !== null) closeSync(handle);
  closeSync(out);
  renameSync(beside, target);
}

function copy(from: number, to: number, start: number, end: number): void {
  const line = Buffer.allocUnsafe(end - start);
  const size = readSync(from, line, 0, line.length, start);
  writeSync(to, line, 0, size);
}
