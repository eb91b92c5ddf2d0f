import type { Measure } from "./measure";
import { rangesBetween } from "./ordered";

/** One part of an enumerated whole. */
export interface Part {
  readonly label: string;
  readonly measure: Measure;
  /** `占…%` behind it. */
  readonly share: Measure | null;
}

/** What was read of a list of parts. */
export interface PartList {
  readonly parts: readonly Part[];
  readonly to: number;
  /** 等 stands behind the last part. */
  readonly endsOpen: boolean;
}

/** Where a list is read: from a place to a limit, in one depth of brackets, over the measures of the passage. */
export interface ListPlace {
  readonly view: string;
  readonly measures: readonly Measure[];
  readonly depths: Uint16Array;
  readonly serving: ReadonlySet<Measure>;
  readonly from: number;
  readonly limit: number;
  readonly depth: number;
  readonly family: string;
}

/** A clause that begins so is no further part: the list is over. */
const OVER =
  /^(?:另|此外|除此|同时|并|比|较|同比|最终|合计|共计|总计|累计|截至|截止|执行率|完成率|预算执行|全部|均|已全部|实际)/u;
/** What the part before it is for, or consists of. */
const WITHIN = /^(?:用于|主要|包括|包含|其中|含|主要用于|由)/u;
/** A clause that only explains the part before it. */
const ASIDE = /^(?:主要|用于|因|由于|原因|同比|比|较|占|增|减|下降|上升|与|系|其)/u;
const LEAD = /^[、和及与以]+/u;
const LONGEST_LABEL = 60;

/** Reads the labelled parts that follow a place: `基本支出412.23万元，项目支出20万元`. Stops where the list ends. */
export function readParts(place: ListPlace): PartList {
  const { view, measures, depths, depth, family } = place;
  const parts: Part[] = [];
  let at = place.from;
  let separator: "," | ";" | null = null;
  for (const measure of rangesBetween(measures, place.from, place.limit, MOST_PARTS)) {
    if (measure.depth !== depth || place.serving.has(measure)) continue;
    if (measure.from - at > FARTHEST) break;
    const gap = flat(view, depths, at, measure.from, depth);
    if (gap.includes("。")) break;
    if (parts.length === 0 && gap.includes(";")) break;
    if (gap.includes(";")) {
      if (separator === ",") break;
      separator = ";";
    } else if (separator === ";") continue;
    const { label, isPlain } = labelIn(gap, parts.length > 0);
    if (measure.family === "share") {
      if (/^占/u.test(label)) setShare(parts, measure);
      continue;
    }
    // 预算执行率10分 is a share of the marks, 预算执行90万元 the account of the whole.
    if (OVER.test(label) && parts.length > 0 && !(family === "points" && /^预算执行/u.test(label))) break;
    if (WITHIN.test(label) || !isPlain) {
      if (!hasSemicolon(view, measure.to, place.limit)) break;
      separator = ";";
      continue;
    }
    if (!isOfFamily(measure, family)) continue;
    if (label.length > LONGEST_LABEL) break;
    if (parts.length === 1 && separator === null) separator = ",";
    parts.push({ label, measure, share: null });
    at = measure.to;
  }
  const to = parts.at(-1)?.measure.to ?? place.from;
  return { parts, to, endsOpen: /^[^,。;]{0,8}等/u.test(view.slice(to, to + 10)) };
}

/** Whether a figure counts what the whole counts; among money 19.62万 is money too. */
export function isOfFamily(measure: Measure, family: string): boolean {
  return measure.family === family || (family === "money" && measure.family === "bare");
}

/** Between a part and the next. */
const FARTHEST = 600;
/** No list of a report is longer. */
const MOST_PARTS = 120;

/** The text between two places without what stands in deeper brackets. */
export function flat(view: string, depths: Uint16Array, from: number, to: number, depth: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) if ((depths[at] ?? 0) <= depth) text += view[at];
  return text;
}

/** The clause before a number, and whether nothing but explanations stands between it and the part before. */
function labelIn(gap: string, isFurther: boolean): { readonly label: string; readonly isPlain: boolean } {
  const item = gap.slice(gap.lastIndexOf(";") + 1).replace(/[:为是共]+$/u, "");
  const clauses = item.split(",");
  const last = (clauses.at(-1) ?? "").replace(LEAD, "");
  const label = last.slice(last.lastIndexOf(":") + 1);
  const inner = clauses.slice(isFurther && !gap.includes(";") ? 1 : 0, -1);
  const isPlain = inner.every((clause) => ASIDE.test(clause) || (!isFurther && clause.length <= SHORT_LEAD));
  return { label, isPlain };
}

/** Words between 其中 and the first part: `其中，按来源分，…`. */
const SHORT_LEAD = 6;

function setShare(parts: Part[], share: Measure): void {
  const last = parts.pop();
  if (last) parts.push(last.share ? last : { ...last, share });
}

function hasSemicolon(view: string, from: number, limit: number): boolean {
  const semicolon = view.slice(from, Math.min(limit, from + 200)).search(/[;。]/u);
  return semicolon >= 0 && view[from + semicolon] === ";";
}
