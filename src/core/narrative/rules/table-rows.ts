import { decimal, type Decimal } from "../../cells/decimal";
import { addressOf } from "../../cells/grid";
import type { ReportTable, Span } from "../document";
import type { NarrativeContext } from "./narrative-rule";

/** A filled cell of a table in a report; its text without blanks. */
export interface TableCell {
  readonly text: string;
  readonly at: Span;
}

/** The filled cells of a row, by column. */
export type Row = ReadonlyMap<number, TableCell>;

/** The row of a table that adds up the others, by its first cell. */
export const TOTAL = /^(?:合\s*计|总\s*计|总\s*分|共\s*计)$/u;
const NUMBER = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/u;
const MOST_ROWS = 300;

/** The rows of a table with several cells filled, in order: titles and notes are none. */
export function rowsOf({ grid, places }: ReportTable, text: string): readonly Row[] {
  const rows = new Map<number, Map<number, TableCell>>();
  for (const [key, at] of places) {
    const { row, column } = addressOf(key);
    const found = rows.get(row) ?? new Map<number, TableCell>();
    found.set(column, { text: text.slice(at.start, at.end).replace(/[\s\u3000]/gu, ""), at });
    rows.set(row, found);
  }
  return grid.merges.length > 0 && rows.size > MOST_ROWS
    ? []
    : [...rows].sort(([a], [b]) => a - b).flatMap(([, cells]) => (cells.size > 1 ? [cells] : []));
}

/** What a row is called. */
export const firstText = (row: Row): string => [...row].sort(([a], [b]) => a - b)[0]?.[1].text ?? "";

/** A figure as it was typed. */
export interface Typed {
  readonly value: Decimal;
  readonly decimals: number;
}

/** The number in a cell, a percent sign left out; anything else → `null`. */
export function numberIn(cell: TableCell | undefined): Typed | null {
  const digits = cell?.text.replace(/%$/u, "") ?? "";
  if (!NUMBER.test(digits)) return null;
  const plain = digits.replaceAll(",", "");
  return { value: decimal(plain), decimals: plain.split(".")[1]?.length ?? 0 };
}

/** Tables that are no forms of ours: those the workbook's rules look at. */
export function plainTables({ reading, forms }: NarrativeContext): readonly ReportTable[] {
  const own = new Set(
    forms.filter(({ origin }) => origin === "report").map(({ reviewed }) => reviewed.form.sheet),
  );
  return reading.document.tables.filter(({ grid }) => !own.has(grid.sheet));
}
