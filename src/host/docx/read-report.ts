import type { ReportDocument } from "../../core/narrative/document";
import type { Inflate } from "../ooxml/zip";
import { emptyFile, encrypted } from "../ooxml/failures";
import { isEncryptedPackage } from "../ooxml/sniff";
import { decodeText } from "./decode-text";
import { guardedReport, notAReport, oldDocument } from "./failures";
import { readWord } from "./read-word";
import { readPlainText } from "./read-plain-text";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a written report: .docx by its bytes, everything else as text (.txt, .md) in UTF-8, UTF-16 or GB18030.
 * `name` is the file's name for the person; its ending only tells Markdown from plain text. Every failure is a
 * `HostError` with one Chinese sentence.
 */
export function readReport(bytes: Uint8Array, name: string, inflate: Inflate): ReportDocument {
  return guardedReport(() => {
    if (bytes.length === 0) throw emptyFile();
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWord(bytes, name, inflate);
    if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte))
      throw isEncryptedPackage(bytes) ? encrypted() : oldDocument();
    refuseOthers(bytes);
    return readPlainText(decodeText(bytes), name);
  });
}

function refuseOthers(bytes: Uint8Array): void {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (head.startsWith("%pdf")) throw notAReport("这是 PDF 文件，读不出可靠的文字");
  if (head.startsWith("{\\rtf")) throw notAReport("这是 RTF 文档");
  if (head.startsWith("\x89png") || head.startsWith("\xff\xd8\xff")) throw notAReport("这是图片");
  if (head.startsWith("<?xml") || head.startsWith("<w:")) throw notAReport("这是 XML 文件");
  if (head.includes("<html") || head.startsWith("<!doctype html")) throw notAReport("这是网页文件");
}
