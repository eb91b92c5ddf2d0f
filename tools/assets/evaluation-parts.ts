import { formatAddress, formatArea } from "../../src/core/cells/address";
import type { ValidationDescription } from "../../src/host/ooxml/compose/description";
import type { IndicatorBlock } from "./indicator-block";
import { LABEL, NOTE, PARAGRAPH, SIGNATURE, TITLE, TOTAL, TOTAL_ENTRY, YEAR_LINE } from "./look";
import { cell, type TableCell } from "./page";
import { amountRule, area, scoreRule, tierSuggestion, weightRule } from "./rules";

/** Scored forms have nine columns: block, three levels, target, actual, weight, score, reason. */
export const SCORED_WIDTH = 9;
const WEIGHT = 6;
const SCORE = 7;
const ACTUAL = 5;
/** In the funds block the score stands in the last column. */
const EXECUTION_SCORE = 8;

export type Row = readonly TableCell[];

/** Title and year line. */
export function titleRows(title: string, columns: number): Row[] {
  return [[cell(title, TITLE, { columns })], [cell("（    年度）", YEAR_LINE, { columns })]];
}

/** 预期目标 and 实际完成情况, `left` columns of the first and the rest of the second. */
export function goalRows(
  name: string,
  headings: readonly [string, string],
  left: number,
  right: number,
): Row[] {
  return [
    [
      cell(name, LABEL, { rows: 2 }),
      cell(headings[0], LABEL, { columns: left }),
      cell(headings[1], LABEL, { columns: right }),
    ],
    [cell("", PARAGRAPH, { columns: left }), cell("", PARAGRAPH, { columns: right })],
  ];
}

/** 总分 with the sums of weights and scores, execution included. `header` is the indicator header's row. */
export function totalRow(fundsTotal: number, header: number, block: IndicatorBlock): Row {
  const sum = (fundColumn: number, column: number): string => {
    const execution = formatAddress({ row: fundsTotal, column: fundColumn });
    return `SUM(${execution},${formatArea(area(header + 1, column, header + block.count))})`;
  };
  return [
    cell("总分", TOTAL, { columns: WEIGHT }),
    { formula: sum(WEIGHT, WEIGHT), value: 10, style: TOTAL_ENTRY_LOCKED },
    { formula: sum(EXECUTION_SCORE, SCORE), value: 0, style: TOTAL_ENTRY_LOCKED },
    cell("", TOTAL_ENTRY),
  ];
}

const TOTAL_ENTRY_LOCKED = { ...TOTAL_ENTRY, locked: true };

/** Signature line and the short note below a table. */
export function footRows(notes: readonly string[], columns: number): Row[] {
  const signature = "填表人：　　　　　　填报日期：　　　　　　联系电话：　　　　　　单位负责人签字：";
  const numbered = notes.map((note, index) => `${index + 1}. ${note}`).join("\n");
  return [[cell(signature, SIGNATURE, { columns })], [cell(`填报说明：\n${numbered}`, NOTE, { columns })]];
}

/** What may be typed into a scored form: amounts, weights, scores up to the weight, tiers to choose from. */
export function scoredRules(
  funds: { readonly total: number; readonly last: number; readonly firstColumn: number },
  header: number,
  block: IndicatorBlock,
): ValidationDescription[] {
  const [firstBenefit, lastBenefit] = block.rowsOf("效益指标");
  const first = header + 1;
  const last = header + block.count;
  return [
    amountRule(area(funds.total, funds.firstColumn, funds.last, ACTUAL)),
    weightRule(area(funds.total, WEIGHT, funds.total), area(first, WEIGHT, last)),
    scoreRule(area(funds.total, EXECUTION_SCORE, funds.total), `$G$${funds.total + 1}`),
    scoreRule(area(first, SCORE, last), `$G${first + 1}`),
    tierSuggestion(area(header + firstBenefit, ACTUAL, header + lastBenefit)),
  ];
}
