import type { ParameterValues, Profile, Severity } from "../../../src/core/profiles/profile";
import { readUserProfile } from "../../../src/core/profiles/user-profile";

/** The default profile (or the one named) with parameters changed, as a person would write it. */
export function profileWith(
  parameters: Partial<ParameterValues>,
  base = "mof-2020-10",
  rules: Readonly<Record<string, Severity | "off">> = {},
): Profile {
  const reading = readUserProfile(JSON.stringify({ id: "test", extends: base, parameters, rules }));
  if (reading.profile === null) throw new Error(reading.faults.join("\n"));
  return reading.profile;
}
