import { formatAddress } from "../../cells/address";
import { decimal, show } from "../../cells/decimal";
import { rangeAt } from "../facts/brackets";
import { sentenceAround } from "../facts/sentences";
import { evaluations, missedIndicators, paperOf, type StatedEvaluation } from "./evaluation-forms";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

/** That all is done: 全部完成, 均已按时按量完成. */
export const ALL_DONE =
  /(?:已?全部|全面|均已?|皆已?|都已?)(?:按(?:时|期|质|量|计划|要求|序时进度))*(?:如期|顺利|圆满|超额|高质量|保质保量)?地?(?:完成|达标|达成|达到|实现)(?!率|情况|情形|时)/gu;
const ABOUT_INDICATORS = /指标|绩效目标/u;
const HEDGED = /基本|大部分|多数|除|未|力争|确保|努力|计划|预期将|将/u;

const allMet = defineNarrativeRule({
  id: "narrative/all-indicators-met",
  severity: "error",
  title: "说全部完成，表中就没有未完成的指标",
  basis: { text: "报告与自评表说的是同一件事" },
  help: "正文说全部完成，自评表的数却表明有指标没有达到。",
  remedy: "如实写明没有完成的指标和原因。",
  example: {
    wrong: "表内工程按期完工率指标值≥98%、完成92%，报告写“各项绩效指标已全部完成”",
    right: "表内工程按期完工率指标值≥98%、完成92%，报告写“各项绩效指标除工程按期完工率外均已完成”",
    edge: "写“基本完成”“基本全部完成”的不报",
  },
  *find(context) {
    const missed = evaluations(context).flatMap((form) =>
      missedIndicators(form).map((result) => ({ form, result })),
    );
    const [first] = missed;
    if (!first) return;
    for (const one of context.reading.passages) {
      const { view } = one.passage;
      for (const found of view.matchAll(ALL_DONE)) {
        const sentence = sentenceAround(view, found.index, 100);
        const text = view.slice(sentence.from, sentence.to);
        if (rangeAt(one.titles, found.index) || !ABOUT_INDICATORS.test(text) || HEDGED.test(text)) continue;
        const range = { from: sentence.from, to: found.index + found[0].length };
        const at = first.result.row.actual?.at;
        yield {
          at: [spanOf(one, range)] as const,
          cell: at ? { at, origin: first.form.origin } : null,
          data: {
            quote: shown(one, { from: found.index, to: range.to }),
            paper: paperOf(first.form.origin),
            missed: missed.map(({ result }) => ({
              name: result.row.level3?.value ?? "",
              target: result.row.target?.raw ?? "",
              actual: result.row.actual?.raw ?? "",
              at: result.row.actual ? formatAddress(result.row.actual.at) : "",
            })),
          },
        };
      }
    }
  },
  message: ({ quote, paper, missed }) =>
    `写着“${quote}”，${paper}却有${String(missed.length)}项没有达到：${missed
      .slice(0, 5)
      .map(({ name, target, actual, at }) => `“${name}”指标值${target}、完成值${actual}（${at}）`)
      .join("；")}。`,
});

const TAIL = /(?:完成|合格|达标|达成|实现)(?:率|比例|情况)$/u;

const workDone = defineNarrativeRule({
  id: "narrative/work-done-as-in-form",
  severity: "warning",
  title: "说某项工作全部完成，表中的完成率就是100%",
  basis: { text: "报告与自评表说的是同一件事" },
  help: "正文说全部完成，表中同一项工作的完成率却不到100%。",
  remedy: "核对，两处写成一致。",
  example: {
    wrong: "表内水质检测工作完成率96.5%，报告写“水质检测工作全部完成”",
    right: "表内水质检测工作完成率96.5%，报告写“水质检测工作基本完成”",
  },
  *find(context) {
    const partly = partlyDone(evaluations(context));
    for (const one of context.reading.passages) {
      const { view } = one.passage;
      for (const found of view.matchAll(ALL_DONE)) {
        const sentence = sentenceAround(view, found.index, 60);
        const before = view.slice(sentence.from, found.index);
        const row = partly.find(({ work }) => before.includes(work));
        if (!row || rangeAt(one.titles, found.index) || /基本|大部分|除/u.test(before)) continue;
        const from = sentence.from + before.lastIndexOf(row.work);
        yield {
          at: [spanOf(one, { from, to: found.index + found[0].length })] as const,
          cell: { at: row.at, origin: row.origin },
          data: {
            quote: shown(one, { from, to: found.index + found[0].length }),
            name: row.name,
            actual: row.actual,
            at: formatAddress(row.at),
            paper: paperOf(row.origin),
          },
        };
      }
    }
  },
  message: ({ quote, name, actual, at, paper }) =>
    `写着“${quote}”，${paper}的“${name}”却是${actual}（${at}）。`,
});

const SHORTEST_WORK = 3;

/** Indicators of the form `某项工作完成率` whose actual value lies below 100%. */
function partlyDone(forms: readonly StatedEvaluation[]) {
  const full = decimal(100);
  return forms.flatMap(({ reviewed, origin }) =>
    reviewed.form.indicators.flatMap((row) => {
      const name = row.level3?.value ?? "";
      const work = name.replace(TAIL, "");
      const actual = row.actual?.value.quantity;
      const isShare = actual?.unit === "%" && actual.number.lt(full);
      if (!row.actual || work === name || work.length < SHORTEST_WORK || !isShare) return [];
      return [{ name, work, actual: `${show(actual.number)}%`, at: row.actual.at, origin }];
    }),
  );
}

export const CLAIM_RULES: readonly NarrativeRule[] = [allMet, workDone];
