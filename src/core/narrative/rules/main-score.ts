import type { ScoreMention } from "../facts/scores";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading, ReportReading } from "../reading";

/** A statement of points with the passage it stands in. */
export interface PlacedScore {
  readonly one: PassageReading;
  readonly score: ScoreMention;
}

/** Every statement of the paper's own score, in order; last year's, told for comparison, is none. */
export function selfScores(reading: ReportReading): readonly PlacedScore[] {
  const { year } = reading.head;
  return scoresOf(reading, "self").filter(({ score }) => {
    const told = /((?:19|20)\d\d)年/u.exec(score.label)?.[1];
    return !/上一?年|去年|往年/u.test(score.label) && (!told || year === null || Number(told) === year);
  });
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
