import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Profile } from "../core/profiles/profile";
import type { Review } from "../core/review";
import { reviewKept } from "../desk/review-kept";
import { inflateNode } from "../host/ooxml/inflate-node";
import { openWorkbook } from "../host/ooxml/open";
import { MAX_FILE_BYTES } from "../host/ooxml/zip";
import { HostError } from "../host/workbook";
import { problemOf } from "./inputs";
import { UsageError } from "./usage-error";
import { PROBLEMS, WRONG_USE } from "./words";

/** The full path of `--previous`, once it was opened and a form found in it; not given → `null`. */
export async function lastYearsFile(
  word: string | null,
  cwd: string,
  profile: Profile | null,
): Promise<string | null> {
  if (word === null) return null;
  const file = resolve(cwd, word);
  try {
    const found = await lastYear(file, profile);
    if (found.forms.length > 0) return file;
  } catch (error) {
    const message = error instanceof HostError ? error.message : problemOf(error).message;
    throw new UsageError(WRONG_USE.previousUnread(word, message));
  }
  throw new UsageError(WRONG_USE.previousUnread(word, WRONG_USE.noForm));
}

/** Each process reads last year's workbook once, however many files are held against it. */
let read: { readonly key: string; readonly found: Promise<Review> } | null = null;

/** The review of last year's workbook. */
export function lastYear(file: string, profile: Profile | null): Promise<Review> {
  const key = `${file} ${profile?.id ?? ""}`;
  if (read?.key !== key) read = { key, found: reviewed(file, profile) };
  return read.found;
}

async function reviewed(file: string, profile: Profile | null): Promise<Review> {
  if (statSync(file).size > MAX_FILE_BYTES) throw new HostError("tooLarge", PROBLEMS.tooLarge);
  return reviewKept(openWorkbook(readFileSync(file), file, inflateNode), { profile });
}
