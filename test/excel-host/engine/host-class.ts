import { isDeclared, REQUIREMENTS } from "./api-sets";
import { apiNotFound, NotInStandIn } from "./host-fault";
import type { Session } from "./session";

/** A property of an object: how to read and, where allowed, set it. */
export interface Scalar<S> {
  get(state: S, session: Session): unknown;
  set?(state: S, value: unknown, session: Session): void;
  /** Whether a load without names brings it; costly ones do not. */
  readonly byDefault?: boolean;
}

/** What a method gives: another object, `null` (a null object), or a plain value. */
export type MethodResult = HostObject | PlainResult | null;

/** A value that is no object of the model. */
export interface PlainResult {
  readonly plain: unknown;
}

/** A class of Excel's object model; members under the names the wire uses (`GetRange`). */
export interface HostClass<S> {
  readonly name: string;
  identity?(state: S, session: Session): Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<S>>>;
  readonly parts?: Readonly<Record<string, (state: S, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<
    Record<string, (state: S, args: readonly unknown[], session: Session) => MethodResult>
  >;
  /** Of a collection: its items, and the item for a key. */
  items?(state: S, session: Session): readonly HostObject[];
  item?(state: S, key: unknown, session: Session): HostObject;
}

/** An object of the model with its class, the state's type hidden. */
export interface HostObject {
  readonly className: string;
  readonly state: unknown;
  identity(session: Session): Readonly<Record<string, unknown>>;
  defaults(): readonly string[];
  hasScalar(name: string): boolean;
  read(name: string, session: Session): unknown;
  write(name: string, value: unknown, session: Session): void;
  hasPart(name: string): boolean;
  part(name: string, session: Session): HostObject | null;
  call(name: string, args: readonly unknown[], session: Session): MethodResult;
  items(session: Session): readonly HostObject[] | null;
  item(key: unknown, session: Session): HostObject;
}

/** A value as a method's result. */
export function plain(value: unknown): PlainResult {
  return { plain: value };
}

/** Whether a method gave an object of the model. */
export function isObject(result: MethodResult): result is HostObject {
  return result !== null && "className" in result;
}

/** Refuses a member above the declared sets, as Excel does. */
export function requireMember(session: Session, className: string, wireName: string): void {
  const member = `${className}.${lowerFirst(wireName)}`;
  const requirement = REQUIREMENTS.get(member);
  if (requirement && !isDeclared(session.declared, requirement)) throw apiNotFound(member);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Binds a state to its class. */
export function hostObject<S>(type: HostClass<S>, state: S): HostObject {
  const missing = (member: string): NotInStandIn => new NotInStandIn(`${type.name}.${member}`);
  const scalars = type.scalars ?? {};
  return {
    className: type.name,
    state,
    identity: (session) => type.identity?.(state, session) ?? {},
    defaults: () => Object.keys(scalars).filter((name) => scalars[name]?.byDefault !== false),
    hasScalar: (name) => Object.hasOwn(scalars, name),
    read(name, session) {
      requireMember(session, type.name, name);
      const scalar = scalars[name];
      if (!scalar) throw missing(name);
      return scalar.get(state, session);
    },
    write(name, value, session) {
      requireMember(session, type.name, name);
      const set = scalars[name]?.set;
      if (!set) throw missing(`${name} =`);
      set(state, value, session);
    },
    hasPart: (name) => Object.hasOwn(type.parts ?? {}, name),
    part(name, session) {
      requireMember(session, type.name, name);
      const part = type.parts?.[name];
      if (!part) throw missing(name);
      return part(state, session);
    },
    call(name, args, session) {
      requireMember(session, type.name, name);
      const method = type.methods?.[name];
      if (!method) throw missing(`${name}()`);
      return method(state, args, session);
    },
    items: (session) => type.items?.(state, session) ?? null,
    item(key, session) {
      if (!type.item) throw missing("getItem()");
      return type.item(state, key, session);
    },
  };
}
