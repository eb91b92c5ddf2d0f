import { crc32 } from "./crc32";
import { damaged, encrypted, hostile, tooLarge, unsupported } from "./failures";
import { checkEntries } from "./zip-checks";

/** Unpacks a raw deflate stream; throws when it would give more than `maxOutput` bytes or is broken. */
export type Inflate = (raw: Uint8Array, maxOutput: number) => Uint8Array;

/** Absolute caps on the file; those on its parts are checked with them. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 2_000;

/** One entry of the central directory; offsets and sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** The whole local record: header, name, extra, data and data descriptor. */
  readonly recordStart: number;
  readonly recordEnd: number;
  readonly dataStart: number;
  /** The entry's own record in the central directory. */
  readonly centralStart: number;
  readonly centralEnd: number;
}

/** A zip file whose directory has been read and found sound; nothing is unpacked yet. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED_FLAG = 0x2041;
const DESCRIPTOR_FLAG = 0x8;
const UTF8_FLAG = 0x800;

/** Reads and checks a zip file's directory; every oddity is a `HostError`. */
export function openZip(bytes: Uint8Array): ZipArchive {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge("超过 64 MB");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count === 0xffff || directorySize === 0xffffffff || directoryStart === 0xffffffff) {
    throw unsupported("文件使用了 zip64 压缩格式");
  }
  if (count !== view.getUint16(end + 8, true) || view.getUint16(end + 4, true) !== 0) {
    throw damaged("压缩包是分卷的或目录不完整");
  }
  if (count > MAX_ENTRIES) throw tooLarge(`内含 ${count} 个部件，超过 ${MAX_ENTRIES} 个`);
  if (directoryStart + directorySize > end) throw damaged("压缩包目录不完整");
  const entries = readDirectory(bytes, view, directoryStart, directoryStart + directorySize, count);
  checkEntries(entries, directoryStart);
  return { bytes, entries, comment: bytes.subarray(end + END_SIZE) };
}

/** Unpacks one entry and verifies its size and CRC. */
export function unpack(zip: ZipArchive, entry: ZipEntry, inflate: Inflate): Uint8Array {
  const raw = zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  let data: Uint8Array;
  if (entry.method === 0) {
    data = raw;
  } else {
    try {
      data = inflate(raw, entry.size);
    } catch (error) {
      throw damaged(`部件 ${entry.name} 解压失败或大小与登记不符`, error);
    }
  }
  if (data.length !== entry.size) throw damaged(`部件 ${entry.name} 的大小与登记不符`);
  if (crc32(data) !== entry.crc) throw damaged(`部件 ${entry.name} 校验码不符`);
  return data;
}

/** The end record stands last, followed only by the archive's comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged("压缩包结尾缺失，文件可能没有下载或拷贝完整");
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  count: number,
): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL_RECORD)
      throw damaged("压缩包目录不完整");
    const next =
      at +
      CENTRAL_SIZE +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > end) throw damaged("压缩包目录不完整");
    entries.push(readEntry(bytes, view, at, next));
    at = next;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, centralEnd: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const recordStart = view.getUint32(at + 42, true);
  if (packedSize === 0xffffffff || size === 0xffffffff || recordStart === 0xffffffff) {
    throw unsupported("文件使用了 zip64 压缩格式");
  }
  if (flags & ENCRYPTED_FLAG) throw encrypted();
  if (method !== 0 && method !== 8) throw unsupported("文件使用了不常见的压缩方法");
  if (method === 0 && size !== packedSize) throw damaged("压缩包目录中的大小互相矛盾");
  const rawName = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + view.getUint16(at + 28, true));
  const dataStart = findData(bytes, view, recordStart, rawName);
  const dataEnd = dataStart + packedSize;
  if (dataEnd > bytes.length) throw damaged("压缩包不完整");
  const recordEnd = flags & DESCRIPTOR_FLAG ? endOfDescriptor(view, dataEnd) : dataEnd;
  const crc = view.getUint32(at + 16, true);
  const name = decodeName(rawName, flags);
  return {
    name,
    flags,
    method,
    crc,
    packedSize,
    size,
    recordStart,
    recordEnd,
    dataStart,
    centralStart: at,
    centralEnd,
  };
}

/** Checks the local header against the directory and gives where the entry's data start. */
function findData(bytes: Uint8Array, view: DataView, start: number, rawName: Uint8Array): number {
  if (start + LOCAL_SIZE > bytes.length || view.getUint32(start, true) !== LOCAL_RECORD) {
    throw damaged("压缩包中的部件位置不对");
  }
  const nameLength = view.getUint16(start + 26, true);
  const nameStart = start + LOCAL_SIZE;
  if (nameLength !== rawName.length) throw hostile("同一部件登记了两个名称");
  for (let index = 0; index < nameLength; index += 1) {
    if (bytes[nameStart + index] !== rawName[index]) throw hostile("同一部件登记了两个名称");
  }
  return nameStart + nameLength + view.getUint16(start + 28, true);
}

function endOfDescriptor(view: DataView, dataEnd: number): number {
  const signed = dataEnd + 4 <= view.byteLength && view.getUint32(dataEnd, true) === DESCRIPTOR;
  return Math.min(view.byteLength, dataEnd + (signed ? 16 : 12));
}

function decodeName(raw: Uint8Array, flags: number): string {
  return new TextDecoder(flags & UTF8_FLAG ? "utf-8" : "latin1").decode(raw);
}
