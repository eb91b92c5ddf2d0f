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

/** An answer: the body, or the number with which Office turns the request away. */
export type HostReply =
  | { readonly kind: "answer"; readonly body: ResponseBody }
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

  const respond = (request: LoggedRequest): HostReply => {
    if (someone.isEditing()) return { kind: "refused", officeCode: OFFICE_CODES.cellEdit };
    if (request.bytes > payloadLimit) return { kind: "refused", officeCode: OFFICE_CODES.requestTooLarge };
    return answered(session, request, striking(faults, request));
  };

  const answer = async ({ body, flags }: HostRequest): Promise<HostReply> => {
    const request = log.enter(body, flags, JSON.stringify(body).length);
    await new Promise<void>((resolve) => setTimeout(resolve, delay));
    if (request.number > 0) for (const one of happenings) if ((one.left -= 1) === 0) one.work();
    const reply =
      request.number > 0 ? respond(request) : { kind: "answer" as const, body: processQuery(session, body) };
    const limited = withinLimit(reply, payloadLimit, answersPartly);
    const size = limited.kind === "answer" ? JSON.stringify(limited.body).length : 0;
    const error = limited.kind === "refused" ? String(limited.officeCode) : null;
    log.leave(request, limited.kind === "answer" ? limited.body : null, size, error);
    setTimeout(tell, 0);
    return limited;
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
function answered(session: Session, { body }: LoggedRequest, fault: Fault | null): HostReply {
  if (!fault) return { kind: "answer", body: processQuery(session, body) };
  const after = fault.after ?? "nothing";
  const error = fault.with;
  if (typeof error === "string") {
    if (after === "everything") processQuery(session, body);
    return { kind: "refused", officeCode: OFFICE_CODES[error] };
  }
  if (after === "everything")
    return { kind: "answer", body: { ...processQuery(session, body), Error: lateError(body, error) } };
  let changes = after === "nothing" ? 0 : after;
  const strike = (): never => {
    throw new HostFault(error.code, error.message ?? error.code);
  };
  const answer = processQuery(session, body, (_index, action) => {
    if (after === "nothing") strike();
    if (!isChange(action)) return;
    if (changes === 0) strike();
    changes -= 1;
  });
  return { kind: "answer", body: answer };
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

function withinLimit(reply: HostReply, limit: number, answersPartly: boolean): HostReply {
  if (reply.kind === "refused") return reply;
  if (reply.body.Error && !answersPartly) return { kind: "answer", body: { ...reply.body, Results: [] } };
  const tooLarge = JSON.stringify(reply.body).length > limit;
  return tooLarge ? { kind: "refused", officeCode: OFFICE_CODES.responseTooLarge } : reply;
}
