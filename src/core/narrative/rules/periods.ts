import { calendarPoint, daysBetween, daysInMonth, isRealPoint } from "../../values/calendar";
import type { CalendarPoint } from "../../values/value";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

const YEAR = "((?:19|20)\\d\\d)年";
const MONTH = "(\\d{1,2})月(?:(\\d{1,2})日)?";
const DAY = YEAR + MONTH;
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

/** `11月底` is the month's last day; the actual day may leave out the year. */
const WHEN = `${DAY}([底末])?`;
const THEN = `(?:${YEAR})?${MONTH}([底末])?`;
const DONE = "(?:完工|竣工|完成|验收|建成|交付|开工|投入使用)";
/** `计划2024年11月底前完工，实际12月20日完工，延迟20天`. */
const DELAY = new RegExp(
  `(?:计划|原定|要求|约定|应)[^。;\\d]{0,8}${WHEN}[^。;\\d]{0,6}${DONE}[^。;\\d]{0,10}实际[^。;\\d]{0,8}${THEN}[^。;\\d]{0,10},[^。;,\\d]{0,8}?(提前|延迟|推迟|滞后|延期|延误|逾期|超期|晚)了?(\\d{1,3})天`,
  "gu",
);

const delayInDays = defineNarrativeRule({
  id: "narrative/delay-in-days",
  severity: "warning",
  title: "提前、延迟的天数与两个日期一致",
  basis: { text: "天数＝实际日期－计划日期；首尾是否都算，两种算法都认" },
  help: "提前或延迟的天数与同一句里的两个日期不符。",
  remedy: "按两个日期重新计算天数；日期写错的改日期。",
  example: {
    wrong: "“计划2024年11月30日完工，实际2024年12月20日完工，延迟25天”",
    right: "“计划2024年11月30日完工，实际2024年12月20日完工，延迟20天”",
    edge: "只写到月份的、写工作日的不核对",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const found of one.passage.view.matchAll(DELAY)) {
        const [planned, actual] = [dayOf(found, 1), dayOf(found, 5, Number(found[1]))];
        if (planned === null || actual === null) continue;
        const days = isRealPoint(planned) && isRealPoint(actual) ? daysBetween(planned, actual) : null;
        if (days === null) continue;
        const isEarly = found[9] === "提前";
        const said = Number(found[10]) * (isEarly ? -1 : 1);
        if (Math.abs(said - days) <= 1) continue;
        const range = { from: found.index, to: found.index + found[0].length };
        yield {
          at: [spanOf(one, range)] as const,
          data: { quote: shown(one, range, LONGEST_DELAY), days },
        };
      }
    }
  },
  message: ({ quote, days }) =>
    days === 0
      ? `“${quote}”：两个日期是同一天。`
      : `“${quote}”：按两个日期应是${days < 0 ? "提前" : "延迟"}${String(Math.abs(days))}天。`,
});

const LONGEST_DELAY = 60;

/** The day at four groups of a match: year, month, day, or the word for the month's end; no day → `null`. */
function dayOf(found: RegExpMatchArray, group: number, sameYear?: number): CalendarPoint | null {
  const year = Number(found[group] ?? sameYear);
  const month = Number(found[group + 1]);
  if (found[group + 2] !== undefined) return calendarPoint({ year, month, day: Number(found[group + 2]) });
  return found[group + 3] === undefined
    ? null
    : calendarPoint({ year, month, day: daysInMonth(month, year) });
}

export const PERIOD_RULES: readonly NarrativeRule[] = [periodInOrder, delayInDays];
