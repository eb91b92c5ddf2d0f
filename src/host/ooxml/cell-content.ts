import { BLANK, numberValue, textValue, type CellValue, type ErrorCode } from "../../core/cells/value";
import { damaged } from "./failures";
import { richText, unescapeOoxml } from "./rich-text";
import { attribute } from "./xml-attributes";
import { isNamed, type XmlScan } from "./xml-cursor";
import { innerText, nextToken, skipElement } from "./xml-scan";

/** A formula as a `<c>` element writes it. */
export interface RawFormula {
  readonly text: string;
  /** `normal`, `shared`, `array` or `dataTable`. */
  readonly kind: string;
  /** Of the first cell of a shared, array or table formula: the cells it fills. */
  readonly area: string | null;
  /** Number of the shared formula. */
  readonly group: string | null;
}

/** What stands in a `<c>` element, before it means anything. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly raw: string | null;
  readonly formula: RawFormula | null;
}

/** Reads a `<c>` element the scan stands on, to its close. */
export function readRawCell(scan: XmlScan): RawCell {
  const type = attribute(scan, "t") ?? "n";
  const style = Number(attribute(scan, "s") ?? "0");
  let raw: string | null = null;
  let formula: RawFormula | null = null;
  const level = scan.depth;
  for (;;) {
    const kind = nextToken(scan);
    if (kind === "close" && scan.depth === level) return { type, style, raw, formula };
    if (kind !== "open") continue;
    if (isNamed(scan, "v")) raw = innerText(scan);
    else if (isNamed(scan, "f")) formula = readFormula(scan);
    else if (isNamed(scan, "is")) raw = richText(scan);
    else skipElement(scan);
  }
}

function readFormula(scan: XmlScan): RawFormula {
  const kind = attribute(scan, "t") ?? "normal";
  const area = attribute(scan, "ref");
  const group = attribute(scan, "si");
  return { text: innerText(scan), kind, area, group };
}

/** The cell's value; `place` serves the message about a text that is not there. */
export function valueOf(
  cell: RawCell,
  sharedStrings: readonly string[],
  date1904: boolean,
  place: string,
): CellValue {
  const { type, raw } = cell;
  if (raw === null) return BLANK;
  switch (type) {
    case "s": {
      const text = raw.trim() === "" ? undefined : sharedStrings[Number(raw)];
      if (text === undefined) throw damaged(`单元格 ${place} 的文字缺失`);
      return textValue(text);
    }
    case "inlineStr":
      return textValue(raw);
    case "str":
      return textValue(unescapeOoxml(raw));
    case "b":
      return raw.trim() === ""
        ? BLANK
        : { kind: "boolean", boolean: raw.trim() === "1" || raw.trim() === "true" };
    case "e":
      return raw === ""
        ? BLANK
        : { kind: "error", code: (raw.startsWith("#") ? raw : `#${raw}`) as ErrorCode };
    case "d":
      return dateValue(raw.trim(), date1904);
    default:
      return numericValue(raw);
  }
}

/** A number; what cannot be one is kept as text rather than dropped. */
function numericValue(raw: string): CellValue {
  const trimmed = raw.trim();
  if (trimmed === "") return BLANK;
  const number = Number(trimmed);
  return Number.isFinite(number) ? numberValue(number) : textValue(raw);
}

const DAY = 86_400_000;

/** An ISO date as Excel's day number; anything else stays text. */
function dateValue(raw: string, date1904: boolean): CellValue {
  if (raw === "") return BLANK;
  const hasZone = raw.endsWith("Z");
  const time = Date.parse(raw.includes("T") && !hasZone ? `${raw}Z` : raw);
  if (!Number.isFinite(time)) return textValue(raw);
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return numberValue((time - epoch) / DAY);
}
