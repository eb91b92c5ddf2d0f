import { Inflate as Stream } from "fflate";
import type { Inflate } from "./zip";

/** So many compressed bytes are fed at a time: deflate grows at most about 1030-fold, so a step stays below 17 MB. */
const STEP = 16 * 1024;

/** Inflates with fflate's stream, checking the cap at every step, so that a bomb never unfolds. */
export const inflateBrowser: Inflate = (raw, maxOutput) => {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const stream = new Stream((piece) => {
    total += piece.length;
    if (total > maxOutput) throw new RangeError("inflated beyond the cap");
    pieces.push(piece);
  });
  for (let at = 0; at < raw.length || at === 0; at += STEP) {
    stream.push(raw.subarray(at, at + STEP), at + STEP >= raw.length);
  }
  return joined(pieces, total);
};

function joined(pieces: readonly Uint8Array[], total: number): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
