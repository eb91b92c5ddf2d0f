import { calendarPoint, isRealPoint } from "./calendar";
import type { CalendarPoint } from "./value";

/** A stretch of the calendar read at a place of a text; a single point has `start` = `end`. */
export interface PointMatch {
  readonly start: CalendarPoint;
  readonly end: CalendarPoint;
  readonly next: number;
  /** `weak`: `2023.06`, `202306` may as well be numbers. */
  readonly strength: "strong" | "weak";
  readonly shape: "point" | "stretch";
}

type Edge = CalendarPoint["edge"];

const EDGES: ReadonlyMap<string, Edge> = new Map([
  ["底", "end"],
  ["末", "end"],
  ["初", "begin"],
  ["中", "middle"],
  ["上旬", "early"],
  ["中旬", "middle"],
  ["下旬", "late"],
]);

const EDGE = /(?:月|年)?(底|末|初|上旬|中旬|下旬|中(?=$|前|[,;。]|完成))/uy;
const WITH_YEAR = /(\d{4}|\d{2}(?=年\d{1,2}月))年度?(?:的)?(?:(\d{1,2})月份?(?:(\d{1,2})[日号])?)?/uy;
const MONTH = /(\d{1,2})月(?:份)?(?:(\d{1,2})[日号])?(?!龄)/uy;
const DAY_ONLY = /(\d{1,2})[日号](?=(?:之|以)?前)/uy;
const THREE_PARTS = /(\d{4})([./-])(\d{1,2})\2(\d{1,2})日?(?!\d|[./]\d)/uy;
const TWO_PARTS = /(\d{4})([./-])(\d{1,2})月?(?![\d%‰]|[./]\d)/uy;
const MONTH_DAY = /(\d{1,2})\.(\d{1,2})(?:日(?![内以])|(?=(?:之|以)?前))/uy;
const COMPACT = /(\d{4})(\d{2})(\d{2})?(?!\d|[.%‰])/uy;
const YEAR_EDGE = /(?:本|当|今|全)?年(底|末|初|中(?=$|前))/uy;
const QUARTER = /(?:(\d{4})年)?(?:全年)?第?([一二三四1-4])季度(末|底|前)?/uy;
const HALF = /(?:(\d{4})年)?(?:全年)?(上|下)半年/uy;
const WHOLE_YEAR = /(?:(\d{4})年度?)?全年度?/uy;
/** A clock time behind a day, as exports print it: `2023-12-31 00:00:00`. */
const CLOCK = /[ T]?\d{1,2}:\d{2}(?::\d{2})?|24时|(?:[01]?\d|2[0-3])时/uy;
const SECOND_DAY = /(\d{1,2})[./](\d{1,2})日?(?!\d|[.%‰])/uy;

/** What stands in the calendar at a place: a point, a quarter, half or whole year. Nothing → `null`. */
export function pointAt(text: string, at: number): PointMatch | null {
  return (
    quarterAt(text, at) ??
    halfAt(text, at) ??
    wholeYearAt(text, at) ??
    withClock(text, threePartsAt(text, at)) ??
    withClock(text, withEdge(text, namedAt(text, at))) ??
    twoPartsAt(text, at) ??
    compactAt(text, at) ??
    yearEdgeAt(text, at)
  );
}

function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
): { readonly groups: readonly (string | undefined)[]; readonly next: number } | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { groups: found, next: at + found[0].length } : null;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function yearOf(digits: string | undefined): number | null {
  const year = numberOf(digits);
  return year !== null && year < 100 ? year + 2000 : year;
}

function single(
  parts: Partial<CalendarPoint>,
  next: number,
  strength: PointMatch["strength"] = "strong",
): PointMatch | null {
  const point = calendarPoint(parts);
  return isRealPoint(point) ? { start: point, end: point, next, strength, shape: "point" } : null;
}

function stretch(year: number | null, from: number, to: number, next: number): PointMatch | null {
  const start = calendarPoint({ year, month: from });
  const end = calendarPoint({ year, month: to });
  return isRealPoint(start) ? { start, end, next, strength: "strong", shape: "stretch" } : null;
}

function quarterAt(text: string, at: number): PointMatch | null {
  const found = matchAt(QUARTER, text, at);
  if (!found) return null;
  const [, year, quarter = "", edge] = found.groups;
  const last = 3 * ("一二三四".indexOf(quarter) >= 0 ? "一二三四".indexOf(quarter) + 1 : Number(quarter));
  if (edge === undefined) return stretch(yearOf(year), last - 2, last, found.next);
  return single(
    { year: yearOf(year), month: last, edge: "end" },
    edge === "前" ? found.next - 1 : found.next,
  );
}

function halfAt(text: string, at: number): PointMatch | null {
  const found = matchAt(HALF, text, at);
  if (!found) return null;
  const from = found.groups[2] === "上" ? 1 : 7;
  return stretch(yearOf(found.groups[1]), from, from + 5, found.next);
}

function wholeYearAt(text: string, at: number): PointMatch | null {
  const found = matchAt(WHOLE_YEAR, text, at);
  return found && stretch(yearOf(found.groups[1]), 1, 12, found.next);
}

function threePartsAt(text: string, at: number): PointMatch | null {
  const found = matchAt(THREE_PARTS, text, at);
  if (!found) return null;
  const [, year, , month, day] = found.groups;
  return single({ year: numberOf(year), month: numberOf(month), day: numberOf(day) }, found.next);
}

function namedAt(text: string, at: number): PointMatch | null {
  const dated = matchAt(WITH_YEAR, text, at);
  if (dated) {
    const [, year, month, day] = dated.groups;
    return single({ year: yearOf(year), month: numberOf(month), day: numberOf(day) }, dated.next);
  }
  const found = matchAt(MONTH, text, at) ?? matchAt(MONTH_DAY, text, at);
  if (found) return single({ month: numberOf(found.groups[1]), day: numberOf(found.groups[2]) }, found.next);
  const day = matchAt(DAY_ONLY, text, at);
  return day && single({ day: numberOf(day.groups[1]) }, day.next);
}

/** `12.31` behind `2023.1.1—`. */
export function secondDayAt(text: string, at: number): PointMatch | null {
  const found = matchAt(SECOND_DAY, text, at);
  return found && single({ month: numberOf(found.groups[1]), day: numberOf(found.groups[2]) }, found.next);
}

function withClock(text: string, match: PointMatch | null): PointMatch | null {
  if (!match || match.end.day === null) return match;
  const found = matchAt(CLOCK, text, match.next);
  return found ? { ...match, next: found.next } : match;
}

/** 底, 初, 上旬 … behind a year or month. */
function withEdge(text: string, match: PointMatch | null): PointMatch | null {
  if (!match || match.end.day !== null) return match;
  const found = matchAt(EDGE, text, match.next);
  if (!found) return match;
  const point = { ...match.end, edge: EDGES.get(found.groups[1] ?? "") ?? null };
  return { ...match, start: point, end: point, next: found.next };
}

function twoPartsAt(text: string, at: number): PointMatch | null {
  const found = matchAt(TWO_PARTS, text, at);
  if (!found) return null;
  const [, year, separator, month] = found.groups;
  const match = single(
    { year: numberOf(year), month: numberOf(month) },
    found.next,
    separator === "." ? "weak" : "strong",
  );
  return withEdge(text, match);
}

function compactAt(text: string, at: number): PointMatch | null {
  const found = matchAt(COMPACT, text, at);
  if (!found) return null;
  const [, year, month, day] = found.groups;
  return single({ year: numberOf(year), month: numberOf(month), day: numberOf(day) }, found.next, "weak");
}

function yearEdgeAt(text: string, at: number): PointMatch | null {
  const found = matchAt(YEAR_EDGE, text, at);
  return found && single({ edge: EDGES.get(found.groups[1] ?? "") ?? null }, found.next);
}
