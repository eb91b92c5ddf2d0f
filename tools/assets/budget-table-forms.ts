import type { SheetDescription } from "../../src/host/ooxml/compose/description";
import { titleRows, type Row } from "./evaluation-parts";
import { AMOUNT, LABEL, NOTE, ROW_LABEL, TEXT_ENTRY, TOTAL, UNIT_LINE } from "./look";
import { cell, pageSheet, printed } from "./page";
import { amountRule, area } from "./rules";

const COLUMNS = 4;
const TOTAL_ROW = 4;
const NOTE_TEXT =
  "填报说明：“本年预算”填年初批复数，调减的追加填负数；第一行由公式合计，本年决算不应超过本年预算与年中追加之和。";

/** 基本支出情况. */
export function basicTableForm(): SheetDescription {
  const items = ["工资福利支出", "商品和服务支出", "对个人和家庭补助", "其他资本性支出"];
  return budgetTable(
    "基本支出情况",
    "部门基本支出情况",
    "基本支出",
    items.map((item) => cell(item, ROW_LABEL)),
  );
}

/** 项目支出情况: one project a row. */
export function projectTableForm(): SheetDescription {
  const items = Array.from({ length: 8 }, () => cell("", TEXT_ENTRY));
  return budgetTable("项目支出情况", "部门项目支出情况", "部门项目支出", items);
}

function budgetTable(name: string, title: string, total: string, items: Row): SheetDescription {
  const last = TOTAL_ROW + items.length;
  const sum = (letter: string) => ({
    formula: `SUM(${letter}${TOTAL_ROW + 2}:${letter}${last + 1})`,
    value: 0,
    style: { ...AMOUNT, locked: true },
  });
  return pageSheet({
    name,
    widths: [36, 16, 16, 16],
    table: [
      ...titleRows(title, COLUMNS),
      [cell("金额单位：万元", UNIT_LINE, { columns: COLUMNS })],
      ["预算项目", "本年预算", "年中追加", "本年决算金额"].map((text) => cell(text, LABEL)),
      [cell(total, TOTAL), ...["B", "C", "D"].map(sum)],
      ...items.map((item) => [item, ...[AMOUNT, AMOUNT, AMOUNT].map((style) => ({ style }))]),
      [cell(NOTE_TEXT, NOTE, { columns: COLUMNS })],
    ],
    heights: { 0: 36 },
    validations: [amountRule(area(TOTAL_ROW + 1, 1, last, 3))],
    print: printed("portrait"),
  });
}
