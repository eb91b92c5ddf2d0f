import type { SheetDescription, WorkbookDescription } from "../../src/host/ooxml/compose/description";
import {
  footRows,
  goalRows,
  SCORED_WIDTH,
  scoredRules,
  titleRows,
  totalRow,
  type Row,
} from "./evaluation-parts";
import { indicatorBlock, SCORED_COLUMNS } from "./indicator-block";
import { AMOUNT, ENTRY, LABEL, NOT_APPLICABLE, PERCENT, ROW_LABEL, TEXT_ENTRY } from "./look";
import { cell, pageSheet, printed } from "./page";

const NOTES = [
  "金额单位为万元，金额、分值、得分只填数字；执行率、得分可由“绩效自评助手”计算填入，总分由公式合计。",
  "得分不高于分值；得分低于分值的，在右栏写明偏差原因和改进措施。完成值明显高于指标值的，也请说明原因。",
  "用不到的指标行可以留空或删除；需要加行时，在同类指标的中间插入，合计公式会随之调整。",
];

/** The rows of the funds block whose amounts make up the total. */
const PARTS = ["其中：当年财政拨款", "　　　上年结转资金", "　　　其他资金"] as const;

/** 项目支出绩效自评表, laid out as the annex of 财预〔2020〕10号. */
export function projectForm(): SheetDescription {
  const block = indicatorBlock(SCORED_COLUMNS);
  const top: Row[] = [
    ...titleRows("项目支出绩效自评表", SCORED_WIDTH),
    [cell("项目名称", LABEL, { columns: 3 }), cell("", TEXT_ENTRY, { columns: 6 })],
    [
      cell("主管部门", LABEL, { columns: 3 }),
      cell("", TEXT_ENTRY, { columns: 2 }),
      cell("实施单位", LABEL),
      cell("", TEXT_ENTRY, { columns: 3 }),
    ],
    ...fundRows(),
    ...goalRows("年度总\n体目标", ["预期目标", "实际完成情况"], 4, 4),
  ];
  const fundsTotal = 5;
  const header = top.length;
  return pageSheet({
    name: "项目支出绩效自评表",
    widths: [7, 11, 13, 19, 13, 14, 8, 9, 19],
    table: [...top, ...block.rows, totalRow(fundsTotal, header, block), ...footRows(NOTES, SCORED_WIDTH)],
    leastHeight: 24,
    heights: { 0: 36, [header - 1]: 120 },
    validations: scoredRules(
      { total: fundsTotal, last: fundsTotal + PARTS.length, firstColumn: 3 },
      header,
      block,
    ),
    print: printed("portrait", { titleRows: { from: header, to: header } }),
  });
}

/** The workbook that goes to the units. */
export function projectWorkbook(): WorkbookDescription {
  return { properties: { title: "项目支出绩效自评表", creator: "绩效自评助手" }, sheets: [projectForm()] };
}

function fundRows(): Row[] {
  const amounts = [AMOUNT, AMOUNT, AMOUNT].map((style) => ({ style }));
  const headings = [
    "年初预算数",
    "全年预算数\n（A）",
    "全年执行数\n（B）",
    "分值",
    "执行率\n（B/A）",
    "得分",
  ];
  return [
    [
      cell("项目资金\n（万元）", LABEL, { rows: 2 + PARTS.length }),
      cell("", LABEL, { columns: 2 }),
      ...headings.map((text) => cell(text, LABEL)),
    ],
    [
      cell("年度资金总额", ROW_LABEL, { columns: 2 }),
      ...amounts,
      cell(10, ENTRY),
      cell("", PERCENT),
      cell("", ENTRY),
    ],
    ...PARTS.map((part) => [
      cell(part, ROW_LABEL, { columns: 2 }),
      ...amounts,
      cell("—", NOT_APPLICABLE),
      cell("", PERCENT),
      cell("—", NOT_APPLICABLE),
    ]),
  ];
}
