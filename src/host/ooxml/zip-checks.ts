import { hostile, tooLarge } from "./failures";
import type { ZipEntry } from "./zip";

/** Absolute caps: ratio tests refuse honest files. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;

/** Refuses entries that climb out of the archive, share a name, unfold too far, or lie over one another. */
export function checkEntries(entries: readonly ZipEntry[], directoryStart: number): void {
  checkNames(entries);
  checkSizes(entries);
  checkOverlap(entries, directoryStart);
}

function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const segments = name.split("/");
    const climbs = segments.includes("..") || segments.includes(".");
    if (
      name === "" ||
      climbs ||
      name.startsWith("/") ||
      name.includes("\\") ||
      name.includes("\0") ||
      name[1] === ":"
    ) {
      throw hostile("压缩包内有越界的路径");
    }
    const key = name.toLowerCase();
    if (seen.has(key)) throw hostile("压缩包内有重名部件");
    seen.add(key);
  }
}

function checkSizes(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const entry of entries) {
    if (entry.size > MAX_PART_BYTES) throw tooLarge("单个部件解压后超过 64 MB");
    total += entry.size;
  }
  if (total > MAX_TOTAL_BYTES) throw tooLarge("解压后总计超过 256 MB");
}

function checkOverlap(entries: readonly ZipEntry[], directoryStart: number): void {
  const ordered = [...entries].sort((a, b) => a.recordStart - b.recordStart);
  ordered.forEach((entry, index) => {
    const limit = ordered[index + 1]?.recordStart ?? directoryStart;
    if (entry.dataStart + entry.packedSize > limit) throw hostile("压缩包内的部件互相重叠");
  });
}
