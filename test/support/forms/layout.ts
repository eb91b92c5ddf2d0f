import type { ColumnName, FundName } from "./synonyms";

/** How a form stands on its sheet. Every choice is one seen in a published form. */
export interface Layout {
  /** Place of the form's first cell, from 0. */
  readonly at: { readonly row: number; readonly column: number };
  /** Blank rows put between the form's blocks. */
  readonly gapRows: number;
  /** Blank columns put before these columns of the indicator block (0 is its first). */
  readonly gapColumns: readonly number[];
  /** Whether 绩效指标, 年度总体目标 and 项目资金 stand in a column of their own at the left. */
  readonly blockColumn: boolean;
  /** Two: 绩效指标 over the levels, or 年度指标值 over sign, value and unit, with the names below. */
  readonly headerRows: 1 | 2;
  /** Levels 1 and 2 in merged cells, in every row, in the first row of their group only, or in no column at all. */
  readonly levels: "merged" | "repeated" | "first" | "flat";
  /** `产出指标（50分）`, the name alone, or as the content has it. */
  readonly levelWeight: "printed" | "none" | "asGiven";
  /** Weights before the targets, after the actual values, or in no column at all. */
  readonly weightColumn: "before" | "after" | "absent";
  /** 分值 once for each level: columns of their own behind the names of levels 1 and 2. */
  readonly levelColumns: boolean;
  /** A row that names each first level: with the sum of its points, or with its only points. */
  readonly groupRows: "none" | "sums" | "only";
  /** A row 其中：… without points of its own below the first indicator. */
  readonly detailRow: boolean;
  readonly scoreColumn: boolean;
  /** A reviewer's score beside the unit's own. */
  readonly reviewColumn: boolean;
  readonly reasonColumn: boolean;
  /** Target in one cell; in columns sign, value, unit; unit, sign, value; or three columns under one header. */
  readonly target: "joined" | "split" | "unitFirst" | "spread";
  readonly columns: Partial<Record<ColumnName, string>>;
  readonly funds: Partial<Record<FundName, string>>;
  /** Amounts as numbers, as text as typed, or as numbers in 元. */
  readonly amounts: "number" | "text" | "yuan";
  readonly points: "number" | "text";
  /** Rates as ratios under a percent format, as text `97.5%`, as bare percentages 97.5, or as bare ratios 0.975. */
  readonly rates: "ratio" | "text" | "percent" | "plain";
  /** Actual values that are a bare number or percentage as numbers, or always as text. */
  readonly values: "text" | "number";
  /** `指标1：` before the names. */
  readonly numberedNames: boolean;
  /** Rows that belong to the blank form, put at the end of each second level. */
  readonly extraRows: readonly ("placeholder" | "prompt" | "blank" | "hidden")[];
  readonly splits: "inLabel" | "beside";
  /** What happens to every label: line breaks or blanks inside, half-width punctuation, NBSP. */
  readonly labels: "plain" | "lineBreaks" | "blanks" | "halfWidth" | "padded";
  readonly totalLabel: string;
  /** Total as typed, or as a formula over the scores. */
  readonly totals: "typed" | "formula";
  /** Signature line, notes, or nothing below the table. */
  readonly foot: readonly ("signature" | "notes")[];
}

/** The layout of the annex of 财预〔2020〕10号. */
export const ANNEX_LAYOUT: Layout = {
  at: { row: 0, column: 0 },
  gapRows: 0,
  gapColumns: [],
  blockColumn: true,
  headerRows: 1,
  levels: "merged",
  levelWeight: "asGiven",
  weightColumn: "after",
  levelColumns: false,
  groupRows: "none",
  detailRow: false,
  scoreColumn: true,
  reviewColumn: false,
  reasonColumn: true,
  target: "joined",
  columns: {},
  funds: {},
  amounts: "number",
  points: "number",
  rates: "ratio",
  values: "text",
  numberedNames: false,
  extraRows: [],
  splits: "inLabel",
  labels: "plain",
  totalLabel: "总分",
  totals: "typed",
  foot: [],
};

/** The annex layout with some choices changed. */
export function layoutWith(changes: Partial<Layout>): Layout {
  return { ...ANNEX_LAYOUT, ...changes };
}

/** A label as the layout disfigures it; what a person reads stays the same. */
export function labelText(label: string, labels: Layout["labels"]): string {
  switch (labels) {
    case "plain":
      return label;
    case "lineBreaks":
      return label.length < 4 ? label : `${label.slice(0, 3)}\n${label.slice(3)}`;
    case "blanks":
      return label.length > 6 ? label.replace(/^(..)/u, "$1 ") : [...label].join(" ");
    case "halfWidth":
      return label.replaceAll("（", "(").replaceAll("）", ")").replaceAll("：", ":").replaceAll("／", "/");
    case "padded":
      return `\u3000${label}\u00a0`;
  }
}
