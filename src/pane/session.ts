import { FILL_FIELDS } from "../core/plan/planned-edit";
import { BUILT_IN_PROFILES } from "../core/profiles/built-in";
import type { Profile } from "../core/profiles/profile";
import type { BookDesk } from "../host/book-desk";
import type { ReportDesk } from "../host/report-desk";
import type { Workbook } from "../host/workbook";
import { openBinding, type BindingByHand } from "./session/binding";
import { openChecking, type Checking } from "./session/checking";
import { openDeciding, type Deciding } from "./session/deciding";
import { openDesk, type Desk } from "./session/desk";
import { PROFILE_KEY } from "./session/keys";
import { openLastYear, type LastYear } from "./session/last-year";
import type { PlanRequest, Surroundings } from "./session/model";
import { openMoving, type Moving } from "./session/moving";
import { besideWorkbook } from "./session/narrative-beside";
import type { Narrative } from "./session/narrative";
import { reportText, type ReportKind, type Tool } from "./session/reporting";
import { openStore, type Store } from "./session/store";
import type { Snapshot } from "./session/views";
import { openWriting, type Writing } from "./session/writing";

export interface SessionOptions {
  /** Profiles to choose from; usually the built-in ones. */
  readonly profiles?: readonly Profile[];
  /** Milliseconds from the last edit to the check that follows by itself. */
  readonly pauseAfterEdit?: number;
  /** Named in the JSON report. */
  readonly tool?: Tool;
  /** Where written reports are read; without it there is no tab for them. */
  readonly reports?: ReportDesk;
  /** Where last year's workbook is read; without it there is none to be held against. */
  readonly books?: BookDesk;
}

/**
 * The pane's whole state and every action on it, without any drawing. No action rejects: what fails at the
 * host is told in `phase` with a retry, and nothing is lost. One host operation runs at a time.
 */
export interface Session extends Moving, Deciding, BindingByHand, Writing {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => Snapshot;
  /** Reads the workbook and reviews it. */
  readonly check: () => Promise<void>;
  readonly cancel: () => void;
  /** Does again what failed last. */
  readonly retry: () => Promise<void>;
  /** Puts away what is told of a failure, a write or marks. */
  readonly dismiss: () => void;
  /** Tells that the workbook changed, where the host does not tell by itself. */
  readonly changed: () => void;
  /** Ends watching; the session is not used after. */
  readonly close: () => void;
  /** `null`: each form under the profile it calls for. Kept in the workbook. */
  readonly chooseProfile: (id: string | null) => Promise<void>;
  /** Opens the preview, checking first where nothing was checked yet. */
  readonly choosePlan: (options?: Partial<PlanRequest>) => Promise<void>;
  /** Ticks or unticks a row of the preview by its key. */
  readonly togglePlanned: (key: string, ticked?: boolean) => void;
  readonly mark: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** The report as text; nothing checked yet → `null`. */
  readonly report: (kind: ReportKind) => Promise<string | null>;
  /** The written report beside the workbook; `null`: none can be read here. */
  readonly narrative: Narrative | null;
  /** Last year's workbook; `null`: none can be read here. */
  readonly lastYear: LastYear | null;
}

const PAUSE_AFTER_EDIT = 1500;
const TOOL: Tool = { name: "selfeval", version: "0.1.0" };
const WHOLE_PLAN: PlanRequest = { fields: new Set(FILL_FIELDS), overwrite: "blank", formulas: false };

/** Opens a session over a workbook. Nothing is read before the first `check`. */
export function createSession(workbook: Workbook, options: SessionOptions = {}): Session {
  const surroundings: Surroundings = {
    name: workbook.name,
    capabilities: workbook.capabilities,
    profiles: options.profiles ?? BUILT_IN_PROFILES,
  };
  const store = openStore(surroundings);
  const desk = openDesk(workbook, store, surroundings);
  const checking = openChecking(desk, surroundings, options.pauseAfterEdit ?? PAUSE_AFTER_EDIT);
  const narrative = options.reports ? besideWorkbook(options.reports, store, surroundings) : null;
  return {
    narrative,
    lastYear: options.books ? openLastYear(desk, options.books, checking) : null,
    subscribe: store.subscribe,
    getSnapshot: store.snapshot,
    async check() {
      putAway(store);
      await checking.check();
    },
    changed: checking.changed,
    close: checking.close,
    cancel: desk.cancel,
    retry: desk.retry,
    dismiss() {
      desk.dismiss();
      putAway(store);
    },
    ...openMoving(desk),
    ...openDeciding(desk),
    ...openBinding(desk, checking),
    ...openWriting(desk, checking),
    ...planActions(desk, checking),
    ...markActions(desk),
    chooseProfile: (id) => chooseProfile(desk, checking, id),
    report(kind) {
      return reportText(kind, workbook.name, store.get(), options.tool ?? TOOL);
    },
  };
}

/** What is told of the last write and marking is read by now. */
function putAway({ get, set }: Store): void {
  const { marks } = get();
  set({ outcome: null, marks: marks.outcome === null ? marks : { ...marks, outcome: null } });
}

async function chooseProfile(
  { store, workbook, run }: Desk,
  checking: Checking,
  id: string | null,
): Promise<void> {
  store.set({ profileId: id });
  await checking.reviewAgain();
  if (!workbook.capabilities.store) return;
  const work = (): Promise<void> => workbook.store(PROFILE_KEY, id === null ? null : JSON.stringify(id));
  await run({ task: "keep", shown: false, work });
}

function planActions({ store }: Desk, checking: Checking): Pick<Session, "choosePlan" | "togglePlanned"> {
  return {
    async choosePlan(options = {}) {
      store.set({ request: { ...(store.get().request ?? WHOLE_PLAN), ...options }, view: "plan" });
      if (!store.get().review) await checking.check();
    },
    togglePlanned(key, ticked) {
      const row = store.snapshot().plan?.rows.find((one) => one.key === key);
      if (row) store.set({ ticks: new Map(store.get().ticks).set(key, ticked ?? !row.ticked) });
    },
  };
}

function markActions({ store, workbook, run, engine }: Desk): Pick<Session, "mark" | "clearMarks"> {
  return {
    async mark() {
      const work = async (): Promise<void> => {
        const { marksOf } = await engine();
        const outcome = await workbook.mark(marksOf(store.snapshot().findings));
        store.set({ marks: { on: true, outcome } });
      };
      await run({ task: "mark", shown: true, work });
    },
    async clearMarks() {
      const work = async (): Promise<void> => {
        await workbook.clearMarks();
        store.set({ marks: { on: false, outcome: null } });
      };
      await run({ task: "clearMarks", shown: true, work });
    },
  };
}
