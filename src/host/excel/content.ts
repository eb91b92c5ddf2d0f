import type { CellContent } from "../../core/cells/edit";
import {
  BLANK,
  numberValue,
  sameValue,
  textValue,
  type CellValue,
  type ErrorCode,
} from "../../core/cells/value";

/** Excel's limits for a cell's text and for a formula. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Characters no workbook can keep. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text with which a formula, an error, a name or an apostrophe would begin, as typed in Chinese too. */
const READS_AS_OTHER = /^(?:[=+\-@'#＝＋－＠＃＇]|TRUE$|FALSE$)/i;

/** Longer text is never taken for a number, a date or a time. */
const MAX_READ = 60;
const HAS_NUMERAL = /[\p{N}〇一二三四五六七八九十百千]/u;

/** A cell of `values` with its type as the value it holds. */
export function valueOf(plain: unknown, type: unknown): CellValue {
  if (typeof plain === "number") return numberValue(plain);
  if (typeof plain === "boolean") return { kind: "boolean", boolean: plain };
  if (typeof plain !== "string" || plain === "") return BLANK;
  return type === "Error" ? { kind: "error", code: plain as ErrorCode } : textValue(plain);
}

/**
 * The formula of a cell, without `=`. A text that begins with `=` reads the same in `formulas`; only a formula
 * differs from its value.
 */
export function formulaOf(formula: unknown, plain: unknown): string | null {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== plain;
  return isFormula ? formula.slice(1) : null;
}

/** A value and its formula as one content. */
export function contentOf(value: CellValue, formula: string | null): CellContent {
  return formula === null ? { kind: "value", value } : { kind: "formula", formula, value };
}

/** Whether a cell holds the content; of a formula its text decides. */
export function holds(cell: CellContent, content: CellContent): boolean {
  if (content.kind === "formula") return cell.kind === "formula" && cell.formula === content.formula;
  return cell.kind === "value" && sameValue(cell.value, content.value);
}

/** The content as a workbook can keep it: without control characters, line breaks as Excel has them. */
export function writableContent(content: CellContent): CellContent {
  const { value } = content;
  const kept = value.kind === "text" ? textValue(cleaned(value.text)) : value;
  return content.kind === "value"
    ? { kind: "value", value: kept }
    : { kind: "formula", formula: cleaned(content.formula), value: kept };
}

function cleaned(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(FORBIDDEN, "");
}

/** Whether Excel can take the content at all. */
export function isWritable(content: CellContent): boolean {
  const { value } = content;
  if (content.kind === "formula" && (content.formula === "" || content.formula.length > MAX_FORMULA))
    return false;
  if (value.kind === "number") return Number.isFinite(value.number);
  return value.kind !== "text" || value.text.length <= MAX_TEXT;
}

/**
 * What to hand to Excel so that it keeps the content as it is. Numbers go as numbers, whatever the locale. Text is
 * read by Excel like something typed, so text that could be taken for anything else gets an apostrophe, which
 * Excel does not keep as part of it.
 */
export function entryOf(content: CellContent, numberFormat: string): string | number | boolean {
  if (content.kind === "formula") return `=${content.formula}`;
  const { value } = content;
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return value.number;
    case "boolean":
      return value.boolean;
    case "error":
      return value.code;
    case "text":
      return textEntry(value.text, numberFormat);
  }
}

function textEntry(text: string, numberFormat: string): string {
  if (numberFormat === "@" && !text.startsWith("'")) return text;
  const isShort = text.length <= MAX_READ;
  return READS_AS_OTHER.test(text) || (isShort && HAS_NUMERAL.test(text)) ? `'${text}` : text;
}

/** Cells of the text format keep what they are given as text: a number or a formula needs another format. */
export function needsOtherFormat(content: CellContent, numberFormat: string): boolean {
  const isText =
    content.kind === "value" && (content.value.kind === "text" || content.value.kind === "blank");
  return numberFormat === "@" && !isText;
}
