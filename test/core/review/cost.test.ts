import { addressKey } from "../../../src/core/cells/address";
import type { Cell } from "../../../src/core/cells/cell";
import type { Grid } from "../../../src/core/cells/grid";
import { review } from "../../../src/core/review";
import { formWorkbook } from "../../support/forms/form-workbook";
import { SOUND_PROJECT } from "../../support/forms/standard-project";
import { standardForm } from "../../support/forms/standard-form";

const textCell = (text: string): Cell => ({
  value: { kind: "text", text },
  text,
  numberFormat: "General",
  formula: null,
  locked: true,
});
const numberCell = (number: number): Cell => ({
  ...textCell(String(number)),
  value: { kind: "number", number },
});

function gridOf(cells: Iterable<readonly [number, Cell]>, merges: Grid["merges"] = []): Grid {
  return {
    sheet: "自评表",
    visibility: "visible",
    isProtected: false,
    cells: new Map(cells),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** Fills rows × columns with what the function gives for each place. */
function* filledWith(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => Cell,
): Generator<readonly [number, Cell]> {
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) yield [addressKey(row, column), cell(row, column)];
}

/** The better of two runs: the machine is shared with others. */
function seconds(work: () => unknown): number {
  const times = [0, 1].map(() => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

const HEADERS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];
const ROW = ["产出指标", "数量指标", "新建管网长度", "≥12公里", "12.5公里", "1", "1", ""];

/** A limit against work that grows with the square of a sheet, not a measure: typical times are a fiftieth. */
const BOUND = 20;

const SHEETS: readonly (readonly [string, () => Grid])[] = [
  ["60,000 words", () => gridOf(filledWith(4000, 15, (row, column) => textCell(`内容${row}-${column}`)))],
  ["60,000 numbers", () => gridOf(filledWith(4000, 15, (row, column) => numberCell(row * column)))],
  [
    "one form of 7,500 indicators",
    () =>
      gridOf(filledWith(7500, 8, (row, column) => textCell((row === 0 ? HEADERS : ROW)[column] || "说明"))),
  ],
  [
    "a header in every row",
    () => gridOf(filledWith(7500, 8, (_row, column) => textCell(HEADERS[column] ?? ""))),
  ],
  [
    "a header across 16,000 columns",
    () => gridOf(filledWith(4, 15_000, (_row, column) => textCell(HEADERS[column % 8] ?? ""))),
  ],
  [
    "labels of funds in every row",
    () =>
      gridOf(
        filledWith(10_000, 6, (_row, column) =>
          textCell(["年度资金总额", "年初预算数", "全年预算数", "全年执行数", "分值", "得分"][column] ?? ""),
        ),
      ),
  ],
  ["one long row", () => gridOf(filledWith(3, 16_384, (_row, column) => textCell(`第${column}列`)))],
  [
    "texts of 30,000 characters",
    () =>
      gridOf(
        filledWith(40, 8, (row, column) =>
          textCell(row === 0 ? (HEADERS[column] ?? "") : "完成了3项、5个；".repeat(3000)),
        ),
      ),
  ],
  [
    "10,000 merges",
    () =>
      gridOf(
        filledWith(5000, 4, (row, column) => textCell(`${row}-${column}`)),
        Array.from({ length: 10_000 }, (_, index) => ({ top: index, left: 0, bottom: index, right: 2 })),
      ),
  ],
  [
    "merges over the whole sheet",
    () =>
      gridOf(
        filledWith(2000, 4, (row, column) => textCell(`${row}-${column}`)),
        Array.from({ length: 50 }, () => ({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 })),
      ),
  ],
];

test.each(SHEETS)("%s is no burden", (_name, sheet) => {
  const grid = sheet();
  expect(seconds(() => review([grid]))).toBeLessThan(BOUND);
});

test("a cell at the far corner costs nothing", () => {
  const [form] = standardForm().grids();
  const far = {
    ...(form as Grid),
    cells: new Map([...(form as Grid).cells, [addressKey(1_048_575, 16_383), textCell("末")]]),
  };
  expect(seconds(() => review([far]))).toBeLessThan(BOUND);
});

test("fifty forms on one sheet, and fifty sheets", () => {
  const specs = Array.from({ length: 50 }, () => ({ content: SOUND_PROJECT }));
  for (const arrangement of ["stacked", "sheets"] as const) {
    const grids = formWorkbook(specs, arrangement).grids();
    const reviewed = review(grids);
    expect(reviewed.forms).toHaveLength(50);
    expect(reviewed.findings).toEqual([]);
    expect(seconds(() => review(grids))).toBeLessThan(BOUND);
  }
});
