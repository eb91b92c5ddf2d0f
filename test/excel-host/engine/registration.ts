import { plain, type HostClass } from "./host-class";
import { EVENT_TYPES } from "./model-event";
import type { Session } from "./session";

/** The register and unregister methods of a class for its events; `targetOf` names what the client listens to. */
export function registrations<S>(
  names: readonly string[],
  targetOf: (state: S) => string,
): NonNullable<HostClass<S>["methods"]> {
  const methods: Record<
    string,
    (state: S, args: readonly unknown[], session: Session) => ReturnType<typeof plain>
  > = {};
  for (const name of names) {
    const type = EVENT_TYPES[name];
    if (type === undefined) throw new Error(`no event ${name}`);
    const wire = name === "NameChanged" || name === "VisibilityChanged" ? `Event${name}` : `${name}Event`;
    methods[`_Register${wire}`] = (state, _args, session) => {
      session.registered.add(`${type} ${targetOf(state)}`);
      return plain(null);
    };
    methods[`_Unregister${wire}`] = (state, _args, session) => {
      session.registered.delete(`${type} ${targetOf(state)}`);
      return plain(null);
    };
  }
  return methods;
}
