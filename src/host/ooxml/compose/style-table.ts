import { builtInId } from "../built-in-formats";
import { argb, counted, element, MAIN_NAMESPACE, XML_HEAD } from "./markup";
import type { Alignment, BorderLine, BorderStyle, CellStyle, DifferentialStyle, FontStyle } from "./style";

/** Collects the styles a workbook uses, each once, and writes them as its styles part. */
export interface StyleTable {
  /** Index of a cell style for the `s` attribute; no style → 0. */
  indexOf(style: CellStyle | undefined): number;
  /** Index of a conditional style for `dxfId`. */
  differentialIndexOf(style: DifferentialStyle): number;
  xml(): string;
}

/** An ordered set of pieces of markup: each distinct piece has one index. */
interface Pool {
  readonly items: readonly string[];
  indexOf(item: string): number;
}

function pool(...initial: readonly string[]): Pool {
  const items: string[] = [];
  const places = new Map<string, number>();
  const indexOf = (item: string): number => {
    const known = places.get(item);
    if (known !== undefined) return known;
    items.push(item);
    places.set(item, items.length - 1);
    return items.length - 1;
  };
  initial.forEach(indexOf);
  return { items, indexOf };
}

/** Ids below 164 are Excel's own formats. */
const FIRST_OWN_FORMAT = 164;

/** A style table whose unstyled cells have the given font. */
export function styleTable(base: { readonly name: string; readonly size: number }): StyleTable {
  const formats = pool();
  const fonts = pool(fontXml({}, base));
  const fills = pool(patternFill("none"), patternFill("gray125"));
  const borders = pool(borderXml(undefined));
  const cells = pool(cellXf(0, 0, 0, 0, {}));
  const differentials = pool();
  const known = new Map<CellStyle, number>();

  const formatId = (code: string): number => builtInId(code) ?? FIRST_OWN_FORMAT + formats.indexOf(code);
  const build = (style: CellStyle): number => {
    const numberFormat = style.numberFormat === undefined ? 0 : formatId(style.numberFormat);
    const font = style.font ? fonts.indexOf(fontXml(style.font, base)) : 0;
    const fill = style.fill === undefined ? 0 : fills.indexOf(solidFill(style.fill));
    const border = style.border ? borders.indexOf(borderXml(style.border)) : 0;
    return cells.indexOf(cellXf(numberFormat, font, fill, border, style));
  };
  return {
    indexOf(style) {
      if (!style) return 0;
      const index = known.get(style) ?? build(style);
      known.set(style, index);
      return index;
    },
    differentialIndexOf: (style) => differentials.indexOf(differentialXml(style)),
    xml: () =>
      XML_HEAD +
      element(
        "styleSheet",
        { xmlns: MAIN_NAMESPACE },
        counted("numFmts", formats.items.map(formatXml)) +
          counted("fonts", fonts.items) +
          counted("fills", fills.items) +
          counted("borders", borders.items) +
          counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
          counted("cellXfs", cells.items) +
          counted("cellStyles", ['<cellStyle name="常规" xfId="0" builtinId="0"/>']) +
          counted("dxfs", differentials.items),
      ),
  };
}

function formatXml(code: string, index: number): string {
  return element("numFmt", { numFmtId: FIRST_OWN_FORMAT + index, formatCode: code });
}

/** Children in the order Excel writes them. */
function fontXml(font: FontStyle, base: { readonly name: string; readonly size: number }): string {
  const name = font.name ?? base.name;
  return element(
    "font",
    {},
    (font.bold ? "<b/>" : "") +
      (font.italic ? "<i/>" : "") +
      (font.strike ? "<strike/>" : "") +
      (font.underline ? "<u/>" : "") +
      element("sz", { val: font.size ?? base.size }) +
      (font.color === undefined ? "" : element("color", { rgb: argb(font.color) })) +
      element("name", { val: name }) +
      // A Chinese font by its character set, so that a machine without it takes another Chinese one.
      (/[\u4e00-\u9fff]/u.test(name) ? '<charset val="134"/>' : ""),
  );
}

function patternFill(pattern: string): string {
  return `<fill><patternFill patternType="${pattern}"/></fill>`;
}

function solidFill(color: string): string {
  const ground = element("fgColor", { rgb: argb(color) }) + '<bgColor indexed="64"/>';
  return `<fill><patternFill patternType="solid">${ground}</patternFill></fill>`;
}

function borderXml(border: BorderStyle | undefined): string {
  const side = (name: string, line: BorderLine | undefined): string => {
    if (line === undefined) return `<${name}/>`;
    const color = border?.color === undefined ? { auto: true } : { rgb: argb(border.color) };
    return element(name, { style: line }, element("color", color));
  };
  const sides =
    side("left", border?.left) +
    side("right", border?.right) +
    side("top", border?.top) +
    side("bottom", border?.bottom);
  return `<border>${sides}<diagonal/></border>`;
}

function cellXf(numberFormat: number, font: number, fill: number, border: number, style: CellStyle): string {
  const unlocked = style.locked === false;
  return element(
    "xf",
    {
      numFmtId: numberFormat,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: numberFormat === 0 ? undefined : true,
      applyFont: font === 0 ? undefined : true,
      applyFill: fill === 0 ? undefined : true,
      applyBorder: border === 0 ? undefined : true,
      applyAlignment: style.align ? true : undefined,
      applyProtection: unlocked ? true : undefined,
    },
    (style.align ? alignmentXml(style.align) : "") + (unlocked ? '<protection locked="0"/>' : ""),
  );
}

function alignmentXml(align: Alignment): string {
  return element("alignment", {
    horizontal: align.horizontal,
    vertical: align.vertical,
    // 255 is Excel's code for upright characters below one another.
    textRotation: align.verticalText ? 255 : undefined,
    wrapText: align.wrap,
    indent: align.indent,
    shrinkToFit: align.shrink,
  });
}

function differentialXml({ font, fill }: DifferentialStyle): string {
  const fontPart = font
    ? element(
        "font",
        {},
        (font.bold ? "<b/>" : "") +
          (font.italic ? "<i/>" : "") +
          (font.strike ? "<strike/>" : "") +
          (font.color === undefined ? "" : element("color", { rgb: argb(font.color) })),
      )
    : "";
  // In a conditional style the ground is the background colour, unlike in a cell's own fill.
  const fillPart =
    fill === undefined
      ? ""
      : `<fill><patternFill patternType="solid">${element("bgColor", { rgb: argb(fill) })}</patternFill></fill>`;
  return element("dxf", {}, fontPart + fillPart);
}
