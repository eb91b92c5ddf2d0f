import { keep, type Keep } from "./keep";
import type { Filter, State, Surroundings } from "./model";
import { SEVERITIES } from "./severities";
import type { Derived, Snapshot } from "./views";

/** Keeps the state, derives the snapshot, tells of changes. */
export type Store = Keep<State, Derived, Snapshot>;

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
  lastYear: null,
  lastYearFault: null,
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
  return keep(BLANK_STATE, NOTHING_DERIVED, (state, derived) => ({ ...state, ...surroundings, ...derived }));
}
