import type { Measure } from "./measure";
import { flat } from "./parts";

const LONGEST_LABEL = 40;
/** Words that lead to an item and are no part of its name. */
const LEAD = /^(?:其中|[一二三四五六七八九十]是|分别[为是]|主要[为是])/u;

/** The clause before a figure: `2024年市直机关工委总支出`. */
export function labelBefore(view: string, depths: Uint16Array, measure: Measure): string {
  const before = flat(view, depths, Math.max(0, measure.from - LONGEST_LABEL), measure.from, measure.depth);
  const clause = before.slice(before.search(/[^,。;:、!?]*$/u));
  return clause.replace(LEAD, "").replace(/[为是共达约:]+$/u, "");
}
