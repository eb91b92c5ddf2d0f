import type { Profile } from "../../core/profiles/profile";

/** The profile a person chose, for the engine; `null`: each form under the one it calls for. */
export function chosenProfile(profiles: readonly Profile[], id: string | null): Profile | null {
  return id === null ? null : (profiles.find((profile) => profile.id === id) ?? null);
}
