import { show } from "../../../src/core/cells/decimal";
import { EMPTY_CELL, type Cell } from "../../../src/core/cells/cell";
import { numberValue, textValue } from "../../../src/core/cells/value";
import { parseActual, parseTarget } from "../../../src/core/values/parse-value";
import type {
  CalendarPoint,
  IndicatorValue,
  Quantity,
  SplitTarget,
  ValueContext,
} from "../../../src/core/values/value";

/** A cell as typed text. */
export function textCell(text: string): Cell {
  return { ...EMPTY_CELL, value: textValue(text), text };
}

/** A numeric cell with its format and what it shows. */
export function numberCell(number: number, numberFormat = "General", text = String(number)): Cell {
  return { ...EMPTY_CELL, value: numberValue(number), numberFormat, text };
}

export function context(side: "target" | "actual", name = "", level2 = ""): ValueContext {
  return { side, name, level2 };
}

export function target(text: string, name = "", level2 = "", split?: SplitTarget): IndicatorValue {
  return parseTarget(textCell(text), context("target", name, level2), split);
}

export function actual(text: string, name = "", level2 = ""): IndicatorValue {
  return parseActual(textCell(text), context("actual", name, level2));
}

function quantityText(quantity: Quantity): string {
  return `${show(quantity.number)}${quantity.unit ?? ""}`;
}

function pointText(point: CalendarPoint): string {
  const date = [point.year, point.month, point.day]
    .map((part) => (part === null ? "?" : String(part)))
    .join("-");
  return point.edge === null ? date : `${date} ${point.edge}`;
}

/**
 * A value in one line, for tables of expectations: `quantity ge 90 %`, `range 90%..95%`, `date 2024-12-?`,
 * `frequency - 4 次/年 per 年`, `phrase {200人}`, `composite [quantity - 1 部] [quantity - 2 套]`. `-` stands for none.
 */
export function notation(value: IndicatorValue): string {
  const words: string[] = [value.class];
  if (value.quantity)
    words.push(value.operator ?? "-", show(value.quantity.number), value.quantity.unit ?? "-");
  else if (value.operator) words.push(value.operator);
  if (value.range) words.push(`${quantityText(value.range.low)}..${quantityText(value.range.high)}`);
  if (value.period) {
    const start = pointText(value.period.start);
    words.push(value.class === "period" ? `${start}..${pointText(value.period.end)}` : start);
  }
  if (value.per) words.push("per", value.per);
  if (value.tier) words.push(value.tier);
  if (value.class === "composite") words.push(...value.parts.map((part) => `[${notation(part)}]`));
  else if (value.amounts.length > 0) words.push(`{${value.amounts.map(quantityText).join(" ")}}`);
  return words.join(" ");
}
