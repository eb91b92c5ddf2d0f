import { inflateRawSync } from "node:zlib";
import type { Inflate } from "./zip";

/** Inflates with Node's zlib, which itself stops at the cap. Never loaded in a browser. */
export const inflateNode: Inflate = (raw, maxOutput) =>
  inflateRawSync(raw, {
    maxOutputLength: Math.max(1, maxOutput),
    chunkSize: Math.min(Math.max(64, maxOutput + 1), 1 << 20),
  });
