import { reportOf, unreadableReport, type FileReport } from "../../../src/core/report/file-report";
import { review } from "../../../src/core/review";
import type { Grid } from "../../../src/core/cells/grid";
import { addressKey } from "../../../src/core/cells/address";
import { textValue } from "../../../src/core/cells/value";
import { SOUND_BASE_DATA, SOUND_BASIC_TABLE } from "../../support/forms/standard-department";
import { formWorkbook, type NewContent } from "../../support/forms/form-workbook";
import { standardForm } from "../../support/forms/standard-form";
import { SOUND_TRANSFER } from "../../support/rules/sound-transfer";

/** The report of the sound project form with cells changed. */
export function projectReport(
  changes: Readonly<Record<string, NewContent>> = {},
  path = "项目自评表.xlsx",
): FileReport {
  return reportOf(path, review(standardForm().withCells(changes).grids()));
}

/** A department's four sheets. */
export function departmentReport(): FileReport {
  return reportOf("部门自评表.xlsx", review(standardForm({ kind: "department" }).grids()));
}

export function transferReport(): FileReport {
  return reportOf("转移支付.xlsx", review(formWorkbook([{ content: SOUND_TRANSFER }]).grids()));
}

/** Base data and a budget table with one wrong figure each. */
export function tablesReport(): FileReport {
  const book = formWorkbook([
    { content: SOUND_BASE_DATA, sheet: "基础数据表" },
    { content: SOUND_BASIC_TABLE, sheet: "基本支出情况" },
  ]);
  return reportOf("附表.xlsx", review(book.withCells({ "1:rows[0].final": 1 }).grids()));
}

/** A sheet on which nothing is recognised, made of a few cells in one column. */
export function strangeReport(...texts: readonly string[]): FileReport {
  const cells = texts.map((text, row) => {
    const cell = { value: textValue(text), text, numberFormat: "General", formula: null, locked: true };
    return [addressKey(row, 0), cell] as const;
  });
  const grid: Grid = {
    sheet: "Sheet<1>",
    visibility: "visible",
    isProtected: false,
    cells: new Map(cells),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  return reportOf("别的.xlsx", review([grid]));
}

/** The report of a fill: one cell written, one left with its reason. */
export function filledReport(): FileReport & { readonly output: string } {
  const { review: found, outcome } = projectReport({ "indicators[4].score": null });
  const at = { sheet: "自评表", row: 16, column: 7 };
  return {
    path: "项目自评表.xlsx",
    outcome,
    error: null,
    review: found,
    edits: [
      {
        at,
        field: "score",
        label: "工程按期完工率·得分",
        before: null,
        after: "9.39",
        written: true,
        reason: "92/98*10＝9.39",
      },
      {
        at: { ...at, row: 23 },
        field: "total",
        label: "总分",
        before: "=SUM(H13:H23)",
        after: "99.14",
        written: false,
        reason: "单元格里是公式，不改动",
      },
    ],
    output: "项目自评表.filled.xlsx",
  };
}

export const lockedOut = (): FileReport =>
  unreadableReport("加密.xlsx", "encrypted", "文件已加密，无法读取。");
