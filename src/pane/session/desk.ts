import { HostError, type Workbook } from "../../host/workbook";
import type * as EngineModule from "../engine/engine";
import { WORDS } from "../words";
import type { Phase, State, Surroundings, Task } from "./model";
import type { Store } from "./store";

/** The pane's part of the engine. */
export type Engine = typeof EngineModule;

/** How work is told of and given up. */
export interface Watcher {
  /** Throws when the person has cancelled. */
  readonly goOn: () => void;
  readonly progress: (done: number, total: number) => void;
}

/** One turn at the host. */
export interface Job {
  readonly task: Task;
  /** Shown as work in progress; a job that is not shown only speaks up when it fails. */
  readonly shown: boolean;
  readonly quiet?: boolean;
  readonly cancellable?: boolean;
  readonly work: (watcher: Watcher) => Promise<void>;
  /** Takes a failure instead of the pane's message. */
  readonly onFailure?: (message: string) => void;
}

/** What all actions share: the workbook, the store, and one host operation at a time. */
export interface Desk {
  readonly workbook: Workbook;
  readonly store: Store;
  /** The engine; it is under way from the start. */
  readonly engine: () => Promise<Engine>;
  /** The engine once it is there: wherever something was checked, it is. */
  readonly loaded: () => Engine | null;
  /** Queues a job; tells whether it was done. Never rejects. */
  readonly run: (job: Job) => Promise<boolean>;
  readonly cancel: () => void;
  readonly retry: () => Promise<void>;
  readonly dismiss: () => void;
  /** The task at the host now. */
  readonly current: () => Task | null;
}

/** Thrown inside a job that was cancelled; nobody is told. */
class Cancelled extends Error {}

interface Turn {
  readonly job: Job;
  cancelled: boolean;
}

/** A desk over a workbook. */
export function openDesk(workbook: Workbook, store: Store, surroundings: Surroundings): Desk {
  const { engine, loaded } = engineFor(store, surroundings);
  let queue: Promise<unknown> = Promise.resolve();
  let turn: Turn | null = null;
  let failed: Job | null = null;

  const run = (job: Job): Promise<boolean> => {
    const done = queue.then(async () => {
      turn = { job, cancelled: false };
      const outcome = await perform(turn, store);
      turn = null;
      if (outcome === "failed" && !job.onFailure) failed = job;
      return outcome === "done";
    });
    queue = done;
    return done;
  };
  const dismiss = (): void => {
    failed = null;
    if (store.get().phase.kind === "failed") store.set({ phase: atRest(store.get()) });
  };
  return {
    workbook,
    store,
    engine,
    loaded,
    run,
    dismiss,
    current: () => turn?.job.task ?? null,
    cancel() {
      if (!turn?.job.cancellable || turn.cancelled) return;
      turn.cancelled = true;
      store.set({ phase: atRest(store.get()) });
    },
    async retry() {
      const job = failed;
      if (!job) return;
      dismiss();
      await run(job);
    },
  };
}

/** Fetches the engine, a bundle of its own. */
const loadEngine = (): Promise<Engine> => import(/* webpackChunkName: "engine" */ "../engine/engine");

/** The engine for a session; what it derives shows as soon as it is there. */
function engineFor(store: Store, surroundings: Surroundings): Pick<Desk, "engine" | "loaded"> {
  let there: Engine | null = null;
  const engine = async (): Promise<Engine> => {
    if (there) return there;
    const arrived = await loadEngine();
    if (!there) store.deriveWith(arrived.derivation(surroundings));
    there = arrived;
    return arrived;
  };
  // Whoever awaits it is told of a failure; loading ahead only saves time.
  engine().catch(() => undefined);
  return { engine, loaded: () => there };
}

/** Where the session stands while nothing is under way. */
export function atRest({ review }: State): Phase {
  return review ? { kind: "ready" } : { kind: "idle" };
}

async function perform(turn: Turn, store: Store): Promise<"done" | "cancelled" | "failed"> {
  const { job } = turn;
  // A check that follows an edit by itself does not wipe a failure off the pane.
  const shown = job.shown && !(job.quiet && store.get().phase.kind === "failed");
  const goOn = (): void => {
    if (turn.cancelled) throw new Cancelled();
  };
  const progress = (done: number, total: number): void => {
    goOn();
    if (shown) store.set({ phase: workingOn(job, done, total) });
  };
  if (shown) store.set({ phase: workingOn(job, 0, 0) });
  try {
    await job.work({ goOn, progress });
    goOn();
    if (shown) store.set({ phase: atRest(store.get()) });
    return "done";
  } catch (error) {
    if (turn.cancelled) return "cancelled";
    fail(job, store, error, shown);
    return "failed";
  }
}

function workingOn({ task, quiet, cancellable }: Job, done: number, total: number): Phase {
  return { kind: "working", task, quiet: quiet ?? false, done, total, cancellable: cancellable ?? false };
}

function fail(job: Job, store: Store, error: unknown, shown: boolean): void {
  const message = error instanceof HostError ? error.message : WORDS.failure.internal(reasonOf(error));
  if (job.onFailure) {
    if (shown) store.set({ phase: atRest(store.get()) });
    job.onFailure(message);
    return;
  }
  const code = error instanceof HostError ? error.code : "internal";
  store.set({ phase: { kind: "failed", task: job.task, code, message } });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
