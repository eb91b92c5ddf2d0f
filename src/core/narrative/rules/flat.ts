import type { Measure } from "../facts/measure";
import { moveBefore, sinceBefore } from "../facts/moves";
import { firstFrom, rangesBetween } from "../facts/ordered";
import { slackOf } from "../facts/rounding";
import type { PassageReading } from "../reading";
import { typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeHit, type NarrativeRule } from "./narrative-rule";

const FLAT = /(基本)?持平|(基本)?(?:无|没有|未发生|未有)(?:增减)?变化|(基本)?保持不变/gu;
const EARLIER = /^(?:上一?年|去年|往年|前年|(?:19|20)\d\d年)/u;
/** Words between the figures and 持平, such as 与上年相比. */
const TAIL = /^[^。;\d]{0,16}$/u;
const SEGMENT = 120;
/** 基本 allows so much, a tenth. */
const ROUGHLY = "0.1";

interface FlatData {
  readonly quote: string;
  readonly first: string;
  readonly second: string;
}

interface Flat {
  readonly one: PassageReading;
  readonly from: number;
  readonly to: number;
  readonly isRough: boolean;
}

function* flats(passages: readonly PassageReading[]): Generator<Flat> {
  for (const one of passages)
    for (const found of one.passage.view.matchAll(FLAT)) {
      const isRough = (found[1] ?? found[2] ?? found[3]) !== undefined;
      yield { one, from: found.index, to: found.index + found[0].length, isRough };
    }
}

/** The figure of this year and that of the year before, right before the word. */
function pairBefore({ one, from }: Flat): readonly [Measure, Measure] | null {
  const { view } = one.passage;
  const last = firstFrom(one.measures, from) - 1;
  const [before, after] = [one.measures[last - 1], one.measures[last]];
  if (!before || !after || from - before.from > SEGMENT) return null;
  if (before.family !== after.family || !before.exact || !after.exact) return null;
  const between = view.slice(before.to, after.from);
  if (/[。;]/u.test(between) || !TAIL.test(view.slice(after.to, from))) return null;
  if (moveBefore(view, before) || moveBefore(view, after)) return null;
  const isEarlier = (measure: Measure): boolean =>
    sinceBefore(view, measure.from) !== null || EARLIER.test(clauseBefore(view, measure));
  return isEarlier(before) === isEarlier(after) ? null : [before, after];
}

function clauseBefore(view: string, { from }: Measure): string {
  const text = view.slice(Math.max(0, from - 30), from);
  return text.slice(text.search(/[^,。;:、(]*$/u));
}

/** `与上年持平，减少0.2万元`: the change told right behind. */
function moveAfter({ one, to }: Flat): Measure | null {
  const [next] = rangesBetween(one.measures, to, to + 24, 1);
  const move = next ? moveBefore(one.passage.view, next) : null;
  if (!next || !move || next.value.eq(0)) return null;
  return /^[,(]?(?:同比|比上年|较上年)?$/u.test(one.passage.view.slice(to, move.from)) ? next : null;
}

function* judged(flat: Flat): Generator<NarrativeHit<FlatData> & { readonly isFar: boolean }> {
  const { one, to, isRough } = flat;
  const pair = pairBefore(flat);
  if (pair) {
    const gap = pair[0].value.minus(pair[1].value).abs();
    if (gap.lte(slackOf(pair))) return;
    const isFar = gap.gt(pair[1].value.abs().times(ROUGHLY));
    if (isRough && !isFar) return;
    const range = { from: pair[0].from, to };
    yield {
      at: [spanOf(one, range)],
      data: { quote: shown(one, range), first: typed(pair[0]), second: typed(pair[1]) },
      isFar,
    };
    return;
  }
  const moved = isRough ? null : moveAfter(flat);
  if (!moved) return;
  const range = { from: flat.from, to: moved.to };
  yield {
    at: [spanOf(one, range)],
    data: { quote: shown(one, range), first: typed(moved), second: "" },
    isFar: true,
  };
}

const flatIsFlat = defineNarrativeRule<FlatData>({
  id: "narrative/flat-is-flat",
  severity: "warning",
  title: "写“持平”“无变化”的两个数相同",
  basis: { text: "持平、无变化即两数相等；四舍五入能解释的差不算" },
  help: "写着持平，前后两个数却不同，读者不知道哪一个写错。",
  remedy: "核对两年的数；确有增减的，写明增减多少。",
  example: {
    wrong: "“公务接待费1.2万元，上年1.5万元，与上年持平”",
    right: "“公务接待费1.2万元，上年1.2万元，与上年持平”",
    edge: "写“基本持平”而相差不到一成的不报",
  },
  *find({ reading }) {
    for (const flat of flats(reading.passages)) yield* judged(flat);
  },
  message: ({ quote, first, second }) =>
    second === ""
      ? `“${quote}”前后矛盾：既然持平，就没有${first}的增减。`
      : `“${quote}”：${first}与${second}并不相同。`,
});

export const FLAT_RULES: readonly NarrativeRule[] = [flatIsFlat];
