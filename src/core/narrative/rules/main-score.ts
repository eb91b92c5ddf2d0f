import type { ScoreMention } from "../facts/scores";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading, ReportReading } from "../reading";

/** A statement of points with the passage it stands in. */
export interface PlacedScore {
  readonly one: PassageReading;
  readonly score: ScoreMention;
}

/** Every statement of the paper's own score, in order. */
export function selfScores(reading: ReportReading): readonly PlacedScore[] {
  return scoresOf(reading, "self");
}

/** The statements of one role. */
export function scoresOf(reading: ReportReading, role: ScoreMention["role"]): readonly PlacedScore[] {
  return reading.passages.flatMap((one) =>
    one.scores.filter((score) => score.role === role).map((score) => ({ one, score })),
  );
}

/** Reports on several projects give each its score: then no single one is the paper's. */
const SEVERAL = /各项目|项目[一二三][、：:]|分别(?:为|是|得)/u;

/** The paper's own score where it gives just one; several different ones → `null`. */
export function mainScore(reading: ReportReading): PlacedScore | null {
  const scores = selfScores(reading);
  const [first] = scores;
  if (!first || !scores.every(({ score }) => score.points.value.eq(first.score.points.value))) return null;
  const { view } = first.one.passage;
  const sentence = sentenceAround(view, first.score.from);
  return SEVERAL.test(view.slice(sentence.from, sentence.to)) ? null : first;
}
