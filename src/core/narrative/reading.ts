import { bracketsOf, quotedRanges, type Brackets, type Range } from "./facts/brackets";
import { calendarIn, type CalendarMention } from "./facts/calendar";
import { comparisonsIn, type Comparison } from "./facts/comparisons";
import { documentsIn, type DocumentMention } from "./facts/documents";
import { enumerationsIn, type Enumeration } from "./facts/enumerations";
import { measuresIn, type Measure } from "./facts/measure";
import { namedListsIn, type NamedList } from "./facts/named-lists";
import { ratesIn, type RateMention } from "./facts/rates";
import {
  gradesIn,
  indicatorCountsIn,
  scoresIn,
  type GradeMention,
  type IndicatorCount,
  type ScoreMention,
} from "./facts/scores";
import type { ReportDocument } from "./document";
import { headOf, type ReportHead } from "./head";
import { numberedBlocks, sectionsOf, type NumberedBlock, type Section } from "./headings";
import { passagesOf, type Passage } from "./passage";

/** A passage with everything found in it. Places count in `passage.view`. */
export interface PassageReading {
  readonly passage: Passage;
  readonly brackets: Brackets;
  /** What stands in 《》. */
  readonly titles: readonly Range[];
  readonly measures: readonly Measure[];
  readonly comparisons: readonly Comparison[];
  /** Measures that only serve a comparison. */
  readonly serving: ReadonlySet<Measure>;
  readonly enumerations: readonly Enumeration[];
  readonly namedLists: readonly NamedList[];
  readonly calendar: readonly CalendarMention[];
  readonly documents: readonly DocumentMention[];
  readonly scores: readonly ScoreMention[];
  readonly grades: readonly GradeMention[];
  readonly rates: readonly RateMention[];
  readonly indicatorCounts: readonly IndicatorCount[];
}

/** A report read once: what every rule looks at. */
export interface ReportReading {
  readonly document: ReportDocument;
  readonly passages: readonly PassageReading[];
  readonly head: ReportHead;
  readonly numbered: readonly NumberedBlock[];
  readonly sections: readonly Section[];
}

/** Reads a report. Pure, total, linear in the text; each part is worked out when a rule first looks at it. */
export function readNarrative(document: ReportDocument): ReportReading {
  const passages = passagesOf(document);
  return onDemand({
    document: () => document,
    passages: () => passages.map(readPassage),
    head: () => headOf(passages),
    numbered: () => numberedBlocks(document),
    sections: () => sectionsOf(document),
  });
}

/** Takes one passage apart. */
export function readPassage(passage: Passage): PassageReading {
  const { view } = passage;
  const brackets = bracketsOf(view);
  const measures = measuresIn(view, brackets.depths);
  const { comparisons, serving } = comparisonsIn(view, measures);
  return onDemand({
    passage: () => passage,
    brackets: () => brackets,
    titles: () => quotedRanges(view, "《", "》"),
    measures: () => measures,
    comparisons: () => comparisons,
    serving: () => serving,
    enumerations: () => enumerationsIn({ view, measures, brackets, serving }),
    namedLists: () => namedListsIn(view, measures, brackets),
    calendar: () => calendarIn(view),
    documents: () => documentsIn(view),
    scores: () => scoresIn(view, measures),
    grades: () => gradesIn(view),
    rates: () => ratesIn(view, measures),
    indicatorCounts: () => indicatorCountsIn(view, measures),
  });
}

/** A record whose fields are made when first asked for, once each. */
function onDemand<T extends object>(makers: { readonly [Key in keyof T]: () => T[Key] }): T {
  const made = {} as T;
  for (const key of Object.keys(makers) as (keyof T)[])
    Object.defineProperty(made, key, {
      configurable: true,
      enumerable: true,
      get(): T[typeof key] {
        const value = makers[key]();
        Object.defineProperty(made, key, { value, enumerable: true });
        return value;
      },
    });
  return made;
}
