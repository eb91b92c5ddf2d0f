import { show } from "../../cells/decimal";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

interface CountData {
  readonly stated: string;
  readonly counted: string;
  readonly quote: string;
}

/** The next paragraph goes on counting: `三是…`. */
const GOES_ON = /^[二三四五六七八九十]{1,2}是/u;

const listCount = defineNarrativeRule<CountData>({
  id: "narrative/list-as-counted",
  severity: "warning",
  title: "写明的个数与列出的名称一致",
  basis: { text: "说有几个，就应列出几个" },
  help: "个数与名称不符，读者不知道漏了哪一个，或数错了。",
  remedy: "数一数列出的名称，改正个数或补上名称。",
  example: {
    wrong: "“下设办公室、综合科、业务科、财务科5个科室”",
    right: "“下设办公室、综合科、业务科、财务科4个科室”",
    edge: "列举后面带“等”的不报",
  },
  *find({ reading }) {
    for (const [index, one] of reading.passages.entries()) {
      if (GOES_ON.test(reading.passages[index + 1]?.passage.view ?? "")) continue;
      for (const { stated, least, most, isOpen, from, to } of one.namedLists) {
        const number = stated.value.toNumber();
        const fits = number >= least && number <= most;
        if (fits || (isOpen && number > most)) continue;
        const counted = least === most ? String(least) : `${String(least)}至${String(most)}`;
        yield {
          at: [spanOf(one, { from, to })],
          data: { stated: show(stated.value), counted, quote: shown(one, stated) },
        };
      }
    }
  },
  message: ({ counted, quote }) => `写明“${quote}”，列出的却是${counted}个。`,
});

export const LIST_RULES: readonly NarrativeRule[] = [listCount];
