import type { Beside, NarrativeDerived, NarrativeSnapshot, NarrativeState } from "./narrative-model";
import { SEVERITIES } from "./severities";

/** Keeps the state of the report's tab, derives the snapshot, tells of changes. */
export interface NarrativeStore {
  readonly get: () => NarrativeState;
  readonly set: (patch: Partial<NarrativeState>) => void;
  readonly snapshot: () => NarrativeSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the engine's derivation; before that there is nothing to derive from. */
  readonly deriveWith: (derive: (state: NarrativeState) => NarrativeDerived) => void;
}

const NOTHING_DERIVED: NarrativeDerived = {
  items: [],
  listed: [],
  counts: { error: 0, warning: 0, hint: 0 },
  slices: [],
};

/** A store with no report open. */
export function openNarrativeStore(beside: Beside | null): NarrativeStore {
  let state: NarrativeState = {
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
  let derive = (_state: NarrativeState): NarrativeDerived => NOTHING_DERIVED;
  let snapshot: NarrativeSnapshot | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      snapshot = null;
      for (const listener of [...listeners]) listener();
    },
    snapshot() {
      snapshot ??= { ...state, ...derive(state) };
      return snapshot;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    deriveWith(next) {
      derive = next;
      snapshot = null;
    },
  };
}
