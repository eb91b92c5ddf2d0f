import { extname, join } from "node:path";
import { byPath } from "./batch-journal";
import { belowBase, type Input, type Inputs } from "./inputs";
import type { DeskTask, FileTask } from "./job";

export const SLIPS = "退回意见";
export const MARKED = "标记";

/** `--shard I/N`: every N-th file from the I-th on, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * The files of a batch, each once, by path; of a shard its share. Where papers go is settled over all files, so
 * that every shard puts them where a whole run would.
 */
export function batchTasks(
  inputs: Inputs,
  out: string,
  shard: Shard | null,
  reports: ReadonlyMap<string, Input> = new Map(),
): readonly FileTask[] {
  const files = new Map<string, Input>();
  for (const input of inputs.files) if (!files.has(input.file)) files.set(input.file, input);
  const sorted = [...files.values()].sort((a, b) => byPath(a.path, b.path));
  const places = placesOf(sorted, inputs.base);
  return sorted
    .map((input, index): FileTask => ({
      ...input,
      index,
      position: index,
      copy: null,
      desk: deskTask(places[index] ?? "", extname(input.file), out, reports.get(input.path) ?? null),
    }))
    .filter((_, index) => shard === null || index % shard.count === shard.index - 1);
}

/** Where each file stands below the base, without its ending unless another file has the same name but for it. */
function placesOf(inputs: readonly Input[], base: string): readonly string[] {
  const whole = inputs.map(({ file }) => belowBase(file, base).replaceAll("\\", "/"));
  const stems = whole.map((place) => place.slice(0, place.length - extname(place).length));
  const uses = new Map<string, number>();
  for (const stem of stems) uses.set(stem.toLowerCase(), (uses.get(stem.toLowerCase()) ?? 0) + 1);
  return stems.map((stem, index) => (uses.get(stem.toLowerCase()) === 1 ? stem : (whole[index] ?? stem)));
}

function deskTask(place: string, extension: string, out: string, paper: Input | null): DeskTask {
  const slip = `${SLIPS}/${place}`;
  const marked = `${MARKED}/${place}${place.endsWith(extension) ? "" : extension}`;
  return {
    slip: { place: slip, file: join(out, slip) },
    marked: { place: marked, file: join(out, marked) },
    report: paper && { path: paper.path, file: paper.file },
  };
}
