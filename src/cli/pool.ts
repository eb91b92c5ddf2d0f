import { Worker } from "node:worker_threads";
import type { FileResult, FileTask, Job } from "./job";
import { failedFile } from "./process-file";
import { PROBLEMS } from "./words";

/** A worker's heap: far more than any form needs; beyond it the worker ends, not the run. */
const HEAP_MEGABYTES = 512;

/** So many results for each worker may wait for an earlier file: more would be memory for nothing. */
const AHEAD = 8;

export interface PoolOptions {
  /** The worker's program. */
  readonly program: string;
  readonly size: number;
  readonly interrupted: AbortSignal;
}

/**
 * Runs the tasks on several workers and gives their results in the order of the tasks. A worker that dies
 * costs the file it had in hand and is replaced. After an interruption, files under way are finished and
 * nothing new is begun.
 */
export async function* runInPool(
  tasks: readonly FileTask[],
  job: Job,
  { program, size, interrupted }: PoolOptions,
): AsyncGenerator<FileResult> {
  const results = new Map<FileTask, FileResult>();
  const hands = new Set<Hand>();
  let begun = 0;
  let given = 0;
  let wake = (): void => undefined;
  const duties: Duties = {
    take: () => (interrupted.aborted || begun >= given + size * AHEAD ? null : (tasks[begun++] ?? null)),
    finish(task, result) {
      results.set(task, result);
      wake();
    },
    gone(hand) {
      hands.delete(hand);
      wake();
    },
  };
  const keepBusy = (): void => {
    for (const hand of hands) hand.goOn();
    while (hands.size < size && begun < tasks.length && !interrupted.aborted) {
      const hand = startHand(program, job, duties);
      if (!hand.goOn()) return void hand.end();
      hands.add(hand);
    }
  };
  try {
    for (const [at, task] of tasks.entries()) {
      keepBusy();
      while (!results.has(task)) {
        if (interrupted.aborted && at >= begun) return;
        await new Promise<void>((resolve) => (wake = resolve));
        keepBusy();
      }
      given += 1;
      yield results.get(task) as FileResult;
      results.delete(task);
    }
  } finally {
    await Promise.all([...hands].map((hand) => hand.end()));
  }
}

/** What a worker is told and tells. */
interface Duties {
  /** The next file, or `null` where there is none for now. */
  readonly take: () => FileTask | null;
  readonly finish: (task: FileTask, result: FileResult) => void;
  readonly gone: (hand: Hand) => void;
}

/** A worker with at most one file in hand. */
interface Hand {
  /** Takes a file if it has none; tells whether it has one now. */
  readonly goOn: () => boolean;
  readonly end: () => Promise<unknown>;
}

function startHand(program: string, job: Job, duties: Duties): Hand {
  const worker = new Worker(program, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  let task: FileTask | null = null;
  let failure: string | null = null;
  const hand: Hand = {
    goOn() {
      if (task === null) {
        task = duties.take();
        if (task !== null) worker.postMessage(task);
      }
      return task !== null;
    },
    end: () => worker.terminate(),
  };
  worker.on("message", (result: FileResult) => {
    const finished = task;
    task = null;
    hand.goOn();
    if (finished !== null) duties.finish(finished, result);
  });
  worker.on("error", (error) => {
    failure = error.stack ?? error.message;
  });
  worker.on("exit", () => {
    const lost = task;
    task = null;
    const problem = { code: "failed", message: PROBLEMS.workerDied };
    if (lost !== null) duties.finish(lost, failedFile(lost, job, problem, failure));
    duties.gone(hand);
  });
  return hand;
}
