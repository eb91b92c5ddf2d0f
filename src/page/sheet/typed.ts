import type { Cell } from "../../core/cells/cell";
import { decimal, decimalOfNumber, HUNDRED, show } from "../../core/cells/decimal";
import { BLANK, numberValue, textValue, type CellValue } from "../../core/cells/value";
import { formatKind } from "../../core/values/number-format";
import { shownText } from "../../host/shown-text";
import { dayOf } from "./typed-date";

/** What a typed text becomes in a cell. */
export interface Typed {
  readonly value: CellValue;
  /** Number format to set with it: a percentage typed into a cell without a format. */
  readonly numberFormat: string | null;
}

/** Excel keeps 15 digits; longer ones are numbers of papers and accounts, which stay text. */
const MAX_DIGITS = 15;

/** `1,234.5`, `-3`, `.5`, `1e3`, with `%` behind or not; already half-width and trimmed. */
const NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([+-]?\d{1,2}))?(%?)$/iu;

/**
 * Reads what a person typed, as Excel does: numbers (full-width digits too) become numbers, percentages
 * become percentages, dates become dates where the cell is formatted as one, the rest stays text. Under a
 * percent format `96.5` is 96.5%. A leading apostrophe keeps anything text.
 */
export function readTyped(text: string, cell: Pick<Cell, "numberFormat">, date1904: boolean): Typed {
  const asText: Typed = { value: textValue(text), numberFormat: null };
  if (text.trim() === "") return { value: BLANK, numberFormat: null };
  if (text.startsWith("'")) return { value: textValue(text.slice(1)), numberFormat: null };
  if (cell.numberFormat === "@") return asText;
  const plain = text.normalize("NFKC").trim();
  const kind = formatKind(cell.numberFormat);
  if (kind === "date") {
    const day = dayOf(plain, date1904);
    if (day !== null) return { value: numberValue(day), numberFormat: null };
  }
  const match = NUMBER.exec(plain);
  if (!match) return asText;
  const [, sign = "", digits = "", exponent, percent] = match;
  const bare = digits.replaceAll(",", "");
  if (bare.replaceAll(".", "").replace(/^0+/u, "").length > MAX_DIGITS) return asText;
  const number = decimal(`${sign === "-" ? "-" : ""}${paddedPoint(bare)}${exponent ? `e${exponent}` : ""}`);
  const isPart = percent === "%" || (kind === "percent" && number.abs().gte(1));
  const isNewPercent = percent === "%" && kind === "plain" && cell.numberFormat === "General";
  return {
    value: numberValue(Number(show(isPart ? number.div(HUNDRED) : number))),
    numberFormat: isNewPercent ? (bare.includes(".") ? "0.00%" : "0%") : null,
  };
}

/** `.5` → `0.5`, `5.` → `5`. */
function paddedPoint(digits: string): string {
  const whole = digits.endsWith(".") ? digits.slice(0, -1) : digits;
  return whole.startsWith(".") ? `0${whole}` : whole;
}

/** What stands in the input when a cell is opened for editing; typing it again gives the same value. */
export function editText({ value, numberFormat, text }: Cell, date1904: boolean): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "number":
      return numberText(value.number, numberFormat, text, date1904);
    default:
      return text;
  }
}

function numberText(number: number, numberFormat: string, shown: string, date1904: boolean): string {
  const exact = decimalOfNumber(number);
  const kind = formatKind(numberFormat);
  if (kind === "date") return shownText(numberValue(number), "yyyy/m/d", date1904);
  if (kind === "time") return shown;
  if (exact === null) return shown;
  return kind === "percent" ? `${show(exact.times(HUNDRED))}%` : show(exact);
}
