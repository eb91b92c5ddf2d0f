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

/** UTF-16 without a mark: line ends and digits put zero bytes between; read the right way round it makes sense. */
function silentUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  if (!sample.includes(0)) return null;
  const sense = (encoding: string): number =>
    (new TextDecoder(encoding).decode(sample).match(USUAL)?.length ?? 0) / (sample.length / 2);
  const [little, big] = [sense("utf-16le"), sense("utf-16be")];
  if (Math.max(little, big) < MOSTLY) return null;
  return little >= big ? "utf-16le" : "utf-16be";
}

/** Characters that Chinese reports are made of. */
const USUAL = /[\t\n\r\x20-\x7E\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF\u2010-\u2027\u2460-\u2473]/gu;
const MOSTLY = 0.9;

/** Zero bytes stand in no text, and other control characters and unreadable ones hardly. */
function checked(text: string): string {
  const strange =
    text
      .slice(0, SAMPLE)
      .match(/[\p{Cc}\uFFFD]/gu)
      ?.filter((one) => !/\s/u.test(one)).length ?? 0;
  if (text.includes("\0") || strange > Math.min(SAMPLE, text.length) / 20)
    throw notAReport("无法识别这个文件的格式");
  return text;
}
