import { markerOf } from "../numbering";
import type { ReportReading } from "../reading";
import { defineNarrativeRule, type NarrativeRule } from "./narrative-rule";

/** A paper of another kind, by the words of its title. */
interface OtherPaper {
  readonly name: string;
  readonly title: RegExp;
}

const OTHERS: readonly OtherPaper[] = [
  { name: "部门决算", title: /(?:部门|单位)?决算(?:公开)?(?:情况)?(?:说明|报告|公开)?$/u },
  { name: "部门预算", title: /(?:部门|单位)?预算(?:公开)?(?:情况)?(?:说明|公开|编制说明)?$/u },
  { name: "绩效目标申报", title: /绩效目标(?:申报(?:表|书)?|批复表?|公开表?|表)$/u },
  { name: "事前绩效评估", title: /事前(?:绩效)?评估/u },
  { name: "绩效运行监控", title: /(?:运行)?监控(?:情况)?(?:报告|表)/u },
  { name: "管理办法", title: /(?:管理|实施|暂行)(?:办法|细则|规定)(?:\(.{0,6}\))?$/u },
  { name: "通知", title: /^关于.{2,60}的通知$/u },
];
const EVALUATION = /自评|绩效评价|评价报告/u;
/** The title stands among so many first passages. */
const FIRST = 8;
const LONGEST = 60;

/** What a text is instead of a report, by a title of its own; a report, or nothing known → `null`. */
export function otherPaper({
  passages,
}: ReportReading): { readonly name: string; readonly index: number } | null {
  for (const [index, { passage }] of passages.slice(0, FIRST).entries()) {
    const view = passage.view.replace(/^附件\d*[:]?/u, "");
    if (view.length > LONGEST || /[。;]/u.test(view) || markerOf(view.slice(0, 12))) continue;
    if (EVALUATION.test(view)) return null;
    const found = OTHERS.find(({ title }) => title.test(view));
    if (found) return { name: found.name, index };
  }
  return null;
}

const isReport = defineNarrativeRule({
  id: "narrative/is-a-report",
  severity: "hint",
  title: "这份材料是绩效自评报告",
  basis: { text: "本检查针对绩效自评（评价）报告" },
  help: "预算公开、决算报告、绩效目标表等另有格式，按自评报告检查不合适。",
  remedy: "请选择绩效自评报告；这份材料只核对了数字和文字，没有要求自评报告的各部分。",
  example: {
    wrong: "标题是“2024年度部门决算情况说明”",
    right: "标题是“2024年度部门整体支出绩效自评报告”",
    edge: "决算公开里附的自评报告，单独选择那一份",
  },
  *find({ reading }) {
    const other = otherPaper(reading);
    const one = other ? reading.passages[other.index] : undefined;
    if (!other || !one) return;
    const { offsets, view } = one.passage;
    const start = offsets[0] ?? 0;
    yield {
      at: [{ start, end: (offsets[view.length - 1] ?? start) + 1 }] as const,
      data: { name: other.name },
    };
  },
  message: ({ name }) => `这份材料像是${name}，不是绩效自评报告。`,
});

export const OTHER_DOCUMENT_RULES: readonly NarrativeRule[] = [isReport];
