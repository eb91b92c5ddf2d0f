import { formatColor } from "numfmt";
import type { CellValue } from "../../../core/cells/value";

/** `[Red]`, `[Color 10]`, `[红色]`: a colour as a number format names it. */
const COLOR = /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\s*\d+)\]/iu;

const CHINESE: readonly (readonly [string, string])[] = [
  ["[黑色]", "[Black]"],
  ["[蓝色]", "[Blue]"],
  ["[绿色]", "[Green]"],
  ["[红色]", "[Red]"],
  ["[白色]", "[White]"],
  ["[黄色]", "[Yellow]"],
];

/** The colour the number format gives the value (red below zero, say), before the font's; none → `null`. */
export function formatColorOf(value: CellValue, numberFormat: string): string | null {
  if (value.kind !== "number" || !numberFormat.includes("[")) return null;
  const code = CHINESE.reduce((text, [word, english]) => text.replaceAll(word, english), numberFormat);
  if (!COLOR.test(code)) return null;
  try {
    const color = formatColor(code, value.number);
    return typeof color === "string" && color !== "" ? color : null;
  } catch {
    return null;
  }
}
