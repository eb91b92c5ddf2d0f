import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { BUILT_IN_PROFILES, builtInProfile } from "../core/profiles/built-in";
import type { Profile } from "../core/profiles/profile";
import { RULE_IDS } from "../core/rules/catalogue";
import { problemOf } from "./inputs";
import { UsageError } from "./usage-error";
import { WRONG_USE } from "./words";

/** A profile is a page of JSON; what is larger is another file. */
const MAX_BYTES = 1024 * 1024;

/** The profile meant by `--profile`: a built-in one by id, or a person's own by its file. */
export async function chosenProfile(word: string | null, cwd: string): Promise<Profile | null> {
  if (word === null) return null;
  const builtIn = builtInProfile(word);
  if (builtIn) return builtIn;
  const json = readProfileFile(word, resolve(cwd, word));
  const { readUserProfile } = await import("../core/profiles/user-profile");
  const { NARRATIVE_RULE_IDS } = await import("../core/narrative/rules/catalogue");
  const { profile, faults } = readUserProfile(json, new Set([...RULE_IDS, ...NARRATIVE_RULE_IDS]));
  if (profile) return profile;
  throw new UsageError(WRONG_USE.profileFaults(word, faults));
}

function readProfileFile(word: string, file: string): string {
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > MAX_BYTES) throw noProfile(word);
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = problemOf(error);
    throw code === "notFound" ? noProfile(word) : new UsageError(WRONG_USE.profileUnread(word, message));
  }
}

function noProfile(word: string): UsageError {
  const known = BUILT_IN_PROFILES.map((profile) => profile.id);
  return new UsageError(WRONG_USE.noProfile(word, known));
}
