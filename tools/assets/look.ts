import type { CellStyle } from "../../src/host/ooxml/compose/style";
import { boxed } from "../../src/host/ooxml/compose/style";

/** How our workbooks look: 黑体 for titles, 宋体 for the rest, thin black rules, labels on light grey. */
const BODY = { name: "宋体", size: 10.5 };
const RULES = boxed("thin");
const LABEL_GROUND = "F2F2F2";

export const TITLE: CellStyle = {
  font: { name: "黑体", size: 18 },
  align: { horizontal: "center", vertical: "center", wrap: true },
};

export const YEAR_LINE: CellStyle = {
  font: { name: "宋体", size: 12 },
  align: { horizontal: "center", vertical: "center" },
  locked: false,
};

/** 附件1 above a title. */
export const ANNEX_MARK: CellStyle = {
  font: { name: "黑体", size: 12 },
  align: { horizontal: "left", vertical: "center" },
};

/** 金额单位：万元, right above a table. */
export const UNIT_LINE: CellStyle = { font: BODY, align: { horizontal: "right", vertical: "center" } };

export const LABEL: CellStyle = {
  font: BODY,
  fill: LABEL_GROUND,
  border: RULES,
  align: { horizontal: "center", vertical: "center", wrap: true },
};

/** Labels of rows below one another, which read better from the left. */
export const ROW_LABEL: CellStyle = {
  ...LABEL,
  align: { horizontal: "left", vertical: "center", wrap: true },
};

/** 绩效指标 in a narrow column, its characters below one another. */
export const UPRIGHT_LABEL: CellStyle = {
  ...LABEL,
  align: { horizontal: "center", vertical: "center", verticalText: true },
};

/** Short entries: values, weights, scores. */
export const ENTRY: CellStyle = {
  font: BODY,
  border: RULES,
  align: { horizontal: "center", vertical: "center", wrap: true },
  locked: false,
};

/** Sentences. */
export const TEXT_ENTRY: CellStyle = {
  ...ENTRY,
  align: { horizontal: "left", vertical: "center", wrap: true },
};

/** Long texts, which begin at the top of their cell. */
export const PARAGRAPH: CellStyle = {
  ...ENTRY,
  align: { horizontal: "left", vertical: "top", wrap: true },
};

export const AMOUNT: CellStyle = { ...ENTRY, numberFormat: "General" };
export const TWO_DECIMALS: CellStyle = { ...ENTRY, numberFormat: "0.00" };
export const PERCENT: CellStyle = { ...ENTRY, numberFormat: "0.00%" };
export const WHOLE_PERCENT: CellStyle = { ...ENTRY, numberFormat: "0%" };

/** Cells the tool or a formula fills: they stay locked and stand out a little. */
export const TOTAL: CellStyle = { ...LABEL, font: { ...BODY, bold: true } };
export const TOTAL_ENTRY: CellStyle = { ...ENTRY, font: { ...BODY, bold: true } };

/** A cell that does not apply: —. */
export const NOT_APPLICABLE: CellStyle = { ...LABEL };

/** Notes and signature lines below a table. */
export const NOTE: CellStyle = {
  font: { name: "宋体", size: 9 },
  align: { horizontal: "left", vertical: "top", wrap: true },
};

export const SIGNATURE: CellStyle = {
  font: BODY,
  align: { horizontal: "left", vertical: "center" },
  locked: false,
};
