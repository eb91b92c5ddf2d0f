import { format } from "numfmt";
import type { CellValue } from "../../core/cells/value";

/** What a person sees of a value under a number format; a format that cannot be read shows it plainly. */
export function shownText(value: CellValue, numberFormat: string): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.code;
    case "number":
      return shownNumber(value.number, numberFormat);
  }
}

function shownNumber(number: number, numberFormat: string): string {
  try {
    return format(numberFormat === "@" ? "General" : numberFormat, number, { locale: "zh-CN" });
  } catch {
    return String(number);
  }
}
