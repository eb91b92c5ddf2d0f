import { decimal, sum } from "../../cells/decimal";
import type { Measure } from "../facts/measure";
import { rangesBetween } from "../facts/ordered";
import type { ScorePart } from "../facts/scores";
import type { PassageReading, ReportReading } from "../reading";
import { scoresOf, type PlacedScore } from "./main-score";

/** Points of one part of the evaluation, with its name. */
export interface ScoredPart {
  readonly one: PassageReading;
  readonly label: string;
  readonly points: Measure;
}

/** The parts that together make a total. */
const PART_SETS: readonly (readonly ScorePart[])[] = [
  ["execution", "output", "benefit", "satisfaction"],
  ["execution", "cost", "output", "benefit", "satisfaction"],
  ["decision", "process", "output", "benefit"],
  ["duty", "efficiency"],
];
const HUNDRED = decimal(100);

/** The scores of all parts of the evaluation, each once; not told, or not of all parts → none. */
export function scoreParts(reading: ReportReading): readonly ScoredPart[] {
  const named = scoresOf(reading, "part");
  if (isSet(named)) return named.map(partOf);
  const pairs = reading.passages.map(pairsOf).find((found) => found.length > 0);
  if (pairs) return pairs;
  // 预算执行9.6分，产出指标46.5分…: no full marks, since they do not make a hundred.
  const bare = scoresOf(reading, "weight");
  const isOfScores = isSet(bare) && !sum(bare.map(({ score }) => score.points.value)).eq(HUNDRED);
  return isOfScores ? bare.map(partOf) : [];
}

function isSet(parts: readonly PlacedScore[]): boolean {
  const names = parts.map(({ score }) => score.part);
  return PART_SETS.some(
    (set) =>
      set.length === names.length && set.every((name) => names.filter((one) => one === name).length === 1),
  );
}

const partOf = ({ one, score }: PlacedScore): ScoredPart => ({
  one,
  label: score.label,
  points: score.points,
});

const NAME = /([\u4e00-\u9fff]{2,10})(?:指标|部分)?(?:\(|满分|分值|共|为)*$/u;
const GETS = /^[,，)]?(?:实际|自评)?(?:得分?|实得)(?:为)?$/u;

/** `投入10分得10分，过程30分得28分…`: full marks and points in pairs, where the full marks make a hundred. */
function pairsOf(one: PassageReading): readonly ScoredPart[] {
  const { view } = one.passage;
  const points = rangesBetween(one.measures, 0, view.length, 400).filter((each) => each.family === "points");
  const pairs = points.flatMap((full, index) => {
    const got = points[index + 1];
    const name = NAME.exec(view.slice(Math.max(0, full.from - 16), full.from))?.[1];
    const isPair = got !== undefined && GETS.test(view.slice(full.to, got.from));
    return isPair && name !== undefined ? [{ full, part: { one, label: name, points: got } }] : [];
  });
  if (pairs.length < 2 || !sum(pairs.map(({ full }) => full.value)).eq(HUNDRED)) return [];
  return pairs.map(({ part }) => part);
}
