import { rangeAt } from "../facts/brackets";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";
import { SLIPS } from "./slips";

const MOST = 20;

const wordsRight = defineNarrativeRule({
  id: "narrative/words-right",
  severity: "hint",
  title: "没有常见的笔误",
  basis: { text: "用词规范；只列不论上下文都不妥的几种" },
  help: "笔误会让读者怀疑整份报告的认真程度。",
  remedy: "改正用词。",
  example: {
    wrong: "“本年度支出执行力为98%”",
    right: "“本年度支出执行率为98%”",
    edge: "书名号里的名称照原样，不报",
  },
  *find({ reading }) {
    let count = 0;
    for (const one of reading.passages) {
      for (const { pattern, what } of SLIPS) {
        for (const found of one.passage.view.matchAll(pattern)) {
          if (rangeAt(one.titles, found.index)) continue;
          if ((count += 1) > MOST) return;
          const range = { from: found.index, to: found.index + found[0].length };
          yield { at: [spanOf(one, range)] as const, data: { quote: shown(one, range), what } };
        }
      }
    }
  },
  message: ({ quote, what }) => `“${quote}”：${what}。`,
});

export const WORDING_RULES: readonly NarrativeRule[] = [wordsRight];
