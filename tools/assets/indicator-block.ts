import type { CellStyle } from "../../src/host/ooxml/compose/style";
import { ENTRY, LABEL, TEXT_ENTRY, UPRIGHT_LABEL } from "./look";
import { cell, type TableCell } from "./page";

/** First level with its second levels, as the annex of 财预〔2020〕10号 prints them. */
export const ANNEX_LEVELS: readonly (readonly [level1: string, level2: readonly string[]])[] = [
  ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]],
  ["满意度指标", ["服务对象\n满意度指标"]],
];

/** Rows each second level begins with; the last one says that more may follow. */
const PLACEHOLDERS = ["指标1：", "指标2：", "……"] as const;

/** How the columns right of the names look, and how wide their headers are. */
export interface IndicatorColumns {
  readonly headers: readonly string[];
  readonly styles: readonly CellStyle[];
}

export interface IndicatorBlock {
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows (from the block's header, which is 0) of a first level, both ends included. */
  readonly rowsOf: (level1: string) => readonly [first: number, last: number];
  readonly count: number;
}

/** 绩效指标: header and placeholder rows under every second level, `prints` adds to the first level's name. */
export function indicatorBlock(
  columns: IndicatorColumns,
  prints: Readonly<Record<string, string>> = {},
): IndicatorBlock {
  const body: TableCell[][] = [];
  const ranges = new Map<string, readonly [number, number]>();
  for (const [level1, level2s] of ANNEX_LEVELS) {
    const rows = level2s.length * PLACEHOLDERS.length;
    const first = body.length + 1;
    ranges.set(level1, [first, first + rows - 1]);
    level2s.forEach((level2, group) =>
      PLACEHOLDERS.forEach((placeholder, index) => {
        const begins = group === 0 && index === 0;
        body.push([
          ...(begins ? [cell(level1 + (prints[level1] ?? ""), LABEL, { rows })] : []),
          ...(index === 0 ? [cell(level2, LABEL, { rows: PLACEHOLDERS.length })] : []),
          cell(placeholder, TEXT_ENTRY),
          ...columns.styles.map((style) => ({ style })),
        ]);
      }),
    );
  }
  const header = ["一级指标", "二级指标", "三级指标", ...columns.headers].map((text) => cell(text, LABEL));
  return {
    rows: [[cell("绩效指标", UPRIGHT_LABEL, { rows: body.length + 1 }), ...header], ...body],
    rowsOf: (level1) => ranges.get(level1) ?? [1, body.length],
    count: body.length,
  };
}

/** Columns of the forms that carry scores. */
export const SCORED_COLUMNS: IndicatorColumns = {
  headers: ["年度\n指标值", "实际\n完成值", "分值", "得分", "偏差原因分析\n及改进措施"],
  styles: [ENTRY, ENTRY, ENTRY, ENTRY, TEXT_ENTRY],
};
