import { format } from "numfmt";
import type { CellValue } from "../../../src/core/cells/value";

/** What Chinese Excel shows for a value under a number format. */
export function shown(value: CellValue, numberFormat: string): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return value.code;
    case "text":
      return numberFormat.includes("@") && numberFormat !== "@"
        ? format(numberFormat, value.text, { locale: "zh-CN" })
        : value.text;
    case "number":
      return isGeneral(numberFormat)
        ? generalText(value.number)
        : format(numberFormat, value.number, { locale: "zh-CN" });
  }
}

function isGeneral(numberFormat: string): boolean {
  return numberFormat === "General" || numberFormat === "@";
}

/** General shows up to eleven characters. */
function generalText(number: number): string {
  const plain = String(number);
  const digits = number < 0 ? plain.length - 1 : plain.length;
  return digits <= 11 && !plain.includes("e") ? plain : format("General", number);
}
