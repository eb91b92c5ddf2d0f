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
  /** To the add-in's own services; no round trip to the workbook. */
  readonly isService?: boolean;
}

/** An answer: the body's JSON, or the number with which Office turns the request away. */
export type HostReply =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "refused"; readonly officeCode: number };

/** How this Excel behaves. */
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

/** What an answer depends on besides the workbook. */
interface Circumstances {
  readonly session: Session;
  readonly log: RequestLog;
  readonly person: Person;
  readonly faults: PendingFault[];
  readonly happenings: Happening[];
  readonly payloadLimit: number;
  readonly answersPartly: boolean;
}

/** A stand-in Excel over a workbook. */
export function excelHost(book: BookModel, options: HostOptions = {}): ExcelHost {
  const { sheetsOfFile, payloadLimit = 5_000_000, answersPartly = true, sets = NEWEST_SETS } = options;
  const session = openSession(book, sheetsOfFile ? { sets, sheetsOfFile } : { sets });
  const listeners = new Set<(entries: readonly EventEntry[]) => void>();
  let delay = options.delay ?? 0;
  const tell = (): void => {
    const entries = session.events.splice(0).flatMap((event) => entriesOf(event, session.registered));
    if (entries.length > 0 && session.enableEvents) for (const listener of listeners) listener(entries);
  };
  const log = newLog();
  const someone = person(session, tell);
  const around: Circumstances = {
    session,
    log,
    person: someone,
    faults: [],
    happenings: [],
    payloadLimit,
    answersPartly,
  };
  return {
    book,
    session,
    log,
    person: someone,
    async answer(request) {
      if (request.isService)
        return { kind: "answer", text: JSON.stringify(processQuery(session, request.body)) };
      const logged = log.enter(request.body, request.flags, JSON.stringify(request.body).length);
      if (logged.number > 0) await new Promise<void>((resolve) => setTimeout(resolve, delay));
      const reply = replyTo(around, logged);
      setTimeout(tell, 0);
      return reply;
    },
    fail: (fault) => void around.faults.push(pending(fault)),
    before: (roundTrip, work) => void around.happenings.push({ left: roundTrip, work }),
    slowDown(milliseconds) {
      delay = milliseconds;
    },
    onEvents(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Answers a request, or turns it away; either is logged. */
function replyTo(around: Circumstances, request: LoggedRequest): HostReply {
  const { log, payloadLimit, answersPartly } = around;
  const refused = (refusal: OfficeRefusal): HostReply => {
    log.leave(request, 0, refusal);
    return { kind: "refused", officeCode: OFFICE_CODES[refusal] };
  };
  const response = respond(around, request);
  if (typeof response === "string") return refused(response);
  const text = JSON.stringify(response.Error && !answersPartly ? { ...response, Results: [] } : response);
  if (text.length > payloadLimit) return refused("responseTooLarge");
  log.leave(request, text.length, response.Error?.Code ?? null);
  return { kind: "answer", text };
}

function respond(around: Circumstances, request: LoggedRequest): ResponseBody | OfficeRefusal {
  const { session, faults, happenings, payloadLimit } = around;
  if (request.number === 0) return processQuery(session, request.body);
  for (const one of happenings) if ((one.left -= 1) === 0) one.work();
  if (around.person.isEditing()) return "cellEdit";
  if (request.bytes > payloadLimit) return "requestTooLarge";
  return answered(session, request, striking(faults, request));
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
