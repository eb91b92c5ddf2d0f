import { calendarPoint, isRealPoint } from "./calendar";
import { pointAt, secondDayAt, type PointMatch } from "./calendar-points";
import { operatorAtEnd, type OperatorMatch } from "./operators";
import type { Reading } from "./reading";
import { isDigit } from "./spelling";
import type { CalendarPoint, ValueContext } from "./value";

/** Names whose bare numbers are dates: `2023.06`, `12` under 完成时限（月）. */
const DATE_NAME = /时间|时限|日期|月份|时点|节点|完成时|进度|及时|期限/u;
/** Names whose years and months are lengths: `20年`, `12月`. */
const LENGTH_OF_TIME = /年限|寿命|期限|年数|质保|保修|承包|有效期|工期|周期|时长|服务期|存续|使用年/u;

const LONGEST_PREFIX = 14;
const LONGEST_TAIL = 14;

/** Whether the indicator's name makes a bare number a date. */
export function isDateName(context: ValueContext): boolean {
  return /时效/u.test(context.level2) || DATE_NAME.test(context.name);
}

/** Whether the indicator's name makes years and months a length of time. */
export function isLengthOfTime(context: ValueContext): boolean {
  return LENGTH_OF_TIME.test(context.name);
}

/**
 * Reads a date (`2022年12月30日`, `12月底到位`, `9月前`) or a period (`2021年1月-12月`, `202001-202012`, `第三季度`), also
 * with a few words around it. 前 belongs to the date and is no operator. No date, or a text that says more → `null`.
 */
export function readCalendar(text: string, context: ValueContext): Reading | null {
  const at = calendarStart(text);
  if (at === null || at > LONGEST_PREFIX) return null;
  const bare = bareMonth(text, context);
  if (bare) return bare;
  const head = text.slice(0, at);
  const operator = operatorAtEnd(head);
  const prefix = operator ? operator.rest : head;
  const match = stretchAt(text, at, context);
  if (!match || !isPrefix(prefix, match) || !isDeadline(operator, head, match)) return null;
  const tail = text.slice(suffixEnd(text, match.next));
  const hasSuffix = suffixEnd(text, match.next) > match.next;
  if (match.strength === "weak" && !isDateName(context) && !hasSuffix) return null;
  if (tail !== "" && !isTail(tail, match, hasSuffix)) return null;
  return {
    class: match.shape === "stretch" ? "period" : "date",
    operator: operator?.operator ?? null,
    period: { start: match.start, end: match.end },
    marks: [
      ...(operator?.isWord ? (["wordOperator"] as const) : []),
      ...(prefix !== "" || tail !== "" ? (["embedded"] as const) : []),
    ],
  };
}

/** 高于2022年 compares with a year's level; only 不晚于 and the like, or a sign before a month, bound a date. */
function isDeadline(operator: OperatorMatch | null, head: string, match: PointMatch): boolean {
  if (operator === null) return true;
  if (operator.isWord) return /(?:晚于|迟于|早于|不超过|不得超过)$/u.test(head);
  return match.end.month !== null || match.end.edge !== null || operator.operator === "eq";
}

const START = /\d|第?[一二三四]季度|[上下]半年|(?:本|当|今)?年[底末初]|(?:本|当|今)年中|全年/u;

function calendarStart(text: string): number | null {
  const found = START.exec(text.slice(0, LONGEST_PREFIX + 4));
  if (!found) return null;
  return found[0] === "第" || !isDigit(found[0]) || text[found.index - 1] !== "第"
    ? found.index
    : found.index - 1;
}

/** `12` under 完成时限（月）. */
function bareMonth(text: string, context: ValueContext): Reading | null {
  if (!/^(?:[1-9]|1[0-2])$/.test(text)) return null;
  if (!/(?:时限|时间|月份).{0,4}[(（]月份?[)）]|月份[)）]?$/u.test(context.name)) return null;
  const point = calendarPoint({ month: Number(text) });
  return { class: "date", period: { start: point, end: point } };
}

const SHORT_YEAR = /(\d{2})年(?=$|底|末|初|内|前)/uy;
const SEPARATOR = /(?:-{1,3}|—{1,3}|~{1,2}|至|到| )(?:次年|当年|同年)?/uy;
const YEARS =
  /((?:19|20)\d{2})年?(?:-{1,2}|—{1,2}|~|至|到)((?:19|20)\d{2})(?:学年|年度|年)?(?!\d|[./-]\d|年?\d|月)/uy;
const MONTHS = /(?:(\d{4})(?:年|\.))?(\d{1,2})月?份?(?:-{1,2}|—{1,2}|~|至|到)(\d{1,2})月份?(?!\d)/uy;
const DOTTED_MONTHS = /(\d{4})\.(\d{1,2})(?:-{1,2}|—{1,2}|~|至|到)(\d{1,2})(?!\d|[.%‰])/uy;

function stretchAt(text: string, at: number, context: ValueContext): PointMatch | null {
  return shortYearAt(text, at, context) ?? yearsAt(text, at) ?? monthsAt(text, at) ?? fromToAt(text, at);
}

/** `21年底`; `20年` alone only where no length of time is meant. */
function shortYearAt(text: string, at: number, context: ValueContext): PointMatch | null {
  SHORT_YEAR.lastIndex = at;
  const found = SHORT_YEAR.exec(text);
  const year = 2000 + Number(found?.[1] ?? "0");
  if (!found || at > 0 || year < 2015 || year > 2035 || isLengthOfTime(context)) return null;
  const match = pointAt(`20${text}`, 0);
  return match && { ...match, next: match.next - 2 };
}

function yearsAt(text: string, at: number): PointMatch | null {
  YEARS.lastIndex = at;
  const found = YEARS.exec(text);
  if (!found) return null;
  return between(
    calendarPoint({ year: Number(found[1]) }),
    calendarPoint({ year: Number(found[2]) }),
    at + found[0].length,
  );
}

function monthsAt(text: string, at: number): PointMatch | null {
  for (const pattern of [MONTHS, DOTTED_MONTHS]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const year = found[1] === undefined ? null : Number(found[1]);
    const start = calendarPoint({ year, month: Number(found[2]) });
    const match = between(start, calendarPoint({ year, month: Number(found[3]) }), at + found[0].length);
    if (match) return match;
  }
  return null;
}

function between(start: CalendarPoint, end: CalendarPoint, next: number): PointMatch | null {
  if (!isRealPoint(start) || !isRealPoint(end)) return null;
  return { start, end, next, strength: "strong", shape: "stretch" };
}

/** A point, or two with a separator between them; the second takes the year of the first. */
function fromToAt(text: string, at: number): PointMatch | null {
  const first = pointAt(text, at);
  if (!first) return null;
  SEPARATOR.lastIndex = first.next;
  const separator = SEPARATOR.exec(text);
  const next = first.next + (separator?.[0].length ?? 0);
  const isDayBefore = first.end.day !== null && first.end.year !== null;
  const second = separator && (pointAt(text, next) ?? (isDayBefore ? secondDayAt(text, next) : null));
  if (!second) return first;
  const isNextYear = separator[0].endsWith("次年");
  const year =
    second.end.year ?? (first.start.year === null ? null : first.start.year + (isNextYear ? 1 : 0));
  const bothWeak = first.strength === "weak" && second.strength === "weak";
  const isSure = bothWeak || first.strength === "strong" || second.strength === "strong";
  return isSure ? between(first.start, { ...second.end, year }, second.next) : first;
}

const SUFFIX = /(?:之前|以前|之内|以内|前|内|止|期间)?/uy;

function suffixEnd(text: string, at: number): number {
  SUFFIX.lastIndex = at;
  SUFFIX.exec(text);
  return SUFFIX.lastIndex;
}

/** Words that may introduce a date; a year alone needs one of the closed list. */
function isPrefix(prefix: string, match: PointMatch): boolean {
  if (prefix === "") return true;
  if (/\d|次年|翌年|下年|下一年|[前一二三四]$/u.test(prefix)) return false;
  if (/(?:时间|日期|时限|期限|工期|于|在|至|到|截至|截止|为|是|自|从|:)$/u.test(prefix)) return true;
  return match.end.month !== null && !/[。;,]/u.test(prefix) && !/^(?:每|逐)/u.test(prefix);
}

const DONE =
  /^(?:起|底|前)?(?:已经?|均|全部|全面|按时|按期|及时|如期|提前|基本|实现|顺利|正式|项目|资金)*(?:完成|完工|完毕|竣工|到位|验收|拨付|发放|支付|结束|启动|开始|开工|实施|建成|建设|交付|投入|上报|报送|提交|办结|落实|下达|执行|兑现|通过|召开|举办|印发|公开|发布|缴纳|入库)/u;

function isTail(tail: string, match: PointMatch, hasSuffix: boolean): boolean {
  if (tail.length > LONGEST_TAIL || /\d/.test(tail)) return false;
  if (/^\([^()]*\)$/u.test(tail)) return true;
  if (
    match.end.month === null &&
    match.end.edge === null &&
    !hasSuffix &&
    !/^(?:完成|完工|竣工|到位)/u.test(tail)
  )
    return false;
  return DONE.test(tail);
}
