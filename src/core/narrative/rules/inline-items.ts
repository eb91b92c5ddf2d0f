import type { PassageReading, ReportReading } from "../reading";
import { spanOf } from "./narrative-rule";

/** An item inside a paragraph whose number repeats the one before, or leaves one out. */
export interface InlineBreak {
  readonly at: readonly [ReturnType<typeof spanOf>, ReturnType<typeof spanOf>];
  readonly data: {
    readonly quote: string;
    readonly before: string;
    readonly kind: "missing" | "twice";
    readonly missing: string;
  };
}

const ITEM = /(?:^|[。;:])(?:(\d{1,2})[.、](?!\d)|\((\d{1,2})\)[.、]?)(?=[\u4e00-\u9fff“《])/gu;
/** An item is quoted by its first words. */
const SHOWN = 14;
const FARTHEST = 2000;
/** A longer paragraph is a report pasted in one run: its items are of many trains. */
const ONE_RUN = 6000;

interface Item {
  readonly number: number;
  readonly style: "digit" | "bracket";
  readonly from: number;
}

function itemsOf({ passage: { view } }: PassageReading): readonly Item[] {
  return [...view.matchAll(ITEM)].map((found): Item => {
    const digits = found[1] ?? found[2] ?? "0";
    const lead = /^[。;:]/u.test(found[0]) ? 1 : 0;
    const style = found[1] === undefined ? "bracket" : "digit";
    return { number: Number(digits), style, from: found.index + lead };
  });
}

/** Follows `1.…。2.…。` through each paragraph; a train of items begins with 1. */
export function* inlineBreaks({ passages }: ReportReading): Generator<InlineBreak> {
  for (const one of passages) {
    if (one.passage.view.length > ONE_RUN) continue;
    const last: Partial<Record<Item["style"], Item>> = {};
    const items = itemsOf(one);
    for (const [index, item] of items.entries()) {
      const before = last[item.style];
      const next = items.slice(index + 1).find(({ style }) => style === item.style);
      last[item.style] = item;
      if (!before || before.number < 2 || item.from - before.from > FARTHEST) continue;
      const isTwice = item.number === before.number;
      // The train goes on behind the gap: it is a gap, no other number.
      const isMissing = item.number === before.number + 2 && next?.number === item.number + 1;
      if (!isTwice && !isMissing) continue;
      const { view } = one.passage;
      const range = ({ from }: Item) => ({ from, to: Math.min(view.length, from + SHOWN) });
      const quote = (each: Item): string => view.slice(range(each).from, range(each).to);
      yield {
        at: [spanOf(one, range(item)), spanOf(one, range(before))],
        data: {
          quote: quote(item),
          before: quote(before),
          kind: isTwice ? "twice" : "missing",
          missing: isTwice ? "" : String(before.number + 1),
        },
      };
    }
  }
}
