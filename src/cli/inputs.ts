import { readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from "node:path";
import { isSystemError } from "./system-error";
import { PROBLEMS } from "./words";

/** Why an input could not even be opened; code and sentence as in the report. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** One workbook to be looked at. */
export interface Input {
  /** The path as the person knows it: as given, or the given folder and the way down from it. */
  readonly path: string;
  readonly file: string;
  readonly problem: Problem | null;
  /** Named in the call itself, not found in a folder. */
  readonly named: boolean;
}

export interface Inputs {
  readonly files: readonly Input[];
  /** Several inputs, or a folder: the output is then a folder. */
  readonly many: boolean;
  /** The deepest folder that holds all inputs; output folders mirror what lies below it. */
  readonly base: string;
}

/** Which files of a folder are meant, and what is said of a folder without any. */
export interface Wanted {
  readonly ending: RegExp;
  readonly none: Problem;
}

export const WORKBOOKS: Wanted = {
  ending: /\.xls[xm]$/iu,
  none: { code: "noWorkbooks", message: PROBLEMS.noWorkbooks },
};

export const REPORTS: Wanted = {
  ending: /\.(?:docx|txt|md)$/iu,
  none: { code: "noReports", message: PROBLEMS.noReports },
};

/**
 * Every workbook (or what else is wanted) the given paths stand for, in a stable order: paths as given, a folder's files by name.
 * Nothing is dropped: what is not there, or a folder without workbooks, becomes an input with a problem.
 */
export function gatherInputs(
  given: readonly string[],
  cwd: string,
  leaveOut: string | null,
  wanted: Wanted = WORKBOOKS,
): Inputs {
  const files: Input[] = [];
  const roots: string[] = [];
  let many = given.length > 1;
  for (const path of given) {
    const file = resolve(cwd, path);
    const kind = kindOf(file);
    if (kind === "folder") {
      many = true;
      roots.push(file);
      files.push(...inFolder(path, file, leaveOut, wanted));
    } else {
      roots.push(dirname(file));
      files.push({ path, file, problem: kind === "file" ? null : kind, named: true });
    }
  }
  return { files, many, base: commonFolder(roots) };
}

function kindOf(file: string): "file" | "folder" | Problem {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return "folder";
    return stat.isFile() ? "file" : { code: "notAFile", message: PROBLEMS.notAFile };
  } catch (error) {
    return problemOf(error);
  }
}

/** A system's refusal in words. */
export function problemOf(error: unknown): Problem {
  const code = isSystemError(error) ? error.code : "unknown";
  if (code === "ENOENT" || code === "ENOTDIR") return { code: "notFound", message: PROBLEMS.notFound };
  if (code === "EACCES" || code === "EPERM") return { code: "noPermission", message: PROBLEMS.noPermission };
  return { code: "readFailed", message: PROBLEMS.readFailed(code) };
}

function inFolder(
  path: string,
  folder: string,
  leaveOut: string | null,
  { ending, none }: Wanted,
): readonly Input[] {
  const found: Input[] = [];
  walk(path, folder, { found, leaveOut, ending, seen: new Set() });
  if (found.length > 0) return found;
  return [{ path, file: folder, problem: none, named: true }];
}

interface Walk {
  readonly found: Input[];
  /** The output folder, when it lies inside: what was written before is no input. */
  readonly leaveOut: string | null;
  readonly ending: RegExp;
  /** Folders gone through, by their real path: links may lead in circles. */
  readonly seen: Set<string>;
}

function walk(path: string, folder: string, on: Walk): void {
  let names: readonly string[];
  try {
    const real = realpathSync(folder);
    if (on.seen.has(real)) return;
    on.seen.add(real);
    names = readdirSync(folder).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  } catch (error) {
    on.found.push({ path, file: folder, problem: problemOf(error), named: false });
    return;
  }
  for (const name of names) {
    if (name.startsWith(".") || name.startsWith("~$")) continue;
    const file = join(folder, name);
    const kind = kindOf(file);
    if (file === on.leaveOut) continue;
    if (kind === "folder") walk(join(path, name), file, on);
    else if (on.ending.test(name))
      on.found.push({ path: join(path, name), file, problem: kind === "file" ? null : kind, named: false });
  }
}

/** The deepest folder above all; on several drives, the root of the first. */
function commonFolder(folders: readonly string[]): string {
  const [first = ".", ...others] = folders;
  let common = first;
  for (const folder of others)
    while (!isInside(folder, common) && common !== dirname(common)) common = dirname(common);
  return common;
}

/** Whether the path is the folder or lies below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`));
}

/** Where an input lies below the base; from another drive, its path without the drive. */
export function belowBase(file: string, base: string): string {
  return isInside(file, base) ? relative(base, file) : relative(parse(file).root, file);
}

/** Paths from standard input, one a line (or divided by NUL, as `find -print0` does). */
export function pathsIn(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/u, "")
    .split(/\0|\r?\n/u)
    .filter((line) => line.trim() !== "");
}
