/** What is found in the published department workbook of 益阳 2024 (assets/samples), worked out by hand. */
export const SAMPLE_FINDINGS: readonly string[] = [
  // 基本支出 ≤329.47 against 412.23, 项目支出 ≤17 against 20: 4.9 typed.
  "warning scores/match-formula 自评表!H23",
  "warning scores/match-formula 自评表!H24",
  // 慈善一日捐: two amounts in a sentence. The satisfaction row: praise instead of a rate.
  "warning values/actual-is-number 自评表!F31",
  "warning values/satisfaction-measured 自评表!F33",
  // 351.02 + 81.22 = 432.24 against 432.23.
  "hint funds/splits-exact 自评表!B7",
  // 50 of ≥40: 125%.
  "hint values/over-achievement 自评表!F15",
  // 1万.
  "hint values/money-unit-complete 自评表!E31",
  "warning base-data/control-rate-within 基础数据表!F4",
  "hint base-data/years-current 基础数据表!A24",
  // 59.36 + 0.23 + 23.17 = 82.76 against 65.76; 329.47 + 65.76 = 395.23 against 412.23.
  "error budget-table/columns-add-up 基本支出情况!C4",
  "error budget-table/final-within-budget 基本支出情况!C4",
  // 0 + 0 + 3.00 = 3 against 0; 17 + 0 against 20.
  "error budget-table/columns-add-up 项目支出情况!C4",
  "error budget-table/final-within-budget 项目支出情况!C4",
];
