import { basename, join, resolve } from "node:path";
import type { TextOptions } from "../core/report/text-page";
import type { ReportFrame } from "./formats";
import type { Inputs } from "./inputs";
import { fileSink, folderSink, streamSink, type ReportSink } from "./report-sink";
import { expectWritable, isFolder } from "./save";
import type { Terminal } from "./terminal";

/** Where a report goes. */
export type Destination =
  { readonly kind: "stdout" } | { readonly kind: "file" | "folder"; readonly path: string };

/** One file's report goes to a file, several to a folder; refused at once where it cannot be written. */
export function destinationOf(
  output: string | null,
  inputs: Inputs,
  format: ReportFrame,
  cwd: string,
): Destination {
  if (output === null) return { kind: "stdout" };
  const path = resolve(cwd, output);
  if (inputs.many) {
    expectWritable(path, "folder");
    return { kind: "folder", path };
  }
  const [only] = inputs.files;
  const inside = isFolder(path) || /[\\/]$/u.test(output);
  const file = inside ? join(path, `${basename(only?.file ?? "")}.${format.extension}`) : path;
  expectWritable(file, "file");
  return { kind: "file", path: file };
}

/** The sink for it. */
export function sinkTo(
  destination: Destination,
  format: ReportFrame,
  text: TextOptions,
  terminal: Terminal,
): ReportSink {
  if (destination.kind === "stdout") return streamSink(format, text, terminal.out);
  return destination.kind === "file"
    ? fileSink(format, text, destination.path)
    : folderSink(format, text, destination.path);
}
