import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Given } from "./arguments";
import { expectWritable, isFolder, saveWorkbook } from "./save";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage-error";
import { NOTICES, WRONG_USE } from "./words";

/** `selfeval template KIND`: writes a blank standard workbook; without a kind, lists the kinds. */
export async function template(given: Given, terminal: Terminal): Promise<number> {
  const kinds = kindsIn(terminal.templates);
  const [kind, more] = given.words;
  if (more !== undefined) throw new UsageError(WRONG_USE.tooMany(more));
  if (kind === undefined) throw new UsageError(WRONG_USE.noKind(kinds));
  const name = kinds.find((one) => plainKind(one) === plainKind(kind));
  if (name === undefined) throw new UsageError(WRONG_USE.notOneOf("template", kind, kinds));
  const content = readFileSync(join(terminal.templates, `${name}.xlsx`));
  const target = targetOf(given.text("output"), name, terminal.cwd);
  expectWritable(target, "file");
  const kept = saveWorkbook(target, content);
  if (kept !== null) await terminal.err.write(`${NOTICES.keptOld(kept)}\n`);
  await terminal.out.write(`${NOTICES.templateWritten(target)}\n`);
  return 0;
}

/** `baseData`, as the report spells it, is `base-data`. */
function plainKind(kind: string): string {
  return kind.replaceAll("-", "").toLowerCase();
}

function targetOf(output: string | null, kind: string, cwd: string): string {
  const name = `${kind}.xlsx`;
  if (output === null) return resolve(cwd, name);
  const target = resolve(cwd, output);
  return isFolder(target) ? join(target, name) : target;
}

function kindsIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
    if (names.length > 0) return names.map((name) => basename(name, ".xlsx")).sort();
  } catch {
    // Said below: without its templates the program is not whole.
  }
  throw new UsageError(WRONG_USE.noTemplates);
}
