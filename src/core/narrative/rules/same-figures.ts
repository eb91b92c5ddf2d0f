import type { Measure } from "../facts/measure";
import { labelBefore } from "../facts/labels";
import { sameFigure } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading, ReportReading } from "../reading";
import { wholeStatements } from "./account";
import { typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

/** One statement of a figure, with what it is of in words that two statements of one thing share. */
interface Statement {
  readonly one: PassageReading;
  readonly measure: Measure;
  readonly label: string;
  readonly of: string;
}

/** Words that name nobody else's figure. */
const NEUTRAL =
  /^(?:截至|至)?(?:((?:19|20)\d\d)年)?(?:度|底|末)?(?:年)?(?:我|本|该)?(?:[局委办部院校县市区镇]|中心|单位|部门|项目|街道)?(?:的|共有?|现有?|实有)?/u;

function* contradictions(statements: readonly Statement[]) {
  const first = new Map<string, Statement>();
  for (const statement of statements) {
    const before = first.get(statement.of);
    if (!before) first.set(statement.of, statement);
    else if (!sameFigure(before.measure, statement.measure)) yield { before, statement };
  }
}

const YEAR = /((?:19|20)\d\d)年/u;

/** Statements of the whole account that name no other year. */
function accountStatements(reading: ReportReading): readonly Statement[] {
  return wholeStatements(reading).flatMap(({ one, measure, role, label }) => {
    const year = YEAR.exec(label)?.[1];
    const isOther = year !== undefined && reading.head.year !== null && Number(year) !== reading.head.year;
    if (role === null || isOther || isOfPart(one, measure)) return [];
    const of = label.replace(NEUTRAL, "").replace(/(?:总额|总数|数额|数|额|资金|为|共|共计|合计)+$/u, "");
    return of === "" || of === "预算" || of === "支出" ? [] : [{ one, measure, label, of }];
  });
}

/** Whether the sentence so far speaks of a part: `其中：上年结转资金全年预算数20万元、全年执行数20万元`. */
function isOfPart({ passage: { view } }: PassageReading, { from }: Measure): boolean {
  const before = view.slice(sentenceAround(view, from).from, from);
  return /其中|拨款|补助|结转|其他资金|[央省市县区方]级?(?:财政)?资金|自筹|二级|分别/u.test(before);
}

/** Reports on several undertakings give each its account. */
function isOfSeveral({ passages, numbered }: ReportReading): boolean {
  const named = passages.filter((one) =>
    /项目名称|综述|项目[一二三四五][:、]/u.test(one.passage.view),
  ).length;
  const titles = numbered.filter(({ title }) => /(?:项目|经费|资金|补助)(?:[。:]|$)/u.test(title)).length;
  return named > 1 || titles > 1;
}

const accountAgrees = defineNarrativeRule({
  id: "narrative/account-agrees",
  severity: "warning",
  title: "前后写的预算数、执行数相同",
  basis: { text: "一份报告里同一个数只有一个值" },
  help: "概况和资金使用各写一遍，改了一处忘了另一处。",
  remedy: "核对账面数，前后写成同一个数。",
  example: {
    wrong: "“全年执行数96.4万元，主要用于养护。全年执行数为94.6万元”",
    right: "“全年执行数96.4万元，主要用于养护。全年执行数为96.4万元”",
    edge: "分项目写、另写年份的不比对",
  },
  *find({ reading }) {
    if (isOfSeveral(reading)) return;
    for (const { before, statement } of contradictions(accountStatements(reading)))
      yield {
        at: [placeOf(statement), placeOf(before)] as const,
        data: { before: quoteOf(before), quote: quoteOf(statement) },
      };
  },
  message: ({ before, quote }) => `前面写“${before}”，这里写“${quote}”，两处不同。`,
});

const rangeOf = ({ measure, label }: Statement) => ({ from: measure.from - label.length, to: measure.to });
/** The label may be told apart from its figure by 为 or brackets: then the figure stands alone. */
function placeOf(statement: Statement) {
  return spanOf(statement.one, statement.measure);
}
const quoteOf = (statement: Statement): string => {
  const text = shown(statement.one, rangeOf(statement));
  return text.startsWith(statement.label.slice(0, 2)) ? text : statement.label + typed(statement.measure);
};

const STAFF =
  /(?:在职在?编?(?:在岗)?(?:干部)?(?:职工|人员)?|退休(?:干部)?(?:职工|人员)?|离退休(?:干部)?(?:职工|人员)?|(?:核定)?(?:行政|事业)?编制(?:数|人数)?)$/u;
const SCOPED = /其中|上年|去年|年初|增|减|调|借|新|下属|二级|机关后勤|局属|所属|按|应|平均/u;

/** A sentence that speaks of other units too. */
const OF_OTHERS = /下属|局属|所属|二级|分别|各[单部]|全[市县区镇乡]/u;

function staffStatements(reading: ReportReading): readonly Statement[] {
  return reading.passages.flatMap((one) =>
    one.measures.flatMap((measure) => {
      if (!/^[人名个]$/u.test(measure.unit) || !measure.exact || measure.depth > 0) return [];
      const label = labelBefore(one.passage.view, one.brackets.depths, measure);
      const year = YEAR.exec(label)?.[1];
      if (year !== undefined && Number(year) !== reading.head.year) return [];
      const of = label.replace(NEUTRAL, "");
      const { from, to } = sentenceAround(one.passage.view, measure.from, 80);
      if (SCOPED.test(label) || OF_OTHERS.test(one.passage.view.slice(from, to))) return [];
      return STAFF.test(of) && of.length <= 10 ? [{ one, measure, label, of }] : [];
    }),
  );
}

const staffAgrees = defineNarrativeRule({
  id: "narrative/staff-agrees",
  severity: "hint",
  title: "前后写的编制数、人数相同",
  basis: { text: "一份报告里同一时点的人数只有一个值" },
  help: "人数写了两遍而不同，不是时点不同没有写明，就是写错。",
  remedy: "核对人数；时点或口径不同的，请写明。",
  example: {
    wrong: "“现有在职人员35人，分布在3个科室。在职人员36人均已参训”",
    right: "“现有在职人员35人，分布在3个科室。在职人员35人均已参训”",
    edge: "写明年初、上年、下属单位的不比对",
  },
  *find({ reading }) {
    if (isOfSeveral(reading)) return;
    for (const { before, statement } of contradictions(staffStatements(reading)))
      yield {
        at: [placeOf(statement), placeOf(before)] as const,
        data: { before: quoteOf(before), quote: quoteOf(statement) },
      };
  },
  message: ({ before, quote }) => `前面写“${before}”，这里写“${quote}”，两处不同。`,
});

const TOTAL = /全年|累计|总共|共计?/gu;
const SHORTEST_DEED = 3;

/** `全年共举办培训12期`: totals of what was done, by the deed and the thing counted. */
function deedStatements(reading: ReportReading): readonly Statement[] {
  return reading.passages.flatMap((one) =>
    one.measures.flatMap((measure) => {
      if (/^(?:money|share|points|bare)$/u.test(measure.family) || !measure.exact || measure.depth > 0)
        return [];
      const { view } = one.passage;
      const label = labelBefore(view, one.brackets.depths, measure);
      const deed = label
        .replace(NEUTRAL, "")
        .replace(TOTAL, "")
        .replace(/^(?:今年以来|年内|已|本年)+/u, "");
      const thing = /^[\u4e00-\u9fff]{0,4}/u.exec(view.slice(measure.to, measure.to + 4))?.[0] ?? "";
      const isTotal = label.search(TOTAL) >= 0 && deed.length + thing.length > SHORTEST_DEED;
      if (!isTotal || deed.length < SHORTEST_DEED || PARTIAL.test(label)) return [];
      return [{ one, measure, label, of: `${deed} ${measure.unit} ${thing}` }];
    }),
  );
}

const PARTIAL = /上年|去年|上半年|季度|月|目标|计划|任务|其中|预计|拟|应/u;

const totalsAgree = defineNarrativeRule({
  id: "narrative/totals-agree",
  severity: "hint",
  title: "前后写的全年总数相同",
  basis: { text: "一份报告里同一件事的全年总数只有一个值" },
  help: "同一件事的总数写了两遍而不同，多半是材料拼接时没有统一。",
  remedy: "核对总数；口径不同的，请写明。",
  example: {
    wrong: "“全年共举办培训班12期，效果良好。全年共举办培训班15期”",
    right: "“全年共举办培训班12期，效果良好。全年共举办培训班12期”",
    edge: "目标数、上半年数与全年数不比对",
  },
  *find({ reading }) {
    if (isOfSeveral(reading)) return;
    for (const { before, statement } of contradictions(deedStatements(reading)))
      yield {
        at: [placeOf(statement), placeOf(before)] as const,
        data: { before: quoteOf(before), quote: quoteOf(statement) },
      };
  },
  message: ({ before, quote }) => `前面写“${before}”，这里写“${quote}”，两处不同。`,
});

export const SAME_FIGURE_RULES: readonly NarrativeRule[] = [accountAgrees, staffAgrees, totalsAgree];
