import type { NarrativeState, NarrativeDerived, NarrativeItem } from "../session/narrative-model";
import type { NarrativeReview } from "../../core/narrative/review-narrative";
import type { Severity } from "../../core/profiles/profile";
import { remember } from "./remember";
import { itemsOf, slicesOf } from "./report-text";

/** Everything of the report's tab that rests on the engine: a bundle of its own, loaded with the first report. */
export { reviewNarrative } from "../../core/narrative/review-narrative";

/** Works out what follows from the state; each part again only when what it rests on has changed. */
export function narrativeDerivation(): (state: NarrativeState) => NarrativeDerived {
  const items = remember((review: NarrativeReview | null) => itemsOf(review?.findings ?? []));
  const listed = remember((all: readonly NarrativeItem[], severities: ReadonlySet<Severity>) =>
    all.filter(({ finding }) => severities.has(finding.severity)),
  );
  const counts = remember(countsOf);
  const slices = remember((document: Document, shown: readonly NarrativeItem[]) =>
    document ? slicesOf(document, shown) : [],
  );
  return (state) => {
    const all = items(state.judged?.review ?? null);
    const through = listed(all, state.severities);
    return {
      items: all,
      listed: through,
      counts: counts(all),
      slices: slices(state.report?.document ?? null, through),
    };
  };
}

type Document = NonNullable<NarrativeState["report"]>["document"] | null;

function countsOf(items: readonly NarrativeItem[]): NarrativeDerived["counts"] {
  const count = (severity: Severity): number =>
    items.filter(({ finding }) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), hint: count("hint") };
}
