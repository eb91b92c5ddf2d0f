import type { CalendarPoint } from "./value";

/** Days before each month of a common year. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Excel's last day, 9999-12-31. */
const LAST_SERIAL = 2_958_465;
/** Excel believes in a 29 February 1900; serials behind it are one too high. */
const FALSE_LEAP_DAY = 60;

/** A point with the parts that are known. */
export function calendarPoint(parts: Partial<CalendarPoint>): CalendarPoint {
  return {
    year: parts.year ?? null,
    month: parts.month ?? null,
    day: parts.day ?? null,
    edge: parts.edge ?? null,
  };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month 1..12; without a year February has 29. */
export function daysInMonth(month: number, year: number | null): number {
  if (month === 2 && (year === null || isLeapYear(year))) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

/** Whether the parts that are known make a day, month or year that exists (years 1990..2099). */
export function isRealPoint({ year, month, day }: CalendarPoint): boolean {
  if (year !== null && (year < 1990 || year > 2099)) return false;
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null) return true;
  return day >= 1 && day <= (month === null ? 31 : daysInMonth(month, year));
}

/** Days since 1 January of year 1 in the Gregorian calendar. */
function dayNumber(year: number, month: number, day: number): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const thisYear = (DAYS_BEFORE[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
  return past * 365 + leapDays + thisYear + day - 1;
}

/** Days from one day to another (negative when it lies before); `null` unless year, month and day of both are known. */
export function daysBetween(from: CalendarPoint, to: CalendarPoint): number | null {
  const start = numberOf(from);
  const end = numberOf(to);
  return start === null || end === null ? null : end - start;
}

function numberOf({ year, month, day }: CalendarPoint): number | null {
  return year === null || month === null || day === null ? null : dayNumber(year, month, day);
}

/** The day a cell's serial number stands for (1900 date system, as every Windows workbook); none → `null`. */
export function pointOfSerial(serial: number): CalendarPoint | null {
  if (!Number.isFinite(serial) || serial < 1 || serial >= LAST_SERIAL + 1) return null;
  const whole = Math.floor(serial);
  const days = dayNumber(1899, 12, 31) + (whole > FALSE_LEAP_DAY ? whole - 1 : whole);
  let year = Math.floor(days / 366) + 1;
  while (dayNumber(year + 1, 1, 1) <= days) year += 1;
  let month = 12;
  while (dayNumber(year, month, 1) > days) month -= 1;
  return calendarPoint({ year, month, day: days - dayNumber(year, month, 1) + 1 });
}

/** Both ends of the days a point may mean, as year·10000 + month·100 + day; year 0 where it is not compared. */
interface Span {
  readonly first: number;
  readonly last: number;
}

const EDGE_DAYS = {
  begin: [1, 10],
  early: [1, 10],
  middle: [11, 20],
  late: [21, 31],
  end: [21, 31],
} as const;
const EDGE_MONTHS = { begin: [1, 3], early: [1, 3], middle: [5, 7], late: [10, 12], end: [12, 12] } as const;

function spanOf({ year, month, day, edge }: CalendarPoint, withYear: boolean): Span {
  const base = (withYear && year !== null ? year : 0) * 10_000;
  if (month === null) {
    const [from, to] = edge ? EDGE_MONTHS[edge] : [1, 12];
    return { first: base + from * 100 + 1, last: base + to * 100 + 31 };
  }
  const [from, to] = day !== null ? [day, day] : edge ? EDGE_DAYS[edge] : [1, 31];
  return { first: base + month * 100 + from, last: base + month * 100 + to };
}

/**
 * Whether something done at `actual` meets a deadline `target` (`9月前`, `12月底`, `2022年12月30日`): earlier or
 * equal. Equality is judged by the month where a side names no day, so `9月` meets both `9月前` and `9月10日`
 * (VALUE_GRAMMAR 4: month granularity, in favour of the unit). A year on one side only is ignored. `null` where
 * what is known does not decide: `2022年` against `2022年9月`.
 */
export function isOnOrBefore(actual: CalendarPoint, target: CalendarPoint): boolean | null {
  if (isUnknown(actual) || isUnknown(target)) return null;
  const withYear = actual.year !== null && target.year !== null;
  if (!withYear && (isYearOnly(actual) || isYearOnly(target))) return null;
  const done = spanOf(actual, withYear);
  const due = spanOf(target, withYear);
  if (done.last <= due.last) return true;
  if (done.first > due.last) return false;
  return actual.month !== null && actual.month === target.month ? true : null;
}

function isUnknown({ year, month, day, edge }: CalendarPoint): boolean {
  return year === null && month === null && day === null && edge === null;
}

function isYearOnly({ month, edge }: CalendarPoint): boolean {
  return month === null && edge === null;
}
