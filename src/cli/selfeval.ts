import { join } from "node:path";
import { main } from "./main";
import type { Out, Terminal } from "./terminal";
import { STDOUT, WRITE_FAULTS, WRONG_USE } from "./words";

const INTERRUPTED = 130;

/** A stream of this process; a reader that went away (`| head`) ends the run quietly. */
function outTo(stream: NodeJS.WriteStream): Out {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    if (stream === process.stdout)
      process.stderr.write(`selfeval: ${WRONG_USE.notWritable(STDOUT, faultOf(error))}\n`);
    process.exit(2);
  });
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns ?? 80,
    write: (text) =>
      new Promise((resolve) => {
        if (stream.write(text)) resolve();
        else stream.once("drain", resolve);
      }),
  };
}

function faultOf(error: NodeJS.ErrnoException): string {
  return WRITE_FAULTS.get(error.code ?? "") ?? error.code ?? error.message;
}

async function readStdin(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}

function onInterrupt(): AbortSignal {
  const interruption = new AbortController();
  process.on("SIGINT", () => {
    if (interruption.signal.aborted) process.exit(INTERRUPTED);
    interruption.abort();
  });
  return interruption.signal;
}

const terminal: Terminal = {
  out: outTo(process.stdout),
  err: outTo(process.stderr),
  cwd: process.cwd(),
  colour: !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
  readStdin,
  interrupted: onInterrupt(),
  templates: join(__dirname, "templates"),
  worker: join(__dirname, "worker.js"),
};

void main(process.argv.slice(2), terminal).then((status) => {
  process.exitCode = status;
});
