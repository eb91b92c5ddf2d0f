import type { WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { baseDataWorkbook } from "./base-data-form";
import { departmentWorkbook } from "./department-form";
import { projectWorkbook } from "./project-form";
import { REPORT_SAMPLES } from "./report-samples";
import { sampleWorkbook } from "./sample-workbook";
import { transferWorkbook } from "./transfer-form";

/** Every workbook under `assets/`, by its path there. */
export const ASSETS: readonly (readonly [path: string, description: WorkbookDescription])[] = [
  ["templates/project.xlsx", projectWorkbook()],
  ["templates/department.xlsx", departmentWorkbook()],
  ["templates/transfer.xlsx", transferWorkbook()],
  ["templates/base-data.xlsx", baseDataWorkbook()],
  ["samples/2024年度部门整体支出绩效自评（示例）.xlsx", sampleWorkbook("filled")],
  ["samples/2024年度部门整体支出绩效自评（待填写）.xlsx", sampleWorkbook("toFill")],
  ...REPORT_SAMPLES.map(({ name, workbook }) => [`samples/书面报告/${name}自评表.xlsx`, workbook] as const),
];

/** The published texts beside them: path in `assets/`, and the text's name in `test/data/narrative`. */
export const ASSET_TEXTS: readonly (readonly [path: string, text: string])[] = REPORT_SAMPLES.map(
  ({ name, text }) => [`samples/书面报告/${name}自评报告.txt`, text],
);
