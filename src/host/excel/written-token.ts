/** A row's height in points before a write and after it. */
export type HeightChange = readonly [before: number, after: number];

/** What a receipt keeps of a cell written in Excel, beside its content. */
export interface WrittenToken {
  /** The number format that stands, where the write changed it. */
  readonly format: string | null;
  /** The height of the cell's row, where the write changed it. */
  readonly height: HeightChange | null;
}

/** Without a height the format alone, as receipts kept earlier have it. */
export function encodeToken({ format, height }: WrittenToken): string | null {
  return height === null ? format : JSON.stringify({ format, height });
}

/** Reads a token back; no number format looks like one with a height. */
export function decodeToken(token: string | null): WrittenToken {
  const plain = { format: token, height: null };
  if (token === null || !token.startsWith('{"format":')) return plain;
  try {
    const { format, height } = JSON.parse(token) as Readonly<Record<string, unknown>>;
    const isFormat = format === null || typeof format === "string";
    const [before, after] = Array.isArray(height) ? (height as readonly unknown[]) : [];
    if (!isFormat || typeof before !== "number" || typeof after !== "number") return plain;
    return { format, height: [before, after] };
  } catch {
    return plain;
  }
}
