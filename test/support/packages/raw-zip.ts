import { deflateRawSync, crc32 as nodeCrc } from "node:zlib";

/** One entry with every field that a hostile file may lie about. */
export interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** Size declared for the unpacked data. */
  readonly size?: number;
  readonly packedSize?: number;
  /** Packed bytes to store instead of deflating the data. */
  readonly packed?: Uint8Array;
  readonly localName?: string;
  readonly localExtra?: Uint8Array;
  /** Offset written in the directory instead of the true one. */
  readonly offset?: number;
  readonly time?: number;
  /** Write sizes and CRC after the data, as streaming writers do. */
  readonly descriptor?: boolean;
}

const encoder = new TextEncoder();

/** A CRC-32 by bits, independent of the code under test. */
export function crcOf(bytes: Uint8Array): number {
  if (typeof nodeCrc === "function") return nodeCrc(bytes);
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function u16(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff]));
}

function u32(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24]),
  );
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** A zip file written with node:zlib, entry by entry as told. */
export function rawZip(
  entries: readonly RawEntry[],
  options: { comment?: string; count?: number } = {},
): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = typeof entry.data === "string" ? encoder.encode(entry.data) : entry.data;
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? new Uint8Array(deflateRawSync(data)) : data);
    const name = encoder.encode(entry.name);
    const localName = encoder.encode(entry.localName ?? entry.name);
    const extra = entry.localExtra ?? new Uint8Array(0);
    const flags = (entry.flags ?? 0x800) | (entry.descriptor ? 8 : 0);
    const crc = entry.crc ?? crcOf(data);
    const size = entry.size ?? data.length;
    const packedSize = entry.packedSize ?? packed.length;
    const time = entry.time ?? 0x58215a21;
    const sums = u32(crc, packedSize, size);
    const local = joined(
      u32(0x04034b50),
      u16(20, flags, method),
      u32(time),
      entry.descriptor ? u32(0, 0, 0) : sums,
      u16(localName.length, extra.length),
      localName,
      extra,
      packed,
      entry.descriptor ? joined(u32(0x08074b50), sums) : new Uint8Array(0),
    );
    locals.push(local);
    centrals.push(
      joined(
        u32(0x02014b50),
        u16(0x0314, 20, flags, method),
        u32(time),
        sums,
        u16(name.length, 0, 0, 0, 0),
        u32(0o100644 << 16, entry.offset ?? at),
        name,
      ),
    );
    at += local.length;
  }
  const directory = joined(...centrals);
  const comment = encoder.encode(options.comment ?? "");
  const count = options.count ?? entries.length;
  const end = joined(
    u32(0x06054b50),
    u16(0, 0, count, count),
    u32(directory.length, at),
    u16(comment.length),
    comment,
  );
  return joined(...locals, directory, end);
}

/** Parts of a package by name, in their order. */
export type PartMap = ReadonlyMap<string, string | Uint8Array>;

/** An honest package of these parts. */
export function packageOf(parts: PartMap): Uint8Array {
  return rawZip(Array.from(parts, ([name, data]) => ({ name, data })));
}
