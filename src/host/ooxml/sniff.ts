import { damaged, emptyFile, encrypted, notAWorkbook, oldFormat } from "./failures";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const SNIFFED = 1024;

/** Looks at the first bytes, never at the extension. Returns only for a zip; everything else is a `HostError`. */
export function expectZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw emptyFile();
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) {
    throw isEncryptedPackage(bytes) ? encrypted() : oldFormat();
  }
  throw otherKind(bytes);
}

/** Whether a compound file holds a package under a password. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return holdsText16(bytes, "EncryptedPackage");
}

function otherKind(bytes: Uint8Array): Error {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, SNIFFED));
  const text = withoutNuls(head).trimStart().toLowerCase();
  if (text.startsWith("%pdf")) return notAWorkbook("这是 PDF 文件，不是工作簿");
  if (text.startsWith("{\\rtf")) return notAWorkbook("这是 RTF 文档，不是工作簿");
  if (text.startsWith("\x89png") || text.startsWith("\xff\xd8\xff"))
    return notAWorkbook("这是图片，不是工作簿");
  if (text.includes("<html") || text.startsWith("<!doctype html") || text.includes("<table")) {
    return notAWorkbook("这是网页（HTML）表格，不是真正的工作簿，请先用 Excel 或 WPS 打开并另存为 .xlsx");
  }
  if (text.includes("<?xml")) {
    return notAWorkbook("这是 XML 表格，不是真正的工作簿，请先用 Excel 或 WPS 打开并另存为 .xlsx");
  }
  if (bytes.subarray(0, SNIFFED).every((byte) => byte === 0)) return damaged("内容全为空字节");
  if (!head.includes("\0"))
    return notAWorkbook("这是文本或 CSV 文件，不是工作簿，请先用 Excel 或 WPS 打开并另存为 .xlsx");
  return notAWorkbook("无法识别这个文件的格式");
}

/** UTF-16 text of Latin letters, read byte by byte, without its zero bytes and byte order mark. */
function withoutNuls(text: string): string {
  return text.replaceAll("\0", "").replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, "");
}

/** Whether the bytes hold the word in UTF-16 (little end first), as a compound file's directory does. */
function holdsText16(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 1;
    while (
      index < word.length &&
      bytes[at + index * 2] === word.charCodeAt(index) &&
      bytes[at + index * 2 - 1] === 0
    ) {
      index += 1;
    }
    if (index === word.length) return true;
  }
  return false;
}
