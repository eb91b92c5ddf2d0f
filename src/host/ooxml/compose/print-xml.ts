import type { PrintSetup } from "./description";
import { element, formulaText } from "./markup";

/** Centimetres, as a Chinese office thinks of them; the file keeps inches. */
const DEFAULT_MARGINS = { left: 1.8, right: 1.8, top: 1.9, bottom: 1.9, header: 0.8, footer: 0.8 };
const A4 = 9;
const LAST_COLUMN = 16_383;

/** Everything about printing that comes after the sheet's rules, in the schema's order. */
export function printXml(print: PrintSetup | undefined): string {
  if (!print) return "";
  return optionsXml(print) + marginsXml(print) + setupXml(print) + headerFooterXml(print) + breaksXml(print);
}

/** Whether the sheet scales itself to the page; stands at the head of the sheet. */
export function fitsToPage(print: PrintSetup | undefined): boolean {
  return print?.fitToWidth === true;
}

function optionsXml({ centerHorizontally, centerVertically }: PrintSetup): string {
  if (!centerHorizontally && !centerVertically) return "";
  return element("printOptions", {
    horizontalCentered: centerHorizontally ? true : undefined,
    verticalCentered: centerVertically ? true : undefined,
  });
}

function marginsXml({ margins }: PrintSetup): string {
  const own = { ...DEFAULT_MARGINS, ...margins };
  const inches = (centimetres: number): number => Math.round((centimetres / 2.54) * 1000) / 1000;
  return element("pageMargins", {
    left: inches(own.left),
    right: inches(own.right),
    top: inches(own.top),
    bottom: inches(own.bottom),
    header: inches(own.header),
    footer: inches(own.footer),
  });
}

function setupXml({ orientation = "portrait", fitToWidth, heightPages = 0 }: PrintSetup): string {
  return element("pageSetup", {
    paperSize: A4,
    fitToWidth: fitToWidth ? 1 : undefined,
    fitToHeight: fitToWidth ? heightPages : undefined,
    orientation,
  });
}

function headerFooterXml({ header, footer }: PrintSetup): string {
  const content =
    (header === undefined ? "" : element("oddHeader", {}, formulaText(header))) +
    (footer === undefined ? "" : element("oddFooter", {}, formulaText(footer)));
  return content === "" ? "" : element("headerFooter", {}, content);
}

function breaksXml({ breaksBefore = [] }: PrintSetup): string {
  if (breaksBefore.length === 0) return "";
  const breaks = breaksBefore.map((row) => element("brk", { id: row, max: LAST_COLUMN, man: true }));
  const count = breaks.length;
  return element("rowBreaks", { count, manualBreakCount: count }, breaks.join(""));
}
