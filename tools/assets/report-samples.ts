import type { CellDescription, WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { formatAddress } from "../../src/core/cells/address";
import { departmentWorkbook } from "./department-form";
import { projectWorkbook } from "./project-form";
import { sampleWorkbook } from "./sample-workbook";

/** A published report, and the standard form filled with exactly what it states; everything else is blank. */
export interface ReportSample {
  /** Name of both files, without 自评报告 and 自评表. */
  readonly name: string;
  /** The text's name in `test/data/narrative`. */
  readonly text: string;
  readonly workbook: WorkbookDescription;
}

type Stated = Readonly<Record<string, string | number>>;

/** The first sheet of a form with values in these cells; a typed total takes the place of its formula. */
function filled(form: WorkbookDescription, stated: Stated): WorkbookDescription {
  const [sheet, ...others] = form.sheets;
  if (!sheet) return form;
  const left = new Set(Object.keys(stated));
  const cells = sheet.cells.map((cell): CellDescription => {
    const at = formatAddress(cell);
    const value = stated[at];
    if (value === undefined) return cell;
    left.delete(at);
    const typed: CellDescription & { formula?: string } = { ...cell, value };
    delete typed.formula;
    return typed;
  });
  if (left.size > 0) throw new Error(`no cell for ${[...left].join(", ")}`);
  return { ...form, sheets: [{ ...sheet, cells }, ...others] };
}

const signature = (preparer: string, date: string, phone: string): string =>
  [`填表人：${preparer}`, `填报日期：${date}`, `联系电话：${phone}`, "单位负责人签字："].join("\u3000\u3000");

/** An indicator whose value the report gives without a target, weight or score. */
const measured = (row: number, name: string, actual: string): Stated => ({
  [`D${String(row)}`]: name,
  [`F${String(row)}`]: actual,
});

/** The five published reports of the project's samples. */
export const REPORT_SAMPLES: readonly ReportSample[] = [
  {
    name: "2024年度市直机关党建活动工作经费",
    text: "000",
    // 45.93 is the budget of the year; nothing is said of what was spent.
    workbook: filled(projectWorkbook(), {
      A2: "（2024年度）",
      D3: "市直机关党建活动工作经费",
      D4: "中共江门市直属机关工作委员会",
      E6: 45.93,
      H40: 95,
      A41: signature("吴传钊", "2025年4月19日", "3272039"),
    }),
  },
  {
    name: "2023年度市直机关工委部门整体支出",
    text: "001",
    workbook: filled(departmentWorkbook(), {
      A2: "（2023年度）",
      D3: "中国共产党广州市直属机关工作委员会",
      E5: 3970.64,
      F5: 3970.64,
      H5: 1,
      F7: "其中：基本支出：3432.3",
      F8: "　　　项目支出：538.34",
      H41: 96.9,
    }),
  },
  {
    name: "2021年度街道党建工作经费",
    text: "002",
    // 10 + 50 + 30 + 10 points; the sections' indicators share theirs out, which the report does not say.
    workbook: filled(projectWorkbook(), {
      A2: "（2021年度）",
      D3: "党建工作经费",
      G4: "广州市白云区人民政府石门街办事处",
      E6: 200,
      F6: 200,
      H6: 1,
      B13: "产出指标\n（50分）",
      B25: "效益指标\n（30分）",
      B37: "满意度指标\n（10分）",
      ...measured(13, "慰问覆盖率", "100%"),
      ...measured(14, "及时支出率", "100%"),
      ...measured(15, "培训出勤率", "100%"),
      ...measured(16, "党员参与率", "98%"),
      ...measured(25, "完工验收通过率", "100%"),
      ...measured(28, "培训考试通过率", "100%"),
      ...measured(37, "党员群众满意度", "100%"),
      H40: 100,
    }),
  },
  {
    name: "2024年度基层党组织建设经费",
    text: "003",
    workbook: filled(projectWorkbook(), {
      A2: "（2024年度）",
      D3: "基层党组织建设经费",
      D4: "中共桃江县委组织部",
      D6: 28,
      F6: 28,
      H40: 100,
    }),
  },
  // This report carries its four tables itself.
  { name: "2024年度市直机关工委部门整体支出", text: "004", workbook: sampleWorkbook("filled") },
];
