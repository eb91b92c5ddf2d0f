import type { Cell } from "../cells/cell";
import { decimalsIn, HUNDRED, type Decimal } from "../cells/decimal";
import { formatKind } from "./number-format";
import { exactNumber, readNumber } from "./numbers";
import { isDigit, spelling } from "./spelling";
import { unitAt } from "./unit-scan";
import { isBareScale, usualUnit } from "./units";
import type { Peculiarity } from "./value";
import { isPlaceholder } from "./placeholder";

/** How a figure stands in its cell. */
export type AmountState =
  | "blank"
  /** A dash, `/`, `—`, 无: no figure, and none wanted. */
  | "placeholder"
  /** A numeric cell. */
  | "number"
  /** A number typed as text. */
  | "textNumber"
  /** A number typed as text in full-width digits or signs. */
  | "fullWidthText"
  /** Something that is no number: `约5`, `5+3`, `(3)`, a date. */
  | "unreadable"
  /** A failed formula. */
  | "error";

/** A figure of the form: budget, execution, 分值, 得分, 执行率. */
export interface Amount {
  readonly state: AmountState;
  /** The figure in its own unit; a percentage as ratio (`99%` → 0.99). `null` unless a number stands there. */
  readonly number: Decimal | null;
  /** The unit typed behind it (`万元`, `分`), `元` for `￥`; `null` for none and for percentages. */
  readonly unit: string | null;
  readonly isPercent: boolean;
  /** Decimals typed or shown; of a percentage those before the `%` (`99.10%` has 2, though its ratio has 4). */
  readonly decimals: number;
  /** `fullWidth`, `blanks`, `residue`, `bareTenThousand` where they apply. */
  readonly peculiarities: ReadonlySet<Peculiarity>;
}

/** A figure read from a text: no operator, no words. */
interface TextFigure {
  readonly number: Decimal;
  readonly unit: string | null;
  readonly isPercent: boolean;
  readonly decimals: number;
}

const NO_FIGURE = {
  number: null,
  unit: null,
  isPercent: false,
  decimals: 0,
  peculiarities: new Set<Peculiarity>(),
} as const;

/** Reads a figure cell. Never throws and never guesses: whatever is not plainly one number is `unreadable`. */
export function parseAmount(cell: Cell): Amount {
  switch (cell.value.kind) {
    case "blank":
      return { ...NO_FIGURE, state: "blank" };
    case "error":
      return { ...NO_FIGURE, state: "error" };
    case "boolean":
      return { ...NO_FIGURE, state: "unreadable" };
    case "number":
      return numericAmount(cell, cell.value.number);
    case "text":
      return textAmount(cell.value.text);
  }
}

function numericAmount(cell: Cell, typed: number): Amount {
  const number = exactNumber(typed);
  const kind = formatKind(cell.numberFormat);
  if (number === null || kind === "date" || kind === "time") return { ...NO_FIGURE, state: "unreadable" };
  const isPercent = kind === "percent";
  // A number shown as it is says nothing more than itself: most cells are so.
  const shown = !isPercent && cell.text === String(typed) ? null : figureIn(spelling(cell.text).text);
  const own = decimalsIn(isPercent ? number.times(HUNDRED) : number);
  return {
    ...NO_FIGURE,
    state: "number",
    number,
    unit: shown?.unit ?? null,
    isPercent,
    decimals: shown?.decimals ?? own,
  };
}

function textAmount(raw: string): Amount {
  const { text: spelled, peculiarities } = spelling(raw);
  const text = spelled.replace(/。$/u, "");
  if (spelled === "") return { ...NO_FIGURE, state: "blank", peculiarities };
  const figure = figureIn(text);
  if (!figure) {
    const state = isPlaceholder(spelled, "target") ? "placeholder" : "unreadable";
    return { ...NO_FIGURE, state, peculiarities };
  }
  const isBare = figure.unit !== null && isBareScale(figure.unit);
  return {
    ...figure,
    state: peculiarities.has("fullWidth") ? "fullWidthText" : "textNumber",
    peculiarities: isBare ? new Set([...peculiarities, "bareTenThousand"]) : peculiarities,
  };
}

const LONGEST_FIGURE = 60;
/** Points of the calendar and of words: no unit of a figure. */
const NO_FIGURE_UNIT = /^(?:月|日|年|季|季度|半年)$/u;

/** `[￥][-]number[unit]` and nothing else; anything more → `null`. */
function figureIn(text: string): TextFigure | null {
  if (text.length > LONGEST_FIGURE) return null;
  const lead = /^[-+]?¥?[-+]?/u.exec(text)?.[0] ?? "";
  const signs = lead.replace("¥", "");
  const { token, end } = isDigit(text[lead.length]) ? readNumber(text, lead.length) : { token: null, end: 0 };
  if (!token || signs.length > 1) return null;
  const unit = unitBehind(text, end);
  if (unit === undefined) return null;
  const isPercent = unit === "%";
  const signed = signs === "-" ? token.number.neg() : token.number;
  return {
    number: isPercent ? signed.div(HUNDRED) : signed,
    unit: isPercent ? null : (unit ?? (lead.includes("¥") ? "元" : null)),
    isPercent,
    decimals: token.decimals,
  };
}

/** The unit that fills the rest of the text; none → `null`; anything else → `undefined`. */
function unitBehind(text: string, at: number): string | null | undefined {
  if (at === text.length) return null;
  const found = unitAt(text, at);
  if (!found || found.end < text.length || NO_FIGURE_UNIT.test(found.unit)) return undefined;
  return usualUnit(found.unit);
}
