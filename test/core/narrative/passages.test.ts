import { reviewNarrative } from "../../../src/core/narrative/review-narrative";
import type { NarrativeFinding } from "../../../src/core/narrative/rules/run";
import { reportWith, textReport } from "../../support/narrative/report-text";
import { FAULTY_CHANGES } from "./passages/faulty-changes";
import { FAULTY_SUMS } from "./passages/faulty-sums";
import { FAULTY_WORDS } from "./passages/faulty-words";
import { SOUND_MONEY } from "./passages/sound-money";
import { SOUND_MORE } from "./passages/sound-more";
import { SOUND_OTHERS } from "./passages/sound-others";
import { SOUND_SIDE_BY_SIDE } from "./passages/sound-side-by-side";

const judged = (passage: string): readonly NarrativeFinding[] =>
  reviewNarrative(textReport(reportWith(passage))).findings;
const told = ({ rule, severity, quote }: NarrativeFinding) => ({ rule, severity, quote });

test.each([...SOUND_MONEY, ...SOUND_OTHERS, ...SOUND_MORE, ...SOUND_SIDE_BY_SIDE])("sound: %s", (passage) => {
  expect(judged(passage).map(told)).toEqual([]);
});

test.each([...FAULTY_SUMS, ...FAULTY_CHANGES, ...FAULTY_WORDS])(
  "$rule at “$quote”",
  ({ text, rule, severity, quote }) => {
    expect(judged(text).map(told)).toEqual([{ rule, severity, quote }]);
  },
);
