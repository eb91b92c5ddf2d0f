import fc from "fast-check";
import { reviewNarrative } from "../../../src/core/narrative/review-narrative";
import type { NarrativeFinding } from "../../../src/core/narrative/rules/run";
import {
  percentOf,
  piecesOf,
  reportPlan,
  textOf,
  wan,
  type ReportPieces,
  type ReportPlan,
} from "../../support/narrative/generated-report";
import { textReport } from "../../support/narrative/report-text";

const judged = (text: string): readonly NarrativeFinding[] => reviewNarrative(textReport(text)).findings;
const heavy = (text: string): readonly NarrativeFinding[] =>
  judged(text).filter((finding) => finding.severity !== "hint");
const told = ({ rule, quote }: NarrativeFinding): string => `${rule} “${quote}”`;
const RUNS = { numRuns: 60 };

test("sound reports: no error and no warning", () => {
  fc.assert(
    fc.property(reportPlan, (plan) => {
      expect(heavy(textOf(piecesOf(plan))).map(told)).toEqual([]);
    }),
    RUNS,
  );
});

interface Fault {
  readonly name: string;
  readonly rule: string;
  /** The text with the fault. */
  readonly plant: (pieces: ReportPieces, plan: ReportPlan) => string;
  /** What the quote must hold. */
  readonly at: (pieces: ReportPieces, plan: ReportPlan) => string;
  /** The finding may be a hint. */
  readonly isHint?: boolean;
}

const changed = (pieces: ReportPieces, change: Partial<ReportPieces>): string =>
  textOf({ ...pieces, ...change });

const FAULTS: readonly Fault[] = [
  {
    name: "a sum",
    rule: "parts-make-whole",
    plant: (pieces, { people: [posts, retired, others] }) =>
      changed(pieces, {
        people: `年末实有人员${String(posts + retired + others)}人，其中在职人员${String(posts)}人，退休人员${String(retired + 1)}人，编外聘用人员${String(others)}人。`,
      }),
    at: (_, { people: [posts, retired, others] }) => `${String(posts + retired + others)}人`,
  },
  {
    name: "a sum of money",
    rule: "parts-make-whole",
    plant: (pieces, { money: [staff, running, first, second] }) =>
      changed(pieces, {
        spending: `全年总支出${wan(staff + running + first + second)}万元，其中基本支出${wan(staff + running)}万元，项目支出${wan(first + second + 100)}万元。`,
      }),
    at: (_, { money: [staff, running, first, second] }) => wan(staff + running + first + second),
  },
  {
    name: "a sign",
    rule: "direction-of-change",
    plant: (pieces, { reception: [before, less] }) =>
      changed(pieces, {
        reception: `公务接待费支出${wan(before - less)}万元，比上年${wan(before)}万元增加${wan(less)}万元，下降${percentOf(less, before)}%。`,
      }),
    at: (_, { reception: [, less] }) => `增加${wan(less)}万元`,
  },
  {
    name: "a percent of change",
    rule: "percent-of-change",
    plant: (pieces, { reception: [before, less] }) =>
      changed(pieces, {
        reception: `公务接待费支出${wan(before - less)}万元，比上年${wan(before)}万元减少${wan(less)}万元，下降${percentOf(less + before / 10, before)}%。`,
      }),
    at: (_, { reception: [before, less] }) => `下降${percentOf(less + before / 10, before)}%`,
  },
  {
    name: "a rate",
    rule: "rate-correct",
    plant: (pieces, { money: [a, b, c, d] }) =>
      changed(pieces, {
        budget: `全年预算数${wan(a + b + c + d + 5000)}万元，全年执行数${wan(a + b + c + d)}万元，预算执行率100%。`,
      }),
    at: () => "预算执行率100%",
  },
  {
    name: "a share",
    rule: "share-correct",
    plant: (pieces, { money: [a, b, c, d] }) =>
      changed(pieces, {
        spending: `全年总支出${wan(a + b + c + d)}万元，其中：基本支出${wan(a + b)}万元，占${percentOf(a + b + (a + b + c + d) / 20, a + b + c + d)}%；项目支出${wan(c + d)}万元，占${percentOf(c + d, a + b + c + d)}%。`,
      }),
    at: (_, { money: [a, b] }) => `${wan(a + b)}万元`,
  },
  {
    name: "a rate of counts",
    rule: "count-rate-correct",
    plant: (pieces, { cases: [all, done] }) =>
      changed(pieces, {
        cases: `全年受理事项${String(all)}件，办结${String(done)}件，办结率${percentOf(done - 5, all)}%。`,
      }),
    at: () => "办结率",
  },
  {
    name: "a year",
    rule: "basis-of-the-year",
    plant: (pieces, { year }) =>
      changed(pieces, { basis: pieces.basis.replace(`${String(year)}年度`, `${String(year - 2)}年度`) }),
    at: (_, { year }) => `${String(year - 2)}年度`,
  },
  {
    name: "a grade",
    rule: "grade-matches-score",
    plant: (pieces) => changed(pieces, { score: pieces.score.replace(/“[优良]”/u, "“中”") }),
    at: () => "“中”",
  },
  {
    name: "a missing heading",
    rule: "headings-in-order",
    plant: (pieces) => textOf(pieces).replace("三、绩效目标完成情况\n", ""),
    at: () => "四、自评结论",
  },
  {
    name: "a wrong count of points",
    rule: "list-as-counted",
    plant: (pieces) => changed(pieces, { problems: `存在以下三个问题：${pieces.problems}` }),
    at: () => "三个",
  },
  {
    name: "a template's residue",
    rule: "no-template-residue",
    plant: (pieces) => changed(pieces, { cases: `${pieces.cases}服务群众XX人次。` }),
    at: () => "XX",
  },
  {
    name: "a sentence twice",
    rule: "sentence-once",
    isHint: true,
    plant: (pieces) =>
      changed(pieces, {
        cases: `${pieces.cases}窗口人员坚持一次告知、限时办结，群众办事时间明显缩短，综合服务能力持续增强。群众较为认可。窗口人员坚持一次告知、限时办结，群众办事时间明显缩短，综合服务能力持续增强。`,
      }),
    at: () => "窗口人员坚持一次告知",
  },
];

test.each(FAULTS)("$name planted is found, and nothing else heavy", ({ rule, plant, at, isHint }) => {
  fc.assert(
    fc.property(reportPlan, (plan) => {
      const pieces = piecesOf(plan);
      const text = plant(pieces, plan);
      const found = isHint === true ? judged(text).filter((one) => one.rule.endsWith(rule)) : heavy(text);
      expect(found.map((one) => one.rule)).toEqual([`narrative/${rule}`]);
      expect(found[0]?.quote).toContain(at(pieces, plan));
    }),
    RUNS,
  );
});
