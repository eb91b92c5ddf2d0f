import { calendarPoint, isRealPoint } from "../../values/calendar";
import { sentenceAround } from "../facts/sentences";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

const PAID =
  /于?((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?[^。;,\d]{0,16}(?:拨付|到位|下达|支付|划拨|拨入)/gu;
/** Money of a year is told to the units ahead from the autumn before. */
const AHEAD_FROM = 10;

const fundsInYear = defineNarrativeRule({
  id: "narrative/funds-in-the-year",
  severity: "warning",
  title: "本年度的资金在本年度拨付",
  basis: { text: "年度预算在预算年度内执行；上年第四季度提前下达的除外" },
  help: "本年度的资金写成上一年拨付，多半是年份没有改。",
  remedy: "核对拨付的年月；确为提前下达或上年结转的，请写明。",
  example: {
    wrong: "2024年度的报告写“2024年资金30万元，于2023年1月拨付到位”",
    right: "2024年度的报告写“2024年资金30万元，于2024年1月拨付到位”",
    edge: "上年第四季度提前下达的不报",
  },
  *find({ reading }) {
    const { year } = reading.head;
    if (year === null) return;
    for (const one of reading.passages) {
      const { view } = one.passage;
      for (const found of view.matchAll(PAID)) {
        const [paid, month] = [Number(found[1]), Number(found[2])];
        if (paid >= year || (paid === year - 1 && month >= AHEAD_FROM)) continue;
        const { from, to } = sentenceAround(view, found.index);
        const sentence = view.slice(from, to);
        if (
          !sentence.includes(`${String(year)}年`) ||
          /提前|上年|结转|结余|以前年度|分年|历年/u.test(sentence)
        )
          continue;
        const range = { from: found.index, to: found.index + found[0].length };
        yield { at: [spanOf(one, range)] as const, data: { quote: shown(one, range), year, paid } };
      }
    }
  },
  message: ({ quote, year, paid }) =>
    `${String(year)}年度的资金，写的却是${String(paid)}年拨付：“${quote}”。`,
});

const MONTH_AND_DAY = /(?<![\d年.\-/])(\d{1,2})月(\d{1,2})[日号]/gu;
const LEAP_YEAR = 2024;

const datesExist = defineNarrativeRule({
  id: "narrative/dates-exist",
  severity: "warning",
  title: "日期是有的日子",
  basis: { text: "一年十二个月，月有大小" },
  help: "没有这一天，必是写错。",
  remedy: "核对日期。",
  example: {
    wrong: "“项目于2024年11月31日通过验收”",
    right: "“项目于2024年11月30日通过验收”",
    edge: "闰年的2月29日不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const mention of one.calendar) {
        const { month, day } = mention;
        if (month === null || isRealPoint(calendarPoint({ year: mention.year, month, day }))) continue;
        yield { at: [spanOf(one, mention)] as const, data: { quote: shown(one, mention) } };
      }
      for (const found of one.passage.view.matchAll(MONTH_AND_DAY)) {
        // Without its year a day is held against a leap year.
        const point = { year: LEAP_YEAR, month: Number(found[1]), day: Number(found[2]) };
        if (isRealPoint(calendarPoint(point))) continue;
        const range = { from: found.index, to: found.index + found[0].length };
        yield { at: [spanOf(one, range)] as const, data: { quote: shown(one, range) } };
      }
    }
  },
  message: ({ quote }) => `没有“${quote}”这个日期。`,
});

const FILED = /(?:填报|填表|报告|编制)(?:日期|时间)[:]?((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?/gu;
/** A year is evaluated when it is nearly over at the earliest. */
const EARLIEST_MONTH = 11;

/** The date below the unit's name at the foot. */
const SIGNED = /^((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?$/u;

const filedAfterYear = defineNarrativeRule({
  id: "narrative/filed-after-the-year",
  severity: "warning",
  title: "填报日期在年度结束之后",
  basis: { text: "自评在预算年度结束后进行" },
  help: "年度没有结束就填报，不是日期写错，就是年度写错。",
  remedy: "核对填报日期与评价年度。",
  example: {
    wrong: "2024年度的报告写“填报日期：2023年3月28日”",
    right: "2024年度的报告写“填报日期：2025年3月28日”",
  },
  *find({ reading }) {
    const { year } = reading.head;
    if (year === null) return;
    for (const one of reading.passages) {
      for (const found of one.passage.view.matchAll(FILED)) {
        const [filed, month] = [Number(found[1]), Number(found[2])];
        if (filed > year || (filed === year && month >= EARLIEST_MONTH)) continue;
        const range = { from: found.index, to: found.index + found[0].length };
        yield { at: [spanOf(one, range)] as const, data: { quote: shown(one, range), year } };
      }
    }
    const foot = reading.passages.findLast(({ passage }) => SIGNED.test(passage.view));
    const [, signed, month] = SIGNED.exec(foot?.passage.view ?? "") ?? [];
    const isEarly = Number(signed) < year || (Number(signed) === year && Number(month) < EARLIEST_MONTH);
    if (!foot || !isEarly) return;
    const range = { from: 0, to: foot.passage.view.length };
    yield { at: [spanOf(foot, range)] as const, data: { quote: shown(foot, range), year } };
  },
  message: ({ quote, year }) => `“${quote}”时，${String(year)}年度还没有结束。`,
});

const AS_OF = /截[至止]((?:19|20)\d\d)年(?:年?[底末]|12月(?:31日|底)?)/gu;

const staffOfYear = defineNarrativeRule({
  id: "narrative/staff-of-the-year",
  severity: "hint",
  title: "人员数是评价年度末的",
  basis: { text: "基本情况通常写评价年度年末的数" },
  help: "人员数沿用上年，与年度不符。",
  remedy: "核对是不是本年末的数。",
  example: {
    wrong: "2024年度的报告写“截至2022年12月31日，在职人员55人”",
    right: "2024年度的报告写“截至2024年12月31日，在职人员55人”",
  },
  *find({ reading }) {
    const { year } = reading.head;
    if (year === null) return;
    for (const one of reading.passages) {
      const { view } = one.passage;
      for (const found of view.matchAll(AS_OF)) {
        const { from, to } = sentenceAround(view, found.index, 120);
        if (Number(found[1]) >= year || !/在职|编制|实有|人员/u.test(view.slice(from, to))) continue;
        const range = { from: found.index, to: found.index + found[0].length };
        yield { at: [spanOf(one, range)] as const, data: { quote: shown(one, range), year } };
      }
    }
  },
  message: ({ quote, year }) => `${String(year)}年度的报告，人员情况写的是“${quote}”。`,
});

export const DATE_RULES: readonly NarrativeRule[] = [fundsInYear, datesExist, filedAfterYear, staffOfYear];
