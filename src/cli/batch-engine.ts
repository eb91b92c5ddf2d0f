import { FOLDER_RULES } from "../core/ledger/folder/catalogue";
import { NARRATIVE_RULES } from "../core/narrative/rules/catalogue";
import { BUILT_IN_PROFILES } from "../core/profiles/built-in";
import type { Profile } from "../core/profiles/profile";
import { RULES } from "../core/rules/catalogue";
import { hashOf } from "./batch-line";
import { TOOL } from "./tool";

/** A part of the engine by what it says: another text of a rule or another value of a profile is another hash. */
export interface Hashed {
  readonly count: number;
  readonly sha256: string;
}

/** The rule catalogue as it is published: ids, severities, requirements, bases, remedies. */
export function rulesHash(): Hashed {
  const said = RULES.map(({ id, severity, title, subject, kinds, basis, help, remedy, unless }) => [
    id,
    severity,
    title,
    subject,
    kinds,
    basis,
    help,
    remedy,
    unless,
  ]);
  return { count: RULES.length, sha256: hashOf(JSON.stringify(said)) };
}

/** The rules of written reports. */
export function narrativeRulesHash(): Hashed {
  const said = NARRATIVE_RULES.map(({ id, severity, title, basis, remedy }) => [
    id,
    severity,
    title,
    basis,
    remedy,
  ]);
  return { count: NARRATIVE_RULES.length, sha256: hashOf(JSON.stringify(said)) };
}

/** The rules across a folder. */
export function folderRulesHash(): Hashed {
  const said = FOLDER_RULES.map(({ id, severity, title, basis, remedy }) => [
    id,
    severity,
    title,
    basis,
    remedy,
  ]);
  return { count: FOLDER_RULES.length, sha256: hashOf(JSON.stringify(said)) };
}

/** A profile with every parameter and its source. */
export function profileHash(profile: Profile): string {
  return hashOf(JSON.stringify(profile));
}

export interface EngineOptions {
  readonly profile: Profile | null;
  readonly slips: boolean;
  readonly annotate: boolean;
  /** Written reports are paired with the workbooks and judged. */
  readonly reports: boolean;
}

/** The mark that every line of a run carries: lines under another mark are done again. */
export function engineMark({ profile, slips, annotate, reports }: EngineOptions): string {
  const profiles = profile ? [profileHash(profile)] : BUILT_IN_PROFILES.map(profileHash);
  const narrative = reports ? narrativeRulesHash() : null;
  return hashOf(JSON.stringify([TOOL, rulesHash(), profiles, slips, annotate, narrative])).slice(0, 16);
}
