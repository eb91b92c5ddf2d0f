import { bracketsOf, quotedRanges, type Brackets, type Range } from "./facts/brackets";
import { calendarIn, type CalendarMention } from "./facts/calendar";
import { comparisonsIn, type Comparison } from "./facts/comparisons";
import { documentsIn, type DocumentMention } from "./facts/documents";
import { enumerationsIn, plainListsIn, type Enumeration } from "./facts/enumerations";
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
  /** Figures that may be parts of the one before them, though nothing says so. */
  readonly plainLists: readonly Enumeration[];
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

/** Reads a report. Pure, total, linear in the text; what not every rule needs is worked out when first asked for. */
export function readNarrative(document: ReportDocument): ReportReading {
  const passages = passagesOf(document);
  const head = once(() => headOf(passages));
  const numbered = once(() => numberedBlocks(document));
  const sections = once(() => sectionsOf(document));
  return {
    document,
    passages: passages.map(readPassage),
    get head() {
      return head();
    },
    get numbered() {
      return numbered();
    },
    get sections() {
      return sections();
    },
  };
}

/** Takes one passage apart. */
export function readPassage(passage: Passage): PassageReading {
  const { view } = passage;
  const brackets = bracketsOf(view);
  const measures = measuresIn(view, brackets.depths);
  const { comparisons, serving } = comparisonsIn(view, measures);
  const titles = once(() => quotedRanges(view, "《", "》"));
  const namedLists = once(() => namedListsIn(view, measures, brackets));
  const calendar = once(() => calendarIn(view));
  const documents = once(() => documentsIn(view));
  const scores = once(() => scoresIn(view, measures));
  const grades = once(() => gradesIn(view));
  const rates = once(() => ratesIn(view, measures));
  const indicatorCounts = once(() => indicatorCountsIn(view, measures));
  const plainLists = once(() => plainListsIn({ view, measures, brackets, serving }));
  return {
    passage,
    brackets,
    measures,
    comparisons,
    serving,
    enumerations: enumerationsIn({ view, measures, brackets, serving }),
    get plainLists() {
      return plainLists();
    },
    get titles() {
      return titles();
    },
    get namedLists() {
      return namedLists();
    },
    get calendar() {
      return calendar();
    },
    get documents() {
      return documents();
    },
    get scores() {
      return scores();
    },
    get grades() {
      return grades();
    },
    get rates() {
      return rates();
    },
    get indicatorCounts() {
      return indicatorCounts();
    },
  };
}

/** Makes a value when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
