import type { Grid } from "../../../src/core/cells/grid";
import { formWorkbook } from "../../support/forms/form-workbook";
import { standardForm } from "../../support/forms/standard-form";
import { SOUND_PROJECT } from "../../support/forms/standard-project";

/** Names as long as the longest seen: units in full, indicators that are half a sentence, sheets at Excel's limit. */
const UNIT = "某某土家族苗族自治州经济技术开发区自然资源和规划局不动产登记与测绘地理信息服务中心（预算单位）";
const PROJECT =
  "2024年度中央农业转移人口市民化奖励资金支持的城镇保障性安居工程配套基础设施建设（第二批续建）项目";
const INDICATOR = "为保障性安居工程小区配套建设的供水、排水、供电、道路、绿化等基础设施的竣工验收合格率";
export const SHEET = "附件2-1 项目支出绩效自评表（安居工程配套设施第二批续建）";

/** A form with long names and with faults of every kind: sums, ratios, reasons, a satisfaction without a number. */
export function longForm(): readonly Grid[] {
  const indicators = SOUND_PROJECT.indicators.map((one, index) =>
    index === 3 || index === 8 ? { ...one, level3: `${INDICATOR}${index === 8 ? "改善情况" : ""}` } : one,
  );
  const head = SOUND_PROJECT.head.map((entry) => ({
    ...entry,
    value: entry.field === "projectName" ? PROJECT : UNIT,
  }));
  const content = { ...SOUND_PROJECT, head, indicators };
  return formWorkbook([{ content, sheet: SHEET }])
    .withCells({
      D6: 1234567890.12,
      H16: 4.5,
      H17: null,
      I17: null,
      H21: null,
      H22: null,
      F16: "90.12345678%",
      F23: "深受广大搬迁群众好评，群众自发送来锦旗十余面并来信致谢",
      H24: 98,
    })
    .grids();
}

/** Five forms on sheets with long names, each with a fault. */
export function fiveForms(): readonly Grid[] {
  const sheets = ["甲", "乙", "丙", "丁", "戊"].map((sign) => `${sign}-${SHEET}`.slice(0, 31));
  return formWorkbook(sheets.map((sheet) => ({ content: SOUND_PROJECT, sheet })))
    .withCells(Object.fromEntries(sheets.map((sheet, index) => [`${sheet}!H24`, 90 + index])))
    .grids();
}

/** A form whose headers nobody knows. */
export function strangeForm(): readonly Grid[] {
  const names = { A12: "甲", B12: "乙", C12: "丙", D12: "丁", E12: "戊", F12: "己", G12: "庚", H12: "辛" };
  return standardForm()
    .withCells({ A1: "年度工作任务完成情况统计表（内部使用）", A5: "钱", A6: null, ...names })
    .grids();
}
