import type { Brackets, Range } from "./brackets";
import type { Measure } from "./measure";
import { firstFrom } from "./ordered";
import { ordinalParts } from "./ordinals";
import { labelBefore } from "./labels";
import { flat, readParts, type Part, type PartList } from "./parts";
import { sentenceAround } from "./sentences";
import { totalsIn } from "./totals";

/**
 * A whole with its parts. `form` is how the text presents them: `ofWhich` 其中 (open by nature), `divided`
 * 下分…分别为, `bracket` a plain list in brackets behind the whole, `mainly` 主要为 / 包括, `total` the parts first
 * and 合计 behind them, `plain` without any word for it.
 */
export interface Enumeration extends Range {
  readonly form: "ofWhich" | "divided" | "bracket" | "mainly" | "total" | "plain";
  readonly whole: Measure;
  readonly wholeLabel: string;
  readonly parts: readonly Part[];
  /** 等 or 主要 shows that not all parts are named. */
  readonly isOpen: boolean;
}

/** What the finder works on: one passage, taken apart. */
export interface EnumerationSource {
  readonly view: string;
  readonly measures: readonly Measure[];
  readonly brackets: Brackets;
  readonly serving: ReadonlySet<Measure>;
}

/** `40个项目中，环保类12个、民生类20个` is a whole with its parts too. */
const MARKER =
  /其中[:,]?|(?<=\d[\u4e00-\u9fff]{1,8})(?<!过程|工作|期|建设|活动|当|其)中,|(?<=,)(?:主要)?由|主要(?:用于|包括|为|是)[:]?|(?:包括|包含|含)[:]?|(?:下分|分为|分)[^。;,\d]{0,16}[,]?分别[为是][:,]?|分别[为是][:,]?|具体[为是][:,]?/gu;
/** From a marker back to its whole. */
const REACH = 160;
/** Between the whole (or the comparison behind it) and the marker. */
const GAP = /^\)?(?:[;。:]|(?![^,]*按.{0,8}分),?[^\d,。;]{0,14}[,:]?[^\d,。;]{0,10})$/u;

/** Finds the enumerations of a view. Each marker is looked at once; the work is linear in the passage. */
export function enumerationsIn(source: EnumerationSource): readonly Enumeration[] {
  const found: Enumeration[] = [];
  for (const marker of source.view.matchAll(MARKER)) {
    const one = atMarker(source, marker[0], marker.index);
    if (one) found.push(one);
  }
  for (const pair of source.brackets.pairs) {
    const one = inBracket(source, pair);
    if (one) found.push(one);
  }
  found.push(...totalsIn(source));
  return found.sort((a, b) => a.from - b.from);
}

/** From a figure to the first of a plain list behind it: what it counts, one name, and nothing else. */
const NEXT = /^[\u4e00-\u9fff]{0,6}[,:][^,。;:()\d]{1,14}$/u;

/**
 * Figures with others of their kind right behind them, and no word that says what these are: `支出356.8万元，基本
 * 支出210.5万元，项目支出146.3万元`. Whether they are its parts their names must tell.
 */
export function plainListsIn(source: EnumerationSource): readonly Enumeration[] {
  const { view, measures, serving } = source;
  const { depths } = source.brackets;
  return measures.flatMap((whole, index) => {
    const next = measures[index + 1];
    if (!next || serving.has(whole) || whole.family === "share" || next.family !== whole.family) return [];
    if (next.depth !== whole.depth || !NEXT.test(view.slice(whole.to, next.from))) return [];
    const { depth, family, to } = whole;
    const from = to + view.slice(to, next.from).search(/[,:]/u) + 1;
    const place = { view, measures, depths, serving, from, limit: view.length, depth, family };
    const list = readParts(place);
    return list.parts.length < 2 ? [] : [enumeration(source, "plain", whole, list)];
  });
}

function formOf(marker: string): Enumeration["form"] {
  if (marker.startsWith("其中") || marker === "中,") return "ofWhich";
  if (marker.endsWith("由")) return marker === "由" ? "divided" : "mainly";
  return /分别|具体/u.test(marker) ? "divided" : "mainly";
}

function atMarker(source: EnumerationSource, marker: string, at: number): Enumeration | null {
  const { view, measures, serving, brackets } = source;
  const { depths } = brackets;
  const depth = depths[at] ?? 0;
  const bracket = brackets.around(at);
  if (bracket && bracket.from !== at - 1) return null;
  const limit = bracket ? bracket.to - 1 : view.length;
  const from = at + marker.length;
  const [end, outside] = bracket ? [bracket.from, depth - 1] : [at, depth];
  const listOf = (whole: Measure): PartList => {
    const place = { view, measures, depths, serving, from, limit, depth, family: whole.family };
    return formOf(marker) === "mainly" ? readParts(place) : (ordinalParts(place) ?? readParts(place));
  };
  const nearest = wholeBefore(source, end, outside, formOf(marker), null);
  if (!nearest) return null;
  // 项目12个，涉及预算1700万元，其中常年项目8个: the parts are of the figure before the nearest.
  const family =
    listOf(nearest).parts.length > 0 ? null : (measures[firstFrom(measures, from)]?.family ?? null);
  const alike = family === null ? ofSameNoun(source, nearest, listOf(nearest).parts[0]?.measure) : null;
  const whole =
    alike ?? (family === null ? nearest : wholeBefore(source, end, outside, formOf(marker), family));
  const list = whole ? listOf(whole) : null;
  if (!whole || !list || list.parts.length === 0) return null;
  if (marker.endsWith("由") && !/^[^,。;]{0,8}(?:组成|构成)/u.test(view.slice(list.to, list.to + 12)))
    return null;
  return enumeration(source, formOf(marker), whole, list);
}

function enumeration(
  { view, brackets }: EnumerationSource,
  form: Enumeration["form"],
  whole: Measure,
  list: PartList,
): Enumeration {
  return {
    from: whole.from,
    to: list.to,
    form,
    whole,
    wholeLabel: wholeLabel(view, labelBefore(view, brackets.depths, whole), whole.from),
    parts: list.parts,
    isOpen: form === "mainly" || list.endsOpen,
  };
}

/** A bare 决算 or 支出 is of what the sentence began with: “三公”经费年初预算18.6万元，决算15.2万元. */
function wholeLabel(view: string, label: string, at: number): string {
  if (!/^(?:实际|全年|本年|当年)?(?:支出|决算|执行)数?$/u.test(label)) return label;
  const { from } = sentenceAround(view, at, 80);
  const subject = /^([\u4e00-\u9fff“”]{2,10}?)(?:(?:19|20)\d\d年)?(?:年初|全年)?(?:预算|支出|决算)/u.exec(
    view.slice(from, at),
  )?.[1];
  return subject === undefined || label.includes(subject) ? label : subject + label;
}

/** The nearest figure before the marker that is no percentage and serves no comparison. */
function wholeBefore(
  source: EnumerationSource,
  at: number,
  depth: number,
  form: Enumeration["form"],
  family: string | null,
): Measure | null {
  const { view, measures, serving } = source;
  let end = at;
  let isNearest = true;
  for (let index = firstFrom(measures, at) - 1; index >= 0; index -= 1) {
    const one = measures[index] as Measure;
    if (at - one.to > REACH) return null;
    if (one.depth !== depth) continue;
    if (isNearest && !GAP.test(flat(view, source.brackets.depths, one.to, at, depth))) return null;
    isNearest = false;
    if (serving.has(one) || one.family === "share" || (family !== null && one.family !== family)) {
      end = one.from;
      continue;
    }
    const between = view.slice(one.to, end);
    if (
      (between.includes("。") && between !== "。") ||
      (form === "divided" &&
        !DIVIDES.test(view.slice(one.to, at + 8)) &&
        !CUT_UP.test(view.slice(Math.max(0, one.from - 6), one.from)))
    )
      return null;
    return one;
  }
  return null;
}

/** `12个乡镇、86个村，其中东部5个乡镇`: the parts are of the figure that counts the same things. */
function ofSameNoun({ view, measures }: EnumerationSource, nearest: Measure, part?: Measure): Measure | null {
  const noun = part ? nounBehind(view, part) : "";
  if (noun === "" || sharesNoun(noun, nounBehind(view, nearest))) return null;
  for (let index = firstFrom(measures, nearest.from) - 1; index >= 0; index -= 1) {
    const one = measures[index] as Measure;
    if (nearest.from - one.to > REACH / 4 || view.slice(one.to, nearest.from).includes("。")) return null;
    const isAlike = one.family === nearest.family && one.depth === nearest.depth;
    if (isAlike && sharesNoun(noun, nounBehind(view, one))) return one;
  }
  return null;
}

const nounBehind = (view: string, { to }: Measure): string =>
  /^[\u4e00-\u9fff]{2,6}/u.exec(view.slice(to, to + 6))?.[0] ?? "";

const sharesNoun = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2);

/** `共划分4个标段`: the words before a whole say that it was cut up, so that no thing is in two parts. */
export const CUT_UP = /(?:划分|共分|分[为成])(?:[为成了])*$/u;
/** 分别为 alone sets names beside figures; only a division (下分、分为、包括…个) makes parts of a whole. */
const DIVIDES = /下分|分为|分成|划分|包括|包含|共[\d一二三四五六七八九十]|具体|,由/u;

/** A bracket right behind a figure that lists at least two figures of the same unit: `6期培训班（1期…、1期…）`. */
function inBracket(source: EnumerationSource, pair: Range): Enumeration | null {
  const { view, measures, serving } = source;
  const { depths } = source.brackets;
  const depth = (depths[pair.from] ?? 1) - 1;
  const whole = measures[firstFrom(measures, pair.from) - 1];
  if (!whole || whole.depth !== depth || serving.has(whole) || whole.family === "share") return null;
  if (!/^[^\d,。;:、()]{0,10}$/u.test(view.slice(whole.to, pair.from))) return null;
  if (/^(?:其中|主要|包括|包含|含|不含|上年|占|比|较|同比)/u.test(view.slice(pair.from + 1, pair.from + 4)))
    return null;
  const place = { view, measures, depths, serving, from: pair.from + 1, limit: pair.to - 1 };
  const list = readParts({ ...place, depth: depth + 1, family: whole.family });
  return list.parts.length < 2 ? null : enumeration(source, "bracket", whole, list);
}
