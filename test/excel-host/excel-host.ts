import { entriesOf, type EventEntry } from "./engine/model-event";
import { processQuery, type RequestBody, type ResponseBody } from "./engine/process-query";
import { HostFault } from "./engine/host-fault";
import { openSession, type EngineOptions, type Session } from "./engine/session";
import {
  isChange,
  OFFICE_CODES,
  pending,
  striking,
  type ExcelError,
  type Fault,
  type OfficeRefusal,
  type PendingFault,
} from "./faults";
import type { BookModel } from "./model/book";
import { person, type Person } from "./person";
import { newLog, type LoggedRequest, type RequestLog } from "./request-log";

/** A request as a transport hands it over. */
export interface HostRequest {
  readonly body: RequestBody;
  readonly flags: number;
}

/** An answer: the body's JSON, or the number with which Office turns the request away. */
export type HostReply =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "refused"; readonly officeCode: number };

export interface HostOptions extends Partial<EngineOptions> {
  /** Milliseconds every answer takes. */
  readonly delay?: number;
  /** Bytes a request and an answer may have: Excel on the web takes 5 MB. */
  readonly payloadLimit?: number;
  /** Whether a failing batch answers with the results before the failure. Excel's way is not known. */
  readonly answersPartly?: boolean;
}

/** The stand-in Excel: a workbook that answers office.js, a person at the keyboard, and faults to order. */
export interface ExcelHost {
  readonly book: BookModel;
  readonly session: Session;
  readonly log: RequestLog;
  readonly person: Person;
  answer(request: HostRequest): Promise<HostReply>;
  /** Lets something go wrong. */
  fail(fault: Fault): void;
  /** Lets something happen before the n-th round trip from now is answered. */
  before(roundTrip: number, happening: () => void): void;
  /** Makes every answer from now on take so long. */
  slowDown(milliseconds: number): void;
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
}

/** Members every Excel of today has: the highest set the shipped office.js knows. */
export const NEWEST_SETS: EngineOptions["sets"] = {
  ExcelApi: "1.15",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
};

interface Happening {
  left: number;
  readonly work: () => void;
}

export function excelHost(book: BookModel, options: HostOptions = {}): ExcelHost {
  const { sheetsOfFile, payloadLimit = 5_000_000, answersPartly = true } = options;
  const sets = options.sets ?? NEWEST_SETS;
  const session = openSession(book, sheetsOfFile ? { sets, sheetsOfFile } : { sets });
  const log = newLog();
  const listeners = new Set<(entries: readonly EventEntry[]) => void>();
  const faults: PendingFault[] = [];
  const happenings: Happening[] = [];
  let delay = options.delay ?? 0;
  const tell = (): void => {
    const entries = session.events.splice(0).flatMap((event) => entriesOf(event, session.registered));
    if (entries.length > 0 && session.enableEvents) for (const listener of listeners) listener(entries);
  };
  const someone = person(session, tell);

  const respond = (request: LoggedRequest): ResponseBody | OfficeRefusal => {
    if (request.number === 0) return processQuery(session, request.body);
    for (const one of happenings) if ((one.left -= 1) === 0) one.work();
    if (someone.isEditing()) return "cellEdit";
    if (request.bytes > payloadLimit) return "requestTooLarge";
    return answered(session, request, striking(faults, request));
  };

  const answer = async ({ body, flags }: HostRequest): Promise<HostReply> => {
    const request = log.enter(body, flags, JSON.stringify(body).length);
    if (request.number > 0) await new Promise<void>((resolve) => setTimeout(resolve, delay));
    const response = respond(request);
    setTimeout(tell, 0);
    if (typeof response === "string") return refused(request, response);
    const text = JSON.stringify(response.Error && !answersPartly ? { ...response, Results: [] } : response);
    if (text.length > payloadLimit) return refused(request, "responseTooLarge");
    log.leave(request, text.length, response.Error?.Code ?? null);
    return { kind: "answer", text };
  };

  const refused = (request: LoggedRequest, refusal: OfficeRefusal): HostReply => {
    log.leave(request, 0, refusal);
    return { kind: "refused", officeCode: OFFICE_CODES[refusal] };
  };

  return {
    book,
    session,
    log,
    person: someone,
    answer,
    fail: (fault) => void faults.push(pending(fault)),
    before: (roundTrip, work) => void happenings.push({ left: roundTrip, work }),
    slowDown(milliseconds) {
      delay = milliseconds;
    },
    onEvents(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The engine's answer, bent by a fault. */
function answered(
  session: Session,
  { body }: LoggedRequest,
  fault: Fault | null,
): ResponseBody | OfficeRefusal {
  if (!fault) return processQuery(session, body);
  const { after = "nothing", with: error } = fault;
  if (typeof error === "string") {
    if (after === "everything") processQuery(session, body);
    return error;
  }
  if (after === "everything") return { ...processQuery(session, body), Error: lateError(body, error) };
  let changes = after === "nothing" ? 0 : after;
  const strike = (): never => {
    throw new HostFault(error.code, error.message ?? error.code);
  };
  return processQuery(session, body, (_index, action) => {
    if (after === "nothing") strike();
    if (!isChange(action)) return;
    if (changes === 0) strike();
    changes -= 1;
  });
}

function lateError(body: RequestBody, { code, message = code }: ExcelError): ResponseBody["Error"] {
  return {
    ActionIndex: body.Actions.length - 1,
    Code: code,
    Message: message,
    Location: "",
    HttpStatusCode: 500,
  };
}
