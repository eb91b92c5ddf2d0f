import { COMMANDS, readArguments, type Command, type Given } from "./arguments";
import type { Terminal } from "./terminal";
import { TOOL } from "./tool";
import { UsageError } from "./usage-error";
import { HELP, NOTICES, WRONG_USE } from "./words";

const WRONG = 2;

/** Runs one call of the command line and gives its exit status. Never rejects. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      await terminal.err.write(`selfeval: ${error.message}\n`);
      return WRONG;
    }
    await terminal.err.write(`selfeval: ${unexpected(error, args.includes("--verbose"))}\n`);
    return WRONG;
  }
}

function unexpected(error: unknown, verbose: boolean): string {
  if (!(error instanceof Error)) return NOTICES.unexpected(String(error));
  return verbose ? (error.stack ?? error.message) : NOTICES.unexpected(error.message);
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [word = "help", ...rest] = args;
  if (word === "--version" || word === "-v" || word === "version") {
    await terminal.out.write(`${TOOL.name} ${TOOL.version}\n`);
    return 0;
  }
  if (word === "help" || word === "--help" || word === "-h") return help(rest[0], terminal);
  const command = COMMANDS.find((one) => one === word);
  if (!command) throw new UsageError(WRONG_USE.noCommand(word, [...COMMANDS, "help"]));
  const given = readArguments(command, rest);
  if (given.flag("help")) return help(command, terminal);
  return (await commandOf(command))(given, terminal);
}

async function help(word: string | undefined, terminal: Terminal): Promise<number> {
  const command = word === undefined ? "main" : COMMANDS.find((one) => one === word);
  if (!command) throw new UsageError(WRONG_USE.noCommand(word ?? "", COMMANDS));
  await terminal.out.write(HELP[command]);
  return 0;
}

/** A command's program is loaded when it is called for: a check starts sooner without the rest. */
async function commandOf(command: Command): Promise<(given: Given, terminal: Terminal) => Promise<number>> {
  switch (command) {
    case "check":
      return (await import("./check")).check;
    case "fill":
      return (await import("./fill")).fill;
    case "narrative":
      return (await import("./narrative")).narrative;
    case "draft":
      return (await import("./draft")).draft;
    case "batch":
      return (await import("./batch")).batch;
    case "merge":
      return (await import("./merge")).merge;
    case "diff":
      return (await import("./diff")).diff;
    case "template":
      return (await import("./template")).template;
    case "rules":
      return (await import("./catalogue")).rules;
    case "profiles":
      return (await import("./catalogue")).profiles;
  }
}
