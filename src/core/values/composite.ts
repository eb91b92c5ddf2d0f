import { takenApart } from "./brackets";
import { amountsIn } from "./mentions";
import { numberTokens } from "./numbers";
import { completed, type Reading } from "./reading";
import { isDigit } from "./spelling";
import type { IndicatorValue } from "./value";
import { withoutLabel } from "./surroundings";

/** How a part is read; the composite does not know the grammar of its parts. */
export type ReadPart = (text: string) => Reading | null;

const MOST_PARTS = 20;
const LONGEST = 200;
/** Up to here a list may hold words without numbers between its values; a longer one is a narrative. */
const LONGEST_WITH_WORDS = 40;

/**
 * Reads several values in one cell: `100%5个`, `完成1部宣传片,2套方案`. Every number of the
 * text must belong to a part that reads by itself; otherwise, and with fewer than two parts → `null`.
 */
export function readComposite(text: string, readPart: ReadPart): Reading | null {
  return text.length > LONGEST ? null : listOf(text, readPart);
}

/** Reads a total with its parts in brackets behind it: the total is the value, and stands in `quantity`. */
export function readTotalWithParts(text: string, readPart: ReadPart): Reading | null {
  if (text.length > LONGEST || !text.includes("(")) return null;
  const { outside, inside } = takenApart(text);
  const detail = inside.find((remark) => numberTokens(remark).length > 1);
  if (detail === undefined) return null;
  const total = readPart(outside);
  const parts = listOf(detail.replace(/^其中[,:]?/u, ""), readPart);
  if (!total?.quantity || !parts) return null;
  return { ...parts, operator: total.operator ?? null, quantity: total.quantity, marks: total.marks ?? [] };
}

function listOf(text: string, readPart: ReadPart): Reading | null {
  const pieces = piecesOf(withoutNumbering(text));
  if (pieces.length < 2 || pieces.length > MOST_PARTS) return null;
  const parts: IndicatorValue[] = [];
  for (const piece of pieces) {
    if (!/\d/.test(piece) && !isCalendarWords(piece)) {
      if (text.length > LONGEST_WITH_WORDS) return null;
      continue;
    }
    const part = readPart(piece);
    if (!part) return null;
    parts.push(completed(part, piece, new Set()));
  }
  if (parts.length < 2) return null;
  return { class: "composite", parts, amounts: amountsIn(text) };
}

function isCalendarWords(piece: string): boolean {
  return /[一二三四]季度|[上下]半年|年底/u.test(piece);
}

/** Cut at ; 、 , 。 line breaks and `/` before a digit, and where a digit follows a unit: `100%5个`. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")" && depth > 0) depth -= 1;
    const cut = depth > 0 ? 0 : cutAt(text, at);
    if (cut === 0 || isListNumber(text, from, at)) continue;
    pieces.push(text.slice(from, cut === 2 ? at + 1 : at));
    from = at + 1;
  }
  pieces.push(text.slice(from));
  return pieces.map((piece) => withoutLabel(piece.trim())).filter((piece) => piece !== "");
}

/** 0: no cut; 1: the character separates; 2: the cut lies behind the character. */
function cutAt(text: string, at: number): 0 | 1 | 2 {
  const one = text[at] ?? "";
  const next = text[at + 1];
  if (/[;。\n①-⑨]/u.test(one)) return 1;
  if (one === "," && !(isDigit(text[at - 1]) && isThousands(text, at))) return 1;
  if (one === "、" && !isRateJoint(text, at)) return 1;
  if (one === "/" && isDigit(next) && !isDigit(text[at - 1])) return 1;
  return /[%‰个]/u.test(one) && isDigit(next) ? 2 : 0;
}

/** The 、 of `1、完成培训`. */
function isListNumber(text: string, from: number, at: number): boolean {
  return (
    text[at] === "、" && at - from <= 2 && /^\d{1,2}$/.test(text.slice(from, at)) && !isDigit(text[at + 1])
  );
}

/** Lines numbered `1、` `2、` …, where a value follows at once: `1、3次⏎2、5场`. */
function withoutNumbering(text: string): string {
  const lines = text.split("\n");
  const isNumbered =
    lines.length > 1 && lines.every((line, index) => line.startsWith(`${String(index + 1)}、`));
  return isNumbered ? lines.map((line) => line.slice(line.indexOf("、") + 1)).join("\n") : text;
}

function isThousands(text: string, at: number): boolean {
  return /^,\d{3}(?!\d)/.test(text.slice(at, at + 5));
}

/** The 、 of `400元/人、天`. */
function isRateJoint(text: string, at: number): boolean {
  return (
    /\/[^\d,;、]{1,4}$/u.test(text.slice(Math.max(0, at - 6), at)) &&
    !isDigit(text[at + 1]) &&
    /^、[天年月日次人户]/u.test(text.slice(at, at + 2))
  );
}
