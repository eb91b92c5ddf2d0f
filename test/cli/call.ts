import { join } from "node:path";
import { main } from "../../src/cli/main";
import type { Out, Terminal } from "../../src/cli/terminal";

/** What a call left behind. */
export interface Called {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface CallOptions {
  readonly cwd: string;
  readonly stdin?: string;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly colour?: boolean;
  readonly interrupted?: AbortSignal;
  /** Called with every piece written to standard output. */
  readonly onOut?: (text: string) => void;
}

const ROOT = join(__dirname, "../..");

/** The program as it is built, for the tests that need a process or workers of its own. */
export const PROGRAM = join(ROOT, "dist/cli/selfeval.js");

/** Runs the command line in this process, as its entry would, with caught streams. */
export async function call(args: readonly string[], options: CallOptions): Promise<Called> {
  const caught = { out: "", err: "" };
  const outTo = (stream: "out" | "err"): Out => ({
    isTTY: options.isTTY ?? false,
    columns: options.columns ?? 80,
    write: async (text) => {
      caught[stream] += text;
      if (stream === "out") options.onOut?.(text);
    },
  });
  const terminal: Terminal = {
    out: outTo("out"),
    err: outTo("err"),
    cwd: options.cwd,
    colour: options.colour ?? false,
    readStdin: async () => options.stdin ?? "",
    interrupted: options.interrupted ?? new AbortController().signal,
    templates: join(ROOT, "assets/templates"),
    worker: join(ROOT, "dist/cli/worker.js"),
  };
  const status = await main(args, terminal);
  return { status, ...caught };
}
