import { recalculate } from "../formula/recalculate";
import { hostObject, isObject, type HostObject, type MethodResult } from "./host-class";
import { HostFault, itemNotFound, NotInStandIn } from "./host-fault";
import { AREAS, RANGE } from "./range-class";
import { query, type QueryInfo } from "./query";
import type { Session } from "./session";
import { WORKBOOK } from "./workbook-class";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** One thing asked, as the client numbers it. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** How to come to an object, as the client numbers it. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly DoNotKeepReference?: boolean;
}

/** A request's body; WIRE.md section 3. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** An answer's body; WIRE.md section 3. */
export interface ResponseBody {
  readonly Results: readonly Result[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly ActionIndex: number;
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
  };
}

/** Called before each action; may throw a `HostFault` to fail the request there. */
export type BeforeAction = (index: number, action: Action) => void;

/** A request being answered: its body, and the objects its paths have led to so far. */
interface Running {
  readonly session: Session;
  readonly body: RequestBody;
  readonly objects: Map<number, HostObject | null>;
}

/**
 * Answers one request of office.js: its actions in order, stopping at the first that fails. What was done
 * before the failure stays done.
 */
export function processQuery(session: Session, body: RequestBody, before?: BeforeAction): ResponseBody {
  const running: Running = { session, body, objects: new Map() };
  const results: Result[] = [];
  const traces: number[] = [];
  session.isAddin = true;
  for (const [index, action] of body.Actions.entries()) {
    try {
      before?.(index, action);
      results.push({ ActionId: action.Id, Value: action.ActionType === 5 ? null : perform(running, action) });
      if (action.ActionType === 5) traces.push(action.Id);
    } catch (error) {
      return {
        Results: results,
        TraceIds: traces,
        Error: errorOf(session, error, index, locationOf(running, action)),
      };
    }
  }
  session.passing.clear();
  return { Results: results, TraceIds: traces };
}

function errorOf(session: Session, error: unknown, index: number, location: string): ResponseBody["Error"] {
  if (!(error instanceof HostFault)) throw error;
  if (error instanceof NotInStandIn) session.unknownMembers.push(error.member);
  const { code, message, httpStatus } = error;
  return { ActionIndex: index, Code: code, Message: message, Location: location, HttpStatusCode: httpStatus };
}

/** As Excel names the place: `Range.values`, `WorksheetCollection.getItem`. */
function locationOf(running: Running, action: Action): string {
  const path = running.body.ObjectPaths[action.ObjectPathId];
  const own = action.ActionType === 3 || action.ActionType === 4;
  const holder = own ? running.objects.get(action.ObjectPathId) : parentOf(running, path);
  const name = own ? action.Name : path?.ObjectPathType === 5 ? "GetItem" : (path?.Name ?? "");
  return `${holder?.className ?? "Workbook"}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function parentOf(running: Running, path: ObjectPath | undefined): HostObject | null | undefined {
  return path?.ParentObjectPathId === undefined ? undefined : running.objects.get(path.ParentObjectPathId);
}

function perform(running: Running, action: Action): unknown {
  const { session } = running;
  const object = objectAt(running, action.ObjectPathId);
  switch (action.ActionType) {
    case 1:
      return identityOf(running, object, running.body.ObjectPaths[action.ObjectPathId]);
    case 2:
      if (session.book.stale && session.book.calculation === "Automatic") recalculate(session.book);
      return query(object, action.QueryInfo ?? {}, session);
    case 3:
      return object && method(running, object, action);
    case 4:
      object?.write(action.Name, args(running, action.ArgumentInfo)[0], session);
      return undefined;
    default:
      throw new NotInStandIn(`action type ${action.ActionType}`);
  }
}

function identityOf(running: Running, object: HostObject | null, path: ObjectPath | undefined): unknown {
  if (object === null) return null;
  return path?.DoNotKeepReference ? {} : object.identity(running.session);
}

function method(running: Running, object: HostObject, action: Action): unknown {
  if (running.session.book.stale && running.session.book.calculation === "Automatic")
    recalculate(running.session.book);
  const result = object.call(action.Name, args(running, action.ArgumentInfo), running.session);
  if (result === null) return null;
  return isObject(result) ? result.identity(running.session) : result.plain;
}

function args(running: Running, info: ArgumentInfo | undefined): readonly unknown[] {
  const referenced = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((value, index) => {
    const id = referenced?.[index];
    return typeof id === "number" && id !== 0 ? objectAt(running, id) : value;
  });
}

/** The object a path leads to, found once in a request; below a null object everything is null. */
function objectAt(running: Running, id: number): HostObject | null {
  const known = running.objects.get(id);
  if (known !== undefined) return known;
  const path = running.body.ObjectPaths[id];
  if (!path) throw new HostFault("InvalidObjectPath", `no object path ${id}`);
  const object = resolve(running, path);
  running.objects.set(id, object);
  return object;
}

function resolve(running: Running, path: ObjectPath): HostObject | null {
  const { session } = running;
  switch (path.ObjectPathType) {
    case 1:
      return hostObject(WORKBOOK, session.book);
    case 2:
      return service(path.Name);
    case 6:
      return referenced(session, path.Name);
    case 7:
      return null;
    default:
  }
  const parent = objectAt(running, path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  const given = args(running, path.ArgumentInfo);
  if (path.ObjectPathType === 4) return parent.part(path.Name, session);
  if (path.ObjectPathType === 5) return parent.item(given[0], session);
  if (path.ObjectPathType !== 3) throw new NotInStandIn(`object path type ${path.ObjectPathType}`);
  return objectOf(parent.call(path.Name, given, session), `${parent.className}.${path.Name}`);
}

function objectOf(result: MethodResult, member: string): HostObject | null {
  if (result !== null && !isObject(result)) throw new NotInStandIn(`${member} as an object`);
  return result;
}

function referenced(session: Session, referenceId: string): HostObject {
  const state = session.references.get(referenceId);
  if (!state || !session.book.sheets.includes(state.sheet)) throw itemNotFound();
  return "ranges" in state ? hostObject(AREAS, state) : hostObject(RANGE, state);
}

/** Services beside the workbook (the add-in's runtime, the ribbon): they take what they are told, and it is noted. */
function service(name: string): HostObject {
  const call: HostObject["call"] = (member, given, session) => {
    session.serviceCalls.push(`${name.split(".").pop()}.${member}(${given.join()})`);
    return null;
  };
  return { ...hostObject({ name }, name), call };
}
