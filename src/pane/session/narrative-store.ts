import { keep, type Keep } from "./keep";
import type { Beside, NarrativeDerived, NarrativeSnapshot, NarrativeState } from "./narrative-model";
import { SEVERITIES } from "./severities";

/** Keeps the state of the report's tab, derives the snapshot, tells of changes. */
export type NarrativeStore = Keep<NarrativeState, NarrativeDerived, NarrativeSnapshot>;

const NOTHING_DERIVED: NarrativeDerived = {
  items: [],
  listed: [],
  counts: { error: 0, warning: 0, hint: 0 },
  slices: [],
};

/** A store with no report open. */
export function openNarrativeStore(beside: Beside | null): NarrativeStore {
  const first: NarrativeState = {
    phase: { kind: "rest" },
    report: null,
    judged: null,
    isJudging: false,
    beside,
    severities: new Set(SEVERITIES),
    selected: null,
    shown: { times: 0, place: null },
    pasted: "",
    isChoosing: false,
  };
  return keep(first, NOTHING_DERIVED, (state, derived) => ({ ...state, ...derived }));
}
