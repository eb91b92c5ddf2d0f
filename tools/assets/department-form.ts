import type { SheetDescription, WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { baseDataForm } from "./base-data-form";
import { basicTableForm, projectTableForm } from "./budget-table-forms";
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
import { AMOUNT, ENTRY, LABEL, PERCENT, ROW_LABEL, TEXT_ENTRY } from "./look";
import { cell, pageSheet, printed } from "./page";

const NOTES = [
  "金额单位为万元；按收入性质、按支出性质两栏的金额写在冒号后面，两栏合计均应等于年度资金总额。",
  "执行率、得分可由“绩效自评助手”计算填入，总分由公式合计；一级指标括号内的分值按本地要求填写，应等于下属各项分值之和。",
  "得分低于分值的，在右栏写明偏差原因和改进措施；用不到的指标行可以留空或删除，加行请在同类指标的中间插入。",
];

/** Rows of the two splits; the amount is typed behind the colon. */
const SPLITS = [
  ["其中：一般公共预算：", "其中：基本支出："],
  ["　　　政府性基金拨款：", "　　　项目支出："],
  ["　　　纳入专户管理的非税收入拨款：", ""],
  ["　　　其他资金：", ""],
] as const;

/** 部门整体支出绩效自评表, laid out as Hunan's. */
export function departmentForm(): SheetDescription {
  const block = indicatorBlock(SCORED_COLUMNS, {
    产出指标: "\n（50分）",
    效益指标: "\n（30分）",
    满意度指标: "\n（10分）",
  });
  const top: Row[] = [
    ...titleRows("部门整体支出绩效自评表", SCORED_WIDTH),
    [cell("预算部门（单位）名称", LABEL, { columns: 3 }), cell("", TEXT_ENTRY, { columns: 6 })],
    ...fundRows(),
    ...goalRows("年度总\n体目标", ["预期目标", "实际完成情况"], 4, 4),
  ];
  const fundsTotal = 4;
  const header = top.length;
  return pageSheet({
    name: "自评表",
    widths: [7, 11, 13, 19, 13, 14, 8, 9, 19],
    table: [...top, ...block.rows, totalRow(fundsTotal, header, block), ...footRows(NOTES, SCORED_WIDTH)],
    leastHeight: 24,
    heights: { 0: 36, [header - 1]: 120 },
    validations: scoredRules({ total: fundsTotal, last: fundsTotal, firstColumn: 3 }, header, block),
    print: printed("portrait", { titleRows: { from: header, to: header } }),
  });
}

/** The four tables a department files. */
export function departmentWorkbook(): WorkbookDescription {
  return {
    properties: { title: "部门整体支出绩效自评表", creator: "绩效自评助手" },
    sheets: [departmentForm(), baseDataForm(), basicTableForm(), projectTableForm()],
  };
}

function fundRows(): Row[] {
  const headings = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
  const half = { columns: 4 };
  return [
    [
      cell("年度预\n算申请\n（万元）", LABEL, { rows: 3 + SPLITS.length }),
      cell("", LABEL, { columns: 2 }),
      ...headings.map((text) => cell(text, LABEL)),
    ],
    [
      cell("年度资金总额", ROW_LABEL, { columns: 2 }),
      ...[AMOUNT, AMOUNT, AMOUNT].map((style) => ({ style })),
      cell(10, ENTRY),
      cell("", PERCENT),
      cell("", ENTRY),
    ],
    [cell("按收入性质分：", ROW_LABEL, half), cell("按支出性质分：", ROW_LABEL, half)],
    ...SPLITS.map((texts) => texts.map((text) => cell(text, TEXT_ENTRY, half))),
  ];
}
