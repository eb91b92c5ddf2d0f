/** Four tables: byte, and the same byte one, two and three places further on, so that four bytes go at once. */
const [NEAR, SECOND, THIRD, FAR] = buildTables();

function buildTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const tables = [0, 1, 2, 3].map(() => new Uint32Array(256)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (const table of tables) {
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
      table[byte] = crc;
    }
  }
  return tables;
}

/** CRC-32 as zip uses it (polynomial 0xEDB88320), unsigned. */
export function crc32(bytes: Uint8Array): number {
  const byteAt = (at: number): number => bytes[at] as number;
  const whole = bytes.length - (bytes.length % 4);
  let crc = 0xffffffff;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^= byteAt(at) | (byteAt(at + 1) << 8) | (byteAt(at + 2) << 16) | (byteAt(at + 3) << 24);
    crc =
      (FAR[crc & 0xff] as number) ^
      (THIRD[(crc >>> 8) & 0xff] as number) ^
      (SECOND[(crc >>> 16) & 0xff] as number) ^
      (NEAR[crc >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) crc = (NEAR[(crc ^ byteAt(at)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
