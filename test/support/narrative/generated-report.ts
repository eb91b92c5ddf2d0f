import fc from "fast-check";
import { decimal, ZERO, type Decimal } from "../../../src/core/cells/decimal";

/** The figures a generated report is written from; money in whole 分 so that every sum is exact. */
export interface ReportPlan {
  readonly year: number;
  /** Staff, running costs, first and second undertaking, in hundredths of 万元. */
  readonly money: readonly [number, number, number, number];
  /** What the year before spent on reception, and how much less it is now. */
  readonly reception: readonly [before: number, less: number];
  readonly people: readonly [number, number, number];
  readonly cases: readonly [number, number];
  /** Points lost, in tenths. */
  readonly lost: number;
  readonly wording: number;
}

export const reportPlan: fc.Arbitrary<ReportPlan> = fc
  .record({
    year: fc.integer({ min: 2019, max: 2025 }),
    money: fc.tuple(money(20_000, 400_000), money(3_000, 90_000), money(1_500, 90_000), money(1_500, 90_000)),
    before: money(100, 900),
    share: fc.integer({ min: 20, max: 80 }),
    people: fc.tuple(count(9, 90), count(9, 90), count(3, 40)),
    done: fc.tuple(count(100, 900), count(2, 40)),
    lost: fc.integer({ min: 1, max: 95 }),
    wording: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ year, money: amounts, before, share, people, done, lost, wording }) => ({
    year,
    money: amounts,
    reception: [before, Math.round((before * share) / 100)] as const,
    people,
    cases: [done[0] + done[1], done[0]] as const,
    lost,
    wording,
  }));

function money(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

function count(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

/** 12345 → `123.45`. */
export const wan = (hundredths: number): string => decimal(hundredths).div(100).toFixed(2);
/** 1234 of 5678 → `21.73`. */
export const percentOf = (part: number, whole: number): string => ratio(part, whole).round(2, 1).toFixed(2);
const ratio = (part: number, whole: number): Decimal =>
  whole === 0 ? ZERO : decimal(part).times(100).div(whole);

/** The pieces of a sound report; a fault replaces one of them. */
export interface ReportPieces {
  readonly title: string;
  readonly basis: string;
  readonly people: string;
  readonly spending: string;
  readonly budget: string;
  readonly reception: string;
  readonly cases: string;
  readonly score: string;
  readonly problems: string;
  readonly measures: string;
}

/** Writes a plan out as the pieces of a sound report. */
export function piecesOf(plan: ReportPlan): ReportPieces {
  const { year, people, cases, lost, wording } = plan;
  const [staff, running, first, second] = plan.money;
  const [before, less] = plan.reception;
  const basic = staff + running;
  const projects = first + second;
  const total = basic + projects;
  const points = decimal(1000 - lost).div(10);
  const grade = points.gte(90) ? "优" : "良";
  const [posts, retired, others] = people;
  const isFirst = wording === 0;
  return {
    title: `${String(year)}年度部门整体支出绩效自评报告`,
    basis: `根据《关于开展${String(year)}年度预算绩效自评工作的通知》和《项目支出绩效评价管理办法》（财预〔2020〕10号），我局开展了自评。`,
    people: isFirst
      ? `年末实有人员${String(posts + retired + others)}人，其中在职人员${String(posts)}人，退休人员${String(retired)}人，编外聘用人员${String(others)}人。`
      : `年末实有${String(posts + retired + others)}人（在职${String(posts)}人、退休${String(retired)}人、编外${String(others)}人）。`,
    spending: isFirst
      ? `全年总支出${wan(total)}万元，其中：基本支出${wan(basic)}万元，占${percentOf(basic, total)}%；项目支出${wan(projects)}万元，占${percentOf(projects, total)}%。`
      : `全年总支出${wan(total)}万元，其中基本支出${wan(basic)}万元（人员经费${wan(staff)}万元、公用经费${wan(running)}万元），项目支出${wan(projects)}万元（数据治理${wan(first)}万元、系统运维${wan(second)}万元）。`,
    budget: `全年预算数${wan(total + 1000)}万元，全年执行数${wan(total)}万元，预算执行率${percentOf(total, total + 1000)}%。`,
    reception: isFirst
      ? `公务接待费支出${wan(before - less)}万元，比上年${wan(before)}万元减少${wan(less)}万元，下降${percentOf(less, before)}%。`
      : `公务接待费由上年的${wan(before)}万元下降到${wan(before - less)}万元，减少${wan(less)}万元，下降${percentOf(less, before)}%。`,
    cases: `全年受理事项${String(cases[0])}件，办结${String(cases[1])}件，办结率${percentOf(cases[1], cases[0])}%。`,
    score: `自评得分${points.toFixed()}分，等级为“${grade}”，扣分主要在时效指标。`,
    problems: "一是预算编制不够细化；二是部分项目进度偏慢。",
    measures: "一是细化预算编制；二是加快项目进度。",
  };
}

/** The whole text of a report. */
export function textOf(pieces: ReportPieces): string {
  return [
    pieces.title,
    "一、部门基本情况",
    pieces.basis,
    pieces.people,
    "二、资金使用情况",
    pieces.spending,
    pieces.budget,
    pieces.reception,
    "三、绩效目标完成情况",
    pieces.cases,
    "四、自评结论",
    pieces.score,
    "五、存在的问题",
    pieces.problems,
    "六、改进措施",
    pieces.measures,
    "",
  ].join("\n");
}
