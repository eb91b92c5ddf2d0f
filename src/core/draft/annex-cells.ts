import { formatAddress, type CellRef } from "../cells/address";
import { readable } from "../cells/text";
import type { Cell } from "../cells/cell";
import type { Inline, PaperCell } from "../paper/paper";
import type { Finding } from "../rules/run";
import { marked } from "./marked";

/** A cell of the workbook as the annex shows it. */
export interface Shown {
  readonly at: CellRef;
  readonly raw: string;
  readonly cell?: Cell;
}

/** Whether the review has an error or a warning at a cell. */
export type IsDoubted = (at: CellRef) => boolean;

const keyOf = (at: CellRef): string => `${at.sheet}!${formatAddress(at)}`;

/** The cells at which errors and warnings stand. */
export function doubtedBy(findings: readonly Finding[]): IsDoubted {
  const cells = new Set(findings.filter(({ severity }) => severity !== "hint").map(({ at }) => keyOf(at[0])));
  return (at) => cells.has(keyOf(at));
}

const BLANK_MARK = { text: "〔请填写〕", toFill: true };
const DOUBT_MARK = { text: "〔请核对〕", toFill: true };

/** What stands in a cell; where the review finds fault with it, a mark beside it, or in its place where it is blank. */
export function shownText(entry: Shown | null | undefined, isDoubted: IsDoubted, text?: string): Inline {
  if (!entry) return "";
  const own = marked(readable(text ?? entry.raw));
  if (!isDoubted(entry.at)) return own;
  return own.length === 0 ? [BLANK_MARK] : [...own, DOUBT_MARK];
}

export function label(text: Inline, columns = 1, rows = 1): PaperCell {
  return { text, columns, rows, align: "centre" };
}

/** A place of the standard form that the workbook's form does not have. */
export function missing(): PaperCell {
  return { text: [BLANK_MARK], align: "centre" };
}

/** `2024年度` for a table's caption; nothing where the year is not known. */
export function yearText(year: number | null): string {
  return year === null ? "" : `${String(year)}年度`;
}
