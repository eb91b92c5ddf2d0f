import type { WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { sampleWorkbook } from "./sample-workbook";

/** Every workbook under `assets/`, by its path there. */
export const ASSETS: readonly (readonly [path: string, description: WorkbookDescription])[] = [
  ["samples/2024年度部门整体支出绩效自评（示例）.xlsx", sampleWorkbook("filled")],
  ["samples/2024年度部门整体支出绩效自评（待填写）.xlsx", sampleWorkbook("toFill")],
];
