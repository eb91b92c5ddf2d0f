import type { Cell } from "../cells/cell";
import { decimal, decimalsIn, HUNDRED, show, type Decimal } from "../cells/decimal";
import { readable } from "../cells/text";
import { calendarPoint, pointOfSerial } from "./calendar";
import { dateParts, formatKind } from "./number-format";
import { exactNumber, withoutArtefact } from "./numbers";
import { parseText } from "./parse-text";
import { completed } from "./reading";
import { splitTarget } from "./split-target";
import type { IndicatorValue, Quantity, SplitTarget, ValueContext } from "./value";

/**
 * Reads a target cell (年度指标值). Where the form has columns for sign and unit, `split` gives their texts and they
 * are joined with the value before reading (VALUE_GRAMMAR 1.1). `无` is a placeholder here.
 */
export function parseTarget(cell: Cell, context: ValueContext, split?: SplitTarget): IndicatorValue {
  const target = { ...context, side: "target" as const };
  const value = parseCell(cell, target);
  return split ? splitTarget(value, split, target) : value;
}

/**
 * Reads an actual cell (实际完成值). `无` is an answer here. A number without unit keeps `unit: null`: that it inherits
 * the target's unit is for the comparison to say.
 */
export function parseActual(cell: Cell, context: ValueContext): IndicatorValue {
  return parseCell(cell, { ...context, side: "actual" });
}

function parseCell(cell: Cell, context: ValueContext): IndicatorValue {
  switch (cell.value.kind) {
    case "blank":
      return completed({ class: "blank" }, "", new Set());
    case "error":
      return completed({ class: "error" }, cell.value.code, new Set());
    case "boolean":
      return completed(
        { class: "phrase" },
        readable(cell.text) || String(cell.value.boolean).toUpperCase(),
        new Set(),
      );
    case "text":
      return parseText(cell.value.text, context);
    case "number":
      return parseNumber(cell, cell.value.number, context);
  }
}

function parseNumber(cell: Cell, typed: number, context: ValueContext): IndicatorValue {
  const exact = exactNumber(typed);
  const text = readable(cell.text) || (exact ? show(exact) : String(typed));
  const kind = formatKind(cell.numberFormat);
  if (exact === null || kind === "time") return completed({ class: "phrase" }, text, new Set());
  const date = kind === "date" ? dateOf(cell, typed, text) : null;
  if (date) return date;
  const number = withoutArtefact(kind === "percent" ? exact.times(HUNDRED) : exact);
  const shown = parseText(text, context);
  const unit = kind === "percent" ? "%" : null;
  if (shown.quantity && isShownAs(number, shown.quantity)) return withNumber(shown, number, unit);
  if (shown.period && shown.class === "date" && kind === "plain") return shown;
  // A cell too narrow (`####`), a scientific or fractional display: the number itself is what was typed.
  const plain = parseText(`${show(number)}${unit ?? ""}`, context);
  return { ...plain, text };
}

/** The reading of what the cell shows, with the number it holds instead of the rounded one. */
function withNumber(shown: IndicatorValue, number: Decimal, unit: string | null): IndicatorValue {
  const decimals = Math.max(shown.quantity?.decimals ?? 0, decimalsIn(number));
  return { ...shown, quantity: { number, unit: unit ?? shown.quantity?.unit ?? null, decimals } };
}

/** Whether the number reads so when rounded to the decimals shown. */
function isShownAs(number: Decimal, shown: Quantity): boolean {
  const lastPlace = decimal("0.1").pow(Math.min(shown.decimals, 20));
  return number.minus(shown.number).abs().times(2).lte(lastPlace);
}

/** A serial number under a date format: the parts the format shows; the year of `m"月"d"日"` is Excel's guess. */
function dateOf(cell: Cell, serial: number, text: string): IndicatorValue | null {
  const day = pointOfSerial(serial);
  if (!day) return null;
  const parts = dateParts(cell.numberFormat);
  const point = calendarPoint({
    year: parts.year ? day.year : null,
    month: day.month,
    day: parts.day ? day.day : null,
  });
  return completed({ class: "date", period: { start: point, end: point } }, text, new Set());
}
