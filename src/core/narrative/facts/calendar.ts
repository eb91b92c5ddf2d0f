import { numeralValue } from "../numerals";
import type { Range } from "./brackets";

/** A date or a year as the text names it. */
export interface CalendarMention extends Range {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const DATE =
  /((?:19|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?|((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)/gu;

/** 二〇二五年四月二十五日. */
const NUMERAL_DATE =
  /(二[〇零○][〇零○一二三四五六七八九]{2})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?/gu;

/** The dates and years of a view, in order. Linear. */
export function calendarIn(view: string): readonly CalendarMention[] {
  return [...digitDates(view), ...numeralDates(view)].sort((a, b) => a.from - b.from);
}

function numeralDates(view: string): readonly CalendarMention[] {
  return [...view.matchAll(NUMERAL_DATE)].map((found): CalendarMention => {
    const [whole, year = "", month, day] = found;
    const digits = [...year].map((one) => Math.max(0, "〇一二三四五六七八九".indexOf(one)));
    return {
      from: found.index,
      to: found.index + whole.length,
      year: Number(digits.join("")),
      month: month === undefined ? null : numeralValue(month),
      day: day === undefined ? null : numeralValue(day),
    };
  });
}

function digitDates(view: string): readonly CalendarMention[] {
  const mentions: CalendarMention[] = [];
  for (const found of view.matchAll(DATE)) {
    if (/\d/u.test(view[found.index - 1] ?? "")) continue;
    const [, year, month, day, plainYear, plainMonth, plainDay] = found;
    const tail = month === undefined && view.startsWith("度", found.index + found[0].length) ? 1 : 0;
    mentions.push({
      from: found.index,
      to: found.index + found[0].length + tail,
      year: Number(year ?? plainYear),
      month: numberOr(month ?? plainMonth),
      day: numberOr(day ?? plainDay),
    });
  }
  return mentions;
}

function numberOr(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
