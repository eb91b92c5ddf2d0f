import type { Cell } from "../cells/cell";
import { bareLabel, COLON, labelOf, readable } from "../cells/text";
import { textValue } from "../cells/value";
import { parseAmount, type Amount } from "../values/amount";
import type { AmountEntry, HeaderField, TextEntry, Title, YearEntry } from "./model";
import { boundRole, headLabel, headRole } from "./roles";
import { entryAt, refOf, type SheetView, type ViewCell } from "./sheet-view";

export function amountAt(view: SheetView, row: number, column: number): AmountEntry {
  return entryAt(view, row, column, parseAmount);
}

export function textAt(view: SheetView, row: number, column: number): TextEntry {
  return entryAt(view, row, column, (cell) => readable(cell.text));
}

/** The number printed inside a text cell (`一般公共预算：351.02`), as an entry at that cell. */
export function amountInside(view: SheetView, one: ViewCell, tail: string): AmountEntry {
  return { at: refOf(view, one), cell: one.cell, raw: one.raw, value: parseTail(tail) };
}

/** A piece of a cell's text read as an amount. */
export function parseTail(tail: string): Amount {
  const text = tail.trim();
  const cell: Cell = { value: textValue(text), text, numberFormat: "@", formula: null, locked: true };
  const amount = parseAmount(cell);
  // Inside a label a number can only be text: that is the form's layout and no fault of the person.
  return amount.state === "textNumber" ? { ...amount, state: "number" } : amount;
}

/**
 * Head and foot entries between two rows: a label with its value in the next cell to the right, or behind
 * the colon of the same cell (`填表人：张三 联系电话：123`).
 */
export function readHeader(view: SheetView, from: number, to: number): Map<HeaderField, TextEntry> {
  const header = new Map<HeaderField, TextEntry>();
  const rows = view.rows.filter((row) => row >= from && row <= to).map((row) => view.starting(row));
  const read = (takes: (one: ViewCell) => boolean): void => {
    for (const cells of rows)
      cells.forEach((one, index) => {
        if (takes(one)) readField(view, one, cells[index + 1], header);
      });
  };
  // What the person said comes before what a label says.
  if (view.bound.size > 0) read((one) => boundRole(view, one, "head") !== null);
  read(() => true);
  return header;
}

/**
 * The value of a label: the cell to its right, or, where that is blank and a column was inserted between,
 * the next filled cell of the row that is no label itself, or a blank merged cell.
 */
export function valueBeside(view: SheetView, label: ViewCell): TextEntry {
  const column = label.area.right + 1;
  const beside = textAt(view, label.row, column);
  if (beside.raw !== "" || beside.at.row !== label.row || view.mergeAt(label.row, column) !== null)
    return beside;
  const next = view.starting(label.row).find((one) => one.column > column);
  const isValue =
    next !== undefined &&
    next.column <= column + 2 &&
    headRole(view, next) === null &&
    !/[::]$/u.test(next.label);
  if (isValue) return textAt(view, label.row, next.column);
  // A narrow blank column may stand between a label and the blank merged cell for its value.
  const blank = [column + 1, column + 2].find((one) => view.mergeAt(label.row, one)?.left === one);
  const isFree = blank !== undefined && (next === undefined || blank < next.column);
  return isFree ? textAt(view, label.row, blank) : beside;
}

function readField(
  view: SheetView,
  one: ViewCell,
  next: ViewCell | undefined,
  header: Map<HeaderField, TextEntry>,
): void {
  const role = headRole(view, one);
  const isInside = boundRole(view, one, "head") !== null && /[:\uFF1A]\s*\S/u.test(one.raw);
  if (role !== null && !isInside) {
    if (header.has(role)) return;
    const value = valueBeside(view, one);
    const isLabel = next !== undefined && next.column === value.at.column && headRole(view, next) !== null;
    if (isLabel || value.at.column > view.right) return;
    header.set(role, value);
    return;
  }
  if (one.raw.length > 200 || !COLON.test(one.raw)) return;
  for (const [field, text] of fieldsInside(one.raw, role)) {
    if (!header.has(field))
      header.set(field, { at: refOf(view, one), cell: one.cell, raw: text, value: text });
  }
}

/**
 * `项目名称：某项目 主管部门：某局` → its fields; a word before a colon that is no known label ends the list.
 * `first`: what the words before the first colon stand for, whatever they say.
 */
export function fieldsInside(text: string, first: HeaderField | null = null): [HeaderField, string][] {
  const pieces = text.split(COLON);
  const fields: [HeaderField, string][] = [];
  let role = first ?? headLabel(labelOf(pieces[0] ?? ""));
  for (let index = 1; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? "";
    const last = index === pieces.length - 1;
    const words = piece.trim().split(/\s+/u);
    const nextLabel = last ? null : headLabel(labelOf(words[words.length - 1] ?? ""));
    const value = last ? piece.trim() : words.slice(0, -1).join(" ");
    if (role !== null) fields.push([role, value]);
    role = nextLabel;
  }
  return fields;
}

const YEAR = /((?:19|20)\d{2})(?=\s*年)/u;
const YEAR_PLACE = /年\s*度/u;

/** The evaluated year: in the title, or alone in brackets below it. */
export function readYear(view: SheetView, title: Title | null, from: number, to: number): YearEntry | null {
  if (title) {
    const year = yearIn(title.raw);
    if (year !== null) return { at: title.at, raw: title.raw, year };
  }
  for (const row of view.rows) {
    if (row < from || row > to) continue;
    for (const one of view.starting(row)) {
      if (one.label === "" || one.label.length > 20) continue;
      const named = yearBeside(view, one);
      if (named) return named;
      if (!YEAR_PLACE.test(one.label)) continue;
      if (!/^[(〔[]?[^\u4e00-\u9fff]*年度?[)〕\]]?$/u.test(one.label)) continue;
      return { at: refOf(view, one), raw: one.raw, year: yearIn(one.raw) };
    }
  }
  return title && YEAR_PLACE.test(title.raw) ? { at: title.at, raw: title.raw, year: null } : null;
}

/** `预算年度：2024` in one cell, or with the year in the next. */
function yearBeside(view: SheetView, one: ViewCell): YearEntry | null {
  const found = /^(?:预算|评价|自评|考核|绩效|项目)?年[度份]:?((?:19|20)\d{2})?年?度?$/u.exec(one.label);
  if (!found) return null;
  if (found[1] !== undefined) return { at: refOf(view, one), raw: one.raw, year: Number(found[1]) };
  const beside = valueBeside(view, one);
  const year = /^((?:19|20)\d{2})(?:年度?)?$/u.exec(labelOf(beside.raw))?.[1];
  return year === undefined ? null : { at: beside.at, raw: beside.raw, year: Number(year) };
}

/** The first four-digit year before 年 in a text; none → `null`. */
export function yearIn(text: string): number | null {
  const found = YEAR.exec(text.normalize("NFKC").replace(/\s+/gu, ""));
  return found ? Number(found[1]) : null;
}

/** 一、产出指标; （二）效益指标. */
const NUMBERING = /^(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.](?=\p{L})/u;

/** A level cell's name and the points printed in it: `产出指标（50分）` → 产出指标, 50. */
export function splitPrintedWeight(raw: string): { readonly name: string; readonly points: string | null } {
  const label = labelOf(raw);
  const inside = /[([【〔](\d+(?:\.\d+)?)[分%]?[)\]】〕]/u.exec(label) ?? /(\d+(?:\.\d+)?)分$/u.exec(label);
  const name = bareLabel(inside ? label.replace(inside[0], "") : label);
  return { name: name.replace(NUMBERING, ""), points: inside?.[1] ?? null };
}
