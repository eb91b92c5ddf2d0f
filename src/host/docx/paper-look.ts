import type { IRunOptions, IParagraphOptions, IStylesOptions } from "docx";

/**
 * The look of official papers after GB/T 9704: page and type area, 仿宋 三号 at 22 lines a page, headings in 黑体,
 * 楷体, 仿宋 bold. Lengths in twips (1/20 pt), sizes of type in half-points.
 */

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const MARGINS = { top: 37, right: 26, bottom: 35, left: 28 };
const A4 = { width: 210, height: 297 };

/** A page upright, or turned on its side: the margin to bind then lies at the top. */
export function pageOf(wide: boolean) {
  const { top, right, bottom, left } = MARGINS;
  const turned = { top: left, right: top, bottom: right, left: bottom };
  const margins = wide ? turned : MARGINS;
  const across = wide ? A4.height : A4.width;
  return {
    /** Width and height as they are written: of the upright sheet, whichever way it lies. */
    width: twips(A4.width),
    height: twips(A4.height),
    textWidth: twips(across) - twips(margins.left) - twips(margins.right),
    textHeight: twips(wide ? A4.width : A4.height) - twips(margins.top) - twips(margins.bottom),
    margin: {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      header: twips(15),
      // The number's line stands 7 mm below the type area.
      footer: twips(margins.bottom - 7) - SIZE.fourth * 10,
    },
  };
}

/** Sizes of type, in half-points. */
export const SIZE = { second: 44, third: 32, fourth: 28, smallFourth: 24, fifth: 21 } as const;

/** Typefaces by use; `fallback` is what a machine without the first one takes. */
export const FACES = {
  title: { name: "方正小标宋简体", fallback: "宋体", isRoman: true },
  body: { name: "仿宋_GB2312", fallback: "仿宋", isRoman: false },
  heading1: { name: "黑体", fallback: "SimHei", isRoman: false },
  heading2: { name: "楷体_GB2312", fallback: "楷体", isRoman: false },
  table: { name: "宋体", fallback: "SimSun", isRoman: true },
} as const;

/** Figures and letters in Times New Roman; signs both scripts use (“”—…) follow the Chinese. */
export function fontOf(face: keyof typeof FACES) {
  const latin = "Times New Roman";
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: FACES[face].name, hint: "eastAsia" };
}

/** 225 mm of type area in 22 lines. */
export const LINE = { line: 580, lineRule: "exact", before: 0, after: 0 } as const;

/** Two characters; the width serves programs that do not count in characters. */
export const INDENT = { firstLine: SIZE.third * 10 * 2, firstLineChars: 200 };

export const STYLE = {
  title: "Title",
  body: "PaperBody",
  caption: "PaperCaption",
  cell: "PaperCell",
} as const;

function headingStyle(face: keyof typeof FACES, bold: boolean) {
  const run: IRunOptions = { font: fontOf(face), size: SIZE.third, bold, color: "000000" };
  const paragraph: Pick<IParagraphOptions, "spacing" | "indent" | "keepNext" | "keepLines"> = {
    spacing: LINE,
    indent: INDENT,
    keepNext: true,
    keepLines: true,
  };
  return { run, paragraph };
}

/** The styles of a paper; a person who changes one in Word changes it everywhere. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf("body"),
        size: SIZE.third,
        language: { value: "en-US", eastAsia: "zh-CN" },
      },
    },
    title: {
      run: { font: fontOf("title"), size: SIZE.second, color: "000000" },
      paragraph: {
        alignment: "center",
        spacing: { line: 700, lineRule: "exact", before: 0, after: LINE.line },
        keepNext: true,
      },
    },
    heading1: headingStyle("heading1", false),
    heading2: headingStyle("heading2", false),
    heading3: headingStyle("body", true),
  },
  paragraphStyles: [
    {
      id: STYLE.body,
      name: "公文正文",
      basedOn: "Normal",
      quickFormat: true,
      run: { font: fontOf("body"), size: SIZE.third },
      paragraph: { spacing: LINE, alignment: "both" },
    },
    {
      id: STYLE.caption,
      name: "公文表题",
      basedOn: "Normal",
      quickFormat: true,
      run: { font: fontOf("heading1"), size: SIZE.fourth },
      paragraph: {
        alignment: "center",
        keepNext: true,
        keepLines: true,
        spacing: { line: 480, lineRule: "exact", before: 120, after: 60 },
      },
    },
    {
      id: STYLE.cell,
      name: "公文表格",
      basedOn: "Normal",
      quickFormat: true,
      run: { font: fontOf("table"), size: SIZE.smallFourth },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
  ],
};

/** The font table with the names to fall back on, which the library does not write. */
export function fontTable(): string {
  const fonts = Object.values(FACES).map(
    ({ name, fallback, isRoman }) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${isRoman ? "roman" : "modern"}"/><w:pitch w:val="${isRoman ? "variable" : "fixed"}"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/>' +
    `<w:pitch w:val="variable"/></w:font>${fonts.join("")}</w:fonts>`
  );
}
