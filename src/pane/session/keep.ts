/** A state that is kept, with what is derived from it for the view; tells of changes. */
export interface Keep<State, Derived, Snapshot> {
  readonly get: () => State;
  /** What is the same already changes nothing and is told nobody. */
  readonly set: (patch: Partial<State>) => void;
  /** The same object until something changes. */
  readonly snapshot: () => Snapshot;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the engine's derivation; before that there is nothing to derive from. */
  readonly deriveWith: (derive: (state: State) => Derived) => void;
}

/** Keeps a state from its first value on; the snapshot is derived when somebody looks. */
export function keep<State, Derived, Snapshot>(
  first: State,
  nothing: Derived,
  seen: (state: State, derived: Derived) => Snapshot,
): Keep<State, Derived, Snapshot> {
  let state = first;
  let derive = (_state: State): Derived => nothing;
  let snapshot: Snapshot | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(patch) {
      const changed = (Object.keys(patch) as (keyof State)[]).some(
        (key) => !Object.is(state[key], patch[key]),
      );
      if (!changed) return;
      state = { ...state, ...patch };
      snapshot = null;
      for (const listener of [...listeners]) listener();
    },
    snapshot() {
      snapshot ??= seen(state, derive(state));
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
