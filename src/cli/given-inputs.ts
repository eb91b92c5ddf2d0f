import { resolve } from "node:path";
import { gatherInputs, pathsIn, WORKBOOKS, type Inputs, type Wanted } from "./inputs";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage-error";
import { WRONG_USE } from "./words";

/** The workbooks meant by the words of a call; `-` stands for the paths on standard input. */
export async function inputsOf(
  words: readonly string[],
  terminal: Terminal,
  output: string | null,
  wanted: Wanted = WORKBOOKS,
): Promise<Inputs> {
  if (words.length === 0) throw new UsageError(wanted === WORKBOOKS ? WRONG_USE.noInput : WRONG_USE.noReport);
  const paths: string[] = [];
  for (const word of words) {
    if (word === "-") paths.push(...pathsIn(await terminal.readStdin()));
    else paths.push(word);
  }
  if (paths.length === 0) throw new UsageError(WRONG_USE.emptyStdin);
  const leaveOut = output === null ? null : resolve(terminal.cwd, output);
  const inputs = gatherInputs(paths, terminal.cwd, leaveOut, wanted);
  return words.includes("-") ? { ...inputs, many: true } : inputs;
}
