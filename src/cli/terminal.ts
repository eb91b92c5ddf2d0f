import type { TextOptions } from "../core/report/text-page";

/** A stream of the terminal the command writes to. */
export interface Out {
  readonly isTTY: boolean;
  readonly columns: number;
  /** Resolves when more may be written. */
  write(text: string): Promise<void>;
}

/** What a command sees of the world besides files: its streams, where it stands, and its own parts. */
export interface Terminal {
  readonly out: Out;
  readonly err: Out;
  readonly cwd: string;
  readonly colour: boolean;
  readStdin(): Promise<string>;
  /** Aborted when the person presses Ctrl-C: finish what is under way and leave whole output behind. */
  readonly interrupted: AbortSignal;
  /** Where the blank workbooks lie. */
  readonly templates: string;
  /** The worker's program. */
  readonly worker: string;
}

/** Text goes to a terminal broken to its width, to a pipe or file unbroken. */
export function textOptions({ out, colour }: Terminal): TextOptions {
  return { width: out.isTTY ? Math.min(Math.max(out.columns, 40), 140) : null, colour: out.isTTY && colour };
}
