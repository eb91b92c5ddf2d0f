import { BINDINGS_KEY, readBindings } from "../../core/form/bindings";
import type { Grid } from "../../core/cells/grid";
import type { Review, ReviewOptions } from "../../core/review";
import { WAIVERS_KEY } from "../../core/rules/waivers-key";
import { chosenProfile } from "./chosen-profile";
import type { Desk, Engine, Watcher } from "./desk";
import { readReceipts, RECEIPTS_KEY } from "./kept-receipts";
import { PROFILE_KEY } from "./keys";
import type { State, Surroundings } from "./model";

/** Checks, and checks again by itself a while after the last edit. */
export interface Checking {
  readonly check: () => Promise<void>;
  /** Checks after a write of ours; a failure is told like that of any check. */
  readonly checkAfterwards: () => Promise<void>;
  /** Reviews what was read already: after a change of profile, or of the file of last year. */
  readonly reviewAgain: () => Promise<void>;
  /** The workbook changed, not by us. */
  readonly changed: () => void;
  readonly close: () => void;
}

/** Our own work at the host changes cells; what it reports meanwhile is no edit of a person. */
const WRITING = new Set(["write", "undo", "mark", "clearMarks"]);

/** Starts checking; `pauseAfterEdit` in milliseconds. */
export function openChecking(desk: Desk, surroundings: Surroundings, pauseAfterEdit: number): Checking {
  const { store, workbook } = desk;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWatching: (() => void) | null = null;
  let recalled = false;
  let closed = false;
  let edits = 0;

  const optionsNow = ({ reviewOf }: Engine): ReviewOptions => {
    const { profileId, bindings, lastYear } = store.get();
    const profile = chosenProfile(surroundings.profiles, profileId);
    return { profile, bindings, previous: lastYear && reviewOf(lastYear, profile) };
  };
  const changed = (): void => {
    if (closed || WRITING.has(desk.current() ?? "")) return;
    edits += 1;
    if (!store.get().review && desk.current() !== "check") return;
    store.set({ stale: { message: null } });
    clearTimeout(timer);
    const onFailure = (message: string): void => store.set({ stale: { message } });
    timer = setTimeout(() => void check(true, onFailure), pauseAfterEdit);
  };
  const recall = async (): Promise<void> => {
    if (!workbook.capabilities.store || recalled) return;
    // Asked for at once: a host may answer them together, and along with the sheets.
    const [{ readWaivers }, waivers, bindings, profileId, receipts] = await Promise.all([
      desk.engine(),
      workbook.load(WAIVERS_KEY),
      workbook.load(BINDINGS_KEY),
      workbook.load(PROFILE_KEY),
      workbook.load(RECEIPTS_KEY),
    ]);
    recalled = true;
    store.set({
      waivers: readWaivers(waivers),
      bindings: readBindings(bindings),
      profileId: readProfile(profileId, surroundings),
      receipts: readReceipts(receipts),
    });
  };
  const watch = async (): Promise<void> => {
    if (!workbook.capabilities.watch || stopWatching || closed) return;
    stopWatching = await workbook.watch(changed);
    if (closed) stopWatching();
  };
  const refresh = async (watcher: Watcher): Promise<void> => {
    const seen = edits;
    // Asked for at once: a host far away is waited for once, not twice.
    const [grids, engine] = await Promise.all([workbook.read(), desk.engine(), recall()]);
    watcher.goOn();
    accept(desk, grids, await engine.reviewInSteps(grids, optionsNow(engine), watcher));
    if (edits === seen) store.set({ stale: null });
  };
  async function check(quiet: boolean, onFailure?: (message: string) => void): Promise<void> {
    clearTimeout(timer);
    const work = async (watcher: Watcher): Promise<void> => {
      await refresh(watcher);
      await watch();
    };
    await desk.run({
      task: "check",
      shown: true,
      quiet,
      cancellable: true,
      work,
      ...(onFailure && { onFailure }),
    });
  }
  return {
    check: () => check(false),
    checkAfterwards: () => check(true),
    changed,
    async reviewAgain() {
      const work = async (watcher: Watcher): Promise<void> => {
        const { grids } = store.get();
        const engine = await desk.engine();
        if (grids) accept(desk, grids, await engine.reviewInSteps(grids, optionsNow(engine), watcher));
      };
      await desk.run({ task: "check", shown: true, quiet: true, work });
    },
    close() {
      closed = true;
      clearTimeout(timer);
      stopWatching?.();
    },
  };
}

function accept(desk: Desk, grids: readonly Grid[], review: Review): void {
  const { form, filter } = desk.store.get();
  const last = review.forms.length - 1;
  const patch: Partial<State> = { grids, review, form: Math.max(0, Math.min(form, last)) };
  const gone = filter.form !== null && filter.form > last;
  desk.store.set(gone ? { ...patch, filter: { ...filter, form: null } } : patch);
}

function readProfile(json: string | null, { profiles }: Surroundings): string | null {
  if (json === null) return null;
  try {
    const id: unknown = JSON.parse(json);
    return profiles.some((profile) => profile.id === id) ? (id as string) : null;
  } catch {
    return null;
  }
}
