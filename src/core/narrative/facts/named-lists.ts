import type { Brackets, Range } from "./brackets";
import { numeralValue } from "../numerals";
import type { Measure } from "./measure";

/** A number of things with their names: `内设四个职能部室分别为办公室、组织部、宣传部…`. */
export interface NamedList extends Range {
  readonly stated: Measure;
  /** How many names may be read in the list: 和 may join two names or stand inside one. */
  readonly least: number;
  readonly most: number;
  /** 等 before the number: the names may be only some. */
  readonly isOpen: boolean;
}

const COUNTER = /^(?:方面|点|个|类|项|种|家|大|名|位|期|支|所|条|部|款|批|场|次)$/u;
const NAMED = /^[\u4e00-\u9fffA-Za-z“”"]{0,16}[,]?(?:分别[为是]|依次[为是])[:]?/u;
const LIST_REACH = 400;
/** Lists of more items are told in other ways. */
const MOST_STATED = 40;

/** Finds the counted lists of names of a view. Linear: each looks at a bounded stretch. */
export function namedListsIn(
  view: string,
  measures: readonly Measure[],
  brackets: Brackets,
): readonly NamedList[] {
  return measures.flatMap((stated, index) => {
    const last = measures[index - 1];
    // 8个科室和2个单位, 3个方面12项: the names are of both.
    if (last && /^[^,。;]{0,12}$/u.test(view.slice(last.to, stated.from)) && COUNTER.test(last.unit))
      return [];
    if (!stated.exact || !COUNTER.test(stated.unit) || stated.value.lt(2) || stated.value.gt(MOST_STATED))
      return [];
    const one =
      points(view, stated) ??
      after(view, stated, brackets) ??
      listed(view, stated, brackets) ??
      before(view, stated, brackets);
    return one ? [one] : [];
  });
}

const POINTS = /^[^。;:\d“”]{0,20}(?::|,分别[为是]:?)(?=一是)/u;
const ORDINAL = /[。;,:]([一二三四五六七八九十]{1,2})是(?!否)/gu;
const POINTS_REACH = 3000;

/** `以下三项措施：一是…。二是…。`: the points behind the number; a broken train of points counts nothing. */
function points(view: string, stated: Measure): NamedList | null {
  const lead = POINTS.exec(view.slice(stated.to, stated.to + 30));
  if (!lead) return null;
  const from = stated.to + lead[0].length;
  let count = 1;
  for (const found of view.slice(from + 1, from + POINTS_REACH).matchAll(ORDINAL)) {
    const number = numeralValue(found[1] ?? "");
    if (number === 1) break;
    if (number !== count + 1) return null;
    count += 1;
  }
  if (count < 2) return null;
  return { from: stated.from, to: stated.to, stated, least: count, most: count, isOpen: false };
}

/** `共2个，分别是甲10万元和乙7万元，…`: the names behind the number. */
function after(view: string, stated: Measure, brackets: Brackets): NamedList | null {
  const lead = NAMED.exec(view.slice(stated.to, stated.to + 30));
  if (!lead) return null;
  const from = stated.to + lead[0].length;
  const list = plainText(view, from, Math.min(view.length, from + LIST_REACH), brackets);
  const sentence = list.slice(0, list.search(/。|$/u));
  if (/^(?:一是|第一|\(一\)|\(1\)|①|1[.、])/u.test(sentence)) return null;
  if (sentence.includes(";") || /[:]/u.test(sentence)) return null;
  const names = sentence.slice(0, sentence.search(/,|$/u));
  if (/等$/u.test(names) || !/[、和及与]/u.test(names)) return null;
  // 土建标3个、监理标2个: parts with numbers of their own.
  if (names.split("、").every((name) => name.endsWith(stated.unit) && /\d/u.test(name))) return null;
  const { least, most } = countNames(names);
  // Names apart by commas: the list may go on behind the first.
  const commas = sentence.split(",").length;
  if (commas === stated.value.toNumber() || (least === 1 && most === 1)) return null;
  return { from: stated.from, to: stated.to, stated, least, most, isOpen: false };
}

/** What the names before a number without 等 must be: `内设办公室、综合科、业务科3个科室`. */
const OFFICES = /^(?:职能|内设|业务)*(?:科室|处室|股室|部室|组室|机构|部门|科|处|股|室)/u;

/** `内设办公室、研究室…等15个组室`, `设办公室、综合科、业务科3个科室`: the names before the number. */
function before(view: string, stated: Measure, brackets: Brackets): NamedList | null {
  const isOpen = view[stated.from - 1] === "等";
  if (!isOpen && !OFFICES.test(view.slice(stated.to, stated.to + 10))) return null;
  const end = isOpen ? stated.from - 1 : stated.from;
  const text = plainText(view, Math.max(0, end - LIST_REACH), end, brackets);
  const clause = text.slice(text.search(/[^,。;:]*$/u));
  const lead = /^.*?(?:内设|设有|下设|共设|设置|包括|包含|涉及|涵盖|分为|设立|现有|辖|设)/u.exec(clause);
  const names = clause.slice(lead?.[0].length ?? 0);
  if (!names.includes("、") || /\d/u.test(names)) return null;
  // 办公室、财务科、3个业务科: the number is of the last alone.
  if (!isOpen && (lead === null || /(?:[、和及与]|共|的|各)$/u.test(names))) return null;
  return { from: isOpen ? end : stated.from, to: stated.to, stated, ...countNames(names), isOpen };
}

/** Nouns of things that have names, behind the number or before it: `5个股室：`, `内设机构5个，即`. */
const NAMED_THINGS =
  "(?:科室|处室|股室|部室|组室|机构|二级单位|下属单位|预算单位|一级指标|二级指标|子项目|乡镇|街道|社区|工作组)";
const THINGS_BEHIND = new RegExp(`^[\\u4e00-\\u9fff]{0,6}?${NAMED_THINGS}`, "u");
const THINGS_BEFORE = new RegExp(`${NAMED_THINGS}(?:共|有|为)?$`, "u");
const LONGEST_NAME = 24;

/** `下设5个股室：甲、乙…`, `内设机构5个，即甲、乙…`, `5个股室（甲、乙…）`: names right behind the number. */
function listed(view: string, stated: Measure, brackets: Brackets): NamedList | null {
  const behind = THINGS_BEHIND.exec(view.slice(stated.to, stated.to + 16));
  if (!behind && !THINGS_BEFORE.test(view.slice(Math.max(0, stated.from - 12), stated.from))) return null;
  const at = stated.to + (behind?.[0].length ?? 0);
  const lead = /^(?::|,?即:?|\()/u.exec(view.slice(at, at + 3));
  if (!lead) return null;
  const from = at + lead[0].length;
  const pair = lead[0] === "(" ? brackets.around(from) : null;
  const end = pair ? pair.to - 1 : Math.min(view.length, from + LIST_REACH);
  const text = plainText(view, from, end, brackets);
  const names = pair ? text : text.slice(0, text.search(/[。;]|$/u));
  const isPlain = !/[\d,:。;]|^(?:含|其中|包括|不含|主要|如|由|分别)|等$/u.test(names);
  if (!isPlain || !names.includes("、") || names.split("、").some((name) => name.length > LONGEST_NAME))
    return null;
  return { from: stated.from, to: stated.to, stated, ...countNames(names), isOpen: false };
}

function countNames(names: string): { readonly least: number; readonly most: number } {
  const least = names.split("、").length;
  const joints = [...names.matchAll(/以及|[和及与]/gu)].length;
  return { least, most: least + joints };
}

/** The text without brackets and what they hold, and without what stands in 《》 and “”. */
function plainText(view: string, from: number, to: number, { depths }: Brackets): string {
  const depth = depths[from] ?? 0;
  let text = "";
  let quote = 0;
  for (let at = from; at < to; at += 1) {
    const one = view[at] as string;
    if (one === "《" || one === "“") quote += 1;
    if (quote === 0 && (depths[at] ?? 0) <= depth) text += one;
    if ((one === "》" || one === "”") && quote > 0) {
      quote -= 1;
      text += "某";
    }
  }
  return text;
}
