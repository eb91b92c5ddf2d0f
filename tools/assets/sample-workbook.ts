import type { WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { sampleBaseData } from "./sample-base-data";
import { sampleBasicTable, sampleProjectTable } from "./sample-budget-tables";
import { sampleEvaluation, type SampleState } from "./sample-evaluation";

/** The four tables of one published report, as filled in or with what is computed left blank. */
export function sampleWorkbook(state: SampleState): WorkbookDescription {
  const part = state === "filled" ? "示例" : "待填写";
  return {
    properties: { title: `2024年度部门整体支出绩效自评（${part}）`, creator: "绩效自评助手" },
    sheets: [sampleEvaluation(state), sampleBaseData(), sampleBasicTable(), sampleProjectTable()],
  };
}
