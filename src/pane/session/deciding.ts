import type { CellRef } from "../../core/cells/address";
import { WAIVERS_KEY } from "../../core/rules/waivers-key";
import type { Tier } from "../../core/values/value";
import { cellKey } from "./cell-key";
import type { Desk } from "./desk";
import type { ShownFinding } from "./views";

/** What a person decides in the pane: nothing of it is written to cells here. */
export interface Deciding {
  /** Accepts a warning with a reason, kept in the workbook. */
  readonly waive: (one: ShownFinding, reason: string) => Promise<void>;
  readonly unwaive: (one: ShownFinding) => Promise<void>;
  /** Scores a qualitative row (key of `Snapshot.judgeRows`); gives the fault where the score cannot be taken. */
  readonly judge: (row: string, tier: Tier | null, score: string) => string | null;
  /** The fault `judge` would give, without judging. */
  readonly faultOf: (row: string, tier: Tier | null, score: string) => string | null;
  readonly unjudge: (row: string) => void;
  /** A person's own words for a reason cell; `null` takes them back. */
  readonly note: (at: CellRef, text: string | null) => void;
  /** Tries a value out (key of `Trial.inputs`); `null` goes back to what stands there. */
  readonly whatIf: (input: string, text: string | null) => void;
  readonly resetWhatIf: () => void;
}

/** The deciding actions. */
export function openDeciding(desk: Desk): Deciding {
  const { store } = desk;
  const keep = async (finding: ShownFinding, reason: string | null): Promise<void> => {
    const { grids, waivers } = store.get();
    const engine = desk.loaded();
    if (!grids || !engine) return;
    const waiver = reason === null ? null : engine.waiverOf(finding.finding, grids, reason);
    store.set({ waivers: engine.withWaiver(waivers, finding.finding, waiver) });
    if (!desk.workbook.capabilities.store) return;
    const work = (): Promise<void> =>
      desk.workbook.store(WAIVERS_KEY, engine.writeWaivers(store.get().waivers));
    await desk.run({ task: "keep", shown: false, work });
  };
  const faultOf = (key: string, tier: Tier | null, score: string): string | null => {
    const { review } = store.get();
    return review ? (desk.loaded()?.faultOf(review, key, tier, score) ?? null) : null;
  };
  return {
    faultOf,
    async waive(one, reason) {
      const said = reason.trim();
      if (said !== "" && one.finding.severity === "warning") await keep(one, said);
    },
    unwaive: (one) => keep(one, null),
    judge(key, tier, score) {
      const row = store.snapshot().judgeRows.find((one) => one.key === key);
      if (!row) return null;
      const fault = faultOf(key, tier, score);
      if (fault !== null) return fault;
      const judgement = { tier, score: score.normalize("NFKC").trim(), name: row.name };
      store.set({ judgements: new Map(store.get().judgements).set(key, judgement) });
      return null;
    },
    unjudge(key) {
      store.set({ judgements: without(store.get().judgements, key) });
    },
    note(at, text) {
      const key = cellKey(at);
      const row = store.snapshot().reasonRows.find((one) => one.key === key);
      const { notes } = store.get();
      if (!row) return;
      store.set({
        notes: text === null ? without(notes, key) : new Map(notes).set(key, { at, text, name: row.name }),
      });
    },
    whatIf(key, text) {
      const input = store.snapshot().trial?.inputs.find((one) => one.key === key);
      const { overrides } = store.get();
      if (!input) return;
      const { at, name } = input;
      store.set({
        overrides: text === null ? without(overrides, key) : new Map(overrides).set(key, { at, text, name }),
      });
    },
    resetWhatIf: () => store.set({ overrides: new Map() }),
  };
}

function without<T>(entries: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  return new Map([...entries].filter(([own]) => own !== key));
}
