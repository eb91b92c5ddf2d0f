import type { CellRef } from "../../core/cells/address";
import type { Severity } from "../../core/profiles/profile";
import { MAX_BYTES, type ChosenFile } from "../../host/chosen-file";
import type { ReportDesk } from "../../host/report-desk";
import { HostError } from "../../host/workbook";
import type * as EngineModule from "../engine/narrative";
import { NARRATIVE_WORDS } from "../narrative-words";
import { draft } from "./narrative-draft";
import type {
  Beside,
  DraftFile,
  NarrativeSnapshot,
  NarrativeState,
  OpenReport,
  Shown,
} from "./narrative-model";
import { openNarrativeStore, type NarrativeStore } from "./narrative-store";

/** The tab of the written report: its state and every action on it, without any drawing. No action rejects. */
export interface Narrative {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => NarrativeSnapshot;
  /** Reads a file and judges it; what was open before stays where it cannot be read. */
  readonly open: (file: ChosenFile) => Promise<void>;
  /** Keeps what stands in the field for pasting. */
  readonly paste: (text: string) => void;
  /** Judges the pasted text. */
  readonly openPasted: () => Promise<void>;
  /** Drafts a report of the workbook beside and opens it; gives the file to save. `index`: of which form. */
  readonly draft: (index?: number) => Promise<DraftFile | null>;
  /** Shows (or puts away) the ways to open another report. */
  readonly choose: (isChoosing: boolean) => void;
  /** Takes over a report that was read elsewhere, or closes the one that is open. */
  readonly put: (report: OpenReport | null) => Promise<void>;
  /** Puts away what is told of a failure. */
  readonly dismiss: () => void;
  readonly toggle: (severity: Severity) => void;
  /** Chooses a finding and shows its place in the text. */
  readonly select: (key: string) => void;
  /** Shows a place of the text, or a cell of one of its tables. */
  readonly showPlace: (place: number | CellRef) => void;
  readonly next: () => void;
  readonly previous: () => void;
  /** Takes what the workbook beside became. */
  readonly besides: (beside: Beside) => void;
}

/** The engine's part for reports. */
export type NarrativeEngine = typeof EngineModule;

/** What the actions share. */
export interface NarrativeDesk {
  readonly store: NarrativeStore;
  readonly reports: ReportDesk;
  readonly engine: () => Promise<NarrativeEngine>;
  readonly judge: () => Promise<void>;
  /** A number for work that a later one replaces, and whether none has since. */
  readonly begin: () => () => boolean;
}

/** A narrative with nothing open. `beside`: the workbook it is held against, where there is one. */
export function openNarrative(reports: ReportDesk, beside: Beside | null): Narrative {
  const store = openNarrativeStore(beside);
  const desk = openNarrativeDesk(reports, store);
  const { get, set } = store;
  return {
    subscribe: store.subscribe,
    getSnapshot: store.snapshot,
    open: (file) => read(desk, file, "file"),
    openPasted: () => read(desk, pastedFile(get().pasted), "pasted"),
    draft: (index) => draft(desk, index ?? null),
    paste: (pasted) => set({ pasted }),
    async put(report) {
      desk.begin();
      take(store, report);
      await desk.judge();
    },
    choose: (isChoosing) => set({ isChoosing }),
    dismiss: () => set({ phase: { kind: "rest" } }),
    toggle(severity) {
      const severities = new Set(get().severities);
      if (!severities.delete(severity)) severities.add(severity);
      set({ severities });
    },
    select: (selected) => set({ selected, shown: again(get().shown, null) }),
    showPlace: (place) => set({ shown: again(get().shown, place) }),
    next: () => step(store, 1),
    previous: () => step(store, -1),
    besides(next) {
      const before = get().beside;
      if (before && SAME.every((key) => before[key] === next[key])) return;
      set({ beside: next });
      void desk.judge();
    },
  };
}

const SAME = ["name", "review", "profile", "isStale", "isShown"] as const;

function again({ times }: Shown, place: Shown["place"]): Shown {
  return { times: times + 1, place };
}

/** To the next listed finding, from the last to the first. */
function step(store: NarrativeStore, by: 1 | -1): void {
  const { listed, selected, shown } = store.snapshot();
  if (listed.length === 0) return;
  const from = listed.findIndex((one) => one.key === selected);
  const start = from < 0 && by < 0 ? 0 : from;
  const to = listed[(start + by + listed.length) % listed.length];
  if (to) store.set({ selected: to.key, shown: again(shown, null) });
}

function openNarrativeDesk(reports: ReportDesk, store: NarrativeStore): NarrativeDesk {
  const { get, set } = store;
  let there: Promise<NarrativeEngine> | null = null;
  let turn = 0;
  let judging = 0;
  const engine = (): Promise<NarrativeEngine> => {
    there ??= import("../engine/narrative").then((arrived) => {
      store.deriveWith(arrived.narrativeDerivation());
      return arrived;
    });
    // What did not load may load the next time.
    there.catch(() => (there = null));
    return there;
  };
  const judge = async (): Promise<void> => {
    const { report } = get();
    if (!report || isCurrent(get())) return;
    const mine = (judging += 1);
    set({ isJudging: true });
    try {
      const { reviewNarrative } = await engine();
      await drawn();
      if (mine !== judging) return;
      const { review: workbook = null, profile = null } = get().beside ?? {};
      const review = reviewNarrative(report.document, { profile, workbook });
      set({ judged: { review, workbook, profile }, isJudging: false });
      keepSelection(store);
    } catch (error) {
      if (mine === judging) set({ isJudging: false, phase: failure(report.document.name, error) });
    }
  };
  const begin = (): (() => boolean) => {
    const mine = (turn += 1);
    return () => mine === turn;
  };
  return { store, reports, engine, judge, begin };
}

/** A report that nobody sees is judged when it is shown. */
function isCurrent({ judged, beside }: NarrativeState): boolean {
  if (!judged) return false;
  if (!beside) return true;
  return !beside.isShown || (judged.workbook === beside.review && judged.profile === beside.profile);
}

function keepSelection({ get, set, snapshot }: NarrativeStore): void {
  const { selected } = get();
  if (selected !== null && !snapshot().items.some((one) => one.key === selected)) set({ selected: null });
}

/** Lets the browser draw what was told before a longer piece of work. */
function drawn(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}

async function read(desk: NarrativeDesk, file: ChosenFile, origin: OpenReport["origin"]): Promise<void> {
  const { store, reports, engine } = desk;
  const isLatest = desk.begin();
  store.set({ phase: { kind: "reading", name: file.name } });
  try {
    if (file.size > MAX_BYTES) throw new HostError("tooLarge", NARRATIVE_WORDS.failure.tooLarge);
    const [document] = await Promise.all([reports.read(file), engine()]);
    if (!isLatest()) return;
    if (document.text.trim() === "") throw new HostError("failed", NARRATIVE_WORDS.failure.empty);
    take(store, { document, origin, file: null });
    await desk.judge();
  } catch (error) {
    if (isLatest()) store.set({ phase: failure(file.name, error) });
  }
}

/** Opens what was read in place of what was open. */
export function take(store: NarrativeStore, report: OpenReport | null): void {
  store.set({ phase: { kind: "rest" }, report, judged: null, selected: null, isChoosing: false });
}

/** What to tell of a failure. */
export function failure(name: string, error: unknown): NarrativeState["phase"] {
  const reason = error instanceof Error ? error.message : String(error);
  const message = error instanceof HostError ? reason : NARRATIVE_WORDS.failure.internal(reason);
  return { kind: "failed", name, message };
}

/** Pasted text as the file it would be. */
function pastedFile(text: string): ChosenFile {
  const bytes = new TextEncoder().encode(text);
  return {
    name: NARRATIVE_WORDS.pastedName,
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  };
}
