import { markerOf } from "../numbering";
import { inNumerals, numeralValue } from "../numerals";
import type { PassageReading } from "../reading";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";

const ORDINAL = /(?:^|[。;:,)”])([一二三四五六七八九十]{1,2})是(?!否|个|种|次)/gu;
/** Other ways to say the first. */
const FIRST_OTHERWISE = /首先|一方面|第一|其一|一要|一个|一为|1[.、)]|①|\(一\)|一、/u;
const DEEPEST = 6;
const ONE_RUN = 6000;

interface OrdinalData {
  readonly quote: string;
  readonly kind: "twice" | "missing";
  readonly expected: string;
}

const ordinalsInOrder = defineNarrativeRule<OrdinalData>({
  id: "narrative/ordinals-in-order",
  severity: "hint",
  title: "“一是、二是、三是”连续",
  basis: { text: "分点叙述按一是、二是、三是顺序" },
  help: "“三是”出现两次，或只有“二是”没有“一是”，多半是增删后没有改。",
  remedy: "核对各点，改正序号。",
  example: {
    wrong: "“一是健全制度。二是强化监管。三是严格验收。三是加强培训”",
    right: "“一是健全制度。二是强化监管。三是严格验收。四是加强培训”",
    edge: "以“首先”开头的、点内再分点的不报",
  },
  *find({ reading }) {
    let open: number[] = [];
    for (const one of reading.passages) {
      if (startsAnew(one)) open = [];
      // A report pasted in one run: its points are of many trains.
      if (one.passage.view.length > ONE_RUN) continue;
      for (const found of one.passage.view.matchAll(ORDINAL)) {
        const number = numeralValue(found[1] ?? "") ?? 0;
        const from = found.index + found[0].length - (found[1] ?? "").length - 1;
        if (number === 1) {
          if (open.length < DEEPEST) open.push(1);
          continue;
        }
        const level = open.lastIndexOf(number - 1);
        if (level >= 0) {
          open = [...open.slice(0, level), number];
          continue;
        }
        const last = open.at(-1) ?? null;
        open = [...open.slice(0, -1), number];
        if (last === null && FIRST_OTHERWISE.test(one.passage.view.slice(0, from))) continue;
        const range = { from, to: Math.min(one.passage.view.length, from + 14) };
        const kind = last !== null && number <= last ? "twice" : "missing";
        const expected = `${inNumerals((last ?? 0) + 1)}是`;
        yield { at: [spanOf(one, range)], data: { quote: shown(one, range), kind, expected } };
      }
    }
  },
  message: ({ quote, kind, expected }) =>
    kind === "twice" ? `“${quote}…”的序号重复，应为“${expected}”。` : `“${quote}…”之前没有“${expected}”。`,
});

/** A heading or numbered item begins a new train of points. */
function startsAnew({ passage }: PassageReading): boolean {
  return passage.blocks[0]?.kind === "heading" || markerOf(passage.view.slice(0, 12)) !== null;
}

export const ORDINAL_RULES: readonly NarrativeRule[] = [ordinalsInOrder];
