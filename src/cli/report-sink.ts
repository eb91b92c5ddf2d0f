import { deflateRawSync, inflateRawSync } from "node:zlib";
import { join } from "node:path";
import type { TextOptions } from "../core/report/text-page";
import type { FileDigest } from "../core/report/words-verdict";
import { wholeReport, type ReportFrame } from "./formats";
import type { FileResult } from "./job";
import { saveWhole } from "./save";
import type { Out } from "./terminal";
import { SUMMARY_FILE } from "./words";

/** Where the parts of a report go as the files are done. */
export interface ReportSink {
  readonly add: (result: Pick<FileResult, "digest" | "part">, place: string) => Promise<void>;
  readonly end: (digests: readonly FileDigest[]) => Promise<void>;
}

/** To a stream: at once where the format allows, else when all files are known. */
export function streamSink(format: ReportFrame, text: TextOptions, out: Pick<Out, "write">): ReportSink {
  const held = heldParts();
  let count = 0;
  return {
    async add({ part }) {
      count += 1;
      const separated = (count > 1 ? format.between : "") + part;
      if (format.streams) await out.write(separated);
      else held.push(separated);
    },
    async end(digests) {
      if (!format.streams) await out.write(format.head(digests));
      for (const part of held.parts()) await out.write(part);
      await out.write(format.foot(digests, text));
    },
  };
}

/** To one file, which appears whole at the end. */
export function fileSink(format: ReportFrame, text: TextOptions, file: string): ReportSink {
  const pieces: string[] = [];
  const write = async (piece: string): Promise<void> => void pieces.push(piece);
  const sink = streamSink(format, text, { write });
  return {
    add: sink.add,
    async end(digests) {
      await sink.end(digests);
      saveWhole(file, pieces.join(""));
    },
  };
}

/** To a folder: a report for each file, where the file stands below the base, and a summary that links to them. */
export function folderSink(format: ReportFrame, text: TextOptions, folder: string): ReportSink {
  const links: string[] = [];
  return {
    async add({ digest, part }, place) {
      const name = `${place}.${format.extension}`;
      links.push(name.split(/[\\/]/u).map(encodeURIComponent).join("/"));
      saveWhole(join(folder, name), wholeReport(format, digest, part, text));
    },
    async end(digests) {
      if (format.index && digests.length > 1)
        saveWhole(join(folder, `${SUMMARY_FILE}.${format.extension}`), format.index(digests, links));
    },
  };
}

/** Up to here parts are held as they are. */
const PLAIN_BYTES = 4 * 1024 * 1024;

/** Parts that wait for their head: packed beyond a few megabytes, so that thousands of files cost little. */
function heldParts(): { readonly push: (part: string) => void; readonly parts: () => Iterable<string> } {
  const plain: string[] = [];
  const packed: Buffer[] = [];
  let bytes = 0;
  return {
    push(part) {
      bytes += part.length * 2;
      if (bytes <= PLAIN_BYTES) plain.push(part);
      else packed.push(deflateRawSync(part, { level: 1 }));
    },
    *parts() {
      yield* plain;
      for (const piece of packed) yield inflateRawSync(piece).toString("utf8");
    },
  };
}
