import { notAReport, reportTooLarge } from "./failures";

/** A report of a thousand pages is 4 MB. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** The text of a plain file: by its byte order mark, else UTF-8, else GB18030. The mark is no part of the text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_TEXT_BYTES) throw reportTooLarge("文本超过 16 MB");
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  if (marked) return checked(new TextDecoder(marked).decode(bytes));
  const silent = silentUtf16(bytes);
  if (silent) return checked(new TextDecoder(silent).decode(bytes));
  return checked(decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030") ?? new TextDecoder().decode(bytes));
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const SAMPLE = 2000;

/** UTF-16 without a mark: line breaks and digits put a zero byte on one side only. */
function silentUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const size = Math.min(SAMPLE, bytes.length - (bytes.length % 2));
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (size < 8 || even + odd < 2) return null;
  if (even === 0) return "utf-16le";
  return odd === 0 ? "utf-16be" : null;
}

/** Zero bytes stand in no text. */
function checked(text: string): string {
  if (text.includes("\0")) throw notAReport("无法识别这个文件的格式");
  return text;
}
