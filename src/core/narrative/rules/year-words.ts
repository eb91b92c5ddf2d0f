import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

/** `上年（2022年）`, `本年度（2023年）`: a word for a year with the year itself behind it. */
const NAMED = /(上一?年度?|去年|本年度?|当年|今年)\(((?:19|20)\d\d)年?度?\)/gu;

const yearWords = defineNarrativeRule({
  id: "narrative/year-words-fit",
  severity: "warning",
  title: "“本年”“上年”与后面的年份相符",
  basis: { text: "“本年”为评价年度，“上年”为其前一年" },
  help: "年份没有随着年度更新，多半是沿用了往年的文字。",
  remedy: "改正年份。",
  example: {
    wrong: "2024年度的报告写“比上年（2022年）减少0.3万元”",
    right: "2024年度的报告写“比上年（2023年）减少0.3万元”",
  },
  *find({ reading }) {
    const { year } = reading.head;
    if (year === null) return;
    for (const one of reading.passages) {
      for (const found of one.passage.view.matchAll(NAMED)) {
        const [whole, word = ""] = found;
        const said = Number(found[2]);
        const expected: number = /^[上去]/u.test(word) ? year - 1 : year;
        // A report is written in the year that follows.
        if (said === expected || (word === "今年" && said === year + 1) || (word === "去年" && said === year))
          continue;
        const range = { from: found.index, to: found.index + whole.length };
        yield { at: [spanOf(one, range)] as const, data: { quote: shown(one, range), word, year, expected } };
      }
    }
  },
  message: ({ quote, word, year, expected }) =>
    `${String(year)}年度的报告，“${word}”是${String(expected)}年，写的是“${quote}”。`,
});

export const YEAR_WORD_RULES: readonly NarrativeRule[] = [yearWords];
