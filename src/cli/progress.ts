import type { Out } from "./terminal";
import { NOTICES } from "./words";

/** A bar on the terminal's error stream; elsewhere nothing. */
export interface Progress {
  readonly show: (done: number) => void;
  /** Takes the bar away, before a line is written and at the end. */
  readonly clear: () => void;
}

const WIDTH = 24;
/** No more often than a person can see. */
const EVERY_MILLISECONDS = 80;
/** Seconds before a rate says anything. */
const WARM_UP = 1;

/** A progress bar over so many files; for one file, or without a terminal, it shows nothing. */
export function progressBar(err: Out, all: number): Progress {
  if (!err.isTTY || all < 2) return { show: () => undefined, clear: () => undefined };
  const start = performance.now();
  let last = 0;
  let shown = false;
  const write = (text: string): void => void err.write(text);
  return {
    show(done) {
      const now = performance.now();
      if (now - last < EVERY_MILLISECONDS) return;
      last = now;
      shown = true;
      const seconds = (now - start) / 1000;
      const rate = seconds >= WARM_UP ? done / seconds : null;
      const full = Math.round((done / all) * WIDTH);
      write(`\r\u001B[2K${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${NOTICES.progress(done, all, rate)}`);
    },
    clear() {
      if (shown) write("\r\u001B[2K");
      shown = false;
    },
  };
}
