import { formatAddress } from "../../../src/core/cells/address";
import type { Grid } from "../../../src/core/cells/grid";
import type { SheetDescription } from "../../../src/host/ooxml/compose/description";
import { formWorkbook, workbookOfSheets, type FormWorkbook, type NewContent } from "../forms/form-workbook";
import { layoutWith, type Layout } from "../forms/layout";
import { standardForm, type StandardOverrides } from "../forms/standard-form";
import { SOUND_TRANSFER } from "./sound-transfer";

/** Cells by A1: `H24` on the first sheet, `基础数据表!F5` on another. `null` empties a cell. */
export type Cells = Readonly<Record<string, NewContent>>;

export interface Arrangement {
  /** Another layout of the same form; addresses follow it. */
  readonly layout?: Partial<Layout>;
  /** Other entries of the same form (a title, a row). */
  readonly content?: StandardOverrides["content"];
  /** Rows of the first sheet to hide, from 1. */
  readonly hidden?: readonly number[];
}

/** A complete sound workbook with some cells changed, and what it was before. */
export interface RuleBook {
  readonly base: FormWorkbook;
  readonly book: FormWorkbook;
  /** The cells that were named, as `sheet!A1`. */
  readonly changed: readonly string[];
  readonly rearranged: boolean;
  /** The same workbook with further cells changed. */
  with(cells: Cells): RuleBook;
}

/** The sound project form (one sheet 自评表; see `standardForm` for its rows) with cells changed. */
export function project(cells: Cells, arrangement: Arrangement = {}): RuleBook {
  return changed(standardForm(overrides(arrangement)), cells, arrangement);
}

/** The sound department workbook (自评表, 基础数据表, 基本支出情况, 项目支出情况) with cells changed. */
export function department(cells: Cells, arrangement: Arrangement = {}): RuleBook {
  return changed(standardForm({ kind: "department", ...overrides(arrangement) }), cells, arrangement);
}

/**
 * The sound transfer form with cells changed: title row 1, head 2–4, funds 5–8 (total in 6; budget E,
 * execution F, rate G), goals 9–10, header 11, indicators 12–17; levels B–D, target E, actual F, reason G.
 */
export function transfer(cells: Cells, arrangement: Arrangement = {}): RuleBook {
  const content = { ...SOUND_TRANSFER, ...arrangement.content };
  const form = { content, layout: layoutWith(arrangement.layout ?? {}), sheet: "自评表" };
  return changed(formWorkbook([form]), cells, arrangement);
}

/** Sheets drawn as text, with cells changed. */
export function drawn(sheets: readonly SheetDescription[], cells: Cells): RuleBook {
  return changed(workbookOfSheets(sheets), cells, {});
}

function overrides({ layout, content }: Arrangement): StandardOverrides {
  return { ...(layout ? { layout } : {}), ...(content ? { content } : {}) };
}

function changed(base: FormWorkbook, cells: Cells, arrangement: Arrangement): RuleBook {
  const start = arrangement.hidden ? base.withHiddenRows(arrangement.hidden) : base;
  const rearranged = Object.keys(arrangement).length > 0;
  return bookOf(base, start.withCells(cells), Object.keys(cells), rearranged);
}

function bookOf(
  base: FormWorkbook,
  book: FormWorkbook,
  keys: readonly string[],
  rearranged: boolean,
): RuleBook {
  const changed = keys.map((key) => absolute(key, base));
  return {
    base,
    book,
    changed,
    rearranged,
    with: (cells) => bookOf(base, book.withCells(cells), [...keys, ...Object.keys(cells)], rearranged),
  };
}

/** `H24` → `自评表!H24`; a semantic path → its place. */
export function absolute(key: string, book: FormWorkbook): string {
  if (key.includes("!")) return key;
  if (/^[A-Z]{1,3}\d+$/u.test(key)) return `${book.sheets[0]?.name ?? ""}!${key}`;
  const other = /^(\d+):(.+)$/.exec(key);
  const place = other ? book.place(other[2] ?? "", Number(other[1])) : book.place(key);
  return `${place.sheet}!${formatAddress(place)}`;
}

/** Whether two workbooks hold the same cells, hidden rows and merges. */
export function sameGrids(a: readonly Grid[], b: readonly Grid[]): boolean {
  return JSON.stringify(a.map(plain)) === JSON.stringify(b.map(plain));
}

function plain(grid: Grid): unknown {
  const cells = [...grid.cells].sort(([a], [b]) => a - b);
  const hidden = [...grid.hiddenRows].sort((a, b) => a - b);
  return { sheet: grid.sheet, cells, hidden, merges: grid.merges.length };
}
