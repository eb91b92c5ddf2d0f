import { columnLetters } from "../../src/core/cells/address";
import type { SheetDescription, WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { footRows, titleRows, type Row } from "./evaluation-parts";
import { AMOUNT, ENTRY, LABEL, NOT_APPLICABLE, PARAGRAPH, PERCENT, ROW_LABEL } from "./look";
import { cell, pageSheet, printed, type TableCell } from "./page";
import { amountRule, area } from "./rules";

const COLUMNS = 7;
const PAIR = { columns: 2 };
/** Columns of 上年决算数, 本年预算数, 本年决算数. */
const FIGURE_COLUMNS = [1, 3, 5] as const;

const NOTES = [
  "“项目支出”填报基本支出以外的所有项目支出；“运行维护经费”填报项目支出中用于人员类和公用运转类的支出；“公用经费”填报基本支出中的一般商品和服务支出，其下所列各项不必加总。",
  "三公经费、公务用车、项目支出由公式合计；控制率由公式计算，超过100%的请在报告中说明。不涉及的填0。",
];

/** A figure row; `sumOf` names the rows below that make it up, `notApplicable` its columns without figures. */
interface FigureRow {
  readonly label: string;
  readonly sumOf?: readonly string[];
  readonly notApplicable?: number;
}

const FIGURES: readonly FigureRow[] = [
  { label: "三公经费", sumOf: ["1、公务用车购置和维护经费", "2、出国经费", "3、公务接待"] },
  { label: "1、公务用车购置和维护经费", sumOf: ["　其中：公车购置", "　　　　公车运行维护"] },
  { label: "　其中：公车购置" },
  { label: "　　　　公车运行维护" },
  { label: "2、出国经费" },
  { label: "3、公务接待" },
  {
    label: "项目支出：",
    sumOf: ["1、业务工作经费", "2、运行维护经费", "3、省级专项资金", "4、市级专项资金（一个专项一行）", "……"],
  },
  { label: "1、业务工作经费" },
  { label: "2、运行维护经费" },
  { label: "3、省级专项资金" },
  { label: "4、市级专项资金（一个专项一行）" },
  { label: "……" },
  { label: "公用经费" },
  { label: "其中：办公经费" },
  { label: "　　　水费、电费、差旅费" },
  { label: "　　　会议费、培训费" },
  { label: "政府采购金额", notApplicable: 1 },
  { label: "部门基本支出预算调整", notApplicable: 1 },
];

const FIRST_FIGURE = 5;
const LAST_FIGURE = FIRST_FIGURE + FIGURES.length - 1;

/** 部门整体支出绩效评价基础数据表. */
export function baseDataForm(): SheetDescription {
  const labels = (...texts: readonly string[]): TableCell[] => texts.map((text) => cell(text, LABEL, PAIR));
  const buildings = LAST_FIGURE + 2;
  return pageSheet({
    name: "基础数据表",
    widths: [32, 12, 12, 12, 12, 12, 12],
    table: [
      ...titleRows("部门整体支出绩效评价基础数据表", COLUMNS),
      [cell("财政供养人员情况（人）", LABEL, { rows: 2 }), ...labels("编制数", "实际在职人数", "控制率")],
      [cell("", ENTRY, PAIR), cell("", ENTRY, PAIR), ratio("D4", "B4", PAIR)],
      [cell("经费控制情况（万元）", LABEL), ...labels("上年决算数", "本年预算数", "本年决算数")],
      ...FIGURES.map(figureRow),
      [
        cell("楼堂馆所控制情况\n（    年完工项目）", LABEL, { rows: 2 }),
        ...["批复规模\n（㎡）", "实际规模\n（㎡）", "规模\n控制率"].map((text) => cell(text, LABEL)),
        ...["预算投资\n（万元）", "实际投资\n（万元）", "投资概算\n控制率"].map((text) => cell(text, LABEL)),
      ],
      [
        ...[ENTRY, ENTRY].map((style) => ({ style })),
        ratio(`C${buildings + 1}`, `B${buildings + 1}`),
        ...[ENTRY, ENTRY].map((style) => ({ style })),
        ratio(`F${buildings + 1}`, `E${buildings + 1}`),
      ],
      [cell("厉行节约保障措施", LABEL), cell("", PARAGRAPH, { columns: 6 })],
      ...footRows(NOTES, COLUMNS),
    ],
    heights: { 0: 36, [buildings + 1]: 72 },
    validations: [amountRule(area(FIRST_FIGURE, 1, LAST_FIGURE, 6))],
    print: printed("portrait"),
  });
}

/** 基础数据表 alone. */
export function baseDataWorkbook(): WorkbookDescription {
  return {
    properties: { title: "部门整体支出绩效评价基础数据表", creator: "绩效自评助手" },
    sheets: [baseDataForm()],
  };
}

/** Actual over allowed; blank as long as there is nothing to divide by. */
function ratio(actual: string, allowed: string, spans: { readonly columns?: number } = {}): TableCell {
  const style = { ...PERCENT, locked: true };
  return {
    formula: `IF(N(${allowed})=0,"",${actual}/${allowed})`,
    value: { kind: "text", text: "" },
    style,
    ...spans,
  };
}

function figureRow({ label, sumOf, notApplicable = 0 }: FigureRow): Row {
  const figures = FIGURE_COLUMNS.map((column, index): TableCell => {
    if (index < notApplicable) return cell("——", NOT_APPLICABLE, PAIR);
    if (!sumOf) return cell("", AMOUNT, PAIR);
    const letter = columnLetters(column);
    const rows = sumOf.map((part) => `${letter}${rowOf(part)}`);
    return { formula: `SUM(${rows.join(",")})`, value: 0, style: { ...AMOUNT, locked: true }, ...PAIR };
  });
  return [cell(label, ROW_LABEL), ...figures];
}

function rowOf(label: string): number {
  return FIRST_FIGURE + 1 + FIGURES.findIndex((row) => row.label === label);
}
