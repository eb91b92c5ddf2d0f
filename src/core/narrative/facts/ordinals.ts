import { numeralValue } from "../numerals";
import { isOfFamily, type ListPlace, type Part, type PartList } from "./parts";
import { rangesBetween } from "./ordered";

/** A list told in sentences is read so far. */
const LONGEST_LIST = 3000;
const ORDINAL = /[。;,:]([一二三四五六七八九十]{1,2})是/gu;

/**
 * A list told item by item over several sentences: `分别为：一是甲19.62万…。二是乙14.72万元…。` The first figure
 * of each item is its part. No such list at the place → `null`.
 */
export function ordinalParts(place: ListPlace): PartList | null {
  const { view, from } = place;
  const limit = Math.min(place.limit, from + LONGEST_LIST);
  if (!view.startsWith("一是", from)) return null;
  const starts = [from];
  for (const found of view.slice(from + 1, limit).matchAll(ORDINAL)) {
    const number = numeralValue(found[1] ?? "");
    if (number !== starts.length + 1) break;
    starts.push(from + 1 + found.index + 1);
  }
  if (starts.length < 2) return null;
  const last = starts.at(-1) as number;
  const stop = view.indexOf("。", last);
  const ends = [...starts.slice(1), stop < 0 ? limit : Math.min(limit, stop)];
  const parts = starts.flatMap((start, index) => partOf(place, start, ends[index] as number));
  if (parts.length !== starts.length) return null;
  return { parts, to: parts.at(-1)?.measure.to ?? from, endsOpen: false };
}

function partOf(place: ListPlace, start: number, end: number): Part[] {
  const { view, measures, family, depth, serving } = place;
  const measure = rangesBetween(measures, start, end).find(
    (one) => one.depth === depth && isOfFamily(one, family) && !serving.has(one),
  );
  if (!measure) return [];
  return [{ label: view.slice(start + 2, measure.from), measure, share: null }];
}
