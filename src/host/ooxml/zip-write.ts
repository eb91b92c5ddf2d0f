import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipArchive, ZipEntry } from "./zip";

/** What becomes of an entry: new content, or `null` for removed. Entries not named stay as they are. */
export type ZipChanges = ReadonlyMap<string, Uint8Array | null>;

/** A piece of the new archive: a local record and the central record that will point at it. */
interface Piece {
  readonly local: Uint8Array;
  /** The central record with its offset field still to be set. */
  readonly central: Uint8Array;
}

/** 1 January 1980, the zero of zip's clock: new entries carry no time, so output is the same every time. */
const ZIP_EPOCH = 0x00210000;
const UTF8_FLAG = 0x800;

/**
 * The archive with changes applied: entries not named are copied byte for byte (local record and central
 * record), changed ones are packed anew in their place, new ones follow at the end in the map's order.
 * No changes → the very same bytes.
 */
export function rewriteZip(zip: ZipArchive, changes: ZipChanges): Uint8Array {
  if (changes.size === 0) return zip.bytes.slice();
  const pieces: Piece[] = [];
  const known = new Set<string>();
  for (const entry of zip.entries) {
    known.add(entry.name);
    const content = changes.get(entry.name);
    if (content === undefined) pieces.push(copied(zip, entry));
    else if (content !== null) pieces.push(packed(entry.name, content, timeOf(zip, entry)));
  }
  for (const [name, content] of changes) {
    if (content !== null && !known.has(name)) pieces.push(packed(name, content, ZIP_EPOCH));
  }
  return assembled(pieces, zip.comment);
}

/** A new archive of these parts, in this order; the same parts always give the same bytes. */
export function packZip(parts: Iterable<readonly [name: string, content: Uint8Array]>): Uint8Array {
  return assembled(
    Array.from(parts, ([name, content]) => packed(name, content, ZIP_EPOCH)),
    new Uint8Array(0),
  );
}

function copied(zip: ZipArchive, entry: ZipEntry): Piece {
  return {
    local: zip.bytes.subarray(entry.recordStart, entry.recordEnd),
    central: zip.bytes.slice(entry.centralStart, entry.centralEnd),
  };
}

function timeOf(zip: ZipArchive, entry: ZipEntry): number {
  const view = new DataView(zip.bytes.buffer, zip.bytes.byteOffset + entry.centralStart + 12, 4);
  return view.getUint32(0, true);
}

function packed(name: string, content: Uint8Array, time: number): Piece {
  const rawName = new TextEncoder().encode(name);
  const deflated = deflateSync(content, { level: 6 });
  const method = deflated.length < content.length ? 8 : 0;
  const data = method === 8 ? deflated : content;
  const flags = rawName.length === name.length ? 0 : UTF8_FLAG;
  const crc = crc32(content);
  const describe = (view: DataView, at: number): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, flags, true);
    view.setUint16(at + 4, method, true);
    view.setUint32(at + 6, time, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, rawName.length, true);
  };
  const local = new Uint8Array(30 + rawName.length + data.length);
  const localView = new DataView(local.buffer);
  localView.setUint32(0, 0x04034b50, true);
  describe(localView, 4);
  local.set(rawName, 30);
  local.set(data, 30 + rawName.length);
  const central = new Uint8Array(46 + rawName.length);
  const centralView = new DataView(central.buffer);
  centralView.setUint32(0, 0x02014b50, true);
  centralView.setUint16(4, 20, true);
  describe(centralView, 6);
  central.set(rawName, 46);
  return { local, central };
}

function assembled(pieces: readonly Piece[], comment: Uint8Array): Uint8Array {
  const localSize = pieces.reduce((sum, piece) => sum + piece.local.length, 0);
  const centralSize = pieces.reduce((sum, piece) => sum + piece.central.length, 0);
  const whole = new Uint8Array(localSize + centralSize + 22 + comment.length);
  const view = new DataView(whole.buffer);
  let local = 0;
  let central = localSize;
  for (const piece of pieces) {
    whole.set(piece.local, local);
    whole.set(piece.central, central);
    view.setUint32(central + 42, local, true);
    local += piece.local.length;
    central += piece.central.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, pieces.length, true);
  view.setUint16(central + 10, pieces.length, true);
  view.setUint32(central + 12, centralSize, true);
  view.setUint32(central + 16, localSize, true);
  view.setUint16(central + 20, comment.length, true);
  whole.set(comment, central + 22);
  return whole;
}
