import type { HostObject } from "./host-class";
import type { Session } from "./session";

/** What a load asks for, as the client sends it. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** A property's name on the wire: `values` → `Values`; names of the client's own (`_Id`) stay. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Answers a load: the named properties, nested under navigation properties, items of collections under `_Items`. */
export function query(object: HostObject | null, info: QueryInfo, session: Session): unknown {
  if (object === null) return null;
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  const items = object.items(session);
  if (!items) return answer(object, paths, session);
  const from = info.Skip ?? 0;
  const chosen = items.slice(from, info.Top === undefined ? undefined : from + info.Top);
  return { _Items: chosen.map((item, index) => ({ ...answer(item, paths, session), _Index: from + index })) };
}

function answer(
  object: HostObject,
  paths: readonly string[],
  session: Session,
): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const [name, inner] of byHead(object, paths)) {
    if (object.hasPart(name)) result[name] = query(object.part(name, session), { Select: inner }, session);
    else result[name] = object.read(name, session);
  }
  return { ...result, ...object.identity(session) };
}

/** The names asked for, each with what is asked of the object behind it. Nothing asked means all that comes by default. */
function byHead(object: HostObject, paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const heads = new Map<string, string[]>();
  const wanted = paths.length > 0 ? paths : ["*"];
  for (const path of wanted) {
    const [head = "", ...rest] = path.split("/");
    if (head === "*" || head === "$all") for (const name of object.defaults()) heads.set(name, []);
    else {
      const name = wireName(head);
      const inner = heads.get(name) ?? [];
      if (rest.length > 0) inner.push(rest.join("/").replace(/^items\//, ""));
      heads.set(name, inner);
    }
  }
  return heads;
}
