import { rangeAt } from "../facts/brackets";
import { labelBefore } from "../facts/labels";
import { rangesBetween } from "../facts/ordered";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { ALL_DONE } from "./claims";
import { typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

const NOT_DONE = "(?:未|没有|尚未)(?:能|按期|按时|如期)?(?:完成|达到|达标|达成|实现)";
const SOME = "(?:[1-9]\\d*|[一二两三四五六七八九十]{1,3})(?:项|个|件|名|期|处|家|条)";
/** What in the same sentence shows that not all is done. */
const LEFT_UNDONE = new RegExp(
  `(?:其中|但|仅|尚有|还有|另有|有)[^。;\\d]{0,8}?${SOME}[^。;,]{0,12}?${NOT_DONE}|${NOT_DONE}的?[^。;,\\d]{0,8}?${SOME}|仅[^。;,]{2,20}?${NOT_DONE}`,
  "u",
);
const EXCEPT = /除|基本|大部分|多数|力争|确保|计划/u;
const PLANNED = /共|设置|应|计划|目标|任务|下达/u;
const DONE = /完成|达标|达到|实现/u;

const allMeansAll = defineNarrativeRule({
  id: "narrative/all-means-all",
  severity: "warning",
  title: "说全部完成，同一句里就没有未完成的",
  basis: { text: "有一项没有完成，就不是全部完成" },
  help: "同一句里既说全部完成，又说有几项没有完成。",
  remedy: "改写成“除……外均已完成”，或核对个数。",
  example: {
    wrong: "“各项工作任务全部完成，其中2项任务未完成”",
    right: "“各项工作任务除2项外全部完成”",
    edge: "写“基本完成”“除……外”的不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      const { view } = one.passage;
      for (const found of view.matchAll(ALL_DONE)) {
        const sentence = sentenceAround(view, found.index, 160);
        const before = view.slice(sentence.from, found.index);
        if (rangeAt(one.titles, found.index) || EXCEPT.test(before)) continue;
        const end = found.index + found[0].length;
        const undone = LEFT_UNDONE.exec(view.slice(end, sentence.to));
        const why = undone?.[0] ?? shortfall(one, sentence.from, sentence.to);
        if (!why) continue;
        const range = { from: found.index, to: undone ? end + undone.index + undone[0].length : end };
        yield {
          at: [spanOf(one, range)] as const,
          data: { quote: shown(one, { from: found.index, to: end }), why },
        };
      }
    }
  },
  message: ({ quote, why }) => `写着“${quote}”，同一句里又写“${why}”。`,
});

/** `设置指标15项，完成13项`: the two counts of a sentence, where less is done than was to do. */
function shortfall(one: PassageReading, from: number, to: number): string | null {
  const counts = rangesBetween(one.measures, from, to).filter((each) => /^[项个件期]$/u.test(each.unit));
  const [planned, done] = counts;
  if (!planned || !done || counts.length !== 2 || planned.unit !== done.unit) return null;
  const label = (each: typeof planned): string => labelBefore(one.passage.view, one.brackets.depths, each);
  if (!PLANNED.test(label(planned)) || DONE.test(label(planned)) || !DONE.test(label(done))) return null;
  if (!done.exact || !planned.exact || done.value.gte(planned.value)) return null;
  return `${label(done)}${typed(done)}`;
}

export const TEXT_CLAIM_RULES: readonly NarrativeRule[] = [allMeansAll];
