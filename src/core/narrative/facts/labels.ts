import type { Measure } from "./measure";
import { flat } from "./parts";

const LONGEST_LABEL = 40;

/** The clause before a figure: `2024年市直机关工委总支出`. */
export function labelBefore(view: string, depths: Uint16Array, measure: Measure): string {
  const before = flat(view, depths, Math.max(0, measure.from - LONGEST_LABEL), measure.from, measure.depth);
  return before.slice(before.search(/[^,。;:、!?]*$/u)).replace(/[为是共达约:]+$/u, "");
}
