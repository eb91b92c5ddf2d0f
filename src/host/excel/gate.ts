import { hostErrorOf, isEditing, noExcel, tooOld } from "./failures";

/** Time, replaceable in tests. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** Time as it passes. */
export const WALL_CLOCK: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** The least Excel must offer. */
const FLOOR = "1.13";

/** Pauses while a cell is being typed into, in milliseconds: 3.1 seconds in all, then the person is asked. */
const PAUSES: readonly number[] = [100, 200, 400, 800, 1_600];

/** One run against Excel: queue what is wanted, `await context.sync()`, read. May be begun anew from the start. */
export type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** The one way to Excel. */
export interface Gate {
  /**
   * Runs against Excel, waiting a while where a cell is being typed into. The work is begun anew then, which is
   * safe: Excel refuses such a request whole. Rejects with `HostError` only.
   */
  run<T>(work: Work<T>): Promise<T>;
  /** One undertaking after the other, so that a read never sees half of a write. */
  inTurn<T>(undertaking: () => Promise<T>): Promise<T>;
  /** Only looks: in turn with what is `inTurn`, but beside others that only look. */
  beside<T>(undertaking: () => Promise<T>): Promise<T>;
}

/** A gate with its own queue. */
export function openGate(clock: Clock): Gate {
  let last: Promise<void> = Promise.resolve();
  let looking: Promise<void> = Promise.resolve();
  return {
    run: (work) => patiently(clock, work, 0),
    inTurn(undertaking) {
      const mine = Promise.all([last, looking]).then(undertaking);
      last = settled(mine);
      return failingPlainly(mine);
    },
    beside(undertaking) {
      const mine = last.then(undertaking);
      looking = settled(Promise.all([looking, settled(mine)]));
      return failingPlainly(mine);
    },
  };
}

/** That it is over, well or not; what came of it is not held on to. */
function settled(promise: Promise<unknown>): Promise<void> {
  const over = (): void => undefined;
  return promise.then(over, over);
}

function failingPlainly<T>(promise: Promise<T>): Promise<T> {
  return promise.catch((error: unknown) => {
    throw hostErrorOf(error);
  });
}

/** Whether the set is offered; without Office nothing is. */
export function isSupported(version: string): boolean {
  return typeof Office !== "undefined" && Office.context.requirements.isSetSupported("ExcelApi", version);
}

async function patiently<T>(clock: Clock, work: Work<T>, attempt: number): Promise<T> {
  if (typeof Excel === "undefined") throw noExcel();
  if (!isSupported(FLOOR)) throw tooOld();
  try {
    return await Excel.run(work);
  } catch (error) {
    const pause = PAUSES[attempt];
    if (!isEditing(error) || pause === undefined) throw hostErrorOf(error);
    await clock.wait(pause);
    return patiently(clock, work, attempt + 1);
  }
}
