import { boxed, type CellStyle, type DifferentialStyle } from "../../host/ooxml/compose/style";

/** How the reviewer's workbook looks: as the project's other workbooks, a little smaller. */
const FONT = { name: "宋体", size: 10 };
const RULES = boxed("thin", "BFBFBF");

export const TITLE: CellStyle = {
  font: { name: "黑体", size: 16 },
  align: { horizontal: "left", vertical: "center" },
};

export const NOTE: CellStyle = {
  font: { ...FONT, color: "595959" },
  align: { horizontal: "left", vertical: "center" },
};

export const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: "E7ECF3",
  border: RULES,
  align: { horizontal: "center", vertical: "center", wrap: true },
};

/** One line, from the left. */
export const TEXT: CellStyle = {
  font: FONT,
  border: RULES,
  align: { horizontal: "left", vertical: "center" },
};
/** Sentences. */
export const WRAPPED: CellStyle = {
  font: FONT,
  border: RULES,
  align: { horizontal: "left", vertical: "center", wrap: true },
};
/** Short words. */
export const WORD: CellStyle = {
  font: FONT,
  border: RULES,
  align: { horizontal: "center", vertical: "center" },
};
/** An address, or a place of a text. */
export const PLACE: CellStyle = { ...WORD, align: { horizontal: "center", vertical: "center", wrap: true } };
export const LINK: CellStyle = {
  ...WRAPPED,
  font: { ...FONT, underline: true, color: "0563C1" },
};
export const COUNT: CellStyle = { ...WORD, numberFormat: "0" };
export const SCORE: CellStyle = { ...WORD, numberFormat: "0.##" };
export const AMOUNT: CellStyle = {
  ...WORD,
  numberFormat: "#,##0.00",
  align: { horizontal: "right", vertical: "center" },
};
export const PERCENT: CellStyle = { ...WORD, numberFormat: "0.00%" };

/** Colours of words that also say what they mean. */
export const RED: DifferentialStyle = { fill: "FBDCD8", font: { bold: true, color: "8B1A10" } };
export const YELLOW: DifferentialStyle = { fill: "FFF2CC", font: { color: "7A5B00" } };
export const GREEN: DifferentialStyle = { fill: "E2F0D9", font: { color: "275317" } };
export const GREY: DifferentialStyle = { fill: "D9D9D9", font: { bold: true, color: "262626" } };
