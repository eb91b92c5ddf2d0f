import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

const DAY = "((?:19|20)\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?";
/** `2024年5月至2024年3月`, and `2024年9月1日开工，2024年3月31日完工`. */
const PERIODS: readonly RegExp[] = [
  new RegExp(`${DAY}(?:起|开始)?(?:至|到|[-—–~－])+${DAY}`, "gu"),
  new RegExp(
    `${DAY}[^。;\\d]{0,6}(?:开工|动工|启动|开始实施|签订合同)[^。;\\d]{0,16}${DAY}[^。;,\\d]{0,8}(?:完工|竣工|验收|结束|完成)`,
    "gu",
  ),
];

const periodInOrder = defineNarrativeRule({
  id: "narrative/period-in-order",
  severity: "warning",
  title: "起止时间先起后止",
  basis: { text: "结束不早于开始" },
  help: "结束的时间比开始的早，必有一个写错。",
  remedy: "核对起止时间。",
  example: {
    wrong: "“实施期为2024年5月至2024年3月”",
    right: "“实施期为2024年3月至2024年5月”",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const pattern of PERIODS) {
        for (const found of one.passage.view.matchAll(pattern)) {
          if (/第.{1,2}[期批段]|另|分别/u.test(found[0])) continue;
          const [begins, ends] = [orderOf(found, 1), orderOf(found, 4)];
          if (ends.month > begins.month || (ends.month === begins.month && !(ends.day < begins.day)))
            continue;
          const range = { from: found.index, to: found.index + found[0].length };
          yield { at: [spanOf(one, range)] as const, data: { quote: shown(one, range) } };
        }
      }
    }
  },
  message: ({ quote }) => `“${quote}”：结束的时间比开始的早。`,
});

/** Months since year zero, and the day where it is told. */
function orderOf(found: RegExpMatchArray, group: number): { readonly month: number; readonly day: number } {
  const month = Number(found[group]) * 12 + Number(found[group + 1]);
  return { month, day: Number(found[group + 2] ?? Number.NaN) };
}

export const PERIOD_RULES: readonly NarrativeRule[] = [periodInOrder];
