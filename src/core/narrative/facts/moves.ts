import type { Measure } from "./measure";

export type Direction = "up" | "down";

/** `增加0.25万元`, `降低52.08%`, `降幅2.65%`: a verb of direction with what it goes by. */
export interface Move {
  /** Where the verb begins. */
  readonly from: number;
  readonly direction: Direction;
  readonly verb: string;
  readonly by: Measure;
}

const UP = "增加|增长|上升|提高|提升|增多|上涨|扩大|多支出|(?<![新追年递])增";
const DOWN =
  "减少|下降|降低|压减|压降|缩减|压缩|核减|调减|减低|下滑|回落|缩小|缩短|少支出|(?<![核调])减|(?<![下])降";
const AMOUNT_MOVE = new RegExp(`(?:(${UP})|(${DOWN}))(?:了|额|数|约)?$`, "u");
const RATIO_MOVE =
  /(?:(增幅|涨幅|升幅|增长率|增长幅度|增加幅度|增长比例)|(降幅|减幅|跌幅|下降率|减少率|下降幅度|减少幅度|降低幅度|下降比例))(?:约|为|达到?|是|:)?$/u;
const BECOMES = new RegExp(
  `(?:(${UP})|(${DOWN}))(?:到了?|至|为|成)(?:(?:19|20)\\d\\d年度?的?)?(?:[^\\d,。;]{0,6})$`,
  "u",
);

/** Verbs are looked for in so many characters before the number. */
const REACH = 16;

/** The verb right before a measure that says by how much something moved; none → `null`. */
export function moveBefore(view: string, by: Measure): Move | null {
  const start = Math.max(0, by.from - REACH);
  const before = view.slice(start, by.from);
  const found = AMOUNT_MOVE.exec(before) ?? RATIO_MOVE.exec(before);
  if (!found) return null;
  const verb = found[1] ?? found[2] ?? "";
  return { from: start + found.index, direction: found[1] ? "up" : "down", verb, by };
}

/** The verb before a measure that says where something moved to: `下降至…`; none → `null`. */
export function arrivalBefore(view: string, to: Measure): Move | null {
  const start = Math.max(0, to.from - REACH);
  const found = BECOMES.exec(view.slice(start, to.from));
  if (!found) return null;
  const verb = found[1] ?? found[2] ?? "";
  return { from: start + found.index, direction: found[1] ? "up" : "down", verb, by: to };
}

const THEN =
  "上一?年[末底度]?|去年[末底度]?|上一?年同期|去年同期|(?:19|20)\\d\\d年度?|年初|往年|前年|(?:上年|去年)?(?:预算|决算)数?";
/** `比上年`, `较2022年预算数`, `与上年决算数相比`: what is compared with, up to the number. */
const SINCE = new RegExp(
  `(?:同比|相?比|较之?|与|和|同)(?:${THEN})(?:同期|同口径|度|累计|全年|实际|预算|决算|支出|执行|完成|收入|数|额|的|为|是|相比|比较?|相较|,)*$`,
  "u",
);
const SINCE_REACH = 24;

/** Where the words `比上年…` before a place begin; `null` where they do not stand there. */
export function sinceBefore(view: string, at: number): number | null {
  const start = Math.max(0, at - SINCE_REACH);
  const found = SINCE.exec(view.slice(start, at));
  return found ? start + found.index : null;
}

/** The opposite word for a message. */
export function wordFor(direction: Direction): string {
  return direction === "up" ? "增加" : "减少";
}
