import type { Action } from "./engine/process-query";
import type { LoggedRequest } from "./request-log";

/** Codes with which Office itself turns a request away, before Excel sees it. */
export const OFFICE_CODES = {
  cellEdit: 5004,
  session: 5012,
  dialogOpen: 5016,
  busy: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noAccess: 7000,
} as const;

/** A way of Office to turn a request away. */
export type OfficeRefusal = keyof typeof OFFICE_CODES;

/** An error of Excel's own. */
export interface ExcelError {
  readonly code: string;
  readonly message?: string;
}

/** Something that shall go wrong. */
export interface Fault {
  /** The n-th round trip from now (1 is the next), or every one that passes. */
  readonly on: number | ((request: LoggedRequest) => boolean);
  readonly with: OfficeRefusal | ExcelError;
  /**
   * How far the request gets: nothing applied (default), everything applied and the answer lost, or so many
   * changing actions applied.
   */
  readonly after?: "nothing" | "everything" | number;
  /** How often; once unless said. */
  readonly times?: number;
}

/** A fault waiting for its request. */
export interface PendingFault {
  readonly fault: Fault;
  left: number;
  /** Round trips still to pass before a numbered fault strikes. */
  wait: number;
}

/** A fault as it waits from now on. */
export function pending(fault: Fault): PendingFault {
  return { fault, left: fault.times ?? 1, wait: typeof fault.on === "number" ? fault.on : 0 };
}

/** The fault that strikes this request, if any; counts it. */
export function striking(list: readonly PendingFault[], request: LoggedRequest): Fault | null {
  for (const one of list) {
    if (one.left <= 0) continue;
    if (typeof one.fault.on === "number") {
      one.wait -= 1;
      if (one.wait > 0) continue;
    } else if (!one.fault.on(request)) continue;
    one.left -= 1;
    return one.fault;
  }
  return null;
}

const READING = /^_?(Get|KeepReference|ValidateArraySize|Register|Unregister)/;

/** Whether an action changes the workbook. */
export function isChange(action: Action): boolean {
  return action.ActionType === 4 || (action.ActionType === 3 && !READING.test(action.Name.replace(/^_/, "")));
}
