import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Block, ReportDocument } from "../../../src/core/narrative/document";
import { reviewNarrative, type NarrativeReview } from "../../../src/core/narrative/review-narrative";

/** A text as a report whose every filled line is a paragraph. */
function documentOf(name: string, text: string): ReportDocument {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") blocks.push({ kind: "paragraph", level: null, start: at, end: at + line.length });
    at += line.length + 1;
  }
  return { name, text, blocks, tables: [] };
}

const seed = (number: string): string =>
  readFileSync(join(__dirname, "../../data/narrative", `${number}.txt`), "utf8");
const judged = (number: string): NarrativeReview => reviewNarrative(documentOf(number, seed(number)));

/** Worked out by hand from the text: the rule, its weight, and a piece of the quote it must stand at. */
const CONTRADICTIONS: readonly (readonly [string, string, string, string])[] = [
  // The report is for 2024; the budget reply and the notice it rests on are of 2022.
  ["000", "narrative/basis-of-the-year", "warning", "关于 2022 年江门市本级部门预算的批复"],
  ["000", "narrative/basis-of-the-year", "warning", "2022 年度市级财政资金绩效自评工作的通知"],
  ["000", "narrative/events-not-over", "warning", "迎接党的二十大"],
  ["000", "narrative/headings-in-order", "warning", "四、项目主要做法和经验"],
  ["000", "narrative/execution-stated", "warning", "45.93 万元"],
  // 30 + 7 = 37 already; with the 1 it is 38.
  ["003", "narrative/parts-make-whole", "error", "37名"],
  ["003", "narrative/events-not-over", "warning", "“十四五”开好局"],
  ["003", "narrative/funds-in-the-year", "warning", "2023年1月"],
  // 0.48 to 0.23 is less: 0.25 down, 52.08% down; 增加 is wrong.
  ["004", "narrative/direction-of-change", "error", "增加0.25万元，降低52.08%"],
  // 26.05 + 19.75 = 45.80; with 3.57 it is 49.37.
  ["004", "narrative/parts-make-whole", "error", "45.8万元"],
  // 27.53 + 31.57 + 0.83 + 21.25 = 81.18, not 81.22.
  ["004", "narrative/parts-fit-whole", "warning", "81.22万元"],
];

test.each(CONTRADICTIONS)("report %s: %s (%s) at “%s”", (number, rule, severity, piece) => {
  const found = judged(number).findings.filter((one) => one.rule === rule && one.quote.includes(piece));
  expect(found.map((one) => one.severity)).toEqual([severity]);
});

/** Sound figures that tempt: an open list, rounded sums, a fall told right, groups that overlap. */
test.each([
  ["004", "减少0.04万元，下降2.65%"],
  ["004", "增加0.21万元，增长20.39%"],
  ["004", "412.23万元，项目支出20万元"],
  ["004", "中发〔2018〕34号"],
])("report %s is left alone at “%s”", (number, piece) => {
  const heavy = judged(number).findings.filter((one) => one.severity !== "hint" && one.quote.includes(piece));
  expect(heavy).toEqual([]);
});

test("a sound report has no error and no warning", () => {
  expect(judged("002").findings.filter((one) => one.severity !== "hint")).toEqual([]);
});

test.each(["000", "001", "002", "003", "004"])(
  "report %s: every quote is the text at its place",
  (number) => {
    const text = seed(number);
    const { facts, findings } = judged(number);
    for (const one of [...facts, ...findings]) expect(text.slice(one.start, one.end)).toBe(one.quote);
  },
);

test("nothing a report can hold makes it throw", () => {
  const pieces = [
    "比上年",
    "增加",
    "0.25万元",
    "，其中：",
    "100%",
    "一、",
    "三、",
    "2024年",
    "〔请填写〕",
    "得分",
    "、",
    "。",
    "\n",
    "（",
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
      const text = parts.join("");
      const { findings } = reviewNarrative(documentOf("x", text));
      for (const one of findings) expect(text.slice(one.start, one.end)).toBe(one.quote);
    }),
    { numRuns: 300 },
  );
});
