import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isSystemError } from "./system-error";
import { UsageError } from "./usage-error";
import { WRITE_FAULTS, WRONG_USE } from "./words";

/**
 * Writes a file whole or not at all: beside it first, then renamed. Folders above it are made. A system's
 * refusal is a `UsageError` that says why.
 */
export function saveWhole(wanted: string, content: Uint8Array | string): void {
  let beside: string | null = null;
  try {
    mkdirSync(dirname(wanted), { recursive: true });
    const file = existsSync(wanted) ? realpathSync(wanted) : wanted;
    // A device or pipe (/dev/stdout) is written to, never replaced.
    if (existsSync(file) && !statSync(file).isFile()) return void writeFileSync(file, content);
    beside = join(dirname(file), `.${basename(file).slice(0, 60)}.${String(process.pid)}.tmp`);
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true });
    throw notWritable(wanted, error);
  }
}

/**
 * The same for a workbook: where another one stands under the name (a copy a person may have worked in
 * since), that one is kept under a name of its own, which is returned; else `null`.
 */
export function saveWorkbook(file: string, content: Uint8Array): string | null {
  const kept = keepOld(file, content);
  saveWhole(file, content);
  return kept;
}

function keepOld(file: string, content: Uint8Array): string | null {
  try {
    if (!isFile(file)) return null;
    const old = readFileSync(file);
    if (old.length === 0 || old.equals(content)) return null;
    const kept = freeName(`${file}.bak`);
    renameSync(file, kept);
    return kept;
  } catch (error) {
    throw notWritable(file, error);
  }
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let count = 2; existsSync(name); count += 1) name = `${wanted}${String(count)}`;
  return name;
}

/** Refuses at once, before any work is done, what cannot be written in the end. */
export function expectWritable(path: string, kind: "file" | "folder"): void {
  try {
    if (existsSync(path)) {
      if (kind === "file" && statSync(path).isDirectory()) throw new UsageError(WRONG_USE.isFolder(path));
      if (kind === "folder" && !statSync(path).isDirectory())
        throw new UsageError(WRONG_USE.needsFolder(path));
      accessSync(path, constants.W_OK);
      return;
    }
    let above = dirname(path);
    while (!existsSync(above) && above !== dirname(above)) above = dirname(above);
    if (!statSync(above).isDirectory())
      throw new UsageError(WRONG_USE.notWritable(path, WRITE_FAULTS.get("ENOTDIR") ?? ""));
    accessSync(above, constants.W_OK);
  } catch (error) {
    throw notWritable(path, error);
  }
}

function notWritable(path: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  return new UsageError(WRONG_USE.notWritable(path, WRITE_FAULTS.get(error.code) ?? error.code));
}

/** Whether the path is a folder that exists. */
export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
