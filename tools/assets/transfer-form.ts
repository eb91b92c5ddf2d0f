import type { SheetDescription, WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { footRows, goalRows, titleRows, type Row } from "./evaluation-parts";
import { indicatorBlock } from "./indicator-block";
import { AMOUNT, ENTRY, LABEL, PARAGRAPH, PERCENT, ROW_LABEL, TEXT_ENTRY } from "./look";
import { cell, pageSheet, printed } from "./page";
import { amountRule, area, tierSuggestion } from "./rules";

const COLUMNS = 7;
const ACTUAL = 5;

const NOTES = [
  "本表不设分值和得分。金额单位为万元，预算执行率可由“绩效自评助手”计算填入。",
  "没有完成指标值的，在右栏写明未完成原因和改进措施；用不到的行可以留空或删除。",
];

const PARTS = ["其中：中央财政资金", "　　　地方资金", "　　　其他资金"] as const;

const MANAGEMENT = [
  "分配科学性",
  "下达及时性",
  "拨付合规性",
  "使用规范性",
  "执行准确性",
  "预算绩效管理情况",
  "支出责任履行情况",
] as const;

const FUNDS_TOTAL = 6;

/** 转移支付区域（项目）绩效目标自评表: no weights, no scores. */
export function transferForm(): SheetDescription {
  const block = indicatorBlock({
    headers: ["指标值", "全年实际\n完成值", "未完成原因\n和改进措施"],
    styles: [ENTRY, ENTRY, TEXT_ENTRY],
  });
  const top: Row[] = [
    ...titleRows("转移支付区域（项目）绩效目标自评表", COLUMNS),
    ...headRows(),
    ...fundRows(),
    ...managementRows(),
    ...goalRows("总体目\n标完成\n情况", ["总体目标", "全年实际完成情况"], 3, 3),
  ];
  const header = top.length;
  const [firstBenefit, lastBenefit] = block.rowsOf("效益指标");
  return pageSheet({
    name: "转移支付绩效目标自评表",
    widths: [7, 12, 13, 22, 17, 17, 24],
    table: [
      ...top,
      ...block.rows,
      [cell("说明", LABEL), cell("", PARAGRAPH, { columns: COLUMNS - 1 })],
      ...footRows(NOTES, COLUMNS),
    ],
    leastHeight: 21,
    heights: { 0: 36, [header - 1]: 84, [header + block.count + 1]: 48 },
    validations: [
      amountRule(area(FUNDS_TOTAL, 4, FUNDS_TOTAL + PARTS.length, 5)),
      tierSuggestion(area(header + firstBenefit, ACTUAL, header + lastBenefit)),
    ],
    print: printed("portrait", { titleRows: { from: header, to: header } }),
  });
}

/** The workbook that goes to the units. */
export function transferWorkbook(): WorkbookDescription {
  return {
    properties: { title: "转移支付区域（项目）绩效目标自评表", creator: "绩效自评助手" },
    sheets: [transferForm()],
  };
}

function headRows(): Row[] {
  const wide = (label: string): Row => [
    cell(label, LABEL, { columns: 3 }),
    cell("", TEXT_ENTRY, { columns: 4 }),
  ];
  return [
    wide("转移支付（项目）名称"),
    wide("中央主管部门"),
    [
      cell("地方主管部门", LABEL, { columns: 3 }),
      cell("", TEXT_ENTRY),
      cell("资金使用单位", LABEL),
      cell("", TEXT_ENTRY, { columns: 2 }),
    ],
  ];
}

function fundRows(): Row[] {
  const headings = ["全年预算数\n（A）", "全年执行数\n（B）", "预算执行率\n（B/A×100%）"];
  const figures = [AMOUNT, AMOUNT, PERCENT].map((style) => ({ style }));
  return [
    [
      cell("资金投\n入情况\n（万元）", LABEL, { rows: 2 + PARTS.length }),
      cell("", LABEL, { columns: 3 }),
      ...headings.map((text) => cell(text, LABEL)),
    ],
    ...["年度资金总额：", ...PARTS].map((label) => [cell(label, ROW_LABEL, { columns: 3 }), ...figures]),
  ];
}

function managementRows(): Row[] {
  return [
    [
      cell("资金管\n理情况", LABEL, { rows: 1 + MANAGEMENT.length }),
      cell("", LABEL, { columns: 2 }),
      cell("情况说明", LABEL, { columns: 2 }),
      cell("存在问题和改进措施", LABEL, { columns: 2 }),
    ],
    ...MANAGEMENT.map((name) => [
      cell(name, ROW_LABEL, { columns: 2 }),
      cell("", TEXT_ENTRY, { columns: 2 }),
      cell("", TEXT_ENTRY, { columns: 2 }),
    ]),
  ];
}
