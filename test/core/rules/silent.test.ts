import { review } from "../../../src/core/review";
import type { NewContent } from "../../support/forms/form-workbook";
import { department, project, type RuleBook } from "../../support/rules/workbooks";

/** What RULES A, D.4, D.7 and D.9 call no error: a sound form with it stays without any finding. */
const NO_ERRORS: readonly (readonly [clause: string, book: RuleBook])[] = [
  [
    "D.7 benefit second levels missing, their points moved within the level",
    project({ ...cleared(19), ...cleared(21), ...cleared(22), G20: 30, H20: 30 }),
  ],
  ["D.7 a blank template row", project({ ...moved(), D14: "指标2：", E14: null, F14: null })],
  ["D.7 a template row of dots", project({ ...moved(), D14: "……", E14: null, F14: null })],
  ["D.7 a row marked with dashes, its points moved", project({ ...moved("—"), E14: "/", F14: "/" })],
  ["D.7 a bare 100%", project({ E15: "100%", F15: "100%" })],
  ["D.7 the actual inherits the unit", project({ F13: "12.5", F18: "234" })],
  ["D.7 百分比 is %", project({ E16: "≥95百分比", F16: "96.5" })],
  ["D.7 a growth above 100%", project({ D16: "投诉办结增长率", E16: "≥105%", F16: "106%" })],
  ["A.3 a cost under 产出", department({})],
  ["A.4 more than an “=” target is full marks", project({ E14: "＝3座", F14: "3.5座" })],
  ["A.4 a zero target met", project({ D14: "安全生产事故数", E14: "0起", F14: "0起" })],
  ["A.4 none in words for a zero target", project({ D14: "安全生产事故数", E14: "0起", F14: "无" })],
  // 11 of ≤10 days would cost points; 8 of them do not.
  [
    "A.4 less than a ≤ target",
    project({ D17: "办理天数", E17: "≤10天", F17: "8天", H17: 10, I17: null, H24: 99.75 }),
  ],
  ["A.2.4 优秀 for 优", project({ C25: "优秀" })],
  // 97.5% × 10 = 9.75.
  ["D.4 9.8 for 9.75", project({ I6: 9.8, H24: 99.19 })],
  // 92 ÷ 98 × 10 = 9.3878.
  ["D.4 9.4 for 9.39", project({ H17: 9.4, H24: 99.15 })],
  ["D.4 a whole rate, rounded", project({ H6: { value: 0.98, numberFormat: "0%" } })],
  // 3824.26 ÷ 4753.66 = 80.449…%: 8.04 from the raw rate, 8.05 from 80.45%.
  ["D.4 the score from the raw rate", project({ ...execution(8.04), H24: 97.43 })],
  ["D.4 the score from the displayed rate", project({ ...execution(8.05), H24: 97.44 })],
  // Eleven addends and one: the cells show two decimals, the sum may be off by their rounding.
  ["D.4 a total within the rounding of its parts", project({ H17: 9.388, H24: 99.14 })],
  ["B.3 公用经费 does not list all its parts", department({ "基础数据表!F16": 10 })],
  [
    "a budget table nobody filled in yet says nothing against the form",
    department({
      "基本支出情况!B5": null,
      "基本支出情况!C5": null,
      "基本支出情况!D5": null,
      "基本支出情况!B6": null,
      "基本支出情况!C6": null,
      "基本支出情况!D6": null,
      "基本支出情况!B7": null,
      "基本支出情况!C7": null,
      "基本支出情况!D7": null,
      "基本支出情况!B4": { formula: "SUM(B5:B7)", value: 0 },
      "基本支出情况!C4": { formula: "SUM(C5:C7)", value: 0 },
      "基本支出情况!D4": { formula: "SUM(D5:D7)", value: 0 },
      "基础数据表!F20": 20,
    }),
  ],
  ["D.2 an over-achievement with its reason", project({ F13: "20公里", I13: "追加一处管网，年初未列入。" })],
  ["the sound project and its department", project({ A1: "项目支出绩效自评表" })],
];

/** A row emptied but for its level cells. */
function cleared(row: number): Record<string, NewContent> {
  return Object.fromEntries([..."CDEFGH"].map((column) => [`${column}${String(row)}`, null]));
}

/** The 7 points of row 14 moved to row 13; `mark` in their place. */
function moved(mark: string | null = null): Record<string, NewContent> {
  return { G13: 15, H13: 15, G14: mark, H14: mark };
}

/** The published figures of 零陵 with a budget that does not raise other questions. */
function execution(score: number): Record<string, NewContent> {
  const rate = { value: 0.8045, numberFormat: "0.00%" };
  return {
    ...{ D6: 4753.66, E6: 4753.66, F6: 3824.26, H6: rate, I6: score },
    ...{ D7: 4733.66, E7: 4733.66, F7: 3804.26, H7: { value: 0.8037, numberFormat: "0.00%" } },
  };
}

test.each(NO_ERRORS)("no finding: %s", (_clause, { book }) => {
  expect(review(book.grids()).findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});
