import type { RequestBody } from "./engine/process-query";

/** One request as the host saw it. */
export interface LoggedRequest {
  /** Round trips are counted from 1; the client's own clean-up requests have 0. */
  readonly number: number;
  /** 1: the client says the request may write. */
  readonly flags: number;
  readonly body: RequestBody;
  readonly bytes: number;
}

/** What became of it. */
export interface LoggedAnswer {
  readonly request: LoggedRequest;
  readonly bytes: number;
  /** Code of the error answered, or `null`. */
  readonly error: string | null;
}

/** The client's un-awaited clean-up after a run: nothing but references given back. */
export function isCleanUp(body: RequestBody): boolean {
  const own = body.Actions.filter(({ ActionType }) => ActionType !== 1);
  return (
    own.length > 0 && own.every(({ Name }) => Name === "_RemoveReference" || Name === "_RemoveAllReferences")
  );
}

/** All that was asked, in order. */
export interface RequestLog {
  /** Every round trip so far, clean-ups left out. */
  readonly answers: readonly LoggedAnswer[];
  /** How many round trips since the last `restart`. */
  roundTrips(): number;
  restart(): void;
  /** Numbers a request; a clean-up gets 0. */
  enter(body: RequestBody, flags: number, bytes: number): LoggedRequest;
  leave(request: LoggedRequest, bytes: number, error: string | null): void;
}

/** Nothing was asked yet. */
export function newLog(): RequestLog {
  const answers: LoggedAnswer[] = [];
  let total = 0;
  let from = 0;
  return {
    answers,
    roundTrips: () => total - from,
    restart() {
      from = total;
    },
    enter(body, flags, bytes) {
      if (isCleanUp(body)) return { number: 0, flags, body, bytes };
      total += 1;
      return { number: total - from, flags, body, bytes };
    },
    leave(request, bytes, error) {
      if (request.number > 0) answers.push({ request, bytes, error });
    },
  };
}
