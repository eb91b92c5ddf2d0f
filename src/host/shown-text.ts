import { format, isDateFormat } from "numfmt";
import type { CellValue } from "../core/cells/value";

/** Days between Excel's two calendars: a workbook with date1904 counts from 1 January 1904. */
const DAYS_1904 = 1462;

const LOCALE = { locale: "zh-CN" };

/** Format codes rewritten for the formatter, by the code in the file. */
const prepared = new Map<string, string>();

/** What a person sees in the cell: the value under its number format, as Chinese Excel shows it. */
export function shownText(value: CellValue, numberFormat: string, date1904 = false): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      return numberFormat === "General" || numberFormat === "@" || !numberFormat.includes("@")
        ? value.text
        : formatted(numberFormat, value.text, value.text);
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.code;
    case "number":
      return shownNumber(value.number, numberFormat, date1904);
  }
}

function shownNumber(number: number, numberFormat: string, date1904: boolean): string {
  if (numberFormat === "General" || numberFormat === "@") return generalText(number);
  const shifted = date1904 && isDateFormat(numberFormat) ? number + DAYS_1904 : number;
  return formatted(numberFormat, shifted, generalText(number));
}

/** Excel's General: up to 11 characters with the decimal point, then rounded or with an exponent. */
function generalText(number: number): string {
  const plain = String(number);
  const size = Math.abs(number);
  if (plain.length - (number < 0 ? 1 : 0) <= 11 && !plain.includes("e")) return plain;
  if (size < 1e-4 || size >= 1e10) return format("General", number);
  const wholeDigits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  return String(Number(number.toFixed(Math.max(0, 10 - wholeDigits))));
}

/** A format that cannot be read shows the value plainly. */
function formatted(code: string, value: number | string, plain: string): string {
  try {
    return format(preparedCode(code), value, LOCALE);
  } catch {
    return plain;
  }
}

/** Chinese Excel's own words in format codes, which the formatter knows in English only. */
function preparedCode(code: string): string {
  const known = prepared.get(code);
  if (known !== undefined) return known;
  const rewritten = code.replaceAll("G/通用格式", "General").replaceAll("上午/下午", "AM/PM");
  if (prepared.size > 1_000) prepared.clear();
  prepared.set(code, rewritten);
  return rewritten;
}
