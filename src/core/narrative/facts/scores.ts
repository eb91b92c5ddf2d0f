import { decimal, ONE } from "../../cells/decimal";
import type { Range } from "./brackets";
import type { Measure } from "./measure";

/** The sections whose points make up a total. */
export type ScorePart =
  | "execution"
  | "output"
  | "benefit"
  | "satisfaction"
  | "cost"
  | "decision"
  | "process"
  | "duty"
  | "efficiency";

/** A number of points with what it is: the paper's own score, the full marks, a section's score or weight. */
export interface ScoreMention extends Range {
  readonly role: "self" | "full" | "part" | "weight";
  readonly part: ScorePart | null;
  /** The clause before the number, for telling statements apart. */
  readonly label: string;
  readonly points: Measure;
}

const SECTIONS: readonly (readonly [ScorePart, RegExp])[] = [
  ["execution", /预算执行(?:率|情况|进度)?|执行率/u],
  ["output", /产出/u],
  ["benefit", /效益|效果/u],
  ["satisfaction", /满意度/u],
  ["cost", /成本/u],
  ["decision", /决策/u],
  ["process", /过程/u],
  ["duty", /履职效能/u],
  ["efficiency", /管理效率/u],
];
const SELF =
  /(?:自评|自我评价|评价|综合|最终|总体|总|绩效|评定)(?:综合|总|最终)?(?:得分|评分|打分|分数|分|结果|总分|总得分|得分合计)(?:合计|总计|情况|数|值)?$|^(?:自评)?得分$|(?:自评价?|自我评价|综合评价)$/u;
const FULL = /满分|总分值?$|分值$/u;
const LABEL_REACH = 30;
/** Words of a detail: such points are neither the total nor a section's. */
const DETAIL = /每|扣|加分|减|指标[:]?.{2,}|达标|及格|平均|考核|考试|测评/u;
/** Full marks told by themselves: 绩效指标总分为100分. */
const FULL_TOTAL = /(?<!自评|得分)总分$/u;

/** The statements of points of a view, in order. Linear. */
export function scoresIn(view: string, measures: readonly Measure[]): readonly ScoreMention[] {
  const mentions: ScoreMention[] = [];
  for (const points of [...measures, ...bareScores(view)].sort((a, b) => a.from - b.from)) {
    if (points.family !== "points" || !points.exact) continue;
    const one = mentionOf(view, points);
    if (one) mentions.push(one);
  }
  return mentions.map((one, index) => (isFullMarks(view, mentions, index) ? { ...one, role: "full" } : one));
}

/** `预算执行率99.54%，得9.95分`: the clause before says what the points are for. */
const RATE_BEFORE = /(?:预算|资金)?执行率[^,。;%\d]{0,4}\d+(?:\.\d+)?%[,;]$/u;

/** Whether the words speak of the paper's own score: 供水水质达标率自评得分 is that of an indicator. */
function isSelf(label: string): boolean {
  const found = SELF.exec(label);
  return found !== null && !/(?:率|满意度|数量)$/u.test(label.slice(0, found.index));
}

const BARE =
  /(?:自评|综合|最终|评价)(?:总)?(?:得分|总分)[为是:]{1,2}(\d{1,3}(?:\.\d{1,2})?)(?!\d|\.\d|,\d{3}|%|分)/gu;

/** `自评得分：98.5` with 分 forgotten. */
function bareScores(view: string): readonly Measure[] {
  return [...view.matchAll(BARE)].map((found): Measure => {
    const digits = found[1] ?? "0";
    const to = found.index + found[0].length;
    const number = decimal(digits);
    return {
      from: to - digits.length,
      to,
      number,
      decimals: digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0,
      unit: "分",
      family: "points",
      value: number,
      factor: ONE,
      exact: true,
      depth: 0,
    };
  });
}

function mentionOf(view: string, points: Measure): ScoreMention | null {
  const before = view.slice(Math.max(0, points.from - LABEL_REACH), points.from);
  const clause = before.slice(before.search(/[^,。;、!?(]*$/u));
  const label = clause.replace(/[:为是达到得共约]+$/u, (tail) => (tail.startsWith("得") ? "得" : ""));
  const base = { from: points.from - clause.length, to: points.to, label, points };
  const rate = /^得分?$/u.test(label) ? RATE_BEFORE.exec(view.slice(0, base.from).slice(-LABEL_REACH)) : null;
  if (rate) return { ...base, from: base.from - rate[0].length, role: "part", part: "execution" };
  const bare = label.replace(/得$/u, "");
  if (FULL_TOTAL.test(bare) && points.value.eq(100)) return { ...base, role: "full", part: null };
  if (isSelf(bare) && !SECTIONS.some(([, name]) => name.test(bare)))
    return { ...base, role: "self", part: null };
  const section = SECTIONS.find(([, name]) => name.test(bare))?.[0] ?? null;
  if (section !== null && !DETAIL.test(bare.replace(/得分$/u, ""))) {
    const isScore = /得分?$/u.test(label);
    return { ...base, role: isScore ? "part" : "weight", part: section };
  }
  return FULL.test(bare) ? { ...base, role: "full", part: null } : null;
}

/** `自评总分100分，自评得分96.9分`: the first is the full marks. */
function isFullMarks(view: string, mentions: readonly ScoreMention[], index: number): boolean {
  const one = mentions[index] as ScoreMention;
  const next = mentions[index + 1];
  if (one.role !== "self" || !next || next.role !== "self") return false;
  const isTotal = /总分$/u.test(one.label) && /得分$|结果$/u.test(next.label);
  return isTotal && !view.slice(one.to, next.from).includes("。");
}

/** A grade the text gives: 优, 良 … */
export interface GradeMention extends Range {
  readonly word: string;
}

const GRADE =
  /(?:等级|等次|级别|档次|评定|结论|结果|评价)(?:综合|总体|最终)?(?:评定|确定|评)?(?:为|是|:|属于?)+[“"'(]?(优秀?|良好?|中等?|较?差|合格|不合格)[”"')]?(?=[,。;、)等级(（]|$)/gu;
const GRADED =
  /(?:评为|评定为|确定为|定为|属于|等级)[“"'(]?(优秀?|良好?|中等?|较?差)[”"')]?(?=等级|等次|级|档|[,。;)]|$)/gu;

/** The grades a view gives to the evaluation. */
export function gradesIn(view: string): readonly GradeMention[] {
  const mentions = new Map<number, GradeMention>();
  for (const pattern of [GRADE, GRADED]) {
    for (const found of view.matchAll(pattern)) {
      const word = found[1] ?? "";
      const to = found.index + found[0].length;
      if (!mentions.has(to)) mentions.set(to, { from: found.index, to, word });
    }
  }
  return [...mentions.values()].sort((a, b) => a.from - b.from);
}

/** `共设置绩效指标13项`, `13项绩效指标`: how many indicators the text says there are. */
export interface IndicatorCount extends Range {
  readonly count: Measure;
}

const COUNTED = /(?:设置|设定|设立|制定|共有?|下设|包含|包括|涉及|合计)[^,。;\d]{0,12}$/u;
const KIND = /数量|质量|时效|成本|产出|效益|满意度|一级|二级|核心|新增|定性|定量|扣分|未/u;

/** The statements of the number of indicators of a view. */
export function indicatorCountsIn(view: string, measures: readonly Measure[]): readonly IndicatorCount[] {
  return measures.flatMap((count) => {
    if (!/^[项个条]$/u.test(count.unit) || !count.exact) return [];
    const before = view.slice(Math.max(0, count.from - 24), count.from);
    const clause = before.slice(before.search(/[^,。;、]*$/u));
    const behind =
      /^(?:三级|具体|绩效|考核|绩效考核)*指标/u.exec(view.slice(count.to, count.to + 10))?.[0] ?? "";
    const isNamed = /指标(?:共计?|合计|总计|总数为?|数量?为?|为)?$/u.test(clause) || behind !== "";
    if (!isNamed || !COUNTED.test(clause) || KIND.test(clause + behind)) return [];
    return [{ from: count.from, to: count.to + behind.length, count }];
  });
}
