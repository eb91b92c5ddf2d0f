import type { WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { baseDataWorkbook } from "./base-data-form";
import { departmentWorkbook } from "./department-form";
import { projectWorkbook } from "./project-form";
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
];
