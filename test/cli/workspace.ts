import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { standardForm } from "../support/forms/standard-form";

/** A folder of its own for a test; taken away at the end. */
export interface Workspace {
  readonly folder: string;
  /** Writes a file, its folders too; gives its full path. */
  write(name: string, content: Uint8Array | string): string;
  read(name: string): Buffer;
  /** Every file below, by its path with `/`, sorted. */
  files(): readonly string[];
  remove(): void;
}

export function workspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), "selfeval 测试-"));
  const all = (below: string): string[] =>
    readdirSync(below).flatMap((name) => {
      const path = join(below, name);
      return statSync(path).isDirectory() ? all(path) : [relative(folder, path).replaceAll("\\", "/")];
    });
  return {
    folder,
    write(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    read: (name) => readFileSync(join(folder, name)),
    files: () => all(folder).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The sound project form: nothing to find. */
export const soundForm = (): Uint8Array => standardForm().bytes();

/** The same with a total that does not add up: one error. */
export const faultyForm = (): Uint8Array => standardForm().withCells({ "total.score": 98 }).bytes();

/** The same with a score left blank and the total and grade to be filled. */
export const unfilledForm = (): Uint8Array =>
  standardForm()
    .withCells({
      "indicators[4].score": null,
      "indicators[4].reason": null,
      "total.score": null,
      grade: null,
    })
    .bytes();
