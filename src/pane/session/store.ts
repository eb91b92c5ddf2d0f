import type { Filter, State, Surroundings } from "./model";
import { SEVERITIES } from "./severities";
import type { Derived, Snapshot } from "./views";

/** Keeps the state, derives the snapshot, tells of changes. */
export interface Store {
  readonly get: () => State;
  readonly set: (patch: Partial<State>) => void;
  readonly snapshot: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the engine's derivation; before that there is nothing to derive from. */
  readonly deriveWith: (derive: (state: State) => Derived) => void;
}

const ALL: Filter = { severities: new Set(SEVERITIES), form: null, group: "severity" };

const BLANK_STATE: State = {
  phase: { kind: "idle" },
  grids: null,
  review: null,
  stale: null,
  view: "findings",
  form: 0,
  profileId: null,
  filter: ALL,
  selected: null,
  request: null,
  ticks: new Map(),
  judgements: new Map(),
  notes: new Map(),
  overrides: new Map(),
  waivers: [],
  bindings: [],
  receipts: [],
  outcome: null,
  marks: { on: false, outcome: null },
};

const NOTHING_DERIVED: Derived = {
  forms: [],
  findings: [],
  groups: [],
  verdict: { outcome: null, counts: { error: 0, warning: 0, hint: 0 }, waived: 0 },
  judgeRows: [],
  reasonRows: [],
  plan: null,
  trial: null,
};

/** A store at rest. */
export function openStore(surroundings: Surroundings): Store {
  let state = BLANK_STATE;
  let derive = (_state: State): Derived => NOTHING_DERIVED;
  let snapshot: Snapshot | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      snapshot = null;
      for (const listener of [...listeners]) listener();
    },
    snapshot() {
      snapshot ??= { ...state, ...surroundings, ...derive(state) };
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
