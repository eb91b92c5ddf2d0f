import type { SheetDescription } from "../../src/host/ooxml/compose/description";
import {
  AMOUNT,
  ANNEX_MARK,
  ENTRY,
  LABEL,
  NOTE,
  PERCENT,
  ROW_LABEL,
  SIGNATURE,
  TEXT_ENTRY,
  TITLE,
} from "./look";
import { cell, pageSheet, printed, type TableCell } from "./page";
import { AUSTERITY, BASE_DATA_NOTE } from "./sample-texts";

const COLUMNS = 7;
const WIDE = "\u3000";
const PAIR = { columns: 2 };

type Figure = number | string;

/** Label, 上年决算数, 本年预算数, 本年决算数; indents and full-width blanks as published. */
const FIGURES: readonly (readonly [label: string, prior: Figure, budget: Figure, final: Figure])[] = [
  ["三公经费", 1.51, 7.5, 1.47],
  ["   1、公务用车购置和维护经费", 1.03, 7, 1.24],
  [" 其中：公车购置", 0, 0, 0],
  ["         公车运行维护", 1.03, 7, 1.24],
  ["2、出国经费", 0, 0, 0],
  ["3、公务接待", 0.48, 0.5, 0.23],
  ["项目支出：", 14.15, 17, 20],
  ["1、业务工作经费", 0, 7, 7],
  ["2、派驻纪检监察组工作经费", 14.15, 10, 10],
  ["3、政治建设项目经费", 0, 0, 3],
  ["4、市级专项资金（一个专项一行）", "", WIDE, WIDE],
  ["……", "", WIDE, WIDE],
  ["公用经费", 91.92, 74.18, 74.41],
  ["其中：办公费", 6.73, 2, 5],
  ["        水费、电费、差旅费", 12.31, 2, 6.79],
  ["    会议费、培训费", 3.05, "", 1.26],
  ["政府采购金额", "——", WIDE, WIDE],
  ["部门基本支出预算调整 ", "——", WIDE, WIDE],
];

/** 基础数据表 of the same report: 17 on staff for 16 posts (106.25%), a year not brought up to date. */
export function sampleBaseData(): SheetDescription {
  const row = (style: typeof LABEL, label: string, cells: readonly TableCell[]): TableCell[] => [
    cell(label, style),
    ...cells,
  ];
  const labels = (...texts: readonly string[]): TableCell[] => texts.map((text) => cell(text, LABEL, PAIR));
  return pageSheet({
    name: "基础数据表",
    widths: [30, 12, 12, 12, 12, 12, 14],
    table: [
      [cell("附件1", ANNEX_MARK, { columns: COLUMNS })],
      [cell("2024年度部门整体支出绩效评价基础数据表", TITLE, { columns: COLUMNS })],
      [
        cell("财政供养人员情况（人）", LABEL, { rows: 2 }),
        ...labels("编制数", "2024年实际在职人数", "控制率"),
      ],
      [cell(16, ENTRY, PAIR), cell(17, ENTRY, PAIR), cell(1.0625, PERCENT, PAIR)],
      row(LABEL, "经费控制情况（万元）", labels("2023年决算数", "2024年预算数", "2024年决算数")),
      ...FIGURES.map(([label, ...figures]) =>
        row(
          ROW_LABEL,
          label,
          figures.map((figure) => cell(figure, AMOUNT, PAIR)),
        ),
      ),
      [
        cell("楼堂馆所控制情况\n（2023年完工项目）", LABEL, { rows: 2 }),
        ...["批复规模\n（㎡）", "实际规模（㎡）", "规模控制率"].map((text) => cell(text, LABEL)),
        ...["预算投资（万元）", "实际投资（万元）", "投资概算控制率"].map((text) => cell(text, LABEL)),
      ],
      [0, 0, 0, 0, 0, 0].map((figure) => cell(figure, ENTRY)),
      row(LABEL, "厉行节约保障措施", [cell(AUSTERITY, TEXT_ENTRY, { columns: 6 })]),
      [cell(BASE_DATA_NOTE, NOTE, { columns: COLUMNS })],
      [
        cell("填表人：        填报日期：          联系电话：            单位负责人签字：", SIGNATURE, {
          columns: COLUMNS,
        }),
      ],
    ],
    heights: { 1: 36 },
    print: printed("portrait"),
  });
}
