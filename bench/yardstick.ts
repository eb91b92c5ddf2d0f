import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const HERE = join(import.meta.dirname, "yardsticks");

/** Milliseconds for all files: by the clock, and of the processor (which a busy machine distorts less). */
export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/** What another program needs for all files. */
export interface Yardstick {
  readonly load: Time;
  readonly edit: Time;
}

/** Cells the yardsticks write into, as many as a fill typically does. */
const EDITS = "H13,H14,H15,I13,H24";

/** openpyxl of the first Python that has it; none → `null`. */
export function openpyxl(files: readonly string[], out: string): Yardstick | null {
  for (const python of ["python3", "/usr/bin/python3", "python"]) {
    const found = measured(python, [join(HERE, "openpyxl_yardstick.py"), JSON.stringify(files), out, EDITS]);
    if (found) return found;
  }
  return null;
}

/** xlsx-populate, installed beside the bench on first use; not to be had → `null`. */
export function populate(files: readonly string[], out: string): Yardstick | null {
  if (!existsSync(join(HERE, "node_modules")) && !install()) return null;
  return measured(process.execPath, [join(HERE, "populate.mjs"), JSON.stringify(files), out, EDITS]);
}

function install(): boolean {
  const npm = process.env["npm_execpath"];
  const args = ["install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"];
  const options = { cwd: HERE, stdio: "ignore", timeout: 120_000 } as const;
  const done = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync("npm", args, options);
  return done.status === 0;
}

function measured(program: string, args: readonly string[]): Yardstick | null {
  const done = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 20 });
  if (done.status !== 0) return null;
  return JSON.parse(done.stdout) as Yardstick;
}
