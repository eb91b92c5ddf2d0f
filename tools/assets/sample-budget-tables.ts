import type { SheetDescription } from "../../src/host/ooxml/compose/description";
import { AMOUNT, LABEL, ROW_LABEL, TITLE, TWO_DECIMALS, UNIT_LINE } from "./look";
import { cell, pageSheet, printed, type TableCell } from "./page";

type Amount = number | "";
type Line = readonly [item: string, budget: Amount, addition: Amount, final: Amount];

const BASIC: readonly Line[] = [
  ["基本支出：", 329.47, 65.76, 412.23],
  ["工资福利支出", 225.27, 59.36, 284.63],
  ["商品和服务支出", 74.18, 0.23, 74.41],
  ["对个人和家庭补助", 30.02, 23.17, 53.19],
  ["其他资本性支出", "", "", ""],
];

/** As printed: 17.00 and 10.00 with two decimals, 0 and 20 without. */
const PROJECTS: readonly (readonly [Line, withDecimals: readonly [boolean, boolean, boolean]])[] = [
  [
    ["部门项目支出", 17, 0, 20],
    [true, false, false],
  ],
  [
    ["市纪委市监委派驻机构专项经费", 10, 0, 10],
    [true, false, true],
  ],
  [
    ["业务工作开展专项经费", 7, 0, 7],
    [true, false, true],
  ],
  [
    ["政治建设项目", 0, 3, 3],
    [false, true, true],
  ],
];

/** 基本支出情况: its total column states 65.76 added, its rows 82.76. */
export function sampleBasicTable(): SheetDescription {
  const lines = BASIC.map(([item, ...amounts]) => [
    cell(item, ROW_LABEL),
    ...amounts.map((amount) => cell(amount, AMOUNT)),
  ]);
  return budgetTable("基本支出情况", "2024年度部门基本支出情况", lines);
}

/** 项目支出情况: nothing added by its total row, 3 by its rows. */
export function sampleProjectTable(): SheetDescription {
  const lines = PROJECTS.map(([[item, ...amounts], withDecimals]) => [
    cell(item, ROW_LABEL),
    ...amounts.map((amount, index) => cell(amount, withDecimals[index] ? TWO_DECIMALS : AMOUNT)),
  ]);
  return budgetTable("项目支出情况", "2024年度部门项目支出情况", lines);
}

function budgetTable(
  name: string,
  title: string,
  lines: readonly (readonly TableCell[])[],
): SheetDescription {
  const headings = ["预算项目", "本年预算", "年中追加", "本年决算金额"];
  return pageSheet({
    name,
    widths: [34, 16, 16, 16],
    table: [
      [cell(title, TITLE, { columns: 4 })],
      [cell("金额单位：万元", UNIT_LINE, { columns: 4 })],
      headings.map((heading) => cell(heading, LABEL)),
      ...lines,
    ],
    heights: { 0: 36 },
    print: printed("portrait"),
  });
}
